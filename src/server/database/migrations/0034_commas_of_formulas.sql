-- Digits around a comma may be one number or two: formulas refuse them. Those that there are meant two, but for what stands
-- in quotes, which is every second part.
alter table own_field disable trigger user;

update own_field set rules = jsonb_set(rules, '{formula}', to_jsonb((
  select string_agg(case when place % 2 = 1 then regexp_replace(part, '(\d),(?=\d)', '\1, ', 'g') else part end, '"' order by place)
  from string_to_table(rules ->> 'formula', '"') with ordinality as parts (part, place))))
where rules ->> 'formula' ~ '\d,\d';

alter table own_field enable trigger user;
