import type { Database } from '@/lib/database/database'
import { cleanText } from './clean-text'
import { limits } from './protocol'
import { listOf } from './sql-list.server'
import { anyRow, countsRow, foundRow, questionRow } from './sql-rows'
import { orWhenGone } from './sql-turns.server'
import type { ClassroomStore, Counts } from './store'

type Room = Pick<
  ClassroomStore,
  'markReady' | 'markLost' | 'addQuestion' | 'questionsOf' | 'setQuestion' | 'upvote' | 'counts'
>

const nobody: Counts = { joined: 0, online: 0, answered: 0, ready: 0, lost: {} }

const counts = `
  select count(*)::int as joined,
    count(*) filter (where seen_at >= $5)::int as online,
    count(*) filter (where id in (
      select learner from class_answer where session = $1 and round = $2 and vote = $3
    ))::int as answered,
    count(*) filter (where id in (
      select learner from class_ready where session = $1 and number = $4
    ))::int as ready,
    (select coalesce(json_object_agg(section, learners), '{}') from (
       select section, count(*) as learners from class_lost
       where session = $1 and learner not in (select id from class_learner where session = $1 and removed)
       group by section
     ) marked) as lost
  from class_learner where session = $1 and not removed`

const onUpvote = `
  with asked as (
    select q.session, q.id, l.id as learner from class_question q join class_learner l on l.session = q.session
    where q.session = $1 and q.id = $2 and l.id = $3
  ), done as (
    insert into class_upvote (session, question, learner) select session, id, learner from asked on conflict do nothing
  )
  select exists (select from asked) as found`

const offUpvote = `
  with asked as (
    select from class_question q join class_learner l on l.session = q.session
    where q.session = $1 and q.id = $2 and l.id = $3
  ), done as (
    delete from class_upvote where session = $1 and question = $2 and learner = $3
  )
  select exists (select from asked) as found`

/** Questions of one learner are written one at a time, so that two at once cannot both be the last that is allowed. */
const addQuestion = (db: Database, ...[session, question]: Parameters<ClassroomStore['addQuestion']>) =>
  db.transaction(async tx => {
    const { id, learner, text, at } = question
    const held = 'select from class_learner where session = $1 and id = $2 for no key update'
    if ((await tx.query(held, [session, learner], anyRow)).length === 0) return 'gone'
    const added = await tx.run(
      `insert into class_question (session, id, learner, text, asked_at)
       select $1, $2, $3, $4, $5
       where (select count(*) from class_question where session = $1 and learner = $3) < $6
       on conflict do nothing`,
      [session, id, learner, cleanText(text), at, limits.questions],
    )
    if (added > 0) return 'added'
    const known = await tx.query('select from class_question where session = $1 and id = $2', [session, id], anyRow)
    return known.length > 0 ? 'exists' : 'many'
  })

export const sqlRoom = (db: Database): Room => ({
  markReady: async (session, check, learner) =>
    void (await orWhenGone(
      db.run(
        `insert into class_ready (session, learner, number)
         select session, id, $3 from class_learner where session = $1 and id = $2 on conflict do nothing`,
        [session, learner, check],
      ),
      0,
    )),
  markLost: async (session, section, learner, on) =>
    void (await orWhenGone(
      db.run(
        on
          ? `insert into class_lost (session, learner, section)
             select session, id, $3 from class_learner where session = $1 and id = $2 on conflict do nothing`
          : 'delete from class_lost where session = $1 and learner = $2 and section = $3',
        [session, learner, section],
      ),
      0,
    )),
  addQuestion: (session, question) => orWhenGone(addQuestion(db, session, question), 'gone'),
  questionsOf: session =>
    listOf(
      db,
      `select id, learner, text, asked_at as at, hidden, answered, (
         select count(*) from class_upvote u
         where u.session = $1 and u.question = q.id
           and u.learner not in (select id from class_learner where session = $1 and removed)
       ) as upvotes
       from class_question q where session = $1 order by asked_at, id`,
      [session],
      questionRow,
    ),
  setQuestion: async (session, id, { hidden, answered }) =>
    (await db.run(
      `update class_question
       set hidden = coalesce($3::boolean, hidden), answered = coalesce($4::boolean, answered)
       where session = $1 and id = $2`,
      [session, id, hidden ?? null, answered ?? null],
    )) > 0,
  upvote: async (session, question, learner, on) => {
    const asked = db.query(on ? onUpvote : offUpvote, [session, question, learner], foundRow)
    return (await orWhenGone(asked, [false]))[0] ?? false
  },
  counts: async (...asked) => (await db.query(counts, asked, countsRow))[0] ?? nobody,
})
