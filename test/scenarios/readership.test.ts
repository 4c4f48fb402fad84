import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { rollUpReadings, sumReadings } from "../../src/readership/write-readings.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let [path, staffPath]: [string, string] = ["", ""];
let publisher: string;
let editor: string;
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

beforeAll(async () => {
  house = await demoHouse();
  publisher = await house.be("publisher");
  editor = await house.be("editor");
  const { rows } = await house.query<{ path: string }>(
    "select '/' || to_char(published_on, 'YYYY/MM/') || slug as path from article_publications where withdrawn_at is null and replaced_at is null order by published_on desc, slug limit 2",
  );
  [path, staffPath] = [rows[0]!.path, rows[1]!.path];
});
afterAll(() => house.close());
/** Another reader in each test: who was counted this day is not counted again. */
let reader = 0;
beforeEach(async () => {
  reader += 1;
  await house.masthead.writeCounts();
  for (const table of ["reading_days", "reading_totals", "reading_lately", "reading_months", "search_days", "searches_in_vain"])
    await house.query(`delete from ${table}`);
});

type Sent = { path?: string; kind?: string; mark?: number };
const tell = (sent: Sent | string, headers: Record<string, string> = {}) =>
  house.masthead.fetch(
    new Request(`${house.platform.settings.origin}/reading`, {
      method: "POST",
      body: typeof sent === "string" ? sent : JSON.stringify({ path, kind: "read", mark: 0, ...sent }),
      headers: { origin: house.platform.settings.origin, "user-agent": `${firefox} Reader/${reader}`, ...headers },
    }),
    {} as never,
  );
async function written(): Promise<Record<string, number>[]> {
  await house.masthead.writeCounts();
  const { rows } = await house.query<Record<string, number>>(
    "select opened, half, finished, openings, played, heard_out from reading_days",
  );
  return rows;
}

it("what a page tells stands in its day, once for each reader", async () => {
  for (const mark of [0, 1, 2]) expect((await tell({ mark })).status).toBe(204);
  await tell({ mark: 4 }, { "accept-language": "de" });
  await tell({ kind: "heard", mark: 0 });
  expect(await written()).toEqual([{ opened: 2, half: 2, finished: 1, openings: 0, played: 1, heard_out: 0 }]);
  await tell({ mark: 3 });
  await tell({ mark: 4 });
  expect(await written()).toEqual([{ opened: 2, half: 2, finished: 2, openings: 0, played: 1, heard_out: 0 }]);
  const { rows } = await house.query("select opened, finished, played from reading_totals");
  expect(rows).toEqual([{ opened: 2, finished: 2, played: 1 }]);
});

it("sets no cookie, answers nothing, and keeps nothing of who asks", async () => {
  const answer = await tell({}, { cookie: publisher, "x-forwarded-for": "203.0.113.7" });
  expect([answer.status, answer.headers.getSetCookie(), await answer.text()]).toEqual([204, [], ""]);
  await written();
  // where a reader stopped is kept for that reader, and counted for nobody
  const { rows: columns } = await house.query<{ column: string }>(
    "select column_name as column from information_schema.columns where (table_name like 'reading\\_%' and table_name <> 'reading_places') or table_name like 'search%day%' or table_name = 'searches_in_vain'",
  );
  expect(columns.length).toBeGreaterThan(30);
  expect(columns.filter(({ column }) => /person|address|ip\b|agent|hash|cookie|session/.test(column))).toEqual([]);
});

