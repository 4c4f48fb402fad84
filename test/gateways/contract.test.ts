import StripeSdk from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Card, type ChargeAnswer, type Gateway, manualGateway, openStripe, sandboxGateway } from "../../src/payments/index.ts";
import { movableClock } from "../../src/platform/index.ts";
import { money } from "../../src/values/index.ts";
import { type StripeDouble, stripeDouble } from "../support/stripe-double/index.ts";

const clock = movableClock("2026-11-24T10:00:00Z");
const signer = new StripeSdk("sk_test_signer");
let double: StripeDouble;
const stripe: { gateway?: Gateway } = {};
beforeAll(async () => {
  double = await stripeDouble({ now: clock.now });
  stripe.gateway = await openStripe(double.settings);
});
afterAll(() => double.close());

let count = 0;
const charge = (amount = 4800) => ({
  paymentId: `0199aaaa-0000-7000-8000-${String((count += 1)).padStart(12, "0")}`,
  amount: money(amount, "EUR"),
  description: "Digital",
  at: clock.now(),
});
const returnTo = { paid: "http://localhost:4000/paid", left: "http://localhost:4000/left" };
type Asked = ReturnType<typeof charge>;

/** One way of taking a card from a payer who is there, for each gateway that knows cards. */
type Taker = {
  of: () => Gateway;
  pay: (asked: Asked, card: Card, second?: "yes" | "no") => Promise<{ answer: ChargeAnswer; customer: string | undefined }>;
};

const sandbox: Taker = {
  of: () => sandboxGateway,
  async pay(asked, card, second) {
    const first = await sandboxGateway.charge({ ...asked, card });
    if (first.status !== "needs action" || !second) return { answer: first, customer: undefined };
    return {
      answer: await sandboxGateway.confirm!({ ...asked, gatewayPayment: first.gatewayPayment, approved: second === "yes" }),
      customer: undefined,
    };
  },
};

const onStripe: Taker = {
  of: () => stripe.gateway!,
  async pay(asked, card, second = "yes") {
    const gateway = stripe.gateway!;
    const customer = await gateway.openCustomer!({ reference: asked.paymentId, email: "una@reader.example", name: "Una Berg" });
    const opened = await gateway.charge({ ...asked, customer, returnTo });
    if (opened.status !== "needs action") throw new Error("Stripe’s page was not opened");
    await double.pay(opened.page!, card.number, { expiry: card.expiry, answer: second });
    const answer = await gateway.lookUp({ ...asked, gatewayPayment: opened.gatewayPayment, customer, saved: null, startedAt: asked.at });
    return { answer: answer!, customer };
  },
};

const card = (number: string, expiry = "12/39"): Card => ({ number, expiry, check: "123" });
const good = card("4242 4242 4242 4242");

