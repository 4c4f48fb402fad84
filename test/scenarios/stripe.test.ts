import { Writable } from "node:stream";
import { pino } from "pino";
import type { Stripe } from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountOf } from "../../src/accounts/index.ts";
import { checkBooks } from "../../src/orders/index.ts";
import { settleOrder } from "../../src/orders/settle-order.ts";
import { expireSubscriptions } from "../../src/renewals/index.ts";
import { createPayments, type Gateway, openStripe } from "../../src/payments/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { enqueue, runJobs } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { browserOf } from "../support/browser.ts";
import { moneyJobs } from "../support/money-jobs.ts";
import { type StripeDouble, secretKey, stripeDouble } from "../support/stripe-double/index.ts";
import { webhookSecret } from "../support/stripe-double/webhooks.ts";
import { serveTerm } from "../support/serve-term.ts";
import { lettersTo } from "../support/letters.ts";

let house: DemoHouse;
let double: StripeDouble;
let gateway: Gateway;
const logged: string[] = [];

beforeAll(async () => {
  house = await demoHouse({
    gateway: async ({ platform, clock }) => {
      double = await stripeDouble({ now: () => clock.now() });
      gateway = await openStripe(double.settings);
      platform.log = pino({ level: "debug" }, new Writable({ write: (line, _encoding, done) => (logged.push(String(line)), done()) }));
      return gateway;
    },
  });
  double.webhooks.to(`${house.platform.settings.origin}/gateways/stripe/events`, (request) =>
    Promise.resolve(house.masthead.fetch(request, {} as never)),
  );
});
afterAll(async () => {
  await house.close();
  await double.close();
});

/** What the worker does with money. */
const work = () => runJobs(house.platform, moneyJobs(house.masthead.handlers));

let orders = 0;
const form = (email: string) => ({ payerName: "Una Berg", email, agreed: "yes", orderKey: `stripe-${(orders += 1)}` });
/** Fills in our form and is led to Stripe's page. */
const toThePage = async (email: string): Promise<string> => (await house.post("/subscribe/digital", form(email))).headers.get("location")!;
const subscriptionOf = async (email: string) => {
  const person = await personByEmail(house.platform.db, email);
  return person && (await accountOf(house.platform, person.id)).subscriptions[0];
};
const buy = async (email: string, card = "4242 4242 4242 4242", expiry?: string) => {
  const { location } = await double.pay(await toThePage(email), card, expiry ? { expiry } : {});
  await house.get(new URL(location!).pathname);
  return (await subscriptionOf(email))!;
};
/** The last copy of their subscription is served, and nobody else has one: all of them were looked at, and renewed, at each renewal. */
const serveAlone = async (email: string): Promise<void> => {
  const { id } = (await subscriptionOf(email))!;
  await house.query("update subscriptions set service = 'refunded', renewal = 'stopped' where id <> $1 and service <> 'refunded'", [id]);
  await serveTerm(house.platform.db, id);
};
const intentOf = async (email: string): Promise<Stripe.PaymentIntent> => {
  const { rows } = await house.query<{ id: string }>(
    "select p.gateway_payment as id from payments p join people o on o.id::text = p.payer where o.email = $1 and p.status = 'succeeded' order by p.started_at desc",
    [email],
  );
  return double.world.intents.get(rows[0]!.id)!;
};

