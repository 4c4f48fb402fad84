import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keep, keeping, keptAt } from "../../src/http/kept.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

/** What one order asks of the database: every statement holds up the orders behind it. */

let house: DemoHouse;
let asked: string[] = [];
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
beforeAll(async () => {
  house = await demoHouse();
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    asked.push(typeof args[0] === "string" ? args[0] : (args[0] as { text: string }).text);
    return query.apply(this, args);
  } as never;
});
afterAll(async () => {
  pg.Client.prototype.query = query as never;
  await house.close();
});

/** An order that needs more says it here, and what it costs is measured (test/bench/load.ts). */
const mostAsked = 56;

it(`an order by the form asks at most ${mostAsked} statements, transactions and notices among them, and shows what it opened`, async () => {
  const order = async (at: number) => {
    asked = [];
    const answer = await house.post("/subscribe/digital", {
      payerName: "Ada Quill",
      email: `asked-${at}@reader.example`,
      card: "4242 4242 4242 4242",
      expiry: "12/69",
      check: "123",
      agreed: "yes",
      orderKey: `asked-${at}-${"k".repeat(20)}`,
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, expect.stringMatching(/^\/orders\/.*\/thanks$/)]);
    return asked;
  };
  // what is known for a while is known
  await order(1);
  const statements = await order(2);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(mostAsked);
  expect(statements.length).toBeGreaterThan(40);
});

it("of too many forms that one browser filled in the oldest go, and the one that is kept stays", async () => {
  const { platform, clock } = house;
  const owner = "a browser of its own";
  for (let at = 0; at <= keeping.ofOne; at += 1) {
    clock.advance({ minutes: 1 });
    await keep(platform, owner, `form ${at}`, `typed ${at}`);
    await keep(platform, owner, `form ${at}`, `typed ${at} again`);
  }
  const kept = await Promise.all(Array.from({ length: keeping.ofOne + 1 }, (_, at) => keptAt(platform, owner, `form ${at}`)));
  expect(kept[0]).toBeUndefined();
  expect(kept.slice(1)).toEqual(Array.from({ length: keeping.ofOne }, (_, at) => `typed ${at + 1} again`));
});
