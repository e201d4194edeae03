'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { privacyUrl } from '@/lib/classroom/addresses'
import { parseCode } from '@/lib/classroom/code'
import { missesShelf } from '@/lib/classroom/kept-misses.browser'
import { keyring } from '@/lib/classroom/keys.browser'
import type { EarlierClass } from './what-fields'

const OpenForm = lazy(() => import('./open-form').then(({ OpenForm }) => ({ default: OpenForm })))

/** Classes led from this browser, those that the server has forgotten and only their misses are left of included. */
function earlierClasses(): EarlierClass[] {
  const led = keyring()
    .classes(Date.now())
    .filter(({ role }) => role === 'host')
  const known = new Set(led.map(({ code }) => code))
  const left = missesShelf()
    .all()
    .filter(({ code }) => !known.has(code))
  return [...led, ...left].sort((a, b) => b.at - a.at)
}

/**
 * Opening a class: the form comes when it is wanted, or at once for a lesson that the address names (`?bai=`) or for what an earlier class
 * missed (`?nham=`).
 */
export function OpenClass() {
  const [lesson, setLesson] = useState<string>()
  const [again, setAgain] = useState('')
  const [classes, setClasses] = useState<readonly EarlierClass[]>([])
  useEffect(() => {
    const asked = new URLSearchParams(location.search)
    const missed = parseCode(asked.get('nham') ?? '')
    const named = asked.get('bai') ?? (missed ? '' : null)
    if (named !== null) setLesson(named)
    setAgain(missed ?? '')
    setClasses(earlierClasses())
  }, [])
  const wait = <p className="open-wait">Đang mở…</p>
  return (
    <section className="open-class" aria-labelledby="mo-lop">
      <h2 id="mo-lop">Mở lớp</h2>
      <p>
        Dành cho người dạy. Bạn chiếu trang, hỏi và xem kết quả ngay; người học vào bằng mã, không cần tài khoản.{' '}
        <a href={privacyUrl}>Lớp học giữ gì, bao lâu</a>
      </p>
      {lesson === undefined ? (
        <button type="button" className="btn btn-primary" onClick={() => setLesson('')}>
          Mở lớp mới
        </button>
      ) : (
        <Suspense fallback={wait}>
          <OpenForm lesson={lesson} again={again} earlier={classes} />
        </Suspense>
      )}
    </section>
  )
}
