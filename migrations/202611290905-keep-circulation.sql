-- Digital copies of those who get no printed one, counted with the rest, so that the lists of printed copies and of
-- circulation need not count a year's copies at each look. None where it was not counted so yet.
alter table issue_copy_counts add column without_print integer;
