import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/**
 * What a backup holds; stands in its folder as manifest.json. Beside it lie `tables/NAME.copy.gz` (PostgreSQL's
 * COPY text, gzip) and `jobs.json.gz`; the files lie in the `files` folder that all backups of a folder share, as a
 * stored file never changes. Sums are SHA-256 of the bytes as they lie there.
 */
const manifestSchema = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** Whether its parts are closed by age, each with “.age” behind its name. Sums are those of what is inside. */
  closed: z.boolean().optional(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number(), sum: z.string() })),
  sequences: z.record(z.string(), z.number()),
  jobs: z.object({ count: z.number(), sum: z.string() }),
  files: z.array(z.object({ key: z.string(), size: z.number(), sum: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** "2026-11-25T03-05-00Z": sorts as time does, and is a name on every disk. */
const nameShape = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;
export const nameOf = (takenAt: Date) => `${takenAt.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;

export const isBackupName = (name: string): boolean => nameShape.test(name);

/** Names of the whole backups in a folder, the newest last. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter((name) => nameShape.test(name)).sort();
}

/** When the newest backup of a folder was taken, if there is one. */
export async function newestBackup(folder: string): Promise<Date | undefined> {
  const name = (await backupsIn(folder)).at(-1);
  return name ? new Date((await readManifest(folder, name)).takenAt) : undefined;
}

/** Throws one Error that names the file, where it is missing or no manifest. */
export async function readManifest(folder: string, name: string): Promise<Manifest> {
  const path = join(folder, name, "manifest.json");
  return manifestOf(await readFile(path, "utf8").catch(() => ""), path);
}

/** The manifest that a text is; `from`: what is named where it is none. */
export function manifestOf(text: string, from: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${from} is no manifest of a backup that this version reads. Take another backup of the folder.`, { cause: error });
  }
}

export async function checksumOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  const parts: AsyncIterable<Buffer> = createReadStream(path);
  for await (const part of parts) hash.update(part);
  return hash.digest("hex");
}
