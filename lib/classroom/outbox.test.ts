import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { err, ok, type Result } from '@/lib/kernel/result'
import type { Answer } from '@/lib/question/answer'
import type { CallFailure } from './call.browser'
import { sampleOwn as own } from './fixtures/sample'
import { createOutbox, type Outbox } from './outbox.browser'
import type { LearnerAction } from './protocol'
import { refusals } from './refusal'
import { fakeDevice, memoryShelf, settled } from './testing/fake-device.browser'
import type { OwnView } from './view'

const pick = (choice: string) => ({ format: 'single', choice }) as unknown as Answer
const asked = (n: number): LearnerAction => ({ type: 'question', id: `cau-hoi-so-${n}-xxxx`, text: `Câu ${n}` })
const refused = (refusal: keyof typeof refusals): CallFailure => ({
  kind: 'refused',
  refusal,
  text: refusals[refusal].text,
})

type Fate = 'arrives' | 'lost-on-the-way' | 'lost-on-the-way-back' | CallFailure

/** A server that counts a delivery once, behind a network that does as it is told, call after call; then all arrives. */
function world(fates: Fate[] = [], shelf = memoryShelf()) {
  const accepted: LearnerAction[] = []
  const sent: LearnerAction[] = []
  const { device, pass, wake } = fakeDevice(undefined, shelf)
  const accept = (action: LearnerAction) => {
    if (!accepted.some(one => JSON.stringify(one) === JSON.stringify(action))) accepted.push(action)
  }
  const send = async (action: LearnerAction): Promise<Result<{ own: OwnView }, CallFailure>> => {
    const fate = fates.shift() ?? 'arrives'
    sent.push(action)
    await Promise.resolve()
    if (typeof fate === 'object') return err(fate)
    if (fate !== 'lost-on-the-way') accept(action)
    return fate === 'arrives' ? ok({ own }) : err({ kind: 'network' })
  }
  const open = (learner = 'nguoi-hoc-so-mot'): Outbox => {
    const box = createOutbox({ code: 'ACDEFG', learner, send, onOwn: () => undefined }, device)
    box.open()
    return box
  }
  return { accepted, sent, open, pass, wake, shelf }
}

describe('the outbox', () => {
  it('sends at once and keeps nothing that was acknowledged', async () => {
    const { open, accepted, pass, shelf } = world()
    const box = open()
    box.put(asked(1))
    expect(box.state.getState().waiting).toHaveLength(1)
    await pass(0)
    expect(accepted).toEqual([asked(1)])
    expect(box.state.getState()).toEqual({ waiting: [], stuck: false, refused: [] })
    expect(shelf.names('')).toEqual([])
  })

  it('says that it is stuck while nobody answers, and tries again by itself', async () => {
    const { open, accepted, pass } = world(['lost-on-the-way', 'lost-on-the-way'])
    const box = open()
    box.put(asked(1))
    await pass(0)
    expect(box.state.getState()).toMatchObject({ stuck: true, waiting: [{ action: asked(1) }] })
    await pass(10_000)
    expect(accepted).toEqual([asked(1)])
    expect(box.state.getState()).toMatchObject({ stuck: false, waiting: [] })
  })

  it('tries at once when the link is back', async () => {
    const { open, accepted, pass } = world(Array<Fate>(8).fill('lost-on-the-way'))
    const box = open()
    box.put(asked(1))
    await pass(12_000)
    const before = accepted.length
    for (let i = 0; i < 8; i++) {
      box.nudge()
      await pass(0)
    }
    expect([before, accepted.length]).toEqual([0, 1])
  })

  it('outlives its page: the next one sends what the last one left', async () => {
    const first = world(['lost-on-the-way'])
    const left = first.open()
    left.answer(3, 1, pick('b'), 0)
    await first.pass(0)
    left.close()
    const second = world([], first.shelf)
    second.open()
    await second.pass(0)
    expect(second.accepted).toEqual([{ type: 'answer', round: 3, vote: 1, seq: 1, answer: pick('b') }])
  })

  it('never sends what one learner left as another', async () => {
    const first = world(['lost-on-the-way'])
    first.open().put(asked(1))
    await first.pass(0)
    const second = world([], first.shelf)
    second.open('nguoi-hoc-so-hai')
    await second.pass(60_000)
    expect(second.sent).toEqual([])
  })

  it('numbers answers above every one that the server or another tab has seen', async () => {
    const { open, accepted, pass } = world()
    const box = open()
    box.answer(1, 1, pick('a'), 4)
    await pass(0)
    box.answer(1, 1, pick('b'), 4)
    box.answer(1, 2, pick('b'), 0)
    await pass(0)
    expect(accepted.map(action => action.type === 'answer' && [action.vote, action.seq])).toEqual([
      [1, 5],
      [1, 6],
      [2, 1],
    ])
  })

  it('tells a refusal, drops what was refused and goes on with the rest', async () => {
    const { open, accepted, pass } = world([refused('answer/closed')])
    const box = open()
    box.answer(1, 1, pick('a'), 0)
    box.put(asked(2))
    await pass(0)
    expect(accepted).toEqual([asked(2)])
    const [told] = box.state.getState().refused
    expect(told).toMatchObject({ refusal: 'answer/closed', text: refusals['answer/closed'].text, action: { round: 1 } })
    if (told) box.putAway(told)
    expect(box.state.getState().refused).toEqual([])
  })

  it('does not tell that an answer was refused which a newer one has replaced', async () => {
    const { open, accepted, pass } = world([refused('answer/older')])
    const box = open()
    box.answer(1, 1, pick('a'), 0)
    box.answer(1, 1, pick('b'), 0)
    await pass(0)
    expect(box.state.getState().refused).toEqual([])
    expect(accepted).toMatchObject([{ seq: 2, answer: pick('b') }])
  })

  it('keeps what is refused only for now: a busy server, a frozen class', async () => {
    const { open, accepted, pass } = world([
      refused('limit/busy'),
      refused('server/unavailable'),
      refused('class/frozen'),
    ])
    const box = open()
    box.put(asked(1))
    await pass(30_000)
    expect(accepted).toEqual([asked(1)])
    expect(box.state.getState().refused).toEqual([])
  })

  it('sends nothing while held', async () => {
    const { open, sent, pass } = world()
    const box = open()
    box.hold(true)
    box.put(asked(1))
    await pass(60_000)
    expect(sent).toEqual([])
    box.hold(false)
    await pass(0)
    expect(sent).toEqual([asked(1)])
  })

  it('drops a leftover that it cannot read', async () => {
    const { open, sent, pass, shelf } = world()
    shelf.write('ben-container:lop:gui:ACDEFG:nguoi-hoc-so-mot:answer:1.1', '{"place":1')
    const box = open()
    await pass(0)
    expect([sent, box.state.getState().waiting]).toEqual([[], []])
  })
})

