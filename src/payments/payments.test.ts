import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultyGateway } from "../../test/support/faulty-gateway.ts";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { findOrCreatePerson } from "../people/index.ts";
import { type Tx, inTransaction } from "../platform/index.ts";
import { money, namedId } from "../values/index.ts";
import { type Gateway } from "./gateway.ts";
import { type Payments, createPayments } from "./payments.ts";
import { leftToGiveBack, openRefunds } from "./refunds.ts";
import { giveBackByHand, paymentTotals } from "./index.ts";

let house: FreshPlatform;
let bank: ReturnType<typeof faultyGateway>;
let payments: Payments;
let staff: string;
beforeAll(async () => {
  house = await freshPlatform({ demo: false });
  bank = faultyGateway();
  payments = createPayments(house.platform, bank.gateway, { patience: 200 });
  staff = await within((tx) => findOrCreatePerson(house.platform, tx, { email: "staff@magazine.example" }));
});
afterAll(() => house.close());

const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(house.platform, work);
const euro = (amount: number) => money(amount, "EUR");
const refused = (code: string) => expect.objectContaining({ code }) as Error;
let count = 0;
const beginning = (amount = 4800, more: { gateway?: string } = {}) => ({
  reference: `order-${(count += 1)}`,
  payer: "p",
  amount: euro(amount),
  description: "A year",
  key: `order-${count}`,
  ...more,
});

async function paid(amount = 4800, more: { gateway?: string } = {}): Promise<{ id: string; reference: string }> {
  const payment = await within((tx) => payments.begin(tx, beginning(amount, more)));
  const answer = more.gateway
    ? ({ status: "succeeded", gatewayPayment: payment.id, method: "By hand" } as const)
    : await payments.ask(payment.id, {});
  await within((tx) => payments.settle(tx, payment.id, answer));
  return payment;
}
const owe = (paymentId: string, amount: number, key = `${paymentId}:${amount}`) =>
  within((tx) => payments.oweRefund(tx, { paymentId, amount: euro(amount), reason: "asked", key }));

describe("a payment", () => {
  it("that is begun twice under one key is one", async () => {
    const asked = beginning();
    const [first, second] = [await within((tx) => payments.begin(tx, asked)), await within((tx) => payments.begin(tx, asked))];
    expect(second.id).toBe(first.id);
  });

  it("that was answered is not asked for again", async () => {
    const { id } = await paid();
    const asked = bank.told.asked;
    expect(await payments.ask(id, {})).toBeUndefined();
    expect(await payments.lookAgain(id)).toBeUndefined();
    expect(bank.told.asked).toBe(asked);
  });

  it("that succeeded stays so, whatever is said of it later", async () => {
    const { id } = await paid();
    const declined = { status: "declined", method: "", failure: "No.", code: "declined" } as const;
    expect((await within((tx) => payments.settle(tx, id, declined))).status).toBe("succeeded");
  });

  it("that was declined is no success until the bank says so after all", async () => {
    const { id } = await within((tx) => payments.begin(tx, beginning()));
    const settle = (answer: Parameters<Payments["settle"]>[2]) => within((tx) => payments.settle(tx, id, answer));
    expect(await settle({ status: "declined", method: "", failure: "No.", code: "declined" })).toMatchObject({
      status: "declined",
      failure: "No.",
    });
    expect((await settle({ status: "needs action", method: "", gatewayPayment: "b" })).status).toBe("declined");
    expect(await settle({ status: "succeeded", method: "Card", gatewayPayment: "b" })).toMatchObject({
      status: "succeeded",
      failure: null,
    });
  });

  it("whose bank did not answer in time is neither paid nor declined", async () => {
    const { id } = await within((tx) => payments.begin(tx, beginning()));
    bank.told.mood = "dies after";
    expect(await payments.ask(id, {})).toBeUndefined();
    bank.told.mood = "answers";
    expect(await payments.lookAgain(id)).toMatchObject({ status: "succeeded" });
  });

  it("with play money is no payment outside of a demo", async () => {
    await expect(within((tx) => payments.begin(tx, beginning(4800, { gateway: "sandbox" })))).rejects.toThrow(refused("money-not-taken"));
  });
});

