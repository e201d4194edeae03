import { describe, expect, it } from 'vitest'
import { instant } from '@/lib/kernel/instant'
import type { LearnerEvent, NewLearnerEvent } from './event'
import { finishedExams } from './exam-trend'

let made = 0
const event = (at: number, one: NewLearnerEvent): LearnerEvent => ({
  ...one,
  v: 1,
  id: `e${++made}`,
  at: instant(at),
  device: 'may',
})
const started = (exam: string, at: number) =>
  event(at, {
    type: 'exam-started',
    exam,
    paper: {
      title: 'Đề thử',
      seed: 's',
      minutes: null,
      questions: [
        { id: 'a', lesson: 'l' },
        { id: 'b', lesson: 'l' },
      ],
    },
  })
const answer = { format: 'single', choice: 'x' as never } as const
const answered = (exam: string, question: string, at: number, given: typeof answer | null) =>
  event(at, { type: 'exam-answered', exam, question, answer: given, flagged: false, struck: [], spent: 1 })
const finished = (exam: string, at: number) => event(at, { type: 'exam-finished', exam })

describe('exams over time', () => {
  it('are those handed in, with the answer that stood when they were', () => {
    const exams = finishedExams([
      started('1', 1),
      answered('1', 'a', 2, answer),
      answered('1', 'b', 3, answer),
      answered('1', 'b', 4, null),
      finished('1', 5),
      answered('1', 'a', 6, null),
      started('2', 7),
    ])
    expect(exams).toEqual([
      {
        exam: '1',
        title: 'Đề thử',
        at: 5,
        answers: [
          { question: 'a', lesson: 'l', answer },
          { question: 'b', lesson: 'l', answer: null },
        ],
      },
    ])
  })
})
