import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parts } from "../../src/rights/of-person.ts";
import { runJobs } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";

/** Everything that is held about a reader, as one file, for them alone. */

let house: DemoHouse;
let jonas: string;
const jobs = async () => {
  const { "make-own-archive": make, "end-own-archives": end, "send-letter": send } = house.masthead.handlers;
  await runJobs(house.platform, { "make-own-archive": make, "end-own-archives": end, "send-letter": send } as never);
};
const file = (cookie: string) => house.get("/account/archive/everything.zip", cookie);

beforeAll(async () => {
  house = await demoHouse();
  await house.query("delete from graphile_worker._private_jobs");
  jonas = await house.be("print");
});
afterAll(() => house.close());

/** The files of a ZIP, by name. */
async function unpacked(answer: Response): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "masthead-own-"));
  const zip = join(folder, "own.zip");
  writeFileSync(zip, Buffer.from(await answer.arrayBuffer()));
  const read = (name: string) => execFileSync("unzip", ["-p", zip, name], { maxBuffer: 50_000_000 }).toString();
  const found = { "data.json": read("data.json"), "index.html": read("index.html") };
  rmSync(folder, { recursive: true });
  return found;
}

/** What somebody did at the desk is about what they did it to; that they did it stands among the deeds. */
const isDeed = (column: string) => column.endsWith("_by");
/** Columns that name a person and are about something else, and why. */
const notAbout: Record<string, string> = {
  "orders.recipient_id": "what somebody else ordered for them: the subscription and the gift are in it",
};
/** Tables that name a subscription or an order and hold nothing about its reader, and why. */
const notOfReader: Record<string, string> = {
  gift_links: "the sum of what opens a gift",
  institutions: "the house that subscribes, and no person",
  ledger_carried_orders: "made of the ledger",
  ledger_closed_orders: "made of the ledger",
  ledger_lines: "the books: what an order came to stands in its invoice",
  ledger_postings: "the books: what an order came to stands in its invoice",
  order_ends: "reckoned from its copies, which are in it",
  session_subscriptions: "what a browser reads; the browser is in it",
  standing_charges: "as its customer link",
  stop_links: "the sum of a link",
  subscription_ends: "reckoned from its copies, which are in it",
  subscription_flows: "counted of its changes, which are in it",
};

describe("what is held about a person", () => {
  it("is in it from every table that names their subscription or their order, too", async () => {
    const { rows } = await house.query<{ table: string }>(
      "select distinct conrelid::regclass::text as table from pg_constraint where contype = 'f' and confrelid in ('subscriptions'::regclass, 'orders'::regclass)",
    );
    const known = [...parts.map(({ table }) => table), ...Object.keys(notOfReader)];
    expect(rows.map(({ table }) => table).filter((table) => !known.includes(table))).toEqual([]);
  });

  it("is in it from every table that names one: by a foreign key, or by an address", async () => {
    const { rows: keys } = await house.query<{ column: string }>(
      `select conrelid::regclass || '.' || attname as column from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
       where contype = 'f' and confrelid = 'people'::regclass`,
    );
    const { rows: addresses } = await house.query<{ column: string }>(
      `select table_name || '.' || column_name as column from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' and (column_name ~ '(^|_)email$' or column_name in ('to_address', 'payer'))`,
    );
    // an address that somebody else gave: a gift’s, an order’s, a guest’s at the desk; it says nothing of its owner
    const givenByOthers = ["gifts.recipient_email", "people.typed_email", "private_links.email"];
    const within = ["people.email", "email_changes.old_email", "email_changes.new_email", "institution_seats.given_email"];
    const known = parts.flatMap(({ table, by }) => by.map(({ column }) => `${table}.${column}`));
    const missing = [...keys, ...addresses]
      .map(({ column }) => column)
      .filter((column) => !known.includes(column) && !(column in notAbout) && !isDeed(column.split(".")[1]!))
      .filter((column) => ![...givenByOthers, ...within].includes(column));
    expect(missing).toEqual([]);
    expect(keys.length).toBeGreaterThan(90);
  });

  it("is named by columns that are there", async () => {
    const { rows } = await house.query<{ column: string }>(
      "select table_name || '.' || column_name as column from information_schema.columns where table_schema = 'public'",
    );
    const there = rows.map(({ column }) => column);
    const named = parts.flatMap(({ table, by, without }) =>
      [...by.map(({ column }) => column), ...without].map((column) => `${table}.${column}`),
    );
    expect(named.filter((column) => !there.includes(column))).toEqual([]);
  });
});

