import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseCrontab } from "graphile-worker";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import {
  enqueue,
  inTransaction,
  isWithinRate,
  jobCounts,
  jobsOverview,
  openDb,
  openPlatform,
  openPool,
  readSettings,
  retryJob,
  runJobs,
} from "./index.ts";
import { withSetting } from "./database/cannot-open.ts";
import { releaseJobs, releaseStaleJobs, renewLocks } from "./jobs/locks.ts";
import { type Handlers, crontab } from "./jobs/tasks.ts";

let fresh: FreshPlatform;
beforeAll(async () => {
  fresh = await freshPlatform();
});
afterAll(() => fresh.close());

const waiting = async () => (await jobCounts(fresh.platform.db)).waiting;
const job = { articleId: "00000000-0000-7000-8000-000000000001" };

describe("a database that is not to be had", () => {
  // a host of two addresses, neither of which answers, says nothing itself
  const twice = new AggregateError([new Error("connect ECONNREFUSED ::1:1"), new Error("connect ECONNREFUSED 127.0.0.1:1")], "");
  it.each([
    [{ code: "28P01", message: "password authentication failed" }, /^DATABASE_URL: password authentication failed\. Mend the name/],
    [{ code: "3D000", message: "database “x” does not exist" }, /createdb/],
    [{ code: "42501", message: "permission denied for schema public" }, /owner to/],
    [Object.assign(twice, { code: "ECONNREFUSED" }), /^DATABASE_URL: connect ECONNREFUSED ::1:1; connect ECONNREFUSED 127.0.0.1:1\. Start/],
  ])("is said with its setting and what is to be done: %o", (thrown, says) => {
    const error = thrown instanceof Error ? thrown : Object.assign(new Error(thrown.message), { code: thrown.code });
    expect((withSetting("DATABASE_URL", error) as Error).message).toMatch(says);
  });

  it("is said so by whoever opens it, and of what is amiss inside nothing more is said", async () => {
    const databaseUrl = "postgres://nobody:secret@127.0.0.1:1/none";
    const opened = openPlatform({ ...fresh.platform.settings, databaseUrl });
    await expect(opened).rejects.toThrow(/^DATABASE_URL: connect ECONNREFUSED 127\.0\.0\.1:1\. Start its server/);
    const newer = new Error("The database is newer");
    expect(withSetting("DATABASE_URL", newer)).toBe(newer);
  });
});

