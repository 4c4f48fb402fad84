import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accountOf } from "../../src/accounts/index.ts";
import { expireSubscriptions } from "../../src/renewals/index.ts";
import { giveBack, refundSubscription } from "../../src/refunds/index.ts";
import { checkBooks, placeOrder, settlePayment } from "../../src/orders/index.ts";
import { type Payments, createPayments } from "../../src/payments/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { type Handlers, runJobs } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { faultyGateway } from "../support/faulty-gateway.ts";
import { moneyJobs } from "../support/money-jobs.ts";
import { serveTerm } from "../support/serve-term.ts";

let house: DemoHouse;
let bank: ReturnType<typeof faultyGateway>;
let payments: Payments;
beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());
beforeEach(() => {
  bank = faultyGateway();
  payments = createPayments(house.platform, bank.gateway, { patience: 60 });
});

let readers = 0;
const ordering = () => {
  readers += 1;
  const email = `between-${readers}@reader.example`;
  return {
    offerKey: "digital",
    payer: { email, name: "Ada Quill" },
    card: { number: "4242 4242 4242 4242", expiry: "12/69", check: "123" },
    agreed: true,
    idempotencyKey: email,
  };
};

/** What the worker does, with the bank of this test. */
const work = async () => {
  await dueNow();
  const handlers: Handlers = {
    ...house.masthead.handlers,
    "settle-payment": (platform, payload) => settlePayment(platform, payments, payload),
    "give-back": (platform, payload) => giveBack(platform, payments, payload),
  };
  return runJobs(house.platform, moneyJobs(handlers));
};
/** Looks again at payments that were started, and asks for no refund yet. */
const settleStarted = async () => {
  for (const { id } of (await house.query<{ id: string }>("select id from payments where status = 'started'")).rows)
    await settlePayment(house.platform, payments, { paymentId: id });
};
const dueNow = () =>
  house.query(
    "update graphile_worker._private_jobs set run_at = now(), locked_at = null where task_id in (select id from graphile_worker._private_tasks where identifier in ('settle-payment', 'give-back'))",
  );
const subscriptionOf = async (email: string) => {
  const person = (await personByEmail(house.platform.db, email))!;
  const [subscription] = (await accountOf(house.platform, person.id)).subscriptions;
  return { subscription, asking: { subscriptionId: subscription?.id ?? "", personId: person.id } };
};
const later = (minutes = 11) => house.clock.advance({ minutes });

describe("a charge whose answer does not come", () => {
  for (const mood of ["throws after", "dies after"] as const) {
    it(`is found by the job when the gateway ${mood} the charge: served once, charged once`, async () => {
      const order = ordering();
      bank.told.mood = mood;
      expect(await placeOrder(house.platform, payments, order)).toMatchObject({ status: "awaiting payment", next: { step: "wait" } });
      expect((await subscriptionOf(order.payer.email)).subscription).toBeUndefined();
      bank.told.mood = "answers";
      later();
      await work();
      expect((await subscriptionOf(order.payer.email)).subscription).toMatchObject({ service: "active", money: "paid", issuesLeft: 24 });
      await work();
      expect(bank.charged()).toEqual({ times: 1, sum: 4800 });
    });
  }

  for (const mood of ["throws before", "dies before"] as const) {
    it(`comes to nothing when the gateway ${mood} the charge, and may be tried again`, async () => {
      const order = ordering();
      bank.told.mood = mood;
      await placeOrder(house.platform, payments, order);
      later();
      bank.told.mood = "answers";
      await work();
      expect(bank.charged().times).toBe(0);
      expect((await subscriptionOf(order.payer.email)).subscription).toBeUndefined();
      expect(await placeOrder(house.platform, payments, order)).toMatchObject({ status: "paid" });
      expect(bank.charged()).toEqual({ times: 1, sum: 4800 });
    });
  }

  it("is not asked for again by a second press of the button", async () => {
    const order = ordering();
    bank.told.mood = "throws after";
    const [first, second] = [await placeOrder(house.platform, payments, order), await placeOrder(house.platform, payments, order)];
    expect(second.orderId).toBe(first.orderId);
    expect(bank.told.asked).toBe(1);
  });

  it("does not count as paid before the gateway says so, and is looked at on its own page", async () => {
    const order = ordering();
    bank.told.mood = "throws after";
    const { orderId } = await placeOrder(house.platform, payments, order);
    expect(await house.text(`/orders/${orderId}/payment`)).toContain("We are asking the bank");
    expect((await house.get(`/orders/${orderId}/thanks`)).headers.get("location")).toBe(`/orders/${orderId}/payment`);
  });
});

