-- Files that are being imported, and what was decided about them.

create table import (
  id bigint generated always as identity primary key,
  record_type text not null,
  file_id uuid not null references file,
  shape jsonb not null,
  -- Of headings and format: files of the same shape are mapped alike.
  shape_key bytea not null,
  mapping jsonb not null,
  keep_unmapped boolean not null default false,
  dedupe text not null default 'skip' check (dedupe in ('skip', 'update', 'create')),
  job_id bigint references job,
  -- Written in the transaction that stores the records: an import that has a result is not run again.
  result jsonb,
  rejected_file_id uuid references file on delete set null,
  created_by_id integer references person on delete set null,
  created_at timestamptz not null default now()
);
create index import_of_job on import (job_id);

-- How files of a shape were mapped the last time.
create table import_mapping (
  record_type text not null,
  shape_key bytea not null,
  mapping jsonb not null,
  keep_unmapped boolean not null,
  dedupe text not null,
  used_at timestamptz not null default now(),
  primary key (record_type, shape_key)
);
