import type { Wish } from '@/lib/classroom/desk.browser'
import type { RoundPhase } from '@/lib/classroom/session'
import type { RoundView } from '@/lib/classroom/view'

/** What the host can do with a running round. */
export interface RoundAction {
  readonly label: string
  readonly wish: Wish
  /** Asked before it is done: what would be lost. */
  readonly warning?: string
}

export interface RoundActions {
  /** What usually comes next. */
  readonly next: RoundAction
  readonly others: readonly RoundAction[]
}

type Given = { readonly round: number; readonly vote: 1 | 2; readonly seconds: number | null }

const reveal = ({ round }: Given, label: string): RoundAction => ({ label, wish: { type: 'reveal', round } })
const done = ({ round }: Given): RoundAction => ({ label: 'Xong câu này', wish: { type: 'dismiss', round } })
const giveUp = ({ round }: Given): RoundAction => ({
  label: 'Bỏ câu này',
  wish: { type: 'dismiss', round },
  warning: 'Câu trả lời đã nhận cho câu này không được tính vào kết quả của buổi học.',
})
const discuss = ({ round }: Given): RoundAction => ({
  label: 'Thảo luận rồi hỏi lại',
  wish: { type: 'discuss', round },
})

const byPhase: { readonly [P in RoundPhase]: (given: Given) => RoundActions } = {
  voting: given => ({
    next: { label: 'Đóng câu hỏi', wish: { type: 'close', round: given.round } },
    others: [reveal(given, 'Đóng và hiện đáp án'), giveUp(given)],
  }),
  closed: given => ({
    next: reveal(given, 'Hiện đáp án'),
    others: [...(given.vote === 1 ? [discuss(given)] : []), giveUp(given)],
  }),
  discussing: given => ({
    next: { label: 'Hỏi lần hai', wish: { type: 'vote-again', round: given.round, seconds: given.seconds } },
    others: [reveal(given, 'Hiện đáp án, không hỏi lại'), giveUp(given)],
  }),
  revealed: given => ({
    next: { label: 'Giải thích', wish: { type: 'explain', round: given.round } },
    others: [done(given)],
  }),
  explained: given => ({ next: done(given), others: [] }),
}

/** What can be done with a round as it stands; a second vote gets `seconds`. */
export const actionsFor = ({ number, vote, phase }: RoundView, seconds: number | null): RoundActions =>
  byPhase[phase]({ round: number, vote, seconds })

/** A phase in words, as the host reads it. */
export function phaseWords({ phase, vote }: Pick<RoundView, 'phase' | 'vote'>): string {
  const words: Record<RoundPhase, string> = {
    voting: vote === 2 ? 'Đang trả lời lần hai' : 'Đang trả lời',
    closed: 'Đã đóng, chưa hiện đáp án',
    discussing: 'Lớp đang thảo luận',
    revealed: 'Đã hiện đáp án',
    explained: 'Đã giải thích',
  }
  return words[phase]
}
