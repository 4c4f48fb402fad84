import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { setup } from "../../src/cli/setup.ts";
import { cast } from "../../src/demo/index.ts";
import { addPicture } from "../../src/editorial/index.ts";
import { newId } from "../../src/values/index.ts";
import { readMagazine } from "../../src/demo/read-magazine.ts";
import { findOrCreatePerson, grantRole } from "../../src/people/index.ts";
import { type Platform, type Tx, emptyDatabase, enqueue, inTransaction, runJobs, whileJobsRest } from "../../src/platform/index.ts";
import { isDemo } from "../../src/platform/demo-mark.ts";
import { newSetupKey } from "../../src/setup/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

const backups: string[] = [];
const opened: (() => Promise<void>)[] = [];
let house: DemoHouse;
let keeper: string;

/** A demo that somebody has worked in: one of their own staff, one more reader, a file of an edition. */
async function aDemo(): Promise<DemoHouse> {
  const made = await demoHouse();
  opened.push(made.close);
  const { platform } = made;
  platform.settings.backupDir = mkdtempSync(join(tmpdir(), "masthead-backups-"));
  backups.push(platform.settings.backupDir);
  made.clock.advance({ minutes: 5 });
  await inTransaction(platform, async (tx) => {
    const personId = await findOrCreatePerson(platform, tx, { email: "kay@weir.example", name: "Kay Roe" });
    await grantRole(platform, tx, { personId, role: "editor" });
    await findOrCreatePerson(platform, tx, { email: "passer-by@reader.example" });
  });
  await platform.storage.put("editions/the-tidewater.txt", Buffer.from("The Tidewater Review"), "text/plain");
  keeper = await made.signIn("kay@weir.example");
  return made;
}
beforeAll(async () => {
  house = await aDemo();
});
afterAll(async () => {
  for (const close of opened) await close();
  for (const folder of backups) rmSync(folder, { recursive: true });
});
let said: string[];
beforeEach(() => {
  said = [];
});
const out = { line: (text: string) => void said.push(text), problem: (text: string) => void said.push(text) };

const typed = (more: Record<string, string>) => ({
  title: "The Weir",
  about: "",
  issuesPerYear: "12",
  firstIssueOn: "",
  firstIssueNumber: "1",
  language: "en",
  timeZone: "Europe/London",
  sellerCountry: "GB",
  currency: "GBP",
  email: "ines@weir.example",
  ...more,
});

/** Every row of every table as text, and how many each table has. */
async function everyRow({ pool }: Platform): Promise<{ rows: string[]; counts: Record<string, number> }> {
  const names = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const [rows, counts]: [string[], Record<string, number>] = [[], {}];
  for (const { name } of names.rows) {
    const found = await pool.query<{ row: string }>(`select "${name}"::text as row from "${name}"`);
    rows.push(...found.rows.map(({ row }) => `${name}: ${row}`));
    counts[name] = found.rows.length;
  }
  const jobs = await pool.query<{ row: string }>("select jobs::text as row from graphile_worker._private_jobs as jobs");
  return { rows: [...rows, ...jobs.rows.map(({ row }) => `jobs: ${row}`)], counts };
}

/** What only the demo says: its title and town, its people, its headlines, its bylines. */
function wordsOfDemo(): string[] {
  const { title, contributors, issues } = readMagazine();
  return (
    [
      title,
      "Tidewater",
      "Halmouth",
      ...contributors.map(({ name }) => name),
      ...cast.flatMap(({ name, email }) => [name, email]),
      ...issues.flatMap(({ theme, articles }) => [...(theme ? [theme] : []), ...articles.map(({ headline }) => headline)]),
    ]
      .filter((words) => words.length > 5)
      // whom every magazine has
      .filter((words) => words !== "The Editors")
  );
}

async function filesOf({ storage }: Platform): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of storage.list("")) keys.push(key);
  return keys;
}

async function expectNoTrace(platform: Platform): Promise<void> {
  const { rows } = await everyRow(platform);
  const found = wordsOfDemo().filter((words) => rows.some((row) => row.toLowerCase().includes(words.toLowerCase())));
  expect(found).toEqual([]);
  expect(await filesOf(platform)).toEqual([]);
  expect([await isDemo(platform.db), platform.settings.demo]).toEqual([false, false]);
}

