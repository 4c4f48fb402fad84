import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { type Connection, backUp, enqueue, migrate, movableClock, pendingMigrations, restore } from "../../src/platform/index.ts";
import { testServer, withClient } from "../support/database.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { platformOn } from "../support/fresh-platform.ts";

let house: DemoHouse;
let folder: string;
const opened: (() => Promise<void>)[] = [];
beforeAll(async () => {
  house = await demoHouse();
  folder = mkdtempSync(join(tmpdir(), "masthead-backups-"));
  await enqueue(house.platform.db, "send-letter", { letterId: "01900000-0000-7000-8000-000000000000" }, { after: 3_600_000 });
});
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

/** A database and a folder that nothing was started on yet. */
async function emptyPlace() {
  const database = `test_${randomBytes(6).toString("hex")}`;
  const files = mkdtempSync(join(tmpdir(), "masthead-files-"));
  await withClient(await testServer(), (client) => client.query(`create database ${database}`));
  const { platform } = await platformOn({ database, files }, { demo: true });
  opened.push(async () => {
    await platform.db.destroy();
    await withClient(await testServer(), (client) => client.query(`drop database ${database} with (force)`));
    rmSync(files, { recursive: true });
  });
  return { platform, files };
}

it.each([
  ["/proc/masthead/backups", "you may not write there"],
  ["/etc/passwd/backups", "a part of its name is a file"],
])("a folder that cannot be made is told: %s", async (place, why) => {
  await expect(backUp(house.platform, place)).rejects.toThrow(`${place}/files cannot be made: ${why}. Name a folder for backups`);
});

/** Rows of every table as one sum each, and where the sequences stand. */
async function contentOf(connection: Connection): Promise<Record<string, unknown>> {
  return withClient(connection, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    const content: Record<string, unknown> = {};
    for (const { name } of tables.filter((table) => !["migrations", "workers", "rate_hits"].includes(table.name)))
      content[name] = (
        await client.query(`select count(*), md5(string_agg(t::text, '|' order by t::text)) as sum from "${name}" as t`)
      ).rows[0];
    content.sequences = (
      await client.query("select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1")
    ).rows;
    content.keys = (await client.query("select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2")).rows; // prettier-ignore
    content.resting = (await client.query("select tgname from pg_trigger where tgenabled = 'D'")).rows;
    content.jobs = (await client.query("select task_identifier, key, run_at, max_attempts from graphile_worker.jobs order by 1, 2")).rows;
    return content;
  });
}

it("everything comes back elsewhere, to the row and the byte, and goes on from there", async () => {
  const { name, files } = await backUp(house.platform, folder);
  const { platform } = await emptyPlace();
  expect(await restore(platform, folder)).toMatchObject({ name, files });
  expect(await contentOf(platform.connection)).toEqual(await contentOf(house.platform.connection));
  expect((await checkBooks(platform.db)).problems).toEqual([]);
  for await (const key of house.platform.storage.list(""))
    expect((await platform.storage.get(key))?.equals((await house.platform.storage.get(key))!), key).toBe(true);
  // the ledger's guards are awake again
  await expect(platform.pool.query("delete from ledger_lines")).rejects.toThrow();
});

it("everything comes back into a schema that was made and never written into, as a restore leaves it that failed", async () => {
  const { platform } = await emptyPlace();
  await migrate(platform.connection);
  await restore(platform, folder);
  expect(await contentOf(platform.connection)).toEqual(await contentOf(house.platform.connection));
});

it("the next night copies no file twice, the oldest go, and what they alone named with them", async () => {
  const clock = movableClock("2026-12-01T03:35:00Z");
  const platform = { ...house.platform, clock };
  await platform.storage.put("once/a.txt", Buffer.from("once"), "text/plain");
  expect(await backUp(platform, folder, { keep: 2 })).toMatchObject({ newFiles: 1 });
  await platform.storage.delete("once/a.txt");
  for (const night of ["2026-12-02T03:35:00Z", "2026-12-03T03:35:00Z"]) {
    clock.set(night);
    expect(existsSync(join(folder, "files/once/a.txt"))).toBe(true);
    expect(await backUp(platform, folder, { keep: 2 })).toMatchObject({ newFiles: 0 });
  }
  expect(readdirSync(folder).sort()).toEqual(["2026-12-02T03-35-00Z", "2026-12-03T03-35-00Z", "files"]);
  expect(existsSync(join(folder, "files/once/a.txt"))).toBe(false);
});

it("a magazine that is there already is never written over", async () => {
  await expect(restore(house.platform, folder)).rejects.toThrow(/a magazine here already/);
});

it("a damaged backup is named, and nothing of it restored", async () => {
  const { platform } = await emptyPlace();
  const { name } = await backUp(house.platform, folder);
  const path = join(folder, name, "tables/people.copy.gz");
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(1));
  await expect(restore(platform, folder, name)).rejects.toThrow(/people\.copy\.gz is damaged\. Nothing was restored/);
  expect(
    await withClient(platform.connection, (client) => client.query("select 1 from pg_tables where schemaname = 'public'")),
  ).toMatchObject({ rowCount: 0 });
  // what stopped once half-way does not stand in the way of the next try
  writeFileSync(path, whole);
  await expect(
    restore({ ...platform, storage: { ...platform.storage, putFile: () => Promise.reject(new Error("disk full")) } }, folder, name),
  ).rejects.toThrow("disk full");
  expect(await restore(platform, folder, name)).toMatchObject({ name });
});

it("an older version’s backup is brought up to this one", async () => {
  const old = await emptyPlace();
  const [first] = await pendingMigrations(old.platform.connection);
  await migrate(old.platform.connection, undefined, [first!]);
  const older = mkdtempSync(join(tmpdir(), "masthead-backups-"));
  await backUp(old.platform, older);
  const { platform } = await emptyPlace();
  await restore(platform, older);
  expect(await pendingMigrations(platform.connection)).toEqual([]);
  rmSync(older, { recursive: true });
});

it.each([
  ["no backup", async () => mkdtempSync(join(tmpdir(), "masthead-backups-")), /There is no backup in/],
  [
    "a later version's",
    async () => {
      const newer = mkdtempSync(join(tmpdir(), "masthead-backups-"));
      const { name } = await backUp(house.platform, newer);
      const path = join(newer, name, "manifest.json");
      const manifest = JSON.parse(readFileSync(path, "utf8")) as { migrations: { name: string; checksum: string }[] };
      manifest.migrations.push({ name: "209901010000-fly.sql", checksum: "x" });
      writeFileSync(path, JSON.stringify(manifest));
      return newer;
    },
    /209901010000-fly\.sql, which this version does not know/,
  ],
])("a folder with %s says so", async (_what, make, says) => {
  const { platform } = await emptyPlace();
  const given = await make();
  await expect(restore(platform, given)).rejects.toThrow(says);
  rmSync(given, { recursive: true });
});
