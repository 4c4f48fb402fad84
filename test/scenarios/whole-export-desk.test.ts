import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOfText } from "../../src/document/index.ts";
import { binArticle, saveArticle } from "../../src/editorial/index.ts";
import { findOrCreatePerson } from "../../src/people/index.ts";
import { inTransaction, runJobs } from "../../src/platform/index.ts";
import { exportSubscribers, importAll } from "../../src/transfer/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { contentOf, emptyPlace } from "../support/whole-export.ts";

let house: DemoHouse;
let around: string;
beforeAll(async () => {
  house = await demoHouse();
  // of what waits, the export alone is done here
  await house.query("delete from graphile_worker._private_jobs");
  const { platform } = house;
  await inTransaction(platform, async (tx) => {
    const by = await findOrCreatePerson(platform, tx, { email: "odile@tidewater.example", name: "" });
    const nobodys = { headline: "A lamp that nobody wants", byline: ["Ida Brandt"], body: bodyOfText("The lamp burned.") };
    await binArticle(platform, tx, { articleId: await saveArticle(platform, tx, nobodys, { by }), by });
  });
  around = mkdtempSync(join(tmpdir(), "masthead-export-"));
});
afterAll(async () => {
  await house.close();
  rmSync(around, { recursive: true });
});

const waitsAtDesk = { accept: "text/html" };
const get = (path: string, cookie: string) => house.fetch(path, { headers: { cookie, ...waitsAtDesk } });

describe("the whole magazine, taken out at the desk", () => {
  let publisher: string;
  let address: string;
  beforeAll(async () => {
    publisher = await house.be("publisher");
    const answer = await house.post("/desk/export", { editions: "" }, publisher);
    address = answer.headers.get("location")!;
  });

  it("is asked for by a button, and made by a job, under an address that stands nowhere else", async () => {
    expect(address).toMatch(/^\/desk\/export\/[\w-]{43}$/);
    expect(await house.text(address, publisher)).toContain("It is being made");
    const kept = JSON.stringify((await house.query("select * from whole_exports, deeds")).rows);
    expect(kept).not.toContain(address.split("/").at(-1));
    await runJobs(house.platform, house.masthead.handlers);
    expect(await house.text(address, publisher)).toContain("The file is ready");
    expect(await house.text("/desk/export", publisher)).not.toContain(address);
  });

  it("is a zip that unpacks anywhere, and makes the same magazine", async () => {
    const file = await get(`${address}/file`, publisher);
    expect(file.headers.get("content-type")).toBe("application/zip");
    expect(file.headers.get("cache-control")).toBe("private, no-store");
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())))) {
      mkdirSync(dirname(join(around, "unpacked", name)), { recursive: true });
      writeFileSync(join(around, "unpacked", name), bytes);
    }
    const texts = readdirSync(join(around, "unpacked", "articles"));
    const all = (await house.query("select id, binned_at from articles")).rows as { binned_at: Date | null }[];
    // what lies in the bin comes along with the tables, and is no text
    expect(texts).toHaveLength(all.filter(({ binned_at }) => !binned_at).length);
    expect(texts).toHaveLength(all.length - 1);
    const place = await emptyPlace();
    await importAll(place.platform, join(around, "unpacked"));
    expect(await contentOf(place.platform.connection, ["deeds", "deed_changes", "editions"])).toEqual(
      await contentOf(house.platform.connection, ["deeds", "deed_changes", "editions"]),
    );
    await place.close();
  });

  it.each(["editor", "digital"] as const)("is not given to somebody else who has the address: %s", async (key) => {
    const cookie = await house.be(key);
    for (const path of [address, `${address}/file`, "/desk/export"]) expect((await get(path, cookie)).status).toBe(403);
  });

  it("stands at no other address", async () => {
    for (const path of ["/desk/export/nothing", `${address}x`, `${address}x/file`]) expect((await get(path, publisher)).status).toBe(404);
  });

  it("whoever proved who they are an hour ago proves it anew first", async () => {
    house.clock.advance({ minutes: 60 });
    for (const path of [address, `${address}/file`, "/desk/export"])
      expect((await get(path, publisher)).headers.get("location")).toMatch(/^\/desk\/proof/);
    expect((await house.post("/desk/export", {}, publisher)).status).toBe(403);
  });

  it("after two days its address opens nothing, and its file is gone", async () => {
    house.clock.advance({ days: 2 });
    const again = await house.be("publisher");
    expect((await get(address, again)).status).toBe(404);
    await house.masthead.handlers["end-exports"](house.platform, {}, { signal: new AbortController().signal, report: () => undefined });
    const left: string[] = [];
    for await (const key of house.platform.storage.list("exports/")) left.push(key);
    expect(left).toEqual([]);
    expect(await house.text("/desk/export", again)).toContain("ended");
  });

  it("is ended before its time by a button", async () => {
    const again = await house.be("publisher");
    const at = (await house.post("/desk/export", { editions: "" }, again)).headers.get("location")!;
    await runJobs(house.platform, house.masthead.handlers);
    expect((await get(at, again)).status).toBe(200);
    const [row] = (await house.query<{ id: string }>("select id from whole_exports where ended_at is null")).rows;
    expect(await (await house.post(`/desk/export/${row!.id}/ending`, {}, again)).text()).toBeDefined();
    expect((await get(at, again)).status).toBe(404);
    const left: string[] = [];
    for await (const key of house.platform.storage.list("exports/")) left.push(key);
    expect(left).toEqual([]);
    expect((await house.post(`/desk/export/${row!.id}/ending`, {}, again)).status).toBe(404);
  });
});

