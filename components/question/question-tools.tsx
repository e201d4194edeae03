import { type ComponentType, useState } from 'react'
import { record, useLearnerState } from '@/components/progress/use-learner'
import { Icon } from '@/components/ui/icon'
import type { ReportDialogProps } from './report-dialog'
import type { QuestionNodes } from './types'

/** Marking a question, and reporting one that is faulty: the dialog is loaded when it is asked for. */
export function QuestionTools({ nodes: { id, lesson, checkedOn } }: { nodes: QuestionNodes }) {
  const { marked, reported } = useLearnerState()
  const [Dialog, setDialog] = useState<ComponentType<ReportDialogProps>>()
  const at = reported[id]
  // A report is answered by a newer day of checking.
  const waits = at !== undefined && checkedOn <= new Date(at).toISOString().slice(0, 10)
  const report = () =>
    import('./report-dialog').then(
      one => setDialog(() => one.ReportDialog),
      // Without a link the dialog cannot come: the report itself is kept, to be sent from the review page.
      () => record({ type: 'question-reported', lesson, question: id, reason: 'khac', note: '' }),
    )
  return (
    <div className="question-tools no-print">
      <button
        type="button"
        data-on={marked[id] || undefined}
        onClick={() => record({ type: 'question-marked', lesson, question: id, marked: !marked[id] })}
      >
        <Icon name="flag" />
        {marked[id] ? 'Đã đánh dấu' : 'Đánh dấu'}
      </button>
      {waits ? (
        <span role="status">Đang được kiểm tra lại</span>
      ) : (
        <button type="button" onClick={report}>
          Câu này có vấn đề
        </button>
      )}
      {Dialog && <Dialog question={id} lesson={lesson} checkedOn={checkedOn} onClose={() => setDialog(undefined)} />}
    </div>
  )
}
