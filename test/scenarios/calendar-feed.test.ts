import { Writable } from "node:stream";
import pino from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

async function addressMade(cookie: string): Promise<string> {
  const page = await (await house.post("/desk/calendar/key", {}, cookie)).text();
  return new URL(/<code class="id">(http[^<]+)</.exec(page)![1]!).pathname;
}

it("everything that goes out is read by calendar programs under an address of one’s own, that is kept as a hash and ends", async () => {
  const editor = await house.be("editor");
  const first = await addressMade(editor);
  const answer = await house.get(first);
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
    200,
    "text/calendar; charset=utf-8",
    "private, no-store",
  ]);
  const text = await answer.text();
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  const { rows } = await house.query<{ id: string; n: number }>(
    "select id, whole_number as n from issues where on_sale_on > '2026-12-01' order by 2 limit 1",
  );
  expect(text).toContain(`SUMMARY:No. ${rows[0]!.n} closes`);
  expect(text.replace(/\r\n /g, "")).toContain(`UID:closes-${rows[0]!.id}@`);
  const uids = [...text.replace(/\r\n /g, "").matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  expect(new Set(uids).size).toBe(uids.length);
  const secret = first.split("/")[2]!;
  const kept = await house.query("select 1 from calendar_keys where encode(secret_hash, 'escape') like '%' || $1 || '%'", [secret]);
  expect(kept.rows).toEqual([]);
  expect(await house.text("/desk/calendar", editor)).not.toContain(secret);
  expect(await house.text("/desk/calendar", editor)).toContain("A program asked last");
  const second = await addressMade(editor);
  expect((await house.get(first)).status).toBe(404);
  expect((await house.get(second)).status).toBe(200);
  expect((await house.post("/desk/calendar/key/ending", {}, editor)).status).toBe(303);
  expect((await house.get(second)).status).toBe(404);
});

it("the address of one’s own stands in no log line, though it could not be answered", async () => {
  const address = await addressMade(await house.be("editor"));
  const logged: string[] = [];
  const { log } = house.platform;
  house.platform.log = pino(new Writable({ write: (line, _encoding, done) => (logged.push(String(line)), done()) }));
  await house.query("alter table calendar_keys rename to calendar_keys_away");
  expect((await house.get(address)).status).toBe(500);
  await house.query("alter table calendar_keys_away rename to calendar_keys");
  house.platform.log = log;
  expect(logged.join("")).toContain("/calendar/…/magazine.ics");
  expect(logged.join("")).not.toContain(address.split("/")[2]);
});

it("who leaves the desk takes no calendar along", async () => {
  const address = await addressMade(await house.be("editor"));
  await house.query("update role_grants set revoked_at = now() where person_id = (select person_id from calendar_keys)");
  expect((await house.get(address)).status).toBe(404);
});

it("whoever tries many addresses waits, and whoever has one does not", async () => {
  const address = await addressMade(await house.be("publisher"));
  const statuses: number[] = [];
  for (let tried = 0; tried < 31; tried += 1) statuses.push((await house.get(`/calendar/none-${tried}/magazine.ics`)).status);
  expect(new Set(statuses.slice(0, 25))).toEqual(new Set([404]));
  expect(statuses.at(-1)).toBe(429);
  expect((await house.get(address)).status).toBe(200);
});
