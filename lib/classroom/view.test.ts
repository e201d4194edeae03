import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { later, noon, play, type Step, samplePlan, sampleSession } from './fixtures/sample'
import { askedOf } from './plan'
import type { ClassSession } from './session'
import type { Counted } from './tally'
import { openQuestions, outcomeOf, viewClass, viewRoom } from './view'
import type { LearnerId } from './words'

const view = (session: ClassSession, at = noon) =>
  viewClass(session, 1, samplePlan, at, {
    outcome: () => {
      const key = samplePlan.items[session.round?.item ?? 0]?.question.key
      if (!key) throw new Error('no key')
      return outcomeOf(key, [[{ learner: 'a' as LearnerId, answer: rightAnswer(key), after: 5 }]])
    },
    leaderboard: [{ name: 'Lan', points: 1000, right: 1 }],
  })

/** Every text of a question that nobody may read before the reveal: reasons, the answer, wrong ideas, accepted texts. */
const secretsOf = (item: (typeof samplePlan.items)[number]): string[] => [
  item.question.answer,
  ...item.question.parts.map(({ reason }) => reason),
  ...item.question.extras.map(({ reason }) => reason),
  ...Object.values(item.misconceptions).flatMap(({ tag, phrase }) => [tag, phrase]),
  ...(item.question.key.format === 'cloze' ? Object.values(item.question.key.accept).flat() : []),
  ...(item.question.key.format === 'open' ? item.question.parts.map(({ text }) => text) : []),
  item.mend.title,
]

/** A right answer, and a wrong choice where there are some. */
const answersTo = ({ question, misconceptions }: (typeof samplePlan.items)[number]): Counted[] => [
  { learner: 'a' as LearnerId, answer: rightAnswer(question.key), after: 5 },
  ...Object.keys(misconceptions).map(
    (choice, i): Counted => ({
      learner: `b${i}` as LearnerId,
      answer: { format: 'single', choice: choice as never },
      after: 5,
    }),
  ),
]

describe('before the reveal', () => {
  const unrevealed = [
    ['asked', [{ type: 'ask', seconds: 20 }]],
    [
      'closed',
      [
        { type: 'ask', seconds: null },
        { type: 'close', round: 1 },
      ],
    ],
    [
      'discussed',
      [
        { type: 'ask', seconds: null },
        { type: 'discuss', round: 1 },
      ],
    ],
    [
      'voted on again',
      [
        { type: 'ask', seconds: null },
        { type: 'discuss', round: 1 },
        { type: 'vote-again', round: 1, seconds: null },
      ],
    ],
  ] as const

  it.each(unrevealed)('a question that is %s shows no key, reason, wrong idea or count', (_, steps) => {
    for (const [i, item] of samplePlan.items.entries()) {
      const commands = steps.map(step => (step.type === 'ask' ? { ...step, item: i } : step))
      const session = play(commands as Step[])
      const shown = view(session)
      expect(shown.round).not.toHaveProperty('key')
      expect(shown.round).not.toHaveProperty('outcome')
      const sent = JSON.stringify([shown, viewRoom(session, samplePlan, [], [], answersTo(item), noon)])
      for (const secret of secretsOf(item)) expect(sent).not.toContain(JSON.stringify(secret).slice(1, -1))
    }
  })

  it('what may be asked holds only the fields that asking needs', () => {
    for (const item of samplePlan.items) {
      const allowed = ['id', 'lesson', 'format', 'prompt', 'parts', 'rights', 'pieces']
      expect(Object.keys(askedOf(item)).toSorted()).toEqual(allowed.toSorted())
      for (const part of askedOf(item).parts) expect(Object.keys(part).toSorted()).toEqual(['id', 'text'])
    }
  })

  it('the order of choices says nothing of the key', () => {
    const single = samplePlan.items[0]
    if (!single) throw new Error('no item')
    expect(askedOf(single).parts.map(({ id }) => id)).toEqual(single.question.parts.map(({ id }) => id))
  })
})

describe('after the reveal', () => {
  it('key and counts come first, reasons and the mending section when the host explains', () => {
    const revealed = view(
      play([
        { type: 'ask', item: 0, seconds: null },
        { type: 'reveal', round: 1 },
      ]),
    )
    expect(revealed.round).toMatchObject({ phase: 'revealed', key: { format: 'single' }, bars: false })
    expect(revealed.round).not.toHaveProperty('explanation')
    const explained = view(
      play([
        { type: 'ask', item: 0, seconds: null },
        { type: 'reveal', round: 1 },
        { type: 'explain', round: 1 },
      ]),
    )
    expect(explained.round).toMatchObject({ explanation: { mend: { title: 'Mục của câu 0' } } })
  })

  it('the host alone sees what was mixed up, and from the reveal on', () => {
    const asked = play([{ type: 'ask', item: 0, seconds: null }])
    const revealed = play([
      { type: 'ask', item: 0, seconds: null },
      { type: 'reveal', round: 1 },
    ])
    const [item] = samplePlan.items
    if (!item) throw new Error('no item')
    const boardIn = (session: ClassSession) => viewRoom(session, samplePlan, [], [], answersTo(item), noon).board
    expect(boardIn(sampleSession())).toBeNull()
    expect(boardIn(asked)).toBeNull()
    expect(boardIn(revealed)).toMatchObject({ round: 1, lines: [{ fell: 1, of: 4 }, { fell: 1 }, { fell: 1 }] })
    expect(JSON.stringify(view(revealed))).not.toContain('tưởng điều')
  })
})

it('a vote whose time has run out is seen as closed', () => {
  const timed = play([{ type: 'ask', item: 0, seconds: 10 }])
  expect(view(timed, later(10_000)).round?.phase).toBe('voting')
  expect(view(timed, later(12_000)).round?.phase).toBe('closed')
})

it('the leaderboard is sent only when the host turns it on', () => {
  const settings = { leaderboard: true, speedPoints: false, seconds: null, keepDays: 7 }
  expect(view(sampleSession()).leaderboard).toBeNull()
  expect(view(play([{ type: 'settings', settings }])).leaderboard).toHaveLength(1)
})

it('questions that the host hides, and the names of who asked, reach nobody else', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ hidden: fc.boolean(), text: fc.string() })), list => {
      const questions = list.map((one, i) => ({
        ...one,
        id: `q${i}`,
        learner: 'a' as LearnerId,
        at: noon,
        answered: false,
        upvotes: i,
      }))
      const seen = openQuestions(questions)
      expect(seen).toHaveLength(list.filter(({ hidden }) => !hidden).length)
      for (const one of seen) expect(Object.keys(one).toSorted()).toEqual(['answered', 'id', 'text', 'upvotes'])
    }),
  )
})
