-- The rate an order was taxed at, basis points (2000 = 20 %), so that its documents can say it; null on those of before.
alter table orders add column tax_rate integer check (tax_rate between 0 and 9999);
alter table invoices add column tax_rate integer check (tax_rate between 0 and 9999);