describe("a refund", () => {
  it("is never more than was paid, in one or in parts, given back or on its way", async () => {
    const { id, reference } = await paid();
    await expect(owe(id, 4801)).rejects.toThrow(refused("refund-too-large"));
    const first = await owe(id, 4000);
    await expect(owe(id, 801)).rejects.toThrow(refused("refund-too-large"));
    await within(async (tx) => payments.settleRefund(tx, first, await payments.askRefund(first)));
    expect(await leftToGiveBack(house.platform.db, id)).toBe(800);
    await expect(owe(id, 801)).rejects.toThrow(refused("refund-too-large"));
    await owe(id, 800);
    await expect(owe(id, 1)).rejects.toThrow(refused("refund-too-large"));
    expect(await paymentTotals(house.platform.db, reference)).toEqual({ paid: 4800, refunded: 4800 });
  });

  it("is not more than was paid when two ask at once", async () => {
    const { id } = await paid();
    const other = await within(async (tx) => {
      await payments.oweRefund(tx, { paymentId: id, amount: euro(3000), reason: "asked", key: `${id}:a` });
      // asks while the first is not committed yet, and must wait for it
      const asked = owe(id, 3000, `${id}:b`).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return { asked };
    });
    expect(await other.asked).toEqual(refused("refund-too-large"));
  });

  it("under the same key is the same", async () => {
    const { id } = await paid();
    expect(await owe(id, 1000, `${id}:same`)).toBe(await owe(id, 1000, `${id}:same`));
    expect(await leftToGiveBack(house.platform.db, id)).toBe(3800);
  });

  it("is given of nothing that was not paid", async () => {
    const { id } = await within((tx) => payments.begin(tx, beginning()));
    await expect(owe(id, 1)).rejects.toThrow(refused("payment-missing"));
    await expect(owe(namedId("none"), 1)).rejects.toThrow(refused("payment-missing"));
    expect(await leftToGiveBack(house.platform.db, id)).toBe(0);
  });

  it("that a gateway may still give is not given by hand as well, and none is given twice", async () => {
    const byHand = (refundId: string) => within((tx) => giveBackByHand(house.platform, tx, { refundId, by: staff, note: "transfer" }));
    const owed = await owe((await paid()).id, 4800);
    await expect(byHand(owed)).rejects.toThrow(refused("refund-settled"));
    await within((tx) => payments.settleRefund(tx, owed, { status: "failed", gatewayRefund: null, failure: "No such account." }));
    expect((await openRefunds(house.platform.db)).find(({ id }) => id === owed)).toMatchObject({
      status: "failed",
      failure: "No such account.",
    });
    expect(await byHand(owed)).toMatchObject({ status: "given back", byHand: true, failure: null });
    await expect(byHand(owed)).rejects.toThrow(refused("refund-settled"));
    const inHand = await owe((await paid(4800, { gateway: "manual" })).id, 4800);
    expect(await byHand(inHand)).toMatchObject({ status: "given back" });
  });

  it("that its bank sent back after days is open again", async () => {
    const owed = await owe((await paid()).id, 4800);
    await within(async (tx) => payments.settleRefund(tx, owed, await payments.askRefund(owed)));
    await within((tx) => payments.settleRefund(tx, owed, { status: "failed", gatewayRefund: null, failure: "Account closed." }));
    expect((await openRefunds(house.platform.db)).find(({ id }) => id === owed)).toMatchObject({ status: "failed" });
  });
});