it("the demo says what it will do, and does nothing before one is sure, whoever asks without the key", async () => {
  const key = await newSetupKey(house.platform);
  const opened = await house.get(`/setup?key=${key}`);
  const page = await house.text("/setup", opened.headers.getSetCookie()[0]!.split(";")[0]);
  expect(page).toContain("Turn the demo into your magazine");
  expect(page).toContain(house.platform.settings.backupDir);
  const before = (await everyRow(house.platform)).counts;
  const unsure = await house.post("/setup", typed({ key }));
  expect([unsure.status, await unsure.text()]).toEqual([422, expect.stringContaining("Tick that the demo may go")]);
  expect((await house.post("/setup", typed({ key: "guessed", sure: "yes" }), await house.be("publisher"))).status).toBe(403);
  const after = (await everyRow(house.platform)).counts;
  expect([after.articles, after.people, after.ledger_lines]).toEqual([before.articles, before.people, before.ledger_lines]);
  expect(readdirSync(house.platform.settings.backupDir!)).toEqual([]);
});

it("it stays, and says why, where the backup cannot be made", async () => {
  const { platform } = house;
  const folder = platform.settings.backupDir!;
  platform.settings.backupDir = join(import.meta.filename, "not-a-folder");
  const refused = await house.post("/setup", typed({ key: await newSetupKey(platform), sure: "yes" }));
  platform.settings.backupDir = folder;
  expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining("so it stays and nothing has happened")]);
  expect(await isDemo(platform.db)).toBe(true);
});

it("it leaves no word and no file of itself, a backup where it said, and staff of one's own signed in", async () => {
  const { platform } = house;
  expect(wordsOfDemo().length).toBeGreaterThan(60);
  await house.query("update piece_steps set name = 'With Odile' where name = 'In edit'");
  const [one, other] = [await newSetupKey(platform), await newSetupKey(platform)];
  const answers = await Promise.all([one, other].map((key) => house.post("/setup", typed({ key, sure: "yes" }))));
  const answer = answers.find(({ status }) => status === 303)!;
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(answer.headers.get("location")).toBe("/desk");
  const publisher = answer.headers
    .getSetCookie()
    .find((line) => line.startsWith("masthead="))!
    .split(";")[0]!;
  await runJobs(platform, house.masthead.handlers);
  await expectNoTrace(platform);
  expect((await house.get("/desk", publisher)).status).toBe(200);
  expect((await house.get("/desk/articles", keeper)).status).toBe(200);
  expect((await house.get("/demo")).status).toBe(404);
  expect((await house.get("/setup")).status).toBe(404);
  const people = await house.query<{ email: string }>("select email from people order by email");
  expect(people.rows.map(({ email }) => email)).toEqual(["ines@weir.example", "kay@weir.example"]);
  const [backup, ...more] = readdirSync(platform.settings.backupDir!).filter((name) => name !== "files");
  expect(more).toEqual([]);
  expect(readdirSync(join(platform.settings.backupDir!, backup!, "tables"))).toContain("articles.copy.gz");
  expect(await house.text("/subscribe")).not.toContain("4242");
});

it("what is left is what a magazine has that was set up in an empty house", async () => {
  const own: FreshPlatform = await freshPlatform({ demo: false });
  opened.push(own.close);
  await setup(["--title", "The Weir", "--issues-per-year", "12"], () => Promise.resolve(own.platform), out);
  const { counts: wanted } = await everyRow(own.platform);
  const { counts } = await everyRow(house.platform);
  const ofStaff = ["people", "role_grants", "sessions", "deeds", "rate_hits", "kept_answers", "job_progress"];
  const without = (of: Record<string, number>) => Object.fromEntries(Object.entries(of).filter(([name]) => !ofStaff.includes(name)));
  expect(without(counts)).toEqual(without(wanted));
  for (const filled of [
    "select last_number from document_counters",
    "select name, position, means, ended_at from piece_steps order by position",
  ])
    expect((await house.query(filled)).rows).toEqual((await own.platform.pool.query(filled)).rows);
});

it("by the command line it asks first, makes the backup, and leaves as little", async () => {
  const other = await aDemo();
  const open = () => Promise.resolve(other.platform);
  const argv = ["--title", "The Lock", "--issues-per-year", "4"];
  await expect(setup(argv, open, out)).rejects.toThrow(/--replace-demo/);
  const no = { ...out, ask: async (question: string, proposed: string) => (/Type yes/.test(question) ? "no" : proposed) };
  await expect(setup([...argv, "--replace-demo"], open, no)).rejects.toThrow(/Nothing was done/);
  await expect(setup([...argv, "--replace-demo"], open, out)).rejects.toThrow(/--yes/);
  expect(await isDemo(other.platform.db)).toBe(true);
  await setup([...argv, "--replace-demo", "--yes"], open, out);
  expect(said.join("\n")).toContain("1 of your staff stayed");
  await runJobs(other.platform, other.masthead.handlers);
  await expectNoTrace(other.platform);
});

