-- What a payer has chosen at the gateway to be charged from now on, as it is shown to them: what it is called and until when it is good.
create table payment_methods (
  payer text not null,
  gateway text not null,
  method text not null,
  expires_on date,
  seen_at timestamptz not null,
  primary key (payer, gateway)
);
comment on table payment_methods is 'What payers chose at the gateway to be charged, as it was last seen there: its name with the last four digits, and its last day';
