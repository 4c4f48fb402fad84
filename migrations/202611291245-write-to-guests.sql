-- Whom a comment is told by letter who has no seat at the desk and took part by a private link. Not written yet: it waits for others.
create table guest_comment_letters (
  comment_id uuid not null references comments on delete cascade,
  link_id uuid not null references private_links on delete cascade,
  asked_at timestamptz not null,
  written_at timestamptz,
  primary key (comment_id, link_id)
);
create index guest_comment_letters_waiting on guest_comment_letters (link_id) where written_at is null;
comment on table guest_comment_letters is 'letters about comments to those who take part by a private link';
-- since when whoever has the link wants no letters of answers
alter table private_links add column letters_stopped_at timestamptz;
