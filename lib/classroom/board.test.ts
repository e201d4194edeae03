import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/question/answer'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { gradeAnswer } from '@/lib/question/grade'
import { plainBits } from './bits'
import { type BoardRound, boardOf, withoutNames } from './board'
import { anyAnswer } from './fixtures/answers'
import { samplePlan } from './fixtures/sample'
import type { PlanItem } from './plan'
import { slipsOf } from './slips'
import type { LearnerId } from './words'

const items = samplePlan.items
const itemOf = (format: string): PlanItem => {
  const found = items.find(({ question }) => question.key.format === format)
  if (!found) throw new Error(`no question of format ${format}`)
  return found
}
const [single, multiple, statements, match, order, cloze] = [
  'single',
  'multiple',
  'true-false',
  'match',
  'order',
  'cloze',
].map(itemOf) as [PlanItem, PlanItem, PlanItem, PlanItem, PlanItem, PlanItem]

const round = (item: PlanItem, answers: readonly Answer[], number = 1, from = 0): BoardRound => ({
  number,
  item,
  answers: answers.map((answer, i) => ({ learner: `hoc-${from + i}` as LearnerId, answer, after: 0 })),
})
const linesOf = (...rounds: readonly BoardRound[]) =>
  boardOf(rounds).map(({ fell, of, says }) => `${fell}/${of} ${plainBits(says)}`)

const wrongChoices = Object.keys(single.misconceptions)
const choosing = (choice: string | undefined): Answer => ({ format: 'single', choice: choice as never })
const right = rightAnswer(single.question.key)

/** A question of another name with the same wrong ideas. */
const twin: PlanItem = {
  ...single,
  question: { ...single.question, id: 'cau-khac' },
  mend: { title: 'Mục khác', url: '/hoc/khoa/bai-9#khac' },
}

describe('the board of a round', () => {
  it('counts who fell for each wrong idea, most first, and says it in the course’s words', () => {
    const answers = [choosing(wrongChoices[0]), choosing(wrongChoices[1]), choosing(wrongChoices[1]), right, right]
    expect(linesOf(round(single, answers))).toEqual(['2/5 tưởng điều 0.1', '1/5 tưởng điều 0.0'])
    expect(boardOf([round(single, answers)])[0]).toMatchObject({
      kind: 'idea',
      rounds: [{ number: 1, choice: single.question.parts.find(({ id }) => id === wrongChoices[1])?.text }],
      mends: [single.mend],
      learners: ['hoc-1', 'hoc-2'],
    })
  })

  it('says what was chosen where a wrong idea has no words yet', () => {
    const [id = ''] = wrongChoices
    const bare = { ...single, misconceptions: { [id]: { tag: 'chua-co-loi', phrase: '' } } }
    const text = single.question.parts.find(part => part.id === id)?.text
    expect(linesOf(round(bare, [choosing(id)]))).toEqual([`1/1 chọn “${text}”`])
  })

  it('tells wrong answers in words where questions name no wrong ideas', () => {
    const { parts, rights, key } = match.question
    if (key.format !== 'match') throw new Error('no match')
    const [left, other] = Object.keys(key.rights) as [never, never]
    const swapped = { ...key.rights, [left]: key.rights[other] }
    const text = (list: readonly { id: string; text: string }[], id: string | undefined) =>
      list.find(one => one.id === id)?.text
    expect(linesOf(round(match, [{ format: 'match', rights: swapped }, rightAnswer(key)]))).toEqual([
      `1/2 ghép “${text(parts, left)}” với “${text(rights, key.rights[other])}”`,
    ])
  })

  it('counts typed answers alike whatever their case and spaces, and clips long ones', () => {
    const typed = (text: string): Answer => ({ format: 'cloze', blanks: { 'bao-lau': text } })
    const long = 'a'.repeat(200)
    expect(linesOf(round(cloze, ['6 Giờ', ' 6  giờ', long].map(typed)))).toEqual([
      '2/3 điền “6 Giờ”',
      `1/3 điền “${'a'.repeat(80)}…”`,
    ])
  })

  it('says of statements what they were taken for, of choices which were left out, of orders which pair stood the wrong way', () => {
    const said = (item: PlanItem, answer: Answer) => linesOf(round(item, [answer])).join(' | ')
    const { key } = statements.question
    if (key.format !== 'true-false') throw new Error('no statements')
    const [first] = Object.keys(key.values) as [never]
    expect(said(statements, { format: 'true-false', values: { ...key.values, [first]: !key.values[first] } })).toMatch(
      key.values[first] ? /^1\/1 cho là sai: “/ : /^1\/1 cho là đúng: “/,
    )
    const several = multiple.question.key
    if (several.format !== 'multiple') throw new Error('no multiple')
    expect(said(multiple, { format: 'multiple', choices: several.correct.slice(1) })).toMatch(/^1\/1 bỏ sót “/)
    const sequence = order.question.key
    if (sequence.format !== 'order') throw new Error('no order')
    const [a, b, ...rest] = sequence.order
    expect(said(order, { format: 'order', order: [b, a, ...rest] as never })).toMatch(/^1\/1 xếp “.*” trước “.*”$/)
  })

  it('leaves names behind on its way to the host’s page', () =>
    expect(withoutNames(boardOf([round(single, [choosing(wrongChoices[0])])])[0] as never)).not.toHaveProperty(
      'learners',
    ))
})

