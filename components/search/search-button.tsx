'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { isShortcut } from '@/components/ui/shortcut'

/** Opens search; everything that search needs is loaded only then. */
export function SearchButton() {
  const [Dialog, setDialog] = useState<ComponentType<{ onClose: () => void }>>()
  const [open, setOpen] = useState(false)
  const [live, setLive] = useState(false)
  useEffect(() => {
    setLive(true)
    const onKey = (event: KeyboardEvent) => {
      const chord = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && !event.isComposing
      if (!chord && !(event.key === '/' && isShortcut(event))) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (open) void import('./search-dialog').then(({ SearchDialog }) => setDialog(() => SearchDialog))
  }, [open])
  return (
    <>
      <a
        href="/tim"
        aria-keyshortcuts={live ? 'Control+K Meta+K /' : undefined}
        className="btn btn-quiet btn-icon tablet:w-auto tablet:px-3"
        onClick={event => {
          event.preventDefault()
          setOpen(true)
        }}
      >
        <Icon name="search" />
        <span className="visually-hidden tablet:not-sr-only">Tìm kiếm</span>
      </a>
      {open && Dialog && <Dialog onClose={() => setOpen(false)} />}
    </>
  )
}
