import { expect, it } from 'vitest'
import { later, samplePlan } from '../fixtures/sample'
import { type ClassroomStore, day, purgeTime } from '../store'
import type { SessionCode, SessionId } from '../words'
import { freshSession, learnerId, newClass } from './store-class'

export function sessionsContract(store: () => ClassroomStore): void {
  it('is found by code and by id as it was created, with its plan', async () => {
    const session = freshSession()
    expect(await store().create(session, samplePlan, 'băm-chủ', purgeTime(session))).toBe(true)
    const stored = { session, version: 1, hostHash: 'băm-chủ' }
    expect(await store().findByCode(session.code)).toEqual(stored)
    expect(await store().findById(session.id)).toEqual(stored)
    expect(await store().planOf(session.id)).toEqual(samplePlan)
  })

  it('is not found under a code or an id that nobody uses', async () => {
    expect(await store().findByCode('999999' as SessionCode)).toBeNull()
    expect(await store().findById('khong-co-buoi-nay' as SessionId)).toBeNull()
    expect(await store().planOf('khong-co-buoi-nay' as SessionId)).toBeNull()
  })

  it('is not created over another with its code or its id, and leaves that one as it is', async () => {
    const { id, stored } = await newClass(store())
    const { session } = await stored()
    const sameCode = { ...freshSession(), code: session.code, title: 'Khác' }
    const sameId = { ...freshSession(), id, title: 'Khác' }
    expect(await store().create(sameCode, samplePlan, 'khác', later(0))).toBe(false)
    expect(await store().create(sameId, samplePlan, 'khác', later(0))).toBe(false)
    expect(await store().findById(sameCode.id)).toBeNull()
    expect(await stored()).toMatchObject({ session, hostHash: 'băm' })
  })

  it('is created once by two who ask at once', async () => {
    const session = freshSession()
    const create = () => store().create(session, samplePlan, 'băm', purgeTime(session))
    expect((await Promise.all([create(), create(), create()])).filter(Boolean)).toHaveLength(1)
  })

  it('keeps any text, however odd', async () => {
    const session = { ...freshSession(), title: "'; drop table class_session; -- \u0000 \\ \u{1f6a2} \u202e" }
    const { stored } = await newClass(store(), session)
    expect((await stored()).session.title).toBe(session.title)
  })

  it('keeps the whole course of a class', async () => {
    const { stored, command } = await newClass(store())
    await command({ type: 'ask', item: 0, seconds: 30 })
    await command({ type: 'discuss', round: 1 }, 1_000)
    await command({ type: 'vote-again', round: 1, seconds: null }, 2_000)
    await command({ type: 'reveal', round: 1 }, 3_000)
    await command({ type: 'ready-ask' }, 4_000)
    await command({ type: 'ask', item: 2, seconds: null }, 5_000)
    const { session } = await stored()
    expect(session).toMatchObject({ rounds: 2, round: { number: 2, phase: 'voting' }, ready: { open: true } })
    expect(session.past[0]?.votes).toHaveLength(2)
    expect(session.done).toHaveLength(6)
  })

  it('is written only over the version that was read', async () => {
    const { stored } = await newClass(store())
    const { session, version } = await stored()
    expect(await store().save({ ...session, frozen: true }, version, later(day))).toBe(true)
    expect(await store().save({ ...session, locked: true }, version, later(day))).toBe(false)
    expect(await store().save({ ...session, locked: true }, version + 2, later(day))).toBe(false)
    expect(await stored()).toMatchObject({ version: version + 1, session: { frozen: true, locked: false } })
    expect(await store().save({ ...session, id: freshSession().id }, 1, later(day))).toBe(false)
  })

  it('is written by one of many who read the same version', async () => {
    const { stored } = await newClass(store())
    const { session, version } = await stored()
    const titles = ['a', 'b', 'c', 'd', 'e']
    const saved = await Promise.all(titles.map(title => store().save({ ...session, title }, version, later(day))))
    expect(saved.filter(Boolean)).toHaveLength(1)
    expect(await stored()).toMatchObject({ version: version + 1, session: { title: titles[saved.indexOf(true)] } })
  })

  it('is handed to another host without a new version, and stays with them when it is written', async () => {
    const { id, stored, command } = await newClass(store())
    await store().setHost(id, 'người khác')
    expect(await stored()).toMatchObject({ version: 1, hostHash: 'người khác' })
    await command({ type: 'lock', locked: true })
    expect(await stored()).toMatchObject({ version: 2, hostHash: 'người khác' })
  })

  it('is forgotten with everything in it, and only it', async () => {
    const [gone, kept] = [await newClass(store()), await newClass(store())]
    for (const one of [gone, kept]) {
      await one.command({ type: 'ask', item: 0, seconds: null })
      await one.join(1)
      await one.answer(1, 'a')
      await store().markReady(one.id, 1, learnerId(1))
      const question = { id: 'cau-hoi-cua-lop-01', learner: learnerId(1), text: 'Sao?', at: later(0) }
      await store().addQuestion(one.id, question)
    }
    const { session } = await gone.stored()
    expect(await store().forget(gone.id)).toBe(true)
    expect(await store().forget(gone.id)).toBe(false)
    expect(await store().findByCode(session.code)).toBeNull()
    expect(await store().planOf(gone.id)).toBeNull()
    expect(await store().learnersOf(gone.id)).toEqual([])
    expect(await store().answersOf(gone.id, 1, 1)).toEqual([])
    expect(await store().questionsOf(gone.id)).toEqual([])
    expect(await store().findLearner(gone.id, learnerId(1))).toBeNull()
    expect(await store().ownRecord(gone.id, learnerId(1))).toEqual({ answers: [], ready: [], lost: [], upvotes: [] })
    expect(await kept.counts()).toMatchObject({ joined: 1, answered: 1, ready: 1 })
    expect(await store().create(session, samplePlan, 'băm', purgeTime(session))).toBe(true)
  })

  it('takes nothing in once it is gone, and says so', async () => {
    const { id, tryJoin, join, answer } = await newClass(store())
    await join(1)
    await store().forget(id)
    const learner = learnerId(1)
    expect(await tryJoin(2)).toEqual({ outcome: 'gone' })
    expect(await answer(1, 'a')).toBe('closed')
    expect(await store().addQuestion(id, { id: 'mot-cau-hoi-nao-do', learner, text: '?', at: later(0) })).toBe('gone')
    expect(await store().upvote(id, 'mot-cau-hoi-nao-do', learner, true)).toBe(false)
    expect(await store().rename(id, learner, 'Mới')).toBeNull()
    expect(await store().setLearner(id, learner, { removed: false })).toBe(false)
    await store().markReady(id, 1, learner)
    await store().markLost(id, 'mo-dau', learner, true)
    await store().seen(id, [learner], later(0))
    expect(await store().counts(id, 1, 1, 1, later(0))).toEqual({
      joined: 0,
      online: 0,
      answered: 0,
      ready: 0,
      lost: {},
    })
  })

  it('is purged when its time is over, counted from its end', async () => {
    const [soon, late] = [await newClass(store()), await newClass(store())]
    await soon.command({ type: 'settings', settings: { ...(await soon.stored()).session.settings, keepDays: 1 } })
    await soon.command({ type: 'end' }, 0)
    await store().purge(later(day - 1))
    expect(await store().findById(soon.id)).not.toBeNull()
    expect(await store().purge(later(day))).toBeGreaterThan(0)
    expect(await store().findById(soon.id)).toBeNull()
    expect(await store().findById(late.id)).not.toBeNull()
    expect(await store().purge(later(day))).toBe(0)
  })

  it('answers when it is asked whether it is there', async () => {
    await expect(store().ping()).resolves.toBeUndefined()
  })
}
