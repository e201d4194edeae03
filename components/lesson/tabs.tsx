'use client'

import { Children, isValidElement, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'

interface TabProps {
  id: string
  title: string
  children?: ReactNode
}

const storeKey = (group: string) => `ben-container:tab:${group}`
/** Tells other sets of the same group on the page, which the `storage` event does not. */
const changed = 'ben-container:tab'

function remembered(group: string): string | null {
  try {
    return localStorage.getItem(storeKey(group))
  } catch {
    return null
  }
}

function remember(group: string, id: string): void {
  try {
    localStorage.setItem(storeKey(group), id)
  } catch {
    // Private windows may refuse; the choice then holds for this page.
  }
  dispatchEvent(new CustomEvent(changed, { detail: { group, id } }))
}

/** Marks one way of doing a thing; drawn by `Tabs`. */
export function Tab({ title, children }: TabProps) {
  return (
    <section className="tab-panel">
      <p className="tab-name">{title}</p>
      {children}
    </section>
  )
}

/**
 * Ways of doing the same thing. The server writes them all out one after another; once the script runs, one is shown and
 * the choice is remembered for every set of the same group.
 */
export function Tabs({ group, children }: { group: string; children?: ReactNode }) {
  const tabs = Children.toArray(children).filter(child => isValidElement<TabProps>(child))
  const [chosen, setChosen] = useState<string>()
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const first = tabs[0]?.props.id
  const known = tabs.some(tab => tab.props.id === chosen) ? chosen : first
  useEffect(() => {
    setChosen(remembered(group) ?? first)
    const follow = (event: Event) => {
      const { detail } = event as CustomEvent<{ group: string; id: string }>
      if (detail.group === group) setChosen(detail.id)
    }
    addEventListener(changed, follow)
    return () => removeEventListener(changed, follow)
  }, [group, first])
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const at = tabs.findIndex(tab => tab.props.id === known)
    const next = tabs[(at + by + tabs.length) % tabs.length]
    if (!next) return
    remember(group, next.props.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.props.id}"]`)?.focus()
  }
  const live = chosen !== undefined
  return (
    <div className="tabs" data-live={live ? '' : undefined}>
      <div className="tab-list" role="tablist" ref={list} onKeyDown={move} tabIndex={-1}>
        {tabs.map(({ props: { id, title } }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            data-tab={id}
            aria-selected={id === known}
            aria-controls={`${base}-${id}-panel`}
            tabIndex={id === known ? 0 : -1}
            onClick={() => remember(group, id)}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map(tab => (
        <div
          key={tab.props.id}
          id={`${base}-${tab.props.id}-panel`}
          hidden={live && tab.props.id !== known}
          {...(live && { role: 'tabpanel', 'aria-labelledby': `${base}-${tab.props.id}` })}
        >
          {tab}
        </div>
      ))}
    </div>
  )
}
