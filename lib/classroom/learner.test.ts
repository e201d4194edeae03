import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Answer } from '@/lib/question/answer'
import type { Key } from '@/lib/question/grade'
import { backoff } from './backoff'
import { linesOf } from './bars'
import { codeAlphabet } from './code'
import { readCode } from './code-fault'
import { deckEvent } from './deck-event'
import { sampleOwn as own } from './fixtures/sample'
import { gainWords } from './gain-words'
import { learnerPhase } from './learner-phase'
import { createNotes } from './notes.browser'
import { givenIn, ownWith, saysSame, waitingIn } from './own'
import type { Asked } from './plan'
import type { LearnerAction } from './protocol'
import { latencyGrace } from './session'
import { solutionOf } from './solution'
import { memoryShelf } from './testing/fake-device.browser'
import type { ClassView, RoundView } from './view'
import { isTooLong, isWhole } from './whole'

const given = (value: unknown) => value as Answer

const asked = (format: Asked['format'], more: Partial<Asked> = {}): Asked => ({
  id: 'cau',
  lesson: 'bai',
  format,
  prompt: '<p>Hỏi?</p>',
  parts: [
    { id: 'a', text: 'Một' },
    { id: 'b', text: 'Hai' },
  ],
  rights: [
    { id: 'x', text: '<code>x</code>', plain: 'x' },
    { id: 'y', text: 'y', plain: 'y' },
  ],
  pieces: [
    { before: '', after: '', blank: 'mot' },
    { before: '', after: '', blank: 'hai' },
  ],
  ...more,
})

const answers: Record<Asked['format'], { readonly whole: unknown; readonly part: unknown }> = {
  single: { whole: { choice: 'a' }, part: { choice: 'z' } },
  multiple: { whole: { choices: ['a'] }, part: { choices: [] } },
  'true-false': { whole: { values: { a: true, b: false } }, part: { values: { a: true } } },
  match: { whole: { rights: { a: 'x', b: 'x' } }, part: { rights: { b: 'y' } } },
  order: { whole: { order: ['b', 'a'] }, part: { order: ['b'] } },
  cloze: { whole: { blanks: { mot: '1', hai: '2' } }, part: { blanks: { mot: '1', hai: ' ' } } },
  open: { whole: { text: 'Vì…' }, part: { text: ' \n' } },
}
const formats = Object.keys(answers) as Asked['format'][]

const keys: Record<Asked['format'], unknown> = {
  single: { correct: 'a', parts: ['a', 'b'] },
  multiple: { correct: ['b'], parts: ['a', 'b'] },
  'true-false': { values: { a: true, b: false } },
  match: { rights: { a: 'x', b: 'y' } },
  order: { order: ['b', 'a'] },
  cloze: { accept: { hai: ['12 giờ', '12h'], mot: ['ECS'] } },
  open: {},
}
const keyOf = (format: Asked['format']) => ({ format, ...(keys[format] as object) }) as Key

describe('what a phone shows', () => {
  const round = { number: 1, vote: 1, phase: 'voting', closesAt: null } as unknown as RoundView
  const view = {
    ended: false,
    frozen: false,
    round: null,
    place: { section: null, slide: 0, step: 0, black: false },
    lesson: { id: 'bai', title: 'Bài', url: '/hoc/x/bai', sections: [] },
  } as unknown as ClassView
  const at = (more: object): ClassView => ({ ...view, ...more })
  const lesson = { ...view.place, section: 'muc' }

  test.each([
    ['the end before all else', { ended: true, frozen: true, round }, 'ended'],
    ['a freeze before the question', { frozen: true, round }, 'frozen'],
    ['the question before the lesson and a dark screen', { round, place: { ...lesson, black: true } }, 'voting'],
    ['a dark screen before the lesson', { place: { ...lesson, black: true } }, 'black'],
    ['the lesson where the host is', { place: lesson }, 'lesson'],
    ['waiting before the first section', {}, 'waiting'],
    ['waiting in a class without a lesson', { lesson: null, place: lesson }, 'waiting'],
    ['what the round says', { round: { ...round, phase: 'discussing' } }, 'discussing'],
  ])('is %s', (_, more, phase) => expect(learnerPhase(at(more), 0)).toBe(phase))

  it('is a closed vote once time and grace have run out, whatever the server has said yet', () => {
    const timed = at({ round: { ...round, closesAt: 10_000 } })
    expect(learnerPhase(timed, 10_000 + latencyGrace)).toBe('voting')
    expect(learnerPhase(timed, 10_001 + latencyGrace)).toBe('closed')
  })
})

