import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { inject } from "vitest";
import { type Connection, projectFolder } from "../../src/platform/index.ts";
import { connectionTo, withClient } from "./database.ts";

/** A database and a folder of files that tests are given copies of. */
export type Template = { database: string; files: string };

const trade = ["offers", "ledger", "subscriptions", "institutions", "orders", "fulfilment", "refunds", "renewals", "accounts"] as const;
const demo = ["access", "values", "messages", "document", "platform", "people", "payments", "editorial", "ads", ...trade, "demo"] as const;

/** By whose code a template is made: a change elsewhere makes it no staler. `demo` and all that it may enter; all that jobs are done by. */
export const makers = {
  database: ["platform", "values"],
  demo,
  jobs: [
    ...demo,
    "archive",
    "editions",
    "web",
    "narration",
    "print",
    "books",
    "production",
    "newsletter",
    "calendar",
    "correspondence",
    "rights",
    "takeover",
    "numbers",
    "readership",
    "review",
    "intake",
    "facsimiles",
    "takeon",
    "shelf",
    "push",
  ],
} as const;

/**
 * The template of this name for the sources as they stand, made by `make` where it is missing. Test
 * files that ask at once wait for the one that makes it.
 */
export async function template(
  server: Connection,
  { name, by }: { name: string; by: keyof typeof makers },
  make: (making: Template) => Promise<void>,
): Promise<Template> {
  const of = (root: string) => namedSo(`masthead_${name}_${sumOfMakers(root, by)}`);
  const [made, theirs] = [of(projectFolder()), process.env.TEMPLATES_OF ? of(process.env.TEMPLATES_OF) : undefined];
  const { database } = made;
  return withClient(server, async (client) => {
    if (theirs && (await isMade(client, theirs))) return theirs;
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [database]);
    if (await isMade(client, made)) return made;
    await client.query(`drop database if exists ${database} with (force)`);
    await dropOld(client, name);
    const making = { database: `${database}_making`, files: `${made.files}_making` };
    await client.query(`drop database if exists ${making.database} with (force)`);
    for (const folder of [making.files, made.files]) rmSync(folder, { recursive: true, force: true });
    await make(making);
    // whoever is the first in a database writes down what every connection reads of the catalogues, which is copied with it
    await withClient(connectionTo(server, making.database), (first) => first.query("select"));
    renameSync(making.files, made.files);
    await client.query(`alter database ${making.database} rename to ${database}`);
    return made;
  });
}

const namedSo = (database: string): Template => ({ database, files: join(inject("server").files, database) });

/** Links files that are not there yet into a folder of one's own: storage never writes into a file that stands. */
export function linkFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const target = join(to, entry.parentPath.slice(from.length), entry.name);
    if (entry.isDirectory()) mkdirSync(target, { recursive: true });
  }
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const target = join(to, entry.parentPath.slice(from.length), entry.name);
    if (entry.isFile() && !existsSync(target)) linkSync(join(entry.parentPath, entry.name), target);
  }
}

const known = new Map<string, string>();

/**
 * A hash of all that a template is made from, by which it is named. TEMPLATES_OF is another copy of the project, whose templates will
 * do where they are there: under its name nothing is made here, where the sources may be other ones by now, or broken.
 */
function sumOfMakers(root: string, by: keyof typeof makers): string {
  const hash = createHash("sha256");
  for (const folder of ["migrations", ...(by === "database" ? [] : ["demo"]), ...makers[by].map((room) => `src/${room}`)])
    hash.update(folder).update(known.get(join(root, folder)) ?? sumOf(root, folder));
  return hash.digest("hex").slice(0, 16);
}

function sumOf(root: string, folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.includes(".test."));
  for (const path of files.sort()) hash.update(path).update(readFileSync(join(root, path)));
  const sum = hash.digest("hex");
  known.set(join(root, folder), sum);
  return sum;
}

/** Its folder may have been swept while its database stayed: then both are made anew. */
const isMade = async (client: pg.Client, { database, files }: Template) =>
  (await client.query("select 1 from pg_database where datname = $1", [database])).rows.length > 0 && existsSync(files);

/** On a server that outlives the run, yesterday's templates go. */
async function dropOld(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like $1 and (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - interval '6 hours'`,
    [`masthead\\_${name}\\_%`],
  );
  for (const { datname } of rows) {
    await client.query(`drop database if exists ${datname} with (force)`);
    rmSync(join(inject("server").files, datname), { recursive: true, force: true });
  }
}
