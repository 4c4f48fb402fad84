import type { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import { money } from "../../values/index.ts";
import { answerOf } from "./answers.ts";
import { answerOfSession, checkout } from "./checkout.ts";
import { newsOf } from "./events.ts";
import { findCharge } from "./find-charge.ts";
import { refund } from "./refund.ts";
import { chargeSaved } from "./saved-method.ts";

const at = new Date("2026-11-24T10:00:00Z");
const asked = { paymentId: "payment-1", amount: money(4800, "EUR"), description: "A year", at };
const card = { id: "pm_1", type: "card", card: { brand: "visa", last4: "4242", exp_month: 4, exp_year: 2029 } };
const intentOf = (more: object) =>
  ({ id: "pi_1", status: "succeeded", currency: "eur", payment_method: card, ...more }) as unknown as Stripe.PaymentIntent;

type Call = { what: string; given: unknown[] };
/** Answers each call by its path ("refunds.create"), and remembers it; a path that has no answer is not to be asked. */
function stripeOf(answers: Record<string, unknown>): { stripe: Stripe; calls: Call[] } {
  const calls: Call[] = [];
  const at = (path: string): unknown =>
    new Proxy(() => undefined, {
      get: (_, key) => at(path ? `${path}.${String(key)}` : String(key)),
      apply: async (_, _this, given: unknown[]) => {
        calls.push({ what: path, given });
        if (!(path in answers)) throw new Error(`${path} is not to be asked`);
        const answer = answers[path];
        if (answer instanceof Error) throw answer;
        return answer;
      },
    });
  return { stripe: at("") as Stripe, calls };
}
const fault = (type: string, code: string) => Object.assign(new Error(`words about ${code}`), { type, code });

describe("a payment at Stripe", () => {
  it.each<[string, object, string]>([
    ["that is paid", {}, "succeeded"],
    ["that its bank works on", { status: "processing" }, "needs action"],
    ["that is to be taken", { status: "requires_capture" }, "needs action"],
    ["that asks for its holder", { status: "requires_action" }, "declined: authentication required"],
    ["of an expired card", { status: "requires_payment_method", last_payment_error: { code: "expired_card" } }, "declined: expired card"],
    [
      "whose bank asks for its holder",
      { status: "requires_payment_method", last_payment_error: { code: "authentication_required" } },
      "declined: authentication required",
    ],
    [
      "that was declined otherwise",
      { status: "requires_payment_method", last_payment_error: { code: "card_declined" } },
      "declined: declined",
    ],
    ["that was called off", { status: "canceled" }, "declined: declined"],
  ])("%s", (_which, more, wanted) => {
    const answer = answerOf(intentOf(more));
    expect("code" in answer ? `${answer.status}: ${answer.code}` : answer.status).toBe(wanted);
  });

  it.each([
    [card, "Visa ending 4242", "2029-04-30"],
    [{ ...card, card: { ...card.card, brand: "another", exp_month: 2, exp_year: 2028 } }, "Card ending 4242", "2028-02-29"],
    [{ id: "pm_2", type: "sepa_debit", sepa_debit: { last4: "3000" } }, "Account ending 3000", undefined],
    [{ id: "pm_3", type: "bank_transfer" }, "bank transfer", undefined],
    [null, "", undefined],
    ["pm_1", "", undefined],
  ])("says how it was paid: %#", (payment_method, method, expiresOn) => {
    expect(answerOf(intentOf({ payment_method }))).toMatchObject({ method, expiresOn });
  });

  it("tells its fee in its own currency alone", () => {
    const feeOf = (currency: string) => answerOf(intentOf({ latest_charge: { balance_transaction: { currency, fee: 91 } } }));
    expect(feeOf("eur")).toMatchObject({ fee: 91 });
    expect(feeOf("usd")).toMatchObject({ fee: undefined });
    expect(answerOf(intentOf({ latest_charge: "ch_1" }))).toMatchObject({ fee: undefined });
  });
});

describe("Stripe’s page for one payment", () => {
  const open = { id: "cs_1", status: "open", payment_status: "unpaid", url: "https://checkout.stripe.com/1" };

  it("is asked for once, in minor units, with our mark on both of its objects", async () => {
    const { stripe, calls } = stripeOf({ "checkout.sessions.create": open });
    const returnTo = { paid: "https://m.example/paid", left: "https://m.example/left" };
    expect(await checkout(stripe, { ...asked, customer: "cus_1", returnTo })).toMatchObject({ status: "needs action", page: open.url });
    const [session, options] = calls[0]!.given;
    expect(options).toEqual({ idempotencyKey: "payment-1" });
    expect(session).toMatchObject({
      customer: "cus_1",
      metadata: { masthead_payment: "payment-1" },
      payment_intent_data: { metadata: { masthead_payment: "payment-1" }, setup_future_usage: "off_session" },
      line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: 4800 } }],
      success_url: returnTo.paid,
      cancel_url: returnTo.left,
    });
  });

  it.each<[string, object, string]>([
    ["open", {}, "needs action"],
    ["complete and not paid yet", { status: "complete" }, "needs action"],
    ["expired", { status: "expired" }, "declined"],
    ["complete and paid", { status: "complete", payment_status: "paid", payment_intent: intentOf({}), customer: "cus_1" }, "succeeded"],
  ])("that is %s", async (_which, more, status) => {
    const { stripe } = stripeOf({ "customers.update": {} });
    expect((await answerOfSession(stripe, { ...open, ...more } as never)).status).toBe(status);
  });

  it("makes the card that was paid with the one that is charged from now on, of a known customer", async () => {
    const paid = { ...open, status: "complete", payment_status: "paid", payment_intent: "pi_1" };
    const { stripe, calls } = stripeOf({ "paymentIntents.retrieve": intentOf({}), "customers.update": {} });
    await answerOfSession(stripe, { ...paid, customer: { id: "cus_1" } } as never);
    expect(calls.at(-1)).toEqual({ what: "customers.update", given: ["cus_1", { invoice_settings: { default_payment_method: "pm_1" } }] });
    const nobody = stripeOf({ "paymentIntents.retrieve": intentOf({}) });
    await answerOfSession(nobody.stripe, { ...paid, customer: null } as never);
    expect(nobody.calls.map(({ what }) => what)).toEqual(["paymentIntents.retrieve"]);
    await expect(answerOfSession(stripe, { ...paid, payment_intent: null } as never)).rejects.toThrow("has no payment");
  });
});