describe("a reader who pays with Stripe", () => {
  it("finds no card field on our form, is led to Stripe’s page, pays, and comes back a subscriber", async () => {
    const page = await house.get("/subscribe/digital");
    expect(page.headers.get("content-security-policy")).toContain(`form-action 'self' ${double.url}`);
    const html = await page.text();
    expect(html).not.toMatch(/name="(card|expiry|check)"/);
    expect(html).toContain("Go to payment: €48.00");
    const hosted = await toThePage("una@reader.example");
    expect(hosted.startsWith(`${double.url}/c/pay/`)).toBe(true);
    const { location } = await double.pay(hosted, "4242 4242 4242 4242");
    const thanks = (await house.get(new URL(location!).pathname)).headers.get("location")!;
    expect(await house.text(thanks)).toContain("is paid. A receipt is on its way");
    expect(await subscriptionOf("una@reader.example")).toMatchObject({ service: "active", money: "paid", issuesLeft: 24 });
    const { rows } = await house.query(
      "select method, fee, status, method_expires_on from payments where gateway = 'stripe' and gateway_payment = $1",
      [(await intentOf("una@reader.example")).id],
    );
    expect(rows).toEqual([{ method: "Visa ending 4242", fee: 97, status: "succeeded", method_expires_on: "2039-12-31" }]);
    const booked = await house.query<{ amount: number }>("select sum(amount) as amount from ledger_lines where account = 'fees'");
    expect(Number(booked.rows[0]!.amount)).toBe(97);
  });

  it("whose address changes is written to there by Stripe, too", async () => {
    const { id } = (await personByEmail(house.platform.db, "una@reader.example"))!;
    await house.query("update people set email = 'una@elsewhere.example' where id = $1", [id]);
    await enqueue(house.platform.db, "tell-gateway-email", { personId: id });
    await work();
    expect([...double.world.customers.values()].map(({ email }) => email)).toEqual(["una@elsewhere.example"]);
    await house.query("update people set email = 'una@reader.example' where id = $1", [id]);
  });

  it("gets the same page for a second press, and one order", async () => {
    const fields = form("press@reader.example");
    const [first, second] = [await house.post("/subscribe/digital", fields), await house.post("/subscribe/digital", fields)];
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect([...double.world.sessions.values()].filter(({ url }) => url === first.headers.get("location"))).toHaveLength(1);
  });

  it("goes back and changes what they typed: that is what is paid for, once, and the page before is closed", async () => {
    const fields = form("typo@reader.example");
    const first = (await house.post("/subscribe/digital", fields)).headers.get("location")!;
    const changed = { ...fields, email: "right@reader.example", company: "Berg & Sons" };
    const second = (await house.post("/subscribe/digital", changed)).headers.get("location")!;
    expect(second).not.toBe(first);
    expect((await double.pay(first, "4242 4242 4242 4242")).text).toContain("This page has expired");
    expect((await house.post("/subscribe/digital", changed)).headers.get("location")).toBe(second);
    await double.webhooks.deliver();
    await work();
    const { location } = await double.pay(second, "4242 4242 4242 4242");
    await house.get(new URL(location!).pathname);
    expect(await subscriptionOf("typo@reader.example")).toBeUndefined();
    expect(await subscriptionOf("right@reader.example")).toMatchObject({ service: "active", issuesLeft: 24 });
    const { rows } = await house.query("select status, tries, company from orders where idempotency_key like $1", [`${fields.orderKey}%`]);
    expect(rows).toEqual([{ status: "paid", tries: 2, company: "Berg & Sons" }]);
  });

  it("goes back while the line to Stripe is broken: no second page stands open beside the first, until that is closed", async () => {
    const fields = form("broken-line@reader.example");
    const first = (await house.post("/subscribe/digital", fields)).headers.get("location")!;
    const open = () => [...double.world.sessions.values()].filter(({ status, url }) => status === "open" && url);
    const before = open().length;
    double.failing(/^POST .*\/expire$/, 1);
    const changed = { ...fields, payerName: "Una M. Berg" };
    const refused = await house.post("/subscribe/digital", changed);
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain("could not be closed just now");
    expect(open()).toHaveLength(before);
    // the answer alone is lost
    double.loseAnswers(1);
    const second = (await house.post("/subscribe/digital", changed)).headers.get("location")!;
    expect(second).not.toBe(first);
    expect(open()).toHaveLength(before);
    expect((await double.pay(first, "4242 4242 4242 4242")).text).toContain("This page has expired");
    const { location } = await double.pay(second, "4242 4242 4242 4242");
    await house.get(new URL(location!).pathname);
    expect(await subscriptionOf("broken-line@reader.example")).toMatchObject({ service: "active", issuesLeft: 24 });
  });

  it.each([
    ["the same sum", 0, "paid", []],
    ["another sum", 100, "awaiting payment", [4900]],
  ] as const)(
    "whose payment of %s comes after all, though its page was closed for what they changed, has it for that or is given it back",
    async (_sum, more, status, owed) => {
      const problems = (await checkBooks(house.platform.db)).problems;
      const fields = form(`after-all-${more}@reader.example`);
      await house.post("/subscribe/digital", fields);
      const changed = (await house.post("/subscribe/digital", { ...fields, payerName: "Una M. Berg" })).headers.get("location")!;
      const payments = createPayments(house.platform, gateway);
      const late = async (id: string) => {
        await settleOrder(house.platform, payments, id, {
          status: "succeeded",
          gatewayPayment: `pi_late_${more}`,
          method: "Card ending 4242",
        });
      };
      const { rows } = await house.query<{ id: string }>(
        `update payments p set amount = p.amount + ${more} from orders o where o.id = p.reference::uuid and o.idempotency_key = $1 and o.payment_id <> p.id returning p.id`,
        [fields.orderKey],
      );
      expect(rows).toHaveLength(1);
      await late(rows[0]!.id);
      await late(rows[0]!.id);
      const orders = await house.query("select status from orders where idempotency_key = $1", [fields.orderKey]);
      expect(orders.rows).toEqual([{ status }]);
      const refunds = await house.query<{ amount: string }>("select amount from payment_refunds where payment_id = $1", [rows[0]!.id]);
      expect(refunds.rows.map(({ amount }) => Number(amount))).toEqual(owed);
      // and whoever pays on the page that stands has one subscription, and what was too much again
      const { location } = await double.pay(changed, "4242 4242 4242 4242");
      await house.get(new URL(location!).pathname);
      await double.webhooks.deliver();
      await work();
      expect(await subscriptionOf(fields.email)).toMatchObject({ service: "active", issuesLeft: 24 });
      const paid = await house.query(
        "select 1 from payment_refunds r join payments p on p.id = r.payment_id join orders o on o.id = p.reference::uuid where o.idempotency_key = $1",
        [fields.orderKey],
      );
      expect(paid.rows).toHaveLength(1);
      expect((await checkBooks(house.platform.db)).problems).toEqual(problems);
    },
  );

  it("goes back after all has been paid there and changes what they typed: what was paid stands", async () => {
    const fields = form("paid-there@reader.example");
    const first = (await house.post("/subscribe/digital", fields)).headers.get("location")!;
    await double.pay(first, "4242 4242 4242 4242");
    await house.post("/subscribe/digital", { ...fields, payerName: "Una M. Berg" });
    expect(await subscriptionOf("paid-there@reader.example")).toMatchObject({ service: "active", money: "paid" });
  });

  it("is told why a card was declined, on Stripe’s page, and may take another", async () => {
    const hosted = await toThePage("poor@reader.example");
    const { text } = await double.pay(hosted, "4000 0000 0000 9995");
    expect(text).toContain("insufficient funds");
    await double.webhooks.deliver();
    await work();
    expect(await subscriptionOf("poor@reader.example")).toBeUndefined();
    const { location } = await double.pay(hosted, "4242 4242 4242 4242");
    await house.get(new URL(location!).pathname);
    expect((await subscriptionOf("poor@reader.example"))?.issuesLeft).toBe(24);
  });

  it("confirms a second step with their bank, or does not", async () => {
    const hosted = await toThePage("step@reader.example");
    expect((await double.pay(hosted, "4000 0025 0000 3155", { answer: "no" })).text).toContain("unable to authenticate");
    expect((await double.pay(hosted, "4000 0025 0000 3155", { answer: "yes" })).location).toMatch(/\/orders\/.*\/payment$/);
  });

  it("who leaves the page finds the order unpaid, with the way back to it; after a day it has come to nothing", async () => {
    const answer = await house.post("/subscribe/digital", form("away@reader.example"));
    const [hosted, browser] = [answer.headers.get("location")!, answer.headers.getSetCookie()[0]!.split(";")[0]];
    const { rows } = await house.query<{ reference: string; id: string }>("select reference, id from payments where page_url = $1", [
      hosted,
    ]);
    const page = `/orders/${rows[0]!.reference}/payment`;
    expect(await house.text(page, browser)).toContain(`href="${hosted}"`);
    expect((await house.get(page.replace("payment", "thanks"))).headers.get("location")).toBe(page);
    house.clock.advance({ days: 1, minutes: 1 });
    const to = await house.get(page);
    expect(to.headers.get("location")).toBe("/subscribe/digital#refused");
    const later = to.headers.getSetCookie()[0]!.split(";")[0]!;
    expect(await house.text("/subscribe/digital", later)).toContain("Nothing was charged");
    expect((await house.query("select status from orders where id = $1", [rows[0]!.reference])).rows).toEqual([{ status: "failed" }]);
    await double.webhooks.deliver();
    await work();
  });
});