describe.each([
  ["sandbox", sandbox],
  ["stripe", onStripe],
])("the gateway %s", (name, taker) => {
  const paid = async (given = good) => {
    const asked = charge();
    const { answer, customer } = await taker.pay(asked, given);
    if (answer.status !== "succeeded") throw new Error(`the payment is ${answer.status}`);
    return { asked, answer, customer };
  };

  it("says who it is, and takes a payer’s card with a name for the method and the day it ends", async () => {
    expect(taker.of().name).toBe(name);
    const { answer } = await paid();
    expect(answer.method).toMatch(/ending 4242$/);
    expect(answer.expiresOn).toBe("2039-12-31");
    expect(answer.saved).toBeTruthy();
  });

  it("takes the same payment once, however often it is asked for", async () => {
    const asked = charge();
    const present = { card: good, customer: undefined, returnTo };
    const [first, second] = [await taker.of().charge({ ...asked, ...present }), await taker.of().charge({ ...asked, ...present })];
    expect(second).toEqual(first);
  });

  it("knows nothing of a payment that never arrived", async () => {
    expect(
      await taker.of().lookUp({ ...charge(), gatewayPayment: null, customer: undefined, saved: null, startedAt: clock.now() }),
    ).toBeUndefined();
  });

  it("does not take a card its bank declines", async () => {
    const { answer } = await taker.pay(charge(), card("4000 0000 0000 0002"));
    // on a page the payer may go on with another card, so there it is not decided yet
    expect(["declined", "needs action"]).toContain(answer.status);
  });

  it("waits for a second step and takes its answer", async () => {
    expect((await taker.pay(charge(), card("4000 0025 0000 3155"), "yes")).answer.status).toBe("succeeded");
    expect((await taker.pay(charge(), card("4000 0025 0000 3155"), "no")).answer.status).not.toBe("succeeded");
  });

  it("lets an unanswered payment come to nothing after a day", async () => {
    const asked = charge();
    const opened = await taker.of().charge({ ...asked, card: card("4000 0025 0000 3155"), customer: undefined, returnTo });
    if (opened.status !== "needs action") throw new Error("it waits for nothing");
    const recorded = { ...asked, gatewayPayment: opened.gatewayPayment, customer: undefined, saved: null, startedAt: asked.at };
    expect(await taker.of().lookUp(recorded)).toMatchObject({ status: "needs action" });
    clock.advance({ days: 1, minutes: 1 });
    expect(await taker.of().lookUp({ ...recorded, at: clock.now() })).toMatchObject({ status: "declined", code: "not confirmed" });
  });

  it("charges the saved method again, once for each payment", async () => {
    const { answer, customer } = await paid();
    const next = { ...charge(), saved: answer.saved!, customer };
    const [first, second] = [await taker.of().chargeAgain(next), await taker.of().chargeAgain(next)];
    expect(first).toMatchObject({ status: "succeeded", method: answer.method });
    expect(second).toEqual(first);
  });

  it("says why a saved method is declined", async () => {
    const fails = await paid(card("4000 0000 0000 0341"));
    expect(await taker.of().chargeAgain({ ...charge(), saved: fails.answer.saved!, customer: fails.customer })).toMatchObject({
      status: "declined",
      code: "declined",
    });
    const ends = await paid(card("4242 4242 4242 4242", "12/26"));
    clock.advance({ days: 40 });
    expect(await taker.of().chargeAgain({ ...charge(), saved: ends.answer.saved!, customer: ends.customer })).toMatchObject({
      status: "declined",
      code: "expired card",
    });
    clock.advance({ days: -40 });
  });

  it("gives back in parts, each part once", async () => {
    const { answer } = await paid();
    const part = {
      refundId: `${charge().paymentId}`,
      gatewayPayment: answer.gatewayPayment,
      amount: money(1200, "EUR"),
      gatewayRefund: null,
      reason: "unserved",
    };
    const [first, second] = [await taker.of().refund(part), await taker.of().refund(part)];
    expect(first.status).toBe("given back");
    expect(second).toEqual(first);
    const rest = await taker.of().refund({ ...part, refundId: charge().paymentId, amount: money(3600, "EUR") });
    expect(rest.status).toBe("given back");
    expect(rest.gatewayRefund).not.toBe(first.gatewayRefund);
  });
});

describe("the gateway manual", () => {
  it("waits for staff, whatever is asked of it", async () => {
    const asked = charge();
    const opened = await manualGateway.charge(asked);
    expect(opened).toMatchObject({ status: "needs action", gatewayPayment: asked.paymentId });
    expect(
      await manualGateway.lookUp({ ...asked, gatewayPayment: asked.paymentId, customer: undefined, saved: null, startedAt: asked.at }),
    ).toEqual(opened);
    expect(await manualGateway.chargeAgain({ ...asked, saved: "", customer: undefined })).toMatchObject({
      status: "declined",
      code: "no method",
    });
    expect(
      await manualGateway.refund({ refundId: "r", gatewayPayment: asked.paymentId, amount: asked.amount, gatewayRefund: null, reason: "" }),
    ).toEqual({ status: "pending", gatewayRefund: null });
  });
});

describe("the sandbox’s bank", () => {
  it("takes a disputed payment back after ten days, and no other", async () => {
    const settledAt = clock.now();
    const of = (saved: string, days: number) =>
      sandboxGateway.disputeOf!({ gatewayPayment: "play", saved, settledAt, at: new Date(settledAt.valueOf() + days * 86_400_000) });
    expect(of("play_method_0259_2039-12-31", 9)).toBeUndefined();
    expect(of("play_method_0259_2039-12-31", 10)).toMatchObject({ reason: "fraudulent" });
    expect(of("play_method_4242_2039-12-31", 99)).toBeUndefined();
  });
});

