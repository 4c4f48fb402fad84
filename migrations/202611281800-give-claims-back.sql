-- What was promised for a copy that did not come was given back in money, by this refund.
alter table claims add column given_back_by uuid references subscription_refunds;