describe("Stripe’s events", () => {
  const events = async () => (await house.query<{ count: number }>("select count(*) from gateway_events")).rows[0]!.count;

  it("serve a reader who never comes back, once, however often and in whatever order they come", async () => {
    await double.pay(await toThePage("gone@reader.example"), "4242 4242 4242 4242");
    expect(await subscriptionOf("gone@reader.example")).toBeUndefined();
    expect(new Set(await double.webhooks.deliver({ order: "reversed", times: 3 }))).toEqual(new Set([200]));
    expect(await subscriptionOf("gone@reader.example")).toBeUndefined();
    await work();
    expect(await subscriptionOf("gone@reader.example")).toMatchObject({ service: "active", issuesLeft: 24 });
    const { rows } = await house.query("select 1 from letters where purpose = 'receipt' and to_address = 'gone@reader.example'");
    expect(rows).toHaveLength(1);
  });

  it("that come after the return change nothing more", async () => {
    await buy("first@reader.example");
    const before = await events();
    await double.webhooks.deliver();
    await work();
    expect(await events()).toBeGreaterThan(before);
    expect((await subscriptionOf("first@reader.example"))?.issuesLeft).toBe(24);
  });

  it("are sent again when our answer was lost, and kept once", async () => {
    await buy("lost@reader.example");
    const before = await events();
    await double.webhooks.deliver({ lost: true });
    const after = await events();
    expect(double.webhooks.waiting().length).toBeGreaterThan(0);
    await double.webhooks.deliver();
    expect(double.webhooks.waiting()).toEqual([]);
    expect(await events()).toBe(after);
    expect(after).toBeGreaterThan(before);
  });

  it("with another’s signature are refused and not kept", async () => {
    double.webhooks.tell("payment_intent.succeeded", { id: "pi_forged" });
    const before = await events();
    expect(await double.webhooks.deliver({ secret: "whsec_somebody_else_0000" })).toEqual([403]);
    const recorded = await house.fetch("/gateways/stripe/events", {
      method: "POST",
      body: "{}",
      headers: { "stripe-signature": "t=1,v1=00" },
    });
    expect(recorded.status).toBe(403);
    expect(await events()).toBe(before);
    expect(
      (await house.fetch("/gateways/another/events", { method: "POST", body: "{}", headers: { "sec-fetch-site": "none" } })).status,
    ).toBe(404);
    await double.webhooks.deliver();
  });

  it("about what is not ours in the same account are left alone", async () => {
    const mine = await intentOf("first@reader.example");
    const foreign = { ...structuredClone(mine), id: "pi_of_the_shop", metadata: {} };
    const other = {
      ...structuredClone(mine),
      id: "pi_of_another_house",
      metadata: { masthead_payment: "0199aaaa-0000-7000-8000-000000000000" },
    };
    for (const intent of [foreign, other]) {
      double.world.intents.set(intent.id, intent);
      double.webhooks.tell("payment_intent.succeeded", intent);
    }
    await double.webhooks.deliver();
    await work();
    const { rows } = await house.query("select outcome from gateway_events where object in ('pi_of_the_shop', 'pi_of_another_house')");
    expect(rows).toEqual([{ outcome: "none of ours" }, { outcome: "none of ours" }]);
  });
});

