'use client'

import { Icon, type IconName } from '@/components/ui/icon'
import { type LessonProgress, lessonProgress } from '@/lib/progress/lesson-progress'
import { useLearnerState } from './use-learner'

const states: Record<LessonProgress['state'], { icon: IconName; word: string; tone: string }> = {
  'chua-hoc': { icon: 'dash', word: 'Chưa học', tone: 'text-muted' },
  'dang-hoc': { icon: 'book', word: 'Đang học', tone: 'text-accent' },
  xong: { icon: 'check', word: 'Xong', tone: 'text-good' },
}

/** State of one lesson: sign and word. */
export function LessonState({ lesson, questions }: { lesson: string; questions: readonly string[] }) {
  const progress = lessonProgress(useLearnerState(), lesson, questions)
  const { icon, word, tone } = states[progress.state]
  const count = progress.state === 'chua-hoc' ? '' : ` ${progress.answered}/${progress.total}`
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold ${tone}`} data-state={progress.state}>
      <Icon name={icon} />
      {word}
      {count}
    </span>
  )
}
