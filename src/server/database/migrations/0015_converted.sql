-- When somebody became another type of person than they began as: a lead that became a business contact.
alter table contact add column converted_at timestamptz;
select keep_history('contact');

-- Hardly anyone was converted, and their list opens with the newest.
create index contact_converted on contact (type_id, converted_at, id)
  where deleted_at is null and converted_at is not null;
