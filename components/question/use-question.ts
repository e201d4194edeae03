import { record, useDraft, useQuestionRecord } from '@/components/progress/use-learner'
import type { Answer } from '@/lib/question/answer'
import { type Grade, gradeAnswer, isComplete, type Key, retryAnswer } from '@/lib/question/grade'
import type { PartId } from '@/lib/question/part'

/** A question that has just been opened again, with nothing chosen. */
const empty: Record<Key['format'], () => Answer> = {
  single: () => ({ format: 'single', choice: '' as PartId }),
  multiple: () => ({ format: 'multiple', choices: [] }),
  'true-false': () => ({ format: 'true-false', values: {} }),
  match: () => ({ format: 'match', rights: {} }),
  order: () => ({ format: 'order', order: [] }),
  cloze: () => ({ format: 'cloze', blanks: {} }),
  open: () => ({ format: 'open', text: '' }),
}

export interface QuestionPlay {
  readonly answer: Answer | undefined
  /** Present once the answer has been checked. */
  readonly grade: Grade | undefined
  readonly complete: boolean
  readonly revealed: boolean
  readonly change: (answer: Answer) => void
  readonly check: (answer?: Answer) => void
  readonly reveal: () => void
  readonly retry: () => void
}

/**
 * One question in play. What is being picked is a draft on the device; checking turns it into an event; trying again makes
 * a draft of what was right. So a reload at any moment finds the question as it was left.
 */
export function useQuestion(lesson: string, question: string, key: Key): QuestionPlay {
  const known = useQuestionRecord(question)
  const [draft, setDraft] = useDraft(question)
  const kept = known?.lastAnswer && isComplete(key, known.lastAnswer) ? known.lastAnswer : undefined
  const checked = draft === undefined && kept !== undefined
  const answer = checked ? kept : draft
  const check = (given = answer) => {
    if (!isComplete(key, given)) return
    const { correct, score } = gradeAnswer(key, given)
    record({ type: 'question-answered', lesson, question, answer: given, correct, score })
    setDraft(undefined)
  }
  return {
    answer,
    grade: checked ? gradeAnswer(key, kept) : undefined,
    complete: isComplete(key, answer),
    revealed: known?.revealed ?? false,
    change: setDraft,
    check,
    reveal: () => record({ type: 'question-revealed', lesson, question }),
    retry: () => setDraft((kept && retryAnswer(key, kept)) ?? empty[key.format]()),
  }
}
