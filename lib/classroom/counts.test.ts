import { describe, expect, it } from 'vitest'
import { type CountsView, countsFor, runningIn } from './counts'
import { noon, play, samplePlan, sampleSession } from './fixtures/sample'
import type { ClassSession } from './session'
import { viewClass } from './view'

const seen = (session: ClassSession) =>
  viewClass(session, 1, samplePlan, noon, { outcome: () => ({ tallies: [], gain: null }), leaderboard: null })

/** All twelve have answered, and said that they are ready, in what runs in that session. */
const allIn = (session: ClassSession): CountsView => ({
  joined: 12,
  online: 11,
  answered: 12,
  ready: 12,
  lost: { 'mo-dau': 2 },
  of: runningIn(session),
})

describe('counts beside a class view', () => {
  const none = sampleSession()
  const first = play([{ type: 'ask', item: 0, seconds: null }])
  const again = play(
    [
      { type: 'discuss', round: 1 },
      { type: 'vote-again', round: 1, seconds: null },
    ],
    first,
  )
  const next = play(
    [
      { type: 'reveal', round: 1 },
      { type: 'ask', item: 1, seconds: null },
    ],
    again,
  )

  it.each([
    ['first vote', first],
    ['second vote', again],
    ['next question', next],
  ])('stand as they came when they are of the %s that is shown', (_, session) => {
    expect(countsFor(seen(session), allIn(session))).toEqual(allIn(session))
  })

  it.each([
    ['no question', none, first],
    ['the first vote', first, again],
    ['the question before', again, next],
  ])('say that nobody has answered while they are still of %s', (_, before, now) => {
    expect(countsFor(seen(now), allIn(before))).toEqual({ ...allIn(before), answered: 0 })
  })

  it('say that nobody is ready while they are of the check before', () => {
    const asked = play([{ type: 'ready-ask' }])
    const anew = play([{ type: 'ready-ask' }], asked)
    expect(countsFor(seen(asked), allIn(none)).ready).toBe(0)
    expect(countsFor(seen(asked), allIn(asked)).ready).toBe(12)
    expect(countsFor(seen(anew), allIn(asked)).ready).toBe(0)
  })
})
