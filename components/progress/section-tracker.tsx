'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { record } from './use-learner'

let current: string | undefined
const listeners = new Set<() => void>()

function setCurrent(section: string): void {
  if (section === current) return
  current = section
  for (const listen of listeners) listen()
}

/** The section being read, for the contents list. */
export function useCurrentSection(): string | undefined {
  return useSyncExternalStore(
    listen => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => current,
    () => undefined,
  )
}

/** A section counts as entered when its beginning passes the upper third of the window. */
const readingLine = '-10% 0px -66% 0px'

/** Watches which section is read and records each once a visit. Draws nothing. */
export function SectionTracker({ lesson, sections }: { lesson: string; sections: readonly string[] }) {
  useEffect(() => {
    const entered = new Set<string>()
    const observer = new IntersectionObserver(
      entries => {
        for (const entry of entries) {
          const section = (entry.target as HTMLElement).dataset.section ?? ''
          if (!entry.isIntersecting || !sections.includes(section)) continue
          setCurrent(section)
          if (!entered.has(section)) record({ type: 'section-entered', lesson, section })
          entered.add(section)
        }
      },
      { rootMargin: readingLine },
    )
    for (const element of document.querySelectorAll('[data-section]')) observer.observe(element)
    return () => {
      observer.disconnect()
      current = undefined
    }
  }, [lesson, sections])
  return null
}
