import { expect, it } from 'vitest'
import { later } from '../fixtures/sample'
import { limits } from '../protocol'
import type { ClassroomStore } from '../store'
import { learnerId, newClass, secretOf } from './store-class'

export function learnersContract(store: () => ClassroomStore): void {
  it('come in under the name they gave, numbered in their order', async () => {
    const { id, tryJoin, join } = await newClass(store())
    const learner = {
      id: learnerId(1),
      number: 1,
      name: 'Lan Anh',
      joinedAt: later(5),
      seenAt: later(5),
      frozen: false,
      removed: false,
    }
    expect(await tryJoin(1, 'Lan Anh', 5)).toEqual({ outcome: 'joined', learner, again: false })
    expect(await join(2, 'Bình')).toMatchObject({ number: 2, name: 'Bình' })
    expect((await store().learnersOf(id)).map(one => one.name)).toEqual(['Lan Anh', 'Bình'])
    expect(await store().findLearner(id, learnerId(1))).toEqual({ ...learner, secretHash: secretOf(learnerId(1)) })
    expect(await store().findLearner(id, learnerId(3))).toBeNull()
  })

  it('come in once however often they ask', async () => {
    const { id, tryJoin } = await newClass(store())
    await tryJoin(1, 'Lan')
    expect(await tryJoin(1, 'Tên khác', 9)).toMatchObject({
      outcome: 'joined',
      again: true,
      learner: { name: 'Lan', number: 1, joinedAt: later(0) },
    })
    const all = await Promise.all(Array.from({ length: 6 }, () => tryJoin(2, 'Bình')))
    expect(all.filter(joined => joined.outcome === 'joined' && !joined.again)).toHaveLength(1)
    expect(await store().learnersOf(id)).toHaveLength(2)
  })

  it('cannot come in as someone else', async () => {
    const { id, join } = await newClass(store())
    await join(1)
    const forged = { session: id, id: learnerId(1), secretHash: 'khác', name: 'Lan', at: later(0) }
    expect(await store().join(forged)).toEqual({ outcome: 'forged' })
  })

  it('get names that no other in the class has, however they are written', async () => {
    const { join } = await newClass(store())
    const other = await newClass(store())
    expect((await join(1, 'Đức')).name).toBe('Đức')
    expect((await join(2, 'duc')).name).toBe('duc 2')
    expect((await join(3, 'ĐỨC')).name).toBe('ĐỨC 3')
    expect((await join(4, 'Đức 2')).name).toBe('Đức 2 2')
    expect((await other.join(1, 'Đức')).name).toBe('Đức')
  })

  it('get names and numbers of their own when they come at once', async () => {
    const { id, join } = await newClass(store())
    await Promise.all(Array.from({ length: 40 }, (_, i) => join(i, 'Nguyễn Văn A')))
    const all = await store().learnersOf(id)
    expect(new Set(all.map(({ name }) => name)).size).toBe(40)
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  })

  it('keep within the longest name when a number is put behind it', async () => {
    const { join } = await newClass(store())
    const long = 'ế'.repeat(limits.name)
    await join(1, long)
    expect([...(await join(2, long)).name]).toHaveLength(limits.name)
  })

  it('are renamed to a name that is free, their own among them', async () => {
    const { id, join } = await newClass(store())
    await join(1, 'Lan')
    await join(2, 'Bình')
    expect(await store().rename(id, learnerId(2), 'Lan')).toBe('Lan 2')
    expect(await store().rename(id, learnerId(2), 'LAN 2')).toBe('LAN 2')
    expect(await store().rename(id, learnerId(9), 'Ai')).toBeNull()
    expect((await join(3, 'Bình')).name).toBe('Bình')
  })

  it('are frozen and freed one by one', async () => {
    const { id, join } = await newClass(store())
    await join(1)
    await join(2)
    expect(await store().setLearner(id, learnerId(1), { frozen: true })).toBe(true)
    expect((await store().learnersOf(id)).map(({ frozen }) => frozen)).toEqual([true, false])
    expect(await store().setLearner(id, learnerId(1), { frozen: false })).toBe(true)
    expect((await store().learnersOf(id)).map(({ frozen }) => frozen)).toEqual([false, false])
    expect(await store().setLearner(id, learnerId(9), { frozen: true })).toBe(false)
  })

  it('leave their name free when they are removed, and get another when they are let back in', async () => {
    const { id, join, tryJoin, counts } = await newClass(store())
    await join(1, 'Lan')
    expect(await store().setLearner(id, learnerId(1), { removed: true })).toBe(true)
    expect(await counts()).toMatchObject({ joined: 0, online: 0 })
    expect(await tryJoin(1)).toMatchObject({ outcome: 'joined', again: true, learner: { removed: true } })
    expect(await join(2, 'Lan')).toMatchObject({ name: 'Lan', number: 2 })
    await store().setLearner(id, learnerId(1), { removed: false })
    expect(await store().findLearner(id, learnerId(1))).toMatchObject({ name: 'Lan 2', removed: false, number: 1 })
  })

  it('count as online from when they were last seen, which never goes back', async () => {
    const { id, join, counts } = await newClass(store())
    for (const i of [1, 2, 3]) await join(i)
    await store().seen(id, [learnerId(1), learnerId(2), learnerId(9)], later(100))
    await store().seen(id, [learnerId(1)], later(50))
    await store().seen(id, [], later(500))
    expect((await store().learnersOf(id)).map(({ seenAt }) => seenAt)).toEqual([later(100), later(100), later(0)])
    expect(await counts(1, 1, 1, later(100))).toMatchObject({ joined: 3, online: 2 })
  })
}
