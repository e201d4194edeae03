import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '@/lib/kernel/instant'
import { emptyState, type LearnerState } from '@/lib/progress/reduce'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { gradeAnswer } from '@/lib/question/grade'
import { arrangeQuestion } from './arrange'
import { chooseQuestions, eligible, shares } from './choose'
import { applyPreset, draftOf, presets, readDraft } from './draft'
import { domains, indexOf, question, questions } from './fixtures/bank'
import { tierFor } from './prefer'
import { defaultSettings, levels } from './settings'

const all = questions(80)
const index = indexOf(all)
const settings = (change: object = {}) => ({ ...defaultSettings('khoa', 'hat'), ...change })
const seed = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const ids = (list: readonly { id: string }[]) => list.map(one => one.id)

describe('choosing a paper', () => {
  it('gives the same questions in the same order for the same seed and settings', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 90 }), fc.subarray([...domains]), (hat, count, some) => {
        const wanted = settings({ seed: hat, count, domains: some })
        expect(ids(chooseQuestions(index, wanted))).toEqual(ids(chooseQuestions(index, wanted)))
      }),
    )
  })

  it('takes as many as there are, none twice, none that is open, and only what fits', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 1, max: 90 }),
        fc.subarray([...domains]),
        fc.subarray([...levels]),
        (hat, count, some, hard) => {
          const wanted = settings({ seed: hat, count, domains: some, levels: hard })
          const pool = eligible(index, wanted)
          const chosen = chooseQuestions(index, wanted)
          expect(chosen.length).toBe(Math.min(count, pool.length))
          expect(new Set(ids(chosen)).size).toBe(chosen.length)
          expect(chosen.every(one => pool.includes(one) && one.format !== 'open')).toBe(true)
        },
      ),
    )
  })

  it('spreads them over the domains in proportion, to within one', () => {
    const wanted = settings({ count: 20 })
    const pool = eligible(index, wanted)
    for (const domain of domains) {
      const fair = (20 * pool.filter(one => one.domain === domain).length) / pool.length
      const got = chooseQuestions(index, wanted).filter(one => one.domain === domain).length
      expect(Math.abs(got - fair)).toBeLessThan(1)
    }
  })

  it('shares out exactly what is wanted, and never more than there is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }), fc.nat(200), (sizes, wish) => {
        const total = sizes.reduce((sum, size) => sum + size, 0)
        const count = Math.min(wish, total)
        const taken = shares(sizes, count)
        expect(taken.reduce((sum, one) => sum + one, 0)).toBe(count)
        expect(taken.every((one, i) => one <= (sizes[i] ?? 0))).toBe(true)
      }),
    )
  })

  it('replaces one left-out question and keeps the others of its domain', () => {
    const wanted = settings({ count: 10 })
    const before = ids(chooseQuestions(index, wanted))
    const after = ids(chooseQuestions(index, { ...wanted, without: [before[0] as string] }))
    expect(after).not.toContain(before[0])
    expect(after.filter(id => before.includes(id)).length).toBeGreaterThanOrEqual(8)
  })

  it('asks first what the learner has not met, or missed last time', () => {
    const pool = eligible(index, settings())
    const known = (lastCorrect: boolean) => ({
      lastAnswer: { format: 'open', text: '' } as const,
      lastCorrect,
      everCorrect: lastCorrect,
      attempts: 1,
      revealed: false,
      lastAt: instant(1),
    })
    const met = ids(pool).slice(0, pool.length - 7)
    const state: LearnerState = {
      ...emptyState,
      questions: Object.fromEntries(met.map((id, i) => [id, known(i % 8 !== 0)])),
    }
    const wanted = settings({ count: 7 })
    const fresh = ids(chooseQuestions(index, wanted, tierFor('chua-gap', state)))
    expect(fresh.filter(id => met.includes(id))).toEqual([])
    const missed = ids(chooseQuestions(index, wanted, tierFor('tung-sai', state)))
    expect(missed.every(id => state.questions[id]?.lastCorrect === false)).toBe(true)
  })
})

describe('a question arranged by a seed', () => {
  const asked = all.filter(one => one.format !== 'open')
  const any = fc.constantFrom(...asked)

  it('has the same parts, and its key still grades its own answer right', () => {
    fc.assert(
      fc.property(any, seed, (one, hat) => {
        const arranged = arrangeQuestion(one, hat)
        expect(ids(arranged.parts).toSorted()).toEqual(ids(one.parts).toSorted())
        expect(ids(arranged.rights).toSorted()).toEqual(ids(one.rights).toSorted())
        expect(gradeAnswer(arranged.key, rightAnswer(one.key)).correct).toBe(true)
        expect(arrangeQuestion(one, hat)).toEqual(arranged)
      }),
    )
  })

  it('never begins in order when it is to be put in order', () => {
    fc.assert(
      fc.property(seed, hat => {
        const { key, parts } = arrangeQuestion(question(4), hat)
        expect(key.format === 'order' && ids(parts).join() !== key.order.join()).toBe(true)
      }),
    )
  })

  it('keeps the order of choices that carries meaning', () => {
    const one = question(0, 7, true)
    expect(ids(arrangeQuestion(one, 'x').parts)).toEqual(ids(one.parts))
  })
})

describe('a draft of an exam', () => {
  it('becomes its settings', () => {
    const wanted = settings({ count: 12, minutes: 25, seed: 'abc', domains: ['ecr'] })
    expect(readDraft(draftOf(wanted), index)).toEqual({ ok: true, value: wanted })
  })

  it('keeps what it asks about when a preset is put in, and its own seed', () => {
    const draft = { ...draftOf(settings({ domains: ['ecs'], only: ['cau-0'] })), seed: 'riêng' }
    const made = applyPreset(draft, presets[1] as (typeof presets)[number])
    expect(made).toMatchObject({ count: '20', timed: true, minutes: '30', seed: 'riêng' })
    expect(made.settings).toMatchObject({ domains: ['ecs'] })
    expect(made.settings).not.toHaveProperty('only')
  })

  it('is refused with every fault at once', () => {
    const draft = draftOf(settings({ domains: ['ecr'], lessons: ['bai-0'], levels: ['hieu'] }))
    const read = readDraft({ ...draft, count: '0', timed: true, minutes: 'lâu', seed: 'Đề A' }, index)
    expect(read.ok ? [] : read.error).toEqual([
      'Số câu là “0”: viết một số từ 1 đến 200.',
      'Số phút là “lâu”: viết một số từ 1 đến 600.',
      'Mã trộn “Đề A” không dùng được: chỉ gồm chữ thường không dấu, số và gạch nối, nhiều nhất 32 ký tự.',
      'Không câu hỏi nào khớp với mọi điều kiện đã chọn: bỏ bớt miền, bài, mức hoặc dạng.',
    ])
  })
})
