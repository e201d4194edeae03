import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/question/answer'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { answerWords } from './answer-words'
import { anyAnswer } from './fixtures/answers'
import { learnerId, reportData, reportRound, type Said } from './fixtures/report'
import { later, noon, samplePlan } from './fixtures/sample'
import type { PlanItem } from './plan'
import type { ReportRound } from './report'
import { reportOf } from './report-view'

const [single, , , , , , open] = samplePlan.items as [
  PlanItem,
  PlanItem,
  PlanItem,
  PlanItem,
  PlanItem,
  PlanItem,
  PlanItem,
]
const right = rightAnswer(single.question.key)
const wrong: Answer = { format: 'single', choice: Object.keys(single.misconceptions)[0] as never }
const named = (id: string): PlanItem => ({ ...single, question: { ...single.question, id } })

describe('a question in the report', () => {
  it('has both votes, their shares and the gain of the discussion', () => {
    const round = reportRound(1, single, { 1: wrong, 2: wrong, 3: right }, { 1: right, 2: wrong, 3: right })
    const [question] = reportOf(reportData(['An', 'Bình', 'Cúc'], [round])).questions
    expect(question).toMatchObject({
      number: 1,
      votes: [
        { answered: 3, correct: 1, share: 1 / 3 },
        { answered: 3, correct: 2, share: 2 / 3 },
      ],
      gain: expect.closeTo(0.5),
      board: [{ fell: 1, of: 3 }],
    })
  })

  it('is numbered in the order asked, whatever was given up between', () => {
    const rounds = [reportRound(2, single, { 1: right }), reportRound(5, named('khac'), { 1: wrong })]
    const { questions, board } = reportOf(reportData(['An'], rounds))
    expect(questions.map(({ number }) => number)).toEqual([1, 2])
    expect(board[0]?.rounds).toMatchObject([{ number: 2 }])
  })

  it('that nobody judges has no share and no verdict', () => {
    const text: Answer = { format: 'open', text: 'Vì thế.' }
    const report = reportOf(
      reportData(['An', 'Bình'], [reportRound(1, open, { 1: text, 2: { ...text, rating: 'dat' } })]),
    )
    expect(report.questions[0]?.votes).toEqual([{ answered: 2, judged: 1, correct: 1, share: 1 }])
    expect(report.learners.map(({ marks }) => marks)).toEqual([[['said']], [['right']]])
    expect(reportOf(reportData(['An'], [reportRound(1, open, { 1: text })]))).toMatchObject({ share: null, misses: [] })
  })
})

describe('learners in the report', () => {
  const rounds = [
    reportRound(1, single, { 1: wrong }, { 1: right }),
    reportRound(3, named('hai'), { 1: wrong, 3: right }),
  ]
  const data = reportData(['An', 'Bình', 'Cúc'], rounds)
  const late = {
    ...data,
    learners: data.learners.map((one, i) => (i === 2 ? { ...one, joinedAt: later(150_000) } : one)),
  }

  it('have their answers of both votes, what was right, and points of the vote that counts', () => {
    expect(reportOf(data).learners[0]).toMatchObject({
      name: 'An',
      answered: 2,
      asked: 2,
      right: 1,
      points: 1000,
      marks: [['wrong', 'right'], ['wrong']],
    })
  })

  it('who came late are not blamed for what was over, and who never answered are named', () => {
    const { learners, absent, participation } = reportOf(late)
    expect(learners[2]).toMatchObject({ answered: 1, asked: 1, marks: [['away', 'away'], ['right']] })
    expect(absent.map(({ name }) => name)).toEqual(['Bình'])
    expect(participation).toBeCloseTo(3 / 5)
  })

  it('are nobody’s fault in a class in which nothing was asked', () =>
    expect(reportOf(reportData(['An'], []))).toMatchObject({
      board: [],
      questions: [],
      absent: [],
      share: null,
      participation: null,
      misses: [],
    }))
})

describe('what to ask again', () => {
  it('is what more than a fifth got wrong, worst first', () => {
    const answers = (bad: number): Said =>
      Object.fromEntries(Array.from({ length: 10 }, (_, i) => [i + 1, i < bad ? wrong : right]))
    const rounds = [1, 3, 6, 2, 0].map((bad, i) => reportRound(i + 1, named(`sai-${bad}`), answers(bad)))
    expect(reportOf(reportData([], rounds)).misses.map(({ id }) => id)).toEqual(['sai-6', 'sai-3'])
  })

  it('goes by the last time of a question that was asked twice', () => {
    const twice = [reportRound(1, single, { 1: wrong }), reportRound(2, single, { 1: right })]
    expect(reportOf(reportData(['An'], twice)).misses).toEqual([])
  })
})

it('sections come by how many were lost, questions of the room by how many want them', () => {
  const asked = (id: string, upvotes: number, number: number) => ({
    id,
    learner: learnerId(number),
    text: id,
    at: noon,
    hidden: false,
    answered: false,
    upvotes,
  })
  const data = {
    ...reportData(['An'], []),
    lost: { 'mo-dau': 1, 'than-bai': 4 },
    questions: [asked('a', 1, 9), asked('b', 3, 1)],
  }
  const { lost, room } = reportOf(data)
  expect(lost.map(({ title, count }) => [title, count])).toEqual([
    ['Thân bài', 4],
    ['Mở đầu', 1],
  ])
  expect(room.map(({ id, learnerNumber }) => [id, learnerNumber])).toEqual([
    ['b', 1],
    ['a', null],
  ])
})

const people = 6
const anySaid = (item: PlanItem): fc.Arbitrary<Said> =>
  fc.dictionary(fc.integer({ min: 1, max: people }).map(String), anyAnswer(item.question)) as fc.Arbitrary<Said>
const anyRound = fc
  .tuple(fc.constantFrom(...samplePlan.items), fc.boolean(), fc.integer({ min: 1, max: 50 }))
  .chain(([item, twice, number]) =>
    fc
      .tuple(anySaid(item), anySaid(item))
      .map(([a, b]): ReportRound => (twice ? reportRound(number, item, a, b) : reportRound(number, item, a))),
  )
const names = Array.from({ length: people }, (_, i) => `Người ${i + 1}`)

describe('any report', () => {
  it('counts by learner what it counts by question', () => {
    fc.assert(
      fc.property(fc.array(anyRound, { maxLength: 6 }), rounds => {
        const { questions, learners } = reportOf(reportData(names, rounds))
        questions.forEach((question, q) => {
          question.votes.forEach((vote, v) => {
            const marks = learners.map(learner => learner.marks[q]?.[v])
            const count = (...wanted: readonly string[]) => marks.filter(mark => wanted.includes(mark ?? '')).length
            expect(vote.answered).toBe(count('right', 'wrong', 'said'))
            expect(vote.correct).toBe(count('right'))
          })
        })
        for (const { answered, asked, right, points } of learners) {
          expect(answered).toBeLessThanOrEqual(asked)
          expect(right).toBeLessThanOrEqual(answered)
          expect(points).toBeGreaterThanOrEqual(1000 * right)
        }
      }),
    )
  })

  it('puts every answer of a person into words', () => {
    for (const { question } of samplePlan.items)
      fc.assert(
        fc.property(anyAnswer(question), answer => {
          const words = answerWords(question, answer)
          expect(words).not.toContain('undefined')
          if (answer.format !== 'open') expect(words).not.toBe('')
        }),
      )
  })
})
