-- what the page said that was agreed to, or withdrawn, in the language of that day; '' of choices from before, and of those that came in from elsewhere
alter table newsletter_choices add column words text not null default '';
