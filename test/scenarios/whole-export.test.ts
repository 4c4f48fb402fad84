import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { type Connection, readSchema } from "../../src/platform/index.ts";
import { exportAll, importAll } from "../../src/transfer/index.ts";
import { testServer, withClient } from "../support/database.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { platformOn } from "../support/fresh-platform.ts";

let house: DemoHouse;
let around: string;
const opened: (() => Promise<void>)[] = [];
beforeAll(async () => {
  house = await demoHouse({ made: true });
  around = mkdtempSync(join(tmpdir(), "masthead-export-"));
});
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});
afterAll(async () => {
  await house.close();
  rmSync(around, { recursive: true });
});

/** A database and a folder that nothing was started on yet. */
async function emptyPlace() {
  const database = `test_${randomBytes(6).toString("hex")}`;
  const files = mkdtempSync(join(tmpdir(), "masthead-files-"));
  await withClient(await testServer(), (client) => client.query(`create database ${database}`));
  const place = await platformOn({ database, files }, { demo: true });
  opened.push(async () => {
    await place.platform.db.destroy();
    await withClient(await testServer(), (client) => client.query(`drop database ${database} with (force)`));
    rmSync(files, { recursive: true });
  });
  return place;
}

/** Rows of every table as one sum each, without the columns that an export leaves out. */
async function contentOf(connection: Connection, leftOut: readonly string[]): Promise<Record<string, unknown>> {
  return withClient(connection, async (client) => {
    const content: Record<string, unknown> = {};
    for (const { name, columns } of await readSchema(client)) {
      if (leftOut.includes(name)) continue;
      const kept = columns.filter((column) => !leftOut.includes(`${name}.${column.name}`)).map((column) => `"${column.name}"`);
      const [row] = (
        await client.query<object>(
          `select count(*)::int, md5(string_agg(line::text, '|' order by line::text)) as sum from (select ${kept.join(", ")} from "${name}") as line`,
        )
      ).rows;
      content[name] = row;
    }
    return content;
  });
}

/** Written by hand, and not read from the program: what a magazine that came in anew has not. */
const secrets = [
  "sessions",
  "sign_ins",
  "totp_keys",
  "recovery_codes",
  "passkeys",
  "passkey_challenges",
  "reader_keys",
  "gift_links",
  "setup_keys",
  "letters.sealed",
  "newsletter_requests.token_hash",
  "orders.browser_hash",
  "payments.page_url",
  "reader_letters.token_hash",
];
const machines = ["migrations", "archive_entries", "article_check_outs", "job_progress", "kept_answers", "rate_hits"];

describe("the whole magazine", () => {
  it("goes out and comes in again, to the row and the byte", async () => {
    const folder = join(around, "whole");
    const { lost } = await exportAll(house.platform, folder, { withEditions: true });
    expect(lost).toEqual([]);
    const { platform } = await emptyPlace();
    await importAll(platform, folder);
    const leftOut = [...secrets, ...machines];
    expect(await contentOf(platform.connection, leftOut)).toEqual(await contentOf(house.platform.connection, leftOut));
    expect((await checkBooks(platform.db)).problems).toEqual([]);
    for await (const key of platform.storage.list(""))
      expect((await platform.storage.get(key))?.equals((await house.platform.storage.get(key))!), key).toBe(true);
    // the ledger's guards are awake again
    await expect(platform.pool.query("delete from ledger_lines")).rejects.toThrow();
  });
});
