'use client'

import { useEffect, useMemo, useRef } from 'react'
import { record, useLearnerState } from '@/components/progress/use-learner'
import { Icon } from '@/components/ui/icon'
import { chooseQuestions } from '@/lib/exam/choose'
import { type ExamDraft, readDraft } from '@/lib/exam/draft'
import { examLink } from '@/lib/exam/link'
import { tierFor } from '@/lib/exam/prefer'
import type { ExamSettings } from '@/lib/exam/settings'
import { examTitle } from '@/lib/exam/title'
import type { BankEntry, BankIndex } from '@/lib/question/bank'
import { LoadingNote } from './loading-note'
import { ShareLink } from './share-link'
import { go } from './use-address'
import { useQuestions } from './use-questions'

const newExamId = (): string => Math.random().toString(36).slice(2, 12)

/** What a draft would ask: settings and questions, or what is wrong. */
function useChosen(draft: ExamDraft, index: BankIndex) {
  const state = useLearnerState()
  return useMemo(() => {
    const read = readDraft(draft, index)
    if (!read.ok) return { faults: read.error }
    return { settings: read.value, chosen: chooseQuestions(index, read.value, tierFor(read.value.prefer, state)) }
  }, [draft, index, state])
}

/** What the exam will hold, said before it begins. */
function Summary({
  chosen,
  settings,
  index,
}: {
  chosen: readonly BankEntry[]
  settings: ExamSettings
  index: BankIndex
}) {
  const domains = index.domains
    .map(({ id, title }) => ({ title, count: chosen.filter(entry => entry.domain === id).length }))
    .filter(domain => domain.count > 0)
  return (
    <p className="exam-summary" role="status">
      <b>
        {chosen.length} câu
        {settings.minutes === null ? ', không tính giờ' : `, ${settings.minutes} phút`}
      </b>
      {chosen.length < settings.count && !settings.only && 'Không đủ câu khớp nên đề ngắn hơn. '}
      {domains.map(({ title, count }) => `${title} ${count}`).join(' · ')}.
    </p>
  )
}

/** Loads the questions, then lets the exam begin: its clock does not run while the network is slow. */
function Starting(props: { chosen: readonly BankEntry[]; onReady: (chosen: readonly BankEntry[]) => void }) {
  const loading = useQuestions(props.chosen)
  const begun = useRef(false)
  useEffect(() => {
    if (loading.kind !== 'xong' || begun.current) return
    const found = props.chosen.filter(entry => loading.questions.has(entry.id))
    if (found.length === 0) return
    begun.current = true
    props.onReady(found)
  }, [loading])
  if (loading.kind === 'xong' && loading.questions.size === 0)
    return <p className="exam-note">Các câu của đề không còn trong kho. Hãy tải lại trang rồi ra đề mới.</p>
  return <LoadingNote loading={loading} />
}

function begin(settings: ExamSettings, chosen: readonly BankEntry[], index: BankIndex): void {
  const exam = newExamId()
  const { seed, minutes } = settings
  const title = examTitle(settings, index, chosen.length)
  const questions = chosen.map(({ id, lesson }) => ({ id, lesson }))
  record({ type: 'exam-started', exam, paper: { title, seed, questions, minutes } })
  go(`/thi-thu/lam?luot=${exam}`)
}

/** The link of what is on the form. A choice that rests on this learner's own record names its questions. */
function linkOf(settings: ExamSettings, chosen: readonly BankEntry[], index: BankIndex): string {
  const own = settings.prefer !== 'bat-ky' && !settings.only
  return `/thi-thu?de=${examLink(own ? { ...settings, only: chosen.map(one => one.id) } : settings, index)}`
}

/** What the exam will be, the button that begins it, what stands in its way, and its link. */
export function StartPanel(props: {
  draft: ExamDraft
  index: BankIndex
  starting: boolean
  onStart: (on: boolean) => void
}) {
  const { draft, index, starting } = props
  const { faults, settings, chosen } = useChosen(draft, index)
  return (
    <section className="exam-start" aria-labelledby="de-nay">
      <h2 id="de-nay">Đề này</h2>
      {settings ? (
        <Summary chosen={chosen} settings={settings} index={index} />
      ) : (
        <ul role="alert" className="exam-faults">
          {faults.map(fault => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <div className="exam-actions">
        <button
          type="button"
          className="btn btn-primary"
          disabled={starting || !settings}
          onClick={() => props.onStart(true)}
        >
          Bắt đầu
          <Icon name="arrow-right" />
        </button>
        {settings && <ShareLink address={linkOf(settings, chosen, index)}>Chép liên kết đề</ShareLink>}
      </div>
      {starting && settings && <Starting chosen={chosen} onReady={questions => begin(settings, questions, index)} />}
    </section>
  )
}
