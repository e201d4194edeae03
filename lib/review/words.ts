import { formatDay } from '@/lib/kernel/instant'
import type { Card } from './card'
import { type Day, dayText } from './day'
import { dueDay, type Horizon } from './horizon'

/** `hôm nay`, `ngày mai (22/11)`, `sau 6 ngày (27/11)`, with the year when it is another. */
export function dayWords(one: Day, today: Day): string {
  const text = dayText(one)
  const sameYear = text.slice(0, 4) === dayText(today).slice(0, 4)
  const date = sameYear ? formatDay(text.slice(5)) : formatDay(text)
  if (one <= today) return 'hôm nay'
  return one === today + 1 ? `ngày mai (${date})` : `sau ${one - today} ngày (${date})`
}

/** When a card is met again, and why then, as a sentence. */
export function dueWords(card: Card, horizon: Horizon): string {
  const due = dueDay(card, horizon)
  if (due === null) return 'Trước ngày thi không cần gặp lại câu này.'
  const again = `Gặp lại ${dayWords(due, horizon.today)}`
  if (card.heed === 'cho-gap-lai') return `${again}, rồi thêm một lần sau ít nhất sáu ngày, vì bạn đã chắc mà sai.`
  if (card.heed === 'cho-kiem-lai') return `${again} để chắc rằng ý sai cũ không quay lại.`
  if (card.outcome === 'xem') return `${again}: bạn đã xem đáp án mà chưa tự trả lời.`
  return `${again}.`
}
