import type { Instant } from '@/lib/kernel/instant'
import { err, ok, type Result } from '@/lib/kernel/result'
import type { SessionCommand } from './protocol'
import type { Refusal } from './refusal'
import { type ClassSession, phaseAt, type Round, type RoundPhase, type Vote } from './session'

type Outcome = Result<ClassSession, Refusal>
type Deciders = {
  readonly [T in SessionCommand['type']]: (
    session: ClassSession,
    command: Extract<SessionCommand, { readonly type: T }>,
    now: Instant,
  ) => Outcome
}

/** Ids kept to recognise a command that is delivered again. */
const remembered = 64

const startVote = (seconds: number | null, now: Instant): Vote => ({
  openedAt: now,
  closesAt: seconds === null ? null : ((now + seconds * 1000) as Instant),
  closedAt: null,
})

/** A vote that stops taking answers now. One whose time ran out closed when it did. */
const ended = (vote: Vote, now: Instant): Vote =>
  vote.closedAt === null
    ? { ...vote, closedAt: vote.closesAt === null ? now : (Math.min(now, vote.closesAt) as Instant) }
    : vote

function withLastVoteEnded(round: Round, now: Instant): Round['votes'] {
  const [first, second] = round.votes
  return second ? [first, ended(second, now)] : [ended(first, now)]
}

/** Changes the round that the command names, when it is in one of the phases. */
function inPhase(
  session: ClassSession,
  number: number,
  phases: readonly RoundPhase[],
  now: Instant,
  change: (round: Round) => Round | Refusal,
): Outcome {
  const { round } = session
  if (round?.number !== number) return err('round/unknown')
  if (!phases.includes(phaseAt(round, now))) return err('round/wrong-phase')
  const changed = change(round)
  return typeof changed === 'string' ? err(changed) : ok({ ...session, round: changed })
}

const isShown = (round: Round): boolean => round.phase === 'revealed' || round.phase === 'explained'

/** The session without its round: kept among the past ones when the room has seen its answer. */
function putAway(session: ClassSession): ClassSession {
  const { round, past } = session
  return round ? { ...session, round: null, past: isShown(round) ? [...past, round] : past } : session
}

const deciders: Deciders = {
  ask: (session, { item, seconds }, now) => {
    if (item >= session.items) return err('round/unknown-item')
    if (session.round && !isShown(session.round)) return err('round/in-progress')
    const number = session.rounds + 1
    const round: Round = { number, item, phase: 'voting', votes: [startVote(seconds, now)], bars: false }
    return ok({ ...putAway(session), round, rounds: number })
  },
  close: (session, { round }, now) =>
    inPhase(session, round, ['voting', 'closed'], now, open => ({
      ...open,
      phase: 'closed',
      votes: withLastVoteEnded(open, now),
    })),
  discuss: (session, { round }, now) =>
    inPhase(session, round, ['voting', 'closed'], now, open =>
      open.votes.length === 2
        ? 'round/wrong-phase'
        : { ...open, phase: 'discussing', votes: withLastVoteEnded(open, now) },
    ),
  'vote-again': (session, { round, seconds }, now) =>
    inPhase(session, round, ['closed', 'discussing'], now, open =>
      open.votes.length === 2
        ? 'round/wrong-phase'
        : { ...open, phase: 'voting', votes: [ended(open.votes[0], now), startVote(seconds, now)] },
    ),
  reveal: (session, { round }, now) =>
    inPhase(session, round, ['voting', 'closed', 'discussing'], now, open => ({
      ...open,
      phase: 'revealed',
      votes: withLastVoteEnded(open, now),
    })),
  explain: (session, { round }, now) =>
    inPhase(session, round, ['revealed'], now, open => ({ ...open, phase: 'explained' })),
  bars: (session, { round, shown }, now) =>
    inPhase(session, round, ['revealed', 'explained'], now, open => ({ ...open, bars: shown })),
  dismiss: (session, { round }) => (session.round?.number === round ? ok(putAway(session)) : err('round/unknown')),
  go: (session, { place }) =>
    place.section === null || session.sections.includes(place.section)
      ? ok({ ...session, place })
      : err('section/unknown'),
  'ready-ask': session => ok({ ...session, ready: { number: (session.ready?.number ?? 0) + 1, open: true } }),
  'ready-close': session => ok({ ...session, ready: session.ready && { ...session.ready, open: false } }),
  freeze: (session, { frozen }) => ok({ ...session, frozen }),
  lock: (session, { locked }) => ok({ ...session, locked }),
  settings: (session, { settings }) => ok({ ...session, settings: { ...session.settings, ...settings } }),
  end: (session, _, now) => {
    const { round } = session
    const closed = round && { ...round, votes: withLastVoteEnded(round, now) }
    return ok({ ...putAway({ ...session, round: closed }), endedAt: now, ready: null, frozen: false })
  },
}

/**
 * What a host command makes of a class session. Pure: the same three arguments give the same outcome. A command whose id was
 * carried out before changes nothing; a refusal changes nothing.
 */
export function decide(session: ClassSession, command: SessionCommand, now: Instant): Outcome {
  if (session.done.includes(command.id)) return ok(session)
  if (session.endedAt !== null && command.type !== 'settings') return err('class/ended')
  const decider = deciders[command.type] as (session: ClassSession, command: SessionCommand, now: Instant) => Outcome
  const outcome = decider(session, command, now)
  return outcome.ok ? ok({ ...outcome.value, done: [...session.done, command.id].slice(-remembered) }) : outcome
}
