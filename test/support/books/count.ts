import { subscribers } from "../../../src/accounts/index.ts";
import { accountSubscription } from "../../../src/accounts/account.ts";
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

/** What was to come at the end for a copy that did not come is still owed where neither money was given back for it nor taken. */
async function promisedTo({ rows }: World, id: string): Promise<number> {
  const [{ more } = { more: 0 }] = await rows<{ more: number }>(
    `select greatest(0, count(*) filter (where not exists (select from orders o where o.id = c.order_id and o.status = 'written off')
         and not exists (select from subscription_refunds r where r.order_id = c.order_id and r.kind = 'chargeback' and won_back_at is null))
       - (select count(*) from copies where subscription_id = $1 and kind = 'extra' and state in ('frozen', 'mailed', 'claimed', 'replaced')))::int as more
     from claims join copies c on c.id = claims.copy_id where claims.subscription_id = $1 and answer = 'one more' and given_back_by is null`,
    [id],
  );
  return more;
}

/** Who was given the money back, or never paid, is owed nothing more; a chargeback of one order among others takes that one’s. */
async function countEnded(world: World): Promise<void> {
  const ended = await world.rows<{ id: string }>("select id from subscriptions where service in ('cancelled', 'refunded')");
  for (const { id } of ended) if (!world.ended.has(id)) world.left.set(id, await promisedTo(world, id));
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
  const wrong = await disagreeing(world);
  for (const [id, counted] of world.left) {
    const booked = await leftOf(world, id);
    if (booked !== counted) wrong.push({ id, what: `${booked} issues are owed, and ${counted} by counting` });
  }
  return wrong;
}

/** The desk's list, the page of a subscription, the account and the page behind a letter's link must say the same. */
async function disagreeing({ platform }: World): Promise<{ id: string; what: string }[]> {
  const wrong: { id: string; what: string }[] = [];
  const { rows } = await subscribers(platform.db, { limit: 10_000 });
  for (const row of rows) {
    const page = await accountSubscription(platform, row, { staff: true });
    const { toCome, onTheirWay, issuesLeft, expireIssue, next } = page;
    const says = [
      [row.issuesLeft, issuesLeft, "issues in the list and on the page"],
      [row.expireIssue, expireIssue, "is the last in the list and on the page"],
      [toCome.length, issuesLeft, "issues are named and counted"],
      [row.service === "grace" ? 0 : Math.max(0, ...toCome.filter((number) => number > expireIssue)), 0, "comes after the last"],
      [toCome.filter((number) => onTheirWay.includes(number)).length, 0, "issues are to come and on their way"],
      [next && !toCome.includes(next.wholeNumber) ? next.wholeNumber : 0, 0, "is next and not to come"],
    ] as const;
    for (const [one, other, what] of says) if (one !== other) wrong.push({ id: row.id, what: `${one} or ${other} ${what}` });
  }
  return wrong;
}