describe('the board of a class', () => {
  it('joins a wrong idea met in several questions, and counts each learner once', () => {
    const [idea] = wrongChoices
    const board = boardOf([
      round(single, [choosing(idea), choosing(idea), right]),
      round(twin, [choosing(idea), right, right, choosing(idea)], 2),
    ])
    expect(board).toHaveLength(1)
    expect(board[0]).toMatchObject({ fell: 3, of: 4, mends: [single.mend, twin.mend] })
    expect(board[0]?.rounds.map(({ number }) => number)).toEqual([1, 2])
  })

  it('counts as able to fall only who answered a question that leads there', () => {
    const others = round(
      match,
      [1, 2, 3].map(() => rightAnswer(match.question.key)),
      2,
      10,
    )
    expect(linesOf(round(single, [choosing(wrongChoices[0])]), others)).toEqual(['1/1 tưởng điều 0.0'])
  })
})

const anyRounds = fc.array(fc.constantFrom(...items, twin), { minLength: 1, maxLength: 6 }).chain(asked =>
  fc.tuple(
    ...asked.map((item, i) =>
      fc.uniqueArray(fc.nat(12)).chain(who =>
        fc.tuple(...who.map(() => anyAnswer(item.question))).map(
          (answers): BoardRound => ({
            number: i + 1,
            item,
            answers: answers.map((answer, at) => ({ learner: `hoc-${who[at]}` as LearnerId, answer, after: 0 })),
          }),
        ),
      ),
    ),
  ),
)

describe('any board', () => {
  it('has a line for every wrong answer and none for a right one', () => {
    const judged = items.filter(({ question }) => question.key.format !== 'open')
    for (const item of judged)
      fc.assert(
        fc.property(anyAnswer(item.question), answer => {
          const { correct } = gradeAnswer(item.question.key, answer)
          expect(slipsOf(item, answer).length === 0).toBe(correct)
        }),
      )
  })

  it('never counts more than answered, counts everyone once, and stands in order', () => {
    fc.assert(
      fc.property(anyRounds, rounds => {
        const board = boardOf(rounds)
        expect(new Set(board.map(({ id }) => id)).size).toBe(board.length)
        for (const { fell, of, learners, rounds: met } of board) {
          expect(new Set(learners).size).toBe(fell)
          expect(fell).toBeGreaterThan(0)
          expect(fell).toBeLessThanOrEqual(of)
          expect(met.length).toBeGreaterThan(0)
        }
        const counts = board.map(({ fell }) => fell)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      }),
    )
  })

  it('counts a named idea as often as one would by hand', () => {
    fc.assert(
      fc.property(anyRounds, rounds => {
        const board = new Map(boardOf(rounds).map(line => [line.id, line.fell]))
        const byHand = new Map<string, Set<string>>()
        for (const { item, answers } of rounds)
          for (const { learner, answer } of answers) {
            const chosen =
              answer.format === 'single' ? [answer.choice] : answer.format === 'multiple' ? answer.choices : []
            for (const tag of chosen.flatMap(choice => item.misconceptions[choice]?.tag ?? []))
              byHand.set(tag, (byHand.get(tag) ?? new Set()).add(learner))
          }
        for (const [tag, who] of byHand) expect(board.get(tag)).toBe(who.size)
      }),
    )
  })

  it('is the same in whatever order answers came, and shows at most three unnamed lines of a question', () => {
    fc.assert(
      fc.property(anyRounds, rounds => {
        const turned = rounds.map(one => ({ ...one, answers: one.answers.toReversed() }))
        const brief = (list: readonly BoardRound[]) => boardOf(list).map(({ id, fell, of }) => [id, fell, of])
        expect(brief(turned)).toEqual(brief(rounds))
        for (const item of new Set(rounds.map(one => one.item.question.id)))
          expect(
            boardOf(rounds).filter(({ kind, id }) => kind === 'answer' && id.startsWith(`${item}/`)).length,
          ).toBeLessThanOrEqual(3)
      }),
    )
  })
})
