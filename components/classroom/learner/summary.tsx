'use client'

import { Drawn } from '@/components/question/drawn'
import { Icon, type IconName } from '@/components/ui/icon'
import type { MetQuestion } from '@/lib/classroom/notes.browser'
import type { OwnView } from '@/lib/classroom/view'
import { type Remembered, useSummary } from './use-summary'

const marks: Record<Remembered['fate'], { icon: IconName; word: string; tone?: 'good' | 'bad' }> = {
  right: { icon: 'check', word: 'Đúng', tone: 'good' },
  wrong: { icon: 'cross', word: 'Chưa đúng', tone: 'bad' },
  seen: { icon: 'dash', word: 'Không trả lời' },
  unjudged: { icon: 'pen', word: 'Đã trả lời' },
}

function Mark({ fate }: Pick<Remembered, 'fate'>) {
  const { icon, word, tone } = marks[fate]
  return (
    <span className="class-mark" data-tone={tone}>
      <Icon name={icon} />
      {word}
    </span>
  )
}

/** What was asked, how this device fared, and where to go on: kept here, whatever becomes of the class. */
export function Summary(props: { code: string; met: readonly MetQuestion[]; own?: OwnView | undefined }) {
  const rounds = useSummary(props.code, props.met, props.own)
  if (!rounds) return <p>Đang gom các câu đã hỏi…</p>
  const count = (...fates: Remembered['fate'][]) => rounds.filter(({ fate }) => fates.includes(fate)).length
  const [right, judged] = [count('right'), count('right', 'wrong')]
  if (rounds.length === 0) return <p>Máy này chưa trả lời câu nào trong lớp.</p>
  return (
    <section className="class-summary" aria-label="Các câu đã hỏi">
      <p className="class-score">
        {judged > 0
          ? `Đúng ${right}/${judged} câu đã trả lời trên máy này`
          : 'Trên máy này chưa có câu trả lời nào được chấm'}
      </p>
      <ol>
        {rounds.map(({ round, fate, prompt }) => (
          <li key={round}>
            <p className="class-summary-head">
              <b>Câu {round}</b>
              <Mark fate={fate} />
            </p>
            {prompt !== undefined && <Drawn html={prompt} block />}
          </li>
        ))}
      </ol>
      <p>
        {count('wrong', 'seen') > 0
          ? 'Các câu chưa đúng hoặc chưa trả lời đã nằm trong phần Ôn tập của bạn, trên máy này.'
          : right > 0
            ? 'Các câu trả lời đúng sẽ trở lại trong phần Ôn tập của bạn lúc sắp quên.'
            : 'Câu tự luận chưa tự chấm thì chưa vào phần Ôn tập.'}
      </p>
      <a href="/on-tap" className="btn btn-primary">
        Mở phần Ôn tập
        <Icon name="arrow-right" />
      </a>
    </section>
  )
}
