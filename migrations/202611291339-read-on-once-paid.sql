-- Whoever was stopped at the wall and pays reads on at once in the browser that paid, before anything is proven: by what was paid
-- there, and by nothing else of the account whose address was typed.
alter table sessions add column unproven boolean not null default false;
create table session_subscriptions (
  -- opened once: whoever comes later to the same browser is not let in again by its Back
  subscription_id uuid primary key references subscriptions on delete cascade,
  session_id uuid not null references sessions on delete cascade,
  opened_at timestamptz not null
);
create index session_subscriptions_by_session on session_subscriptions (session_id);
comment on table session_subscriptions is 'what a browser that paid may read before its e-mail address is proven';
-- where they were reading: an address of the magazine's own
alter table orders add column return_to text;
