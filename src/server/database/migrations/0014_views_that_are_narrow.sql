-- Views that come with Winnow and hold few of many people: each has its rows in its order (domain/views/built-in-views).
-- Without them a list in which hardly anyone is left over walks through everyone. The other views are stretches of the
-- indexes there are, or common enough to be met soon.
create index contact_unassigned on contact (type_id, created_at, id)
  where deleted_at is null and assigned_to_id is null;
create index contact_unreachable on contact (type_id, created_at, id)
  where deleted_at is null and emails = '[]' and phones = '[]';
create index contact_do_not_contact on contact (type_id, updated_at, id)
  where deleted_at is null and (do_not_call or do_not_email or do_not_fax or do_not_send_letter);
create index contact_inactive on contact (type_id, updated_at, id) where deleted_at is null and not active;
