'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { useFeed } from '@/components/classroom/use-feed'
import { hostKey } from '@/lib/classroom/addresses'
import { createClient } from '@/lib/classroom/client.browser'
import { type CountsView, countsFor } from '@/lib/classroom/counts'
import { createDesk, type Desk, type DeskState } from '@/lib/classroom/desk.browser'
import { device } from '@/lib/classroom/device.browser'
import type { FeedState } from '@/lib/classroom/feed.browser'
import type { HostCommand } from '@/lib/classroom/protocol'
import type { ClassView, RoomView } from '@/lib/classroom/view'

/** A class as its host's page knows it. */
export interface HostClass {
  readonly code: string
  readonly secret: string
  readonly view: ClassView
  readonly counts: CountsView
  readonly room: RoomView
  readonly desk: DeskState
  /** Whether the server is being heard. */
  readonly online: boolean
  readonly serverNow: () => number
  readonly send: Desk['send']
  readonly again: () => void
  readonly dismissFailure: () => void
  /** Whether a command of one of these kinds is on its way, or its outcome has not been seen yet. */
  readonly busy: (...types: readonly HostCommand['type'][]) => boolean
}

/** What is known of a class, once all of it has come; and the state of the link to it. */
export function useHostClass(
  code: string,
  secret: string,
): { readonly host: HostClass | null; readonly feed: FeedState } {
  const { feed, state } = useFeed({ code, viewer: 'host', authorization: hostKey(secret) })
  const desk = useMemo(() => createDesk({ code, secret }, createClient(), device()), [code, secret])
  const deskState = useSyncExternalStore(desk.state.subscribe, desk.state.getState, desk.state.getState)
  const { class: view, counts, room } = state
  if (!view || !counts || !room) return { host: null, feed: state }
  const lagging = view.version < deskState.reached
  return {
    feed: state,
    host: {
      code,
      secret,
      view,
      counts: countsFor(view, counts),
      room,
      desk: deskState,
      online: state.status === 'open',
      serverNow: feed.serverNow,
      send: desk.send,
      again: desk.again,
      dismissFailure: desk.dismissFailure,
      busy: (...types) => lagging || deskState.waiting.some(({ type }) => types.includes(type)),
    },
  }
}
