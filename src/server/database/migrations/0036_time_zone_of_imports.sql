-- Where the person is who imports: by the clocks there a time of day is told that names no zone.
alter table import add column time_zone text not null default 'UTC';
