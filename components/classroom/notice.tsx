import type { ReactNode } from 'react'

/** What stands on a page of a class that cannot show the class, with the way back. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="class-notice">
      <h1>{title}</h1>
      {children}
      <p>
        <a href="/lop">Về trang Lớp học</a>
      </p>
    </div>
  )
}
