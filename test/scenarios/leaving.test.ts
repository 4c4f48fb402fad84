import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringWhole } from "../../src/cli/import-whole.ts";
import { backUp, restore, runJobs } from "../../src/platform/index.ts";
import { exportAll } from "../../src/transfer/index.ts";
import { checkBooks } from "../../src/orders/index.ts";
import { eraseAgain, noteErased } from "../../src/rights/index.ts";
import { testServer, withClient } from "../support/database.ts";
import { type FreshPlatform, platformOn } from "../support/fresh-platform.ts";
import { emptyPlace } from "../support/whole-export.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";
import { whereItStands } from "../support/where-it-stands.ts";
import { usually } from "../support/long.ts";

/** An account is deleted: what is personal goes from everywhere, what the law keeps stays without a name or until its years are over. */

let house: DemoHouse;
const folder = mkdtempSync(join(tmpdir(), "masthead-leaving-"));
const jobs = async () => {
  const { leave, "go-on-with-leavings": goOn, "give-back": back, "send-letter": send } = house.masthead.handlers;
  await runJobs(house.platform, { leave, "go-on-with-leavings": goOn, "give-back": back, "send-letter": send } as never);
};
const hourly = () => house.masthead.handlers["go-on-with-leavings"](house.platform, {}, {} as never);
const idOf = async (email: string) => (await house.query<{ id: string }>("select id from people where email = $1", [email])).rows[0]!.id;
const sums = async () => ({
  ledger: (await house.query("select account, currency, sum(amount)::text from ledger_lines group by 1, 2 order by 1, 2")).rows,
  copies: (await house.query("select whole_number, edition, state, count(*)::int from copies group by 1, 2, 3 order by 1, 2, 3")).rows,
  books: (await checkBooks(house.platform.db)).problems,
});
const ask = (ends: string, cookie: string) => house.post("/account/leaving", { ends, sure: "yes" }, cookie);

beforeAll(async () => {
  house = await demoHouse();
  await house.query("delete from graphile_worker._private_jobs");
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

describe("who asks", () => {
  it("is freshly proven, has ticked the box, and is told first what happens", async () => {
    const jonas = await house.be("print");
    const page = await house.text("/account/leaving", jonas);
    expect(page).toContain("What stays, and until when");
    expect(page).toMatch(/Invoices stay as they were issued, with your name: tax law wants them kept for 6 years/);
    expect(page).toMatch(/Ended now, [^<]*€|£/);
    expect((await house.post("/account/leaving", { ends: "now" }, jonas)).status).toBe(422);
    house.clock.advance({ minutes: 16 });
    expect((await house.get("/account/leaving", jonas)).status).toBe(200);
    expect(await house.text("/account/leaving", jonas)).not.toContain('name="sure"');
    expect((await ask("now", jonas)).headers.get("location")).toBe("/account/proof?return=%2Faccount%2Fleaving");
    expect((await house.query("select 1 from leavings")).rows).toEqual([]);
  });

  it("is nobody without a sign-in, who knows the address alone", async () => {
    expect((await ask("now", "")).headers.get("location")).toBe("/sign-in?return=/account/leaving");
    expect((await house.query("select 1 from leavings")).rows).toEqual([]);
  });

  it("has no role at the desk", async () => {
    const editor = await house.be("publisher");
    expect(await house.text("/account/leaving", editor)).toContain("You work at the desk");
    expect((await ask("now", editor)).status).toBe(409);
  });
});

describe("who would rather have what is paid for", () => {
  it("keeps the account until the last copy, and can think better of it", async () => {
    const anna = await house.be("print");
    await ask("after the last copy", anna);
    await jobs();
    expect(await house.text("/account/leaving", anna)).toContain("after the last issue that is paid for");
    const { rows } = await house.query<{ renewal: string; service: string }>(
      "select renewal, service from subscriptions join people on people.id = payer_id where email = 'jonas@reader.example' and service in ('active', 'held', 'grace')",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ renewal }) => renewal === "stopped")).toBe(true);
    await hourly();
    expect((await house.query("select 1 from people where email = 'jonas@reader.example'")).rows).toHaveLength(1);
    await house.post("/account/leaving/ending", {}, anna);
    expect(await house.text("/account/leaving", anna)).toContain('name="sure"');
  });
});

