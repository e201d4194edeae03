import { expect, it } from 'vitest'
import { decide } from '@/lib/classroom/decide'
import type { SessionCommand } from '@/lib/classroom/protocol'
import { type ClassSession, defaultSettings, openSession, phaseAt } from '@/lib/classroom/session'
import type { RoundView } from '@/lib/classroom/view'
import type { SessionCode, SessionId } from '@/lib/classroom/words'
import { instant } from '@/lib/kernel/instant'
import { actionsFor, phaseWords, type RoundAction } from './round-actions'

const now = instant(1_000)
const opened = openSession(
  {
    id: 'i' as SessionId,
    code: 'ACDEFG' as SessionCode,
    title: 'Lớp',
    items: 1,
    sections: [],
    settings: defaultSettings,
  },
  now,
)
let ids = 0
const carryOut = (session: ClassSession, command: object) =>
  decide(session, { ...command, id: `lenh-${++ids}` } as unknown as SessionCommand, now)
const must = (session: ClassSession, command: object): ClassSession => {
  const decided = carryOut(session, command)
  if (!decided.ok) throw new Error(decided.error)
  return decided.value
}
const asked = must(opened, { type: 'ask', item: 0, seconds: null })
const seen = ({ round }: ClassSession) =>
  round && ({ number: round.number, vote: round.votes.length, phase: phaseAt(round, now) } as RoundView)
const actionsOf = (session: ClassSession): readonly RoundAction[] => {
  const round = seen(session)
  if (!round) return []
  const { next, others } = actionsFor(round, 30)
  return [next, ...others]
}

it('offers nothing that the machine would refuse, in any state that it can reach', () => {
  const reached = new Set<string>()
  const look = (session: ClassSession): void => {
    const key = JSON.stringify(seen(session))
    if (reached.has(key)) return
    reached.add(key)
    for (const { wish, label } of actionsOf(session)) {
      const decided = carryOut(session, wish)
      expect([key, label, decided.ok]).toEqual([key, label, true])
      if (decided.ok) look(decided.value)
    }
  }
  look(asked)
  expect(reached.size).toBe(10)
})

it('walks from question to reasons by the next step alone, and to a second vote by way of a discussion', () => {
  const walk = (session: ClassSession): string[] => {
    const [next] = actionsOf(session)
    return next ? [next.label, ...walk(must(session, next.wish))] : []
  }
  expect(walk(asked)).toEqual(['Đóng câu hỏi', 'Hiện đáp án', 'Giải thích', 'Xong câu này'])
  const discussing = must(asked, { type: 'discuss', round: 1 })
  expect(walk(discussing)).toEqual(['Hỏi lần hai', 'Đóng câu hỏi', 'Hiện đáp án', 'Giải thích', 'Xong câu này'])
})

it('warns only where answers would be lost', () => {
  const warned = (session: ClassSession) => actionsOf(session).filter(({ warning }) => warning).length
  const revealed = must(asked, { type: 'reveal', round: 1 })
  expect([warned(asked), warned(revealed)]).toEqual([1, 0])
})

it('says which vote is running', () => {
  expect(phaseWords({ phase: 'voting', vote: 1 })).toBe('Đang trả lời')
  expect(phaseWords({ phase: 'voting', vote: 2 })).toBe('Đang trả lời lần hai')
})
