import type { Instant } from '@/lib/kernel/instant'
import type { Answer } from '@/lib/question/answer'
import type { LearnerEvent } from './event'

/** An exam that was handed in: what was asked, and what stood as the answer in the end. */
export interface FinishedExam {
  readonly exam: string
  readonly title: string
  readonly at: Instant
  readonly answers: readonly { readonly question: string; readonly lesson: string; readonly answer: Answer | null }[]
}

/** Finished exams, the oldest first. */
export function finishedExams(events: readonly LearnerEvent[]): FinishedExam[] {
  const papers = new Map<string, Extract<LearnerEvent, { type: 'exam-started' }>>()
  const answers = new Map<string, Answer | null>()
  const finished = new Map<string, Instant>()
  for (const event of events) {
    if (event.type === 'exam-started') papers.set(event.exam, event)
    if (event.type === 'exam-answered' && !finished.has(event.exam))
      answers.set(`${event.exam} ${event.question}`, event.answer)
    if (event.type === 'exam-finished' && !finished.has(event.exam)) finished.set(event.exam, event.at)
  }
  return [...finished].flatMap(([exam, at]) => {
    const paper = papers.get(exam)?.paper
    if (!paper) return []
    const asked = paper.questions.map(({ id, lesson }) => ({
      question: id,
      lesson,
      answer: answers.get(`${exam} ${id}`) ?? null,
    }))
    return [{ exam, title: paper.title, at, answers: asked }]
  })
}
