-- A batch of a newsletter finds its letters, and what a process that died left behind, without a look at all the others.
create index mailing_recipients_open on mailing_recipients (mailing_id, id) where outcome is null and handed_over_at is null;
create index mailing_recipients_handed_over on mailing_recipients (mailing_id) where outcome is null and handed_over_at is not null;
