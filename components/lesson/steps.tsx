import type { ReactNode } from 'react'

/** A numbered procedure; its children are one ordered list. */
export function Steps({ children }: { children?: ReactNode }) {
  return <div className="steps">{children}</div>
}