describe("the gateway stripe, where Stripe and we disagree", () => {
  const paid = async () => {
    const asked = charge();
    const { answer, customer } = await onStripe.pay(asked, good);
    if (answer.status !== "succeeded") throw new Error("unpaid");
    return { asked, answer, customer };
  };

  it("believes an event only by its signature over the very bytes, made within five minutes", () => {
    const raw = JSON.stringify({ id: "evt_1", object: "event", type: "payment_intent.succeeded", data: { object: { id: "pi_1" } } });
    const read = (given: string, { secret = double.settings.webhookSecret, minutes = 0 } = {}) => {
      const signature = signer.webhooks.generateTestHeaderString({
        payload: raw,
        secret,
        timestamp: Math.floor(clock.now().valueOf() / 1000) - minutes * 60,
      });
      return stripe.gateway!.readEvent!({
        raw: given,
        header: (name) => (name === "stripe-signature" ? signature : undefined),
        at: clock.now(),
      });
    };
    expect(read(raw)).toEqual({ id: "evt_1", kind: "payment_intent.succeeded", object: "pi_1" });
    expect(read(raw, { minutes: 4 })).toBeDefined();
    expect(() => read(raw, { minutes: 6 })).toThrow();
    expect(() => read(raw.replace("pi_1", "pi_2"))).toThrow();
    expect(() => read(raw, { secret: "whsec_somebody_else_0000" })).toThrow();
  });

  it("finds its charge though the key was forgotten after a day", async () => {
    const { answer, customer } = await paid();
    const next = { ...charge(), saved: answer.saved!, customer };
    const first = await stripe.gateway!.chargeAgain(next);
    clock.advance({ days: 3 });
    const before = double.world.charges.size;
    expect(await stripe.gateway!.chargeAgain(next)).toEqual(first);
    expect(double.world.charges.size).toBe(before);
  });

  it("finds its refund though the key was forgotten after a day", async () => {
    const { answer } = await paid();
    const asked = {
      refundId: charge().paymentId,
      gatewayPayment: answer.gatewayPayment,
      amount: money(4800, "EUR"),
      gatewayRefund: null,
      reason: "guarantee",
    };
    const first = await stripe.gateway!.refund(asked);
    clock.advance({ days: 3 });
    expect(await stripe.gateway!.refund(asked)).toEqual(first);
  });

  it("does not take what was given back in Stripe’s dashboard for its own refund", async () => {
    const { answer } = await paid();
    const give = (refundId: string) =>
      stripe.gateway!.refund({
        refundId,
        gatewayPayment: answer.gatewayPayment,
        amount: money(4800, "EUR"),
        gatewayRefund: null,
        reason: "",
      });
    await give("by-hand-in-the-dashboard");
    expect(await give("ours")).toMatchObject({ status: "failed" });
  });
});

describe("the double", () => {
  const ask = (path: string, body?: string, headers: Record<string, string> = {}) =>
    fetch(double.url + path, {
      ...(body !== undefined && { method: "POST", body }),
      headers: { authorization: `Bearer ${double.settings.secretKey}`, "content-type": "application/x-www-form-urlencoded", ...headers },
    });
  const errorOf = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as { error: object }).error });

  it("refuses in Stripe’s shape what Stripe would refuse", async () => {
    expect(await errorOf(await ask("/v1/quotes"))).toMatchObject({ status: 404, type: "invalid_request_error" });
    expect(await errorOf(await ask("/v1/customers/cus_nobody"))).toMatchObject({ status: 404, code: "resource_missing" });
    expect(await errorOf(await ask("/v1/refunds", "payment_intent=pi_1&colour=blue"))).toMatchObject({
      status: 400,
      code: "parameter_unknown",
      param: "colour",
    });
    expect(await errorOf(await ask("/v1/refunds", ""))).toMatchObject({ status: 400, code: "parameter_missing", param: "payment_intent" });
    expect(await errorOf(await ask("/v1/customers", "", { authorization: "Bearer sk_test_wrong" }))).toMatchObject({ status: 401 });
  });

  it("keeps a key for what it was first used for", async () => {
    const key = { "idempotency-key": "one" };
    const [first, same] = [
      await (await ask("/v1/customers", "name=Ada", key)).json(),
      await (await ask("/v1/customers", "name=Ada", key)).json(),
    ];
    expect(same).toEqual(first);
    expect(await errorOf(await ask("/v1/customers", "name=Una", key))).toMatchObject({ status: 400, type: "idempotency_error" });
  });
});
