import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountOf } from "../../src/accounts/index.ts";
import { checkBooks, placeOrder } from "../../src/orders/index.ts";
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

  it("say of what is wrong in them which order, which document", async () => {
    const problems = async () => (await checkBooks(house.platform.db)).problems;
    const told = await problems();
    const one = async (sql: string) => (await house.query<{ number: number }>(sql)).rows[0]!.number;
    const booked = `select number from orders where status = 'paid' and amount > 0 and exists (select from ledger_postings p where p.key = 'order:' || orders.id)`;
    const unbooked = await one(`insert into orders select (jsonb_populate_record(o, jsonb_build_object(
      'id', gen_random_uuid(), 'number', 99001, 'idempotency_key', 'unbooked', 'subscription_id', null, 'payment_id', null))).*
      from orders o where status = 'paid' limit 1 returning number`);
    const served = await one(`${booked} and exists (select from copies c where c.order_id = orders.id and c.state = 'owed')
      and (select sum(amount) from ledger_lines l where l.order_id = orders.id and l.account = 'deferred') < 0 order by number limit 1`);
    await house.query(
      `update copies set state = 'voided' where state in ('owed', 'held', 'frozen') and order_id = (select id from orders where number = ${served})`,
    );
    const document = await one(
      "delete from invoices where id = (select id from invoices order by number offset 1 limit 1) returning number",
    );
    const more = (await problems())
      .filter((problem) => !told.includes(problem))
      .map((problem) => problem.replace(/\d+ is still/, "some is still"));
    expect(more).toEqual([
      `Document ${document} is missing.`,
      `Order ${served} owes nothing more, and some is still deferred of it.`,
      `Order ${unbooked} is paid and was never booked.`,
    ]);
  });
});
