import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { deleteDB, openDB } from 'idb'
import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import type { CourseOutline } from '@/lib/course/outline'
import { instant } from '@/lib/kernel/instant'
import type { Answer } from '@/lib/question/answer'
import { type LearnerEvent, parseEvent } from './event'
import { lessonProgress, resumePoint } from './lesson-progress'
import { openLog } from './log.browser'
import { advance, emptyState, mergeEvents, type Reduced, reduceEvents } from './reduce'
import { createLearnerStore } from './store.browser'
import { exportText, readExport } from './transfer'

const answer: Answer = { format: 'open', text: 'vì thế', rating: 'dat' }
let count = 0
const base = (at: number) => ({ v: 1 as const, id: `e${++count}`, at: instant(at), device: 'may' })
const answered = (question: string, at: number, correct = true): LearnerEvent => ({
  ...base(at),
  type: 'question-answered',
  lesson: 'bai',
  question,
  answer,
  correct,
  score: correct ? 1 : 0,
})

const anyEvent: fc.Arbitrary<LearnerEvent> = fc
  .record({
    id: fc.uuid(),
    at: fc.integer({ min: 0, max: 50 }),
    question: fc.constantFrom('a', 'b'),
    correct: fc.boolean(),
    kind: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ id, at, question, correct, kind }) => {
    const common = { v: 1 as const, id, at: instant(at), device: 'm', lesson: 'bai' }
    if (kind === 0) return { ...common, type: 'section-entered', section: question }
    if (kind === 1) return { ...common, type: 'question-revealed', question }
    if (kind === 2) return { ...common, type: 'lesson-reopened' }
    if (kind === 3) return { ...common, type: 'lesson-restored' }
    if (kind === 4) return { ...common, type: 'question-marked', question, marked: correct }
    if (kind === 5) return { ...common, type: 'question-reported', question, reason: 'sai', note: '' }
    if (kind === 6) return { ...common, type: 'plan-set', examDay: correct ? '2026-12-01' : null, minutesADay: 20 }
    if (kind === 7)
      return {
        ...common,
        type: 'question-answered',
        question,
        answer,
        correct,
        score: correct ? 1 : 0,
        venue: 'on-tap',
      }
    return { ...common, type: 'question-answered', question, answer, correct, score: correct ? 1 : 0 }
  })
const takeBack = ({ id, at }: LearnerEvent): LearnerEvent => ({
  ...base(at),
  id: `undo-${id}`,
  type: 'answer-undone',
  target: id,
})
const anyLog = fc.uniqueArray(anyEvent, { selector: event => event.id, maxLength: 20 })

describe('a learner log', () => {
  it('amounts to the same state in any order and with repeats', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, seed) => {
        const mixed = [...log, ...log.slice(seed % (log.length + 1))].sort((a, b) =>
          a.id + seed < b.id + seed ? 1 : -1,
        )
        expect(reduceEvents(mixed)).toEqual(reduceEvents(log))
      }),
    )
  })

  it('amounts to the same state one event at a time, in groups, late or in time', () => {
    fc.assert(
      fc.property(anyLog, fc.infiniteStream(fc.integer({ min: 1, max: 3 })), fc.boolean(), (log, sizes, sorted) => {
        const undos = log.filter((_, i) => i % 3 === 0).map(takeBack)
        const all = sorted ? [...mergeEvents([...log, ...undos])] : [...log, ...undos]
        let reduced: Reduced = { events: [], state: emptyState }
        while (all.length > 0) reduced = advance(reduced, all.splice(0, sizes.next().value ?? 1))
        expect(reduced).toEqual({ events: mergeEvents([...log, ...undos]), state: reduceEvents([...log, ...undos]) })
      }),
    )
  })

  it('goes back exactly to what it was when an answer is taken back', () => {
    fc.assert(
      fc.property(anyLog, anyEvent, (log, last) => {
        const before = reduceEvents(log)
        const answer = { ...last, id: 'cuoi', at: instant(60) }
        const reduced = advance(advance({ events: mergeEvents(log), state: before }, [answer]), [
          { ...takeBack(answer), at: instant(61) },
        ])
        expect(reduced.state).toEqual(before)
      }),
    )
  })

  it('merges with another commutatively, associatively and idempotently', () => {
    fc.assert(
      fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
        expect(mergeEvents(a, b)).toEqual(mergeEvents(b, a))
        expect(mergeEvents(mergeEvents(a, b), c)).toEqual(mergeEvents(a, mergeEvents(b, c)))
        expect(mergeEvents(a, a)).toEqual(mergeEvents(a))
      }),
    )
  })

  it('goes through an exported file and back whole', () => {
    fc.assert(
      fc.property(anyLog, log => {
        const back = readExport(exportText(log, [], '2026-11-21T00:00:00Z'))
        expect(back).toEqual({ ok: true, value: { events: log, unreadable: [] } })
      }),
    )
  })
})

