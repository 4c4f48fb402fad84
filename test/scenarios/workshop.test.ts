import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { fromMarkdown } from "../../src/document/index.ts";
import { planIssues, publishArticle, saveArticle, savePublication } from "../../src/editorial/index.ts";
import { compose, workshopFile } from "../../src/masthead.ts";
import { type Worker, enqueue, inTransaction, jobsOverview, keepWorkshop, newClient, startWorkers } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { type Program, startProgram, urlOf } from "../support/program.ts";
import { testPublication } from "../support/test-publication.ts";

let house: FreshPlatform;
let articleId: string;
let file: string;
const workshops: Worker[] = [];
const programs: Program[] = [];

beforeAll(async () => {
  file = workshopFile();
}, 120_000);
beforeEach(async () => {
  house = await freshPlatform({ demo: false });
  const { platform } = house;
  articleId = await inTransaction(platform, async (tx) => {
    await savePublication(tx, testPublication);
    await planIssues(tx, 3, platform.clock.now());
    const { body } = fromMarkdown("The lamp on the mole burns all night.");
    return saveArticle(platform, tx, { headline: "The Lamp", byline: ["Nora Feldt"], section: "Work", body });
  });
  await publishArticle(platform, { articleId });
  // what publishing asks for is not what is looked at here
  await sql`delete from graphile_worker._private_jobs`.execute(platform.db);
  await enqueue(platform.db, "make-card", { articleId });
}, 120_000);
afterEach(async () => {
  await Promise.all([...workshops.splice(0).map(({ stop }) => stop()), ...programs.splice(0).map(({ end }) => end("SIGKILL"))]);
  await house.close();
});
afterAll(() => expect(children(process.pid)).toEqual([]));

const children = (of: number): number[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="])
    .toString()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, state, ...words]) => Number(parent) === of && !state!.startsWith("Z") && words.join(" ").includes("workshop"))
    .map(([pid]) => Number(pid));
const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const environment = () => ({
  PATH: process.env.PATH ?? "",
  DATA_DIR: house.platform.settings.dataDir,
  LOG_LEVEL: "silent",
  ORIGIN: house.platform.settings.origin,
  MASTHEAD_DEMO: "0",
});

/** No test waits for what a house waits for. */
const short = { look: 100, unasked: 100, beat: 100, toEnd: 300 };

function keep(limits: Parameters<typeof keepWorkshop>[1]["limits"] = {}): void {
  workshops.push(keepWorkshop(house.platform, { file, environment: environment(), limits: { ...short, ...limits } }));
}

const jobs = async () =>
  (await jobsOverview(house.platform.db)).rows.map(({ state, attempts, lastError }) => ({ state, attempts, lastError }));
const cards = async () => {
  const rows = await house.platform.db.selectFrom("editions").select("storage_key").where("article_id", "=", articleId).execute();
  const whole = await Promise.all(rows.map(async ({ storage_key: key }) => (await house.platform.storage.get(key))?.length ?? 0));
  return whole.map((bytes) => bytes > 1000);
};

/** Whether a runner takes jobs: it listens for those that are added as long as it does. */
const takesJobs = async () => {
  const { rows } = await house.platform.pool.query(
    `select 1 from pg_stat_activity where datname = current_database() and query like 'LISTEN "jobs:insert"%'`,
  );
  return rows.length > 0;
};

/** While it is held, whoever makes an edition stands in the middle of it, and has said before that it does. */
async function held(work: () => Promise<void>): Promise<void> {
  const client = newClient(house.platform.connection);
  await client.connect();
  try {
    await client.query("begin; lock table editions in access exclusive mode");
    await expect.poll(jobs, { timeout: 30_000 }).toEqual([{ state: "running", attempts: 1, lastError: null }]);
    const stands = () => house.platform.pool.query("select 1 from pg_locks where not granted and relation = 'editions'::regclass");
    await expect.poll(async () => (await stands()).rows.length, { timeout: 30_000 }).toBe(1);
    await work();
  } finally {
    await client.end();
  }
}

