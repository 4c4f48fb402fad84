-- All copies of one subscription, struck out ones among them: what its page, its reader's account and every change ask first.
create index copies_by_subscription on copies (subscription_id, whole_number);
