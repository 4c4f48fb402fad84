import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { expireSubscriptions, renewingOf } from "../../src/renewals/index.ts";
import { createPayments, manualGateway } from "../../src/payments/index.ts";
import { saveHow, takeOn, takeOnOfBytes, takePieces } from "../../src/takeon/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { serveIssue } from "../support/put-on-sale.ts";

let house: DemoHouse;
let desk: string;
beforeAll(async () => {
  house = await demoHouse();
  desk = await house.be("publisher");
});
afterAll(() => house.close());

const one = async <T extends object>(sql: string, ...values: string[]) => (await house.query<T>(sql, values)).rows[0]!;

/** Brings a list, with an issue's worth in cents, and takes it on. */
async function moved(text: string, perIssue: number | null = null): Promise<void> {
  const { platform } = house;
  const { id: offer } = await one<{ id: string }>("select id from offers where key_code = 'digital'");
  const id = await takeOnOfBytes(platform, { fileName: "list.csv", bytes: Buffer.from(text), by: undefined });
  await saveHow(platform, id, { offer, perIssue });
  await takeOn(platform, id, undefined);
  await takePieces(platform, { takeOnId: id });
}

type Held = {
  id: string;
  payer: string;
  order: string;
  service: string;
  quantity: number;
  amount: number;
  term: number;
  n: number;
  first: number;
};
const heldBy = (email: string) =>
  one<Held>(
    `select s.id, s.payer_id as payer, o.id as order, s.service, s.quantity, o.amount::int as amount, o.term_issues as term,
      count(distinct c.whole_number) filter (where c.state <> 'voided')::int as n, min(c.whole_number) as first
     from subscriptions s join people p on p.id = s.recipient_id join orders o on o.subscription_id = s.id join copies c on c.subscription_id = s.id
     where p.email = $1 group by s.id, o.id`,
    email,
  );
const booked = async (order: string) =>
  Object.fromEntries(
    (
      await house.query<{ account: string; sum: number }>(
        "select account, sum(amount)::int as sum from ledger_lines where order_id = $1 group by account having sum(amount) <> 0",
        [order],
      )
    ).rows.map(({ account, sum }) => [account, sum]),
  );
const soundBooks = async () => expect((await checkBooks(house.platform.db)).problems).toEqual([]);
const ended = async () => expireSubscriptions(house.platform, createPayments(house.platform, manualGateway));

describe("whoever is in grace elsewhere", () => {
  beforeAll(async () => {
    await house.query("update offers set grace_issues = 2 where key_code = 'digital'");
    await moved("Email,Name,Status,Paid until\ngrace@moved.example,Una Holt,past due,2026-10-01\n", 200);
  });

  it("has the issues of grace that the offer gives, paid by nobody, and may renew for a whole term", async () => {
    const held = await heldBy("grace@moved.example");
    expect(held).toMatchObject({ service: "grace", n: 2, amount: 0 });
    expect(await booked(held.order)).toEqual({});
    const renewing = await renewingOf(house.platform, { subscriptionId: held.id, personId: held.payer });
    expect(renewing).toMatchObject({ price: { amount: 4800 }, termIssues: 24 });
    await soundBooks();
  });

  it("is a reader until the last of them is served, and no longer", async () => {
    const { id, first } = await heldBy("grace@moved.example");
    const service = async () => (await one<{ service: string }>("select service from subscriptions where id = $1", id)).service;
    await serveIssue(house.platform, first);
    await ended();
    expect(await service()).toBe("grace");
    await serveIssue(house.platform, first + 1);
    await ended();
    expect(await service()).toBe("expired");
  });
});

describe("several copies of each issue", () => {
  it("come in as many, with what was paid for all of them, whatever the list calls it", async () => {
    await moved(
      "Email,Name,Kind,Copies,Issues left,Term,Paid\nbulk@moved.example,Una Holt,bulk,5,6,24,480.00\ntwo@moved.example,Bo Lind,,2,6,24,96.00\n",
    );
    expect(await heldBy("bulk@moved.example")).toMatchObject({ quantity: 5, n: 6, amount: 12000 });
    expect(await heldBy("two@moved.example")).toMatchObject({ quantity: 2, n: 6, amount: 2400 });
    await soundBooks();
  });

  it("cost for a new term what a whole one cost, and not what the last issues did", async () => {
    const { id, payer } = await heldBy("bulk@moved.example");
    await serveIssue(house.platform, (await heldBy("bulk@moved.example")).first);
    expect((await renewingOf(house.platform, { subscriptionId: id, personId: payer })).price.amount).toBe(48000);
  });

  it("cost what the offer does where nothing is known of what was paid", async () => {
    await moved("Email,Name,Copies,Issues left\nunknown@moved.example,Una Holt,3,6\n", 0);
    const { id, payer } = await heldBy("unknown@moved.example");
    await serveIssue(house.platform, (await heldBy("unknown@moved.example")).first);
    expect((await renewingOf(house.platform, { subscriptionId: id, personId: payer })).price.amount).toBe(3 * 4800);
  });
});

describe("money that was paid elsewhere", () => {
  const refund = async (id: string) => house.post(`/desk/subscriptions/${id}/refund`, { sure: "yes", why: "asked by letter" }, desk);
  const given = (order: string) =>
    one<{ kind: string; amount: number; status: string; gateway: string; refund: string }>(
      `select s.kind, s.amount::int as amount, r.status, p.gateway, r.id as refund from subscription_refunds s
       join payment_refunds r on r.id = s.payment_refund_id join payments p on p.id = r.payment_id where s.order_id = $1`,
      order,
    );

  it("is given back for what was not served alone, though here the guarantee would not be over: by staff, and by no gateway", async () => {
    await moved("Email,Name,Issues left,Term,Paid\nearly@moved.example,Una Holt,6,24,48.00\n");
    const held = await heldBy("early@moved.example");
    expect(held.amount).toBe(1200);
    expect((await refund(held.id)).status).toBe(303);
    const back = await given(held.order);
    expect(back).toMatchObject({ kind: "unserved", amount: 1200, status: "pending", gateway: "manual" });
    // its tax was never owed here, and is written off
    expect(await booked(held.order)).toEqual({ "refunds owed": -1200, "written off": 109 });
    expect(await house.text("/desk/refunds", desk)).toContain("to be given back by you");
    await refund(held.id);
    expect((await one<{ n: number }>("select count(*)::int as n from subscription_refunds where order_id = $1", held.order)).n).toBe(1);
    await soundBooks();
  });

  it("is given back less what was served here, and never more than was paid", async () => {
    await moved("Email,Name,Issues left,Term,Paid\nlate@moved.example,Una Holt,6,24,48.00\n");
    const held = await heldBy("late@moved.example");
    await serveIssue(house.platform, held.first);
    await serveIssue(house.platform, held.first + 1);
    house.clock.advance({ days: 90 });
    desk = await house.be("publisher");
    expect((await refund(held.id)).status).toBe(303);
    expect(await given(held.order)).toMatchObject({ kind: "unserved", amount: 800, gateway: "manual" });
    expect(await booked(held.order)).toMatchObject({ "refunds owed": -800 });
    expect((await booked(held.order)).deferred).toBeUndefined();
    await soundBooks();
  });

  it("that nobody paid is not given back", async () => {
    await moved("Email,Name,Issues left\nnothing@moved.example,Una Holt,6\n", 0);
    const held = await heldBy("nothing@moved.example");
    expect((await refund(held.id)).status).toBe(422);
    expect(await booked(held.order)).toEqual({});
  });
});