describe("a saved card", () => {
  const known = (chosen: unknown) => ({ "customers.retrieve": { invoice_settings: { default_payment_method: chosen } } });
  const charge = (stripe: Stripe, customer?: string) => chargeSaved(stripe, { ...asked, saved: "pm_paid", customer });

  it.each<[string, object, string]>([
    ["the one that its holder chose", known("pm_chosen"), "pm_chosen"],
    ["the one that its holder chose, told in full", known({ id: "pm_chosen" }), "pm_chosen"],
    ["the one that was paid with, where none was chosen", known(null), "pm_paid"],
    ["the one that was paid with, where the customer is gone", { "customers.retrieve": { deleted: true } }, "pm_paid"],
  ])("that is charged is %s", async (_which, answers, method) => {
    const { stripe, calls } = stripeOf({ ...answers, "paymentIntents.create": intentOf({}) });
    expect(await charge(stripe, "cus_1")).toMatchObject({ status: "succeeded" });
    expect(calls.at(-1)!.given).toMatchObject([
      {
        payment_method: method,
        amount: 4800,
        currency: "eur",
        off_session: true,
        confirm: true,
        metadata: { masthead_payment: "payment-1" },
      },
      { idempotencyKey: "payment-1" },
    ]);
  });

  it("of nobody is not charged, and Stripe is not asked", async () => {
    const { stripe, calls } = stripeOf({});
    expect(await charge(stripe)).toMatchObject({ status: "declined", code: "no method" });
    expect(calls).toEqual([]);
  });

  it.each([
    ["StripeCardError", "expired_card", "expired card"],
    ["StripeCardError", "authentication_required", "authentication required"],
    ["StripeCardError", "insufficient_funds", "not enough"],
    ["StripeCardError", "card_declined", "declined"],
    ["StripeCardError", "stolen_card", "declined"],
    ["StripeInvalidRequestError", "resource_missing", "no method"],
    ["StripeInvalidRequestError", "payment_method_unexpected_state", "no method"],
  ])("declined as %s %s is: %s", async (type, code, wanted) => {
    const { stripe } = stripeOf({ ...known(null), "paymentIntents.create": fault(type, code) });
    expect(await charge(stripe, "cus_1")).toMatchObject({ status: "declined", code: wanted });
  });

  it.each(["StripeConnectionError", "StripeAPIError", "StripeRateLimitError"])("of which %s is said has no answer", async (type) => {
    const { stripe } = stripeOf({ ...known(null), "paymentIntents.create": fault(type, "") });
    await expect(charge(stripe, "cus_1")).rejects.toThrow();
  });
});

