-- What changing many records at once needs.

-- Makes the triggers that keep the history of a table of records. Run again after the table has gained a column.
create or replace function keep_history(record_table regclass) returns void language plpgsql as $outer$
declare
  unchanged text;
  changed text;
  -- The record type as browsers know it: people of several types share a table.
  record_type constant text := case
    when exists (select from pg_attribute where attrelid = record_table and attname = 'type_id') then 'type_id'
    else quote_literal(record_table) end;
  bookkeeping constant text[] := array['id', 'number', 'version', 'created_at', 'created_by_id', 'updated_at', 'updated_by_id'];
begin
  select string_agg(
      case when attname = any (bookkeeping) or attgenerated <> '' then quote_literal(attname)
      else format('case when o.%1$I is not distinct from n.%1$I then %1$L end', attname) end, ', '),
    string_agg(format('case when bool_or(o.%1$I is distinct from n.%1$I) then %1$L end', attname), ', ')
      filter (where attname <> all (bookkeeping) and attgenerated = '')
    into unchanged, changed
    from pg_attribute where attrelid = record_table and attnum > 0 and not attisdropped;

  -- A plan cached for one row would join a hundred thousand by nested loop: it is ruled out.
  execute format($body$
    create or replace function %1$s_changed() returns trigger language plpgsql set enable_nestloop = off as $f$
    declare
      written_by constant bigint := current_change_set();
      columns text[];
      part record;
    begin
      if (select count(*) from (select from new_rows limit 100) few) < 100 then
        insert into change (change_set_id, subject, record_id, act, version, before, after)
        select written_by, '%1$s', n.id, act_of(o.deleted_at, n.deleted_at), n.version,
          to_jsonb(o) - same.keys, to_jsonb(n) - same.keys
        from old_rows o join new_rows n using (id), lateral (select array[%2$s] as keys) same
        where to_jsonb(n) - same.keys <> '{}';
      else
        -- Many rows share the few columns that a statement has set: the others need not be written as JSON to be
        -- thrown away.
        select array_remove(array[%4$s], null) into columns from old_rows o join new_rows n using (id);
        if cardinality(columns) > 0 then
          select string_agg(format('o.%%1$I is distinct from n.%%1$I', name), ' or ') as differs,
              string_agg(format(side, 'o', name), ' || ') as before, string_agg(format(side, 'n', name), ' || ') as after
            into part
            from unnest(columns) name, lateral (select case when cardinality(columns) = 1
              then 'jsonb_build_object(%%2$L, %%1$s.%%2$I)'
              else 'case when o.%%2$I is distinct from n.%%2$I then jsonb_build_object(%%2$L, %%1$s.%%2$I) else ''{}'' end'
              end as side) shape;
          execute format('insert into change (change_set_id, subject, record_id, act, version, before, after)
            select $1, ''%1$s'', n.id, act_of(o.deleted_at, n.deleted_at), n.version, %%s, %%s
            from old_rows o join new_rows n using (id) where %%s', part.before, part.after, part.differs)
            using written_by;
        end if;
      end if;
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
  $body$, record_table, unchanged, record_type, changed);
end $outer$;

-- What has happened to a record, told from when it was in the bin.
create function act_of(deleted_before timestamptz, deleted_after timestamptz) returns text language sql immutable
return case when deleted_before is null and deleted_after is not null then 'deleted'
  when deleted_before is not null and deleted_after is null then 'restored'
  else 'changed' end;

select keep_history('account'), keep_history('campaign'), keep_history('contact');

-- Tells the other processes, and through them the browsers, which records have changed. A job that writes many in
-- slices tells it once, with the sum: `announce_many`.
create or replace function announce_change(subject text, ids bigint[]) returns void language sql as $$
  select pg_notify('winnow_change', json_build_object(
    'subject', subject,
    'changeSetId', current_setting('winnow.change_set', true)::bigint,
    'actor', current_setting('winnow.actor_name', true),
    'actorId', current_actor(),
    'count', cardinality(ids),
    'ids', case when cardinality(ids) <= 200 then ids end)::text)
  where current_setting('winnow.announce_later', true) is distinct from 'on'
$$;

create function announce_many(subject text, records bigint) returns void language sql as $$
  select pg_notify('winnow_change', json_build_object(
    'subject', subject,
    'changeSetId', current_setting('winnow.change_set', true)::bigint,
    'actor', current_setting('winnow.actor_name', true),
    'actorId', current_actor(),
    'count', records)::text)
$$;

-- Text as it is seen: blanks between words are one, none stand around; empty where nothing can be seen.
create function visible_text(value text) returns text language sql immutable parallel safe
return case
  when value is null or value collate "C" ~ E'^[\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]*$'
    then ''
  else btrim(regexp_replace(value collate "C",
    E'[\u0009-\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff]+', ' ', 'g'), ' ') end;

-- What a person is filed under; the same rule as `fileAs` of the domain, for many records at once.
create function file_as(choice text, title text, first_name text, middle_name text, last_name text, suffix text,
  company text, own text) returns text language sql immutable parallel safe
begin atomic
  select case choice
    when 'firstLast' then coalesce(nullif(first_last, ''), nullif(firm, ''), own_text)
    when 'company' then coalesce(nullif(firm, ''), nullif(last_first, ''), own_text)
    when 'lastFirstCompany' then case
      when last_first <> '' and firm <> '' then last_first || ' (' || firm || ')'
      else coalesce(nullif(last_first, ''), nullif(firm, ''), own_text) end
    when 'companyLastFirst' then case
      when last_first <> '' and firm <> '' then firm || ' (' || last_first || ')'
      else coalesce(nullif(firm, ''), nullif(last_first, ''), own_text) end
    when 'own' then coalesce(nullif(own_text, ''), nullif(last_first, ''), firm)
    else coalesce(nullif(last_first, ''), nullif(firm, ''), own_text) end
  from (
    select firm, own_text,
      case when last_part <> '' and given <> '' then last_part || ', ' || given
        else coalesce(nullif(last_part, ''), nullif(given, ''), title_part) end as last_first,
      coalesce(nullif(btrim(regexp_replace(
        first_part || ' ' || middle_part || ' ' || last_part || ' ' || suffix_part, ' +', ' ', 'g'), ' '), ''), title_part) as first_last
    from (
      select *, btrim(regexp_replace(
        first_part || ' ' || middle_part || ' ' || suffix_part, ' +', ' ', 'g'), ' ') as given
      from (
        select visible_text(company) as firm, visible_text(own) as own_text, visible_text(title) as title_part,
          visible_text(first_name) as first_part, visible_text(middle_name) as middle_part,
          visible_text(last_name) as last_part, visible_text(suffix) as suffix_part) as seen) as parts) as names;
end;

-- What one value of a many-valued field is told from the others by.
create function value_key(kind text, item jsonb) returns text language sql immutable parallel safe
return case kind
  when 'phones' then coalesce(item ->> 'e164', item ->> 'value')
  when 'addresses' then lower(
    coalesce(item ->> 'street', '') || E'\n' || coalesce(item ->> 'postalCode', '') || E'\n'
    || coalesce(item ->> 'city', '') || E'\n' || coalesce(item ->> 'region', '') || E'\n'
    || coalesce(item ->> 'country', ''))
  else lower(item ->> 'value') end;

-- A list of values with others added: none comes twice, and a mark that comes along is taken from whoever had it.
create function with_values(kind text, list jsonb, added jsonb) returns jsonb language sql immutable parallel safe
begin atomic
  select coalesce(jsonb_agg(case
      when marked is null then item
      when key = marked then item || jsonb_build_object(mark, true)
      else item - mark end order by place), '[]')
  from (
    select item, place, value_key(kind, item) as key,
      row_number() over (partition by value_key(kind, item) order by place) as nth,
      place <= jsonb_array_length(list) as kept
    from jsonb_array_elements(list || added) with ordinality as one (item, place)) as items,
    (select case kind when 'addresses' then 'mailing' else 'default' end as mark) as marks,
    lateral (select min(value_key(kind, item)) filter (where (item ->> mark)::boolean) as marked
      from jsonb_array_elements(added) as one (item)) as new_mark
  where kept or nth = 1;
end;

-- A list of values without those named.
create function without_values(kind text, list jsonb, removed jsonb) returns jsonb language sql immutable parallel safe
begin atomic
  select coalesce(jsonb_agg(item order by place), '[]')
  from jsonb_array_elements(list) with ordinality as one (item, place)
  where value_key(kind, item) not in (
    select value_key(kind, gone) from jsonb_array_elements(removed) as other (gone) where value_key(kind, gone) is not null);
end;
