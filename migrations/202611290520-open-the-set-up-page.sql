-- What opens the page on which a magazine is set up: each start of Masthead that finds none prints a new one. All of them go
-- in the transaction that writes the magazine.
create table setup_keys (
  key_hash bytea primary key,
  made_at timestamptz not null
);