it("one that is broken off in its last step is the demo as it was", async () => {
  const other = await aDemo();
  const { platform } = other;
  await platform.pool.query(`create function broken_off() returns trigger language plpgsql as 'begin raise exception ''killed''; end';
    create constraint trigger broken_off after insert on publications deferrable initially deferred for each row execute function broken_off()`);
  const before = (await everyRow(platform)).counts;
  expect((await other.post("/setup", typed({ key: await newSetupKey(platform), sure: "yes" }))).status).toBe(500);
  const after = (await everyRow(platform)).counts;
  expect({ ...after, setup_keys: 0, rate_hits: 0 }).toEqual({ ...before, setup_keys: 0, rate_hits: 0 });
  expect([await isDemo(platform.db), platform.settings.demo]).toEqual([true, true]);
  expect((await filesOf(platform)).length).toBeGreaterThan(5);
});

it("whoever holds its tables is waited for, no job begins meanwhile, and a page loaded again says that it is under way", async () => {
  const other = await aDemo();
  const { platform } = other;
  const key = await newSetupKey(platform);
  const opened = await other.get(`/setup?key=${key}`);
  const cookie = opened.headers.getSetCookie()[0]!.split(";")[0]!;
  await enqueue(platform.db, "send-mailing", { mailingId: newId(new Date()) }, { queue: "newsletter" });
  const holding = await platform.pool.connect();
  onTestFinished(() => holding.release(true));
  await holding.query("begin; lock table articles in share mode");
  const turned = other.post("/setup", typed({ key, sure: "yes" }), cookie);
  const begun = async () => (await holding.query("select 1 from graphile_worker._private_jobs where locked_at is null")).rows.length;
  await expect.poll(begun, { timeout: 30_000 }).toBe(0);
  expect(await other.text("/setup", cookie)).toContain("Your magazine is being begun");
  const inGerman = await other.fetch("/setup", { headers: { cookie, accept: "text/html", "accept-language": "de" } });
  expect(await inGerman.text()).toContain("Ihr Magazin wird angelegt");
  await expect.poll(() => waitsForLock(platform), { timeout: 30_000 }).toBe(true);
  await holding.query("rollback");
  expect((await turned).headers.get("location")).toBe("/desk");
  // whoever loaded the page again is at the desk as well
  expect((await other.get("/setup", cookie)).headers.get("location")).toBe("/desk");
}, 120_000);

it("where its tables cannot be had in time all is as it was, and jobs go on", async () => {
  const other = await aDemo();
  const { platform } = other;
  const holding = await platform.pool.connect();
  onTestFinished(() => holding.release(true));
  await holding.query("begin; lock table articles in share mode");
  await enqueue(platform.db, "send-mailing", { mailingId: newId(new Date()) }, { queue: "newsletter" });
  const patience = { finish: 0, whole: 0, pause: 10 };
  const work = async (tx: Tx) => emptyDatabase(tx);
  await expect(whileJobsRest(platform, { work, busy: () => new Error("busy"), patience })).rejects.toThrow("busy");
  await holding.query("rollback");
  expect(await isDemo(platform.db)).toBe(true);
  expect((await other.query("select 1 from graphile_worker._private_jobs where locked_at is not null")).rows).toEqual([]);
}, 120_000);

const waitsForLock = async ({ pool }: Platform) =>
  (await pool.query("select 1 from pg_locks where not granted and relation = 'articles'::regclass")).rows.length > 0;

it("a picture of one's own that the demo had, too, keeps its file; and what a job of the demo held is let go", async () => {
  const other = await aDemo();
  const { platform } = other;
  const { rows } = await other.query<{ storage_key: string }>("select storage_key from pictures limit 1");
  const { storage_key: key } = rows[0]!;
  const bytes = (await platform.storage.get(key))!;
  await enqueue(platform.db, "send-mailing", { mailingId: newId(new Date()) }, { queue: "newsletter" });
  await other.query("update graphile_worker._private_job_queues set locked_at = now(), locked_by = 'elsewhere'");
  await setup(["--title", "The Lock", "--issues-per-year", "4", "--replace-demo", "--yes"], () => Promise.resolve(platform), out);
  await addPicture(platform, { bytes, name: "mine.png", alt: "Mine" });
  await runJobs(platform, other.masthead.handlers);
  expect(await platform.storage.get(key)).toEqual(bytes);
  expect((await other.query("select 1 from graphile_worker._private_job_queues where locked_at is not null")).rows).toEqual([]);
});
