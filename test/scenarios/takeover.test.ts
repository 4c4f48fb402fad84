import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Stripe } from "stripe";
import { createPayments, type Gateway, linkCustomer, openStripe, type Payments, standingRows } from "../../src/payments/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { inTransaction, runJobs } from "../../src/platform/index.ts";
import { expireSubscriptions } from "../../src/renewals/index.ts";
import { readStanding, type Taken, takeOver, takeoverPlan } from "../../src/takeover/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { moneyJobs } from "../support/money-jobs.ts";
import { serveTerm } from "../support/serve-term.ts";
import { type StripeDouble, stripeDouble } from "../support/stripe-double/index.ts";
import type { Running } from "../support/stripe-double/subscriptions.ts";

let house: DemoHouse;
let double: StripeDouble;
let gateway: Gateway;
let payments: Payments;
beforeAll(async () => {
  house = await demoHouse({
    gateway: async ({ clock }) => {
      double = await stripeDouble({ now: () => clock.now() });
      gateway = await openStripe(double.settings);
      return gateway;
    },
  });
  payments = createPayments(house.platform, gateway);
  double.webhooks.to(`${house.platform.settings.origin}/gateways/stripe/events`, (request) =>
    Promise.resolve(house.masthead.fetch(request, {} as never)),
  );
});
afterAll(async () => {
  await house.close();
  await double.close();
});
beforeEach(() => double.forbid(undefined));

const hands = () => ({ platform: house.platform, payments });
const work = () => runJobs(house.platform, moneyJobs(house.masthead.handlers));
const hourly = () => expireSubscriptions(house.platform, payments);

let count = 0;
/** A subscriber here whose term was paid by cheque, and who runs at Stripe as well. */
async function moved(
  running: Running = {},
  { linked = true } = {},
): Promise<{ email: string; sub: string; customer: string; subscription: string; row: string }> {
  count += 1;
  const email = `mover-${count}@reader.example`;
  await house.post("/subscribe/digital", { payerName: `Mover ${count}`, email, agreed: "yes", orderKey: `mover-${count}` });
  const person = (await personByEmail(house.platform.db, email))!;
  const { rows: orders } = await house.query<{ payment_id: string; id: string }>("select payment_id, id from orders where payer_id = $1", [
    person.id,
  ]);
  const page = (await house.query<{ page_url: string }>("select page_url from payments where id = $1", [orders[0]!.payment_id])).rows[0]!
    .page_url;
  const { location } = await double.pay(page, "4242 4242 4242 4242");
  await house.get(new URL(location!).pathname);
  // the card is kept at Stripe alone: here it came in from a file
  await house.query("update payments set saved_method = null where id = $1", [orders[0]!.payment_id]);
  await house.query("delete from payment_customers where payer = $1", [person.id]);
  const subscription = (await house.query<{ id: string }>("select id from subscriptions where payer_id = $1", [person.id])).rows[0]!.id;
  await house.query("update subscriptions set renewal = 'series' where id = $1", [subscription]);
  const made = double.subscribe({ email, ...running });
  const customer = made.customer as string;
  if (linked)
    await inTransaction(house.platform, (tx) =>
      linkCustomer(house.platform, tx, { gateway: "stripe", customer, personId: person.id, how: "file" }),
    );
  await readStanding(house.platform, payments);
  return { email, sub: made.id, customer, subscription, row: (await rowOf(made.id)).id };
}

const rowOf = async (sub: string) => (await standingRows(house.platform.db, "stripe")).find(({ standing }) => standing === sub)!;
const planned = async (sub: string) => (await takeoverPlan(house.platform, payments)).find(({ row }) => row.standing === sub);
const at = (sub: string): Stripe.Subscription => double.world.subscriptions.get(sub)!;
const ours = async (subscription: string) =>
  Number(
    (await house.query<{ n: string }>("select count(*) as n from payments where renews = $1 and status = 'succeeded'", [subscription]))
      .rows[0]!.n,
  );
const theirs = (sub: string) => double.world.chargedThere.filter(({ subscription }) => subscription === sub).length;

/** The last copy is served, and the charge was announced long ago. */
async function termOver(subscription: string): Promise<void> {
  await serveTerm(house.platform.db, subscription);
  await hourly();
  await house.query("update renewal_notices set noted_at = noted_at - interval '8 days' where subscription_id = $1", [subscription]);
}

describe("a subscription that runs at Stripe", () => {
  it("is planned, ended there, and renewed here from its date on: once", async () => {
    const { sub, row, subscription } = await moved();
    expect(await planned(sub)).toMatchObject({ verdict: { is: "take" }, here: { id: subscription } });
    expect(await takeOver(hands(), row)).toEqual({ did: "armed" } satisfies Taken);
    expect(at(sub)).toMatchObject({ cancel_at_period_end: true, status: "active" });
    await termOver(subscription);
    await hourly();
    expect(await ours(subscription)).toBe(0);
    house.clock.advance({ days: 100, minutes: 5 });
    await hourly();
    await work();
    expect([at(sub).status, theirs(sub), await ours(subscription)]).toEqual(["canceled", 0, 1]);
    await hourly();
    expect(await ours(subscription)).toBe(1);
    expect((await rowOf(sub)).state).toBe("renewed");
  });
});
