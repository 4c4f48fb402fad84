import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liveRanges, membershipsOf } from "../../src/institutions/index.ts";
import { newId } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";

/** What only one may have is one’s, however many press in the same moment; and what lets in the people of one institution lets in nobody else. */

let house: DemoHouse;
let desk: string;
let keys = 0;
const key = () => `two-at-once-${(keys += 1)}`;
const label = { name: "Una Berg", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };
const card = { card: "4242 4242 4242 4242", expiry: "12/39", check: "123" };
const order = (path: string, email: string, more: Record<string, string> = {}) =>
  house.post(path, { payerName: "Una Berg", email, agreed: "yes", orderKey: key(), ...card, ...more });
const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status).sort((one, other) => one - other);
const count = async (sql: string) => (await house.query<{ all: number }>(`select count(*)::int as all from ${sql}`)).rows[0]!.all;

beforeAll(async () => {
  house = await demoHouse();
  desk = await house.be("publisher");
});
afterAll(() => house.close());

it("the last use of a coupon is used once, however many order at once", async () => {
  const coupon = { id: newId(house.clock.now()), code: "LASTONE", percent_off: 10, most_uses: 1, most_per_person: null };
  await house.platform.db
    .insertInto("coupons")
    .values({ ...coupon, audience: "everybody", made_at: house.clock.now() })
    .execute();
  const answers = await Promise.all(
    ["one", "two", "three", "four"].map((name) => order("/subscribe/digital", `${name}@coupon.example`, { coupon: coupon.code })),
  );
  expect(statuses(answers)).toEqual([303, 422, 422, 422]);
  expect(await count(`orders where coupon_id = '${coupon.id}'`)).toBe(1);
});

it("a gift whose link two people press at once is one reader’s, and the other is told", async () => {
  await order("/gift/digital", "donor@gift.example", { recipientName: "Tomas Reed", recipientEmail: "tomas@gift.example" });
  await house.masthead.handlers["send-gifts"](house.platform, {}, { signal: new AbortController().signal, report: () => undefined });
  const [letter] = await lettersTo(house, "tomas@gift.example", "gift");
  const { pathname } = new URL(/https?:\S+\/gifts\/\S+/.exec(letter!.text)![0]);
  const both = [await house.be("registered"), await house.signIn("tomas@gift.example")];
  const answers = await Promise.all(both.map((cookie) => house.post(`${pathname}/acceptance`, {}, cookie)));
  expect(statuses(answers)).toEqual([303, 422]);
  expect(await lettersTo(house, "donor@gift.example", "gift-claimed")).toHaveLength(1);
});

it("a gift’s link is made anew for its donor alone, and opens for nobody else who knows the gift’s id", async () => {
  await order("/gift/digital", "giver@gift.example", { recipientName: "Ida Storm" });
  const { rows } = await house.query<{ id: string }>("select id from gifts where recipient_name = 'Ida Storm'");
  const links = () => count(`gift_links where gift_id = '${rows[0]!.id}'`);
  const before = await links();
  const ask = async (cookie: string) => (await house.post(`/account/gifts/${rows[0]!.id}/link`, {}, cookie)).status;
  expect(await ask(await house.be("registered"))).toBe(404);
  expect(await links()).toBe(before);
  expect(await ask(await house.signIn("giver@gift.example"))).toBe(200);
  expect(await links()).toBe(before + 1);
});

describe("an institution", () => {
  const entered = { offer: "library", paidBy: "invoice", payerName: "Library", why: "Form 7", ...label };
  const enter = (institution: string, email: string, more: Record<string, string>) =>
    house.post("/desk/institutions", { institution, email, orderKey: key(), ...entered, ...more }, desk);
  const idOf = async (name: string) =>
    (await house.query<{ id: string }>("select id from institutions where name = $1", [name])).rows[0]!.id;

  beforeAll(async () => {
    expect((await enter("Marl College", "lib@marl.example", { seats: "1", domains: "marl.example" })).status).toBe(303);
  });

  it("gives its last seat once, however many take it at once", async () => {
    const id = await idOf("Marl College");
    const students: string[] = [];
    for (const name of ["ana", "bo", "cy", "di"]) students.push(await house.signIn(`${name}@marl.example`));
    const answers = await Promise.all(students.map((cookie) => house.post(`/account/institutions/${id}/seat`, {}, cookie)));
    expect(statuses(answers)).toEqual([303, 409, 409, 409]);
    expect(await count(`institution_seats where institution_id = '${id}' and ended_at is null`)).toBe(1);
  });

  it("has a domain that is no other’s, and none at which anybody may have an address", async () => {
    const taken = await enter("Weir College", "lib@weir.example", { domains: "marl.example" });
    expect([taken.status, await taken.text()]).toEqual([422, expect.stringContaining("marl.example")]);
    const anybodys = await enter("Weir College", "lib@weir.example", { domains: "gmail.com" });
    expect([anybodys.status, await anybodys.text()]).toEqual([422, expect.stringContaining("gmail.com")]);
    expect(await count("institutions where name = 'Weir College'")).toBe(0);
  });

  it("whose readers need a seat lets in by its domain nobody who has none", async () => {
    const reader = { id: newId(house.clock.now()), email: "eve@marl.example" };
    expect(await membershipsOf(house.platform.db, reader)).toEqual([
      expect.objectContaining({ name: "Marl College", way: "domain", reads: false }),
    ]);
  });

  it("whose subscription is over lets in nobody, by range, domain or seat", async () => {
    expect((await enter("Fen Library", "lib@fen.example", { ranges: "198.51.100.0/24", domains: "fen.example" })).status).toBe(303);
    const id = await idOf("Fen Library");
    const reader = { id: newId(house.clock.now()), email: "ivy@fen.example" };
    const ways = async () => [
      (await liveRanges(house.platform.db)).some(({ institutionId }) => institutionId === id),
      (await membershipsOf(house.platform.db, reader)).some(({ reads }) => reads),
    ];
    expect(await ways()).toEqual([true, true]);
    await house.query("update subscriptions set service = 'expired' where id = (select subscription_id from institutions where id = $1)", [
      id,
    ]);
    expect(await ways()).toEqual([false, false]);
  });
});
