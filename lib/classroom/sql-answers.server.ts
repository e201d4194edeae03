import type { Database } from '@/lib/database/database'
import { answerText } from './answer-text'
import { anyRow, countedRow, ownRow, priorRow } from './sql-rows'
import type { AnswerOutcome, ClassroomStore, NewAnswer, OwnRecord } from './store'

type Answers = Pick<ClassroomStore, 'addAnswer' | 'answersOf' | 'ownRecord'>

/**
 * Holds the class's row shared until it has committed, so it stands wholly before or wholly after the write that closes the vote: a
 * closing waits for it; and when it has waited for a closing, PostgreSQL looks at the row again, and finds the vote not open.
 */
const insert = `
  with open as (
    select open_since from class_session
    where id = $1 and open_round = $3 and open_vote = $4 and (open_until is null or open_until >= $7::bigint)
    for share
  )
  insert into class_answer (session, learner, round, vote, seq, answer, after)
  select l.session, l.id, $3, $4, $5, $6::json, greatest(0, $7::bigint - open.open_since)
  from open, class_learner l
  where l.session = $1 and l.id = $2 and not l.removed and not exists (
    select from class_answer a
    where a.session = $1 and a.learner = $2 and a.round = $3 and a.vote = $4 and a.seq > $5
  )
  on conflict do nothing
  returning 1`

const prior = `
  select bool_or(answer::text = $6) filter (where seq = $5) as same, coalesce(bool_or(seq > $5), false) as above
  from class_answer where session = $1 and learner = $2 and round = $3 and vote = $4`

async function add(db: Database, given: NewAnswer): Promise<AnswerOutcome> {
  const { session, learner, round, vote, seq, answer, at } = given
  const params = [session, learner, round, vote, seq, answerText(answer)]
  if ((await db.query(insert, [...params, at], anyRow)).length > 0) return 'accepted'
  // Read after the write was refused: what it met has been committed by now.
  const [before] = await db.query(prior, params, priorRow)
  if (before && before.same !== null) return before.same ? 'repeated' : 'conflict'
  return before?.above ? 'older' : 'closed'
}

const own = `
  select
    (select coalesce(json_agg(json_build_object('round', round, 'vote', vote, 'seq', seq, 'answer', answer)
              order by round, vote), '[]')
     from (
       select distinct on (round, vote) round, vote, seq, answer from class_answer
       where session = $1 and learner = $2 order by round, vote, seq desc
     ) latest) as answers,
    (select coalesce(json_agg(number order by number), '[]')
     from class_ready where session = $1 and learner = $2) as ready,
    (select coalesce(json_agg(section order by section), '[]')
     from class_lost where session = $1 and learner = $2) as lost,
    (select coalesce(json_agg(question order by question), '[]')
     from class_upvote where session = $1 and learner = $2) as upvotes`

const nothing: OwnRecord = { answers: [], ready: [], lost: [], upvotes: [] }

export const sqlAnswers = (db: Database): Answers => ({
  addAnswer: answer => add(db, answer),
  answersOf: (session, round, vote) =>
    db.query(
      `select distinct on (a.learner) a.learner, a.answer, a.after
       from class_answer a join class_learner l on l.session = a.session and l.id = a.learner
       where a.session = $1 and a.round = $2 and a.vote = $3 and not l.removed
       order by a.learner, a.seq desc`,
      [session, round, vote],
      countedRow,
    ),
  ownRecord: async (session, learner) => (await db.query(own, [session, learner], ownRow))[0] ?? nothing,
})
