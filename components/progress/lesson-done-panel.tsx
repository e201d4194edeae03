'use client'

import { Icon } from '@/components/ui/icon'
import { lessonProgress } from '@/lib/progress/lesson-progress'
import { record, useLearnerView } from './use-learner'

/** The end of a lesson: done, or what is left; the learner can take "done" back, and take that back. */
export function LessonDonePanel({ lesson, questions }: { lesson: string; questions: readonly string[] }) {
  const { state, trouble } = useLearnerView()
  const progress = lessonProgress(state, lesson, questions)
  const reopened = state.lessons[lesson]?.reopenedAt !== undefined
  const done = progress.state === 'xong'
  return (
    <section className="no-print mt-10 rounded-box border border-line bg-surface p-4" aria-label="Tiến độ bài này">
      <p className="flex min-h-7 items-center gap-2 font-semibold" data-testid="lesson-progress">
        <Icon name={done ? 'check' : 'book'} className={done ? 'text-good' : 'text-muted'} />
        {done ? 'Bạn đã xong bài này' : `Đã trả lời ${progress.answered}/${progress.total} câu`}
      </p>
      <p className="mt-1 min-h-14 text-[0.9375rem] text-muted">
        {done
          ? `Đúng ${progress.correct}/${progress.total} câu ở lần trả lời gần nhất.`
          : 'Bài được tính là xong khi mọi câu hỏi đã được trả lời. Xem đáp án mà không trả lời thì chưa tính.'}
        {trouble && <span className="block text-bad">{trouble}</span>}
      </p>
      {(done || reopened) && (
        <button
          type="button"
          className="btn mt-2"
          onClick={() => record({ type: reopened ? 'lesson-restored' : 'lesson-reopened', lesson })}
        >
          <Icon name="undo" />
          {reopened ? 'Lấy lại trạng thái cũ' : 'Đánh dấu là chưa xong'}
        </button>
      )}
    </section>
  )
}
