import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  accountOf,
  expireSubscriptions,
  giveBack,
  releaseCopies,
  placeOrder,
  refundSubscription,
  stopRenewing,
} from "../../src/circulation/index.ts";
import { createPayments, playCards, sandboxGateway } from "../../src/payments/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { Refusal } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let payments: ReturnType<typeof createPayments>;
beforeAll(async () => {
  house = await demoHouse();
  payments = createPayments(house.platform, sandboxGateway);
});
afterAll(() => house.close());

type Step = {
  deed: "order" | "stop" | "refund" | "expire" | "wait" | "release";
  reader: number;
  offer: "digital" | "print";
  card: number;
  days: number;
};
const steps: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom("order", "order", "stop", "refund", "expire", "wait", "release", "release"),
  reader: fc.integer({ min: 0, max: 3 }),
  offer: fc.constantFrom("digital", "print"),
  card: fc.nat(),
  days: fc.integer({ min: 1, max: 40 }),
});

let keys = 0;
const address = { name: "Ada Quill", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };

/** A deed the house refuses is part of a history; anything else that goes wrong is not. */
async function unlessRefused(deed: Promise<unknown>): Promise<void> {
  await deed.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

async function take({ deed, reader, offer, card, days }: Step): Promise<void> {
  const email = `history-${reader}@reader.example`;
  const { platform } = house;
  if (deed === "wait") return house.clock.advance({ days });
  if (deed === "expire") {
    for (const { id } of (await house.query<{ id: string }>("select id from payment_refunds where status = 'pending'")).rows)
      await giveBack(platform, payments, { refundId: id });
    return expireSubscriptions(platform, payments);
  }
  if (deed === "release") return releaseNext();
  if (deed === "order") {
    const number = playCards[card % playCards.length]!.number;
    const ordering = {
      offerKey: offer,
      payer: { email, name: "Ada Quill" },
      card: { number, expiry: "12/39", check: "123" },
      agreed: true,
      idempotencyKey: `history-${(keys += 1)}`,
      ...(offer === "print" && { address }),
    };
    return unlessRefused(placeOrder(platform, payments, ordering as never));
  }
  const person = await personByEmail(platform.db, email);
  const account = person && (await accountOf(platform, person.id));
  for (const subscription of account?.subscriptions.slice(0, 1) ?? []) {
    const asking = { subscriptionId: subscription.id, personId: person!.id };
    await unlessRefused(deed === "stop" ? stopRenewing(platform, asking) : refundSubscription(platform, payments, asking));
  }
}

/** The next issue that anybody is owed is served. */
async function releaseNext(): Promise<void> {
  const { rows } = await house.query<{ id: string }>(
    "select id from issues where whole_number = (select min(whole_number) from copies where state = 'owed')",
  );
  for (const { id } of rows) await releaseCopies(house.platform, { issueId: id });
}

/** Each answers with the rows that break a rule of the books; there must be none. */
const rules: Record<string, string> = {
  "a paid order owes every issue of its term once in each of its editions": `select o.number from orders o join offers f on f.id = o.offer_id left join copies c on c.order_id = o.id
     where o.status = 'paid' and not exists (select 1 from subscriptions s where s.id = o.subscription_id and s.service = 'pending') group by o.id, f.id having count(c.*) <> o.term_issues * cardinality(f.editions)`,
  "an order that is neither paid nor on account owes nothing": `select o.number from orders o join copies c on c.order_id = o.id where o.status not in ('paid', 'on account')`,
  "no subscription gets an issue twice in one edition": `select 1 from copies where state <> 'voided' group by subscription_id, edition, whole_number having count(*) > 1`,
  "every paid order has one payment of its amount that succeeded": `select o.number from orders o where o.status = 'paid' and o.amount > 0 and 1 <> (select count(*) from payments p where p.reference = o.id::text and p.status = 'succeeded' and p.amount = o.amount)`,
  "no money is held for an order that is not paid": `select o.number from orders o join payments p on p.reference = o.id::text and p.status = 'succeeded' where o.status <> 'paid'`,
  "no payment gives back more than it took": `select p.id from payments p join payment_refunds r on r.payment_id = p.id group by p.id having sum(r.amount) > p.amount`,
  "a refunded subscription owes nothing": `select s.number from subscriptions s join copies c on c.subscription_id = s.id where s.service = 'refunded' and c.state in ('owed', 'held')`,
  "a subscription that gave nothing back has no voided copy": `select s.number from subscriptions s join copies c on c.subscription_id = s.id where s.money = 'paid' and c.state = 'voided'`,
  "the trial balance is zero": `select currency, sum(amount) from ledger_lines group by 1 having sum(amount) <> 0`,
  "every posting balances": `select posting_id from ledger_lines group by posting_id, currency having sum(amount) <> 0`,
  "every paid order is booked once, with its price": `select o.number from orders o where o.status = 'paid' and o.amount <> coalesce((select sum(-l.amount) from ledger_lines l join ledger_postings p on p.id = l.posting_id
     where p.kind = 'order' and l.order_id = o.id and l.account in ('deferred', 'tax')), 0)`,
  "what an order has earned and what is deferred of it is what was paid, less what was given back": `select o.number from orders o where o.status = 'paid' and o.amount <>
     (select coalesce(sum(-l.amount) filter (where l.account in ('deferred', 'tax', 'written off')), 0) + coalesce(sum(l.amount) filter (where l.account = 'deferred' and l.whole_number is not null), 0)
        - coalesce(sum(l.amount) filter (where l.account = 'refunds owed' and l.amount < 0), 0) from ledger_lines l where l.order_id = o.id)`,
  "an order has earned the share of its served issues": `select number from (select o.number, count(distinct c.ordinal) filter (where c.state in ('mailed', 'released', 'claimed', 'replaced')) served, o.term_issues,
     o.amount - o.tax net, (select coalesce(sum(l.amount), 0) from ledger_lines l where l.order_id = o.id and l.account = 'deferred' and l.whole_number is not null) earned
     from orders o join copies c on c.order_id = o.id group by o.id) x where earned <> round(net * served / term_issues::numeric)`,
  "the till holds what was paid less what was given back": `select 1 where (select coalesce(sum(amount), 0) from ledger_lines where account = 'cash') <>
     (select coalesce(sum(amount), 0) from payments where status = 'succeeded') - (select coalesce(sum(amount), 0) from payment_refunds where status = 'given back')`,
  "documents are numbered without gaps": `select 1 from invoices having max(number) - min(number) + 1 <> count(*)`,
  "every change of state was written down": `select s.number from subscriptions s where s.service <> 'pending' and s.service not in (select became from subscription_changes h where h.subscription_id = s.id and axis = 'service'
     and changed_at = (select max(changed_at) from subscription_changes l where l.subscription_id = s.id and l.axis = 'service'))`,
};

describe("the books", () => {
  it("add up after any history of orders, stops, refunds and days that pass", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 8, maxLength: 24 }), async (history) => {
        for (const step of history) await take(step);
        for (const [rule, sql] of Object.entries(rules)) expect((await house.query(sql)).rows, rule).toEqual([]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
    const { rows } = await house.query<{ orders: number; refunds: number }>(
      "select (select count(*) from orders) orders, (select count(*) from payment_refunds) refunds",
    );
    expect(rows[0]!.orders).toBeGreaterThan(20);
    expect(rows[0]!.refunds).toBeGreaterThan(1);
  }, 600_000);

  it("promises issues however far the clock has gone: the calendar is kept planned ahead", async () => {
    house.clock.advance({ days: 2000 });
    const ordering = {
      offerKey: "digital",
      payer: { email: "later@reader.example", name: "Ada Quill" },
      card: { number: playCards[0]!.number, expiry: "12/69", check: "123" },
      agreed: true,
      idempotencyKey: "later",
    };
    expect(await placeOrder(house.platform, payments, ordering as never)).toMatchObject({ status: "paid" });
  });

  it("one order asked for ten times at once is one order", async () => {
    const ordering = {
      offerKey: "digital",
      payer: { email: "twice@reader.example", name: "Ada Quill" },
      card: { number: playCards[0]!.number, expiry: "12/39", check: "123" },
      agreed: true,
      idempotencyKey: "same",
    };
    const answers = await Promise.all(Array.from({ length: 10 }, () => placeOrder(house.platform, payments, ordering as never)));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    const { rows } = await house.query("select 1 from orders o join people p on p.id = o.payer_id where p.email = 'twice@reader.example'");
    expect(rows.length).toBe(1);
  });

  it("one refund asked for ten times at once is one refund", async () => {
    const person = (await personByEmail(house.platform.db, "twice@reader.example"))!;
    const [subscription] = (await accountOf(house.platform, person.id)).subscriptions;
    const asking = { subscriptionId: subscription!.id, personId: person.id };
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => refundSubscription(house.platform, payments, asking)));
    expect(answers.filter(({ status }) => status === "fulfilled").length).toBe(1);
    for (const [rule, sql] of Object.entries(rules)) expect((await house.query(sql)).rows, rule).toEqual([]);
  });
});
