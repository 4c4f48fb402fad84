import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setup } from "../../src/cli/setup.ts";
import { type Listening, listen } from "../../src/http/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import {
  type Embedded,
  type Handlers,
  type OpenPlatform,
  type Worker,
  enqueue,
  movableClock,
  onPagesChanged,
  openPlatform,
  projectFolder,
  readSettings,
  startEmbedded,
  startWorker,
  writeLetter,
} from "../../src/platform/index.ts";
import { releaseStaleJobs } from "../../src/platform/jobs/locks.ts";
import { testNow } from "../support/fresh-platform.ts";
import { type MailServer, mailServer } from "../support/mail-server.ts";
import { long, usually } from "../support/long.ts";

/** A server of this test's own, which is really stopped and started. */
let dataDir: string;
let server: Embedded;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "masthead-restarts-"));
  chmodSync(dataDir, 0o755);
  server = await startEmbedded({ dataDir });
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const postmaster = () => Number(readFileSync(join(dataDir, "database/cluster/postmaster.pid"), "utf8").split("\n")[0]);
/** "fast" ends what is being done; "immediate" drops everything, as a crash does. */
async function takeAway(how: "fast" | "immediate"): Promise<void> {
  process.kill(postmaster(), how === "fast" ? "SIGINT" : "SIGQUIT");
  await server.stop();
}
const bringBack = async () => {
  server = await startEmbedded({ dataDir });
};

const connection = () => server.connection("masthead") as pg.ClientConfig;
async function ask<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(connection());
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

