import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { folderInMemory, removeUnlessInUse } from "../support/in-memory.ts";
import setup, { type Server } from "../support/server.ts";
import { Bench } from "./at-bench.ts";
import type { Ended } from "./bench.ts";
import { type Chosen, Unclear, chosen } from "./chosen.ts";
import { layWhole, root } from "./copy.ts";
import { type Guard, staleness } from "./guard.ts";
import { Seen } from "./seen.ts";

/** A core each; a third would wait for them. */
const atOnce = availableParallelism();

/** Whether its test holds it is not known: it was given up by the clock, or its process went. */
const notEnded = "NOT ENDED";

type Outcome = { outcome: string; why?: string };

/** A file of tests, and the rows that it holds. `makesTables`: a table that is broken is looked for where it is made. */
type Work = { test: string; rows: readonly Guard[]; makesTables: boolean };

/** A file of tests at a bench, as it ended with every guard in its place. */
type Whole = { bench: Bench; test: string; ended: readonly Ended[]; alone: Map<string, boolean> };

const has = (ended: readonly Ended[], words: string, isFailed: boolean) =>
  ended.find(({ name, failed }) => name.includes(words) && (failed !== undefined) === isFailed);

async function outcomesOf(bench: Bench, { test, rows }: Work, tell: (guard: Guard, outcome: Outcome) => void): Promise<void> {
  let ended = await bench.ask({ test });
  // once more where one failed that is asked for: on a busy machine it may have been the clock
  if (!ended || rows.some(({ fails }) => !has(ended!, fails, false))) ended = (await bench.ask({ test })) ?? ended;
  for (const { name, failed } of ended ?? [])
    if (failed !== undefined) console.log(`FAILS with every guard in its place: ${name} (${test}): ${failed.split("\n")[0]}`);
  const whole: Whole = { bench, test, ended: ended ?? [], alone: new Map() };
  for (const row of rows) {
    if (!ended) tell(row, { outcome: `${notEnded}: ${test} does not, with every guard in its place` });
    else if (!has(ended, row.fails, false)) tell(row, { outcome: `STALE: no test “${row.fails}” passed` });
    else tell(row, await outcomeOf(whole, row));
  }
}

/** "caught", or what happened instead. */
async function outcomeOf(whole: Whole, guard: Guard): Promise<Outcome> {
  const { bench, test } = whole;
  const isAlone = await canStandAlone(whole, guard.fails);
  bench.break(guard);
  try {
    const alone = isAlone ? await bench.ask({ test, words: guard.fails }) : undefined;
    const caught = alone && has(alone, guard.fails, true);
    if (caught) return { outcome: "caught", why: caught.failed };
    // what others of the file say of it, where it did not hang
    return judge(guard, isAlone && !alone ? undefined : await bench.ask({ test }));
  } finally {
    bench.mend(guard);
  }
}

function judge({ fails }: Guard, ended: readonly Ended[] | undefined): Outcome {
  if (!ended) return { outcome: `${notEnded}: it hung, or the machine has too much to do` };
  const caught = has(ended, fails, true);
  if (caught) return { outcome: "caught", why: caught.failed };
  const failed = ended.filter((one) => one.failed !== undefined).map(({ name }) => name);
  if (failed.length > 0) return { outcome: `NOT CAUGHT BY NAME, but by: ${failed.slice(0, 5).join(" · ")}` };
  return { outcome: has(ended, fails, false) ? "SURVIVED: nothing failed" : `${notEnded}: its test neither passed nor failed` };
}

/** Whether tests of these words are much less than the file, and pass without the rest of it: they are asked by themselves then. */
async function canStandAlone({ bench, test, ended, alone }: Whole, words: string): Promise<boolean> {
  const known = alone.get(words);
  if (known !== undefined) return known;
  const took = (of: readonly Ended[]) => of.reduce((sum, one) => sum + one.took, 0);
  const named = ended.filter(({ name }) => name.includes(words));
  // to see whether they do costs a run of them
  const isWorth = took(ended) - took(named) > Math.max(2000, took(named));
  const ran = isWorth ? await bench.ask({ test, words }) : undefined;
  const passes = Boolean(ran && has(ran, words, false) && !has(ran, words, true));
  alone.set(words, passes);
  return passes;
}

