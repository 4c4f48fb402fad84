-- What was typed into forms and what they were answered, for an hour, beside the cookie of the browser that sent them.
-- Sealed with that cookie, so that nobody else reads it; lost in a crash, which is no harm.
create unlogged table kept_answers (
  -- of the browser’s cookie and the place
  id bytea primary key,
  -- of the browser’s cookie alone
  owner bytea not null,
  sealed bytea not null,
  kept_until timestamptz not null
);
create index kept_answers_of_owner on kept_answers (owner, kept_until);
create index kept_answers_over on kept_answers (kept_until);