describe("a database on a server of its own, restarted", () => {
  let opened: OpenPlatform;
  let masthead: Masthead;
  let listening: Listening;
  let watching: { stop: () => Promise<void> };
  let worker: Worker;
  const clock = movableClock(testNow);
  /** Every job that was begun, and what ends it. */
  const begun = new Map<string, { times: number; end: () => void; done: Promise<void> }>();
  const job = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
  const handler: Handlers["index-article"] = async (_platform, { articleId }) => {
    const before = begun.get(articleId);
    let end = () => undefined as void;
    const done = new Promise<void>((resolve) => (end = resolve));
    begun.set(articleId, { times: (before?.times ?? 0) + 1, end, done });
    await done;
  };

  beforeAll(async () => {
    const url = `postgres://masthead@localhost/masthead?host=${(connection() as { host: string }).host}`;
    const settings = readSettings({
      DATABASE_URL: url,
      DATA_DIR: join(dataDir, "own"),
      LOG_LEVEL: "silent",
      ORIGIN: "http://localhost:4000",
    });
    opened = await openPlatform(settings, { clock });
    await setup(["--title", "The Sluice"], () => Promise.resolve(opened.platform), { line: () => undefined, problem: () => undefined });
    masthead = await compose(opened.platform);
    listening = await listen(masthead.fetch, { port: 0, host: "127.0.0.1", shortcut: masthead.shortcut });
    watching = await onPagesChanged(opened.platform.connection, { onChange: masthead.pagesChanged, onDisconnect: masthead.databaseLost });
    // its locks are kept more often than in a house, where one would wait a quarter of a minute for it
    worker = await startWorker(opened.platform, { "index-article": handler } as Handlers, { beat: 1000 });
  });
  afterAll(async () => {
    for (const { end } of begun.values()) end();
    await worker.stop();
    await watching.stop();
    await listening.close();
    await opened.close();
  });
  // whose session it is has to be asked of the database; who has none is shown the page on which one signs in
  const get = (path: string) =>
    fetch(`http://127.0.0.1:${listening.port}${path}`, {
      headers: { accept: "text/html", ...(path === "/desk" && { cookie: "masthead=of-somebody" }) },
    });
  const ready = async () => {
    const answer = await fetch(`http://127.0.0.1:${listening.port}/readyz`);
    return [answer.status, await answer.json()];
  };
  const timesOf = (id: string) => begun.get(id)?.times ?? 0;

  it.each(usually(["fast"] as const, ["fast", "immediate"] as const))(
    "keeps what is kept on the air (%s), and does each job once",
    async (how) => {
      const [ending, lasting, after] = (how === "fast" ? [1, 2, 3] : [4, 5, 6]).map(job) as [string, string, string];
      for (const articleId of [ending, lasting]) await enqueue(opened.platform.db, "index-article", { articleId });
      await expect.poll(() => [timesOf(ending), timesOf(lasting)], { timeout: 10_000 }).toEqual([1, 1]);
      const kept = await (await get("/")).text();
      expect(kept).toContain("The Sluice");
      expect(await ready()).toEqual([200, { ok: true }]);

      await takeAway(how);
      clock.advance({ minutes: 5 });
      const front = await get("/");
      expect([front.status, await front.text()]).toEqual([200, kept]);
      for (const path of ["/search?q=anything", "/desk", "/issues"]) {
        const quiet = await get(path);
        expect([path, quiet.status, quiet.headers.get("retry-after"), quiet.headers.get("cache-control")]).toEqual([
          path,
          503,
          "10",
          "no-store",
        ]);
        const said = await quiet.text();
        expect(said).toMatch(/<h1>Not just now<\/h1>/);
        // the desk has no frame of the readers'
        if (path !== "/desk") expect(said, path).toContain("The Sluice");
      }
      const health = await fetch(`http://127.0.0.1:${listening.port}/healthz`);
      expect([health.status, ((await health.json()) as { type: string }).type]).toEqual([503, "/errors#database-away"]);
      // away for all, so that no balancer is to leave readers with nobody
      expect(await ready()).toEqual([200, { ok: true, database: "away" }]);
      // it ends while nobody can write down that it did
      begun.get(ending)!.end();
      await wait(1000);

      await bringBack();
      await expect.poll(async () => (await get("/search?q=anything")).status, { timeout: 10_000 }).toBe(200);
      const waiting =
        "select payload->>'articleId' as id from graphile_worker._private_jobs where payload->>'articleId' is not null order by 1";
      await expect.poll(() => ask(waiting), { timeout: 10_000 }).toEqual([{ id: lasting }]);
      await enqueue(opened.platform.db, "index-article", { articleId: after });
      await expect.poll(() => timesOf(after), { timeout: 10_000 }).toBe(1);
      begun.get(lasting)!.end();
      begun.get(after)!.end();
      await expect.poll(() => ask(waiting), { timeout: 10_000 }).toEqual([]);
      expect([ending, lasting, after].map(timesOf)).toEqual([1, 1, 1]);
    },
  );

  it("listens to the news on one connection afterwards, and drops what it kept", async () => {
    const listeners = "select count(*)::int as count from pg_stat_activity where query = 'listen pages_changed'";
    await expect.poll(() => ask(listeners), { timeout: 10_000 }).toEqual([{ count: 1 }]);
    await ask("update publications set title = 'The Weir'");
    await ask("select pg_notify('pages_changed', '')");
    await expect.poll(async () => (await get("/")).text(), { timeout: 10_000 }).toContain("The Weir");
  });

  it("is not begun a second time by another process, however long it was away", async () => {
    const id = job(7);
    await enqueue(opened.platform.db, "index-article", { articleId: id });
    await expect.poll(() => timesOf(id), { timeout: 10_000 }).toBe(1);
    const [{ locked }] = (await ask("select locked_by as locked from graphile_worker._private_jobs where locked_at is not null")) as [
      { locked: string },
    ];
    await takeAway("immediate");
    await bringBack();
    await ask("update graphile_worker._private_jobs set locked_at = now() - interval '2 minutes' where locked_at is not null");
    // what another process does when it starts now
    await releaseStaleJobs(opened.platform.db);
    expect(await ask("select locked_by as locked from graphile_worker._private_jobs where locked_at is not null")).toEqual([{ locked }]);
    const other = await startWorker(opened.platform, { "index-article": handler } as Handlers);
    const lock =
      "select locked_by as by, locked_at > now() - interval '20 seconds' as fresh from graphile_worker._private_jobs where locked_by is not null";
    await expect.poll(() => ask(lock), { timeout: 20_000 }).toEqual([{ by: locked, fresh: true }]);
    await other.stop();
    begun.get(id)!.end();
    expect(timesOf(id)).toBe(1);
  });
});

