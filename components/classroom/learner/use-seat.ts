'use client'

import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { FeedState } from '@/lib/classroom/feed.browser'
import type { LearnerKey } from '@/lib/classroom/keys.browser'
import { ownWith } from '@/lib/classroom/own'
import { latencyGrace } from '@/lib/classroom/session'
import type { ClassView } from '@/lib/classroom/view'
import { createLink, type Link } from './link.browser'
import type { Seat } from './seat'

const tickMs = 250

/** Whether the clock can still change what is shown. */
const runsByClock = (view: ClassView | undefined, now: number): boolean => {
  const closesAt = view?.round?.phase === 'voting' ? view.round.closesAt : null
  return closesAt !== null && now <= closesAt + latencyGrace + tickMs
}

/** The server's time: ticking while a vote runs by the clock, else as of the last thing heard. */
function useServerNow({ feed }: Link, view: ClassView | undefined): number {
  const [, tick] = useState(0)
  const now = feed.serverNow()
  const runs = runsByClock(view, now)
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => tick(before => before + 1), tickMs)
    return () => clearInterval(timer)
  }, [runs])
  return now
}

/** The learner's seat in a class, once the class has been heard of; and how the link is. */
export function useSeat(key: LearnerKey): { readonly feed: FeedState; readonly seat: Seat | undefined } {
  const [link] = useState(() => createLink(key))
  useEffect(() => {
    link.open()
    return link.close
  }, [link])
  const feed = useStore(link.feed.state)
  const box = useStore(link.outbox.state)
  const now = useServerNow(link, feed.class)
  const waiting = useMemo(() => box.waiting.map(({ action }) => action), [box.waiting])
  const own = useMemo(() => feed.own && ownWith(feed.own, waiting), [feed.own, waiting])
  const { code, outbox, notes } = link
  const [reading, read] = useState<string | null>(null)
  const { class: view, questions = [], status } = feed
  const seat =
    view && own ? { code, view, own, questions, status, box, waiting, outbox, notes, reading, read, now } : undefined
  return { feed, seat }
}
