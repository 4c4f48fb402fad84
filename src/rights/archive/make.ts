import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { publicationOf } from "../../editorial/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { type Platform, type Tx, inTransaction, readInTransaction, withWorkFolder } from "../../platform/index.ts";
import { zipFolder } from "../../transfer/index.ts";
import { messageOf, newId, recordOf } from "../../values/index.ts";
import { type Group, type Mine, type Part, parts } from "../of-person.ts";
import { mineOf } from "../mine.ts";
import { writeArchiveReady } from "../letters.ts";
import { endsAt, folder } from "./archives.ts";

/** So many rows are in hand at once. */
const batch = 500;

type Row = Record<string, unknown>;

/** Job: makes the archive; tried again it begins anew, under another name. */
export async function makeArchive(platform: Platform, { archiveId }: { archiveId: string }): Promise<void> {
  const { db, settings, storage, clock } = platform;
  const asked = await db.selectFrom("own_archives").selectAll().where("id", "=", archiveId).executeTakeFirst();
  if (!asked || asked.finished_at || asked.ended_at) return;
  const { person_id: personId } = asked;
  try {
    await withWorkFolder(settings.dataDir, async (work) => {
      const [whole, zip, key] = [join(work, "whole"), join(work, "own.zip"), `${folder}${newId(clock.now())}.zip`];
      await writeArchive(platform, personId, whole);
      await zipFolder(whole, zip, () => undefined);
      await storage.putFile(key, zip, "application/zip");
      await finish(platform, { id: archiveId, personId, key });
    });
  } catch (error) {
    await db
      .updateTable("own_archives")
      .set({ failed_why: messageOf(error) })
      .where("id", "=", archiveId)
      .execute();
    throw error;
  }
}

async function finish(platform: Platform, { id, personId, key }: { id: string; personId: string; key: string }): Promise<void> {
  const now = platform.clock.now();
  const bytes = (await platform.storage.head(key))?.size ?? 0;
  await inTransaction(platform, async (tx) => {
    const set = { finished_at: now, storage_key: key, bytes, ends_at: endsAt(now), failed_why: null };
    const { numUpdatedRows } = await tx
      .updateTable("own_archives")
      .set(set)
      .where("id", "=", id)
      .where("ended_at", "is", null)
      .where("finished_at", "is", null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) await writeArchiveReady(platform, tx, { personId, until: set.ends_at });
  });
}

type Files = { json: FileHandle; html: FileHandle };
type Heading = { m: Messages["rights"]["archive"]; title: string };

/** data.json, for programs, and index.html, to be read; row by row, as of one moment. */
async function writeArchive(platform: Platform, personId: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const { title, language } = await publicationOf(platform.db);
  const m = messagesIn(language).rights.archive;
  const files = { json: await open(join(into, "data.json"), "wx"), html: await open(join(into, "index.html"), "wx") };
  try {
    await readInTransaction(platform, async (tx) => {
      await sql`set transaction isolation level repeatable read`.execute(tx);
      await writeParts(tx, { files, mine: await mineOf(tx, personId), m, title, at: platform.clock.now(), language });
    });
  } finally {
    await files.json.close();
    await files.html.close();
  }
}

type Writing = Heading & { files: Files; mine: Mine; at: Date; language: string };

async function writeParts(tx: Tx, { files, mine, m, title, at, language }: Writing): Promise<void> {
  const { json, html } = files;
  await json.write(`{"magazine":${JSON.stringify(title)},"made_at":"${at.toISOString()}","tables":{`);
  await html.write(
    `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(m.fileTitle(title))}</title>` +
      `<style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}dl{display:grid;grid-template-columns:minmax(7rem,1fr) 3fr;gap:.1rem 1rem;border-top:1px solid #999;padding-top:.5rem}dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}</style></head><body><main><h1>${escape(m.fileTitle(title))}</h1><p>${escape(m.fileSays)}</p>`,
  );
  let group: Group | undefined;
  for (const [at, part] of parts.entries()) {
    if (part.group !== group) await html.write(`<h2>${escape(m.groups[part.group])}</h2>`);
    group = part.group;
    await json.write(`${at > 0 ? "," : ""}\n${JSON.stringify(part.table)}:[`);
    await writeRows(tx, { files, mine, part });
    await json.write("]");
  }
  await json.write("\n}}\n");
  await html.write("</main></body></html>\n");
}

async function writeRows(tx: Tx, { files: { json, html }, mine, part }: { files: Files; mine: Mine; part: Part }): Promise<void> {
  for (let offset = 0; ; offset += batch) {
    const rows = await rowsOf(tx, part, mine, { offset, limit: batch });
    if (offset === 0 && rows.length > 0) await html.write(`<h3>${escape(humanly(part.table))}</h3>`);
    for (const [at, row] of rows.entries()) {
      await json.write(`${offset + at > 0 ? "," : ""}\n${JSON.stringify(row)}`);
      await html.write(`<dl>${Object.entries(row).map(pair).join("")}</dl>`);
    }
    if (rows.length < batch) return;
  }
}

/** Rows of one table that are about somebody, as the database says them; what is bytes, or is told to nobody, is left out. */
async function rowsOf(
  tx: Tx,
  { table, by, without }: Part,
  mine: Mine,
  { offset = 0, limit = batch }: { offset?: number; limit?: number } = {},
): Promise<Row[]> {
  const named = by.map(({ column, names }) => sql`${sql.ref(column)}::text = any(${mine[names]})`);
  const { rows } = await sql<{ row: unknown }>`select to_jsonb(t) - ${[...without]}::text[] - array(
      select attname::text from pg_attribute where attrelid = ${table}::regclass and atttypid = 'bytea'::regtype) as row
    from ${sql.table(table)} t where ${sql.join(named, sql` or `)} order by ctid limit ${limit} offset ${offset}`.execute(tx);
  return rows.map(({ row }) => recordOf(row));
}

const humanly = (name: string): string => name.replaceAll("_", " ");

function pair([name, value]: [string, unknown]): string {
  if (value === null || value === "") return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `<dt>${escape(humanly(name))}</dt><dd>${escape(text)}</dd>`;
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
