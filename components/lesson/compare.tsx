import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

type Children = { children?: ReactNode }

/** Alternatives side by side. */
export function Compare({ title, children }: { title?: string | undefined } & Children) {
  return (
    <div className="compare" role="group" aria-label={title ?? 'So sánh'}>
      {children}
    </div>
  )
}

export function Option({ title, fit, children }: { title: string; fit?: string | undefined } & Children) {
  return (
    <article className="compare-option">
      <p className="compare-name">{title}</p>
      {fit && <p className="compare-fit">Hợp khi: {fit}</p>}
      {children}
    </article>
  )
}

export function Pros({ children }: Children) {
  return (
    <div className="compare-side" data-side="pros">
      <p className="compare-side-name">
        <Icon name="check" /> Được
      </p>
      {children}
    </div>
  )
}

export function Cons({ children }: Children) {
  return (
    <div className="compare-side" data-side="cons">
      <p className="compare-side-name">
        <Icon name="dash" /> Mất
      </p>
      {children}
    </div>
  )
}
