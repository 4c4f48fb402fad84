import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type pg from "pg";
import {
  type Platform,
  type TableShape,
  newClient,
  readSchema,
  readSequences,
  waitingJobs,
  writeCsv,
  writeLines,
  writeStream,
  makeFolders,
} from "../platform/index.ts";
import { codeOf, firstOf } from "../values/index.ts";
import { dictionaryOf } from "./dictionary.ts";
import { type What, columnsOf, whyNotTable } from "./left-out.ts";
import { type ListedFile, type Manifest, format, listName, manifestName } from "./manifest.ts";
import { namedFiles } from "./named-files.ts";
import { readmeOf } from "./readme.ts";
import { writeTexts } from "./write-texts.ts";

type WholeExport = { title: string; tables: number; rows: number; files: number; bytes: number; lost: string[] };

type How = What & { report?: (says: string) => void | Promise<void> };

/** What the parts of an export work with: where it is written, and the one moment that all of it is of. */
export type Writing = {
  platform: Platform;
  client: pg.Client;
  folder: string;
  list: FileList;
  report: (says: string) => void | Promise<void>;
};

/**
 * Writes the whole magazine into `folder`, which is empty or not there: all that it is made of, as of one moment, and nothing
 * that opens anything. It is whole or it is not there: made aside and renamed at the end.
 * Throws where something is in the folder already.
 */
export async function exportAll(platform: Platform, folder: string, { withEditions, report = () => undefined }: How): Promise<WholeExport> {
  await refuseFilled(folder);
  const aside = `${folder}.unfinished`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(join(aside, "tables"), { recursive: true, mode: 0o700 });
  const client = newClient(platform.connection);
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local time zone 'UTC'");
    const list = openList(join(aside, listName));
    const done = await write({ platform, client, folder: aside, list, report }, { withEditions });
    await rename(aside, folder);
    return done;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function refuseFilled(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  if (entries.length > 0) throw new Error(`${folder} is not empty. Name a folder that is not there yet; nothing is written over.`);
  makeFolders(dirname(folder), { cure: "Name another folder, into which you may write." });
}

async function write(writing: Writing, what: What): Promise<WholeExport> {
  const { client, platform, folder, list } = writing;
  const schema = await readSchema(client);
  const title = await titleOf(client);
  const tables = await writeTables(writing, schema, what);
  const jobs = await writeJobs(writing);
  const lost = await writeFiles(writing, what);
  await writeTexts(writing);
  await list.text(folder, "DICTIONARY.md", dictionaryOf(schema, what));
  await list.text(folder, "README.md", readmeOf({ title, takenAt: platform.clock.now(), ...what }));
  const files = await list.close();
  const { rows: migrations } = await client.query<Manifest["migrations"][number]>("select name, checksum from migrations order by name");
  const manifest: Manifest = {
    kind: "masthead-export",
    format,
    title,
    takenAt: platform.clock.now().toISOString(),
    ...what,
    migrations,
    tables,
    // asked last: a sequence stands at or after every number that was read
    sequences: await readSequences(client),
    jobs,
    lost,
    files: { count: files.count, bytes: files.bytes, sha256: files.sha256 },
  };
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { title, tables: tables.length, rows, files: files.count, bytes: files.total, lost };
}

async function titleOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ title: string }>("select title from publications");
  if (rows.length === 0) throw new Error("There is no magazine here yet; set one up first.");
  return firstOf(rows).title;
}

async function writeTables(
  { client, folder, list, report }: Writing,
  schema: readonly TableShape[],
  what: What,
): Promise<Manifest["tables"]> {
  const written: Manifest["tables"] = [];
  const wanted = schema.filter(({ name }) => whyNotTable(name, what) === undefined);
  for (const [at, shape] of wanted.entries()) {
    const columns = columnsOf(shape);
    await report(`table ${at + 1} of ${wanted.length}, ${shape.name}`);
    const lines = `tables/${shape.name}.jsonl`;
    const { rows, ...sums } = await writeLines(client, { shape, columns, path: join(folder, lines) });
    await list.add({ path: lines, ...sums });
    const cells = `tables/${shape.name}.csv`;
    await list.add({ path: cells, ...(await writeCsv(client, { shape, columns, path: join(folder, cells) })) });
    written.push({ name: shape.name, columns, rows });
  }
  return written;
}

/** The work that waits, so that what was to happen at an hour happens. */
async function writeJobs({ client, folder, list }: Writing): Promise<number> {
  const { rows } = await client.query<object>(waitingJobs);
  await list.text(folder, "jobs.jsonl", rows.map((job) => `${JSON.stringify(job)}\n`).join(""));
  return rows.length;
}

/** Kept files, under their keys. One that went away meanwhile, or was lost before, is told. */
async function writeFiles({ platform: { storage }, client, folder, list, report }: Writing, what: What): Promise<string[]> {
  const lost: string[] = [];
  let count = 0;
  for await (const key of namedFiles(client, what)) {
    if (count % 100 === 0) await report(`file ${count + 1}`);
    count += 1;
    const found = await storage.read(key);
    if (!found) lost.push(key);
    else await list.stream(folder, `files/${key}`, found.stream);
  }
  return lost;
}

/** The list of what was written, itself written a line at a time. */
type FileList = ReturnType<typeof openList>;

function openList(path: string) {
  const into = createWriteStream(path, { mode: 0o600, flags: "wx" });
  const hash = createHash("sha256");
  const failed = new Promise<never>((_resolve, reject) => into.once("error", reject));
  failed.catch(() => undefined);
  let [count, bytes, total] = [0, 0, 0];
  const add = async (file: ListedFile) => {
    const line = `${JSON.stringify(file)}\n`;
    hash.update(line);
    count += 1;
    bytes += Buffer.byteLength(line);
    total += file.bytes;
    if (!into.write(line)) await Promise.race([new Promise<void>((resolve) => into.once("drain", resolve)), failed]);
  };
  const stream = async (folder: string, name: string, from: Readable) => {
    await mkdir(dirname(join(folder, name)), { recursive: true, mode: 0o700 });
    await add({ path: name, ...(await writeStream(from, join(folder, name))) });
  };
  return {
    add,
    stream,
    text: (folder: string, name: string, text: string | Buffer) => stream(folder, name, Readable.from([Buffer.from(text)])),
    close: async () => {
      await Promise.race([new Promise<void>((resolve) => into.end(() => resolve())), failed]);
      return { count, bytes, total, sha256: hash.digest("hex") };
    },
  };
}
