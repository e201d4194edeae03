'use client'

import { useEffect } from 'react'
import { record } from './use-learner'

/** A section counts as entered when its beginning passes the upper third of the window. */
const readingLine = '-10% 0px -66% 0px'

/** Marks the section being read in every list of contents. */
function markCurrent(section: string | undefined): void {
  for (const link of document.querySelectorAll('.toc a')) {
    if (link.getAttribute('href') === `#${section}`) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
  }
}

/** Watches which section is read, marks it in the contents and records each once a visit. Draws nothing. */
export function SectionTracker({ lesson, sections }: { lesson: string; sections: readonly string[] }) {
  useEffect(() => {
    const entered = new Set<string>()
    const observer = new IntersectionObserver(
      entries => {
        for (const entry of entries) {
          const section = (entry.target as HTMLElement).dataset.section ?? ''
          if (!entry.isIntersecting || !sections.includes(section)) continue
          markCurrent(section)
          if (!entered.has(section)) record({ type: 'section-entered', lesson, section })
          entered.add(section)
        }
      },
      { rootMargin: readingLine },
    )
    for (const element of document.querySelectorAll('[data-section]')) observer.observe(element)
    return () => {
      observer.disconnect()
      markCurrent(undefined)
    }
  }, [lesson, sections])
  return null
}
