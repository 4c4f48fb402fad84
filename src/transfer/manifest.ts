import { createReadStream } from "node:fs";
import { lstat, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { checksumOf, knownMigrations } from "../platform/index.ts";

/** The format of exports that this version writes. One that an older version could not read has the next number. */
export const format = 1;

/** Part of a path within an export: no dot first, so that none climbs. */
const pathShape = /^(?!\.)[\w@+.,() -]+(?:\/(?!\.)[\w@+.,() -]+)*$/u;

const file = z.object({ path: z.string().regex(pathShape), bytes: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type ListedFile = z.infer<typeof file>;

const manifestSchema = z.object({
  kind: z.literal("masthead-export"),
  format: z.literal(format),
  title: z.string(),
  takenAt: z.iso.datetime(),
  withEditions: z.boolean(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_]+$/), columns: z.array(z.string()), rows: z.number().int().nonnegative() })),
  sequences: z.record(z.string(), z.number()),
  jobs: z.number().int().nonnegative(),
  /** What was named and no longer there when the export was made. */
  lost: z.array(z.string()),
  /** The list of all other files, one JSON object a line. */
  files: z.object({ count: z.number().int().nonnegative(), bytes: z.number(), sha256: z.string() }),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const manifestName = "manifest.json";
export const listName = "files.jsonl";

/** Whether a folder says of itself that it is a whole export. */
export async function isWholeExport(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => "");
  return /"kind":\s*"masthead-export"/.test(text);
}

/** Throws one Error that says what is amiss with it, and what to do. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, manifestName);
  const text = await readFile(path, "utf8");
  const json = parsed(text);
  const newer = z.object({ format: z.number().gt(format) }).safeParse(json);
  if (newer.success)
    throw new Error(
      `${path} is of a newer Masthead: its format is ${newer.data.format}, and this version reads ${format}. Install that version or a later one, and import with it.`,
    );
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) {
    const [issue] = manifest.error.issues;
    throw new Error(
      `${path} is not as it was written (${[issue?.path.join("."), issue?.message].filter(Boolean).join(": ")}). Nothing was imported; export once more.`,
    );
  }
  refuseUnknownMigrations(path, manifest.data);
  return manifest.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuseUnknownMigrations(path: string, { migrations }: Manifest): void {
  const known = new Map(knownMigrations().map(({ name, checksum }) => [name, checksum]));
  const unknown = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (unknown)
    throw new Error(
      `${path} is of another version of Masthead: its database has ${unknown.name}, which this version does not know. Install that version or a later one, and import with it.`,
    );
}

/** The files of an export, one after the other, each looked at: that it lies within the folder, is a file, and is as it was written. */
export async function* wholeFiles(folder: string, { files }: Manifest): AsyncGenerator<ListedFile & { at: string }> {
  const [root, list] = [await realpath(folder), join(folder, listName)];
  await refuseDamage(root, { path: listName, ...files });
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(list, "utf8"), crlfDelay: Infinity })) {
    count += 1;
    const listed = file.safeParse(parsed(line));
    if (!listed.success)
      throw new Error(`${list}, line ${count}, names no file within the folder. Nothing was imported; take the export as it was made.`);
    await refuseDamage(root, listed.data);
    yield { ...listed.data, at: join(root, listed.data.path) };
  }
  if (count !== files.count) throw new Error(`${list} has ${count} lines, and should have ${files.count}. Nothing was imported.`);
}

async function refuseDamage(root: string, { path, bytes, sha256 }: ListedFile): Promise<void> {
  const at = join(root, path);
  const found = await lstat(at).catch(() => undefined);
  const cure = "Nothing was imported; take the export as it was made, or export once more.";
  if (!found) throw new Error(`${at} is missing. ${cure}`);
  if (!found.isFile() || (await realpath(at)) !== at) throw new Error(`${at} is a link or no file; an export holds neither. ${cure}`);
  if (found.size !== bytes || (await checksumOf(at)) !== sha256) throw new Error(`${at} was changed since it was written. ${cure}`);
}
