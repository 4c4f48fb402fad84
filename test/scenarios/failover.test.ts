import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type Server, type Socket, createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { setup } from "../../src/cli/setup.ts";
import { type Listening, listen } from "../../src/http/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import {
  type Embedded,
  type Handlers,
  type OpenPlatform,
  type Worker,
  enqueue,
  onPagesChanged,
  openPlatform,
  readSettings,
  startEmbedded,
  startWorker,
} from "../../src/platform/index.ts";

let folder: string;
let first: Embedded;
let second: Embedded;
let door: { port: number; leadTo: (server: Embedded) => void; close: () => void };
let opened: OpenPlatform;
let masthead: Masthead;
let listening: Listening;
let watching: { stop: () => Promise<void> };
let worker: Worker;
const done: string[] = [];

const socketOf = (server: Embedded) => (server.connection("masthead") as { host: string }).host;

/** One address, behind which another server stands when it is told: what a cloud's name for a database is. */
async function movableDoor(server: Embedded): Promise<typeof door> {
  let to = socketOf(server);
  const open = new Set<Socket>();
  const doorway: Server = createServer((incoming) => {
    const outgoing = createConnection(join(to, ".s.PGSQL.5432"));
    for (const socket of [incoming, outgoing]) {
      open.add(socket);
      socket.on("error", () => undefined).on("close", () => (incoming.destroy(), outgoing.destroy(), open.delete(socket)));
    }
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((up) => doorway.listen(0, "127.0.0.1", () => up()));
  const address = doorway.address();
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: typeof address === "object" && address ? address.port : 0,
    leadTo: (other) => {
      to = socketOf(other);
      breakAll();
    },
    close: () => {
      breakAll();
      doorway.close();
    },
  };
}

async function ask<T extends object>(server: Embedded, sql: string): Promise<T[]> {
  const client = new pg.Client(server.connection("masthead"));
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A copy of the first, which follows it by what it streams. */
async function standbyOf(server: Embedded, from: string, to: string): Promise<void> {
  const client = new pg.Client(server.connection("masthead"));
  await client.connect();
  await client.query("select pg_backup_start('standby', true)");
  mkdirSync(dirname(to), { recursive: true });
  // with its owner; a file that goes while it is copied is none that is needed
  spawnSync("cp", ["-a", from, to]);
  rmSync(join(to, "postmaster.pid"), { force: true });
  const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
  await client.end();
  const { uid, gid } = statSync(from);
  const write = (name: string, words: string) => {
    writeFileSync(join(to, name), words, { mode: 0o600 });
    chownSync(join(to, name), uid, gid);
  };
  write("backup_label", rows[0]!.labelfile);
  write("standby.signal", "");
  appendFileSync(join(to, "postgresql.auto.conf"), `primary_conninfo = 'host=${socketOf(server)} port=5432 user=masthead'\n`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-failover-"));
  chmodSync(folder, 0o755);
  first = await startEmbedded({ dataDir: join(folder, "first") });
  door = await movableDoor(first);
  const settings = readSettings({
    DATABASE_URL: `postgres://masthead@127.0.0.1:${door.port}/masthead`,
    DATA_DIR: join(folder, "own"),
    LOG_LEVEL: "silent",
    ORIGIN: "http://localhost:4000",
    MASTHEAD_DEMO: "0",
  });
  opened = await openPlatform(settings);
  await setup(["--title", "The Sluice"], () => Promise.resolve(opened.platform), { line: () => undefined, problem: () => undefined });
  masthead = await compose(opened.platform);
  listening = await listen(masthead.fetch, { port: 0, host: "127.0.0.1", shortcut: masthead.shortcut });
  watching = await onPagesChanged(opened.platform.connection, { onChange: masthead.pagesChanged, onDisconnect: masthead.databaseLost });
  const handler: Handlers["index-article"] = async (_platform, { articleId }) => void done.push(articleId);
  worker = await startWorker(opened.platform, { "index-article": handler } as Handlers);
});
afterAll(async () => {
  await worker?.stop();
  await watching?.stop();
  await listening?.close();
  await opened?.close();
  door?.close();
  await second?.stop();
  await first?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string) => fetch(`http://127.0.0.1:${listening.port}${path}`, { headers: { accept: "text/html" } });
const signIn = () =>
  fetch(`http://127.0.0.1:${listening.port}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email: "reader@example.org" }),
    headers: { origin: opened.platform.settings.origin, accept: "text/html" },
    redirect: "manual",
  });
const job = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;

it("a server that is replaced by its standby is waited for: what only reads is served, what writes says when to come again, and each job is done once", async () => {
  await standbyOf(first, join(folder, "first/database/cluster"), join(folder, "second/database/cluster"));
  second = await startEmbedded({ dataDir: join(folder, "second") });
  expect(await ask(second, "select pg_is_in_recovery() as follows")).toEqual([{ follows: true }]);
  await enqueue(opened.platform.db, "index-article", { articleId: job(1) });
  await expect.poll(() => done).toEqual([job(1)]);
  await enqueue(opened.platform.db, "index-article", { articleId: job(2) }, { after: 3000 });
  const waits = "select count(*)::int as n from graphile_worker._private_jobs where payload->>'articleId' is not null";
  await expect.poll(() => ask(second, waits)).toEqual([{ n: 1 }]);

  // the address leads to the standby before that is the first
  await first.stop();
  door.leadTo(second);
  await expect.poll(async () => (await get("/search?q=boat")).status).toBe(200);
  const refused = await signIn();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "10"]);
  expect(await refused.text()).toContain("Not just now");
  await new Promise((later) => setTimeout(later, 3500));
  expect(done).toEqual([job(1)]);

  await ask(second, "select pg_promote(true, 30)");
  await expect.poll(async () => (await signIn()).status).toBe(303);
  await expect.poll(() => done, { timeout: 30_000 }).toEqual([job(1), job(2)]);
  await enqueue(opened.platform.db, "index-article", { articleId: job(3) });
  await expect.poll(() => done).toEqual([job(1), job(2), job(3)]);
  expect(await ask(second, waits)).toEqual([{ n: 0 }]);
}, 120_000);
