-- outside of a transaction
-- How many a letter goes to is counted along these, and not by looking at each subscription and each person.
create index concurrently if not exists subscriptions_running on subscriptions (recipient_id) where service in ('active', 'held', 'grace');
create index concurrently if not exists people_without_email on people (id) where email is null;
