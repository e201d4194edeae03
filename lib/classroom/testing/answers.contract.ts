import { expect, it } from 'vitest'
import type { Answer } from '@/lib/question/answer'
import { later } from '../fixtures/sample'
import { latencyGrace } from '../session'
import type { ClassroomStore } from '../store'
import { choose, learnerId, newClass } from './store-class'

export function answersContract(store: () => ClassroomStore): void {
  async function asked(seconds: number | null = null) {
    const one = await newClass(store())
    for (const i of [1, 2, 3]) await one.join(i)
    await one.command({ type: 'ask', item: 0, seconds })
    return one
  }

  it('are counted once however often they are delivered', async () => {
    const { answer, counted, counts } = await asked()
    expect(await answer(1, 'a')).toBe('accepted')
    expect(await answer(1, 'a', { at: 50 })).toBe('repeated')
    const many = await Promise.all(Array.from({ length: 8 }, () => answer(2, 'b')))
    expect(many.filter(outcome => outcome === 'accepted')).toHaveLength(1)
    expect(many.filter(outcome => outcome === 'repeated')).toHaveLength(7)
    expect(await counted()).toEqual({ 1: 'a', 2: 'b' })
    expect(await counts()).toMatchObject({ joined: 3, answered: 2 })
  })

  it('can be changed until the closing: the highest number counts, in whatever order they come', async () => {
    const { answer, counted } = await asked()
    expect(await answer(1, 'a', { seq: 1 })).toBe('accepted')
    expect(await answer(1, 'c', { seq: 3 })).toBe('accepted')
    expect(await answer(1, 'b', { seq: 2 })).toBe('older')
    expect(await answer(1, 'a', { seq: 1 })).toBe('repeated')
    expect(await counted()).toEqual({ 1: 'c' })
  })

  it('conflict when another came under their number', async () => {
    const { answer, counted } = await asked()
    await answer(1, 'a')
    expect(await answer(1, 'b')).toBe('conflict')
    const both = await Promise.all([answer(2, 'a'), answer(2, 'b')])
    expect(both.toSorted()).toEqual(['accepted', 'conflict'])
    expect((await counted())[1]).toBe('a')
  })

  it('are the same whatever order their properties come in', async () => {
    const { id } = await asked()
    const values = { x: true, y: false } as Record<string, boolean>
    const given = { session: id, learner: learnerId(1), round: 1, vote: 1, seq: 1, at: later(0) } as const
    const first = { format: 'true-false', values } as Answer
    const again = { values: { y: false, x: true }, format: 'true-false' } as unknown as Answer
    expect(await store().addAnswer({ ...given, answer: first })).toBe('accepted')
    expect(await store().addAnswer({ ...given, answer: again })).toBe('repeated')
  })

  it('keep any text', async () => {
    const { id } = await asked()
    const answer: Answer = { format: 'open', text: '\u0000 \'\\" \ud83d \u202e $1 \u{1f6a2}' }
    const given = { session: id, learner: learnerId(1), round: 1, vote: 1, seq: 1, answer, at: later(0) } as const
    expect(await store().addAnswer(given)).toBe('accepted')
    expect(await store().addAnswer(given)).toBe('repeated')
    expect((await store().ownRecord(id, learnerId(1))).answers[0]?.answer).toEqual(answer)
    expect((await store().answersOf(id, 1, 1))[0]?.answer).toEqual(answer)
  })

  it('are not taken before a question, after its closing, or for another round or vote', async () => {
    const { answer, command, counted, join } = await newClass(store())
    await join(1)
    expect(await answer(1, 'a')).toBe('closed')
    await command({ type: 'ask', item: 0, seconds: null })
    expect(await answer(1, 'a', { round: 2 })).toBe('closed')
    expect(await answer(1, 'a', { vote: 2 })).toBe('closed')
    expect(await answer(1, 'a')).toBe('accepted')
    await command({ type: 'close', round: 1 })
    expect(await answer(1, 'b', { seq: 2 })).toBe('closed')
    expect(await answer(1, 'a')).toBe('repeated')
    expect(await counted()).toEqual({ 1: 'a' })
  })

  it('go to the vote that runs', async () => {
    const { answer, command, counted, counts } = await asked()
    await answer(1, 'a')
    await answer(2, 'a')
    await command({ type: 'discuss', round: 1 })
    expect(await answer(3, 'a')).toBe('closed')
    await command({ type: 'vote-again', round: 1, seconds: null })
    expect(await answer(1, 'a', { seq: 2 })).toBe('closed')
    expect(await answer(1, 'b', { vote: 2 })).toBe('accepted')
    expect([await counted(1, 1), await counted(1, 2)]).toEqual([{ 1: 'a', 2: 'a' }, { 1: 'b' }])
    expect(await counts(1, 2)).toMatchObject({ answered: 1 })
    await command({ type: 'reveal', round: 1 })
    expect(await answer(2, 'b', { vote: 2 })).toBe('closed')
  })

  it('are taken until the timer ends and for as long as they may be on their way', async () => {
    const { answer, counted } = await asked(30)
    expect(await answer(1, 'a', { at: 30_000 })).toBe('accepted')
    expect(await answer(2, 'a', { at: 30_000 + latencyGrace })).toBe('accepted')
    expect(await answer(3, 'a', { at: 30_001 + latencyGrace })).toBe('closed')
    expect(Object.keys(await counted())).toEqual(['1', '2'])
  })

  it('carry how long after the opening they came', async () => {
    const { id, answer, command } = await newClass(store()).then(async one => {
      await one.join(1)
      await one.join(2)
      return one
    })
    await command({ type: 'ask', item: 0, seconds: null }, 1_000)
    await answer(1, 'a', { at: 3_500 })
    // A server whose clock is behind.
    await answer(2, 'a', { at: 400 })
    const after = (await store().answersOf(id, 1, 1)).map(one => [one.learner, one.after])
    expect(after).toEqual([
      [learnerId(1), 2_500],
      [learnerId(2), 0],
    ])
  })

  it('are not taken while the class is frozen or when it has ended', async () => {
    const { answer, command } = await asked()
    await command({ type: 'freeze', frozen: true })
    expect(await answer(1, 'a')).toBe('closed')
    await command({ type: 'freeze', frozen: false })
    expect(await answer(1, 'a')).toBe('accepted')
    await command({ type: 'end' })
    expect(await answer(2, 'a')).toBe('closed')
  })

  it('of who never came or was removed are not taken, and those taken before are not counted any more', async () => {
    const { id, answer, counted, counts } = await asked()
    expect(await answer(9, 'a')).toBe('closed')
    await answer(1, 'a')
    await answer(2, 'a')
    await store().setLearner(id, learnerId(1), { removed: true })
    expect(await answer(1, 'b', { seq: 2 })).toBe('closed')
    expect(await counted()).toEqual({ 2: 'a' })
    expect(await counts()).toMatchObject({ joined: 2, answered: 1 })
  })

  it('that race a closing are counted when they were acknowledged, and only then', async () => {
    const { answer, command, counted, join, id } = await newClass(store())
    await Promise.all(Array.from({ length: 60 }, (_, i) => join(i)))
    for (let round = 1; round <= 5; round++) {
      await command({ type: 'ask', item: 0, seconds: null })
      const outcomes = Array.from({ length: 60 }, (_, i) => answer(i, 'a', { round }))
      const closing = outcomes[round * 10]?.then(() => command({ type: 'reveal', round }))
      const taken = (await Promise.all(outcomes)).flatMap((outcome, i) => (outcome === 'accepted' ? [i] : []))
      await closing
      expect(Object.keys(await counted(round)).map(Number)).toEqual(taken)
    }
    const [first] = await store().answersOf(id, 1, 1)
    expect(first?.answer).toEqual(choose('a'))
  })
}
