import type { World } from "./world.ts";

/** Of whom nobody has taken money back, nor left an invoice open. */
const paidFor = `not exists (select from orders o where o.subscription_id = s.id and o.status in ('on account', 'written off'))
  and not exists (select from subscription_refunds r where r.subscription_id = s.id and r.kind = 'chargeback' and won_back_at is null)`;

/** Each answers with the subscriptions (or null) and the numbers that break a rule of the books; there must be none. */
export const rules: Record<string, string> = {
  "a paid order that was not given back stands with every issue of its term once in each edition": `select o.subscription_id as id, o.number as what from orders o join offers f on f.id = o.offer_id left join copies c on c.order_id = o.id and c.state not in ('voided', 'held')
     where o.status = 'paid' and not exists (select from subscription_refunds r where r.subscription_id = o.subscription_id) and o.moved = 0
       and (select service from subscriptions where id = o.subscription_id) not in ('pending', 'cancelled', 'refunded')
     group by o.id, f.id having count(distinct (c.ordinal, c.edition)) <> o.term_issues * cardinality(f.editions) or count(c.*) <> o.term_issues * cardinality(f.editions)`,
  "an order that is neither paid nor on account owes nothing": `select o.subscription_id as id, o.number as what from orders o join copies c on c.order_id = o.id where o.status in ('awaiting payment', 'failed') or o.status = 'written off' and c.state in ('owed', 'held')`,
  "no subscription has an issue twice in one edition": `select subscription_id as id, whole_number as what from copies where state not in ('voided', 'held') and kind <> 'replacement' group by 1, 2, edition having count(*) > 1`,
  "no issue of a term stands at two numbers": `select subscription_id as id, min(whole_number) as what from copies where state not in ('voided', 'held') and ordinal is not null group by 1, order_id, ordinal, edition having count(*) > 1
     union all select subscription_id, min(whole_number) from copies where state not in ('voided', 'held') and ordinal is not null group by 1, order_id, ordinal having count(distinct whole_number) > 1`,
  "no copy went out that had been voided before it was frozen": `select c.subscription_id as id, c.whole_number as what from copy_changes h join copies c on c.id = h.copy_id where h.became in ('frozen', 'mailed', 'released') and h.was not in ('owed', 'frozen')`,
  "a copy moves from the state it was in": `select subscription_id as id, whole_number as what from (select c.subscription_id, c.whole_number, h.was, lag(h.became, 1, 'owed') over (partition by h.copy_id order by h.id) as before from copy_changes h join copies c on c.id = h.copy_id) moves where was is not null and was <> before`,
  "a copy is in the state its last change led to": `select c.subscription_id as id, c.whole_number as what from copies c join lateral (select became from copy_changes where copy_id = c.id order by id desc limit 1) h on true where h.became <> c.state`,
  "what has ended owes nothing, but to make good for a copy that was lost on its way": `select s.id, s.number as what from subscriptions s join copies c on c.subscription_id = s.id where s.service in ('cancelled', 'refunded') and c.state in ('owed', 'held')
       and c.kind not in ('extra', 'replacement')`,
  "a claim that was granted is sent, owed, or given back in money": `select s.id, s.number as what from subscriptions s join claims on claims.subscription_id = s.id join copies a on a.id = answer_copy_id
     where answer = 'replacement' and given_back_by is null and a.state = 'voided' and ${paidFor}
     union all select s.id, s.number from subscriptions s where ${paidFor} and
       (select count(*) from claims where subscription_id = s.id and answer = 'one more' and given_back_by is null) >
       (select count(*) from copies where subscription_id = s.id and kind = 'extra' and state in ('owed', 'frozen', 'mailed', 'claimed', 'replaced'))`,
  "a subscription that is held has a hold": `select s.id, s.number as what from subscriptions s where service = 'held' and not exists (select from copies where subscription_id = s.id and state = 'held')`,
  "every paid order has one payment of its amount that succeeded": `select o.subscription_id as id, o.number as what from orders o where o.status = 'paid' and o.amount > 0 and 1 <> (select count(*) from payments p where p.reference = o.id::text and p.status = 'succeeded' and p.amount = o.amount)`,
  "no money is kept for an order that is not paid": `select o.subscription_id as id, o.number as what from orders o join payments p on p.reference = o.id::text and p.status = 'succeeded' where o.status <> 'paid'`,
  "no payment gives back more than it took": `select null::uuid as id, sum(r.amount) as what from payments p join payment_refunds r on r.payment_id = p.id group by p.id having sum(r.amount) > p.amount`,
  // domain.md: what is kept of P is at most round(P·k/N) for the k issues that were or will be served
  "nobody pays for what was not owed": `select id, what from (select o.subscription_id as id, o.number as what, o.amount + o.credit as price, o.term_issues as of,
       o.amount + o.credit - o.moved - coalesce((select sum(amount) from subscription_refunds r where r.order_id = o.id and won_back_at is null), 0) as kept,
       (select count(distinct ordinal) from copies c where c.order_id = o.id and state <> 'voided') as alive
       from orders o where o.status = 'paid' and not (o.kind = 'gift' and not exists (select from copies where order_id = o.id))
         and not exists (select from subscription_refunds r where r.order_id = o.id and won_back_at is not null)) x where kept > round(price * alive / of::numeric)`,
  "the trial balance is zero": `select null::uuid as id, sum(amount) as what from ledger_lines group by currency having sum(amount) <> 0`,
  "every posting balances": `select null::uuid as id, sum(amount) as what from ledger_lines group by posting_id, currency having sum(amount) <> 0`,
  "every paid order is booked once, with its price": `select o.subscription_id as id, o.number as what from orders o where o.status in ('paid', 'on account', 'written off') and o.amount + o.credit <> coalesce((select sum(-l.amount) from ledger_lines l join ledger_postings p on p.id = l.posting_id
     where p.kind = 'order' and l.order_id = o.id and l.account in ('deferred', 'tax')), 0)`,
  "earned, deferred, tax, written off and given back are what was paid, to the cent": `select o.subscription_id as id, o.number as what from orders o join ledger_lines l on l.order_id = o.id where o.status = 'paid' group by o.id having o.amount + o.credit <>
     coalesce(sum(-l.amount) filter (where l.account in ('deferred', 'tax', 'written off')), 0) + coalesce(sum(l.amount) filter (where l.account = 'deferred' and l.whole_number is not null), 0)
     + coalesce((select sum(r.amount) from subscription_refunds r where r.order_id = o.id and won_back_at is null), 0) + o.moved`,
  "an order has earned the share of its served issues": `select id, what from (select o.subscription_id as id, o.number as what, o.term_issues, count(distinct c.ordinal) filter (where c.state in ('mailed', 'released', 'claimed', 'replaced')) served,
       o.amount + o.credit - o.tax - o.credit_tax net, (select coalesce(sum(l.amount), 0) from ledger_lines l where l.order_id = o.id and l.account = 'deferred' and l.whole_number is not null) earned
     from orders o join copies c on c.order_id = o.id where o.status in ('paid', 'on account') and not exists (select from subscription_refunds r where r.order_id = o.id and r.kind <> 'unserved') group by o.id) x where earned <> round(net * served / term_issues::numeric)`,
  "the till holds what was paid less what was given back": `select null::uuid as id, cash as what from (select (select coalesce(sum(amount), 0) from ledger_lines where account = 'cash') as cash, (select coalesce(sum(amount), 0) from payments where status = 'succeeded') as paid,
     (select coalesce(sum(amount), 0) from payment_refunds where status = 'given back') + (select coalesce(sum(amount), 0) from subscription_refunds where kind = 'chargeback' and won_back_at is null) as back) x where cash <> paid - back`,
  "what is owed back is what the gateways have not confirmed": `select null::uuid as id, owed as what from (select (select coalesce(-sum(amount), 0) from ledger_lines where account = 'refunds owed') as owed, (select coalesce(sum(amount), 0) from payment_refunds where status = 'pending') as pending) x where owed <> pending`,
  "open invoices are the orders on account": `select null::uuid as id, open as what from (select (select coalesce(sum(amount), 0) from ledger_lines where account = 'receivable') as open, (select coalesce(sum(amount), 0) from orders o where status = 'on account' and (select service from subscriptions where id = o.subscription_id) <> 'cancelled') as invoices) x where open <> invoices`,
  "every credit was used": `select null::uuid as id, sum(amount) as what from ledger_lines where account = 'credit' having sum(amount) <> 0`,
  "documents say the tax that is booked": `select o.subscription_id as id, o.number as what from orders o join invoices i on i.order_id = o.id and i.kind in ('invoice', 'credit note') where o.status = 'paid' and not exists (select from subscription_refunds r where r.order_id = o.id and r.won_back_at is not null) group by o.id
     having sum(i.tax) <> coalesce((select -sum(amount) from ledger_lines l where l.order_id = o.id and account = 'tax'), 0)`,
  "documents are numbered without gaps": `select null::uuid as id, count(*) as what from invoices having max(number) - min(number) + 1 <> count(*)`,
  "every change of an axis was written down": `select s.id, s.number as what from subscriptions s cross join lateral (values ('service', s.service), ('money', s.money), ('renewal', s.renewal)) now(axis, value)
     join lateral (select became from subscription_changes h where h.subscription_id = s.id and h.axis = now.axis order by changed_at desc, id desc limit 1) last on true where last.became <> now.value`,
};

/** The first rule that is broken, and by whom. */
export async function brokenRule({ rows }: Pick<World, "rows">): Promise<{ rule: string; id: string | null; what: string } | undefined> {
  const all = Object.values(rules).map((sql, at) => `select ${at} as rule, id::text, what::text from (${sql}) broken`);
  const [first] = await rows<{ rule: number; id: string | null; what: string }>(`${all.join("\nunion all ")}\nlimit 1`);
  return first && { ...first, rule: Object.keys(rules)[first.rule]! };
}
