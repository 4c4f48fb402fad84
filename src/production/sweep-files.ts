import { createHash } from "node:crypto";
import { pictureFiles } from "../editorial/index.ts";
import { type Platform, type Storage, enqueue, inTransaction, sweep } from "../platform/index.ts";
import { type EditionFile, dropUnnamed, editionFiles, forgetEdition, unnamedFiles } from "../editions/index.ts";
import { drawPageAgain, facsimileFiles, unnamedFacsimileFiles } from "../facsimiles/index.ts";
import { readingFiles } from "../narration/index.ts";
import { editionKinds } from "./kinds.ts";

/** A file that is not as it was kept. `again`: what makes it anew; without it only a person can bring it back. */
type Damaged = { key: string; why: "lost" | "cut" | "changed"; what: string; again?: (platform: Platform) => Promise<void> };

type Kept = { key: string; what: string; bytes?: number | undefined; sha256?: string | undefined; again?: Damaged["again"] };

/** Every kept file that is lost or cut; with `sums`, which reads all of them, that was changed too. */
export async function damagedFiles(platform: Platform, { sums = false } = {}): Promise<Damaged[]> {
  const found: Damaged[] = [];
  for (const { bytes, sha256, ...kept } of await everyFile(platform)) {
    const head = await platform.storage.head(kept.key);
    if (!head) found.push({ ...kept, why: "lost" });
    else if (head.size === 0 || (bytes !== undefined && head.size !== bytes)) found.push({ ...kept, why: "cut" });
    else if (sums && sha256 && (await sumOf(platform.storage, kept.key)) !== sha256) found.push({ ...kept, why: "changed" });
  }
  return found;
}

/**
 * Job, nightly: makes again what can be made again, and takes away what nothing names; fails with the names of what cannot
 * be made, so that the desk shows them.
 */
export async function sweepFiles(platform: Platform): Promise<void> {
  const damaged = await damagedFiles(platform, { sums: true });
  const bringBack = async () => {
    throw new Error("bring it back from a backup or upload it again");
  };
  const looks = damaged.map(({ key, why, what, again = bringBack }) => ({
    name: `${what} (${key}, ${why})`,
    run: () => {
      platform.log.error({ key, why, what }, "a kept file is not as it was kept");
      return again(platform);
    },
  }));
  const unnamed = await unnamedFiles(platform);
  const drops = unnamed.map((key) => ({ name: `the unneeded file ${key}`, run: () => dropUnnamed(platform, [key]) }));
  const pages = await unnamedFacsimileFiles(platform);
  const drawn = pages.map((key) => ({ name: `the unneeded file ${key}`, run: () => platform.storage.delete(key) }));
  await sweep(platform, [...looks, ...drops, ...drawn]);
}

async function everyFile({ db }: Platform): Promise<Kept[]> {
  return [
    ...(await editionFiles(db)).map(({ key, bytes, sha256, ...edition }) => ({
      key,
      bytes,
      sha256,
      what: edition.kind,
      again: anew(edition),
    })),
    ...(await pictureFiles(db)).map(({ key, name, sha256, bytes, of }) => ({
      key,
      bytes,
      sha256,
      what: `the picture “${name}”`,
      ...(of && { again: (platform: Platform) => enqueue(platform.db, "make-picture-sizes", { pictureId: of }) }),
    })),
    ...(await facsimileFiles(db)).map(({ key, name, bytes, sha256, facsimileId, page }) => ({
      key,
      bytes,
      sha256,
      what: page === undefined ? `the PDF “${name}”` : `page ${page} of “${name}”`,
      ...(page !== undefined && { again: (platform: Platform) => drawPageAgain(platform, { facsimileId, page }) }),
    })),
    ...(await readingFiles(db)).map(({ key, bytes }) => ({ key, bytes, what: "a person’s reading" })),
  ];
}

/** The row goes, or its maker would find it made. A letter's setting is made when it is sent. */
const anew =
  ({ id, kind, subject }: Pick<EditionFile, "id" | "kind" | "subject">) =>
  (platform: Platform): Promise<void> =>
    inTransaction(platform, async (tx) => {
      await forgetEdition(tx, id);
      const task = editionKinds.find((row) => row.kind === kind)?.task ?? (kind === "page-pictures" ? "make-page-pictures" : undefined);
      if (task) await enqueue(tx, task, subject as never);
    });

async function sumOf(storage: Storage, key: string): Promise<string | undefined> {
  const read = await storage.read(key);
  if (!read) return undefined;
  const hash = createHash("sha256");
  const chunks: AsyncIterable<Buffer> = read.stream;
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}
