import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

type Table = { name: string; columns: string[]; rows: number; sum: string };
type Manifest = {
  takenAt: string;
  migrations: { name: string }[];
  tables: Table[];
  jobs: { count: number; sum: string };
  files: unknown[];
};

/** A backup of Masthead's own without its files, in one text: each table as PostgreSQL's COPY has it. */
export type Dump = { manifest: Manifest; tables: Record<string, string>; jobs: string };

const text = (path: string) => gunzipSync(readFileSync(path)).toString("utf8");

export async function dumpOf(folder: string): Promise<Dump> {
  const name = readdirSync(folder).find((one) => /^\d{4}-/.test(one));
  const at = join(folder, name!);
  const manifest = JSON.parse(readFileSync(join(at, "manifest.json"), "utf8")) as Manifest;
  const tables = Object.fromEntries(manifest.tables.map((table) => [table.name, text(join(at, "tables", `${table.name}.copy.gz`))]));
  return { manifest: { ...manifest, files: [] }, tables, jobs: text(join(at, "jobs.json.gz")) };
}

export const readDump = (path: string): Dump => JSON.parse(text(path)) as Dump;

const packed = (words: string) => {
  const bytes = gzipSync(words);
  return { bytes, sum: createHash("sha256").update(bytes).digest("hex") };
};

/** The folder of a backup again, as `masthead restore` takes it. */
export function unpackInto(folder: string, { manifest, tables, jobs }: Dump): void {
  const at = join(folder, `${manifest.takenAt.slice(0, 19).replaceAll(":", "-")}Z`);
  mkdirSync(join(at, "tables"), { recursive: true });
  mkdirSync(join(folder, "files"), { recursive: true });
  const write = (name: string, words: string) => {
    const { bytes, sum } = packed(words);
    writeFileSync(join(at, name), bytes);
    return sum;
  };
  const summed = manifest.tables.map((table) => ({ ...table, sum: write(`tables/${table.name}.copy.gz`, tables[table.name]!) }));
  const waiting = { ...manifest.jobs, sum: write("jobs.json.gz", jobs) };
  writeFileSync(join(at, "manifest.json"), JSON.stringify({ ...manifest, tables: summed, jobs: waiting }));
}