describe("a charge whose answer never came", () => {
  const find = (answers: object, customer?: string) => findCharge(stripeOf(answers as never).stripe, { paymentId: "payment-1", customer });
  const ours = { metadata: { masthead_payment: "payment-1" } };
  const others = { id: "x", metadata: { masthead_payment: "payment-2" } };

  it("is found by our mark among the customer’s, and by nothing else", async () => {
    const open = { ...ours, id: "cs_1", status: "open", payment_status: "unpaid", url: "u" };
    expect(await find({ "checkout.sessions.list": { data: [others, open] } }, "cus_1")).toMatchObject({ gatewayPayment: "cs_1" });
    const lists = { "checkout.sessions.list": { data: [others] }, "paymentIntents.list": { data: [others, { ...ours, id: "pi_1" }] } };
    expect(await find({ ...lists, "paymentIntents.retrieve": intentOf({}) }, "cus_1")).toMatchObject({ status: "succeeded" });
    expect(await find({ "checkout.sessions.list": { data: [others] }, "paymentIntents.list": { data: [] } }, "cus_1")).toBeUndefined();
    expect(await find({})).toBeUndefined();
  });
});

describe("a refund at Stripe", () => {
  const give = { refundId: "refund-1", gatewayPayment: "pi_1", amount: money(2000, "EUR"), gatewayRefund: null, reason: "" };

  it("is asked for once, under its own key, with our mark on it", async () => {
    const { stripe, calls } = stripeOf({ "refunds.list": { data: [] }, "refunds.create": { id: "re_1", status: "succeeded" } });
    expect(await refund(stripe, give)).toEqual({ status: "given back", gatewayRefund: "re_1" });
    expect(calls.at(-1)!.given).toEqual([
      { payment_intent: "pi_1", amount: 2000, metadata: { masthead_refund: "refund-1" } },
      { idempotencyKey: "refund-1" },
    ]);
  });

  it("that was made already is not made again: known by its id, or by our mark", async () => {
    const known = stripeOf({ "refunds.retrieve": { id: "re_1", status: "pending" } });
    expect(await refund(known.stripe, { ...give, gatewayRefund: "re_1" })).toEqual({ status: "pending", gatewayRefund: "re_1" });
    const marked = stripeOf({
      "refunds.list": {
        data: [
          { id: "re_0", metadata: {} },
          { id: "re_1", status: "succeeded", metadata: { masthead_refund: "refund-1" } },
        ],
      },
    });
    expect(await refund(marked.stripe, give)).toEqual({ status: "given back", gatewayRefund: "re_1" });
  });

  it.each([
    ["succeeded", "given back"],
    ["pending", "pending"],
    ["requires_action", "pending"],
    ["failed", "failed"],
    ["canceled", "failed"],
  ])("that is %s there is %s here", async (status, wanted) => {
    const { stripe } = stripeOf({
      "refunds.list": { data: [] },
      "refunds.create": { id: "re_1", status, failure_reason: "lost_or_stolen_card" },
    });
    const answer = await refund(stripe, give);
    expect(answer.status).toBe(wanted);
    if (answer.status === "failed") expect(answer.failure).toBe("The bank did not take it: lost or stolen card.");
  });

  it.each(["charge_already_refunded", "amount_too_large"])("that cannot be (%s) is said, and not asked for again", async (code) => {
    const { stripe } = stripeOf({ "refunds.list": { data: [] }, "refunds.create": fault("StripeInvalidRequestError", code) });
    expect(await refund(stripe, give)).toMatchObject({ status: "failed", gatewayRefund: null });
  });

  it("that broke on the way has no answer, and is asked for again", async () => {
    const { stripe } = stripeOf({ "refunds.list": { data: [] }, "refunds.create": fault("StripeConnectionError", "") });
    await expect(refund(stripe, give)).rejects.toThrow();
  });
});

