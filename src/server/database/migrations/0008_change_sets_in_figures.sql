-- What a change set did, in figures: told once, when it ends, so that nobody counts a million changes to list it.

alter table change_set
  -- What whoever wrote it knows beforehand: the record type, the fields, the file.
  add column details jsonb not null default '{}',
  add column records bigint not null default 0,
  -- Records by type and act: {"lead": {"created": 312}}.
  add column counts jsonb not null default '{}',
  -- The columns that changed in any record, where `details` names no fields.
  add column columns text[];

-- The changes of a set are read by record, a page or a slice at a time.
drop index change_of_set;
create index change_of_set on change (change_set_id, record_id);

create index change_set_undoing on change_set (undoes_id) where undoes_id is not null;
create index change_set_of_person on change_set (actor_id, id desc);
-- Of what people and programs save one by one there is enough on every page.
create index change_set_of_kind on change_set (kind, id desc) where kind not in ('form', 'api');
-- Ids follow the time nearly always: a day is found without an entry for each change set.
create index change_set_at on change_set using brin (at) with (pages_per_range = 16);

-- Ends a change set: one that changed nothing goes, any other keeps its figures. Of what happened to a record in it,
-- the last word counts.
create function close_change_set(closing bigint) returns void language plpgsql as $$
declare
  told jsonb;
  tally jsonb;
  total bigint;
  changed_columns text[];
begin
  select details into told from change_set where id = closing;
  select jsonb_object_agg(type, acts), sum(of_type) into tally, total from (
    select type, jsonb_object_agg(act, number) as acts, sum(number) as of_type from (
      select type, act, count(*) as number from (
        select case when subject <> 'contact' then subject
            else coalesce(told ->> 'recordType', (select type_id from contact where id = record_id)) end as type,
          max(act) as act
        from change where change_set_id = closing group by subject, record_id
      ) as of_records group by 1, 2
    ) as of_acts group by 1
  ) as of_types;
  if total is null then
    delete from change_set where id = closing;
    return;
  end if;
  if not told ? 'fields' then
    select array_agg(distinct name order by name) into changed_columns
    from change, jsonb_object_keys(after) as name where change_set_id = closing and after is not null;
  end if;
  update change_set set records = total, counts = tally, columns = changed_columns where id = closing;
end $$;

-- One whose changes are gone may still be named by the job that made it: it stays.
select close_change_set(id) from change_set s where exists (select from change where change_set_id = s.id);

-- Whether all of a change set was undone, and that was not undone in its turn.
create function is_undone(id bigint) returns boolean language plpgsql stable as $$
begin
  return exists (select from change_set u
    where u.undoes_id = is_undone.id and not u.details ? 'recordIds' and not is_undone(u.id));
end $$;

-- Whether anybody but one actor has changed a record outside of the change set that made it, and that still stands.
create function changed_by_others(subject text, record_id bigint, made_by bigint, actor_id integer, actor_name text)
returns boolean language plpgsql stable as $$
begin
  return exists (
    select from change c join change_set s on s.id = c.change_set_id
    where c.subject = changed_by_others.subject and c.record_id = changed_by_others.record_id
      and c.change_set_id <> made_by and s.undoes_id is null
      and (s.actor_id is distinct from changed_by_others.actor_id
        or s.actor_id is null and s.actor_name <> changed_by_others.actor_name)
      and not is_undone(s.id));
end $$;

-- One object of several: of a key that stands in more than one, the last.
create aggregate jsonb_merged(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');
