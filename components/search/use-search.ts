import { useCallback, useEffect, useState } from 'react'
import { type Hit, openIndex, type SearchIndex, search } from '@/lib/search/search'

type Found =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly hits: readonly Hit[] }

let loaded: Promise<SearchIndex> | undefined

function load(): Promise<SearchIndex> {
  loaded ??= fetch('/search-index.json')
    .then(response => (response.ok ? response.text() : Promise.reject(new Error(String(response.status)))))
    .then(openIndex)
    .catch(error => {
      loaded = undefined
      throw error
    })
  return loaded
}

/** Hits for a query; loads the index once a page, and says when that fails so that it can be tried again. */
export function useSearch(query: string, limit: number): [Found, () => void] {
  const [index, setIndex] = useState<SearchIndex | 'failed'>()
  const retry = useCallback(() => {
    setIndex(undefined)
    load().then(setIndex, () => setIndex('failed'))
  }, [])
  useEffect(retry, [retry])
  if (index === undefined) return [{ state: 'loading' }, retry]
  if (index === 'failed') return [{ state: 'failed' }, retry]
  return [{ state: 'ready', hits: search(index, query, limit) }, retry]
}
