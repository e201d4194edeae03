'use client'

import type { ReactNode } from 'react'
import type { BankIndex } from '@/lib/question/bank'
import { Lobby } from './lobby'
import { Sitting } from './sitting'
import { useAddress } from './use-address'

/**
 * Mock exams: building, sitting and results are views of one page, told apart by its address, so that once it is here nothing more is asked of
 * the server but questions. `room`: the page was opened at the address of an attempt; until the address is known it shows no form.
 */
export function ExamApp(props: { courses: readonly BankIndex[]; room?: boolean; children?: ReactNode }) {
  const address = useAddress()
  const exam = address === undefined ? null : new URL(address, 'http://trang').searchParams.get('luot')
  if (exam !== null) return <Sitting key={exam} exam={exam} courses={props.courses} />
  if (props.room && address === undefined) return <p className="exam-note">Đang mở bài thi…</p>
  return (
    <>
      {props.children}
      <Lobby courses={props.courses} />
    </>
  )
}