/** Its parts are asked in every run: the database that is started again (embedded), jobs and letters when a process or the database ends (here, killed-jobs, rolling-restart). */
describe.runIf(long)("a whole Masthead on its own database, which ends", () => {
  let mail: MailServer;
  let folder: string;
  const running: ChildProcess[] = [];
  beforeAll(async () => {
    mail = await mailServer();
    folder = mkdtempSync(join(tmpdir(), "masthead-whole-"));
    chmodSync(folder, 0o755);
  });
  afterAll(async () => {
    for (const child of running) child.kill("SIGTERM");
    await Promise.all(running.map(async (child) => child.exitCode ?? new Promise((resolve) => child.once("exit", resolve))));
    await mail.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts a program of bin; `said` is all it wrote. */
  function start(program: string, args: string[], environment: Record<string, string> = {}) {
    const child = spawn(process.execPath, [join(projectFolder(), "bin", program), ...args], {
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        DATA_DIR: join(folder, "data"),
        MASTHEAD_DEMO: "0",
        SMTP_URL: mail.url,
        SEAL_KEY: "a key for the letters of this test",
        ...environment,
      },
    });
    running.push(child);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += String(chunk)));
    return { child, said: () => said };
  }

  it.each(["SIGINT", "SIGQUIT"] as const)("goes on in every process after %s, and its letter is sent once", async (signal) => {
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    mail.beforeAnswer = () => held;
    mail.received.length = 0;
    const site = start("start.js", [], { PORT: "0", MASTHEAD_WORKER: "apart" });
    await expect.poll(site.said, { timeout: 60_000, interval: 100 }).toMatch(/is up in .*: \S+/);
    const [, origin] = /is up in .*: (\S+)/.exec(site.said())!;
    const work = start("masthead.js", ["worker"]);
    await expect.poll(work.said, { timeout: 60_000, interval: 100 }).toContain("at work");

    const home = join(folder, "data/database");
    const settings = {
      ...readSettings({ DATABASE_URL: `postgres://masthead@localhost/masthead?host=${home}/socket`, LOG_LEVEL: "silent" }),
      dataDir: join(folder, "data"),
      sealKey: "a key for the letters of this test",
    };
    const { platform, close } = await openPlatform(settings);
    const id = await writeLetter(platform, platform.db, {
      to: "reader@example.org",
      subject: "The boat",
      text: "It sails.",
      html: "<p>It sails.</p>",
      purpose: "test",
    });
    await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(1);

    const pid = Number(readFileSync(join(home, "cluster/postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, signal);
    await expect.poll(() => site.said() + work.said(), { timeout: 30_000, interval: 100 }).toContain("The database is back.");
    release();
    const sent = () => platform.db.selectFrom("letters").select("sent_by").where("id", "=", id).where("sent_at", "is not", null).execute();
    await expect.poll(() => sent().catch(() => []), { timeout: 30_000 }).toEqual([{ sent_by: expect.any(String) as string }]);
    expect(mail.received.length).toBe(1);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect([site.child.exitCode, work.child.exitCode]).toEqual([null, null]);
    expect(site.said() + work.said()).not.toMatch(/nobody caught|Unhandled|\n\s+at /);
    await close();
    for (const { child } of [site, work]) {
      child.kill("SIGTERM");
      await new Promise((resolve) => child.once("exit", resolve));
      expect(child.exitCode).toBe(0);
    }
  });
});
