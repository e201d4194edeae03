'use client'

import { useLearnerState } from '@/components/progress/use-learner'
import { Icon } from '@/components/ui/icon'

/** How the learner stands with the questions of a pair: a sign and words. */
export function TwinState({ questions }: { questions: readonly string[] }) {
  const state = useLearnerState()
  const answered = questions.filter(id => state.questions[id]?.answeredAt !== undefined)
  const right = answered.filter(id => state.questions[id]?.lastCorrect).length
  const all = answered.length === questions.length && right === questions.length
  return (
    <p className="twin-state" data-state={all ? 'xong' : answered.length > 0 ? 'dang-hoc' : 'chua-hoc'}>
      <Icon name={all ? 'check' : answered.length > 0 ? 'book' : 'dash'} />
      {answered.length === 0
        ? `${questions.length} câu, chưa làm`
        : `Đúng ${right}/${questions.length} câu${answered.length < questions.length ? ', chưa làm hết' : ''}`}
    </p>
  )
}
