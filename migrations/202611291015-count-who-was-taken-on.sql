-- Whoever was taken on from another system began there: they are counted beside starts and stops.
alter table subscription_flows drop constraint subscription_flows_flow_check,
  add constraint subscription_flows_flow_check check (flow in ('start', 'return', 'stop', 'taken on', 'taken back'));
alter table subscription_flow_counts drop constraint subscription_flow_counts_flow_check,
  add constraint subscription_flow_counts_flow_check check (flow in ('start', 'return', 'stop', 'taken on', 'taken back'));
update subscription_flows set flow = 'taken on' where flow = 'start'
  and exists (select from orders where orders.subscription_id = subscription_flows.subscription_id and came_by = 'take-on');
update subscription_flows set flow = 'taken back', reason = subscriptions.bought_as from subscriptions
  where subscriptions.id = subscription_flows.subscription_id and flow = 'stop' and reason = 'voided'
  and exists (select from orders where orders.subscription_id = subscriptions.id and came_by = 'take-on' and status = 'failed');
delete from subscription_flow_counts;
insert into subscription_flow_counts (month, flow, reason, count)
  select date_trunc('month', day)::date, flow, reason, count(*) from subscription_flows group by 1, 2, 3;