describe('a lesson', () => {
  const questions = ['a', 'b']

  it('is done when each question has been answered, right or wrong', () => {
    const state = reduceEvents([answered('a', 1), answered('b', 2, false)])
    expect(lessonProgress(state, 'bai', questions)).toMatchObject({ state: 'xong', answered: 2, correct: 1 })
  })

  it('is not done by revealing', () => {
    const revealed: LearnerEvent = { ...base(2), type: 'question-revealed', lesson: 'bai', question: 'b' }
    expect(lessonProgress(reduceEvents([answered('a', 1), revealed]), 'bai', questions).state).toBe('dang-hoc')
  })

  it('can be taken back by the learner, and that can be taken back too', () => {
    const done = [answered('a', 1), answered('b', 2)]
    const reopened: LearnerEvent = { ...base(3), type: 'lesson-reopened', lesson: 'bai' }
    const restored: LearnerEvent = { ...base(4), type: 'lesson-restored', lesson: 'bai' }
    expect(lessonProgress(reduceEvents([...done, reopened]), 'bai', questions)).toMatchObject({
      state: 'dang-hoc',
      answered: 0,
    })
    expect(lessonProgress(reduceEvents([...done, reopened, restored]), 'bai', questions).state).toBe('xong')
  })
})

describe('resuming', () => {
  const lesson = (id: string, number: number) => ({
    id,
    slug: id,
    number,
    title: id,
    readingMinutes: 8,
    sections: [{ id: 's1', title: 'Mục một' }],
    questions: [{ id: `${id}-1` }, { id: `${id}-2` }],
  })
  const outline: CourseOutline = {
    course: 'c',
    modules: [{ id: 'm', title: 'M', paint: 'rust', lessons: [lesson('bai', 1), lesson('hai', 2)] }],
  }

  it('begins with the first lesson', () =>
    expect(resumePoint(reduceEvents([]), outline)).toMatchObject({ kind: 'bat-dau', anchor: '' }))

  it('brings back lesson, section and the first open question after the last one', () => {
    const entered: LearnerEvent = { ...base(1), type: 'section-entered', lesson: 'bai', section: 's1' }
    const point = resumePoint(reduceEvents([entered, answered('bai-1', 2)]), outline)
    expect(point).toMatchObject({ kind: 'hoc-tiep', section: 'Mục một', anchor: 'cau-bai-2' })
  })

  it('goes on where reading stopped, whatever was answered in an exam since', () => {
    const exam = { ...answered('hai-1', 5), lesson: 'hai', venue: 'thi-thu' } as LearnerEvent
    const point = resumePoint(reduceEvents([answered('bai-1', 2), exam]), outline)
    expect(point).toMatchObject({ lesson: { id: 'bai' } })
  })

  it('goes on to the next lesson when one is done, and says so when all are', () => {
    const first = [answered('bai-1', 1), answered('bai-2', 2)]
    expect(resumePoint(reduceEvents(first), outline)).toMatchObject({ kind: 'bai-sau', lesson: { id: 'hai' } })
    const all = [...first, { ...answered('hai-1', 3), lesson: 'hai' }, { ...answered('hai-2', 4), lesson: 'hai' }]
    expect(resumePoint(reduceEvents(all), outline)?.kind).toBe('het-khoa')
  })
})

