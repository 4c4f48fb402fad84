import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { publicationOf } from "../editorial/index.ts";
import { type Source, openSource } from "../intake/index.ts";
import { messagesIn } from "../messages/index.ts";
import { type Platform, ThreadTerminated, inTransaction, withWorkFolder } from "../platform/index.ts";
import { type Day, Refusal, itemAt, newId } from "../values/index.ts";
import { type Proposed, propose } from "./names/propose.ts";
import { readName } from "./names/read-name.ts";
import { type PdfReader, openPdfReader } from "./pdf/read-pdf.ts";
import { refuse } from "./refusals.ts";
import { takeBack } from "./take-back.ts";

/** `here`: files whose very bytes are here already. */
type TakenIn = { taken: string[]; here: number };

type Bringing = { paths: readonly string[]; names?: ReadonlyMap<string, string>; by?: string | undefined };

/** The PDFs among what lies there, by the parts of the source. */
const pdfsIn = (source: Source): string[] => source.names.filter((name) => /\.pdf$/i.test(name));

/** Whether there is nothing at these paths but PDFs. Refuses what cannot be opened. */
export async function areOldIssues(paths: readonly string[]): Promise<boolean> {
  if (paths.length === 0) return false;
  for (const some of bySource(paths)) {
    const source = await openSource(some);
    const areAll = source.names.length > 0 && pdfsIn(source).length === source.names.length;
    await source.close();
    if (!areAll) return false;
  }
  return true;
}

/** What the names of these PDFs say of their issues; nothing is kept. Refuses as `openSource`. */
export async function nameProposals(platform: Platform, paths: readonly string[]): Promise<({ name: string } & Proposed)[]> {
  const names: string[] = [];
  for (const some of bySource(paths)) {
    const source = await openSource(some);
    names.push(...pdfsIn(source));
    await source.close();
  }
  const proposed = propose(names.map(readName), await publicationOf(platform.db));
  return names.map((name, at) => ({ name, ...itemAt(proposed, at) }));
}

/**
 * Keeps every PDF of files, a folder or a zip, with what its name says of the issue in it; nothing is shown to readers yet. One that
 * cannot be read is listed with the reason, and its bytes are not kept; where a zip is damaged, none of all is. `names`: what a file was called, where it lies under another
 * name now. Answers with the ids. Refuses "pdf-none", and as `openSource`.
 */
export async function takeIn(platform: Platform, { paths, names, by }: Bringing): Promise<TakenIn> {
  const reader = openPdfReader();
  const sources: Source[] = [];
  const taken: string[] = [];
  try {
    for (const some of bySource(paths)) sources.push(await openSource(some));
    const parts = sources.flatMap((source) => pdfsIn(source).map((part) => ({ source, part, name: names?.get(part) ?? part })));
    const proposed = propose(
      parts.map(({ name }) => readName(name)),
      await publicationOf(platform.db),
    );
    for (const [at, { source, part, name }] of parts.entries()) {
      const { wholeNumber, coverDate } = itemAt(proposed, at);
      const id = await withWorkFolder(platform.settings.dataDir, async (folder) => {
        const path = join(folder, "issue.pdf");
        await source.copy(part, path);
        return keep(platform, reader, { path, name, by, wholeNumber, coverDate });
      });
      if (id !== undefined) taken.push(id);
    }
    if (taken.length === 0)
      throw refuse("pdf-none", (m) =>
        parts.length === 0 ? m.desk.oldIssues.refused.none(namesOf(paths, names)) : m.desk.oldIssues.refused.allHere,
      );
    return { taken, here: parts.length - taken.length };
  } catch (error) {
    // all of them, or none
    for (const id of taken) await takeBack(platform, id);
    throw error;
  } finally {
    await reader.end();
    for (const source of sources) await source.close();
  }
}

const namesOf = (paths: readonly string[], names?: ReadonlyMap<string, string>): string =>
  paths.map((path) => names?.get(basename(path)) ?? basename(path)).join(", ");

/** Single PDFs are one source, so that their names are read together; a zip or a folder is one by itself. */
function bySource(paths: readonly string[]): string[][] {
  const isPdf = (path: string) => /\.pdf$/i.test(path);
  const single = paths.filter(isPdf);
  return [...(single.length > 0 ? [single] : []), ...paths.filter((path) => !isPdf(path)).map((path) => [path])];
}

type Kept = { path: string; name: string; by: string | undefined; wholeNumber: number | null; coverDate: Day | null };

/** Undefined where these bytes are here. */
async function keep(platform: Platform, reader: PdfReader, { path, name, by, wholeNumber, coverDate }: Kept): Promise<string | undefined> {
  const { db, storage, clock } = platform;
  const sha256 = await sumOf(path);
  const known = await db.selectFrom("facsimiles").select(["id", "state", "storage_key"]).where("sha256", "=", sha256).executeTakeFirst();
  if (known?.storage_key) return undefined;
  const { pages, problem } = await lookAt(reader, path, (await publicationOf(db)).language);
  const now = clock.now();
  const id = newId(now);
  const storage_key = problem ? null : `facsimiles/${id}.pdf`;
  if (storage_key) await storage.putFile(storage_key, path, "application/pdf");
  const row = {
    id,
    name: name.slice(-300),
    storage_key,
    sha256,
    bytes: (await stat(path)).size,
    pages,
    whole_number: wholeNumber,
    cover_date: coverDate,
    state: problem ? ("failed" as const) : ("waiting" as const),
    problem,
    begun_at: now,
    begun_by: by ?? null,
    changed_at: now,
  };
  await inTransaction(platform, async (tx) => {
    // what could not be read is looked at again
    if (known) await tx.deleteFrom("facsimiles").where("id", "=", known.id).execute();
    await tx.insertInto("facsimiles").values(row).execute();
  });
  return id;
}

/** How many pages it has, or why it cannot be read, which is kept as it is said. */
async function lookAt(reader: PdfReader, path: string, language: string): Promise<{ pages: number; problem: string }> {
  try {
    return { pages: await reader.countPages(path), problem: "" };
  } catch (error) {
    if (error instanceof Refusal) return { pages: 0, problem: error.spokenIn(language).detail };
    if (error instanceof ThreadTerminated) return { pages: 0, problem: messagesIn(language).desk.oldIssues.refused.tooLong };
    throw error;
  }
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  const chunks: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}
