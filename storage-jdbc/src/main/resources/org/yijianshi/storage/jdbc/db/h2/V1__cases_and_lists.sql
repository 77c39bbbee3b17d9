-- Yijianshi 一件事 on H2, on disk: schema version 1.
-- Run it once, as the owner of the tables. The library never runs it unasked.
-- Connect with WRITE_DELAY=0, or commits of the last half second can be lost when power fails.
-- A *_key is the first eight bytes of the SHA-256 of a text, as a signed number.

create table yjs_schema (
  version      integer                     not null primary key,
  script       varchar(100)                not null,
  installed_at timestamp(6) with time zone not null default current_timestamp(6)
);

-- Where each case stands. What changes with every command stands in front and in no index.
create table yjs_case (
  case_id       uuid                        not null,
  version       bigint                      not null,
  guard         bigint                      not null,
  changed_at    timestamp(6) with time zone not null,
  stage         varchar(20)                 not null,
  resting_since timestamp(6) with time zone ,
  submitted_at  timestamp(6) with time zone not null,
  number        varchar(40)                 not null,
  bundle        varchar(40)                 not null,
  region        char(6)                     not null,
  terms         character varying(100000)   not null,
  constraint yjs_case_pk primary key (case_id),
  constraint yjs_case_number unique (number)
);
create index yjs_case_submitted on yjs_case (submitted_at, case_id);
create index yjs_case_region on yjs_case (region, submitted_at, case_id);
create index yjs_case_bundle on yjs_case (bundle, submitted_at, case_id);
create index yjs_case_resting on yjs_case (resting_since);

-- The truth: one row for each command, chained by digests. Append only.
create table yjs_commit (
  case_id uuid                        not null,
  version bigint                      not null,
  prev    bigint                      not null,
  at      timestamp(6) with time zone not null,
  tip     varbinary(64)               not null,
  body    character large object      not null,
  constraint yjs_commit_pk primary key (case_id, version)
);

-- By what else cases are found: people's keys, items, departments.
create table yjs_term (
  term_key     bigint                      not null,
  submitted_at timestamp(6) with time zone not null,
  case_id      uuid                        not null,
  constraint yjs_term_pk primary key (term_key, submitted_at, case_id)
);

-- Open duties; a due date in the year 9999 means that the clock stands still.
create table yjs_duty (
  case_id   uuid                        not null,
  no        integer                     not null,
  due_at    timestamp(6) with time zone not null,
  warn_at   timestamp(6) with time zone not null,
  party_key bigint                      not null,
  kind_key  bigint                      not null,
  party     varchar(120)                not null,
  kind      varchar(60)                 not null,
  instance_id varchar(120),
  since     timestamp(6) with time zone not null,
  rest      character varying(100000)   not null,
  constraint yjs_duty_pk primary key (case_id, no)
);
create index yjs_duty_party on yjs_duty (party_key, due_at, case_id, no);
create index yjs_duty_kind on yjs_duty (kind_key, due_at, case_id, no);

-- Closed duties; what they were stands in the commit that closed them.
create table yjs_done (
  case_id   uuid                        not null,
  version   bigint                      not null,
  no        integer                     not null,
  closed_at timestamp(6) with time zone not null,
  due_at    timestamp(6) with time zone not null,
  party_key bigint                      not null,
  kind      varchar(60)                 not null,
  constraint yjs_done_pk primary key (case_id, version, no)
);
create index yjs_done_party on yjs_done (party_key, closed_at, case_id, no);

-- Messages that wait to leave; the year 9999 means that one is parked.
create table yjs_message (
  case_id    uuid                        not null,
  seq        bigint                      not null,
  visible_at timestamp(6) with time zone not null,
  at         timestamp(6) with time zone not null,
  owner      bigint,
  attempts   integer                     not null,
  parked     character varying(100000)   ,
  body       character large object      not null,
  constraint yjs_message_pk primary key (case_id, seq)
);
create index yjs_message_visible on yjs_message (visible_at, case_id, seq);

-- Catalogs, policies, calendars and the like, by version.
create table yjs_publication (
  no      bigint                 generated always as identity,
  kind    varchar(40)            not null,
  code    varchar(200)           not null,
  version varchar(200)           not null,
  body    character large object not null,
  constraint yjs_publication_pk primary key (kind, code, version)
);

-- Bytes of documents, by their digest.
create table yjs_document (
  digest     varchar(100)        not null,
  media_type varchar(140)        not null,
  size       bigint              not null,
  content    binary large object not null,
  constraint yjs_document_pk primary key (digest)
);

-- The shelf of retired cases: the same, out of the way of daily work.
create table yjs_retired_case (
  case_id       uuid                        not null,
  version       bigint                      not null,
  guard         bigint                      not null,
  changed_at    timestamp(6) with time zone not null,
  stage         varchar(20)                 not null,
  resting_since timestamp(6) with time zone ,
  submitted_at  timestamp(6) with time zone not null,
  number        varchar(40)                 not null,
  bundle        varchar(40)                 not null,
  region        char(6)                     not null,
  terms         character varying(100000)   not null,
  constraint yjs_retired_case_pk primary key (case_id),
  constraint yjs_retired_case_number unique (number)
);
create index yjs_retired_case_submitted on yjs_retired_case (submitted_at, case_id);
create index yjs_retired_case_region on yjs_retired_case (region, submitted_at, case_id);
create index yjs_retired_case_bundle on yjs_retired_case (bundle, submitted_at, case_id);

create table yjs_retired_commit (
  case_id uuid                        not null,
  version bigint                      not null,
  prev    bigint                      not null,
  at      timestamp(6) with time zone not null,
  tip     varbinary(64)               not null,
  body    character large object      not null,
  constraint yjs_retired_commit_pk primary key (case_id, version)
);

create table yjs_retired_term (
  term_key     bigint                      not null,
  submitted_at timestamp(6) with time zone not null,
  case_id      uuid                        not null,
  constraint yjs_retired_term_pk primary key (term_key, submitted_at, case_id)
);

create table yjs_retired_done (
  case_id   uuid                        not null,
  version   bigint                      not null,
  no        integer                     not null,
  closed_at timestamp(6) with time zone not null,
  due_at    timestamp(6) with time zone not null,
  party_key bigint                      not null,
  kind      varchar(60)                 not null,
  constraint yjs_retired_done_pk primary key (case_id, version, no)
);
create index yjs_retired_done_party on yjs_retired_done (party_key, closed_at, case_id, no);

insert into yjs_schema (version, script) values (1, 'V1__cases_and_lists.sql');
