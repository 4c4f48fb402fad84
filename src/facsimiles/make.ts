import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { dictionaryOf } from "../archive/index.ts";
import { publicationOf, putPicture, showPages } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import { type JobContext, type Platform, ThreadTerminated, inTransaction, withWorkFolder, sharp } from "../platform/index.ts";
import { Refusal } from "../values/index.ts";
import { facsimileById } from "./facsimiles.ts";
import { textOf } from "./pdf/layer.ts";
import { type PageRead, type PdfReader, openPdfReader } from "./pdf/read-pdf.ts";

type Making = { id: string; issueId: string; pages: number; storageKey: string };
type Work = Pick<JobContext, "signal" | "report">;

/**
 * Job: draws the pages of an old issue that are not here yet, keeps their text, and then shows the issue to readers, with its first
 * page as cover. Broken off, it goes on where it was. A page that cannot be drawn is left out and named.
 */
export async function makeFacsimile(platform: Platform, { facsimileId }: { facsimileId: string }, work: Work): Promise<void> {
  const { db } = platform;
  const row = await db.selectFrom("facsimiles").selectAll().where("id", "=", facsimileId).executeTakeFirst();
  if (!row?.issue_id || !row.storage_key || (row.state !== "making" && row.state !== "made")) return;
  const making: Making = { id: row.id, issueId: row.issue_id, pages: row.pages, storageKey: row.storage_key };
  try {
    await drawAll(platform, making, work);
    await show(platform, making);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { language } = await publicationOf(db);
    await db
      .updateTable("facsimiles")
      .set({ state: "failed", problem: error.spokenIn(language).detail })
      .where("id", "=", facsimileId)
      .execute();
  }
}

async function drawAll(platform: Platform, making: Making, { signal, report }: Work): Promise<void> {
  const { db, settings } = platform;
  const drawn = await db.selectFrom("facsimile_pages").select("page").where("facsimile_id", "=", making.id).execute();
  const here = new Set(drawn.map(({ page }) => page));
  const missing = Array.from({ length: making.pages }, (_, at) => at + 1).filter((page) => !here.has(page));
  if (missing.length === 0) return;
  const dictionary = dictionaryOf((await publicationOf(db)).language);
  await withWorkFolder(settings.dataDir, async (folder) => {
    const path = join(folder, "issue.pdf");
    await fetch(platform, making.storageKey, path);
    const reader = openPdfReader(signal);
    try {
      for (const page of missing) {
        signal.throwIfAborted();
        await keepPage(platform, making, { page, dictionary, read: await readPage(reader, path, page) });
        report(`page ${page} of ${making.pages}`);
      }
    } finally {
      await reader.end();
    }
  });
}

async function fetch({ storage }: Platform, key: string, path: string): Promise<void> {
  const read = await storage.read(key);
  if (!read) throw new Error(`the PDF ${key} is not in storage; bring it back from a backup`);
  await pipeline(read.stream, createWriteStream(path));
}

/** Undefined for one page that is damaged, or takes more time or memory than a page may; a file that is damaged is refused. */
async function readPage(reader: PdfReader, path: string, page: number): Promise<PageRead | undefined> {
  try {
    return await reader.readPage(path, page);
  } catch (error) {
    if (error instanceof Refusal || (error instanceof ThreadTerminated && error.reason === "told")) throw error;
    return undefined;
  }
}

type Keeping = { page: number; dictionary: string; read: PageRead | undefined };

/** The files first, under names that belong to this page alone, then the row that names them. */
async function keepPage({ db, storage }: Platform, { id }: Making, { page, dictionary, read }: Keeping): Promise<void> {
  const [picture_key, small_key] = read ? [`facsimiles/${id}/${page}.webp`, `facsimiles/${id}/${page}-small.webp`] : [null, null];
  if (read && picture_key && small_key) {
    await storage.put(picture_key, read.picture, "image/webp");
    await storage.put(small_key, read.small, "image/webp");
  }
  const layer = read?.layer ?? [];
  await db
    .insertInto("facsimile_pages")
    .values({
      facsimile_id: id,
      page,
      width: read?.width ?? 0,
      height: read?.height ?? 0,
      picture_key,
      small_key,
      text: textOf(layer).text,
      layer: JSON.stringify(layer),
      dictionary,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function show(platform: Platform, { id, issueId }: Making): Promise<void> {
  const coverPictureId = await coverOf(platform, id);
  const problem = await unreadableOf(platform, id);
  await inTransaction(platform, async (tx) => {
    await showPages(tx, issueId, { coverPictureId });
    await tx
      .updateTable("facsimiles")
      .set({ state: "made", problem, cover_picture_id: coverPictureId ?? null, changed_at: platform.clock.now() })
      .where("id", "=", id)
      .execute();
  });
}

/** The first page as one of the magazine’s pictures. */
async function coverOf(platform: Platform, id: string): Promise<string | undefined> {
  const { db, storage } = platform;
  const first = await db
    .selectFrom("facsimile_pages")
    .select("picture_key")
    .where("facsimile_id", "=", id)
    .where("page", "=", 1)
    .executeTakeFirst();
  const drawn = first?.picture_key ? await storage.get(first.picture_key) : undefined;
  if (!drawn) return undefined;
  const [{ wholeNumber }, { language }] = [await facsimileById(db, id), await publicationOf(db)];
  const bytes = await sharp(drawn).jpeg({ quality: 88 }).toBuffer();
  const picture = { bytes, name: `cover-${wholeNumber}.jpg`, alt: messagesIn(language).facsimile.coverShows };
  return (await putPicture(platform, picture)).id;
}

async function unreadableOf({ db }: Platform, id: string): Promise<string> {
  const rows = await db
    .selectFrom("facsimile_pages")
    .select("page")
    .where("facsimile_id", "=", id)
    .where("picture_key", "is", null)
    .orderBy("page")
    .execute();
  const pages = rows.map(({ page }) => page).join(", ");
  const m = messagesIn((await publicationOf(db)).language).desk.oldIssues.refused;
  return rows.length === 0 ? "" : m.undrawn({ pages, number: rows.length });
}
