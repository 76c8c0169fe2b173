-- Writes that are nobody's edit of a record. Each transaction says how quiet it is: `unversioned` leaves version and time
-- of change as they are, so that a form that is open stays as good as it was; `unseen` leaves the history and the
-- browsers alone too, for a column that no field has yet.

create or replace function touch_record() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('winnow.quiet', true), '') <> '' then
    return new;
  end if;
  new.version := old.version + 1;
  new.updated_at := now();
  new.updated_by_id := current_actor();
  return new;
end $$;

-- The job that rates all records anew reckons set by set, and says so.
create or replace trigger rate before update on contact for each row
  when (new.rating_mode = 'automatic' and coalesce(current_setting('winnow.quiet', true), '') = ''
    and (old.rating_mode <> 'automatic' or old.rating <> new.rating or old.criteria_met <> new.criteria_met
      or old.deleted_at is distinct from new.deleted_at))
  execute function rate_record();

-- As before, but for what is unseen, and for the text that is searched in, which follows from the others.
create or replace function keep_history(record_table regclass) returns void language plpgsql as $outer$
declare
  unchanged text;
  changed text;
  -- The record type as browsers know it: people of several types share a table.
  record_type constant text := case
    when exists (select from pg_attribute where attrelid = record_table and attname = 'type_id') then 'type_id'
    else quote_literal(record_table) end;
  bookkeeping constant text[] := array['id', 'number', 'version', 'created_at', 'created_by_id', 'updated_at', 'updated_by_id',
    'search_text'];
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
      written_by bigint;
      columns text[];
      part record;
    begin
      if current_setting('winnow.quiet', true) = 'unseen' then
        return null;
      end if;
      written_by := current_change_set();
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

select keep_history('account'), keep_history('campaign'), keep_history('contact');

-- Records that were written while the values of an own field were being converted, by the column that they stand in: they
-- are looked at again before the new column takes its place.
create unlogged table written_while_converting (
  storage text collate "C" not null,
  record_table text collate "C" not null,
  record_id bigint not null
);

create function note_written() returns trigger language plpgsql as $$
begin
  insert into written_while_converting (storage, record_table, record_id) values (tg_argv[0], tg_table_name, new.id);
  return null;
end $$;