describe('an unreadable record', () => {
  test.each([
    [null, /không phải/],
    [{ v: 2 }, /phiên bản mới hơn/],
    [{ ...answered('a', 1), type: 'lạ' }, /loại bản ghi lạ/],
    [{ ...answered('a', 1), answer: { format: 'x' } }, /answer/],
    [{ ...answered('a', 1), at: 'hôm qua' }, /at/],
    [{ ...answered('a', 1), score: 7 }, /score/],
  ])('is refused in words: %#', (value, words) => {
    const parsed = parseEvent(value)
    expect(parsed.ok ? '' : parsed.error).toMatch(words)
  })

  test.each([
    ['{"format":', /hỏng/],
    ['{"format":"anki"}', /không phải tệp tiến độ/],
    ['{"format":"ben-container/tien-do","version":9}', /phiên bản 9/],
    ['{"format":"ben-container/tien-do","version":1}', /events/],
  ])('file %s says what is wrong and that nothing changed', (text, words) => {
    const read = readExport(text)
    expect(read.ok ? '' : read.error).toMatch(words)
    expect(read.ok ? '' : read.error).toContain('không thay đổi')
  })
})

describe('the log on the device', () => {
  beforeEach(async () => (await openLog()).deleteAll())

  it('keeps events, and moves what it cannot read aside without losing it', async () => {
    const log = await openLog()
    await log.append([answered('a', 1)])
    const database = await openDB('ben-container', 2)
    await database.put('events', { id: 'hong', v: 1, type: 'question-answered' })
    const { events, quarantine } = await log.readAll()
    expect(events.map(event => event.type)).toEqual(['question-answered'])
    expect(quarantine).toHaveLength(1)
    expect(quarantine[0]?.value).toMatchObject({ id: 'hong' })
    expect((await log.readAll()).quarantine).toHaveLength(1)
    database.close()
  })

  it('packs many events, reads them back whole, and still moves a damaged one aside', async () => {
    const log = await openLog()
    const many = Array.from({ length: 2500 }, (_, i) => answered(`q${i % 40}`, i))
    await log.append(many.slice(0, 990))
    await log.append(many.slice(990, 1000))
    await log.append(many.slice(1000))
    expect((await log.readAll()).events).toHaveLength(2500)
    const database = await openDB('ben-container', 2)
    await vi.waitFor(async () => expect(await database.count('events')).toBe(0))
    await database.put('packs', JSON.stringify([answered('z', 3000), { id: 'hong', v: 1 }]), 99)
    await database.put('packs', '[{"id":', 100)
    const { events, quarantine } = await log.readAll()
    expect(mergeEvents(events).map(({ at }) => at)).toEqual([...many.map(({ at }) => at), 3000])
    expect(quarantine.map(({ value }) => value)).toEqual([{ id: 'hong', v: 1 }, '[{"id":'])
    expect(mergeEvents((await log.readAll()).events)).toHaveLength(2501)
    database.close()
  })

  it('of the first version is opened and kept', async () => {
    await deleteDB('ben-container')
    const first = await openDB('ben-container', 1, {
      upgrade(db) {
        db.createObjectStore('events', { keyPath: 'id' })
        db.createObjectStore('quarantine', { autoIncrement: true })
        db.createObjectStore('drafts')
      },
    })
    await first.put('events', answered('a', 1))
    first.close()
    expect((await (await openLog()).readAll()).events).toHaveLength(1)
  })

  it('is one state for two tabs', async () => {
    const [one, two] = [createLearnerStore(), createLearnerStore()]
    await Promise.all([one.open(), two.open()])
    const seen = new Promise<void>(resolve => two.view.subscribe(view => view.events.length === 1 && resolve()))
    await one.record({ type: 'section-entered', lesson: 'bai', section: 's' })
    await seen
    expect(two.view.getState().state.last).toMatchObject({ lesson: 'bai', section: 's' })
  })

  it('writes an event that brings its own id and moment once', async () => {
    const store = createLearnerStore()
    await store.open()
    const finished = { type: 'exam-finished', exam: 'luot', id: 'luot:xong', at: instant(7) } as const
    await store.record(finished, { type: 'exam-paused', exam: 'luot' })
    await store.record(finished)
    expect(store.view.getState().events.map(event => event.type)).toEqual(['exam-finished', 'exam-paused'])
    expect((await (await openLog()).readAll()).events.find(event => event.id === 'luot:xong')?.at).toBe(7)
  })

  it('keeps a draft until it is checked', async () => {
    const log = await openLog()
    await log.writeDraft('a', answer)
    expect(await log.readDraft('a')).toEqual(answer)
    await log.writeDraft('a', undefined)
    expect(await log.readDraft('a')).toBeUndefined()
  })
})
