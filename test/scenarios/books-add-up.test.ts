import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Account, accountOf, checkBooks, claimCopy, expireSubscriptions, freezeSupplementalRun, giveBack, holdCopies, placeOrder, postLabelRun, refundSubscription, releaseCopies, stopRenewing, switchEdition, switchPreviews, voidSubscription, waitingForLabels } from "../../src/circulation/index.ts";
import type { Copy } from "../../src/circulation/copies/copies.ts";
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

const deeds = ["order", "order", "stop", "refund", "expire", "wait", "release", "release", "release", "gift", "invoice", "switch", "hold", "claim", "void"] as const;
type Step = { deed: (typeof deeds)[number]; reader: number; offer: "digital" | "print"; card: number; days: number };
const steps: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom(...deeds),
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
    for (const { id } of (await house.query<{ id: string }>("select id from payment_refunds where status = 'pending'")).rows) await giveBack(platform, payments, { refundId: id });
    return expireSubscriptions(platform, payments);
  }
  if (deed === "release") return releaseNext();
  if (deed === "order" || deed === "gift" || deed === "invoice") {
    const number = playCards[card % playCards.length]!.number;
    const kind = deed === "gift" ? { gift: { recipientName: "Jonas Eide", cardText: "" } } : deed === "invoice" ? { paying: "by invoice", offerKey: "print", address } : {};
    const ordering = { offerKey: offer, payer: { email, name: "Ada Quill" }, card: { number, expiry: "12/39", check: "123" }, agreed: true, idempotencyKey: `history-${(keys += 1)}`, ...(offer === "print" && { address }), ...kind };
    done(deed);
    return unlessRefused(placeOrder(platform, payments, ordering as never));
  }
  const person = await personByEmail(platform.db, email);
  const account = person && (await accountOf(platform, person.id));
  for (const subscription of account?.subscriptions.slice(0, 1) ?? []) {
    const asking = { subscriptionId: subscription.id, personId: person!.id };
    const staff = { subscriptionId: subscription.id, staffId: person!.id, why: "a random history" };
    if (deed === "stop") await unlessRefused(stopRenewing(platform, asking));
    if (deed === "refund") await unlessRefused(refundSubscription(platform, payments, asking));
    if (deed === "void") await unlessRefused(voidSubscription(platform, staff).then(() => done("void")));
    if (deed === "switch") await change(subscription, person!.id);
    if (deed === "hold") {
      const from = Math.min(...subscription.copies.filter(({ state }) => state === "owed").map(({ wholeNumber }) => wholeNumber)) + (card % 4);
      await unlessRefused(holdCopies(platform, asking, { from, to: from + (days % 3) }).then(() => done("hold")));
    }
    const posted = (subscription.copies as Copy[]).filter(({ state, edition }) => state === "mailed" && edition === "print");
    if (deed === "claim" && posted.length > 0) await unlessRefused(claimCopy(platform, staff, { copyId: posted[card % posted.length]!.id, answer: days % 2 ? "replacement" : "one more" }).then(() => done("claim")));
  }
}

/** What really happened, so that a history in which nothing does is seen. */
const happened = new Map<string, number>();
const done = (deed: string) => happened.set(deed, (happened.get(deed) ?? 0) + 1);

/** To the first edition it could change to, at the sum the page shows. */
async function change(subscription: Account["subscriptions"][number], personId: string): Promise<void> {
  const [shown] = await switchPreviews(house.platform, house.platform.db, subscription);
  if (!shown) return;
  const card = { number: playCards[0]!.number, expiry: "12/69", check: "123" };
  const switching = { subscriptionId: subscription.id, personId, offerKey: shown.offer.keyCode, address, card, agreed: true, toPay: String(shown.terms.toPay.amount), idempotencyKey: `history-${(keys += 1)}` };
  await unlessRefused(switchEdition(house.platform, payments, switching as never).then(() => done("switch")));
}

/** The next issue that anybody is owed is served; whoever came too late for its labels, and replacements, go with a supplemental run. */
async function releaseNext(): Promise<void> {
  const { rows } = await house.query<{ id: string }>("select id from issues where whole_number = (select min(whole_number) from copies where state = 'owed' and edition = 'digital')");
  for (const { id } of rows) await releaseCopies(house.platform, { issueId: id });
  const late = await house.query<{ n: number }>("select distinct whole_number n from copies where state = 'owed' and edition = 'print' and whole_number in (select whole_number from label_runs)");
  for (const { n } of late.rows) {
    if ((await waitingForLabels(house.platform.db, n)).ready > 0) await postLabelRun(house.platform, { runId: await freezeSupplementalRun(house.platform, { wholeNumber: n }) });
  }
}

