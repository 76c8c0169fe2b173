-- Every write to a record belongs to a change set, which holds the before and after of each field.
-- Statement-level triggers write it, so that no path can forget it.

create table change_set (
  id bigint generated always as identity primary key,
  kind text not null,
  actor_id integer references person on delete set null,
  actor_name text not null,
  at timestamptz not null default now(),
  job_id bigint,
  undoes_id bigint references change_set
);

create table change (
  change_set_id bigint not null references change_set,
  subject text collate "C" not null,
  record_id bigint not null,
  act text collate "C" not null,
  version integer not null,
  before jsonb,
  after jsonb
);
create index change_of_set on change (change_set_id);
create index change_of_record on change (subject, record_id, change_set_id desc);

create function current_actor() returns integer language sql stable
return nullif(current_setting('winnow.actor', true), '')::integer;

create function current_change_set() returns bigint language plpgsql stable as $$
declare
  id text := nullif(current_setting('winnow.change_set', true), '');
begin
  if id is null then
    raise exception 'records are written inside a change set only';
  end if;
  return id::bigint;
end $$;

-- Version and who changed it follow every update of a record.
create function touch_record() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  new.updated_by_id := current_actor();
  return new;
end $$;

-- Tells the other processes, and through them the browsers, which records have changed.
create function announce_change(subject text, ids bigint[]) returns void language sql as $$
  select pg_notify('winnow_change', json_build_object(
    'subject', subject,
    'changeSetId', current_setting('winnow.change_set', true)::bigint,
    'actor', current_setting('winnow.actor_name', true),
    'actorId', current_actor(),
    'count', cardinality(ids),
    'ids', case when cardinality(ids) <= 200 then ids end)::text)
$$;

-- Makes the triggers that keep the history of a table of records. Run again after the table has gained a column.
create function keep_history(record_table regclass) returns void language plpgsql as $outer$
declare
  unchanged text;
  -- The record type as browsers know it: people of several types share a table.
  record_type constant text := case
    when exists (select from pg_attribute where attrelid = record_table and attname = 'type_id') then 'type_id'
    else quote_literal(record_table) end;
  bookkeeping constant text[] := array['id', 'number', 'version', 'created_at', 'created_by_id', 'updated_at', 'updated_by_id'];
begin
  select string_agg(
      case when attname = any (bookkeeping) or attgenerated <> '' then quote_literal(attname)
      else format('case when o.%1$I is not distinct from n.%1$I then %1$L end', attname) end, ', ')
    into unchanged
    from pg_attribute where attrelid = record_table and attnum > 0 and not attisdropped;

  -- A plan cached for one row would join a hundred thousand by nested loop: it is ruled out.
  execute format($body$
    create or replace function %1$s_changed() returns trigger language plpgsql set enable_nestloop = off as $f$
    begin
      insert into change (change_set_id, subject, record_id, act, version, before, after)
      select current_change_set(), '%1$s', n.id,
        case when o.deleted_at is null and n.deleted_at is not null then 'deleted'
          when o.deleted_at is not null and n.deleted_at is null then 'restored'
          else 'changed' end,
        n.version, to_jsonb(o) - same.keys, to_jsonb(n) - same.keys
      from old_rows o join new_rows n using (id), lateral (select array[%2$s] as keys) same
      where to_jsonb(n) - same.keys <> '{}';
      perform announce_change(kind, ids) from (select %3$s as kind, array_agg(id) as ids from new_rows group by 1) told;
      return null;
    end $f$;
    create or replace function %1$s_created() returns trigger language plpgsql as $f$
    begin
      insert into change (change_set_id, subject, record_id, act, version)
      select current_change_set(), '%1$s', id, 'created', version from new_rows;
      perform announce_change(kind, ids) from (select %3$s as kind, array_agg(id) as ids from new_rows group by 1) told;
      return null;
    end $f$;
    create or replace trigger touch before update on %1$s for each row execute function touch_record();
    create or replace trigger changed after update on %1$s
      referencing old table as old_rows new table as new_rows
      for each statement execute function %1$s_changed();
    create or replace trigger created after insert on %1$s
      referencing new table as new_rows
      for each statement execute function %1$s_created();
  $body$, record_table, unchanged, record_type);
end $outer$;
