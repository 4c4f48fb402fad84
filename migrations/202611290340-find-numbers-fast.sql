-- Starts and stops added up by month as they are found, so that a page of numbers reads tens of rows and not each of them.
create table subscription_flow_counts (
  month date not null check (extract(day from month) = 1),
  flow text not null check (flow in ('start', 'return', 'stop')),
  reason text not null,
  count integer not null,
  primary key (month, flow, reason)
);
insert into subscription_flow_counts (month, flow, reason, count)
  select date_trunc('month', day)::date, flow, reason, count(*) from subscription_flows group by 1, 2, 3;

-- What Today asks of tables that grow.
create index subscriptions_dunning on subscriptions (id) where money = 'dunning';
