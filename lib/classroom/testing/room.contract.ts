import { expect, it } from 'vitest'
import { later } from '../fixtures/sample'
import { limits } from '../protocol'
import type { ClassroomStore } from '../store'
import { learnerId, newClass } from './store-class'

const questionId = (i: number): string => `cau-hoi-cua-lop-${String(i).padStart(3, '0')}`

export function roomContract(store: () => ClassroomStore): void {
  async function withThree() {
    const one = await newClass(store())
    for (const i of [1, 2, 3]) await one.join(i)
    const ask = (i: number, learner = 1, text = `Câu ${i}?`) =>
      store().addQuestion(one.id, { id: questionId(i), learner: learnerId(learner), text, at: later(i) })
    return { ...one, ask }
  }

  it('comes back to them as they sent it', async () => {
    const { id, answer, ask, command } = await withThree()
    await command({ type: 'ask', item: 0, seconds: null })
    await answer(1, 'a')
    await answer(1, 'b', { seq: 2 })
    await command({ type: 'reveal', round: 1 })
    await command({ type: 'ask', item: 1, seconds: null })
    await answer(1, 'c', { round: 2, seq: 5 })
    for (const check of [2, 10, 1, 2]) await store().markReady(id, check, learnerId(1))
    for (const section of ['than-bai', 'mo-dau']) await store().markLost(id, section, learnerId(1), true)
    await ask(2, 2)
    await store().upvote(id, questionId(2), learnerId(1), true)
    expect(await store().ownRecord(id, learnerId(1))).toEqual({
      answers: [
        { round: 1, vote: 1, seq: 2, answer: { format: 'single', choice: 'b' } },
        { round: 2, vote: 1, seq: 5, answer: { format: 'single', choice: 'c' } },
      ],
      ready: [1, 2, 10],
      lost: ['mo-dau', 'than-bai'],
      upvotes: [questionId(2)],
    })
    expect(await store().ownRecord(id, learnerId(2))).toEqual({ answers: [], ready: [], lost: [], upvotes: [] })
  })

  it('is counted once each, and not of those who were removed', async () => {
    const { id, counts } = await withThree()
    for (const i of [1, 2, 2, 3, 9]) await store().markReady(id, 4, learnerId(i))
    await store().markReady(id, 5, learnerId(1))
    for (const i of [1, 1, 2, 9]) await store().markLost(id, 'mo-dau', learnerId(i), true)
    for (const i of [1, 3]) await store().markLost(id, 'than-bai', learnerId(i), true)
    await store().markLost(id, 'mo-dau', learnerId(1), false)
    expect(await counts(0, 0, 4)).toMatchObject({ answered: 0, ready: 3, lost: { 'mo-dau': 1, 'than-bai': 2 } })
    await store().setLearner(id, learnerId(2), { removed: true })
    expect(await counts(0, 0, 4)).toMatchObject({ joined: 2, ready: 2, lost: { 'than-bai': 2 } })
    expect((await counts(0, 0, 4)).lost).not.toHaveProperty('mo-dau')
    expect(await counts(0, 0, 0)).toMatchObject({ ready: 0 })
  })

  it('shows questions in the order they were asked, each once', async () => {
    const { id, ask } = await withThree()
    expect(await ask(2, 1, 'Vì sao?')).toBe('added')
    expect(await ask(1, 2)).toBe('added')
    expect(await ask(2, 1, 'Vì sao?')).toBe('exists')
    expect(await store().questionsOf(id)).toEqual([
      {
        id: questionId(1),
        learner: learnerId(2),
        text: 'Câu 1?',
        at: later(1),
        hidden: false,
        answered: false,
        upvotes: 0,
      },
      {
        id: questionId(2),
        learner: learnerId(1),
        text: 'Vì sao?',
        at: later(2),
        hidden: false,
        answered: false,
        upvotes: 0,
      },
    ])
    expect(await ask(3, 9)).toBe('gone')
  })

  it('keeps any question but for what is no character', async () => {
    const { id, ask } = await withThree()
    await ask(1, 1, "<b>'\\ \u0000\ud83d\u202e $1 \u{1f6a2}")
    expect((await store().questionsOf(id))[0]?.text).toBe("<b>'\\ \ufffd\u202e $1 \u{1f6a2}")
  })

  it('allows so many questions of one learner, also when they come at once', async () => {
    const { id, ask } = await withThree()
    const all = await Promise.all(Array.from({ length: limits.questions + 5 }, (_, i) => ask(i)))
    expect(all.filter(outcome => outcome === 'added')).toHaveLength(limits.questions)
    expect(all.filter(outcome => outcome === 'many')).toHaveLength(5)
    expect(await ask(all.indexOf('added'))).toBe('exists')
    expect(await ask(100, 2)).toBe('added')
    expect(await store().questionsOf(id)).toHaveLength(limits.questions + 1)
  })

  it('has questions hidden and marked as answered', async () => {
    const { id, ask } = await withThree()
    await ask(1)
    expect(await store().setQuestion(id, questionId(1), { hidden: true })).toBe(true)
    expect(await store().setQuestion(id, questionId(1), { answered: true })).toBe(true)
    expect(await store().questionsOf(id)).toMatchObject([{ hidden: true, answered: true }])
    expect(await store().setQuestion(id, questionId(1), { hidden: false })).toBe(true)
    expect(await store().questionsOf(id)).toMatchObject([{ hidden: false, answered: true }])
    expect(await store().setQuestion(id, questionId(9), { hidden: true })).toBe(false)
  })

  it('counts one vote a learner for a question, and takes it back', async () => {
    const { id, ask } = await withThree()
    await ask(1)
    const upvote = (i: number, on = true) => store().upvote(id, questionId(1), learnerId(i), on)
    const upvotes = async () => (await store().questionsOf(id))[0]?.upvotes
    expect(await Promise.all([upvote(1), upvote(1), upvote(2), upvote(3)])).toEqual([true, true, true, true])
    expect(await upvotes()).toBe(3)
    expect(await upvote(2, false)).toBe(true)
    expect(await upvote(2, false)).toBe(true)
    expect(await upvotes()).toBe(2)
    await store().setLearner(id, learnerId(3), { removed: true })
    expect(await upvotes()).toBe(1)
    expect(await upvote(9)).toBe(false)
    expect(await store().upvote(id, questionId(9), learnerId(1), true)).toBe(false)
    expect(await store().upvote(id, questionId(9), learnerId(1), false)).toBe(false)
  })
}
