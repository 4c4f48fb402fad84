import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { Connection, Embedded } from "../../src/platform/index.ts";
import { projectFolder } from "../../src/platform/project-folder.ts";
import { keptBeside } from "./in-memory.ts";

declare module "vitest" {
  interface ProvidedContext {
    server: Server;
  }
}

/** `door` is a socket: whoever knocks is told where the server is, which is started for the first of them. `files` is the templates’ folder. */
export type Server = { door: string; files: string };

/** What whoever knocks is told. */
export type Answer = { connection: Connection } | { error: string };

/**
 * One server for the whole run, started when a test first asks for it: the embedded one, or the one TEST_DATABASE_URL
 * names. Both outlive the run with their templates, so that the next one begins where this one was; what no test asks
 * for costs nothing.
 */
export default function setup(project: Pick<TestProject, "provide">): () => Promise<void> {
  const url = process.env.TEST_DATABASE_URL;
  const home = join(keptBeside(tmpdir()), `masthead-tests-${hash(url ?? projectFolder())}`);
  const folder = mkdtempSync(join(tmpdir(), "masthead-door-"));
  const door = join(folder, "door");
  let embedded: Promise<Embedded> | undefined;
  const where = async (): Promise<Answer> => {
    if (url) return { connection: { connectionString: url } };
    return { connection: (await (embedded ??= openKept(home))).connection("postgres") };
  };
  const listening = createServer((socket) => {
    socket.on("error", () => undefined);
    void where()
      .catch((error: Error): Answer => ({ error: error.message }))
      .then((answer) => socket.end(JSON.stringify(answer)));
  }).listen(door);
  project.provide("server", { door, files: join(home, "templates") });
  return async () => {
    listening.close();
    rmSync(folder, { recursive: true });
    await (await embedded?.catch(() => undefined))?.stop();
  };
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** Yesterday's cluster with its templates; one that will not start (written without fsync, and the machine fell) is made anew. */
async function openKept(dataDir: string): Promise<Embedded> {
  // read when it is asked for: a test without a database does not wait for it
  const { startEmbedded } = await import("../../src/platform/index.ts");
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  try {
    const kept = await startEmbedded({ dataDir, unsafe: true });
    await dropLeftOvers(kept.connection("postgres"));
    return kept;
  } catch {
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    return startEmbedded({ dataDir, unsafe: true });
  }
}

/** Databases of tests that were killed: an hour old, they are nobody's. */
async function dropLeftOvers(server: Connection): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client(server);
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(`select datname from pg_database where datname like 'test\\_%'
      and (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - interval '1 hour'`);
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  } finally {
    await client.end();
  }
}