it("is opened when there is work for it, and ends when there is none; what it measured is told to whoever asks here; opened again and told to stop, it gives back what it has in hand, and the try does not count", async () => {
  keep({ idle: 300 });
  await expect.poll(() => children(process.pid).length, { timeout: 30_000 }).toBe(1);
  await expect.poll(jobs, { timeout: 30_000 }).toEqual([]);
  expect(await cards()).toEqual([true]);
  await expect.poll(() => children(process.pid), { timeout: 30_000 }).toEqual([]);
  expect(await house.platform.metrics.text()).toContain('masthead_job_duration_seconds_count{task="make-card",outcome="done"} 1');
  // the next job opens it again
  await enqueue(house.platform.db, "make-card", { articleId });
  await held(async () => {
    await workshops.pop()!.stop();
    expect(children(process.pid)).toEqual([]);
    expect(await jobs()).toMatchObject([{ state: "waiting", lastError: null }]);
  });
}, 120_000);

it("is opened as soon as a job is added, however seldom it is looked whether there is one", async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(house.platform.db);
  const { handlers } = await compose(house.platform);
  const limits = { ...short, unasked: 600_000 };
  workshops.push(await startWorkers(house.platform, handlers, { file, environment: environment(), limits }));
  // what was there at the beginning is looked at when it listens, and has been
  await expect.poll(takesJobs, { timeout: 30_000 }).toBe(true);
  await new Promise((resolve) => void setTimeout(resolve, 500));
  expect(children(process.pid)).toEqual([]);
  await enqueue(house.platform.db, "make-card", { articleId });
  await expect.poll(() => children(process.pid).length, { timeout: 20_000 }).toBe(1);
  await expect.poll(cards, { timeout: 30_000 }).toEqual([true]);
}, 120_000);

it("killed in the middle of a job, it leaves the job to the next, which does it whole and once", async () => {
  keep();
  await held(async () => {
    const [pid] = children(process.pid);
    process.kill(pid!, "SIGKILL");
    await expect
      .poll(jobs, { timeout: 15_000 })
      .toEqual([{ state: "will be tried again", attempts: 1, lastError: "The process that did it ended in the middle of it." }]);
  });
  expect(await cards()).toEqual([]);
  await expect.poll(jobs, { timeout: 40_000 }).toEqual([]);
  expect(await cards()).toEqual([true]);
}, 120_000);

it("hanging, it is ended, and its job is tried again", async () => {
  keep({ silence: 1500 });
  await held(async () => {
    const [pid] = children(process.pid);
    process.kill(pid!, "SIGSTOP");
    await expect.poll(() => isThere(pid!), { timeout: 20_000 }).toBe(false);
  });
  await expect.poll(jobs, { timeout: 60_000 }).toEqual([]);
  expect(await cards()).toEqual([true]);
}, 120_000);

it("grown beyond what it may take, it finishes what it has in hand, and ends", async () => {
  keep({ megabytes: 1, idle: 600_000 });
  await held(async () => {
    await expect.poll(takesJobs, { timeout: 30_000 }).toBe(false);
    expect(await jobs()).toEqual([{ state: "running", attempts: 1, lastError: null }]);
  });
  await expect.poll(jobs, { timeout: 20_000 }).toEqual([]);
  expect(await cards()).toEqual([true]);
  await expect.poll(() => children(process.pid), { timeout: 30_000 }).toEqual([]);
}, 120_000);

it("ends with whoever opened it, and gives back what it has in hand", async () => {
  const program = startProgram(["worker"], { ...environment(), DATABASE_URL: urlOf(house.platform.connection) });
  programs.push(program);
  await program.says("at work");
  await held(async () => {
    const [pid] = children(program.child.pid!);
    // one that does not is nobody's child by then
    onTestFinished(() => void (isThere(pid!) && process.kill(pid!, "SIGKILL")));
    await program.end("SIGKILL");
    await expect.poll(() => isThere(pid!), { timeout: 15_000 }).toBe(false);
    expect(await jobs()).toMatchObject([{ state: "waiting", lastError: null }]);
  });
}, 120_000);

it("opened by a process that is older than its file, and tells less than it hears, it says what it does as often as is usual", async () => {
  const child = fork(file, {
    execArgv: [],
    env: { ...environment(), DATABASE_URL: urlOf(house.platform.connection) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const words: unknown[] = [];
  child.on("message", (word) => words.push(word));
  const ended = once(child, "exit");
  const began = performance.now();
  child.send({ begin: {} });
  await expect.poll(cards, { timeout: 60_000 }).toEqual([true]);
  // once a second, and a word for each job that begins
  expect(words.length).toBeLessThan((performance.now() - began) / 1000 + 5);
  child.send("finish");
  expect(await ended).toEqual([0, null]);
}, 120_000);
