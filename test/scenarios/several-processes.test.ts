import { afterAll, beforeAll, expect, it } from "vitest";
import { type Masthead, compose } from "../../src/masthead.ts";
import { type Platform, onPagesChanged } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";
import { platformOn } from "../support/fresh-platform.ts";

type Process = { platform: Platform; masthead: Masthead };
let house: DemoHouse;
/** Two of the web on one database: they know of each other what the database tells them, and nothing else. */
let one: Process;
let other: Process;
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  house = await demoHouse();
  const begin = async (platform: Platform): Promise<Process> => {
    const masthead = await compose(platform);
    const { stop } = await onPagesChanged(platform.connection, { onChange: masthead.pagesChanged, onDisconnect: masthead.databaseLost });
    stops.push(stop);
    return { platform, masthead };
  };
  one = await begin(house.platform);
  const { rows } = await house.query<{ name: string }>("select current_database() as name");
  const beside = await platformOn({ database: rows[0]!.name, files: house.platform.settings.dataDir }, { demo: true });
  stops.push(() => beside.platform.db.destroy());
  other = await begin({ ...beside.platform, clock: house.platform.clock, mail: house.platform.mail });
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await house.close();
});

const ask = ({ masthead, platform }: Process, path: string, init: RequestInit = {}) =>
  masthead.fetch(new Request(platform.settings.origin + path, { redirect: "manual", ...init }), {} as never);
const get = (process: Process, path: string, cookie = "") => ask(process, path, { headers: { cookie, accept: "text/html" } });
const post = (process: Process, path: string, fields: Record<string, string>, cookie = "") =>
  ask(process, path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { cookie, origin: process.platform.settings.origin, accept: "text/html" },
  });
const cookiesOf = (answer: Response, before = "") => {
  const jar = new Map(before.split("; ").flatMap((pair) => (pair ? [pair.split("=") as [string, string]] : [])));
  for (const header of answer.headers.getSetCookie()) jar.set(...(header.split(";")[0]!.split("=") as [string, string]));
  return [...jar].map((pair) => pair.join("=")).join("; ");
};
const email = "jonas@reader.example";

let cookie: string;
it("a code that one sent is taken by the other, which refused a wrong one in the words that the first then shows", async () => {
  const asked = await post(one, "/sign-in", { email });
  const browser = cookiesOf(asked);
  const [letter] = await lettersTo(house, email, "sign-in");
  const [code] = /\b\d{6}\b/.exec(letter!.text)!;
  const wrong = code === "000000" ? "000001" : "000000";
  const refused = await post(other, "/sign-in/code", { email, code: wrong }, browser);
  const to = refused.headers.get("location")!;
  expect(to).toMatch(/[?&]answered=/);
  const shown = await (await get(one, to.split("#")[0]!, cookiesOf(refused, browser))).text();
  expect(shown).toContain(email);
  const taken = await post(other, "/sign-in/code", { email, code }, browser);
  expect(taken.status).toBe(303);
  cookie = cookiesOf(taken, browser);
  for (const process of [one, other]) expect(await (await get(process, "/account", cookie)).text()).toContain("Jonas Eide");
});

it("a name that is changed by one is known to the other, which had it in memory", async () => {
  expect((await post(one, "/account/name", { name: "Jonas Eide-Holm" }, cookie)).status).toBe(303);
  await expect.poll(async () => (await get(other, "/account", cookie)).text()).toContain("Jonas Eide-Holm");
});

it("who signs out of one is signed out of the other", async () => {
  expect((await get(other, "/account", cookie)).status).toBe(200);
  expect((await post(one, "/sign-out", {}, cookie)).status).toBe(303);
  await expect.poll(async () => (await get(other, "/account", cookie)).status).toBe(303);
});

it("tries are counted by both together", async () => {
  const statuses: number[] = [];
  for (let at = 0; at < 8; at += 1) {
    const answer = await post(at % 2 === 0 ? one : other, "/sign-in", { email: "ada@reader.example" });
    const page = await get(one, (answer.headers.get("location") ?? "/").split("#")[0]!, cookiesOf(answer));
    statuses.push(page.status);
  }
  const letters = await lettersTo(house, "ada@reader.example", "sign-in");
  // five a quarter of an hour, whoever is asked
  expect(letters).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(3);
});
