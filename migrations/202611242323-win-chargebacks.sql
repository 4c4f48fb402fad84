-- When the bank decided for the magazine and the money of a chargeback came back.
alter table subscription_refunds add column won_back_at timestamptz;
