import type { ReactNode } from 'react'
import { CodeForm } from './code-form'
import { OwnClasses } from './own-classes'

/** Joining a class first, opening one (`children`) second, then the classes of this device. */
export function JoinPage({ children }: { children?: ReactNode }) {
  return (
    <>
      <h1>Lớp học</h1>
      <noscript>
        <p className="class-plain">
          Vào lớp và mở lớp cần JavaScript, vì câu hỏi và câu trả lời đi lại ngay trong lúc học. Bài học, sổ tay và
          thuật ngữ vẫn đọc được khi không có JavaScript.
        </p>
      </noscript>
      <section className="class-enter" aria-labelledby="vao-lop">
        <h2 id="vao-lop">Vào lớp</h2>
        <p>Nhập mã trên màn chiếu, hoặc quét mã QR ở đó. Không cần tài khoản.</p>
        <CodeForm />
      </section>
      {children}
      <OwnClasses />
    </>
  )
}
