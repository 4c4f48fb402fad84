-- outside of a transaction
-- How many articles there are is counted along this, and not by going through all their texts.
create index concurrently if not exists articles_not_in_bin on articles (id) where binned_at is null;
-- What is written again for thousands at once, or only grows: looked at at a fiftieth, as what stands beside it (docs/OPERATIONS.md).
alter table order_ends set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
alter table subscription_ends set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
alter table ledger_carried_orders set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
alter table newsletter_choices set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
