'use client'

import { Icon } from '@/components/ui/icon'
import type { BankEntry } from '@/lib/question/bank'
import { dayTask } from '@/lib/review/plan-words'
import { dueByDay, type Standing, secondsACard, select } from '@/lib/review/queue'
import { dayWords } from '@/lib/review/words'
import { Charts } from './charts/charts'
import { ReviewChoice } from './review-choice'
import { ReviewLists } from './review-lists'
import type { ReviewSettings } from './settings'
import type { Bank, Loaded } from './use-bank'
import { usePlan } from './use-plan'

interface ReviewHomeProps {
  readonly bank: Loaded<Bank>
  readonly onRetry: () => void
  /** Whether the log has been read. */
  readonly ready: boolean
  readonly standing: Standing
  readonly settings: ReviewSettings
  readonly onSettings: (settings: ReviewSettings) => void
  readonly onStart: (items: readonly BankEntry[]) => void
}

const doors = [
  {
    href: '/on-tap/ke-hoach',
    name: 'Kế hoạch đến ngày thi',
    text: 'Mỗi ngày ôn gì, nhớ được bao nhiêu nếu thi hôm nay.',
  },
  { href: '/de-nham', name: 'Dễ nhầm', text: 'Các cặp hay bị lẫn, bảng so sánh và câu luyện.' },
  { href: '/phong-van', name: 'Phỏng vấn', text: 'Tự trả lời thành tiếng, so với đáp án Việt và Anh.' },
]

/** What is due today, what else can be asked, and where the rest of practice stands. */
export function ReviewHome(props: ReviewHomeProps) {
  const { bank, onRetry, ready } = props
  return (
    <>
      <div className="review-today">
        {bank.state === 'failed' ? (
          <p role="alert">
            Không tải được danh sách câu hỏi. Kiểm tra kết nối rồi{' '}
            <button type="button" className="btn" onClick={onRetry}>
              thử lại
            </button>
          </p>
        ) : bank.state === 'loading' || !ready ? (
          <p className="text-muted">Đang đọc các thẻ của bạn…</p>
        ) : (
          <Today {...props} bank={bank.value} />
        )}
      </div>
      <nav aria-label="Cách luyện khác" className="review-doors">
        {doors.map(({ href, name, text }) => (
          <a key={href} href={href}>
            <span>
              {name}
              <Icon name="arrow-right" />
            </span>
            <small>{text}</small>
          </a>
        ))}
      </nav>
      {bank.state === 'ready' && ready && (
        <>
          <ReviewChoice {...props} bank={bank.value} />
          {props.standing.deck.cards.size > 0 && (
            <>
              <ReviewLists bank={bank.value} standing={props.standing} />
              <Charts bank={bank.value} standing={props.standing} />
            </>
          )}
        </>
      )}
    </>
  )
}

function Today({ bank, standing, settings, onStart }: Omit<ReviewHomeProps, 'bank'> & { readonly bank: Bank }) {
  const { deck, horizon } = standing
  const due = select(bank.entries, { scope: 'den-han' }, standing)
  const heeded = due.filter(({ id }) => deck.cards.get(id)?.heed !== 'khong').length
  const minutes = Math.max(1, Math.round((due.length * secondsACard(deck)) / 60))
  const coming = dueByDay(deck.cards.values(), horizon, 60)
  const nextDay = coming.findIndex((count, i) => i > 0 && count > 0)
  if (deck.cards.size === 0)
    return (
      <>
        <p className="review-count">Chưa có thẻ nào</p>
        <p>Trả lời một câu hỏi trong bài học, câu ấy thành thẻ và quay lại đây vào ngày cần ôn.</p>
        <div className="review-starts">
          <a href="/" className="btn btn-primary">
            Mở bài học
          </a>
          <button
            type="button"
            className="btn"
            onClick={() => onStart(select(bank.entries, { scope: 'chua-gap' }, standing).slice(0, settings.size))}
          >
            Thử ngay {Math.min(settings.size, bank.entries.length)} câu
          </button>
        </div>
      </>
    )
  return (
    <>
      <p className="review-count" data-testid="due-today">
        <b>{due.length}</b> câu đến hạn hôm nay
      </p>
      <p>
        {due.length > 0
          ? `Khoảng ${minutes} phút${heeded > 0 ? ` · ${heeded} câu từng chắc mà sai, hỏi trước` : ''}`
          : 'Bạn đã ôn hết phần hôm nay.'}
        {nextDay > 0 &&
          ` · Lần tới: ${dayWords((horizon.today + nextDay) as typeof horizon.today, horizon.today)}, ${coming[nextDay]} câu`}
      </p>
      <PlannedToday bank={bank} onStart={onStart} />
      <div className="review-starts">
        {due.length > 0 && (
          <button type="button" className="btn btn-primary" onClick={() => onStart(due)}>
            <Icon name="play" />
            Bắt đầu ôn {Math.min(due.length, settings.size)} câu
          </button>
        )}
      </div>
    </>
  )
}

/** What the plan to the exam still asks for today. */
function PlannedToday({ bank, onStart }: Pick<ReviewHomeProps, 'onStart'> & { readonly bank: Bank }) {
  const { plan } = usePlan(bank)
  const today = plan?.days[0]
  if (!plan || !today) return null
  const ids = [...today.reviews, ...today.fresh]
  const items = ids.flatMap(id => bank.entries.find(entry => entry.id === id) ?? [])
  return (
    <p className="review-planned">
      <span>
        {plan.examDay > today.day ? `Còn ${plan.examDay - today.day} ngày đến ngày thi.` : 'Hôm nay là ngày thi.'}{' '}
        {items.length > 0
          ? `Kế hoạch hôm nay: ${dayTask(today.reviews.length, today.fresh.length)}.`
          : 'Kế hoạch hôm nay không còn câu nào.'}
      </span>
      {items.length > 0 && (
        <button type="button" className="btn" onClick={() => onStart(items)}>
          Làm theo kế hoạch
        </button>
      )}
    </p>
  )
}
