import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemo } from "../../src/demo/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import {
  type Embedded,
  type Handlers,
  type OpenPlatform,
  type Worker,
  enqueue,
  jobCounts,
  onPagesChanged,
  openPlatform,
  readSettings,
  seedOnce,
  startEmbedded,
  startWorker,
} from "../../src/platform/index.ts";
import { readPid } from "../../src/platform/database/keeper.ts";

let server: Embedded;
let opened: OpenPlatform;
let masthead: Masthead;
let worker: Worker;
let dataDir: string;
let notices = 0;
let watching: { stop: () => Promise<void> };
/** Articles whose job was begun, each time it was. */
const begun: string[] = [];
const ended: string[] = [];
let held: Promise<unknown> = Promise.resolve();
const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);

const handlers = {
  "index-article": async (_platform: unknown, { articleId }: { articleId: string }) => {
    begun.push(articleId);
    await held;
    ended.push(articleId);
  },
} as unknown as Handlers;
const article = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const postmaster = () => readPid(join(dataDir, "database", "cluster", "postmaster.pid"));
const ask = (path: string) =>
  Promise.resolve(masthead.fetch(new Request(opened.platform.settings.origin + path, { headers: { accept: "text/html" } }), {} as never));
const answers = async () => {
  const client = new pg.Client(server.connection("masthead"));
  client.on("error", () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

beforeAll(async () => {
  process.on("unhandledRejection", note);
  const above = mkdtempSync(join(tmpdir(), "masthead-restart-"));
  chmodSync(above, 0o755);
  dataDir = join(above, "data");
  server = await startEmbedded({ dataDir, unsafe: true });
  const settings = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: "silent", ORIGIN: "http://localhost:4000" });
  opened = await openPlatform(settings, { connection: server.connection("masthead") });
  await seedOnce(opened.platform, () => seedDemo(opened.platform));
  await opened.platform.pool.query("delete from graphile_worker._private_jobs");
  masthead = await compose(opened.platform);
  worker = await startWorker(opened.platform, handlers);
  watching = await onPagesChanged(server.connection("masthead"), () => (notices += 1));
}, 120_000);

afterAll(async () => {
  await worker.stop();
  await watching.stop();
  await opened.close();
  await server.stop();
  process.off("unhandledRejection", note);
  rmSync(join(dataDir, ".."), { recursive: true, force: true });
});

describe.each([
  ["fast", "SIGINT", 1],
  ["immediate", "SIGQUIT", 3],
] as const)("a restart of the database, %s", (_how, signal, first) => {
  it("is a page that says so for whoever asks meanwhile, and is over by itself; a running job is done once, and jobs go on", async () => {
    let release = () => undefined as void;
    held = new Promise<void>((resolve) => (release = resolve));
    await enqueue(opened.platform.db, "index-article", { articleId: article(first) });
    await expect.poll(() => begun.filter((id) => id === article(first)).length).toBe(1);
    // its end falls into the time without a database
    setTimeout(release, 200);
    const heard = notices;
    const before = postmaster();
    process.kill(before, signal);
    const seen: Response[] = [];
    await expect
      .poll(
        async () => {
          seen.push(await ask("/search?words=bridge"));
          return postmaster() !== before && (await answers());
        },
        { timeout: 30_000, interval: 20 },
      )
      .toBe(true);
    const away = seen.filter(({ status }) => status === 503);
    expect(away.length).toBeGreaterThan(0);
    expect(away[0]!.headers.get("retry-after")).toBe("10");
    expect(await away[0]!.text()).toMatch(/Not just now.*Nothing was lost/s);
    expect(seen.map(({ status }) => status).filter((status) => status >= 500 && status !== 503)).toEqual([]);
    held = Promise.resolve();
    await enqueue(opened.platform.db, "index-article", { articleId: article(first + 1) });
    await expect.poll(() => ended, { timeout: 30_000 }).toEqual(expect.arrayContaining([article(first), article(first + 1)]));
    await expect.poll(async () => (await jobCounts(opened.platform.db, "index-%")).running, { timeout: 30_000 }).toBe(0);
    await expect.poll(() => notices, { timeout: 10_000 }).toBeGreaterThan(heard);
    await wait(500);
    expect(begun.filter((id) => id === article(first))).toHaveLength(1);
    expect((await ask("/search?words=bridge")).status).toBe(200);
    expect(unhandled).toEqual([]);
  }, 90_000);
});
