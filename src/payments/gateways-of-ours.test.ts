import { describe, expect, it } from "vitest";
import { money } from "../values/index.ts";
import { gatewayOf } from "./gateway-of.ts";
import { manualGateway } from "./manual-gateway.ts";
import { playCards, sandboxGateway } from "./sandbox-gateway.ts";
import { withTimeout } from "./with-timeout.ts";

const at = new Date("2026-11-24T10:00:00Z");
const asked = { paymentId: "payment-1", amount: money(4800, "EUR"), description: "A year", at };
const charge = (number: string, more = {}) => sandboxGateway.charge({ ...asked, card: { number, expiry: "04/29", check: "123" }, ...more });
const days = (count: number) => new Date(at.valueOf() + count * 86_400_000);

describe("play money", () => {
  it.each([
    ["4242 4242 4242 4242", "succeeded", ""],
    ["4242424242424242", "succeeded", ""],
    ["4000 0025 0000 3155", "needs action", ""],
    ["4000 0000 0000 0341", "succeeded", ""],
    ["4000 0000 0000 0259", "succeeded", ""],
    ["4000 0000 0000 0002", "declined", "declined"],
    ["4000 0000 0000 9995", "declined", "not enough"],
    ["5555 5555 5555 4444", "declined", "no play card"],
    ["", "declined", "no play card"],
  ])("of the card %j is %s", async (number, status, code) => {
    const answer = await charge(number);
    expect([answer.status, "code" in answer ? answer.code : ""]).toEqual([status, code]);
  });

  it("is offered with cards that each do something", async () => {
    for (const { number, does } of playCards)
      expect((await charge(number)).status === "declined", does).toBe(does === "declined" || does === "not enough");
  });

  it("says which card it was by its last four figures, and keeps no more of it", async () => {
    const answer = await charge("4242 4242 4242 4242");
    expect(answer).toMatchObject({ method: "Play card ending 4242", saved: "play_method_4242_2029-04-30", expiresOn: "2029-04-30" });
    expect(JSON.stringify(answer)).not.toContain("424242");
  });

  it("is one payment however often it is asked for, and another under another key", async () => {
    const [once, again, other] = [
      await charge("4242424242424242"),
      await charge("4242424242424242"),
      await charge("4242424242424242", { paymentId: "payment-2" }),
    ];
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
    const refund = (refundId: string) =>
      sandboxGateway.refund({ ...asked, refundId, gatewayPayment: "p", gatewayRefund: null, reason: "" });
    expect(await refund("a")).toEqual(await refund("a"));
    expect(await refund("a")).not.toEqual(await refund("b"));
  });

  it.each([
    ["on its last day", "play_method_4242_2026-11-24", "succeeded", undefined],
    ["the day after its last", "play_method_4242_2026-11-23", "declined", "expired card"],
    ["of which a renewal is declined", "play_method_0341_2029-04-30", "declined", "declined"],
    ["that its bank takes back later", "play_method_0259_2029-04-30", "succeeded", undefined],
    ["that is none", "somebody’s", "declined", "expired card"],
  ])("of a saved card %s", async (_which, saved, status, code) => {
    const answer = await sandboxGateway.chargeAgain({ ...asked, saved, customer: undefined });
    expect([answer.status, "code" in answer ? answer.code : undefined]).toEqual([status, code]);
  });

  it.each([
    ["a charge that never came", null, 0, undefined],
    ["one that waits for its second step", "play_payment_1", 0.9, "needs action"],
    ["one that waited a day for it", "play_payment_1", 1, "declined"],
  ])("that is looked up: %s", async (_which, gatewayPayment, after, status) => {
    const recorded = { ...asked, at: days(after), startedAt: at, gatewayPayment, customer: undefined, saved: null };
    expect((await sandboxGateway.lookUp(recorded))?.status).toBe(status);
  });

  it("is paid or not by the answer to its second step", async () => {
    const answer = async (approved: boolean) => (await sandboxGateway.confirm!({ paymentId: "1", gatewayPayment: "p", approved })).status;
    expect([await answer(true), await answer(false)]).toEqual(["succeeded", "declined"]);
  });

  it.each([
    ["play_method_0259_2029-04-30", 10, true],
    ["play_method_0259_2029-04-30", 9.99, false],
    ["play_method_4242_2029-04-30", 99, false],
    [null, 99, false],
  ])("is taken back by the bank of %s after %d days: %s", (saved, after, taken) => {
    const dispute = sandboxGateway.disputeOf!({ gatewayPayment: "p", saved, settledAt: at, at: days(after) });
    expect(dispute !== undefined).toBe(taken);
  });
});

describe("money in hand", () => {
  it("is not there until staff say so, and is given back by them", async () => {
    expect(await manualGateway.charge(asked)).toEqual({ status: "needs action", gatewayPayment: "payment-1", method: "By hand" });
    const recorded = { ...asked, gatewayPayment: null, customer: undefined, saved: null, startedAt: at };
    expect(await manualGateway.lookUp(recorded)).toMatchObject({ status: "needs action" });
    const refund = { refundId: "r", gatewayPayment: "p", amount: asked.amount, gatewayRefund: null, reason: "" };
    expect(await manualGateway.refund(refund)).toEqual({ status: "pending", gatewayRefund: null });
  });

  it("is not charged again, its payer away", async () => {
    expect(await manualGateway.chargeAgain({ ...asked, saved: "x", customer: undefined })).toMatchObject({
      status: "declined",
      code: "no method",
    });
  });
});

it("is play money where no gateway is named, and only that is", async () => {
  const real = await gatewayOf({ stripe: { secretKey: "sk_test_of_this_test", webhookSecret: undefined } } as never);
  const play = await gatewayOf({ stripe: undefined });
  expect([play.isPlay, real.isPlay, manualGateway.isPlay]).toEqual([true, false, false]);
  expect([play.name, real.name, real.paidBy, real.readEvent]).toEqual(["sandbox", "stripe", "page", undefined]);
});

it("a gateway that does not answer in time did not; one that does is taken at its word", async () => {
  await expect(withTimeout(20, () => new Promise(() => undefined))).rejects.toThrow("no answer within 20 ms");
  expect(await withTimeout(2000, async () => "paid")).toBe("paid");
  await expect(withTimeout(2000, () => Promise.reject(new Error("its own words")))).rejects.toThrow("its own words");
});