describe("the archive", () => {
  it("is made by a job, told of by a letter, and holds what is theirs, to be read and as JSON, and no secret", async () => {
    await house.query("update people set name = 'Jonas <b>Holt</b>' where email = 'jonas@reader.example'");
    expect((await file(jonas)).status).toBe(404);
    await house.post("/account/archive", {}, jonas);
    await house.post("/account/archive", {}, jonas);
    expect(await house.text("/account/archive", jonas)).toContain("The file is being made");
    expect((await house.query("select 1 from own_archives")).rows).toHaveLength(1);
    await jobs();
    const [letter] = await lettersTo(house, "jonas@reader.example", "own-archive");
    expect(letter!.text).toContain("/account/archive");
    expect(await house.text("/account/archive", jonas)).toContain("it can be had until");
    const answer = await file(jonas);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    const { "data.json": json = "", "index.html": html = "" } = await unpacked(answer);
    const { tables } = JSON.parse(json) as { tables: Record<string, Record<string, unknown>[]> };
    expect(Object.keys(tables)).toEqual(parts.map(({ table }) => table));
    const ids = tables["subscriptions"]!.map(({ id }) => id);
    const { rows } = await house.query<{ id: string }>(
      "select s.id from subscriptions s join people p on p.id in (payer_id, recipient_id) where p.email = 'jonas@reader.example'",
    );
    expect(new Set(ids)).toEqual(new Set(rows.map(({ id }) => id)));
    expect(tables["copies"]!.length).toBeGreaterThan(10);
    expect(tables["sessions"]!.every((row) => !("token_hash" in row))).toBe(true);
    expect(json).not.toMatch(/_hash"|sealed/);
    expect(html).toContain("Jonas &lt;b&gt;Holt&lt;/b&gt;");
    expect(html).toContain("<h2>Orders, gifts and invoices</h2>");
    // of nobody else
    const { rows: others } = await house.query<{ email: string }>(
      "select email from people where email like '%@reader.example' and email <> 'jonas@reader.example'",
    );
    expect(others.length).toBeGreaterThan(3);
    for (const { email } of others) expect(json).not.toContain(email);
  });

  it("is for its reader alone, freshly proven, and is over after seven days", async () => {
    const [mia, unproven] = [await house.be("registered"), ""];
    expect((await file(mia)).status).toBe(404);
    expect((await file(unproven)).headers.get("location")).toMatch(/^\/sign-in/);
    house.clock.advance({ minutes: 16 });
    expect((await file(jonas)).headers.get("location")).toBe("/account/proof?return=%2Faccount%2Farchive");
    expect(await house.text("/account/archive", jonas)).not.toContain("everything.zip");
    jonas = await house.be("print");
    expect((await file(jonas)).status).toBe(200);
    house.clock.advance({ days: 7 });
    jonas = await house.be("print");
    expect((await file(jonas)).status).toBe(404);
    await house.masthead.handlers["end-own-archives"](house.platform, {}, {} as never);
    const left = [];
    for await (const key of house.platform.storage.list("own-archives/")) left.push(key);
    expect(left).toEqual([]);
  });

  it("is deleted by its reader at once, and a failure is told and tried again", async () => {
    await house.post("/account/archive", {}, jonas);
    await jobs();
    await house.post("/account/archive/ending", {}, jonas);
    const left = [];
    for await (const key of house.platform.storage.list("own-archives/")) left.push(key);
    expect([left, (await file(jonas)).status]).toEqual([[], 404]);
    await house.post("/account/archive", {}, jonas);
    const { rows } = await house.query<{ id: string }>("select id from own_archives where ended_at is null");
    const broken = {
      ...house.platform,
      storage: { ...house.platform.storage, putFile: () => Promise.reject(new Error("the disk is full")) },
    };
    const make = house.masthead.handlers["make-own-archive"];
    await expect(make(broken, { archiveId: rows[0]!.id }, {} as never)).rejects.toThrow("the disk is full");
    expect(await house.text("/account/archive", jonas)).toContain("could not be made");
    await make(house.platform, { archiveId: rows[0]!.id }, {} as never);
    expect((await file(jonas)).status).toBe(200);
  });
});
