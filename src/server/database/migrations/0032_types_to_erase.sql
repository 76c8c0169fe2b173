-- Own types that are gone for good and whose records are not all erased yet.
create table type_to_erase (name text collate "C" primary key);

-- A file that is removed is looked for among all records.
create index contact_picture on contact (picture_id) where picture_id is not null;
