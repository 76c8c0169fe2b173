-- Categories: an own list of names with colours, of which a record can have several.

alter table list_item add column color text;

alter table contact add column category_ids integer[] not null default '{}';
alter table account add column category_ids integer[] not null default '{}';
alter table campaign add column category_ids integer[] not null default '{}';

-- Few records have categories: an index of those alone costs the others nothing.
create index contact_categories on contact using gin (category_ids) where category_ids <> '{}';
create index account_categories on account using gin (category_ids) where category_ids <> '{}';
create index campaign_categories on campaign using gin (category_ids) where category_ids <> '{}';

select keep_history('contact'), keep_history('account'), keep_history('campaign');

-- Ids of list items with others added and some removed: each once and in order, so that equal sets are equal arrays.
create function with_items(ids integer[], added integer[], removed integer[]) returns integer[]
language sql immutable parallel safe
return array(select distinct id from unnest(ids || added) as item (id) where id <> all (removed) order by id);

insert into list_item (list, position, label_en, label_nb, color) values
  ('category', 1, 'Hot', 'Varm', 'red'),
  ('category', 2, 'Follow up', 'Følg opp', 'orange'),
  ('category', 3, 'Key customer', 'Nøkkelkunde', 'yellow'),
  ('category', 4, 'Newsletter', 'Nyhetsbrev', 'blue'),
  ('category', 5, 'Supplier', 'Leverandør', 'teal'),
  ('category', 6, 'Press', 'Presse', 'violet');
