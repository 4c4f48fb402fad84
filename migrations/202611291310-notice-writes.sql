-- What is dear to count is counted again only when one of these tables was written to: a sequence of each counts the statements that did.
create function note_write() returns trigger language plpgsql as $$
begin
  perform nextval(tg_argv[0]::regclass);
  return null;
end $$;

create sequence copies_writes;
create sequence subscriptions_writes;
create sequence ledger_writes;

create trigger copies_written after insert or update or delete or truncate on copies
  for each statement execute function note_write('copies_writes');
create trigger subscriptions_written after insert or update or delete or truncate on subscriptions
  for each statement execute function note_write('subscriptions_writes');
create trigger ledger_lines_written after insert or update or delete or truncate on ledger_lines
  for each statement execute function note_write('ledger_writes');
create trigger ledger_closings_written after insert or update or delete or truncate on ledger_closings
  for each statement execute function note_write('ledger_writes');

-- the list of subscribers, the newest first
create index subscriptions_newest on subscriptions (started_at desc, number desc);
