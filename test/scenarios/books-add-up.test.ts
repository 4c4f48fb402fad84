import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountOf } from "../../src/accounts/index.ts";
import { placeOrder } from "../../src/orders/index.ts";
import { refundSubscription } from "../../src/refunds/index.ts";
import { createPayments, playCards, sandboxGateway } from "../../src/payments/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { brokenRule } from "../support/books/rules.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let payments: ReturnType<typeof createPayments>;
beforeAll(async () => {
  house = await demoHouse();
  payments = createPayments(house.platform, sandboxGateway);
});
afterAll(() => house.close());

const broken = () => brokenRule({ rows: async (sql) => (await house.platform.pool.query(sql)).rows });

describe("the books", () => {
  it("of the demo add up, with all that its readers have lived through", async () => {
    expect(await broken()).toBeUndefined();
  });

  it("promises issues however far the clock has gone: the calendar is kept planned ahead", async () => {
    house.clock.advance({ days: 2000 });
    const ordering = {
      offerKey: "digital",
      payer: { email: "later@reader.example", name: "Ada Quill" },
      card: { number: playCards[0].number, expiry: "12/69", check: "123" },
      agreed: true,
      idempotencyKey: "later",
    };
    expect(await placeOrder(house.platform, payments, ordering as never)).toMatchObject({ status: "paid" });
  });

  it("one order asked for ten times at once is one order", async () => {
    const ordering = {
      offerKey: "digital",
      payer: { email: "twice@reader.example", name: "Ada Quill" },
      card: { number: playCards[0].number, expiry: "12/39", check: "123" },
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
    expect(answers.some(({ status }) => status === "fulfilled")).toBe(true);
    const { rows } = await house.query("select 1 from subscription_refunds where subscription_id = $1", [subscription!.id]);
    expect(rows.length).toBe(1);
    expect(await broken()).toBeUndefined();
  });
});
