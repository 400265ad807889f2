/**
 * The audit lies apart from its callback, so that scans for pages and the funnel read narrow rows only.
 * psa_call and execution are clustered by time: they are written in time order and read by window, never
 * singly. There is no index on callback_id: nothing looks one up, and random keys would slow the first fill.
 */
export const SCHEMA = `
create table if not exists meta (
  key text primary key,
  value text not null
) strict, without rowid;

create table if not exists workflow (
  id integer primary key,
  name text not null,
  enabled integer not null,
  rule text not null
) strict;

create table if not exists callback (
  sequence integer primary key,
  callback_id text not null,
  received_at_ms integer not null,
  created_in_psa_at_ms integer not null,
  finished_at_ms integer,
  state text not null,
  entity_type text not null,
  change_type text not null,
  entity_id text not null,
  entity_number text,
  matcher_run_id text,
  error_message text,
  filtered integer not null,
  started_ids text not null,
  failed_to_match_ids text not null,
  evaluated_ids text not null,
  evaluated_count integer not null,
  cap_wait_seconds real,
  cap_exhausted integer not null,
  sleep_seconds real,
  work_seconds real,
  total_seconds real
) strict;

create table if not exists callback_audit (
  sequence integer primary key,
  workflow_matches text not null
) strict;

create table if not exists psa_call (
  at_ms integer not null,
  number integer not null,
  callback_sequence integer not null,
  wait_seconds real not null,
  succeeded integer not null,
  primary key (at_ms, number)
) strict, without rowid;

create table if not exists execution (
  finished_at_ms integer not null,
  number integer not null,
  callback_sequence integer not null,
  workflow_id integer not null,
  started_at_ms integer not null,
  succeeded integer not null,
  useful integer not null,
  primary key (finished_at_ms, number)
) strict, without rowid;

create table if not exists start_failure (
  at_ms integer not null,
  callback_sequence integer not null,
  workflow_id integer not null,
  reason text not null,
  primary key (at_ms, callback_sequence, workflow_id)
) strict, without rowid;

create index if not exists callback_by_receipt on callback (received_at_ms);
create index if not exists callback_by_entity on callback (entity_type, entity_id);
create index if not exists callback_by_number on callback (entity_number) where entity_number is not null;
create index if not exists callback_by_finish on callback (finished_at_ms) where finished_at_ms is not null;
`

/** Everything that a simulation writes, for clearing. */
export const RECORDED_TABLES = [
  'meta',
  'workflow',
  'callback',
  'callback_audit',
  'psa_call',
  'execution',
  'start_failure',
] as const
