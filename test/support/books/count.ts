import { type World, count, leftOf } from "./world.ts";

/** Grace copies that are owed and belong to no order, in issues, by subscription: a renewal takes them back. */
export async function graceOwed({ rows }: World): Promise<Map<string, number>> {
  const owed = await rows<{ id: string; issues: number }>(
    `select subscription_id as id, count(distinct whole_number)::int as issues from copies g where kind = 'grace' and order_id is null and state = 'owed'
       and not exists (select from copies d where d.subscription_id = g.subscription_id and d.whole_number = g.whole_number and d.kind = 'grace' and d.state in ('frozen', 'mailed', 'released')) group by 1`,
  );
  return new Map(owed.map(({ id, issues }) => [id, issues]));
}

/**
 * What a step has promised and taken back, by counting alone. An order promises its term, less the grace copies
 * it pays for, those it takes back, what it served at once, and what a change of edition gave up for it.
 */
export async function countStep(world: World, graceBefore: ReadonlyMap<string, number>): Promise<void> {
  await countOrders(world, graceBefore);
  await countAdded(world);
  await countEnded(world);
}

async function countOrders(world: World, graceBefore: ReadonlyMap<string, number>): Promise<void> {
  const served = await world.rows<{ id: string; subscription: string; term: number; paid: number; atOnce: number; given: number }>(
    `select o.id, o.subscription_id as subscription, o.term_issues as term, count(distinct c.whole_number) filter (where c.kind = 'grace')::int as paid,
       count(distinct c.whole_number) filter (where exists (select from copy_changes h where h.copy_id = c.id and h.why = 'had appeared already'))::int as "atOnce",
       (select count(distinct g.whole_number)::int from copies g join copy_changes h on h.copy_id = g.id where g.order_id = o.switched_from and h.why like 'changed to %') as given
     from orders o join subscriptions s on s.id = o.subscription_id left join copies c on c.order_id = o.id
     where o.status in ('paid', 'on account', 'written off') and (o.kind <> 'gift' or exists (select from copies where order_id = o.id)) and not o.id = any($1::uuid[]) group by o.id order by o.number`,
    [[...world.counted]],
  );
  for (const { id, subscription, term, paid, atOnce, given } of served) {
    world.counted.add(id);
    count(world, subscription, term - paid - atOnce - given - (graceBefore.get(subscription) ?? 0));
  }
}

/** Grace copies, and the rest of a term whose invoice was paid after all. */
async function countAdded(world: World): Promise<void> {
  const added = await world.rows<{ id: string; issues: number }>(
    `select c.subscription_id as id, count(distinct c.whole_number)::int as issues from copy_changes h join copies c on c.id = h.copy_id
     where h.id > $1 and h.was is null and (h.why = 'grace copy after the last one' or h.why like '%paid after all') group by 1`,
    [world.seen.change],
  );
  for (const { id, issues } of added) count(world, id, issues);
  world.seen.change = (await world.rows<{ last: number }>("select coalesce(max(id), 0)::int as last from copy_changes"))[0]!.last;
}

/** Who was given the money back, or never paid, is owed nothing more; a chargeback of one order among others takes that one’s. */
async function countEnded(world: World): Promise<void> {
  const ended = await world.rows<{ id: string }>("select id from subscriptions where service in ('cancelled', 'refunded')");
  for (const { id } of ended) if (!world.ended.has(id)) world.left.set(id, 0);
  world.ended = new Set(ended.map(({ id }) => id));
  const taken = await world.rows<{ id: string; subscription: string; left: number }>(
    `select r.id, r.subscription_id as subscription, o.term_issues - greatest(r.issues_served, ceil((o.amount + o.credit - o.moved - (select sum(amount) from subscription_refunds e where e.order_id = o.id)) * o.term_issues / nullif(o.amount + o.credit, 0)))::int as left from subscription_refunds r join orders o on o.id = r.order_id join subscriptions s on s.id = r.subscription_id
     where r.kind = 'chargeback' and not r.id = any($1::uuid[]) and s.service not in ('cancelled', 'refunded')`,
    [[...world.seen.refunds]],
  );
  for (const { subscription, left } of taken) count(world, subscription, -left);
  // an invoice that nobody paid, beside a renewal that is paid: what is left of its term
  const unpaid = await world.rows<{ id: string; subscription: string; left: number }>(
    `select o.id, o.subscription_id as subscription, o.term_issues - (select count(distinct ordinal)::int from copies c where c.order_id = o.id and state <> 'voided') as left
     from orders o join subscriptions s on s.id = o.subscription_id where o.status = 'written off' and not o.id = any($1::uuid[])`,
    [[...world.seen.unpaid]],
  );
  for (const { id, subscription, left } of unpaid) {
    world.seen.unpaid.add(id);
    if (!world.ended.has(subscription)) count(world, subscription, -left);
  }
  for (const { id } of await world.rows<{ id: string }>("select id from subscription_refunds where kind = 'chargeback'"))
    world.seen.refunds.add(id);
}

/** Subscriptions for which the books say something else than the count; each a sentence with its id. */
export async function miscounted(world: World): Promise<{ id: string; what: string }[]> {
  const wrong: { id: string; what: string }[] = [];
  for (const [id, counted] of world.left) {
    const booked = await leftOf(world, id);
    if (booked !== counted) wrong.push({ id, what: `${booked} issues are owed, and ${counted} by counting` });
  }
  return wrong;
}
