-- outside of a transaction
-- What an account, an order form and the nightly forgetting ask for, which read these tables from end to end.
create index concurrently if not exists payments_by_payer on payments (payer) where saved_method is not null;
create index concurrently if not exists orders_by_recipient on orders (recipient_id);
create index concurrently if not exists sessions_by_expiry on sessions (expires_at);
create index concurrently if not exists sessions_by_end on sessions (ended_at) where ended_at is not null;
create index concurrently if not exists orders_of_back_issues on orders (start_issue) where kind = 'back issue';
