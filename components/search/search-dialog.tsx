'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { HitView, SearchMessage } from './hit-view'
import { useSearch } from './use-search'

/** Search over the page: a field and the list it controls. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const base = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [found, retry] = useSearch(query, 12)
  const hits = found.state === 'ready' ? found.hits : []
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }), [at])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined && hits.length > 0) {
      event.preventDefault()
      setAt((at + by + hits.length) % hits.length)
    }
    if (event.key === 'Enter' && hits[at]) {
      event.preventDefault()
      dialog.current?.close()
      location.assign(hits[at].url)
    }
  }
  const message =
    found.state !== 'ready' ? found.state : query.trim() === '' ? 'empty' : hits.length === 0 ? 'none' : undefined
  return (
    <dialog ref={dialog} className="search-dialog" aria-label="Tìm kiếm" onClose={onClose}>
      <div className="search-bar">
        <input
          type="search"
          className="field"
          aria-label="Tìm trong khóa học"
          placeholder="Tìm bài, câu hỏi, thuật ngữ, lệnh…"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={`${base}-hits`}
          aria-activedescendant={hits[at] ? `${base}-${at}` : undefined}
          value={query}
          onChange={event => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          Đóng
        </button>
      </div>
      {message && <SearchMessage state={message} query={query} onRetry={retry} />}
      <ul ref={list} id={`${base}-hits`} role="listbox" aria-label="Kết quả" className="search-hits">
        {hits.map((hit, i) => (
          <li key={`${hit.url}${hit.title}`} id={`${base}-${i}`} role="option" aria-selected={i === at}>
            <a href={hit.url} tabIndex={-1} className="hit" onClick={() => dialog.current?.close()}>
              <HitView hit={hit} />
            </a>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {found.state === 'ready' && query !== '' ? `${hits.length} kết quả` : ''}
      </p>
      {hits.length > 0 && (
        <a href={`/tim?q=${encodeURIComponent(query)}`} className="btn m-3">
          Xem tất cả kết quả
        </a>
      )}
    </dialog>
  )
}
