-- A magazine that appeared before goes on counting: the number of the issue that first_issue_on is the day of.
alter table publications add column first_issue_number integer not null default 1 check (first_issue_number > 0);
comment on column publications.first_issue_on is 'the day of issue first_issue_number, from which the calendar is reckoned';
