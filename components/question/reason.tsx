import { Icon, type IconName } from '@/components/ui/icon'
import type { Grade, Verdict } from '@/lib/question/grade'
import type { PartNodes } from './types'

const verdicts: Record<Verdict, { icon: IconName; word: string }> = {
  right: { icon: 'check', word: 'Bạn trả lời đúng' },
  wrong: { icon: 'cross', word: 'Chỗ này chưa đúng' },
  missed: { icon: 'flag', word: 'Đúng, bạn đã bỏ sót' },
  neutral: { icon: 'dash', word: 'Bạn bỏ qua là phải' },
}

/** Why a part is right or wrong. In the page from the start; shown once the answer is. */
export function Reason({ part, grade }: { part: PartNodes; grade: Grade | undefined }) {
  const verdict = grade?.parts[part.id]
  if (!verdict && part.solution === null && part.reason === null) return null
  return (
    <div className="reason" data-verdict={verdict}>
      <p className="reason-word">
        {verdict && <Icon name={verdicts[verdict].icon} />}
        <span>
          {verdict && verdicts[verdict].word}
          {verdict && part.solution !== null && ' · '}
          {part.solution}
        </span>
      </p>
      {part.reason !== null && <div>{part.reason}</div>}
    </div>
  )
}
