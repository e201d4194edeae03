import type { ReactNode } from 'react'

/** The whole page is one message: what is the matter, and where to go. */
export function Note({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="class-note">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** Back to where a code is typed. */
export function ToDoor() {
  return (
    <a href="/lop" className="btn">
      Nhập mã khác
    </a>
  )
}
