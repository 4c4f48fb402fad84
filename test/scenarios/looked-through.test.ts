import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { lookedThrough } from "../../src/intake/pictures/looked-through.ts";
import { openPlatform } from "../../src/platform/index.ts";
import { openScanner } from "../../src/platform/scanner/clamd.ts";
import { scannerPlaceOf } from "../../src/platform/scanner/scanner-place.ts";
import { eicar, fakeClamd } from "../gateways/fake-clamd.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let clamd: Awaited<ReturnType<typeof fakeClamd>>;
let publisher: string;
beforeAll(async () => {
  [house, clamd] = await Promise.all([demoHouse(), fakeClamd()]);
  publisher = await house.be("publisher");
});
beforeEach(() => {
  Object.assign(clamd, { mood: "answers", looked: [] });
  house.platform.scanner = openScanner({ place: scannerPlaceOf(clamd.url)!, most: 1_000_000, seconds: 0.5 });
});
afterAll(async () => {
  await clamd.close();
  await house.close();
});

async function send(path: string, field: string, file: File): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ name: "Ada Weir", title: "Weirs", pictureAlt: "A weir", alt: "A weir", front1: "lead" }))
    form.append(name, value);
  form.append(field, file);
  const whole = new Response(form);
  const { origin } = house.platform.settings;
  const headers = { cookie: publisher, origin, accept: "text/html", "content-type": whole.headers.get("content-type") ?? "" };
  return house.fetch(path, { method: "POST", body: await whole.arrayBuffer(), headers });
}

/** Every place at the desk at which a file is sent: its address, and the field. */
async function doors(): Promise<[path: string, field: string][]> {
  const { db } = house.platform;
  const article = await db.selectFrom("articles").select("id").executeTakeFirstOrThrow();
  const picture = await db.selectFrom("pictures").select("id").executeTakeFirstOrThrow();
  const writer = await db.selectFrom("contributors").select("slug").executeTakeFirstOrThrow();
  return [
    ["/desk/pictures", "picture"],
    ["/desk/pictures/added", "picture"],
    [`/desk/pictures/${picture.id}/file`, "picture"],
    [`/desk/contributors/${writer.slug}`, "picture"],
    ["/desk/import", "file"],
    ["/desk/articles/reading", "file"],
    [`/desk/articles/${article.id}/speech/reading`, "file"],
    ["/desk/narration/lexicon", "file"],
    ["/desk/look", "logoFile"],
    ["/desk/archives", "file"],
    ["/desk/old-issues", "file"],
    ["/desk/take-ons", "file"],
  ];
}

/** What a file that was taken would have left behind. */
async function left() {
  const { db, settings } = house.platform;
  const rows = ["pictures", "imports", "facsimiles", "take_ons", "looks", "readings"] as const;
  const counts = await Promise.all(
    rows.map((table) =>
      db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<string>().as("n"))
        .executeTakeFirstOrThrow(),
    ),
  );
  const folder = join(settings.dataDir, "imports");
  return [counts.map(({ n }) => n), existsSync(folder) ? readdirSync(folder) : []];
}

const words = async (answer: Response) => (await answer.text()).replace(/\s+/g, " ");

it("a file in which the scanner finds something is taken nowhere, and the page says what it was and what to do", async () => {
  const before = await left();
  for (const [path, field] of await doors()) {
    const answer = await send(path, field, new File([eicar], "No. 3 (March).csv"));
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(/the scanner found “Eicar-Test-Signature” in it, and nothing of it was kept/.test(await words(answer)), path).toBe(true);
  }
  expect(clamd.looked).toHaveLength((await doors()).length);
  expect(await left()).toEqual(before);
});

it("none is taken while the scanner does not answer, or is not there", async () => {
  const before = await left();
  const [first = ["", ""]] = await doors();
  for (const [path, field] of await doors()) {
    clamd.mood = "hangs up";
    const answer = await send(path, field, new File(["An eel."], "No. 3 (March).csv"));
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(/No file can be taken just now.*masthead doctor says what it lacks/.test(await words(answer)), path).toBe(true);
  }
  house.platform.scanner = openScanner({ place: { path: "/nowhere/clamd.ctl" }, most: 1_000_000, seconds: 1 });
  expect(await words(await send(first[0], first[1], new File(["An eel."], "eel.png")))).toContain("No file can be taken just now");
  expect(await left()).toEqual(before);
});

it("one that is larger than the scanner is given is refused, and the form’s other words come through", async () => {
  const answer = await send("/desk/pictures", "picture", new File([new Uint8Array(1_000_001)], "large.png"));
  expect(await words(answer)).toMatch(/“large\.png” is larger than what the scanner.*\(1 MB at most\).*value="A weir"/);
  expect(clamd.looked).toEqual([]);
});

it("what nothing is found in goes on as ever, whole", async () => {
  const text = "# The Weir\n\nAn eel, a weir, a kettle.\n";
  const answer = await send("/desk/import", "file", new File([text], "weir.md"));
  expect([answer.status, clamd.looked.map(String)]).toEqual([200, [text]]);
});

it("a picture that was fetched from an old site is looked through too", async () => {
  const bytes = Buffer.from("a weir");
  expect(await lookedThrough(house.platform, bytes)).toBe(bytes);
  await expect(lookedThrough(house.platform, eicar)).rejects.toThrow(/found “Eicar-Test-Signature” in it/);
  clamd.mood = "says nothing";
  await expect(lookedThrough(house.platform, bytes)).rejects.toMatchObject({ later: true, message: /gives no answer/ });
  expect(await lookedThrough({}, eicar)).toBe(eicar);
});

it("a start that was told of a scanner has it, and one that was not has none", async () => {
  const { settings, connection } = house.platform;
  const scanner = { place: scannerPlaceOf(clamd.url)!, most: 1000, seconds: 1 };
  const opened = await openPlatform({ ...settings, scanner }, { connection });
  expect(await opened.platform.scanner?.look([eicar], eicar.length)).toMatchObject({ is: "found" });
  await opened.close();
  expect(settings.scanner).toBeUndefined();
});