describe("what an event is about", () => {
  const ours = { metadata: { masthead_payment: "payment-1" } };
  const given = {
    id: "re_1",
    metadata: {},
    payment_intent: ours,
    amount: 500,
    currency: "eur",
    reason: "requested_by_customer",
    status: "succeeded",
  };
  const news = (kind: string, object: object) => {
    const path = kind.startsWith("checkout")
      ? "checkout.sessions"
      : kind.startsWith("payment")
        ? "paymentIntents"
        : kind.startsWith("refund")
          ? "refunds"
          : "disputes";
    return newsOf(stripeOf({ [`${path}.retrieve`]: object }).stripe, { id: "evt_1", kind, object: "x" });
  };

  it.each<[string, string, object, object | undefined]>([
    ["a payment of ours", "payment_intent.succeeded", ours, { about: "payment", paymentId: "payment-1" }],
    ["a page of ours", "checkout.session.completed", ours, { about: "payment", paymentId: "payment-1" }],
    ["a payment of somebody else’s", "payment_intent.succeeded", { metadata: {} }, undefined],
    ["a refund of ours", "refund.updated", { ...given, metadata: { masthead_refund: "r" } }, { about: "refund", refundId: "r" }],
    [
      "one that was given in the dashboard",
      "refund.created",
      given,
      { about: "outside refund", amount: money(500, "EUR"), reason: "requested by customer", status: "given back" },
    ],
    ["one that is on its way", "refund.created", { ...given, status: "pending" }, { status: "given back" }],
    ["one that came back", "refund.failed", { ...given, status: "failed" }, { status: "came back" }],
    ["one that asks for something first", "refund.created", { ...given, status: "requires_action" }, undefined],
    ["one of a payment that is none of ours", "refund.created", { ...given, payment_intent: { metadata: {} } }, undefined],
    ["one of a payment that is not told", "refund.created", { ...given, payment_intent: "pi_1" }, undefined],
    ["a dispute", "charge.dispute.created", { ...given, status: "needs_response" }, { about: "dispute", status: "open" }],
    ["a dispute that was won", "charge.dispute.closed", { ...given, status: "won" }, { status: "won" }],
    ["a dispute that was lost", "charge.dispute.closed", { ...given, status: "lost" }, { status: "lost" }],
    ["a bank’s question", "charge.dispute.created", { ...given, status: "warning_needs_response" }, undefined],
    ["a dispute that was prevented", "charge.dispute.closed", { ...given, status: "prevented" }, undefined],
  ])("%s", async (_what, kind, object, wanted) => {
    const told = await news(kind, object);
    if (wanted) expect(told).toMatchObject(wanted);
    else expect(told).toBeUndefined();
  });
});