/** Each answers with the rows that break a rule of the books; there must be none. */
const rules: Record<string, string> = {
  "a paid order owes every issue of its term once in each of its editions":
    `select o.number from orders o join offers f on f.id = o.offer_id left join copies c on c.order_id = o.id
     where o.status = 'paid' and not exists (select 1 from subscriptions s where s.id = o.subscription_id and s.service = 'pending') group by o.id, f.id having count(distinct (c.ordinal, c.edition)) <> o.term_issues * cardinality(f.editions)`,
  "an order that is neither paid nor on account owes nothing": `select o.number from orders o join copies c on c.order_id = o.id where o.status not in ('paid', 'on account')`,
  "no subscription gets an issue twice in one edition": `select 1 from copies where state not in ('voided', 'held') and kind <> 'replacement' group by subscription_id, edition, whole_number having count(*) > 1`,
  "every paid order has one payment of its amount that succeeded":
    `select o.number from orders o where o.status = 'paid' and o.amount > 0 and 1 <> (select count(*) from payments p where p.reference = o.id::text and p.status = 'succeeded' and p.amount = o.amount)`,
  "no money is held for an order that is not paid": `select o.number from orders o join payments p on p.reference = o.id::text and p.status = 'succeeded' where o.status <> 'paid'`,
  "no payment gives back more than it took": `select p.id from payments p join payment_refunds r on r.payment_id = p.id group by p.id having sum(r.amount) > p.amount`,
  "a refunded subscription owes nothing": `select s.number from subscriptions s join copies c on c.subscription_id = s.id where s.service = 'refunded' and c.state in ('owed', 'held')`,
  "a subscription that gave nothing back has no voided copy": `select s.number from subscriptions s join copies c on c.subscription_id = s.id where s.money = 'paid' and c.state = 'voided' and not exists (select 1 from orders o where o.subscription_id = s.id and o.kind = 'switch')`,
  "the trial balance is zero": `select currency, sum(amount) from ledger_lines group by 1 having sum(amount) <> 0`,
  "every posting balances": `select posting_id from ledger_lines group by posting_id, currency having sum(amount) <> 0`,
  "every paid order is booked once, with its price": `select o.number from orders o where o.status = 'paid' and o.amount + o.credit <> coalesce((select sum(-l.amount) from ledger_lines l join ledger_postings p on p.id = l.posting_id
     where p.kind = 'order' and l.order_id = o.id and l.account in ('deferred', 'tax')), 0)`,
  "what an order has earned and what is deferred of it is what was paid, less what was given back": `select o.number from orders o where o.status = 'paid' and o.amount + o.credit <>
     (select coalesce(sum(-l.amount) filter (where l.account in ('deferred', 'tax', 'written off')), 0) + coalesce(sum(l.amount) filter (where l.account = 'deferred' and l.whole_number is not null), 0)
        - coalesce(sum(l.amount) filter (where l.account in ('refunds owed', 'credit') and l.amount < 0), 0) from ledger_lines l where l.order_id = o.id)`,
  "an order has earned the share of its served issues": `select number from (select o.number, count(distinct c.ordinal) filter (where c.state in ('mailed', 'released', 'claimed', 'replaced')) served, o.term_issues,
     o.amount + o.credit - o.tax - o.credit_tax net, (select coalesce(sum(l.amount), 0) from ledger_lines l where l.order_id = o.id and l.account = 'deferred' and l.whole_number is not null) earned
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
    const { rows } = await house.query<{ orders: number; refunds: number }>("select (select count(*) from orders) orders, (select count(*) from payment_refunds) refunds");
    expect(rows[0]!.orders).toBeGreaterThan(20);
    expect(rows[0]!.refunds).toBeGreaterThan(1);
    for (const deed of ["gift", "invoice", "switch", "hold"]) expect(happened.get(deed) ?? 0, deed).toBeGreaterThan(0);
    expect((await checkBooks(house.platform.db)).problems).toEqual([]);
  }, 600_000);

  it("promises issues however far the clock has gone: the calendar is kept planned ahead", async () => {
    house.clock.advance({ days: 2000 });
    const ordering = { offerKey: "digital", payer: { email: "later@reader.example", name: "Ada Quill" }, card: { number: playCards[0]!.number, expiry: "12/69", check: "123" }, agreed: true, idempotencyKey: "later" };
    expect(await placeOrder(house.platform, payments, ordering as never)).toMatchObject({ status: "paid" });
  });

  it("one order asked for ten times at once is one order", async () => {
    const ordering = { offerKey: "digital", payer: { email: "twice@reader.example", name: "Ada Quill" }, card: { number: playCards[0]!.number, expiry: "12/39", check: "123" }, agreed: true, idempotencyKey: "same" };
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
