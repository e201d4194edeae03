'use client'

import { useState } from 'react'
import { useLearnerView } from '@/components/progress/use-learner'
import { Drawn } from '@/components/question/drawn'
import { SendReport } from '@/components/question/send-report'
import type { BankEntry } from '@/lib/question/bank'
import { type Scope, type Standing, select } from '@/lib/review/queue'
import { dueWords } from '@/lib/review/words'
import { RetryNote } from './retry-note'
import { type Bank, useQuestions } from './use-bank'

const lists: readonly { readonly scope: Scope; readonly title: string; readonly empty: string }[] = [
  { scope: 'chac-ma-sai', title: 'Chắc mà sai', empty: 'Chưa có câu nào bạn chắc mà sai.' },
  { scope: 'tung-sai', title: 'Lần gần nhất chưa đúng', empty: 'Không còn câu nào chưa đúng.' },
  { scope: 'danh-dau', title: 'Đã đánh dấu', empty: 'Bấm “Đánh dấu” dưới một câu hỏi để gom nó vào đây.' },
]
/** Questions listed at once. */
const most = 40

/** Questions that need care: each folded until it is asked for, and its texts loaded only then. */
export function ReviewLists({ bank, standing }: { bank: Bank; standing: Standing }) {
  return (
    <section className="review-lists" aria-labelledby="cau-can-de-y">
      <h2 id="cau-can-de-y">Câu cần để ý</h2>
      {lists.map(({ scope, title, empty }) => (
        <Folded key={scope} title={title} items={select(bank.entries, { scope }, standing)} empty={empty}>
          {items => <Questions items={items} bank={bank} standing={standing} />}
        </Folded>
      ))}
      <Reported bank={bank} />
    </section>
  )
}

function Folded({
  title,
  items,
  empty,
  children,
}: {
  title: string
  items: readonly BankEntry[]
  empty: string
  children: (items: readonly BankEntry[]) => React.ReactNode
}) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {title} <span className="review-number">{items.length}</span>
      </summary>
      {open && (items.length === 0 ? <p className="text-muted">{empty}</p> : children(items))}
    </details>
  )
}

function Questions({ items, bank, standing }: { items: readonly BankEntry[]; bank: Bank; standing: Standing }) {
  const shown = items.slice(0, most)
  const { questions, failed, retry } = useQuestions(shown.map(({ lesson }) => lesson))
  return (
    <>
      {failed.size > 0 && <RetryNote onRetry={retry}>Chưa tải được nội dung của một số câu.</RetryNote>}
      <ul>
        {shown.map(({ id, lesson: lessonId }) => {
          const lesson = bank.lessons.get(lessonId)
          const card = standing.deck.cards.get(id)
          const question = questions.get(id)
          return (
            <li key={id}>
              {question && <Drawn html={question.prompt} block />}
              <p>
                {lesson && (
                  <a href={`${lesson.url}#cau-${id}`}>
                    Bài {lesson.number}: {lesson.title}
                  </a>
                )}
                {card && <span>{dueWords(card, standing.horizon)}</span>}
              </p>
            </li>
          )
        })}
      </ul>
      {items.length > most && <p className="text-muted">Và {items.length - most} câu nữa.</p>}
    </>
  )
}

/** Reports made on this device: those written without a link are sent from here. */
function Reported({ bank }: { bank: Bank }) {
  const { events } = useLearnerView()
  const reports = events.flatMap(event => (event.type === 'question-reported' ? event : [])).slice(-most)
  if (reports.length === 0) return null
  return (
    <details>
      <summary>
        Câu bạn đã báo lỗi <span className="review-number">{reports.length}</span>
      </summary>
      <ul>
        {reports.toReversed().map(({ id, question, lesson, reason, note }) => (
          <li key={id}>
            <SendReport
              report={{
                question,
                lesson,
                reason,
                note,
                url: new URL(`${bank.lessons.get(lesson)?.url ?? '/'}#cau-${question}`, location.href).href,
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
