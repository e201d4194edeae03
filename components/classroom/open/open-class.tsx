'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { keyring, type OwnClass } from '@/lib/classroom/keys.browser'

const OpenForm = lazy(() => import('./open-form').then(({ OpenForm }) => ({ default: OpenForm })))

/** Opening a class: the form comes when it is wanted, or at once for a lesson that the address names (`?bai=`). */
export function OpenClass() {
  const [lesson, setLesson] = useState<string>()
  const [classes, setClasses] = useState<readonly OwnClass[]>([])
  useEffect(() => {
    const named = new URLSearchParams(location.search).get('bai')
    if (named !== null) setLesson(named)
    setClasses(
      keyring()
        .classes(Date.now())
        .filter(({ role }) => role === 'host'),
    )
  }, [])
  const wait = <p className="open-wait">Đang mở…</p>
  return (
    <section className="open-class" aria-labelledby="mo-lop">
      <h2 id="mo-lop">Mở lớp</h2>
      <p>Dành cho người dạy. Bạn chiếu trang, hỏi và xem kết quả ngay; người học vào bằng mã, không cần tài khoản.</p>
      {lesson === undefined ? (
        <button type="button" className="btn btn-primary" onClick={() => setLesson('')}>
          Mở lớp mới
        </button>
      ) : (
        <Suspense fallback={wait}>
          <OpenForm lesson={lesson} earlier={classes} />
        </Suspense>
      )}
    </section>
  )
}
