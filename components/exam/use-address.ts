'use client'

import { useSyncExternalStore } from 'react'

const moved = 'ben:address'

const subscribe = (listen: () => void) => {
  addEventListener('popstate', listen)
  addEventListener(moved, listen)
  return () => {
    removeEventListener('popstate', listen)
    removeEventListener(moved, listen)
  }
}

/** Path and query of the page; undefined on the server and at first paint. */
export const useAddress = (): string | undefined =>
  useSyncExternalStore(
    subscribe,
    () => location.pathname + location.search,
    () => undefined,
  )

/** Goes to another view of the page that is already here: nothing is asked of the server. */
export function go(address: string): void {
  history.pushState(null, '', address)
  dispatchEvent(new Event(moved))
  scrollTo(0, 0)
}

/** Says the address anew without a step in the history. */
export function readdress(address: string): void {
  if (address === location.pathname + location.search) return
  history.replaceState(null, '', address)
  dispatchEvent(new Event(moved))
}
