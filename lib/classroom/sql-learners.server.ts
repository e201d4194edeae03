import type { Database, Queries } from '@/lib/database/database'
import { allTogether, gather } from './gather.server'
import { foldName, freeName } from './nickname'
import { limits } from './protocol'
import { listOf } from './sql-list.server'
import {
  doorRow,
  foldedRow,
  type LearnerName,
  learnerColumns,
  learnerName,
  learnerRow,
  namedSecretRow,
} from './sql-rows'
import { orWhenGone, takeTurns } from './sql-turns.server'
import type { ClassroomStore, JoinOutcome, Learner, NewLearner } from './store'
import type { LearnerId, SessionId } from './words'

type Learners = Pick<ClassroomStore, 'join' | 'findLearner' | 'learnersOf' | 'rename' | 'setLearner' | 'seen'>

/** A name that no other learner in the class has. */
async function nameFor(tx: Queries, session: SessionId, id: LearnerId, name: string): Promise<string> {
  const [taken] = await tx.query(
    `select coalesce(string_agg(folded, ' '), '') as folded
     from class_learner where session = $1 and id <> $2 and not removed`,
    [session, id],
    foldedRow,
  )
  return freeName(name, new Set(taken))
}

const door = `
  select exists (select from class_session where id = $1) as open,
    count(*) filter (where not removed)::int as present,
    coalesce(max(number), 0) as last,
    coalesce(bool_or(folded = $3 and not removed), false) as taken,
    (select row_to_json(one) from (
       select secret_hash as "secretHash", ${learnerColumns} from class_learner where session = $1 and id = $2
     ) one) as known
  from class_learner where session = $1`

async function join(tx: Queries, { session, id, secretHash, name, at }: NewLearner): Promise<JoinOutcome> {
  const [found] = await tx.query(door, [session, id, foldName(name)], doorRow)
  if (!found?.open) return { outcome: 'gone' }
  if (found.known) {
    const { secretHash: known, ...learner } = found.known
    return known === secretHash ? { outcome: 'joined', learner, again: true } : { outcome: 'forged' }
  }
  if (found.present >= limits.learners) return { outcome: 'full' }
  const given = found.taken ? await nameFor(tx, session, id, name) : name
  const number = found.last + 1
  await tx.run(
    `insert into class_learner (session, id, number, name, folded, secret_hash, joined_at, seen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [session, id, number, given, foldName(given), secretHash, at],
  )
  const learner: Learner = { id, number, name: given, joinedAt: at, seenAt: at, frozen: false, removed: false }
  return { outcome: 'joined', learner, again: false }
}

type Found = Awaited<ReturnType<ClassroomStore['findLearner']>>

/** Reads learners of any classes, no two the same. */
async function findAll(db: Queries, named: readonly LearnerName[]): Promise<Found[]> {
  const rows = await db.query(
    `select session, secret_hash as "secretHash", ${learnerColumns} from class_learner
     where (session, id) in (select * from unnest($1::text[], $2::text[]))`,
    [named.map(({ session }) => session), named.map(({ learner }) => learner)],
    namedSecretRow,
  )
  const found = new Map(rows.map(({ session, ...learner }) => [learnerName({ session, learner: learner.id }), learner]))
  return named.map(one => found.get(learnerName(one)) ?? null)
}

/** Gives a learner the name, or a variation of it; null when there is no such learner. */
async function rename(tx: Queries, session: SessionId, id: LearnerId, name: string): Promise<string | null> {
  const given = await nameFor(tx, session, id, name)
  const renamed = await tx.run('update class_learner set name = $3, folded = $4 where session = $1 and id = $2', [
    session,
    id,
    given,
    foldName(given),
  ])
  return renamed > 0 ? given : null
}

const change = (db: Queries, session: SessionId, id: LearnerId, frozen?: boolean, removed?: boolean) =>
  db.run(
    `update class_learner
     set frozen = coalesce($3::boolean, frozen), removed = coalesce($4::boolean, removed)
     where session = $1 and id = $2`,
    [session, id, frozen ?? null, removed ?? null],
  )

export function sqlLearners(db: Database): Learners {
  const inTurn = takeTurns(db)
  const find = gather<LearnerName, Found>(named => findAll(db, named), allTogether, learnerName)
  return {
    join: learner =>
      orWhenGone(
        inTurn(learner.session, tx => join(tx, learner)),
        { outcome: 'gone' },
      ),
    findLearner: (session, learner) => find({ session, learner }),
    learnersOf: session =>
      listOf(
        db,
        `select ${learnerColumns} from class_learner where session = $1 order by number`,
        [session],
        learnerRow,
      ),
    rename: (session, id, name) => inTurn(session, tx => rename(tx, session, id, name)),
    setLearner: async (session, id, { frozen, removed }) => {
      if (removed !== false) return (await change(db, session, id, frozen, removed)) > 0
      return inTurn(session, async tx => {
        const [learner] = await findAll(tx, [{ session, learner: id }])
        // Someone else may have taken the name of a learner who had been removed.
        if (learner?.removed) await rename(tx, session, id, learner.name)
        return (await change(tx, session, id, frozen, removed)) > 0
      })
    },
    // Rows are locked in one order, so that two processes that have seen the same learners do not wait for each other.
    seen: async (session, ids, at) =>
      void (await db.run(
        `update class_learner l set seen_at = $3
         from (
           select id from class_learner where session = $1 and id = any($2::text[]) and seen_at < $3::bigint
           order by id for no key update
         ) late
         where l.session = $1 and l.id = late.id`,
        [session, ids, at],
      )),
  }
}
