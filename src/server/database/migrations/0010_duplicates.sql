-- Records that are the same: what a search for them found, what people decided, and what merging leaves behind.

-- A merged record lies in the bin and says into which record it went.
alter table contact add column merged_into_id bigint references contact;
create index contact_merged_into on contact (merged_into_id) where merged_into_id is not null;
select keep_history('contact');

-- Merging turns links to the merged records towards the one that stays.
create index contact_initiated_by on contact (initiated_by_id, initiated_by_type) where initiated_by_id is not null;

-- Whoever takes a record out of the bin makes it a record of its own again.
create function forget_merge() returns trigger language plpgsql as $$
begin
  new.merged_into_id := null;
  return new;
end $$;
create trigger forget_merge before update on contact for each row
  when (new.deleted_at is null and new.merged_into_id is not null) execute function forget_merge();

-- The latest search; an older one goes when a newer one ends.
create table duplicate_run (
  id bigint generated always as identity primary key,
  job_id bigint,
  actor_name text not null,
  started_at timestamptz not null,
  finished_at timestamptz not null default now(),
  records bigint not null,
  pairs bigint not null
);

create table duplicate_group (
  id bigint generated always as identity primary key,
  run_id bigint not null references duplicate_run on delete cascade,
  -- How sure it is that they are all the same, from 0 to 1: that of the weakest link.
  confidence real not null,
  reasons text[] not null
);
create index duplicate_group_by_confidence on duplicate_group (confidence desc, id);
create index duplicate_group_of_run on duplicate_group (run_id);

create table duplicate_member (
  group_id bigint not null references duplicate_group on delete cascade,
  record_id bigint not null,
  -- The version that was compared: a later one may be the same no more.
  version integer not null,
  primary key (group_id, record_id)
);
create index duplicate_member_of_record on duplicate_member (record_id);

-- What people decided: these two are not the same, however alike they look.
create table not_duplicate (
  lesser_id bigint not null,
  greater_id bigint not null check (greater_id > lesser_id),
  decided_by_id integer references person on delete set null,
  decided_at timestamptz not null default now(),
  primary key (lesser_id, greater_id)
);

-- The truth about made-up records: which are the same person as which, and which only look so. It tells how well
-- duplicates are found, and nothing reads it otherwise.
create table planted_duplicate (
  record_id bigint primary key,
  original_id bigint not null,
  kind text not null,
  same boolean not null
);
