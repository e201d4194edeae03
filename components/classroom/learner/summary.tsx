'use client'

import { Drawn } from '@/components/question/bank-question'
import { Icon } from '@/components/ui/icon'
import type { MetQuestion } from '@/lib/classroom/notes.browser'
import type { OwnView } from '@/lib/classroom/view'
import { type Remembered, useSummary } from './use-summary'

function Mark({ correct }: Pick<Remembered, 'correct'>) {
  if (correct === undefined)
    return (
      <span className="class-mark">
        <Icon name="dash" />
        Không trả lời
      </span>
    )
  return (
    <span className="class-mark" data-tone={correct ? 'good' : 'bad'}>
      <Icon name={correct ? 'check' : 'cross'} />
      {correct ? 'Đúng' : 'Chưa đúng'}
    </span>
  )
}

/** What was asked, how this device fared, and where to go on: kept here, whatever becomes of the class. */
export function Summary(props: { code: string; met: readonly MetQuestion[]; own?: OwnView | undefined }) {
  const rounds = useSummary(props.code, props.met, props.own)
  const answered = rounds.filter(({ correct }) => correct !== undefined)
  const right = answered.filter(({ correct }) => correct).length
  if (rounds.length === 0) return <p>Máy này chưa trả lời câu nào trong lớp.</p>
  return (
    <section className="class-summary" aria-label="Các câu đã hỏi">
      <p className="class-score">
        Đúng {right}/{answered.length} câu đã trả lời trên máy này
      </p>
      <ol>
        {rounds.map(({ round, correct, prompt }) => (
          <li key={round}>
            <p className="class-summary-head">
              <b>Câu {round}</b>
              <Mark {...(correct !== undefined && { correct })} />
            </p>
            {prompt !== undefined && <Drawn html={prompt} block />}
          </li>
        ))}
      </ol>
      <p>
        {right < rounds.length
          ? 'Các câu chưa đúng đã nằm trong phần Ôn tập của bạn, trên máy này.'
          : 'Các câu này sẽ trở lại trong phần Ôn tập của bạn đúng lúc sắp quên.'}
      </p>
      <a href="/on-tap" className="btn btn-primary">
        Mở phần Ôn tập
        <Icon name="arrow-right" />
      </a>
    </section>
  )
}
