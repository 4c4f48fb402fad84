import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Connection, readSchema } from "../../src/platform/index.ts";
import { testServer, withClient } from "./database.ts";
import { type FreshPlatform, platformOn } from "./fresh-platform.ts";

/** A database and a folder that nothing was started on yet. */
export async function emptyPlace(): Promise<FreshPlatform> {
  const database = `test_${randomBytes(6).toString("hex")}`;
  const files = mkdtempSync(join(tmpdir(), "masthead-files-"));
  await withClient(await testServer(), (client) => client.query(`create database ${database}`));
  const place = await platformOn({ database, files }, { demo: true });
  const close = async () => {
    await place.platform.db.destroy();
    await withClient(await testServer(), (client) => client.query(`drop database ${database} with (force)`));
    rmSync(files, { recursive: true });
  };
  return { ...place, close };
}

/** Written by hand, and not read from the program: what opens something, and so is in no export. */
export const secrets = [
  "sessions",
  "session_subscriptions",
  "sign_ins",
  "totp_keys",
  "recovery_codes",
  "passkeys",
  "passkey_challenges",
  "reader_keys",
  "calendar_keys",
  "gift_links",
  "email_change_links",
  "setup_keys",
  "whole_exports",
  "own_archives",
  "push_keys",
  "push_subscriptions",
  "email_changes.code_hash",
  "email_changes.link_hash",
  "letters.sealed",
  "newsletter_requests.token_hash",
  "orders.browser_hash",
  "payments.page_url",
  "article_gifts.token_hash",
  "private_links.token_hash",
  "reader_letters.token_hash",
];
/** What a machine keeps of its own, and what is made anew. */
export const machines = [
  "migrations",
  "archive_entries",
  "archive_words",
  "article_check_outs",
  "job_progress",
  "kept_answers",
  "outer_caches",
  "outer_changes",
  "outer_names",
  "push_sendings",
  "rate_hits",
  "storage_moved",
  "storage_moves",
];

/** What is its reader’s alone: whoever is handed an export could read it. */
export const readersOwn = ["reading_places"];

/** Rows of every table as their number and one sum, without what an export leaves out. */
export async function contentOf(connection: Connection, more: readonly string[] = []): Promise<Record<string, unknown>> {
  const leftOut = [...secrets, ...machines, ...readersOwn, ...more];
  return withClient(connection, async (client) => {
    const content: Record<string, unknown> = {};
    for (const { name, columns } of await readSchema(client)) {
      if (leftOut.includes(name)) continue;
      const kept = columns.filter((column) => !leftOut.includes(`${name}.${column.name}`)).map((column) => `"${column.name}"`);
      const { rows } = await client.query<object>(
        `select count(*)::int, md5(string_agg("a row"::text, '|' order by "a row"::text)) as sum from (select ${kept.join(", ")} from "${name}") as "a row"`,
      );
      content[name] = rows[0];
    }
    content.sequences = (
      await client.query("select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1")
    ).rows;
    content.keys = (await client.query("select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2")).rows; // prettier-ignore
    content.resting = (await client.query("select tgname from pg_trigger where tgenabled = 'D'")).rows;
    return content;
  });
}