describe("a refund that was given in the gateway’s dashboard", () => {
  const outside = (paymentId: string, amount: number, change: object = {}) =>
    within((tx) =>
      payments.keepOutsideRefund(tx, {
        about: "outside refund",
        paymentId,
        gatewayRefund: `re-${paymentId}`,
        amount: euro(amount),
        reason: "",
        status: "given back",
        ...change,
      }),
    );

  it("is written down once, however often it is told", async () => {
    const { id } = await paid();
    expect((await outside(id, 1000)).found).toMatchObject({ amount: euro(1000) });
    expect(await outside(id, 1000)).toEqual({ settled: [] });
    expect(await leftToGiveBack(house.platform.db, id)).toBe(3800);
  });

  it("settles the one of ours that cannot be given beside it", async () => {
    const { id } = await paid();
    const owed = await owe(id, 4800);
    expect(await outside(id, 4800)).toMatchObject({ settled: [{ id: owed, status: "given back" }] });
    expect(await leftToGiveBack(house.platform.db, id)).toBe(0);
  });

  it("leaves one of ours alone that can be given beside it", async () => {
    const { id } = await paid();
    await owe(id, 1000);
    expect(await outside(id, 1000)).toMatchObject({ settled: [], found: { amount: euro(1000) } });
    expect(await leftToGiveBack(house.platform.db, id)).toBe(2800);
  });

  it("that came back is owed by nobody", async () => {
    const { id } = await paid();
    await outside(id, 1000);
    expect((await outside(id, 1000, { status: "came back" })).cameBack).toMatchObject({ amount: euro(1000) });
    expect(await outside(id, 1000, { status: "came back" })).toEqual({ settled: [] });
    expect(await leftToGiveBack(house.platform.db, id)).toBe(4800);
  });

  it("in other money, or of a payment that was not made, is none", async () => {
    const { id } = await paid();
    expect(await outside(id, 1000, { amount: money(1000, "GBP") })).toEqual({ settled: [] });
    expect(await outside(namedId("none"), 1000)).toEqual({ settled: [] });
  });
});

describe("what a gateway tells", () => {
  const told = { raw: "{}", header: () => "" };
  const telling = (readEvent: NonNullable<Gateway["readEvent"]> | undefined) =>
    createPayments(house.platform, { ...bank.gateway, ...(readEvent && { readEvent }) });

  it("is kept only where its signature fits", async () => {
    const wrong = telling(() => {
      throw new Error("no");
    });
    await expect(wrong.receive(told)).rejects.toThrow(refused("event-unsigned"));
    await expect(telling(undefined).receive(told)).rejects.toThrow(refused("event-unsigned"));
  });

  it("is kept once, and acted on once", async () => {
    const event = { id: "evt_1", kind: "refund.created", object: "re_1" };
    const { id } = await paid();
    const gateway: Gateway = { ...bank.gateway, readEvent: () => event, news: async () => ({ about: "payment", paymentId: id }) };
    const shop = createPayments(house.platform, gateway);
    await shop.receive(told);
    await shop.receive(told);
    expect(await house.platform.db.selectFrom("gateway_events").selectAll().execute()).toHaveLength(1);
    expect(await shop.readNews("evt_1")).toEqual({ about: "payment", paymentId: id });
    await shop.markActedOn("evt_1", "settled");
    expect(await shop.readNews("evt_1")).toBeUndefined();
  });

  it.each([
    ["another house’s mark", { about: "payment", paymentId: "order 17" }],
    ["a payment that is not here", { about: "payment", paymentId: namedId("elsewhere") }],
    ["a refund that is not here", { about: "refund", refundId: namedId("elsewhere") }],
  ] as const)("about %s is none of ours", async (what, news) => {
    const event = { id: `evt-${what}`, kind: "x", object: "o" };
    const other = createPayments(house.platform, { ...bank.gateway, readEvent: () => event, news: async () => news });
    await other.receive(told);
    expect(await other.readNews(event.id)).toBeUndefined();
  });
});

describe("a dispute", () => {
  const dispute = async (paymentId: string, status: "open" | "won" | "lost") =>
    within((tx) =>
      payments.keepDispute(tx, {
        about: "dispute",
        paymentId,
        gatewayDispute: `dp-${paymentId}`,
        amount: euro(4800),
        reason: "fraudulent",
        status,
      }),
    );
  it("is news when it opens and when it is decided, and never opens again", async () => {
    const { id } = await paid();
    expect(await dispute(id, "open")).toBe(true);
    expect(await dispute(id, "open")).toBe(false);
    expect(await dispute(id, "lost")).toBe(true);
    expect(await dispute(id, "open")).toBe(false);
    expect(await dispute(id, "won")).toBe(false);
  });
});
