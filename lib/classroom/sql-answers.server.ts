import type { Database, Queries } from '@/lib/database/database'
import { answerText } from './answer-text'
import { allTogether, gather } from './gather.server'
import { listOf } from './sql-list.server'
import { countedRow, type LearnerName, learnerName, ownRow, priorRow, writtenRow } from './sql-rows'
import type { AnswerOutcome, ClassroomStore, NewAnswer, OwnRecord } from './store'

type Answers = Pick<ClassroomStore, 'addAnswer' | 'answersOf' | 'ownRecord'>

/**
 * Holds the classes' rows shared until it has committed, so it stands wholly before or wholly after the write that closes a vote: a
 * closing waits for it; and when it has waited for a closing, PostgreSQL looks at the row again, and finds the vote not open.
 */
const insert = `
  with open as (
    select id, open_round, open_vote, open_since, open_until from class_session
    where id = any($1::text[]) and open_round is not null
    for share
  )
  insert into class_answer (session, learner, round, vote, seq, answer, after)
  select g.session, g.learner, g.round, g.vote, g.seq, g.answer::json, greatest(0, g.at - open.open_since)
  from unnest($1::text[], $2::text[], $3::integer[], $4::smallint[], $5::integer[], $6::text[], $7::bigint[])
    as g (session, learner, round, vote, seq, answer, at)
  join open on g.session = open.id and g.round = open_round and g.vote = open_vote
    and (open_until is null or g.at <= open_until)
  where exists (select from class_learner l where l.session = g.session and l.id = g.learner and not l.removed)
    and not exists (
      select from class_answer a
      where a.session = g.session and a.learner = g.learner and a.round = g.round and a.vote = g.vote and a.seq > g.seq
    )
  on conflict do nothing
  returning session, learner, round, vote, seq`

const prior = `
  select
    (select a.answer::text = g.answer from class_answer a
     where a.session = g.session and a.learner = g.learner and a.round = g.round and a.vote = g.vote and a.seq = g.seq
    ) as same,
    exists (
      select from class_answer a
      where a.session = g.session and a.learner = g.learner and a.round = g.round and a.vote = g.vote and a.seq > g.seq
    ) as above
  from unnest($1::text[], $2::text[], $3::integer[], $4::smallint[], $5::integer[], $6::text[])
    with ordinality as g (session, learner, round, vote, seq, answer, place)
  order by place`

type Named = Pick<NewAnswer, 'session' | 'learner' | 'round' | 'vote' | 'seq'>

const nameOf = ({ session, learner, round, vote, seq }: Named): string =>
  `${session} ${learner} ${round} ${vote} ${seq}`

const columns = (answers: readonly NewAnswer[]): unknown[][] => [
  answers.map(({ session }) => session),
  answers.map(({ learner }) => learner),
  answers.map(({ round }) => round),
  answers.map(({ vote }) => vote),
  answers.map(({ seq }) => seq),
  answers.map(({ answer }) => answerText(answer)),
]

/** What was there when the write was refused: read after it, so whatever it met has been committed. */
async function whyNot(db: Queries, answers: readonly NewAnswer[]): Promise<AnswerOutcome[]> {
  if (answers.length === 0) return []
  const before = await db.query(prior, columns(answers), priorRow)
  return before.map(({ same, above }) => {
    if (same !== null) return same ? 'repeated' : 'conflict'
    return above ? 'older' : 'closed'
  })
}

/** Writes answers, no two of one name. */
async function addAll(db: Queries, answers: readonly NewAnswer[]): Promise<AnswerOutcome[]> {
  const written = await db.query(insert, [...columns(answers), answers.map(({ at }) => at)], writtenRow)
  const accepted = new Set(written.map(nameOf))
  const refused = answers.filter(one => !accepted.has(nameOf(one)))
  const reasons = (await whyNot(db, refused)).values()
  return answers.map(one => (accepted.has(nameOf(one)) ? 'accepted' : (reasons.next().value ?? 'closed')))
}

const own = `
  select
    (select coalesce(json_agg(json_build_object('round', round, 'vote', vote, 'seq', seq, 'answer', answer)
              order by round, vote), '[]')
     from (
       select distinct on (round, vote) round, vote, seq, answer from class_answer a
       where a.session = g.session and a.learner = g.learner order by round, vote, seq desc
     ) latest) as answers,
    (select coalesce(json_agg(number order by number), '[]')
     from class_ready r where r.session = g.session and r.learner = g.learner) as ready,
    (select coalesce(json_agg(section order by section), '[]')
     from class_lost l where l.session = g.session and l.learner = g.learner) as lost,
    (select coalesce(json_agg(question order by question), '[]')
     from class_upvote u where u.session = g.session and u.learner = g.learner) as upvotes
  from unnest($1::text[], $2::text[]) with ordinality as g (session, learner, place)
  order by place`

const readOwn = (db: Queries, learners: readonly LearnerName[]): Promise<OwnRecord[]> =>
  db.query(own, [learners.map(({ session }) => session), learners.map(({ learner }) => learner)], ownRow)

export function sqlAnswers(db: Database): Answers {
  const read = gather<LearnerName, OwnRecord>(learners => readOwn(db, learners), allTogether, learnerName)
  return {
    addAnswer: gather<NewAnswer, AnswerOutcome>(answers => addAll(db, answers), allTogether, nameOf),
    answersOf: (session, round, vote) =>
      listOf(
        db,
        `select distinct on (learner) learner, answer, after from class_answer
       where session = $1 and round = $2 and vote = $3
         and learner not in (select id from class_learner where session = $1 and removed)
       order by learner, seq desc`,
        [session, round, vote],
        countedRow,
      ),
    ownRecord: (session, learner) => read({ session, learner }),
  }
}
