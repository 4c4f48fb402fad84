-- A way to one piece for somebody without a seat at the desk: its address holds a secret, of which the hash alone is kept.
create table private_links (
  id uuid primary key,
  article_id uuid not null references articles on delete cascade,
  token_hash bytea not null unique,
  -- whose it is: what they say bears this name
  name text not null,
  -- where it was mailed to; null where it was given by hand
  email text,
  degree text not null check (degree in ('read', 'comment', 'suggest')),
  -- the last day on which it opens anything, on the magazine's clocks
  ends_on date not null,
  made_at timestamptz not null,
  made_by uuid not null references people,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references people
);
create index private_links_of_article on private_links (article_id, made_at);

-- what was said by such a link; its author is the link's name
alter table comments add column link_id uuid references private_links;
alter table comments add check (link_id is null or author is not null);