type Step =
  | { readonly kind: 'answer'; readonly vote: 1 | 2; readonly choice: string }
  | { readonly kind: 'ask' }
  | { readonly kind: 'lost'; readonly on: boolean }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'nudge' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'second-tab' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    vote: fc.constantFrom(1 as const, 2 as const),
    choice: fc.constantFrom('a', 'b', 'c'),
  }),
  fc.record({ kind: fc.constant('ask' as const) }),
  fc.record({ kind: fc.constant('lost' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 4_000 }) }),
  fc.record({ kind: fc.constantFrom('nudge' as const, 'reload' as const, 'second-tab' as const) }),
)
const fate = fc.constantFrom<Fate>('arrives', 'lost-on-the-way', 'lost-on-the-way-back', refused('limit/busy'))

/** Plays the steps; returns what was put, in order, and what the server took, in order. */
async function play(steps: readonly Step[], fates: Fate[]) {
  const { open, accepted, pass } = world([...fates])
  const put: string[] = []
  let box = open()
  const tabs: Outbox[] = []
  const answered = new Map<1 | 2, number>()
  let questions = 0
  /** What the stream says of the learner's own answers. */
  const known = (vote: 1 | 2) =>
    Math.max(0, ...accepted.map(one => (one.type === 'answer' && one.vote === vote ? one.seq : 0)))
  const doers: { readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>) => unknown } = {
    answer: ({ vote, choice }) => {
      box.answer(1, vote, pick(choice), known(vote))
      const seq = (answered.get(vote) ?? 0) + 1
      answered.set(vote, seq)
      put.push(JSON.stringify({ type: 'answer', round: 1, vote, seq, answer: pick(choice) }))
    },
    ask: () => {
      questions += 1
      box.put(asked(questions))
      put.push(JSON.stringify(asked(questions)))
    },
    lost: ({ on }) => box.put({ type: 'lost', section: 'muc', on }),
    pass: ({ ms }) => pass(ms),
    nudge: () => box.nudge(),
    reload: () => {
      box.close()
      box = open()
    },
    'second-tab': () => tabs.push(open()),
  }
  for (const one of steps) {
    await (doers[one.kind] as (step: Step) => unknown)(one)
    await settled()
  }
  await pass(600_000)
  return { put, taken: accepted.map(action => JSON.stringify(action)), left: box.state.getState().waiting, answered }
}

const isSubsequence = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0
  for (const one of whole) if (one === part[at]) at += 1
  return at === part.length
}

describe('whatever the network does', () => {
  it('every action arrives once and in order, and of the answers to one vote the last one put', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), fc.array(fate, { maxLength: 30 }), async (steps, fates) => {
        const alone = steps.filter(({ kind }) => kind !== 'second-tab')
        const { put, taken, left, answered } = await play(alone, fates)
        expect(left).toEqual([])
        const questionsAndAnswers = taken.filter(one => !one.includes('"lost"'))
        expect(new Set(taken).size).toBe(taken.length)
        expect(isSubsequence(questionsAndAnswers, put)).toBe(true)
        expect(taken.filter(one => one.includes('"question"'))).toEqual(put.filter(one => one.includes('"question"')))
        for (const [vote, seq] of answered) {
          const last = taken.filter(one => one.includes(`"vote":${vote}`)).at(-1) ?? ''
          expect(last).toContain(`"seq":${seq},`)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('nothing is lost or doubled by reloading and by a second tab', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), fc.array(fate, { maxLength: 30 }), async (steps, fates) => {
        const { put, taken, left } = await play(
          steps.filter(({ kind }) => kind !== 'answer'),
          fates,
        )
        expect(left).toEqual([])
        const questions = taken.filter(one => one.includes('"question"'))
        expect(questions.toSorted()).toEqual(put.filter(one => one.includes('"question"')).toSorted())
      }),
      { numRuns: 200 },
    )
  })
})