describe("an order declined and taken again", () => {
  it("keeps its number, and has a payment for each try", async () => {
    const order = ordering();
    bank.told.mood = "declines";
    await expect(placeOrder(house.platform, payments, order)).rejects.toMatchObject({ code: "payment-declined" });
    bank.told.mood = "answers";
    const { orderId } = await placeOrder(house.platform, payments, order);
    const { rows } = await house.query<{ status: string }>("select status from payments where reference = $1 order by started_at, id", [
      orderId,
    ]);
    expect(rows.map(({ status }) => status).sort()).toEqual(["declined", "succeeded"]);
  });

  it("gives one payment back when both went through after all", async () => {
    const order = ordering();
    bank.told.mood = "throws after";
    const { orderId } = await placeOrder(house.platform, payments, order);
    // the first try is taken for lost, though the bank has the money
    await house.query("update orders set status = 'failed' where id = $1", [orderId]);
    bank.told.mood = "answers";
    await placeOrder(house.platform, payments, order);
    later();
    await settleStarted();
    const till = async () => {
      const { rows } = await house.query<{ account: string; sum: number }>(
        "select account, sum(amount)::int sum from ledger_lines l join ledger_postings p on p.id = l.posting_id where p.order_id = $1 and account in ('cash', 'refunds owed') group by 1 order by 1",
        [orderId],
      );
      return Object.fromEntries(rows.map(({ account, sum }) => [account, sum]));
    };
    // at any moment the till holds what the bank does, and what goes back is owed
    expect(await till()).toEqual({ cash: bank.charged().sum, "refunds owed": -4800 });
    await work();
    await work();
    expect(bank.charged().times).toBe(2);
    expect(bank.given()).toEqual({ times: 1, sum: 4800 });
    expect(await till()).toEqual({ cash: 4800, "refunds owed": 0 });
    expect((await checkBooks(house.platform.db)).problems).toEqual([]);
    expect((await subscriptionOf(order.payer.email)).subscription?.issuesLeft).toBe(24);
  });
});

describe("a refund", () => {
  for (const mood of ["throws before", "throws after", "dies before", "dies after"] as const) {
    it(`stops access at once and is asked for until the gateway confirms, once, when it ${mood}`, async () => {
      const order = ordering();
      await placeOrder(house.platform, payments, order);
      const { asking } = await subscriptionOf(order.payer.email);
      bank.told.mood = mood;
      await refundSubscription(house.platform, payments, asking);
      expect((await subscriptionOf(order.payer.email)).subscription).toMatchObject({ service: "refunded", issuesLeft: 0 });
      await work();
      expect((await subscriptionOf(order.payer.email)).subscription!.refunds).toMatchObject([{ status: "pending" }]);
      const reader = await house.signIn(order.payer.email);
      expect(await house.text("/account", reader)).toContain("is on its way back to you since");
      bank.told.mood = "answers";
      await work();
      expect((await subscriptionOf(order.payer.email)).subscription!.refunds).toMatchObject([
        { status: "given back", amount: { amount: 4800 } },
      ]);
      expect(await house.text("/account", reader)).toContain("was given back on");
      await work();
      expect(bank.given()).toEqual({ times: 1, sum: 4800 });
    });
  }
});

describe("a renewal", () => {
  /** The last copy is served and the charge was announced; its day has come. */
  const serveAll = async (id: string) => {
    await serveTerm(house.platform.db, id);
    await expireSubscriptions(house.platform, payments);
    house.clock.advance({ days: 8 });
  };

  for (const mood of ["throws before", "throws after"] as const) {
    it(`is charged once, however often the hour comes round, when the gateway ${mood} the charge`, async () => {
      const order = ordering();
      await placeOrder(house.platform, payments, order);
      const { subscription } = await subscriptionOf(order.payer.email);
      await serveAll(subscription!.id);
      bank.told.mood = mood;
      await expireSubscriptions(house.platform, payments);
      await expireSubscriptions(house.platform, payments);
      expect((await subscriptionOf(order.payer.email)).subscription).toMatchObject({ issuesLeft: 0, money: "paid" });
      bank.told.mood = "answers";
      later();
      await work();
      await expireSubscriptions(house.platform, payments);
      expect((await subscriptionOf(order.payer.email)).subscription).toMatchObject({ service: "active", issuesLeft: 24 });
      const { rows } = await house.query(
        "select p.status, o.kind, o.tries from payments p join orders o on o.id::text = p.reference join people r on r.id = o.payer_id where r.email = $1 order by p.started_at",
        [order.payer.email],
      );
      expect(rows).toEqual([
        { status: "succeeded", kind: "new", tries: 1 },
        { status: "succeeded", kind: "renewal", tries: 1 },
      ]);
    });
  }

  it("that is declined is dunned, with one letter however often the hour comes round", async () => {
    const order = ordering();
    await placeOrder(house.platform, payments, order);
    const { subscription } = await subscriptionOf(order.payer.email);
    await serveAll(subscription!.id);
    bank.told.mood = "declines";
    await expireSubscriptions(house.platform, payments);
    await expireSubscriptions(house.platform, payments);
    await work();
    expect((await subscriptionOf(order.payer.email)).subscription).toMatchObject({ money: "dunning" });
    const { rows } = await house.query("select purpose from letters where to_address = $1 and purpose <> 'receipt'", [order.payer.email]);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    expect(bank.charged().times).toBe(1);
  });
});

describe("play money", () => {
  it("is taken back by the bank of a disputed card ten days later, by the clock, once", async () => {
    const fields = {
      payerName: "Ada Quill",
      email: "disputed@reader.example",
      card: "4000 0000 0000 0259",
      expiry: "12/69",
      check: "123",
      agreed: "yes",
      orderKey: "disputed",
    };
    expect((await house.post("/subscribe/digital", fields)).status).toBe(303);
    const watch = () =>
      house.masthead.handlers["watch-payments"](house.platform, {}, { signal: new AbortController().signal, report: () => {} });
    await watch();
    expect((await subscriptionOf(fields.email)).subscription).toMatchObject({ service: "active" });
    house.clock.advance({ days: 11 });
    await watch();
    await watch();
    expect((await subscriptionOf(fields.email)).subscription).toMatchObject({
      service: "cancelled",
      money: "chargeback",
      renewal: "stopped",
      issuesLeft: 0,
    });
    const { rows } = await house.query("select 1 from payment_disputes");
    expect(rows).toHaveLength(1);
    house.clock.advance({ days: -11 });
  });
});
