'use client'

import { useEffect, useState } from 'react'
import { HitView, SearchMessage } from './hit-view'
import { useSearch } from './use-search'

/** Search with an address of its own: `/tim?q=…` can be shared and gone back to. */
export function SearchPage() {
  const [query, setQuery] = useState('')
  const [found, retry] = useSearch(query, 60)
  useEffect(() => setQuery(new URLSearchParams(location.search).get('q') ?? ''), [])
  const change = (next: string) => {
    setQuery(next)
    history.replaceState(history.state, '', next === '' ? '/tim' : `/tim?q=${encodeURIComponent(next)}`)
  }
  const hits = found.state === 'ready' ? found.hits : []
  const message =
    found.state !== 'ready' ? found.state : query.trim() === '' ? 'empty' : hits.length === 0 ? 'none' : undefined
  return (
    <div className="mt-4 min-h-[60vh] max-w-[43rem]">
      <input
        type="search"
        className="field w-full"
        aria-label="Tìm trong khóa học"
        placeholder="Tìm bài, câu hỏi, thuật ngữ, lệnh…"
        value={query}
        onChange={event => change(event.target.value)}
      />
      <p role="status" className="mt-2 min-h-7 text-[0.9375rem] text-muted">
        {found.state === 'ready' && query !== '' ? `${hits.length} kết quả` : ''}
      </p>
      {message && <SearchMessage state={message} query={query} onRetry={retry} />}
      <ul className="list-none p-0">
        {hits.map(hit => (
          <li key={`${hit.url}${hit.title}`} className="border-line border-t first:border-t-0">
            <a href={hit.url} className="hit">
              <HitView hit={hit} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
