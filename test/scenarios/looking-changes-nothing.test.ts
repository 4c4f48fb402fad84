import { afterAll, beforeAll, expect, it } from "vitest";
import { publishedArticles } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { addressOf, knownPlaces } from "../support/every-place.ts";

/** A page that is looked at, by a person, by a program that reads ahead, or by a picture's address on another site, changes nothing. */

/** What looking itself leaves: that somebody was here, how often somebody tried, and what is made once somebody asks for it. */
const ofLooking = ["rate_hits", "sessions", "editions", "push_keys"];
/** That a link which somebody was given was used. */
const used = ["used_at", "opened"];

let house: DemoHouse;
let addresses: string[];

beforeAll(async () => {
  house = await demoHouse();
  const [newest] = await publishedArticles(house.platform.db, { limit: 1 });
  const places = await knownPlaces(house, newest!.path, await house.be("publisher"));
  const read = house.masthead.routes.filter(({ method, path }) => method === "GET" && !path.includes("*"));
  addresses = [...new Set(read.map(({ path }) => addressOf(path, places)))].filter((address) => !/[:{]/.test(address));
});
afterAll(() => house?.close());

type Held = { name: string; holds: string };

/** What every table of the magazine holds, as one word each. */
async function held(): Promise<Held[]> {
  const { rows } = await house.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  const without = `- array['${used.join("', '")}']`;
  const holds = rows
    .filter(({ name }) => !ofLooking.includes(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended((to_jsonb(t) ${without})::text, 0)), 0) as holds from "${name}" t`,
    );
  return (await house.query<Held>(`${holds.join(" union all ")} order by 1`)).rows;
}

it.each([
  ["publisher", /^\/desk/, 100],
  ["print", /^(?!\/desk)/, 50],
  [undefined, /^(?!\/desk|\/account)/, 40],
] as const)("no address that is only asked for changes a row, for whom it is (%s)", { timeout: 300_000 }, async (who, whose, many) => {
  const cookie = who ? await house.be(who) : "";
  const before = await held();
  const shown: string[] = [];
  for (const address of addresses.filter((one) => whose.test(one))) {
    const { status } = await house.get(address, cookie);
    if (status === 200) shown.push(address);
  }
  const changed = (await held()).filter(({ holds }, at) => holds !== before[at]!.holds);
  expect(changed.map(({ name }) => name)).toEqual([]);
  expect(shown.length).toBeGreaterThan(many);
});
