'use client'

import type { ReactNode } from 'react'
import { useLearnerReady } from '@/components/progress/use-learner'
import { Icon } from '@/components/ui/icon'
import type { BankEntry } from '@/lib/question/bank'
import type { Deck } from '@/lib/review/deck'
import { type Horizon, isDue } from '@/lib/review/horizon'
import { dueWords } from '@/lib/review/words'
import { RetryNote } from '../retry-note'
import { Session } from '../session'
import { SessionEnd } from '../session-end'
import { type Bank, useBank } from '../use-bank'
import { useDeck } from '../use-deck'
import { useHorizon } from '../use-horizon'
import { useRunning } from '../use-running'
import { InterviewCard } from './interview-card'

export interface InterviewQuestion {
  readonly id: string
  readonly lesson: { readonly number: number; readonly title: string; readonly url: string }
  readonly prompt: ReactNode
}

/** Questions in one sitting: each takes minutes. */
const most = 5

/** Never answered first, then those due, then the rest. */
function inTurn(entries: readonly BankEntry[], deck: Deck, horizon: Horizon): BankEntry[] {
  const rank = ({ id }: BankEntry) => {
    const card = deck.cards.get(id)
    return card === undefined ? 0 : isDue(card, horizon) ? 1 : 2
  }
  return entries.toSorted((a, b) => rank(a) - rank(b))
}

/** Interview practice: the questions there are, and a sitting of a few of them. */
export function InterviewPage({ questions }: { questions: readonly InterviewQuestion[] }) {
  const [bank, retry] = useBank()
  const ready = useLearnerReady()
  const deck = useDeck()
  const horizon = useHorizon()
  const { running, start, close } = useRunning()
  if (running && bank.state === 'ready')
    return (
      <Session
        title="Luyện phỏng vấn"
        key={running.number}
        items={running.items}
        venue="phong-van"
        asksConfidence={false}
        card={InterviewCard}
        onClose={close}
        end={met => <End met={met} bank={bank.value} deck={deck} horizon={horizon} onAgain={start} onClose={close} />}
      />
    )
  const entries = bank.state === 'ready' ? bank.value.entries.filter(({ interview }) => interview) : []
  const usable = bank.state === 'ready' && ready
  return (
    <>
      <h1 className="text-[2rem]">Phỏng vấn</h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        Trả lời thành tiếng hoặc viết ra trước, rồi mới mở đáp án mẫu tiếng Việt và tiếng Anh. Tự chấm theo từng ý; câu
        chưa đạt sẽ quay lại như một thẻ ôn tập. Ghi âm chỉ nằm trên máy bạn.
      </p>
      <div className="review-starts">
        <button
          type="button"
          className="btn btn-primary"
          disabled={!usable || entries.length === 0}
          onClick={() => start(inTurn(entries, deck, horizon).slice(0, most))}
        >
          <Icon name="play" />
          Bắt đầu {Math.min(most, questions.length)} câu
        </button>
      </div>
      {bank.state === 'failed' && (
        <RetryNote onRetry={retry} className="mt-4">
          Không tải được câu hỏi.
        </RetryNote>
      )}
      <ol className="interview-list">
        {questions.map(({ id, lesson, prompt }) => {
          const card = usable ? deck.cards.get(id) : undefined
          const entry = entries.find(one => one.id === id)
          return (
            <li key={id}>
              <p className="interview-prompt">{prompt}</p>
              <p className="interview-about">
                <a href={lesson.url}>
                  Bài {lesson.number}. {lesson.title}
                </a>
                {card && <span>{dueWords(card, horizon)}</span>}
              </p>
              <button
                type="button"
                className="btn"
                disabled={!usable || !entry}
                onClick={() => entry && start([entry])}
              >
                Luyện câu này
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}

interface EndProps {
  readonly met: readonly BankEntry[]
  readonly bank: Bank
  readonly deck: Deck
  readonly horizon: Horizon
  readonly onAgain: (items: readonly BankEntry[]) => void
  readonly onClose: () => void
}

function End({ met, bank, deck, horizon, onAgain, onClose }: EndProps) {
  const left = [...deck.cards.values()].filter(card => isDue(card, horizon)).length
  return (
    <SessionEnd
      met={met}
      bank={bank}
      left={left}
      onAgain={onAgain}
      onClose={onClose}
      closeWord="Về danh sách câu hỏi"
    />
  )
}
