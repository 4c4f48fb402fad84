import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type pg from "pg";
import { editionKinds } from "../production/index.ts";
import {
  type Connection,
  type Storage,
  type TaskName,
  fillFromLines,
  fillJob,
  firstTableWithRows,
  howToRun,
  migrate,
  newClient,
  readSchema,
  setSequences,
  whileRulesRest,
} from "../platform/index.ts";
import { messageOf } from "../values/index.ts";
import { columnsOf, whyNotTable } from "./left-out.ts";
import { type Manifest, readManifest, wholeFiles } from "./manifest.ts";

type Place = { connection: Connection; storage: Storage };

type Imported = { title: string; takenAt: string; tables: number; rows: number; files: number; lost: string[] };

/** What a first start writes by itself, and the page on which a magazine begins; a database with nothing else in it is empty. */
const ofFirstStart = ["setup_keys", "kept_answers"];

/** Looks at every file of a whole export, and writes nothing. Throws one Error that names the first that is amiss. */
export async function checkExport(folder: string): Promise<Imported> {
  const manifest = await readManifest(folder);
  refuseUnknownTables(folder, manifest);
  const missing = new Set(["jobs.jsonl", ...manifest.tables.map(({ name }) => linesOf(name))]);
  let files = 0;
  for await (const { path } of wholeFiles(folder, manifest)) {
    missing.delete(path);
    if (path.startsWith(filesOf)) files += 1;
  }
  for (const path of missing)
    throw new Error(`${join(folder, path)} does not stand in the list of files. Nothing was imported; export once more.`);
  return told(manifest, files);
}

const filesOf = "files/";
const linesOf = (table: string) => `tables/${table}.jsonl`;

const told = ({ title, takenAt, tables, lost }: Manifest, files: number): Imported => ({
  title,
  takenAt,
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  files,
  lost,
});

/**
 * Makes of a whole export the same magazine, in an empty database: every file is looked at first, and all of it comes in or
 * none. Throws one Error that names the file and what to do.
 */
export async function importAll({ connection, storage }: Place, folder: string): Promise<Imported> {
  const { files } = await checkExport(folder);
  const manifest = await readManifest(folder);
  await withClient(connection, refuseRows);
  const put: string[] = [];
  try {
    for await (const { path, at } of wholeFiles(folder, manifest)) {
      const key = path.slice(filesOf.length);
      if (!path.startsWith(filesOf) || (await storage.head(key))) continue;
      put.push(key);
      await storage.putFile(key, at, "");
    }
    await migrate(
      connection,
      undefined,
      manifest.migrations.map(({ name }) => name),
    );
    await withClient(connection, (client) => fill(client, folder, manifest));
  } catch (error) {
    for (const key of put) await storage.delete(key);
    throw error;
  }
  await migrate(connection);
  return told(manifest, files);
}

/** A table that an export never holds is not brought in by one that was made by hand. */
function refuseUnknownTables(folder: string, { tables, withEditions }: Manifest): void {
  const wrong = tables.find(({ name }) => whyNotTable(name, { withEditions }) !== undefined);
  if (wrong)
    throw new Error(
      `${join(folder, "manifest.json")} names the table ${wrong.name}, which no export holds: ${whyNotTable(wrong.name, { withEditions })}. Nothing was imported; export once more.`,
    );
}

async function withClient<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = newClient(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function refuseRows(client: pg.Client): Promise<void> {
  const table = await firstTableWithRows(client, ofFirstStart);
  if (table)
    throw new Error(
      `There is a magazine here already (the table ${table} has rows). A whole export comes into an empty database: name another in DATABASE_URL, or an empty DATA_DIR.`,
    );
}

/** All of it or nothing. */
async function fill(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  const { rows: applied } = await client.query<{ name: string }>("select name from migrations order by name");
  if (applied.length !== manifest.migrations.length)
    throw new Error("The database is of a later version than the export. Import into one that nothing was started on yet.");
  await client.query("begin");
  await client.query("set local time zone 'UTC'");
  await client.query("lock table publications, people, articles in access exclusive mode");
  await refuseRows(client);
  const schema = new Map((await readSchema(client)).map((shape) => [shape.name, shape]));
  await client.query("delete from setup_keys");
  await whileRulesRest(client, manifest.tables, async () => {
    for (const { name, columns, rows } of manifest.tables) {
      const path = join(folder, linesOf(name));
      const shape = schema.get(name);
      if (!shape) throw new Error(`${path} is of the table ${name}, which this version does not know. Nothing was imported.`);
      const allowed = columnsOf(shape);
      const secret = columns.find((column) => !allowed.includes(column));
      if (secret) throw new Error(`${path} has the column ${secret}, which no export holds. Nothing was imported; export once more.`);
      await fillFromLines(client, shape, { columns, rows, path });
    }
  }).catch((error: unknown) => {
    throw new Error(`${messageOf(error)} Nothing was imported.`, { cause: error });
  });
  await setSequences(client, manifest.sequences);
  await fillJobs(client, folder);
  await makeAnew(client, manifest);
  await client.query("commit");
}

async function fillJobs(client: pg.Client, folder: string): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(join(folder, "jobs.jsonl"), "utf8"), crlfDelay: Infinity }))
    await fillJob(client, JSON.parse(line));
}

/** What no export holds because it is made of what it holds: asked for here, and made by the worker. */
async function makeAnew(client: pg.Client, { withEditions }: Manifest): Promise<void> {
  await ask(client, "index-article", publicArticles);
  if (withEditions) return;
  for (const subject of ["article", "issue"] as const)
    for (const task of new Set(editionKinds.filter(({ of }) => of === subject).map((kind) => kind.task)))
      await ask(client, task, subject === "article" ? publicArticles : issuesOnSale);
}

const publicArticles =
  "select 'articleId' as what, article_id as id from article_publications where replaced_at is null and withdrawn_at is null";
const issuesOnSale = "select distinct 'issueId' as what, issue_id as id from issue_states where state = 'on sale'";

/** A job for each; the key is that of any other that asks for the same. */
async function ask(client: pg.Client, task: TaskName, subjects: string): Promise<void> {
  const { priority, attempts } = howToRun(task);
  await client.query(
    `select graphile_worker.add_job($1, payload := json_build_object(what, id), max_attempts := $2, job_key := $1 || ':' || id, priority := $3)
     from (${subjects}) as subjects`,
    [task, attempts, priority],
  );
}
