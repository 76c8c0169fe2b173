-- Views: states of a list that people have kept, for themselves or for all.
create table view (
  id bigint generated always as identity primary key,
  record_type text not null,
  name text not null,
  -- Nobody owns what a key has made: it is for all.
  owner_id integer references person on delete cascade,
  shared boolean not null,
  state jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Kept for a while after it was deleted, so that this can be taken back.
  deleted_at timestamptz,
  check (shared or owner_id is not null)
);
create index view_of_owner on view (owner_id, record_type);
create index view_shared on view (record_type) where shared;

-- How a person wants the views of a list: which one it opens with, and in which order they are offered.
create table view_choice (
  person_id integer not null references person on delete cascade,
  record_type text not null,
  -- The number of a view, or the name of one that comes with Winnow.
  default_view text,
  sequence bigint[] not null default '{}',
  primary key (person_id, record_type)
);
