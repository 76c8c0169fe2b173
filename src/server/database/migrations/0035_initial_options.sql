-- The option that a new record has in a choice: kept by its id, for its name may change and it may go into another. Where
-- it is told by a name, as it was before, the name means what it means everywhere.
create function initial_option(of_field integer) returns integer language sql stable
begin atomic
  select i.id
  from own_field f
    join list_item chosen on chosen.list = 'field:' || f.id and chosen.id = case jsonb_typeof(f.rules -> 'initial')
      when 'number' then (f.rules ->> 'initial')::integer else item_named(chosen.list, f.rules ->> 'initial') end
    join list_item i on i.id = coalesce(chosen.merged_into_id, chosen.id)
  where f.id = of_field and i.retired_at is null and i.deleted_at is null;
end;

-- Columns that have had the option itself as their default.
do $$
declare
  held record;
begin
  for held in
    select f.id, f.storage, a.attrelid::regclass as of_table from own_field f
      join pg_attribute a on a.attname = f.storage and not a.attisdropped
        and a.attrelid in ('contact'::regclass, 'account'::regclass, 'campaign'::regclass)
    where f.kind = 'choice' and f.rules ? 'initial'
  loop
    execute format('alter table %s alter column %I set default initial_option(%s)', held.of_table, held.storage, held.id);
  end loop;
end $$;