describe('what a learner has done', () => {
  const lost = (section: string, on: boolean): LearnerAction => ({ type: 'lost', section, on })

  it('counts before the server has acknowledged it, in order', () => {
    const waiting: LearnerAction[] = [
      { type: 'ready', number: 2 },
      lost('muc-mot', true),
      lost('muc-hai', false),
      { type: 'upvote', question: 'cau-hoi-xxxxxxxx', on: true },
      { type: 'ready', number: 2 },
    ]
    expect(ownWith({ ...own, lost: ['muc-hai'], ready: [1] }, waiting)).toEqual({
      ...own,
      ready: [1, 2],
      lost: ['muc-mot'],
      upvotes: ['cau-hoi-xxxxxxxx'],
    })
  })

  it('tells an answer that arrived from one that waits', () => {
    const answer = given({ format: 'single', choice: 'a' })
    const arrived = { ...own, answers: [{ round: 1, vote: 1 as const, seq: 4, answer }] }
    expect(givenIn(arrived, 1, 1)).toEqual({ seq: 4, answer })
    expect(givenIn(arrived, 1, 2)).toBeUndefined()
    expect(
      givenIn({ ...own, answers: [{ round: 1, vote: 1, seq: 1, answer: { format: 'la' } }] }, 1, 1),
    ).toBeUndefined()
    const waiting: LearnerAction[] = [{ type: 'answer', round: 2, vote: 2, seq: 9, answer }]
    expect(waitingIn(waiting, 2, 2)).toEqual({ seq: 9, answer })
    expect(waitingIn(waiting, 2, 1)).toBeUndefined()
  })

  it('is the same answer however its names and choices are ordered, and no other', () => {
    expect(
      saysSame(given({ format: 'multiple', choices: ['a', 'b'] }), given({ choices: ['b', 'a'], format: 'multiple' })),
    ).toBe(true)
    expect(saysSame(given({ format: 'order', order: ['a', 'b'] }), given({ format: 'order', order: ['b', 'a'] }))).toBe(
      false,
    )
    expect(
      saysSame(
        given({ format: 'match', rights: { a: 'x', b: 'y' } }),
        given({ format: 'match', rights: { b: 'y', a: 'x' } }),
      ),
    ).toBe(true)
    expect(saysSame(undefined, given({ format: 'open', text: '' }))).toBe(false)
  })
})

describe('an answer', () => {
  test.each(formats)('to a %s question can be sent when every part is answered', format => {
    expect(isWhole(asked(format), given({ format, ...(answers[format].whole as object) }))).toBe(true)
    expect(isWhole(asked(format), given({ format, ...(answers[format].part as object) }))).toBe(false)
    expect(isWhole(asked(format), undefined)).toBe(false)
    const other = format === 'single' ? 'multiple' : 'single'
    expect(isWhole(asked(format), given({ format: other, ...(answers[other].whole as object) }))).toBe(false)
  })

  it('has a length that the server takes', () => {
    expect(isTooLong(given({ format: 'open', text: 'x'.repeat(3_900) }))).toBe(false)
    expect(isTooLong(given({ format: 'open', text: '\n'.repeat(2_100) }))).toBe(true)
  })
})

describe('what is right', () => {
  const words = (format: Asked['format']) =>
    linesOf(asked(format)).map(part => {
      const { word = '', text = '' } = solutionOf(keyOf(format), part, asked(format)) ?? {}
      return word + text
    })

  test.each([
    ['single', ['Đáp án đúng', 'Không phải đáp án']],
    ['multiple', ['Không phải đáp án', 'Đáp án đúng']],
    ['true-false', ['Câu này đúng', 'Câu này sai']],
    ['match', ['Ghép với: <code>x</code>', 'Ghép với: y']],
    ['order', ['Vị trí 2', 'Vị trí 1']],
    ['cloze', ['Chỗ trống 1: ECS', 'Chỗ trống 2: 12 giờ']],
    ['open', ['', '']],
  ] as const)('in a %s question is said part by part', (format, said) => expect(words(format)).toEqual(said))

  test.each([
    [null, ''],
    [0.004, 'Sau khi thảo luận, số người trả lời đúng không đổi.'],
    [0.4, 'Tính chung, thảo luận đưa 40% số người sai ở lần 1 sang đúng.'],
    [-0.25, 'Sau khi thảo luận, số người trả lời đúng giảm 25%.'],
  ])('a gain of %s is said in words', (gain, said) => expect(gainWords(gain)).toBe(said))
})

