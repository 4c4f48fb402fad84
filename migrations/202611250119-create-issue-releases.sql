-- An issue's copies were released to those they were owed to: a row, written with the release. Terms are seen from
-- the newest of them, so that neither a late job nor a copy sent ahead of its issue moves anybody's.
create table issue_releases (
  whole_number integer primary key check (whole_number > 0),
  released_at timestamptz not null
);
insert into issue_releases (whole_number, released_at)
  select i.whole_number, min(s.entered_at) from issues i join issue_states s on s.issue_id = i.id where s.state = 'on sale'
    and exists (select 1 from copies c where c.whole_number = i.whole_number and c.state in ('released', 'mailed')) group by 1;
drop index copies_served;
