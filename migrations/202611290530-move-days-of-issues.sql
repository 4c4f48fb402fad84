-- Days of an issue that were moved on purpose: its sale and its close. Where all issues behind it moved with it, those that
-- are planned later follow them by as many days.
alter table issue_moves drop constraint issue_moves_kind_check;
alter table issue_moves add constraint issue_moves_kind_check check (kind in ('late', 'skipped', 'moved'));
alter table issue_moves
  add column was_close_on date,
  add column close_on date,
  add column sale_shift integer not null default 0,
  add column close_shift integer not null default 0;
