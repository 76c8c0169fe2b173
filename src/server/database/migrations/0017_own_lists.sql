-- Own lists: what a firm chooses from is changed like a record, with a history that can be undone.

alter table list_item
  -- What records hold in place of an id, where they hold a text: the labels of phones and addresses.
  add column key text,
  -- Of a stage: how likely a sale is that has come so far, in per cent.
  add column probability smallint check (probability between 0 and 100),
  -- What it was called before, by which filters and files may still name it.
  add column former_names text[] not null default '{}',
  -- The item that it went into; its name means that one.
  add column merged_into_id integer references list_item,
  add column version integer not null default 1,
  add column created_at timestamptz not null default now(),
  add column created_by_id integer default current_actor() references person on delete set null,
  add column updated_at timestamptz not null default now(),
  add column updated_by_id integer default current_actor() references person on delete set null,
  add column deleted_at timestamptz;
create unique index list_item_key on list_item (list, key) where key is not null;

-- Which records hold an item is counted, and those are rewritten when items are merged.
create index contact_source on contact (source_id, deleted_at) where source_id is not null;

insert into list_item (list, position, label_en, label_nb, probability) values
  ('stage', 1, 'Prospecting', 'Prospektering', 10),
  ('stage', 2, 'Initial Communication', 'Første kontakt', 20),
  ('stage', 3, 'Qualification', 'Kvalifisering', 30),
  ('stage', 4, 'Needs Analysis', 'Behovsanalyse', 40),
  ('stage', 5, 'Proposal/Price Quote', 'Tilbud', 60),
  ('stage', 6, 'Negotiation/Review', 'Forhandling/gjennomgang', 80),
  ('stage', 7, 'Closed Won', 'Lukket – vunnet', 100),
  ('stage', 8, 'Closed Lost', 'Lukket – tapt', 0);

insert into list_item (list, position, label_en, label_nb) values
  ('reasonLost', 1, 'Price', 'Pris'),
  ('reasonLost', 2, 'Chose a competitor', 'Valgte en konkurrent'),
  ('reasonLost', 3, 'No budget', 'Manglet budsjett'),
  ('reasonLost', 4, 'No need', 'Ikke behov'),
  ('reasonLost', 5, 'Postponed', 'Utsatt'),
  ('reasonLost', 6, 'No answer', 'Fikk ikke svar'),
  ('reasonLost', 7, 'Other', 'Annet');

insert into list_item (list, position, key, label_en, label_nb) values
  ('phoneLabel', 1, 'work', 'Work', 'Arbeid'),
  ('phoneLabel', 2, 'mobile', 'Mobile', 'Mobil'),
  ('phoneLabel', 3, 'home', 'Home', 'Privat'),
  ('phoneLabel', 4, 'fax', 'Fax', 'Faks'),
  ('phoneLabel', 5, 'other', 'Other', 'Annet'),
  ('emailLabel', 1, 'work', 'Work', 'Arbeid'),
  ('emailLabel', 2, 'home', 'Home', 'Privat'),
  ('emailLabel', 3, 'other', 'Other', 'Annet'),
  ('addressLabel', 1, 'work', 'Work', 'Arbeid'),
  ('addressLabel', 2, 'home', 'Home', 'Privat'),
  ('addressLabel', 3, 'other', 'Other', 'Annet'),
  ('websiteLabel', 1, 'website', 'Website', 'Nettsted'),
  ('websiteLabel', 2, 'messaging', 'Messaging', 'Melding'),
  ('websiteLabel', 3, 'linkedin', 'LinkedIn', 'LinkedIn'),
  ('websiteLabel', 4, 'other', 'Other', 'Annet');

create or replace function announce_change(subject text, ids integer[]) returns void language sql
return announce_change(subject, ids::bigint[]);
select keep_history('list_item');

-- The item of a list that a name means, in either language and whatever its case: one that is called so, or else was,
-- or else one into which an item of that name went.
create function item_named(in_list text, name text) returns integer language sql stable
begin atomic
  select coalesce(survivor.id, i.id)
  from list_item i left join list_item survivor on survivor.id = i.merged_into_id and survivor.deleted_at is null
  where i.list = in_list and (i.deleted_at is null or survivor.id is not null)
    and (lower(i.label_en) = lower(name) or lower(i.label_nb) = lower(name) or lower(name) = any (i.former_names))
  order by i.deleted_at is not null, lower(name) = any (i.former_names), lower(i.label_en) <> lower(name), i.id
  limit 1;
end;

-- Adds to a list what is called by names that it has not, as records come to use them: in a change set of its own, for
-- taking back what happened to the records leaves the list as it is. Two that add the same name at once add it once.
create function add_list_items(to_list text, names text[], colors text[]) returns void language plpgsql as $$
declare
  outer_set constant text := current_setting('winnow.change_set');
  outer_later constant text := coalesce(current_setting('winnow.announce_later', true), '');
  own_set bigint;
begin
  insert into change_set (kind, actor_id, actor_name)
  select 'settings', actor_id, actor_name from change_set where id = current_change_set() returning id into own_set;
  perform set_config('winnow.change_set', own_set::text, true), set_config('winnow.announce_later', 'on', true);

  update list_item set deleted_at = null, merged_into_id = null
  where list = to_list and deleted_at is not null and lower(label_en) in (select lower(name) from unnest(names) name);

  insert into list_item (list, label_en, label_nb, position, color)
  select to_list, name, name, last + place, colors[1 + (last + place - 1) % nullif(cardinality(colors), 0)]
  from (select name, (row_number() over (order by place))::integer as place,
      (select coalesce(max(position), 0) from list_item where list = to_list) as last
    from unnest(names) with ordinality as given (name, place)
    where not exists (select from list_item i where i.list = to_list and lower(i.label_en) = lower(name))) as fresh
  on conflict (list, lower(label_en)) do nothing;

  perform close_change_set(own_set);
  perform set_config('winnow.change_set', outer_set, true), set_config('winnow.announce_later', outer_later, true);
  -- Told as part of what brought it: who takes back their last act means that one.
  perform announce_many('list_item', cardinality(names));
end $$;

-- A list of labelled values in which some labels have become another.
create function with_label(list jsonb, given text[], label text) returns jsonb language sql immutable parallel safe
begin atomic
  select coalesce(jsonb_agg(case when item ->> 'label' = any (given)
    then item || jsonb_build_object('label', label) else item end order by place), '[]')
  from jsonb_array_elements(list) with ordinality as one (item, place);
end;
