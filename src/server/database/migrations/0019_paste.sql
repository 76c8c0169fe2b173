-- A list of values with others at its head. One that stood there already keeps its label.
create function with_values_first(kind text, list jsonb, given jsonb) returns jsonb language sql immutable parallel safe
begin atomic
  select coalesce(jsonb_agg(coalesce(
      (select item from jsonb_array_elements(list) as one (item)
        where value_key(kind, item) = value_key(kind, head) limit 1), head) order by place), '[]')
    || without_values(kind, list, given)
  from jsonb_array_elements(given) with ordinality as other (head, place);
end;