describe("jobs", () => {
  it("exist only if the transaction that needs them commits", async () => {
    const failed = inTransaction(fresh.platform, async (tx) => {
      await enqueue(tx, "index-article", job);
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await waiting()).toBe(0);
  });

  it("wait once, however often they are asked for", async () => {
    for (let times = 0; times < 3; times += 1) await enqueue(fresh.platform.db, "index-article", job);
    expect(await waiting()).toBe(1);
  });

  it("that fail are kept with their error, and can be tried again", async () => {
    let works = false;
    let ran = 0;
    const handler = async () => {
      ran += 1;
      if (!works) throw new Error("The ink ran out.");
    };
    const handlers = { "index-article": handler } as unknown as Handlers;
    await runJobs(fresh.platform, handlers);
    const [failed] = (await jobsOverview(fresh.platform.db)).rows;
    expect(failed).toMatchObject({ task: "index-article", attempts: 1 });
    expect(JSON.stringify(failed)).toContain("The ink ran out.");
    works = true;
    await retryJob(fresh.platform.db, failed!.id);
    await runJobs(fresh.platform, handlers);
    expect(ran).toBe(2);
    await expect.poll(() => jobsOverview(fresh.platform.db)).toEqual({ rows: [], total: 0 });
  });

  it("wait for a database that went away under them, as behind a pooler, and lose no try by it", async () => {
    await enqueue(fresh.platform.db, "index-article", job);
    const away = openDb(openPool({ connectionString: "postgres://nobody@127.0.0.1:1/nothing" }, 1));
    const gone = Object.assign(new Error("server login has been failing, try again later"), { code: "08P01" });
    let [asked, ran] = [0, 0];
    const handler = () => ((ran += 1) === 1 ? Promise.reject(gone) : Promise.resolve());
    // it is not reached at the first two questions after it went
    const platform = { ...fresh.platform, get db() { return ran === 1 && (asked += 1) < 3 ? away : fresh.platform.db; } }; // prettier-ignore
    await runJobs(platform, { "index-article": handler } as unknown as Handlers);
    expect(ran).toBe(2);
    expect(await jobCounts(fresh.platform.db)).toEqual({ waiting: 0, running: 0, failed: 0, "will be tried again": 0 });
    await away.destroy();
  });

  it("fail as ever where it is another server that is away", async () => {
    await enqueue(fresh.platform.db, "index-article", job);
    const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:25"), { code: "ECONNREFUSED" });
    let ran = 0;
    const handler = () => ((ran += 1) < 3 ? Promise.reject(refused) : Promise.resolve());
    await runJobs(fresh.platform, { "index-article": handler } as unknown as Handlers);
    expect((await jobsOverview(fresh.platform.db)).rows).toMatchObject([{ attempts: 1, lastError: refused.message }]);
    await fresh.platform.pool.query("delete from graphile_worker._private_jobs");
  });

  it("are run until what became of each is written, however late that is", async () => {
    const { pool, db } = fresh.platform;
    await pool.query(`create function late() returns trigger language plpgsql as $$ begin perform pg_sleep(0.2); return old; end $$`);
    await pool.query("create trigger late before delete on graphile_worker._private_jobs for each row execute function late()");
    try {
      for (const articleId of [1, 2, 3].map((number) => `00000000-0000-7000-8000-00000000000${number}`))
        await enqueue(db, "index-article", { articleId }, { queue: "one at a time" });
      await runJobs(fresh.platform, { "index-article": () => Promise.resolve() } as unknown as Handlers);
      expect(await jobCounts(db)).toEqual({ waiting: 0, running: 0, failed: 0, "will be tried again": 0 });
    } finally {
      await pool.query("drop function late() cascade");
    }
  });

  it("that were given what their task cannot take fail with a sentence, and nothing is done", async () => {
    const { db } = fresh.platform;
    await enqueue(db, "index-article", { articleId: "an article" });
    let ran = 0;
    await runJobs(fresh.platform, { "index-article": () => Promise.resolve(void (ran += 1)) } as unknown as Handlers);
    expect((await jobsOverview(db)).rows).toMatchObject([
      { state: "will be tried again", lastError: "The job index-article was given what it cannot take (articleId: Invalid UUID)." },
    ]);
    expect(ran).toBe(0);
    await fresh.platform.pool.query("delete from graphile_worker._private_jobs");
    await expect(enqueue(db, "unheard-of" as "index-article", job)).rejects.toThrow("No room does the task unheard-of.");
  });

  it("that failed for good make room for the same asked for again", async () => {
    await enqueue(fresh.platform.db, "index-article", job);
    await sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'gone'`.execute(fresh.platform.db);
    await enqueue(fresh.platform.db, "index-article", job);
    expect((await jobsOverview(fresh.platform.db)).rows).toMatchObject([{ state: "waiting", attempts: 0, lastError: null }]);
    await runJobs(fresh.platform, { "index-article": () => Promise.resolve() } as unknown as Handlers);
  });
});

describe("jobs whose process is gone", () => {
  const rows = async () =>
    (
      await fresh.platform.pool.query<{ key: string | null; error: string | null; attempts: number; free: boolean }>(
        "select key, last_error as error, attempts, locked_at is null as free from graphile_worker._private_jobs order by id",
      )
    ).rows;
  const begin = (age: string) =>
    fresh.platform.pool.query(
      "update graphile_worker._private_jobs set attempts = attempts + 1, locked_by = 'pool-gone', locked_at = now() - $1::interval where locked_at is null",
      [age],
    );
  // a server that has just started waits for the living first
  const free = () =>
    expect.poll(async () => (await releaseStaleJobs(fresh.platform.db), (await rows()).every((row) => row.free)), { timeout: 40_000 });
  beforeEach(() => fresh.platform.pool.query("delete from graphile_worker._private_jobs"));

  it("are free again with a word that says so, and those that are being done are not", async () => {
    await enqueue(fresh.platform.db, "index-article", job);
    await begin("2 minutes");
    await free().toBe(true);
    expect(await rows()).toMatchObject([{ attempts: 1, error: "The process that did it ended in the middle of it." }]);
    await begin("30 seconds");
    await releaseStaleJobs(fresh.platform.db);
    expect(await rows()).toMatchObject([{ attempts: 2, free: false }]);
  });

  it("leave nothing that looks failed when the same was asked for again meanwhile", async () => {
    await enqueue(fresh.platform.db, "expire-subscriptions", {});
    await begin("2 minutes");
    await enqueue(fresh.platform.db, "expire-subscriptions", {});
    expect((await rows()).length).toBe(2);
    await free().toBe(true);
    expect(await rows()).toMatchObject([{ key: "expire-subscriptions:", attempts: 0, error: null }]);
    expect((await jobCounts(fresh.platform.db)).failed).toBe(0);
  });

  it("keep their locks while somebody does them, and are given back untried by who stops", async () => {
    const { db } = fresh.platform;
    await enqueue(db, "send-mailing", { mailingId: job.articleId }, { queue: "newsletter" });
    await begin("2 minutes");
    await fresh.platform.pool.query(
      "update graphile_worker._private_job_queues set locked_by = 'pool-gone', locked_at = now() - interval '2 minutes'",
    );
    const [{ id }] = (await fresh.platform.pool.query<{ id: number }>("select id from graphile_worker._private_jobs")).rows as [
      { id: number },
    ];
    const doing = [{ id: String(id), lockedBy: "pool-gone" }];
    expect(await renewLocks(db, doing)).toEqual([]);
    expect(await renewLocks(db, [{ id: String(id), lockedBy: "another" }])).toHaveLength(1);
    await releaseStaleJobs(db);
    const queues = "select count(*)::int as locked from graphile_worker._private_job_queues where locked_by = 'pool-gone'";
    expect([await rows(), (await fresh.platform.pool.query(queues)).rows]).toMatchObject([[{ free: false }], [{ locked: 1 }]]);
    await releaseJobs(db, doing);
    expect([await rows(), (await fresh.platform.pool.query(queues)).rows]).toMatchObject([[{ free: true, attempts: 0 }], [{ locked: 0 }]]);
  });
});

describe("what the clock asks for", () => {
  it("waits once, whoever else asked for it", async () => {
    const asked = crontab()
      .split("\n")
      .map((line) => /(\S+) \?jobKey=([^&]+)/.exec(line)!.slice(1));
    const jobs: unknown[] = [];
    for (const [task, key] of asked) {
      await fresh.platform.pool.query("delete from graphile_worker._private_jobs");
      await enqueue(fresh.platform.db, task as "close-issues", {});
      const { rows } = await fresh.platform.pool.query<{ key: string; max_attempts: number }>(
        "select key, max_attempts from graphile_worker._private_jobs",
      );
      expect(rows).toMatchObject([{ key }]);
      jobs.push([task, key, rows[0]!.max_attempts]);
    }
    // as often as it would be tried were it asked for by anybody
    expect(parseCrontab(crontab()).map(({ task, options }) => [task, options.jobKey, options.maxAttempts])).toEqual(jobs);
    expect(asked.length).toBeGreaterThan(7);
    await fresh.platform.pool.query("delete from graphile_worker._private_jobs");
  });
});

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of source) list.push(one);
  return list;
}

describe("files", () => {
  it("are whole, are read in ranges, and never lie outside their folder", async () => {
    const { storage } = fresh.platform;
    await storage.put("a/b.txt", Buffer.from("0123456789"), "text/plain");
    expect(String(await storage.get("a/b.txt"))).toBe("0123456789");
    const part = (await storage.read("a/b.txt", { start: 2, end: 4 }))!;
    expect(String(Buffer.concat(await all<Buffer>(part.stream)))).toBe("234");
    expect(await all(storage.list("a/"))).toEqual(["a/b.txt"]);
    for (const key of ["../x", "a/../../x", "/etc/passwd", "a//b", ".env", ""])
      await expect((async () => storage.get(key))(), key).rejects.toThrow(/not a storage key/);
    const path = join(fresh.platform.settings.dataDir, "beside.txt");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "from a file");
    await storage.putFile("a/c.txt", path, "text/plain");
    await storage.putFile("a/c.txt", path, "text/plain");
    expect([String(await storage.get("a/c.txt")), existsSync(path)]).toEqual(["from a file", true]);
    await storage.delete("a/b.txt");
    expect(await storage.get("a/b.txt")).toBeUndefined();
  });
});

describe("settings", () => {
  it("are read from files too, as containers are handed secrets", () => {
    const file = join(mkdtempSync(join(tmpdir(), "masthead-secret-")), "smtp-url");
    writeFileSync(file, "smtps://user:secret@mail.example\n");
    expect(readSettings({ SMTP_URL_FILE: file })).toMatchObject(readSettings({ SMTP_URL: "smtps://user:secret@mail.example" }));
    expect(() => readSettings({ SMTP_URL_FILE: `${file}-gone` })).toThrow(
      /SMTP_URL_FILE=.*-gone: .*names the file in which SMTP_URL stands/,
    );
    const empty = join(dirname(file), "empty");
    writeFileSync(empty, " \n");
    expect(() => readSettings({ DATABASE_URL_FILE: empty })).toThrow(/DATABASE_URL_FILE=.*empty: nothing stands in that file/);
    expect(() => readSettings({ SMTP_URL_FILE: file, SMTP_URL: "smtp://mail.example" })).toThrow("SMTP_URL and SMTP_URL_FILE are both set");
  });
  it("name every bad value at once, and what would do", () => {
    const wrong = () => readSettings({ PORT: "eighty", ORIGIN: "magazine.example", SMTP_URL: "mail", VOICE_WORKERS: "0" });
    expect(wrong).toThrow(/PORT=eighty[\s\S]*ORIGIN=magazine\.example[\s\S]*SMTP_URL=…[\s\S]*VOICE_WORKERS=0/);
    expect(wrong).toThrow(/Port to listen on/);
  });

  it("name one that another needs where it is missing, and not where it is wrong", () => {
    expect(() => readSettings({ CDN_PURGE_URL: "http://cdn.example" })).toThrow("belong together");
    expect(() => readSettings({ CDN_PURGE_URL: "http://cdn.example", CDN_PURGE_TOKEN: "short" })).not.toThrow("belong together");
  });

  it.each([
    [{ PORT: "eighty" }, "PORT=eighty: give a number. Port to"],
    [{ PORT: "80.5" }, "PORT=80.5: give a whole number. "],
    [{ PORT: "70000" }, "PORT=70000: give 65535 or less. "],
    [{ TRUST_PROXY: "-1" }, "TRUST_PROXY=-1: give 0 or more. "],
    [{ CDN_PURGE_URL: "http://cdn.example", CDN_PURGE_TOKEN: "short" }, "CDN_PURGE_TOKEN=…: give 8 characters or more. "],
    [{ MASTHEAD_WORKER: "outside" }, "MASTHEAD_WORKER=outside: give one of these: inside, apart. "],
    [{ ORIGIN: "magazine.example" }, "ORIGIN=magazine.example: give a whole address, with what stands before “://”. Address readers use"],
    [{ DATABASE_URL: "mysql://db/masthead" }, "DATABASE_URL=…: give a whole address, "],
  ])("%j is refused with what is to be given in its place", (environment, says) => {
    expect(() => readSettings(environment)).toThrow(`Settings to mend:\n  ${says}`);
  });

  it("leave the demo only to those who named neither address nor server", () => {
    expect(readSettings({}).demoWanted).toBe(true);
    expect(readSettings({ ORIGIN: "https://magazine.example" })).toMatchObject({
      demoWanted: false,
      secure: true,
      mailFrom: "post@magazine.example",
    });
    expect(readSettings({ DATABASE_URL: "postgres://db/masthead" }).demoWanted).toBe(false);
  });
});

describe("rate limits", () => {
  it("let so many pass, then none until the window is over", async () => {
    const tries = async (count: number) => {
      const answers: boolean[] = [];
      for (let at = 0; at < count; at += 1)
        answers.push(await isWithinRate(fresh.platform, { bucket: "sign-in:1.2.3.4", limit: 3, seconds: 60 }));
      return answers;
    };
    expect(await tries(4)).toEqual([true, true, true, false]);
    fresh.clock.set("2026-11-24T10:01:01Z");
    expect(await tries(1)).toEqual([true]);
  });
});