describe("a renewal", () => {
  const payments = () => createPayments(house.platform, gateway);
  const serveAll = async (email: string) => {
    await serveAlone(email);
    // announced now, charged a week later
    await expireSubscriptions(house.platform, payments());
    house.clock.advance({ days: 8 });
    await expireSubscriptions(house.platform, payments());
    return subscriptionOf(email);
  };

  /** The newest letter about a failed charge, and the page its button leads to. */
  const declinedLetter = async (email: string) => {
    const { rows } = await house.query<{ text: string; html: string }>(
      "select text, html from letters where purpose = 'renewal-declined' and to_address = $1 order by written_at desc",
      [email],
    );
    const [, page] = /href="[^"]*?(\/account\/subscriptions\/[^"]+)"/.exec(rows[0]!.html)!;
    return { text: rows[0]!.text, page: page! };
  };

  it("is charged by us on the saved card, its holder away", async () => {
    await buy("renews@reader.example");
    expect(await serveAll("renews@reader.example")).toMatchObject({ service: "active", issuesLeft: 24 });
    expect((await intentOf("renews@reader.example")).amount).toBe(4800);
  });

  it("is charged once though the line breaks after the charge", async () => {
    await buy("broken@reader.example");
    const before = double.world.charges.size;
    const asked = double.requests.filter((path) => path === "POST /v1/payment_intents").length;
    double.loseAnswers(1);
    expect(await serveAll("broken@reader.example")).toMatchObject({ service: "active", issuesLeft: 24 });
    expect(double.requests.filter((path) => path === "POST /v1/payment_intents").length).toBe(asked + 2);
    expect(double.world.charges.size).toBe(before + 1);
  });

  it.each([
    ["4000 0000 0000 0341", undefined, "declined", "The charge did not go through", "declined by your bank"],
    ["4000 0027 6000 3184", undefined, "authentication required", "Your bank wants your word", "Your bank does not object"],
    ["4242 4242 4242 4242", "12/26", "expired card", "Your card has expired", "past its last day"],
  ])("on the card %s, good until %s, is declined: %s, and the letter says so", async (card, expiry, code, title, says) => {
    const email = `renewal-${card.slice(-4)}@reader.example`;
    await buy(email, card, expiry);
    if (expiry) house.clock.advance({ days: 40 });
    expect(await serveAll(email)).toMatchObject({ money: "dunning" });
    const { rows } = await house.query(
      "select p.status, p.failure_code from payments p join people o on o.id::text = p.payer where o.email = $1 and p.earlier_payment_id is not null",
      [email],
    );
    expect(rows).toEqual([{ status: "declined", failure_code: code }]);
    await double.webhooks.deliver();
    await work();
    expect(await subscriptionOf(email)).toMatchObject({ money: "dunning" });
    const letter = await declinedLetter(email);
    expect(letter.text).toContain(title);
    expect(letter.text.replace(/\s+/g, " ")).toContain(says);
    if (code !== "declined") expect(letter.text).not.toMatch(/declined/);
    expect(letter.page).toBe(`/account/subscriptions/${(await subscriptionOf(email))!.id}/renewing`);
  });

  it("for which the bank wants the reader’s word is paid on the page the letter leads to, once", async () => {
    const email = "word@reader.example";
    await buy(email, "4000 0027 6000 3184");
    expect(await serveAll(email)).toMatchObject({ money: "dunning" });
    const { page } = await declinedLetter(email);
    const reader = await house.signIn(email);
    expect(await house.text(page, reader)).toContain("Go to payment: €48.00");
    const hosted = (await house.post(page, { agreed: "yes", orderKey: "word-given" }, reader)).headers.get("location")!;
    expect(hosted.startsWith(`${double.url}/c/pay/`)).toBe(true);
    const { location } = await double.pay(hosted, "4000 0027 6000 3184", { answer: "yes" });
    await house.get(new URL(location!).pathname);
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", money: "paid", renewal: "auto" });
    const paid = async () =>
      (
        await house.query("select 1 from payments p join people o on o.id::text = p.payer where o.email = $1 and p.status = 'succeeded'", [
          email,
        ])
      ).rows.length;
    expect(await paid()).toBe(2);
    house.clock.advance({ days: 8 });
    await expireSubscriptions(house.platform, payments());
    expect(await paid()).toBe(2);
    expect(await subscriptionOf(email)).toMatchObject({ money: "paid" });
  });

  it("is charged to the card the reader has chosen on the portal since", async () => {
    const email = "portal@reader.example";
    await buy(email, "4000 0000 0000 0341");
    const reader = await house.signIn(email);
    expect(await house.text("/account", reader)).toContain("Change the card");
    // a browser that was left open opens nothing
    house.clock.advance({ minutes: 16 });
    const asked = await house.post("/account/payment-method", {}, reader);
    expect(asked.headers.get("location")).toBe(`/account/proof?return=${encodeURIComponent("/account#payment-method")}`);
    const browser = browserOf(house, reader);
    await browser.post("/account/proof/letters", { return: "/account#payment-method" });
    const code = /\b\d{6}\b/.exec((await lettersTo(house, email, "sign-in"))[0]!.text)![0];
    const proven = await browser.post("/account/proof", { code, return: "/account#payment-method" });
    expect(proven.headers.get("location")).toBe("/account#payment-method");
    const portal = (await house.post("/account/payment-method", {}, reader)).headers.get("location")!;
    expect(portal.startsWith(`${double.url}/p/session/`)).toBe(true);
    expect((await double.pay(portal, "4242 4242 4242 4242")).location).toBe(`${house.platform.settings.origin}/account/payment-method`);
    expect(await house.text("/account", reader)).toContain("<strong>Visa ending 0341</strong>");
    expect((await house.get("/account/payment-method", reader)).headers.get("location")).toBe("/account");
    expect(await house.text("/account", reader)).toMatch(/charged to <strong>Visa ending 4242<\/strong>, which is good until/);
    expect(await serveAll(email)).toMatchObject({ service: "active", issuesLeft: 24 });
  });

  it("is told of in the letter that announces the charge where its card is over by then", async () => {
    const email = "over@reader.example";
    const now = house.clock.now();
    house.clock.advance({ days: (28 - now.getUTCDate() + 31) % 31 });
    const expiry = house.clock.now().toISOString().slice(2, 7).split("-").reverse().join("/");
    await buy(email, "4242 4242 4242 4242", expiry);
    await serveAlone(email);
    await expireSubscriptions(house.platform, payments());
    const { rows } = await house.query<{ text: string }>("select text from letters where purpose = 'renewal-notice' and to_address = $1", [
      email,
    ]);
    expect(rows[0]!.text).toMatch(/Visa ending 4242 is good until [^.]* only, which is before that/);
    await buy("good@reader.example");
    await serveAlone("good@reader.example");
    await expireSubscriptions(house.platform, payments());
    const { rows: good } = await house.query<{ text: string }>(
      "select text from letters where purpose = 'renewal-notice' and to_address = 'good@reader.example'",
    );
    expect(good[0]!.text).not.toContain("is good until");
  });
});

describe("whoever leaves", () => {
  it("is forgotten by the gateway too, once their money is back", async () => {
    const email = "leaves@reader.example";
    await buy(email);
    const reader = await house.signIn(email);
    const customers = () => [...double.world.customers.values()].filter((one) => one.email === email).length;
    expect(customers()).toBe(1);
    await house.post("/account/leaving", { ends: "now", sure: "yes" }, reader);
    const goOn = () => house.masthead.handlers["go-on-with-leavings"](house.platform, {}, {} as never);
    await goOn();
    expect([customers(), (await house.query("select 1 from people where email = $1", [email])).rows.length]).toEqual([1, 1]);
    await work();
    await goOn();
    expect([customers(), (await house.query("select 1 from people where email = $1", [email])).rows.length]).toEqual([0, 0]);
    await goOn();
  });
});

describe("money that goes back", () => {
  const refundOf = async (email: string) => {
    const reader = await house.signIn(email);
    const [, id] = /subscriptions\/([0-9a-f-]{36})\/refund/.exec(await house.text("/account", reader))!;
    expect((await house.post(`/account/subscriptions/${id}/refund`, {}, reader)).status).toBe(303);
    return reader;
  };

  it("is given back once, though the line breaks twice", async () => {
    await buy("back@reader.example");
    const reader = await refundOf("back@reader.example");
    expect(await house.text("/account", reader)).toContain("is on its way back to you");
    double.loseAnswers(2);
    await work();
    expect(await house.text("/account", reader)).toContain("was given back on");
    const { id } = await intentOf("back@reader.example");
    expect([...double.world.refunds.values()].filter(({ payment_intent }) => payment_intent === id)).toMatchObject([
      { amount: 4800, status: "succeeded" },
    ]);
  });

  it("is on its way while the bank thinks, and given back when Stripe says so", async () => {
    await buy("thinks@reader.example", "4000 0000 0000 7726");
    const reader = await refundOf("thinks@reader.example");
    await work();
    expect(await house.text("/account", reader)).toContain("is on its way back to you");
    const { id } = await intentOf("thinks@reader.example");
    double.decideRefund([...double.world.refunds.values()].find(({ payment_intent }) => payment_intent === id)!.id, "succeeded");
    await double.webhooks.deliver();
    await work();
    expect(await house.text("/account", reader)).toContain("was given back on");
  });

  it("that the bank sends back after all is owed again, and said so", async () => {
    await buy("returned@reader.example");
    const reader = await refundOf("returned@reader.example");
    await work();
    expect(await house.text("/account", reader)).toContain("was given back on");
    const { id } = await intentOf("returned@reader.example");
    double.decideRefund([...double.world.refunds.values()].find(({ payment_intent }) => payment_intent === id)!.id, "failed");
    await double.webhooks.deliver();
    await work();
    expect(await house.text("/account", reader)).toContain("Your bank would not take it");
    expect(await house.text("/desk/refunds", await house.be("publisher"))).toContain("returned@reader.example");
  });

  it("that the bank will not take is shown at the desk, and given back by hand once", async () => {
    await buy("closed@reader.example", "4000 0000 0000 7726");
    const reader = await refundOf("closed@reader.example");
    await work();
    const staff = await house.be("publisher");
    expect(await house.text("/desk/refunds", staff)).toContain("Ask the gateway now");
    const { id } = await intentOf("closed@reader.example");
    double.decideRefund([...double.world.refunds.values()].find(({ payment_intent }) => payment_intent === id)!.id, "failed");
    const { rows } = await house.query<{ id: string }>(
      "select r.id from payment_refunds r join payments p on p.id = r.payment_id where p.gateway_payment = $1",
      [id],
    );
    const byHand = () => house.post(`/desk/refunds/${rows[0]!.id}/hand`, { sure: "yes", note: "Transfer on 25 November" }, staff);
    expect((await byHand()).status).toBe(422);
    await double.webhooks.deliver();
    await work();
    expect(await house.text("/desk/refunds", staff)).toContain("The bank did not take it: lost or stolen card.");
    expect(await house.text("/account", reader)).toContain("Your bank would not take it");
    expect((await house.post(`/desk/refunds/${rows[0]!.id}/hand`, { sure: "yes", note: "" }, staff)).status).toBe(422);
    expect((await byHand()).status).toBe(303);
    expect(await house.text("/account", reader)).toContain("was given back on");
    expect((await byHand()).status).toBe(409);
    const booked = await house.query(
      "select l.gateway, l.amount from ledger_lines l join ledger_postings p on p.id = l.posting_id join subscription_refunds s on p.key = 'refund-settled:' || s.payment_refund_id where s.payment_refund_id = $1 and l.account = 'cash'",
      [rows[0]!.id],
    );
    expect(booked.rows).toEqual([{ gateway: "manual", amount: -4800 }]);
  });

  it("is taken by the bank in a dispute: the subscription ends, told once however often; an inquiry takes nothing", async () => {
    const subscription = await buy("disputes@reader.example");
    const { id } = await intentOf("disputes@reader.example");
    double.dispute(id, "warning_needs_response");
    await double.webhooks.deliver();
    await work();
    expect((await subscriptionOf("disputes@reader.example"))?.service).toBe("active");
    const { id: dispute } = double.dispute(id);
    await double.webhooks.deliver({ times: 2 });
    await work();
    expect(await subscriptionOf("disputes@reader.example")).toMatchObject({
      service: "cancelled",
      money: "chargeback",
      renewal: "stopped",
      issuesLeft: 0,
    });
    double.closeDispute(dispute, "lost");
    await double.webhooks.deliver();
    await work();
    const { rows } = await house.query("select status from payment_disputes where gateway_dispute = $1", [dispute]);
    expect(rows).toEqual([{ status: "lost" }]);
    expect(
      (await house.query("select 1 from subscription_refunds where subscription_id = $1 and kind = 'chargeback'", [subscription.id])).rows,
    ).toHaveLength(1);
  });
});

describe("the keys", () => {
  it("are in no log line, though Stripe was away", async () => {
    const away = createPayments(house.platform, await openStripe({ secretKey, webhookSecret, api: "http://127.0.0.1:9" }));
    await house.fetch("/subscribe/digital", { method: "POST", body: "nonsense", headers: { origin: house.platform.settings.origin } });
    await expect(
      away.openPortal((await personByEmail(house.platform.db, "una@reader.example"))!.id, "http://localhost/"),
    ).rejects.toThrow();
    expect(logged.join("")).not.toContain(secretKey);
    expect(logged.join("")).not.toContain(webhookSecret);
  });

  it("the health page names the gateway and tells nothing else", async () => {
    const { payments } = (await (await house.get("/healthz")).json()) as { payments: Record<string, unknown> };
    expect(payments).toMatchObject({ gateway: "stripe", playMoney: false, events: true });
    expect(JSON.stringify(payments)).not.toContain("sk_");
  });
});

describe("money given back in Stripe’s dashboard", () => {
  const booked = async (subscriptionId: string, account: string) =>
    (
      await house.query<{ sum: number }>(
        "select coalesce(sum(l.amount), 0)::int as sum from ledger_lines l join orders o on o.id = l.order_id where o.subscription_id = $1 and l.account = $2",
        [subscriptionId, account],
      )
    ).rows[0]!.sum;
  const givenAtStripe = (intent: string) =>
    [...double.world.refunds.values()]
      .filter(({ payment_intent, status }) => payment_intent === intent && status === "succeeded")
      .reduce((sum, { amount }) => sum + amount, 0);
  /** Gives it there, is told of it twice and in any order, and answers with the desk's page and where a decision is posted. */
  const outside = async (email: string, amount?: number) => {
    const subscription = await buy(email);
    const { id: intent } = await intentOf(email);
    await work();
    const refund = double.giveBackInDashboard(intent, amount);
    await double.webhooks.deliver({ times: 2 });
    await work();
    const staff = await house.be("circulation");
    const { rows } = await house.query<{ id: string }>(
      "select id from subscription_refunds where subscription_id = $1 and kind = 'outside'",
      [subscription.id],
    );
    const decide = (decision: string, why = "Asked Ines") =>
      house.post(`/desk/refunds/outside/${rows[0]!.id}/decision`, { sure: "yes", decision, why }, staff);
    return { subscription, intent, refund, staff, decide, rows };
  };
  // the copies above were served by hand, past the books
  let before: string[] = [];
  beforeAll(async () => void (before = (await checkBooks(house.platform.db)).problems));
  const noFault = async () => expect((await checkBooks(house.platform.db)).problems).toEqual(before);

  it("in part is booked once, shown to be decided, and may stay a kindness: the copies go on", async () => {
    const email = "torn-copy@reader.example";
    const { subscription, staff, decide, rows } = await outside(email, 1200);
    expect(rows).toHaveLength(1);
    expect(await house.text("/desk", staff)).toContain("given in the gateway’s dashboard");
    expect(await house.text("/desk/refunds", staff)).toMatch(
      /€12\.00<\/strong> of order[\s\S]*24 unserved issues are struck out, and €36\.00 more goes back/,
    );
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", money: "partly refunded", renewal: "auto", issuesLeft: 24 });
    expect((await decide("keep", "")).status).toBe(422);
    expect((await decide("keep")).status).toBe(303);
    expect((await decide("stop")).status).toBe(409);
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", renewal: "auto", issuesLeft: 24 });
    expect(await booked(subscription.id, "refunds owed")).toBe(0);
    expect(await booked(subscription.id, "written off")).toBe(1091);
    expect(await booked(subscription.id, "tax")).toBe(-327);
    const letters = await lettersTo(house, email, "refund-kept");
    expect(letters).toHaveLength(1);
    expect(letters[0]!.text).toContain("/renewal/");
    await noFault();
    // and whoever then takes all of the rest back has paid nothing and owes the state nothing
    const reader = await house.signIn(email);
    expect((await house.post(`/account/subscriptions/${subscription.id}/refund`, {}, reader)).status).toBe(303);
    await work();
    for (const account of ["deferred", "tax", "refunds owed", "written off"])
      expect.soft(await booked(subscription.id, account), account).toBe(0);
    await noFault();
  });

  it("in part stops the copies when staff say so, and what else they were worth goes back through the gateway", async () => {
    const email = "half@reader.example";
    const { subscription, intent, decide } = await outside(email, 2000);
    expect((await decide("stop")).status).toBe(303);
    await work();
    expect(givenAtStripe(intent)).toBe(4800);
    expect(await subscriptionOf(email)).toMatchObject({ service: "refunded", money: "refunded", renewal: "stopped", issuesLeft: 0 });
    for (const account of ["deferred", "tax", "refunds owed", "written off"])
      expect.soft(await booked(subscription.id, account), account).toBe(0);
    await noFault();
  });

  it("in full is never charged again; stopped, nothing goes back twice", async () => {
    const email = "all-of-it@reader.example";
    const { subscription, intent, decide } = await outside(email);
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", money: "refunded", renewal: "stopped", issuesLeft: 24 });
    expect((await decide("stop")).status).toBe(303);
    await work();
    expect(givenAtStripe(intent)).toBe(4800);
    expect(await subscriptionOf(email)).toMatchObject({ service: "refunded", renewal: "stopped", issuesLeft: 0 });
    for (const account of ["deferred", "tax", "refunds owed"]) expect.soft(await booked(subscription.id, account), account).toBe(0);
    await noFault();
  });

  it("in full, as a present, renews as it did before", async () => {
    const { decide } = await outside("present@reader.example");
    expect((await decide("keep")).status).toBe(303);
    expect(await subscriptionOf("present@reader.example")).toMatchObject({ service: "active", renewal: "auto", issuesLeft: 24 });
    await noFault();
  });

  it("by somebody who would not wait for us is the refund that we owe, and no second one", async () => {
    const email = "impatient@reader.example";
    const subscription = await buy(email);
    const { id: intent } = await intentOf(email);
    const reader = await house.signIn(email);
    expect((await house.post(`/account/subscriptions/${subscription.id}/refund`, {}, reader)).status).toBe(303);
    double.giveBackInDashboard(intent);
    await work();
    await double.webhooks.deliver();
    await work();
    expect(givenAtStripe(intent)).toBe(4800);
    expect(await house.text("/account", reader)).toContain("was given back on");
    expect(
      (await house.query("select 1 from subscription_refunds where subscription_id = $1 and kind = 'outside'", [subscription.id])).rows,
    ).toEqual([]);
    expect(await booked(subscription.id, "refunds owed")).toBe(0);
    await noFault();
  });

  it("in part, before the reader takes the rest, is decided with it", async () => {
    const email = "takes-the-rest@reader.example";
    const { subscription, intent } = await outside(email, 1000);
    const reader = await house.signIn(email);
    expect(await house.text("/account", reader)).toContain("Refund me €38.00");
    expect((await house.post(`/account/subscriptions/${subscription.id}/refund`, {}, reader)).status).toBe(303);
    await work();
    expect(givenAtStripe(intent)).toBe(4800);
    for (const account of ["deferred", "tax", "refunds owed", "written off"])
      expect.soft(await booked(subscription.id, account), account).toBe(0);
    expect(await house.text("/desk/refunds", await house.be("circulation"))).not.toContain(email);
    await noFault();
  });

  it("that the bank would not take is undone: the till has it again, and nobody is asked", async () => {
    const email = "undone@reader.example";
    const { subscription, staff, refund } = await outside(email, 1500);
    double.decideRefund(refund.id, "failed");
    await double.webhooks.deliver();
    await work();
    expect(await house.text("/desk/refunds", staff)).not.toContain(email);
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", money: "paid", issuesLeft: 24 });
    expect(await booked(subscription.id, "refunds owed")).toBe(0);
    await noFault();
  });
});

describe("what is paid from an account, and takes days", () => {
  const iban = "AT61 1904 3002 3457 3201";
  const order = async (email: string) => {
    const answer = await house.post("/subscribe/digital", form(email));
    const { location } = await double.debit(answer.headers.get("location")!, iban);
    return { page: new URL(location!).pathname, browser: answer.headers.getSetCookie()[0]!.split(";")[0]! };
  };
  const told = async () => {
    await double.webhooks.deliver();
    await work();
  };

  it("is left to Stripe’s dashboard: our page asks for no way to pay", () => {
    const asked = double.bodies.filter(({ path }) => path === "/v1/checkout/sessions");
    expect(asked.length).toBeGreaterThan(0);
    for (const { body } of asked) expect(body).not.toContain("payment_method");
  });

  it("is not asked for again: who orders the same anew is told that it is on its way, and what they change gives up nothing", async () => {
    const email = "debit-again@reader.example";
    const fields = form(email);
    const answer = await house.post("/subscribe/digital", fields);
    const browser = answer.headers.getSetCookie()[0]!.split(";")[0]!;
    const { location } = await double.debit(answer.headers.get("location")!, iban);
    const page = new URL(location!).pathname;
    expect(await house.text(page, browser)).toContain("Your payment is on its way");
    for (const anew of [form(email), { ...fields, payerName: "Una M. Berg" }]) {
      const told = await (await house.post("/subscribe/digital", anew, browser)).text();
      expect(told).toMatch(/Order \d+ for the same is written down already, and its payment is on its way\./);
      expect(told).toContain(`<a href="${page}">Order `);
      expect(told).not.toContain("Go on with order");
    }
    expect(await house.text(page, browser)).toContain("Your payment is on its way");
    double.bankAnswers("yes");
    await told();
  });

  it("waits without being sent to the page again, begins when the money is there, and lets its browser read then", async () => {
    const email = "debit@reader.example";
    const { page, browser } = await order(email);
    await told();
    expect(await house.text(page, browser)).toContain("Your payment is on its way");
    house.clock.advance({ days: 3 });
    await work();
    expect(await house.text(page, browser)).toContain("Your payment is on its way");
    expect(await subscriptionOf(email)).toBeUndefined();
    double.bankAnswers("yes");
    await told();
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", money: "paid", issuesLeft: 24 });
    expect((await lettersTo(house, email, "receipt")).length).toBe(1);
    const { rows } = await house.query("select method from payments p join people o on o.id::text = p.payer where o.email = $1", [email]);
    expect(rows).toEqual([{ method: "Account ending 3201" }]);
    const back = await house.get(page, browser);
    expect(back.headers.getSetCookie().some((line) => line.startsWith("masthead="))).toBe(true);
  });

  it("and turns out to be had already is asked about in its letter", async () => {
    const email = "debit-twice@reader.example";
    await buy(email);
    const { page, browser } = await order(email);
    await told();
    // meanwhile they prove that it is theirs
    const owner = await house.signIn(email);
    const [, waiting = ""] = /action="\/account\/orders\/([^/]+)\/acceptance"/.exec(await house.text("/account", owner)) ?? [];
    expect(page).toContain(waiting);
    await house.post(`/account/orders/${waiting}/acceptance`, {}, owner);
    expect(await house.text("/account", owner)).not.toContain("/second");
    double.bankAnswers("yes");
    await told();
    const [letter, before] = await lettersTo(house, email, "receipt");
    expect(letter!.text).toMatch(/You have Digital already, until no\. \d+\. Nothing has been lost/);
    expect(letter!.text).toContain(`${house.platform.settings.origin}/account/orders/${waiting}/second`);
    expect(before!.text).not.toContain("/second");
    expect(await house.text(`/account/orders/${waiting}/second`, owner)).toContain("Begin when the present one ends");
    expect((await house.get(`/account/orders/${waiting}/second`, browser)).status).toBe(303);
  });

  it("and comes back after days begins nothing; whoever ordered is written to, with the way to the same order", async () => {
    const email = "came-back@reader.example";
    const { page, browser } = await order(email);
    await told();
    house.clock.advance({ days: 4 });
    double.bankAnswers("no");
    await told();
    await told();
    expect(await subscriptionOf(email)).toBeUndefined();
    const letters = await lettersTo(house, email, "payment-came-back");
    expect(letters.map(({ text }) => text)).toEqual([expect.stringMatching(/\(not enough money in the account\). Nothing was taken/)]);
    expect(letters[0]!.text).not.toContain("insufficient");
    expect(letters[0]!.text).toContain(page);
    expect((await house.get(page, browser)).headers.get("location")).toBe("/subscribe/digital#refused");
  });

  it("and comes back is ordered again from its letter, days later, with all that was typed: by whoever ordered, and by nobody else", async () => {
    const email = "again-by-letter@reader.example";
    const fields = { ...form(email), payerName: "Ines Again", company: "Again & Sons", taxCountry: "DE" };
    const answer = await house.post("/subscribe/digital", fields);
    const browser = answer.headers.getSetCookie()[0]!.split(";")[0]!;
    const { location } = await double.debit(answer.headers.get("location")!, iban);
    await told();
    house.clock.advance({ days: 4 });
    double.bankAnswers("no");
    await told();
    const page = new URL(location!).pathname;
    const shown = async (cookie: string) => {
      const led = await house.get(page, cookie);
      const own = [cookie, ...led.headers.getSetCookie().map((line) => line.split(";")[0]!)].join("; ");
      return house.text(led.headers.get("location")!.split("#")[0]!, own);
    };
    const again = await shown(browser);
    for (const typed of [`value="${email}"`, 'value="Ines Again"', 'value="Again &amp; Sons"', `value="${fields.orderKey}"`])
      expect(again).toContain(typed);
    // their name, where it is an account's by now, is told to whoever has signed in
    house.clock.advance({ minutes: 121 });
    const owner = await house.signIn(email);
    expect(await shown(browser)).not.toContain('value="Ines Again"');
    expect(await shown(owner)).toContain('value="Again &amp; Sons"');
    for (const other of ["masthead_browser=another", await house.signIn("somebody-else@reader.example")]) {
      const text = await shown(other);
      expect(text).toContain("not enough money in the account");
      expect(text).not.toMatch(/again-by-letter|Ines Again|Again &amp;/);
    }
  });

  it("renews from the account: once while it is on its way, and what comes back is tried again like a card", async () => {
    const email = "renews-by-debit@reader.example";
    await order(email);
    await told();
    double.bankAnswers("yes");
    await told();
    const payments = createPayments(house.platform, gateway);
    const charges = async () =>
      (
        await house.query<{ status: string }>(
          "select p.status from payments p join people o on o.id::text = p.payer where o.email = $1 order by started_at",
          [email],
        )
      ).rows.map(({ status }) => status);
    await serveAlone(email);
    await expireSubscriptions(house.platform, payments);
    house.clock.advance({ days: 8 });
    for (const _day of [1, 2, 3]) {
      await expireSubscriptions(house.platform, payments);
      await told();
      house.clock.advance({ days: 1 });
    }
    expect(await charges()).toEqual(["succeeded", "needs action"]);
    // what was had goes on meanwhile, and nobody is told of a charge that failed
    expect(await subscriptionOf(email)).toMatchObject({ service: "grace", money: "paid", renewal: "auto" });
    expect(await lettersTo(house, email, "renewal-declined")).toEqual([]);
    double.bankAnswers("no");
    await told();
    expect(await subscriptionOf(email)).toMatchObject({ money: "dunning" });
    expect((await lettersTo(house, email, "renewal-declined")).length).toBe(1);
    expect(await lettersTo(house, email, "payment-came-back")).toEqual([]);
    house.clock.advance({ days: 2 });
    await expireSubscriptions(house.platform, payments);
    expect(await charges()).toEqual(["succeeded", "declined", "needs action"]);
    double.bankAnswers("yes");
    await told();
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", money: "paid", issuesLeft: 24 });
  });
});

describe("what else stands on the page", () => {
  const pageFor = async (email: string) => {
    const answer = await house.post("/subscribe/digital", form(email));
    return { hosted: answer.headers.get("location")!, browser: answer.headers.getSetCookie()[0]!.split(";")[0]! };
  };
  const told = async () => {
    await double.webhooks.deliver();
    await work();
  };
  const paymentsOf = async (email: string) =>
    (
      await house.query<{ status: string; method: string }>(
        "select p.status, p.method from payments p join people o on o.id::text = p.payer where o.email = $1 order by started_at",
        [email],
      )
    ).rows;
  /** The term is over, and the next is charged; its holder is away. */
  const renew = async (email: string) => {
    const payments = createPayments(house.platform, gateway);
    await serveAlone(email);
    await expireSubscriptions(house.platform, payments);
    house.clock.advance({ days: 8 });
    await expireSubscriptions(house.platform, payments);
    await told();
  };

  it("an account by its sort code takes days like any, and is charged again", async () => {
    const email = "bacs@reader.example";
    const { hosted, browser } = await pageFor(email);
    const { location } = await double.payBy(hosted, { sort: "10-88-00", account: "00012345" });
    await told();
    expect(await house.text(new URL(location!).pathname, browser)).toContain("Your payment is on its way");
    expect(await subscriptionOf(email)).toBeUndefined();
    double.bankAnswers("yes");
    await told();
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", renewal: "auto" });
    await renew(email);
    expect(await paymentsOf(email)).toEqual([
      { status: "succeeded", method: "Account ending 2345" },
      { status: "needs action", method: "Account ending 2345" },
    ]);
    double.bankAnswers("yes");
    await told();
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", money: "paid", issuesLeft: 24 });
  });

  it("a bank by iDEAL answers at once, and the debit that it leaves behind is what is charged again", async () => {
    const email = "ideal@reader.example";
    const { hosted, browser } = await pageFor(email);
    const { location } = await double.payBy(hosted, { bank: "ing" });
    expect((await house.get(new URL(location!).pathname, browser)).status).toBe(303);
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", renewal: "auto" });
    await renew(email);
    expect(await paymentsOf(email)).toEqual([
      { status: "succeeded", method: "iDEAL" },
      { status: "needs action", method: "Account ending 4300" },
    ]);
    double.bankAnswers("yes");
    await told();
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", money: "paid", issuesLeft: 24 });
  });

  it("a bank by iDEAL that is answered no leaves the page as it was, and begins nothing", async () => {
    const email = "ideal-no@reader.example";
    const { hosted } = await pageFor(email);
    expect((await double.payBy(hosted, { bank: "rabobank" }, "no")).location).toBeNull();
    await told();
    expect(await subscriptionOf(email)).toBeUndefined();
    const { location } = await double.pay(hosted, "4242 4242 4242 4242");
    await house.get(new URL(location!).pathname);
    expect(await subscriptionOf(email)).toMatchObject({ service: "active" });
  });

  it("a wallet pays as the card in it does, and is charged again", async () => {
    const email = "wallet@reader.example";
    const { hosted } = await pageFor(email);
    const { location } = await double.payBy(hosted, { wallet: "apple_pay" });
    await house.get(new URL(location!).pathname);
    await renew(email);
    expect((await paymentsOf(email)).map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
    expect(await subscriptionOf(email)).toMatchObject({ service: "active", money: "paid", issuesLeft: 24 });
  });
});
