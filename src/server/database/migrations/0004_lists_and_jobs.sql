-- The frozen order of a list, 200 ids to a row, so that any place in it can be read in the same short time.
-- Unlogged: after a crash they are empty and made anew when asked for.

create unlogged table list_snapshot (
  id bigint generated always as identity primary key,
  -- Hash of record type, filter, search, order and who asks.
  key bytea not null,
  record_type text not null,
  sort text not null,
  total integer not null,
  change_seq bigint not null,
  built_at timestamptz not null default now(),
  last_used timestamptz not null default now()
);
create index list_snapshot_key on list_snapshot (key);

create unlogged table list_page (
  snapshot_id bigint not null references list_snapshot on delete cascade,
  page integer not null,
  ids bigint[] not null,
  primary key (snapshot_id, page)
);
-- 200 ids are 1.6 kB: kept in the row itself.
alter table list_page alter column ids set storage plain;

-- Work in the background, as people see it; the queue that runs it is kept beside it.
create table job (
  id bigint generated always as identity primary key,
  kind text not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  input jsonb not null,
  done bigint not null default 0,
  total bigint,
  change_set_id bigint references change_set,
  result jsonb,
  actor jsonb not null,
  created_by_id integer references person on delete set null,
  cancel_requested boolean not null default false,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index job_by_person on job (created_by_id, created_at desc);
