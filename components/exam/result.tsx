'use client'

import { useMemo, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { type Attempt, sheetOf } from '@/lib/exam/attempt'
import { sayDuration, usedMs } from '@/lib/exam/clock'
import { examLink } from '@/lib/exam/link'
import {
  type ExamResult,
  filterQuestions,
  isMarked,
  type Marks,
  type ReviewFilter,
  resultOf,
  reviewFilters,
} from '@/lib/exam/result'
import { defaultSettings, type ExamSettings } from '@/lib/exam/settings'
import type { BankIndex, BankQuestion } from '@/lib/question/bank'
import { DomainTable } from './domain-table'
import { LoadingNote } from './loading-note'
import { ReviewCard } from './review-card'
import { ShareLink } from './share-link'
import { go } from './use-address'
import type { Loading } from './use-questions'

const filterNames: Record<ReviewFilter, string> = {
  'tat-ca': 'Tất cả',
  sai: 'Sai hoặc bỏ trống',
  'danh-dau': 'Đánh dấu',
  doan: 'Đoán',
  cham: 'Quá lâu',
}

export const percent = (part: number): string => `${Math.round(part * 100)}%`
/** `08:50, 21/11/2026` in the reader's own time. */
export const sayMoment = (at: number): string => {
  const moment = new Date(at)
  const time = moment.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })
  return `${time}, ${moment.toLocaleDateString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })}`
}

/** The same paper once more: same questions, same seed. */
function paperOf({ paper }: Attempt, index: BankIndex): ExamSettings {
  const only = paper.questions.map(question => question.id)
  return { ...defaultSettings(index.course, paper.seed), count: only.length, minutes: paper.minutes, only }
}

function Score({ attempt, result }: { attempt: Attempt; result: ExamResult }) {
  const { correct, total, unanswered, partial, medianSpent } = result
  const more = Math.round(partial * 100) > Math.round((correct / Math.max(1, total)) * 100)
  return (
    <div className="exam-score">
      <p className="exam-score-main">
        <b>
          {correct}/{total}
        </b>{' '}
        câu đúng, {percent(correct / Math.max(1, total))}
      </p>
      <p>
        Làm trong {sayDuration(usedMs(attempt))}
        {medianSpent >= 1_000 && `, một câu thường mất ${sayDuration(medianSpent)}`}
        {unanswered > 0 && `. Bỏ trống ${unanswered} câu`}.
      </p>
      <p>
        Câu nhiều ý phải đúng hết mới được tính.
        {more &&
          ` Nếu tính cả phần đúng trong câu chưa đúng hết thì là ${percent(partial)}; con số này chỉ để tham khảo.`}{' '}
        Trang không quy đổi ra thang điểm của kỳ thi nào và không nói đậu hay trượt.
      </p>
    </div>
  )
}

/** What can be sat next: the same paper, another one, and the link for others. */
function MoreExams({ link }: { link: string }) {
  return (
    <>
      <button type="button" className="btn" onClick={() => go(link)}>
        Thi lại đề này
      </button>
      <button type="button" className="btn" onClick={() => go('/thi-thu')}>
        Ra đề mới
      </button>
      <ShareLink address={link}>Chép liên kết đề</ShareLink>
    </>
  )
}

interface FiltersProps {
  readonly result: ExamResult
  readonly filter: ReviewFilter
  readonly onFilter: (filter: ReviewFilter) => void
}

function Filters({ result, filter, onFilter }: FiltersProps) {
  return (
    <fieldset className="review-filters no-print">
      <legend className="visually-hidden">Xem những câu nào</legend>
      {reviewFilters.map(one => (
        <label key={one} className="btn">
          <input type="radio" name="loc" checked={filter === one} onChange={() => onFilter(one)} />
          {filterNames[one]} ({filterQuestions(result, one).length})
        </label>
      ))}
    </fieldset>
  )
}

/** Questions that are open to be answered again. */
function usePractised() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return {
    has: (id: string) => ids.has(id),
    set: (id: string, on: boolean) =>
      setIds(before => new Set(on ? [...before, id] : [...before].filter(one => one !== id))),
    only: (wanted: readonly string[]) => setIds(new Set(wanted)),
  }
}

/** Shows a question of the list, or its beginning, once it has been drawn. */
function scrollToQuestion(number?: number): void {
  requestAnimationFrame(() => {
    const target = document.getElementById(number === undefined ? 'xem-lai' : `cau-${number}`)
    target?.scrollIntoView()
    target?.focus({ preventScroll: true })
  })
}

/** What a finished exam came to, and every question to look at again. */
export function Result(props: {
  attempt: Attempt
  marks: Marks
  index: BankIndex
  questions: ReadonlyMap<string, BankQuestion>
  loading: Loading
  /** The bell handed it in just now. */
  rang: boolean
}) {
  const { attempt, marks, index, questions, loading, rang } = props
  const result = useMemo(() => resultOf(attempt, marks, index), [attempt, marks, index])
  const [filter, setFilter] = useState<ReviewFilter>(result.correct < result.total ? 'sai' : 'tat-ca')
  const practising = usePractised()
  const wrong = filterQuestions(result, 'sai')
  const graded = isMarked(attempt, marks, id => index.questions.some(one => one.id === id))
  const show = (next: ReviewFilter, number?: number) => {
    setFilter(next)
    scrollToQuestion(number)
  }
  const practiseWrong = () => {
    practising.only(wrong.map(question => question.id))
    show('sai')
  }
  return (
    <div className="exam-result">
      {rang && (
        <p role="alert" className="exam-note">
          Hết giờ. Bài đã được nộp với những gì bạn đã trả lời.
        </p>
      )}
      <h1>Kết quả</h1>
      <p className="text-muted">
        {attempt.paper.title} · nộp lúc {sayMoment(attempt.finishedAt ?? attempt.seenAt)}
      </p>
      {graded ? (
        <Score attempt={attempt} result={result} />
      ) : (
        <p className="exam-note">Bài đã nộp nhưng chưa chấm được: câu hỏi chưa tải về. Có mạng lại là trang tự chấm.</p>
      )}
      <div className="exam-actions no-print">
        {wrong.length > 0 && loading.kind === 'xong' && (
          <button type="button" className="btn btn-primary" onClick={practiseWrong}>
            <Icon name="undo" />
            Làm lại {wrong.length} câu chưa đúng
          </button>
        )}
        <MoreExams link={`/thi-thu?de=${examLink(paperOf(attempt, index), index)}`} />
      </div>
      {graded && (
        <>
          <h2>Theo miền kiến thức</h2>
          <DomainTable domains={result.domains} onGo={number => show('tat-ca', number)} />
        </>
      )}
      <h2 id="xem-lai" tabIndex={-1}>
        Xem lại từng câu
      </h2>
      <Filters result={result} filter={filter} onFilter={setFilter} />
      <LoadingNote loading={loading} />
      {loading.kind === 'xong' && filterQuestions(result, filter).length === 0 && (
        <p className="exam-note">Không có câu nào.</p>
      )}
      {filterQuestions(result, filter).map(one => {
        const question = questions.get(one.id)
        return (
          question && (
            <ReviewCard
              key={one.id}
              question={question}
              seed={attempt.paper.seed}
              sheet={sheetOf(attempt, one.id)}
              result={one}
              lesson={index.lessons.find(lesson => lesson.id === one.lesson)}
              practising={practising.has(one.id)}
              onPractise={on => practising.set(one.id, on)}
            />
          )
        )
      })}
    </div>
  )
}
