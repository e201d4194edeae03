import type { Database } from '@/lib/database/database'
import { openVote } from './open-vote'
import type { ClassPlan } from './plan'
import { anyRow, planRow, storedRow } from './sql-rows'
import type { ClassroomStore } from './store'
import type { SessionId } from './words'

/** Plans kept in memory: every answer is held against its question, and a plan never changes. */
const plansKept = 32

const selected = 'select state, version, host_hash from class_session'

/** The vote that takes answers, as `open_round`, `open_vote`, `open_since` and `open_until`. */
function openColumns(session: Parameters<typeof openVote>[0]): (number | null)[] {
  const open = openVote(session)
  return [open?.round ?? null, open?.vote ?? null, open?.since ?? null, open?.until ?? null]
}

type Sessions = Pick<
  ClassroomStore,
  'create' | 'findByCode' | 'findById' | 'planOf' | 'save' | 'setHost' | 'forget' | 'purge'
>

export function sqlSessions(db: Database): Sessions {
  const plans = new Map<SessionId, ClassPlan>()

  function keepPlan(id: SessionId, plan: ClassPlan): ClassPlan {
    const [oldest] = plans.keys()
    if (plans.size >= plansKept && oldest !== undefined) plans.delete(oldest)
    plans.set(id, plan)
    return plan
  }

  return {
    create: async (session, plan, hostHash, purgeAt) => {
      const made = await db.query(
        `with made as (
           insert into class_session
             (id, code, version, host_hash, state, open_round, open_vote, open_since, open_until, purge_at)
           values ($1, $2, 1, $3, $4, $7, $8, $9, $10, $5)
           on conflict do nothing
           returning id
         )
         insert into class_plan (session, plan) select id, $6::json from made returning 1`,
        [
          session.id,
          session.code,
          hostHash,
          JSON.stringify(session),
          purgeAt,
          JSON.stringify(plan),
          ...openColumns(session),
        ],
        anyRow,
      )
      return made.length > 0
    },
    findByCode: async code => (await db.query(`${selected} where code = $1`, [code], storedRow))[0] ?? null,
    findById: async id => (await db.query(`${selected} where id = $1`, [id], storedRow))[0] ?? null,
    planOf: async id => {
      const kept = plans.get(id)
      if (kept) return kept
      const [plan] = await db.query('select plan from class_plan where session = $1', [id], planRow)
      return plan ? keepPlan(id, plan) : null
    },
    // Waits for answers that are being written, and keeps out those that come while it writes: see addAnswer.
    save: async (session, version, purgeAt) =>
      (await db.run(
        `update class_session
         set version = version + 1, state = $3, purge_at = $4,
             open_round = $5, open_vote = $6, open_since = $7, open_until = $8
         where id = $1 and version = $2`,
        [session.id, version, JSON.stringify(session), purgeAt, ...openColumns(session)],
      )) > 0,
    setHost: async (id, hostHash) =>
      void (await db.run('update class_session set host_hash = $2 where id = $1', [id, hostHash])),
    forget: async id => {
      plans.delete(id)
      return (await db.run('delete from class_session where id = $1', [id])) > 0
    },
    purge: async now => {
      // Nothing was ever stored: finding nothing is not worth opening a database for.
      if (db.isUnused()) return 0
      const purged = await db.run('delete from class_session where purge_at <= $1', [now])
      if (purged > 0) plans.clear()
      await db.tidy(purged > 0)
      return purged
    },
  }
}