describe('the learner’s own log', () => {
  const round = { number: 3, openedAt: 5_000 as never, question: { id: 'cau', lesson: 'bai' }, key: keyOf('single') }
  const common = { id: 'lop:ACDEFG:3', at: 5_000, lesson: 'bai', question: 'cau', venue: 'lop' }

  it('gets the answer graded, the same event however often', () => {
    const answer = given({ format: 'single', choice: 'b' })
    const event = deckEvent('ACDEFG', round, answer)
    expect(event).toEqual({ ...common, type: 'question-answered', answer, correct: false, score: 0 })
    expect(deckEvent('ACDEFG', round, answer)).toEqual(event)
  })

  it('says of a question without an answer that it was only seen', () =>
    expect(deckEvent('ACDEFG', round, undefined)).toEqual({ ...common, type: 'question-revealed' }))

  it('waits for the learner’s own judgement of an open answer', () => {
    const open = { ...round, key: keyOf('open') }
    expect(deckEvent('ACDEFG', open, given({ format: 'open', text: 'x' }))).toBeNull()
    expect(deckEvent('ACDEFG', open, given({ format: 'open', text: 'x', rating: 'dat' }))).toMatchObject({
      correct: true,
      score: 1,
    })
  })
})

describe('a code as it was typed', () => {
  it('is read in any case, with spaces, hyphens, or out of a whole address', () => {
    const code = fc.array(fc.constantFrom(...codeAlphabet), { minLength: 6, maxLength: 6 }).map(all => all.join(''))
    const typed = (letters: string) =>
      fc.constantFrom(
        letters,
        letters.toLowerCase(),
        ` ${letters.slice(0, 3)} ${letters.slice(3)}\n`,
        `${letters.slice(0, 2)}-${letters.slice(2)}`,
        `https://ben.example.vn/lop/${letters}?x=1#y`,
        `192.168.1.5:3000/lop/${letters.toLowerCase()}`,
      )
    fc.assert(
      fc.property(
        code.chain(letters => fc.tuple(fc.constant(letters), typed(letters))),
        ([letters, text]) => {
          expect(readCode(text)).toEqual({ ok: true, value: letters })
        },
      ),
    )
  })

  test.each([
    ['', 'Hãy nhập mã lớp: 6 chữ và số trên màn chiếu.'],
    ['  - ', 'Hãy nhập mã lớp: 6 chữ và số trên màn chiếu.'],
    ['ACDEF', 'Mã lớp có 6 ký tự, bạn nhập 5.'],
    ['ACDEO0', 'Mã lớp không bao giờ có O, 0: hãy nhìn lại màn chiếu.'],
    ['OOSB', 'Mã lớp có 6 ký tự, bạn nhập 4. Mã lớp không bao giờ có O, S, B: hãy nhìn lại màn chiếu.'],
  ])('%j is answered with all that is wrong', (text, error) => expect(readCode(text)).toEqual({ ok: false, error }))
})

describe('what a device notes of a class', () => {
  const answer = given({ format: 'multiple', choices: ['a'] })

  it('is the answer in the making, until the next vote', () => {
    const notes = createNotes(memoryShelf(), 'ACDEFG', 'nguoi-hoc-so-mot')
    notes.writeDraft(1, 2, answer)
    expect([notes.draft(1, 2), notes.draft(1, 1), notes.draft(2, 2)]).toEqual([answer, undefined, undefined])
    notes.writeDraft(1, 2, undefined)
    expect(notes.draft(1, 2)).toBeUndefined()
  })

  it('is each question met, in the order asked, as it was met first', () => {
    const shelf = memoryShelf()
    const notes = createNotes(shelf, 'ACDEFG', 'nguoi-hoc-so-mot')
    const met = (round: number, at: number) => ({ round, lesson: 'bai', question: `cau-${round}`, at })
    notes.meet(met(10, 5))
    notes.meet(met(2, 1))
    notes.meet(met(2, 9))
    shelf.write('ben-container:lop:hoi:ACDEFG:nguoi-hoc-so-mot:7', '{"round":7}')
    expect(notes.met()).toEqual([met(2, 1), met(10, 5)])
    expect(createNotes(shelf, 'ACDEFG', 'nguoi-hoc-so-hai').met()).toEqual([])
  })
})

describe('trying again', () => {
  it('waits between a quarter of a second and five, longer each time', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, chance) => {
        const wait = backoff(failures, () => chance)
        expect(wait).toBeGreaterThanOrEqual(250)
        expect(wait).toBeLessThanOrEqual(5_000)
        expect(backoff(failures + 1, () => chance)).toBeGreaterThanOrEqual(wait)
      }),
    )
  })
})