/** Quick ones first, which ask for no database and no house; of one kind those of most rows. */
function workOf(rows: readonly Guard[], read: (file: string) => string): Work[] {
  const makesTables = ({ file }: Guard) => file.startsWith("migrations/");
  const all = [true, false].flatMap((isOf) => {
    const those = rows.filter((row) => makesTables(row) === isOf);
    const tests = [...new Set(those.map(({ test }) => test))];
    return tests.map((test) => ({ test, rows: those.filter((row) => row.test === test), makesTables: isOf }));
  });
  const rank = ({ test, makesTables: isLast }: Work) =>
    isLast ? 3 : !test.startsWith("src/") ? 2 : read(test).includes("/support/") ? 1 : 0;
  return all.toSorted((a, b) => rank(a) - rank(b) || b.rows.length - a.rows.length);
}

/** Each bench takes what is next, until all is taken. */
async function workThrough(
  server: Server,
  { works, home }: { works: readonly Work[]; home: Home },
  tell: (guard: Guard, outcome: Outcome) => void,
): Promise<void> {
  const benches: Bench[] = [];
  const close = () => {
    for (const bench of benches) bench.stop();
  };
  // before their folder goes
  process.prependOnceListener("exit", close);
  const take = async (of: Work[], { makesTables }: { makesTables: boolean }) => {
    for (let work = of.shift(), bench; work; work = of.shift()) {
      const copy = join(home.folder, `copy-${benches.length}`);
      if (!bench) benches.push((bench = new Bench(server, { whole: home.whole, copy, makesTables })));
      await outcomesOf(bench, work, tell);
    }
  };
  for (const makesTables of [false, true]) {
    const those = works.filter((work) => work.makesTables === makesTables);
    await Promise.all(Array.from({ length: atOnce }, () => take(those, { makesTables })));
  }
  close();
}

/** A folder of this run, with the project in it as the run began; it goes with the process. */
type Home = { folder: string; whole: string };

function makeHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), "masthead-guards-"));
  process.once("exit", () => removeUnlessInUse(folder));
  const whole = join(folder, "whole");
  layWhole(whole);
  return { folder, whole };
}

async function main({ rows, goesOn }: Chosen, { isAnew }: { isAnew: boolean }): Promise<void> {
  const kept = join(tmpdir(), `masthead-guards-${createHash("sha256").update(root).digest("hex").slice(0, 12)}.jsonl`);
  // of what the tests write, which is as quick as theirs then
  const memory = folderInMemory();
  if (memory) process.env.TMPDIR = memory;
  const home = makeHome();
  const read = (file: string) => (existsSync(join(home.whole, file)) ? readFileSync(join(home.whole, file), "utf8") : "");
  const seen = new Seen(kept, { read, isAnew });
  let [held, open, told] = [0, 0, 0];
  const tell = (guard: Guard, { outcome, why = "" }: Outcome) => {
    held += outcome === "caught" ? 1 : 0;
    open += outcome.startsWith(notEnded) ? 1 : 0;
    console.log(`${(told += 1)}/${rows.length} ${outcome}: ${guard.guard} (${guard.file})`);
    seen.keep(guard, outcome, why);
  };
  const left = rows.filter((guard) => {
    const stale = staleness(guard, read);
    if (stale) tell(guard, { outcome: `STALE: ${stale}` });
    else if (goesOn && seen.outcome(guard) === "caught") [held, told] = [held + 1, told + 1];
    else return true;
    return false;
  });
  let server: Server | undefined;
  const stop = setup({ provide: (_name, given) => void (server = given) });
  if (server) await workThrough(server, { works: workOf(left, read), home }, tell);
  await stop();
  console.log(`${Math.ceil(performance.now() / 60_000)} minutes`);
  console.log(`${held} guards held, ${rows.length - held - open} did not, ${open} did not end`);
  process.exitCode = held === rows.length && held > 0 ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
const args = process.argv.slice(2);
try {
  await main(chosen(args), { isAnew: args.length === 0 });
} catch (error) {
  if (!(error instanceof Unclear)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
