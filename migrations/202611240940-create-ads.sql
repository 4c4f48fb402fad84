-- The magazine's own advertisements, by the slot they stand in.
create table house_ads (
  id uuid primary key,
  slot text not null check (slot in ('article-end', 'in-article', 'front', 'archive')),
  headline text not null,
  text text not null,
  button text not null,
  target text not null default '/subscribe',
  -- "What's included", where the ad lists it
  included text[] not null default '{}',
  position integer not null default 0,
  starts_on date,
  ends_on date
);
