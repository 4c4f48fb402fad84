-- One row where this database holds the invented magazine, and none where it holds one's own.
create table demo_seeds (
  only_one boolean primary key default true check (only_one),
  begun_at timestamptz not null,
  -- null while it is being written, or was broken off
  finished_at timestamptz
);
-- A demo of an earlier version, as far as nobody has made it a magazine of theirs.
insert into demo_seeds (begun_at, finished_at)
select now(), now()
where exists (select from publications where title = 'The Tidewater Review')
  and exists (select from people where email = 'ines@tidewater.example')
  and exists (select from offers where key_code = 'digital');
