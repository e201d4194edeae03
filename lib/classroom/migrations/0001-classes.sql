-- PGlite never gathers statistics by itself, and PostgreSQL not within the first minute of the first class, so plans must be good ones
-- without any: a unique index that is not for walking a class has the class last, and learners who were removed are left out by
-- "not in" (a hash), never by a join.
--
-- Moments are milliseconds since 1970-01-01T00:00Z. Ids, codes and folded names are compared byte by byte ("C").
-- JSON is kept as it was written (json, not jsonb): jsonb refuses some texts that a learner can type, such as U+0000.

create table class_session (
  id text collate "C" primary key,
  code text collate "C" not null unique,
  version integer not null,
  host_hash text not null,
  state json not null,
  -- The vote that takes answers, drawn out of the state by the same statement that writes it; null: none does.
  open_round integer,
  open_vote smallint,
  open_since bigint,
  -- Last moment in which an answer counts; null: until the vote is closed.
  open_until bigint,
  purge_at bigint not null
) with (fillfactor = 50);

create index class_session_by_purge on class_session (purge_at);

-- Written once, and large: apart from the row that every command rewrites.
create table class_plan (
  session text collate "C" primary key references class_session on delete cascade,
  plan json not null
);

create table class_learner (
  session text collate "C" not null references class_session on delete cascade,
  id text collate "C" not null,
  number integer not null,
  name text not null,
  folded text collate "C" not null,
  secret_hash text not null,
  joined_at bigint not null,
  seen_at bigint not null,
  frozen boolean not null default false,
  removed boolean not null default false,
  primary key (session, id),
  unique (number, session)
) with (fillfactor = 70);

-- The name of a learner who was removed is free.
create unique index class_learner_by_name on class_learner (folded, session) where not removed;

-- Insert-only. The highest number of a learner in a vote counts.
create table class_answer (
  session text collate "C" not null,
  learner text collate "C" not null,
  round integer not null,
  vote smallint not null,
  seq integer not null,
  answer json not null,
  after bigint not null,
  primary key (session, learner, round, vote, seq),
  foreign key (session, learner) references class_learner on delete cascade
);

create index class_answer_by_vote on class_answer (session, round, vote, learner, seq);

create table class_ready (
  session text collate "C" not null,
  learner text collate "C" not null,
  number integer not null,
  primary key (session, learner, number),
  foreign key (session, learner) references class_learner on delete cascade
);

create index class_ready_by_number on class_ready (session, number, learner);

create table class_lost (
  session text collate "C" not null,
  learner text collate "C" not null,
  section text collate "C" not null,
  primary key (session, learner, section),
  foreign key (session, learner) references class_learner on delete cascade
);

create table class_question (
  session text collate "C" not null,
  id text collate "C" not null,
  learner text collate "C" not null,
  text text not null,
  asked_at bigint not null,
  hidden boolean not null default false,
  answered boolean not null default false,
  primary key (session, id),
  foreign key (session, learner) references class_learner on delete cascade
);

create index class_question_by_learner on class_question (session, learner);

create table class_upvote (
  session text collate "C" not null,
  learner text collate "C" not null,
  question text collate "C" not null,
  primary key (session, learner, question),
  foreign key (session, learner) references class_learner on delete cascade,
  foreign key (session, question) references class_question on delete cascade
);

create index class_upvote_by_question on class_upvote (session, question, learner);
