import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { isDemo } from "../../src/platform/demo-mark.ts";
import { pendingMigrations, projectFolder, restore } from "../../src/platform/index.ts";
import { testServer, withClient } from "../support/database.ts";
import { type DemoHouse, houseOn } from "../support/demo-house.ts";
import { type Dump, readDump, unpackInto } from "../support/dumps/dump.ts";
import { type FreshPlatform, platformOn } from "../support/fresh-platform.ts";

const folder = join(projectFolder(), "test/support/dumps");
const versions = readdirSync(folder).flatMap((name) => /^(\d+\.\d+\.\d+)\.json\.gz$/.exec(name)?.[1] ?? []);

it("there is a dump of the demo of every version that was released: npm run dump VERSION makes it", () => {
  const released = [...readFileSync(join(projectFolder(), "CHANGELOG.md"), "utf8").matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)];
  expect(released.length).toBeGreaterThan(0);
  expect(versions.sort()).toEqual(released.map(([, version]) => version!).sort());
});

/** What later steps leave out or put elsewhere, and why. */
const elsewhere: Record<string, string> = {
  migrations: "those of this version came to them",
  rate_hits: "nobody asks for what is over",
};

describe.each(versions)("a magazine of %s", (version) => {
  let dump: Dump;
  let backup: string;
  let files: string;
  let fresh: FreshPlatform;
  let house: DemoHouse;
  beforeAll(async () => {
    dump = readDump(join(folder, `${version}.json.gz`));
    const database = `test_${randomBytes(6).toString("hex")}`;
    [backup, files] = [mkdtempSync(join(tmpdir(), "masthead-dump-")), mkdtempSync(join(tmpdir(), "masthead-files-"))];
    unpackInto(backup, dump);
    const server = await testServer();
    await withClient(server, (client) => client.query(`create database ${database}`));
    const opened = await platformOn({ database, files }, { demo: true });
    const close = async () => {
      await opened.platform.db.destroy();
      await withClient(server, (client) => client.query(`drop database ${database} with (force)`));
    };
    fresh = { ...opened, close };
    await restore(fresh.platform, backup);
    fresh.clock.set(dump.manifest.takenAt);
    house = await houseOn(fresh);
  });
  afterAll(async () => {
    await fresh?.close();
    for (const each of [backup, files]) rmSync(each, { recursive: true, force: true });
  });

  it("is brought up to this version, and has every row that it had", async () => {
    expect(await pendingMigrations(fresh.platform.connection)).toEqual([]);
    expect(dump.manifest.tables.find(({ name }) => name === "articles")?.rows).toBeGreaterThan(5);
    const { rows } = await house.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
    const there = new Set(rows.map(({ name }) => name));
    const fewer: string[] = [];
    for (const { name, rows: before } of dump.manifest.tables.filter((table) => !(table.name in elsewhere))) {
      const after = there.has(name) ? Number((await house.query<{ n: number }>(`select count(*) as n from "${name}"`)).rows[0]!.n) : 0;
      if (after < before) fewer.push(`${name}: ${before} before, ${after} after`);
    }
    expect(fewer).toEqual([]);
  });

  it("has books that balance, and is still the demo", async () => {
    expect((await checkBooks(fresh.platform.db)).problems).toEqual([]);
    expect(await isDemo(fresh.platform.db)).toBe(true);
  });

  it("is read, searched, subscribed to and edited", async () => {
    const { rows } = await house.query<{ path: string; headline: string }>(
      "select '/' || to_char(published_on, 'YYYY/MM') || '/' || slug as path, headline from article_publications where replaced_at is null and withdrawn_at is null",
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { path } of rows) expect([path, (await house.get(path)).status]).toEqual([path, 200]);
    for (const path of ["/", "/issues", "/search?q=river", "/subscribe"])
      expect([path, (await house.get(path)).status]).toEqual([path, 200]);
    expect(await house.text("/account", await house.be("digital"))).toContain("Maren Holt");
    const editor = await house.be("editor");
    const made = await house.post("/desk/articles", { headline: "After the upgrade", byline: "Nora Feldt", body: "It stands." }, editor);
    expect(made.status).toBe(303);
    expect(await house.text("/desk", editor)).toContain("After the upgrade");
  });
});
