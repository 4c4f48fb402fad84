import { afterAll, beforeAll, expect, it } from "vitest";
import { placeOrder } from "../../src/orders/index.ts";
import { issueInvoice } from "../../src/orders/invoices.ts";
import { playCards } from "../../src/payments/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { Refusal, money } from "../../src/values/index.ts";
import { brokenRule } from "../support/books/rules.ts";
import { type World, openWorld } from "../support/books/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world.close());

const buy = (name: string, card: string) =>
  placeOrder(world.platform, world.payments, {
    offerKey: "digital",
    payer: {
      email: `${name}@test.example`,
      name: "A reader",
    },
    agreed: true,
    idempotencyKey: name,
    card: {
      number: card,
      expiry: "12/49",
      check: "123",
    },
    country: "GB",
  });

it("documents are numbered without a gap, though many are written at once and some are undone", async () => {
  const [good, declined] = [playCards[0].number, playCards[1].number];
  await buy("first", good);
  const [{ id: orderId }] = (await world.rows<{ id: string }>("select id from orders")) as [{ id: string }];
  let undone = 0;
  const undo = () =>
    inTransaction(world.platform, async (tx) => {
      await issueInvoice(world.platform, tx, { orderId, kind: "receipt", amount: money(1, "EUR"), tax: 0, line: "Undone" });
      throw new Error("undone");
    }).catch((error: unknown) => {
      if ((error as Error).message !== "undone") throw error;
      undone += 1;
    });
  const refused = (error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  };
  await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      [() => buy(`reader-${at}`, good), () => buy(`reader-${at}`, declined).catch(refused), undo][at % 3]!(),
    ),
  );
  const numbers = (await world.rows<{ number: number }>("select number from invoices order by number")).map(({ number }) => number);
  expect(undone).toBe(10);
  expect(numbers).toEqual(Array.from({ length: 11 }, (_, at) => numbers[0]! + at));
  expect(await brokenRule(world)).toBeUndefined();
});