describe("who leaves now", () => {
  it("is found nowhere afterwards but on invoices, and there no more when their years are over; the books are as before", async () => {
    const email = "jonas@reader.example";
    const jonas = await house.be("print");
    const id = await idOf(email);
    await house.query("update people set name = 'Jonas Quisenberry' where id = $1", [id]);
    const { rows: addresses } = await house.query<{ line1: string }>(
      "select line1 from postal_addresses where person_id = $1 or subscription_id in (select id from subscriptions where recipient_id = $1)",
      [id],
    );
    const street = "99 Quisenberry Mews";
    expect(addresses.length).toBeGreaterThan(0);
    await house.post(
      "/account/address",
      { name: "Jonas Quisenberry", line1: street, city: "London", postalCode: "N1 7GU", country: "GB" },
      jonas,
    );
    // staff have a hand in it, and write names where they should not
    const { rows: numbers } = await house.query<{ id: string; number: number }>(
      "select id, number from subscriptions where recipient_id = $1 and service = 'active'",
      [id],
    );
    await house.query(
      "update subscription_changes set why = 'Jonas Quisenberry called from jonas@reader.example' where subscription_id = $1",
      [numbers[0]!.id],
    );
    await backUp(house.platform, folder);
    await exportAll(house.platform, join(folder, "whole"), { withEditions: false });
    const before = await sums();
    await ask("now", jonas);
    await jobs();
    await hourly();
    // the last letter goes out, and goes itself
    await jobs();
    await hourly();
    const found = await whereItStands(house, [email, "Jonas Quisenberry", street]);
    expect(found.filter((place) => !place.startsWith("public.invoices.bill_to"))).toEqual([]);
    const after = await sums();
    expect(after.books).toEqual(before.books);
    expect((await house.get("/account", jonas)).headers.get("location")).toMatch(/^\/sign-in/);
    const { rows } = await house.query<{ erased_at: string; kept_until: string }>("select * from leavings where withdrawn_at is null");
    expect(rows).toHaveLength(1);
    house.clock.advance({ days: 365 * 7 + 40 });
    await hourly();
    expect(await whereItStands(house, [email, "Jonas Quisenberry", street])).toEqual([]);
    expect(house.sent.some(({ to, subject }) => to === email && subject.includes("is deleted"))).toBe(true);
    expect(await lettersTo(house, email)).toEqual([]);
  });

  it("is not brought back by an older backup", async () => {
    await noteErased(house.platform, folder);
    const database = `test_${randomBytes(6).toString("hex")}`;
    const files = mkdtempSync(join(tmpdir(), "masthead-files-"));
    await withClient(await testServer(), (client) => client.query(`create database ${database}`));
    const { platform } = await platformOn({ database, files }, { demo: true });
    try {
      await restore(platform, folder);
      const place = {
        platform: { ...platform, settings: { ...platform.settings, dataDir: files } },
        query: (sql: string, values: string[] = []) => platform.pool.query(sql, values) as never,
      };
      expect(await whereItStands(place, ["jonas@reader.example"])).not.toEqual([]);
      expect(await eraseAgain(platform, [files])).toEqual({ again: 0, known: false });
      expect(await eraseAgain(platform, [folder])).toEqual({ again: 1, known: true });
      expect(await eraseAgain(platform, [folder])).toEqual({ again: 0, known: true });
      const found = await whereItStands(place, ["jonas@reader.example", "Jonas Quisenberry"]);
      expect(found.filter((at) => !at.startsWith("public.invoices.bill_to"))).toEqual([]);
      expect((await checkBooks(platform.db)).problems).toEqual([]);
    } finally {
      await platform.db.destroy();
      await withClient(await testServer(), (client) => client.query(`drop database ${database} with (force)`));
      rmSync(files, { recursive: true });
    }
  });
});

describe("an older export", () => {
  const bringInto = async (place: FreshPlatform, more: object): Promise<string> => {
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const settings = { ...place.platform.settings, ...more };
    expect(await bringWhole({ ...place.platform, settings }, join(folder, "whole"), { line: say, problem: say })).toBe(0);
    return said.join("\n");
  };

  const kept: [string, boolean, () => object] = ["the backups", true, () => ({ backupDir: folder })];
  const others: (typeof kept)[] = [
    ["the files", true, () => ({ dataDir: house.platform.settings.dataDir })],
    ["no place", false, () => ({})],
  ];
  it.each(usually([kept], [kept, ...others]))(
    "brings nobody back who left since where that is written down beside %s, and says where it is not",
    async (_where, known, more) => {
      const place = await emptyPlace();
      try {
        const said = await bringInto(place, more());
        expect(said.includes("1 readers whose accounts were deleted since")).toBe(known);
        expect(said.includes("It is written down nowhere whose account was deleted since")).toBe(!known);
        const { rows } = await place.platform.pool.query("select 1 from people where email = 'jonas@reader.example'");
        expect(rows).toHaveLength(known ? 0 : 1);
      } finally {
        await place.close();
      }
    },
    180_000,
  );
});

describe("who asks by post", () => {
  const form = { who: "maya@reader.example", knownBy: "letter", ends: "now", sure: "yes" };

  it("is deleted by a publisher, and the log has nothing of what was deleted", async () => {
    const email = (
      await house.query<{ email: string }>("select email from people where email like '%@reader.example' order by email limit 1")
    ).rows[0]!.email;
    const circulation = await house.be("circulation");
    expect((await house.post("/desk/requests/leavings", { ...form, who: email }, circulation)).status).toBe(403);
    const publisher = await house.be("publisher");
    expect((await house.post("/desk/requests/leavings", { ...form, who: email, sure: "" }, publisher)).status).toBe(422);
    expect((await house.post("/desk/requests/leavings", { ...form, who: email, knownBy: "" }, publisher)).status).toBe(422);
    expect((await house.post("/desk/requests/leavings", { ...form, who: "nobody@reader.example" }, publisher)).status).toBe(422);
    await house.post("/desk/requests/leavings", { ...form, who: email }, publisher);
    const { rows } = await house.query<{ path: string; outcome: string; after: unknown }>(
      "select path, outcome, after from deeds join deed_changes on deed_id = deeds.id where table_name = 'leavings'",
    );
    expect(rows).toMatchObject([{ path: "/desk/requests/leavings", outcome: "done", after: { known_by: "letter" } }]);
    for (let n = 0; n < 3; n++) await jobs();
    for (let n = 0; n < 2; n++) await hourly();
    await jobs();
    await hourly();
    expect(await house.text("/desk/requests", publisher)).toContain("by a signed letter");
    expect((await whereItStands(house, [email])).filter((at) => !at.startsWith("graphile_worker"))).toEqual([]);
  });
});
