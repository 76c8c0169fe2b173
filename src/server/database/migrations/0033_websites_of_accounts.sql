-- While an account is typed, those with a website at the same host are looked up.
create index account_websites on account using gin (lower(values_text(websites)) gin_trgm_ops) where websites <> '[]';
