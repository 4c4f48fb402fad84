import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { projectFolder } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

/** Doors at which strangers may knock so often, and no more: each lets in the last that it lets in, and nobody after. */

let house: DemoHouse;
let reader: string;
let readerId: string;

const ip = "203.0.113.77";
const nobodys = "01a20cff-7d00-764e-826f-f72e14813ae9";

beforeAll(async () => {
  house = await demoHouse();
  house.platform.settings.trustedProxies = 1;
  reader = await house.be("print");
  const { rows } = await house.query<{ id: string }>("select id from people where email = 'jonas@reader.example'");
  readerId = rows[0]!.id;
});
afterAll(() => house.close());

const minutes = 60;
const hour = 60 * minutes;
const day = 24 * hour;

type Knock = { method?: string; body?: string; type?: string; cookie?: string; accept?: string };

/** Answered at the door: a page that is read is kept, and its address answered with. */
async function knock(path: string, { cookie = "", type = "application/x-www-form-urlencoded", accept = "*/*", ...init }: Knock = {}) {
  const { origin } = house.platform.settings;
  const headers = { origin, cookie, accept, "x-forwarded-for": ip, ...(init.body !== undefined && { "content-type": type }) };
  return (await house.masthead.fetch(new Request(origin + path, { headers, redirect: "manual", ...init }), {} as never)).status;
}
const post = (path: string, fields: Record<string, string> = {}, more: Knock = {}) =>
  knock(path, { method: "POST", body: String(new URLSearchParams(fields)), ...more });

const somebody = { name: "Tilda Brook", email: "tilda@doors.example" };
const declared = { ...somebody, contract: "Subscription 1", wish: "", reason: "" };
const letter = { ...somebody, place: "Ferry Reach", text: "The lamp was lit.", consent: "yes", article: "", website: "" };

type Door = { limit: number; seconds: number; comes: () => Promise<number> };

const doors: Record<string, Door> = {
  "orders:ip:": { limit: 60, seconds: 15 * minutes, comes: () => post("/subscribe/digital") },
  "orders:ip: (an open invoice)": { limit: 60, seconds: 15 * minutes, comes: () => post(`/orders/${nobodys}/invoice`) },
  "on-account:ip:": { limit: 5, seconds: day, comes: () => post("/subscribe/digital", { paying: "by invoice" }) },
  "gifts:ip:": { limit: 120, seconds: 15 * minutes, comes: () => knock("/gifts/of-nobody") },
  "stop:": { limit: 60, seconds: 15 * minutes, comes: () => knock("/renewal/of-nobody") },
  "calendar-key:ip:": { limit: 30, seconds: 15 * minutes, comes: () => knock("/calendar/of-nobody/magazine.ics") },
  "places:": {
    limit: 400,
    seconds: 10 * minutes,
    comes: () => knock("/account/places", { method: "POST", body: "{}", type: "application/json", cookie: reader }),
  },
  "newsletter:ip:": { limit: 20, seconds: hour, comes: () => post("/newsletter", { email: somebody.email }) },
  "newsletter:email:": { limit: 3, seconds: hour, comes: () => post("/newsletter", { email: somebody.email }) },
  "reader-letter:ip:": { limit: 10, seconds: day, comes: () => post("/letters-to-the-editor", letter) },
  "reader-letter:email:": { limit: 3, seconds: day, comes: () => post("/letters-to-the-editor", letter) },
  "declaration:ip:": { limit: 20, seconds: day, comes: () => post("/contracts/withdrawal", declared) },
  "declaration:email:": { limit: 5, seconds: day, comes: () => post("/contracts/withdrawal", declared) },
  "sign-in:ip:": { limit: 30, seconds: 15 * minutes, comes: () => post("/sign-in", { email: somebody.email }) },
  "sign-in:email:": { limit: 5, seconds: 15 * minutes, comes: () => post("/sign-in", { email: somebody.email }) },
  "sign-in-try:ip:": { limit: 60, seconds: 15 * minutes, comes: () => post("/sign-in/passkey", { answer: "{}", return: "/" }) },
};

/** What else is counted, and where it is tried. */
const elsewhere = {
  "private-link:": "private-links",
  "private-link:ip:": "private-links",
  "push:ip:": "web-push",
  "second:": "proofs",
  "answers:ip:": "asked-too-often",
};

/** As many are counted as came in before the next. */
async function counted(bucket: string, { seconds }: Door, hits: number): Promise<void> {
  const whole = { "places:": readerId, "newsletter:email:": `${somebody.email}:${ip}` }[bucket];
  const of = whole ?? (bucket.endsWith("email:") ? `${somebody.email}:${ip}` : ip);
  const now = house.platform.clock.now().valueOf();
  const window = new Date(now - (now % (seconds * 1000))).toISOString();
  await house.query("delete from rate_hits");
  await house.query("insert into rate_hits (bucket, window_start, hits) values ($1, $2, $3)", [`${bucket}${of}`, window, String(hits)]);
}

it.each(Object.entries(doors))("at %s the last is let in, and nobody after", async (named, door) => {
  const bucket = named.replace(/ \(.*/, "");
  await counted(bucket, door, door.limit - 1);
  expect(await door.comes()).not.toBe(429);
  await counted(bucket, door, door.limit);
  expect(await door.comes()).toBe(429);
});

it("a form’s answer is kept for so many, and said without being kept to whoever sends more", async () => {
  const door = { limit: 120, seconds: 15 * minutes, comes: () => post("/newsletter", { email: "no address" }, { accept: "text/html" }) };
  await counted("answers:ip:", door, door.limit - 1);
  expect(await door.comes()).toBe(303);
  await counted("answers:ip:", door, door.limit);
  expect(await door.comes()).toBe(422);
});

it("every door that counts is one of these", () => {
  const src = join(projectFolder(), "src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."));
  const named = files.flatMap((name) =>
    [...readFileSync(join(src, name), "utf8").matchAll(/bucket: `([a-z-]+:(?:[a-z]+:)?)/g)].map(([, bucket]) => bucket!),
  );
  const known = [...Object.keys(doors).map((name) => name.replace(/ \(.*/, "")), ...Object.keys(elsewhere)];
  expect([...new Set(named)].filter((bucket) => !known.includes(bucket))).toEqual([]);
});
