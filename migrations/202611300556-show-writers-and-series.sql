-- A writer’s picture, at the end of what they wrote and on their page, and a series’ own, in place of that of its first part.
alter table contributors add column picture_id uuid references pictures;
alter table series add column picture_id uuid references pictures;
