'use client'

import { useEffect, useState } from 'react'
import { joinUrl } from '@/lib/classroom/addresses'
import { createClient } from '@/lib/classroom/client.browser'
import { originForPhones, spoken } from '@/lib/classroom/invite'

/** Where phones find this site. Until the server has said its addresses: where this page was found. */
export function usePhoneOrigin(): string {
  const [addresses, setAddresses] = useState<readonly string[]>([])
  useEffect(() => {
    let current = true
    void createClient()
      .server()
      .then(result => current && result.ok && setAddresses(result.value.addresses))
    return () => {
      current = false
    }
  }, [])
  return originForPhones(location.origin, addresses)
}

export interface Invitation {
  /** What the QR code holds. */
  readonly link: string
  /** The same, short enough to be typed. */
  readonly typed: string
  /** Where the code is typed instead. */
  readonly site: string
}

export function useInvitation(code: string): Invitation {
  const origin = usePhoneOrigin()
  const link = origin + joinUrl(code)
  return { link, typed: spoken(link), site: spoken(`${origin}/lop`) }
}

/** A code set apart in two halves, as a room reads it; heard letter by letter. */
export function SpelledCode({ code }: { code: string }) {
  return (
    <span className="spelled-code">
      <span className="visually-hidden">{[...code].join(' ')}</span>
      <span aria-hidden="true">{code.slice(0, 3)}</span>
      <span aria-hidden="true">{code.slice(3)}</span>
    </span>
  )
}
