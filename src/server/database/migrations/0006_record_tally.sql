-- How many records of each type there are, exactly and without counting them, and whether any was written since a
-- moment. Each statement that writes records adds a row in its own transaction: whoever sees the records sees the
-- row, and writers never wait for one another. The rows of a type are added up now and then.

create table record_tally (
  record_type text collate "C" not null,
  delta bigint not null,
  written_by xid8 not null default pg_current_xact_id()
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

-- Makes the triggers that keep the tally of a table of records; `type_of` is the type of a row, as SQL.
create function keep_tally(record_table regclass, type_of text) returns void language plpgsql as $outer$
begin
  execute format($body$
    create function %1$s_tally_inserted() returns trigger language plpgsql as $f$
    begin
      insert into record_tally (record_type, delta)
      select %2$s, count(*) filter (where deleted_at is null) from new_rows group by 1;
      return null;
    end $f$;
    create function %1$s_tally_updated() returns trigger language plpgsql as $f$
    begin
      insert into record_tally (record_type, delta)
      select type, sum(present) from (
        select %2$s as type, case when deleted_at is null then 1 else 0 end as present from new_rows
        union all
        select %2$s, case when deleted_at is null then -1 else 0 end from old_rows) as both_rows group by type;
      return null;
    end $f$;
    create function %1$s_tally_deleted() returns trigger language plpgsql as $f$
    begin
      insert into record_tally (record_type, delta)
      select %2$s, -count(*) filter (where deleted_at is null) from old_rows group by 1;
      return null;
    end $f$;
    create function %1$s_tally_truncated() returns trigger language plpgsql as $f$
    begin
      insert into record_tally (record_type, delta)
      select %2$s, -count(*) filter (where deleted_at is null) from %1$s group by 1;
      return null;
    end $f$;
    create trigger tally_inserted after insert on %1$s referencing new table as new_rows
      for each statement execute function %1$s_tally_inserted();
    create trigger tally_updated after update on %1$s referencing old table as old_rows new table as new_rows
      for each statement execute function %1$s_tally_updated();
    create trigger tally_deleted after delete on %1$s referencing old table as old_rows
      for each statement execute function %1$s_tally_deleted();
    create trigger tally_truncated before truncate on %1$s
      for each statement execute function %1$s_tally_truncated();
    insert into record_tally (record_type, delta)
    select %2$s, count(*) filter (where deleted_at is null) from %1$s group by 1;
  $body$, record_table, type_of);
end $outer$;

select keep_tally('contact', 'type_id');
select keep_tally('account', $$'account'$$);
select keep_tally('campaign', $$'campaign'$$);

-- What a snapshot of a list is of, so that each page can say which of its records have left it; and what its making
-- saw, so that it is known to be out of date.
delete from list_snapshot;
alter table list_snapshot add column list jsonb not null, add column seen pg_snapshot not null;
alter table list_snapshot drop column sort;
-- A check for each of the five thousand rows of a snapshot is time its reader waits; both tables are written together.
alter table list_page drop constraint list_page_snapshot_id_fkey;
