-- A letter that is of no issue and of no article: what stands in its note is all of it. Who asked for the newsletter gets it,
-- and whoever subscribes where the desk says so.
alter table mailings
  drop constraint mailings_check,
  add constraint mailings_check check (issue_id is null or article_id is null),
  add column to_subscribers boolean not null default false,
  add constraint mailings_to_subscribers_check check (not to_subscribers or (issue_id is null and article_id is null));
