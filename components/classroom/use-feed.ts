'use client'

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { createFeed, type Feed, type FeedOptions, type FeedState } from '@/lib/classroom/feed.browser'

/** The stream of a class while the page stands, and what it has said. */
export function useFeed({ code, viewer, authorization }: FeedOptions): {
  readonly feed: Feed
  readonly state: FeedState
} {
  const feed = useMemo(
    () => createFeed({ code, viewer, ...(authorization !== undefined && { authorization }) }),
    [code, viewer, authorization],
  )
  useEffect(() => {
    feed.open()
    return () => feed.close()
  }, [feed])
  const { getState, subscribe } = feed.state
  return { feed, state: useSyncExternalStore(subscribe, getState, getState) }
}
