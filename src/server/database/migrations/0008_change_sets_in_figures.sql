-- What a change set did, in figures: told once, when it ends, so that nobody counts a million changes to list it.

alter table change_set
  -- What whoever wrote it knows beforehand: the record type, the fields, the file.
  add column details jsonb not null default '{}',
  add column records bigint not null default 0,
  -- Records by type and act: {"lead": {"created": 312}}.
  add column counts jsonb not null default '{}',
  -- The columns that changed in any record, where `details` names no fields.
  add column columns text[];

create index change_set_undoing on change_set (undoes_id) where undoes_id is not null;
create index change_set_of_person on change_set (actor_id, id desc);
-- Of what people and programs save one by one there is enough on every page.
create index change_set_of_kind on change_set (kind, id desc) where kind not in ('form', 'api');

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

select close_change_set(id) from change_set;
