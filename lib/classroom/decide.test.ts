import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '@/lib/kernel/instant'
import { decide } from './decide'
import { commandOf, later, noon, play, type Step, sampleSession } from './fixtures/sample'
import type { SessionCommand } from './protocol'
import { type ClassSession, latencyGrace, phaseAt, takesAnswers } from './session'

const ask: Step = { type: 'ask', item: 0, seconds: null }
const timed: Step = { type: 'ask', item: 0, seconds: 30 }
const refusal = (session: ClassSession, step: Step, now: Instant = noon) => {
  const outcome = decide(session, commandOf(step), now)
  return outcome.ok ? null : outcome.error
}

describe('a round', () => {
  it('goes from asking to closing, revealing and explaining, and is kept when the next is asked', () => {
    const done = play([
      ask,
      { type: 'close', round: 1 },
      { type: 'reveal', round: 1 },
      { type: 'explain', round: 1 },
      { type: 'ask', item: 3, seconds: null },
    ])
    expect(done.past).toMatchObject([{ number: 1, item: 0, phase: 'explained' }])
    expect(done.round).toMatchObject({ number: 2, item: 3, phase: 'voting' })
  })

  it('is discussed and voted on again, once', () => {
    const twice = play([
      ask,
      { type: 'discuss', round: 1 },
      { type: 'vote-again', round: 1, seconds: 20 },
      { type: 'close', round: 1 },
    ])
    expect(twice.round?.votes).toHaveLength(2)
    expect(twice.round?.votes[0].closedAt).toBe(later(1000))
    expect(refusal(twice, { type: 'discuss', round: 1 })).toBe('round/wrong-phase')
    expect(refusal(twice, { type: 'vote-again', round: 1, seconds: null })).toBe('round/wrong-phase')
  })

  it('that runs keeps the next one waiting', () =>
    expect(refusal(play([ask]), { type: 'ask', item: 1, seconds: null })).toBe('round/in-progress'))

  it('given up before its reveal leaves nothing to report', () => {
    const given = play([ask, { type: 'dismiss', round: 1 }])
    expect(given).toMatchObject({ round: null, past: [], rounds: 1 })
  })

  it('takes no command meant for another round', () => {
    const second = play([ask, { type: 'reveal', round: 1 }, { type: 'ask', item: 1, seconds: null }])
    for (const type of ['close', 'reveal', 'explain', 'discuss', 'dismiss'] as const)
      expect(refusal(second, { type, round: 1 })).toBe('round/unknown')
  })

  it('of a question that the plan does not have is refused', () =>
    expect(refusal(sampleSession(), { type: 'ask', item: 7, seconds: null })).toBe('round/unknown-item'))
})

describe('a timer', () => {
  const asked = play([timed])
  const ends = 30_000

  it('closes the vote by itself, after the time that a slow link is given', () => {
    const round = asked.round as NonNullable<ClassSession['round']>
    expect(takesAnswers(round, later(ends + latencyGrace))).toBe(true)
    expect(takesAnswers(round, later(ends + latencyGrace + 1))).toBe(false)
    expect(phaseAt(round, later(ends + latencyGrace + 1))).toBe('closed')
  })

  it('that has run out dates the closing, however late someone says so', () => {
    const late = decide(asked, commandOf({ type: 'reveal', round: 1 }), later(90_000))
    expect(late.ok && late.value.round?.votes[0].closedAt).toBe(later(ends))
  })
})

describe('a command', () => {
  it('delivered twice is carried out once', () => {
    const command = commandOf(ask)
    const first = decide(sampleSession(), command, noon)
    if (!first.ok) throw new Error(first.error)
    expect(decide(first.value, command, later(5))).toEqual(first)
  })

  it('after the end is refused, but for how long results stay', () => {
    const ended = play([ask, { type: 'reveal', round: 1 }, { type: 'end' }])
    expect(ended).toMatchObject({ endedAt: later(2000), round: null, past: [{ number: 1 }] })
    expect(refusal(ended, ask)).toBe('class/ended')
    const settings = { leaderboard: false, speedPoints: false, seconds: null, keepDays: 0 }
    expect(refusal(ended, { type: 'settings', settings })).toBeNull()
  })

  it('to a section that the lesson does not have is refused', () => {
    const place = { section: 'khong-co', slide: 1, step: 0, black: false }
    expect(refusal(sampleSession(), { type: 'go', place })).toBe('section/unknown')
    expect(play([{ type: 'go', place: { ...place, section: 'than-bai' } }]).place.section).toBe('than-bai')
  })
})

const round = fc.integer({ min: 1, max: 4 })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    type: fc.constant('ask' as const),
    item: fc.nat(8),
    seconds: fc.option(fc.integer({ min: 5, max: 60 })),
  }),
  fc.record({ type: fc.constantFrom('close', 'discuss', 'reveal', 'explain', 'dismiss'), round }),
  fc.record({ type: fc.constant('vote-again' as const), round, seconds: fc.constant(null) }),
  fc.record({ type: fc.constant('bars' as const), round, shown: fc.boolean() }),
  fc.record({ type: fc.constantFrom('ready-ask', 'ready-close') }),
) as fc.Arbitrary<Step>

describe('whatever is sent in whatever order', () => {
  const history = fc.array(fc.tuple(anyStep, fc.nat(40_000)), { maxLength: 40 })

  it('a refusal changes nothing, rounds are numbered in order, and a shown round was closed', () => {
    fc.assert(
      fc.property(history, steps => {
        let [session, at] = [sampleSession(), noon as number]
        for (const [step, pause] of steps) {
          at += pause
          const before = structuredClone(session)
          const outcome = decide(session, commandOf(step) as SessionCommand, at as Instant)
          expect(session).toEqual(before)
          if (outcome.ok) session = outcome.value
        }
        const all = [...session.past, ...(session.round ? [session.round] : [])]
        expect(all.map(({ number }) => number)).toEqual(
          [...new Set(all.map(({ number }) => number))].toSorted((a, b) => a - b),
        )
        for (const { phase, votes } of all)
          if (phase !== 'voting') for (const vote of votes) expect(vote.closedAt ?? vote.closesAt).not.toBeNull()
        for (const { votes } of all)
          for (const { openedAt, closedAt } of votes)
            if (closedAt !== null) expect(closedAt).toBeGreaterThanOrEqual(openedAt)
      }),
    )
  })
})