it("leaves out robots, who would rather not be counted, what is no article, and what cannot be read", async () => {
  await tell({}, { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" });
  await tell({}, { dnt: "1" });
  await tell({}, { "sec-gpc": "1" });
  await tell({ path: "/2026/11/never-written" });
  await tell({ path: "/desk" });
  await tell({ mark: 9 });
  await tell({ kind: "seen" });
  await tell("{");
  expect(await written()).toEqual([]);
  expect((await tell({}, { origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await tell("x".repeat(5000))).status).toBe(422);
  expect(await written()).toEqual([]);
});

it("a reader who tells more than a page does is told so, and is not counted for it", async () => {
  const answers: number[] = [];
  for (let at = 0; at < 70; at += 1) answers.push((await tell({}, { "accept-language": "fr" })).status);
  expect([answers[0], answers.at(-1)]).toEqual([204, 429]);
  expect((await written())[0]!.opened).toBe(1);
});

it("an article’s page counts its readers, and none of staff’s pages do, kept or not", async () => {
  for (const again of [1, 2]) {
    expect([again, await house.text(path)]).toEqual([again, expect.stringContaining('name="counted"')]);
    expect([again, await house.text(path, editor)]).toEqual([again, expect.not.stringContaining('name="counted"')]);
  }
  const page = await house.text(path);
  expect(page).toContain(`data-path="${path}"`);
  expect(page).toMatch(/data-view="(whole|opening)" data-seconds="\d+"/);
  expect(await house.text("/privacy")).toContain("How readers are counted");
});

it("the desk shows readers by article and by day, each leading on, and as files", async () => {
  await tell({ mark: 4 });
  await tell({ path: staffPath, mark: 1 });
  await tell({ path: staffPath, mark: 0 }, { "accept-language": "nl" });
  await house.masthead.writeCounts();
  await sumReadings(house.platform, "2026-11-24");
  const page = await house.text("/desk/numbers/reading", editor);
  const [, one = ""] = /href="(\/desk\/numbers\/reading\/articles\/[^"]+)">2</.exec(page) ?? [];
  expect(await house.text(one, editor)).toContain("2026-11-24");
  expect((await house.text(`${one}/by-day.csv`, editor)).split("\r\n")[1]).toBe("2026-11-24,2,0,0,0,0,,");
  const file = (await house.text("/desk/numbers/reading/readers-by-article.csv", editor)).trim().split("\r\n");
  expect(file).toHaveLength(3);
  expect(file[2]).toMatch(/,1,1,1,0,0,,$/);
});

it("days that are long over are kept by the month, and nothing of them is lost", async () => {
  await tell({ mark: 2 });
  await house.masthead.writeCounts();
  const [article] = (await house.query<{ id: string }>("select article_id as id from reading_days")).rows;
  for (const [day, opened] of [
    ["2026-03-01", 3],
    ["2026-03-31", 4],
    ["2026-04-01", 5],
    ["2026-08-23", 6],
  ] as const)
    await house.query(`insert into reading_days (day, article_id, opened) values ('${day}', '${article!.id}', ${opened})`);
  for (let again = 0; again < 2; again += 1) await rollUpReadings(house.platform.db, "2026-11-24");
  const { rows: months } = await house.query("select to_char(month, 'YYYY-MM') as month, opened from reading_months order by 1");
  expect(months).toEqual([
    { month: "2026-03", opened: 7 },
    { month: "2026-04", opened: 5 },
  ]);
  const { rows: days } = await house.query("select to_char(day, 'YYYY-MM-DD') as day from reading_days order by 1");
  expect(days).toEqual([{ day: "2026-08-23" }, { day: "2026-11-24" }]);
});

it("searches in vain are counted, staff’s are not, and words are told when three have asked for them", async () => {
  const search = (words: string, language: string, cookie = "") =>
    house.masthead.fetch(
      new Request(`${house.platform.settings.origin}/search?q=${encodeURIComponent(words)}`, {
        headers: { "user-agent": firefox, "accept-language": language, cookie },
      }),
      {} as never,
    );
  for (const language of ["en", "de"]) await search("zeppelin moorings", language);
  await search("my secret name", "en");
  await search("zeppelin moorings", "sv", publisher);
  await house.masthead.writeCounts();
  const { rows: early } = await house.query("select words from searches_in_vain");
  expect(early).toEqual([]);
  await search("Zeppelin  Moorings", "fr");
  await house.masthead.writeCounts();
  const { rows: days } = await house.query("select searches, in_vain from search_days");
  expect(days).toEqual([{ searches: 4, in_vain: 4 }]);
  const page = await house.text("/desk/numbers/searches", editor);
  expect(page).toContain("zeppelin moorings");
  expect(page).not.toContain("secret name");
});
