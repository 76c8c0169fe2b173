-- Tells every process that a job has ended, so that whoever waits for it need not look again and again.
create function announce_job() returns trigger language plpgsql as $$
begin
  perform pg_notify('winnow_job', new.id::text);
  return null;
end $$;
create trigger announce after update of state on job for each row
  when (old.state in ('queued', 'running') and new.state not in ('queued', 'running'))
  execute function announce_job();
