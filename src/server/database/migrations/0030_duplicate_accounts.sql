-- Accounts that are the same, found and merged as people are: by the table in which the records of a search stand.

alter table account add column merged_into_id bigint references account;
create index account_merged_into on account (merged_into_id) where merged_into_id is not null;
select keep_history('account');
create trigger forget_merge before update on account for each row
  when (new.deleted_at is null and new.merged_into_id is not null) execute function forget_merge();

-- Ids of contacts and of accounts are told apart; the latest search of each stays.
alter table duplicate_run add column base text collate "C" not null default 'contact';
alter table duplicate_run alter column base drop default;

alter table not_duplicate add column base text collate "C" not null default 'contact';
alter table not_duplicate alter column base drop default;
alter table not_duplicate drop constraint not_duplicate_pkey;
alter table not_duplicate add primary key (base, lesser_id, greater_id);

alter table planted_duplicate add column base text collate "C" not null default 'contact';
alter table planted_duplicate alter column base drop default;
alter table planted_duplicate drop constraint planted_duplicate_pkey;
alter table planted_duplicate add primary key (base, record_id);
