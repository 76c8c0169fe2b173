-- The options that a new record has in a field of several choices, as `initial_option` tells of a single one.
create function initial_options(of_field integer) returns integer[] language sql stable
begin atomic
  select coalesce(array_agg(distinct i.id order by i.id), '{}')
  from own_field f, jsonb_array_elements_text(f.rules -> 'initial') as one (id)
    join list_item chosen on chosen.id = one.id::integer
    join list_item i on i.id = coalesce(chosen.merged_into_id, chosen.id)
  where f.id = of_field and chosen.list = 'field:' || f.id and i.retired_at is null and i.deleted_at is null;
end;
