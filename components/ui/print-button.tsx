'use client'

import type { ReactNode } from 'react'
import { Icon } from './icon'

/** Opens the browser's own print window. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button type="button" className="btn" onClick={() => print()}>
      <Icon name="print" />
      {children}
    </button>
  )
}