describe("subscribers as other systems take them in", () => {
  /** RFC 4180, as small as it is here: no line end within a cell. */
  const rowsOf = (csv: string) => {
    const [head = [], ...rows] = csv
      .trimEnd()
      .split("\n")
      .map((line) =>
        [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain!),
      );
    return { head, rows: rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at]!, cell]))) };
  };
  const written = async (form: "ghost" | "substack") => {
    const path = join(around, `${form}-${Date.now()}.csv`);
    await exportSubscribers(house.platform, form, path);
    return rowsOf(readFileSync(path, "utf8"));
  };
  const running =
    "select distinct email from subscriptions join people on people.id = recipient_id where service in ('active', 'held', 'grace') and email is not null";

  it("have the headings that Ghost documents, and everybody once", async () => {
    const { head, rows } = await written("ghost");
    expect(head).toEqual(
      "email name note subscribed_to_emails complimentary_plan stripe_customer_id created_at deleted_at labels".split(" "),
    );
    const emails = rows.map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    const paying = rows.filter(({ complimentary_plan }) => complimentary_plan === "true").map(({ email }) => email);
    expect(new Set(paying)).toEqual(new Set((await house.query<{ email: string }>(running)).rows.map(({ email }) => email)));
    for (const { note, created_at } of rows.filter((row) => row.complimentary_plan === "true")) {
      expect(note).toMatch(/^Paid until (\d{4}-\d\d-\d\d|the last issue)$/);
      expect(new Date(created_at!).toISOString()).toBe(created_at);
    }
  });

  it("have the headings of Substack, and when they expire", async () => {
    const { head, rows } = await written("substack");
    expect(head).toEqual("email active_subscription expiry plan email_disabled created_at first_payment_at".split(" "));
    const active = rows.filter(({ active_subscription }) => active_subscription === "true");
    expect(active.length).toBeGreaterThan(5);
    expect(active.every(({ expiry }) => expiry === "" || new Date(expiry!).toISOString() === expiry)).toBe(true);
    expect(new Set(active.map(({ plan }) => plan))).toContain("other");
  });

  it("say of whom said no, and of whose address bounced, that no letter is wanted, and begin no formula", async () => {
    const [first, second] = (
      await house.query<{ id: string; email: string }>(
        "select distinct people.id, email from subscriptions join people on people.id = recipient_id where service = 'active' and email is not null order by email limit 2",
      )
    ).rows;
    await house.query("insert into newsletter_choices (person_id, choice, how, chosen_at) values ($1, 'out', 'account', now())", [
      first!.id,
    ]);
    await house.query("update people set name = '=HYPERLINK(1)' where id = $1", [first!.id]);
    await house.query(
      "insert into suppressed_addresses (id, email, status, says, suppressed_at) values (gen_random_uuid(), $1, '5.1.1', 'no such mailbox', now())",
      [second!.email],
    );
    const ghost = (await written("ghost")).rows;
    const substack = (await written("substack")).rows;
    for (const { email } of [first!, second!]) {
      expect(ghost.find((row) => row.email === email)?.subscribed_to_emails).toBe("false");
      expect(substack.find((row) => row.email === email)?.email_disabled).toBe("true");
    }
    expect(ghost.find((row) => row.email === first!.email)?.name).toBe("'=HYPERLINK(1)");
  });
});
