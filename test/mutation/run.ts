import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type Guard, broken, staleness } from "./guard.ts";
import { guards } from "./guards.ts";

/** Longer than any test takes; what hangs, or a machine with much else to do, is given up. Milliseconds, for one and for each more that runs with it. */
const patience = { first: 240_000, more: 30_000 };
/** So many copies of the project, each with another line broken, are tested by one run. */
const atOnce = 12;
const root = join(import.meta.dirname, "..", "..");
const folders = ["src", "demo", "test", "bin", "deploy", "migrations", "docs"];
/** A test may ask for any file that stands beside them: an image is made of some. */
const files = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile() && !/^\.(?:git|env)/.test(entry.name));
const parts = [...folders, ...files.map(({ name }) => name)];

/** Full names of the tests of a copy that passed and that failed; what broke before any ran is in brackets. */
type Ran = { passed: string[]; failed: string[] };
type Results = { testResults: { name: string; message: string; assertionResults: { fullName: string; status: string }[] }[] };

/** Copies of the project side by side, run as one. */
type Copies = { home: string; paths: string[] };

/** The same files in another place: links, where the machine has them, so that a copy is made in no time. */
function lay(from: string, to: string): void {
  if (!statSync(from).isDirectory()) return linkOrCopy(from, to);
  mkdirSync(to);
  for (const { name } of readdirSync(from, { withFileTypes: true })) lay(join(from, name), join(to, name));
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** In place of a file, which may be a link to the project's own. */
function replace(path: string, text: string): void {
  rmSync(path);
  writeFileSync(path, text);
}

function makeCopies(count: number): Copies {
  const home = mkdtempSync(join(tmpdir(), "masthead-guards-"));
  symlinkSync(join(root, "node_modules"), join(home, "node_modules"));
  const paths = Array.from({ length: count }, (_, at) => join(home, `copy-${String(at).padStart(2, "0")}`));
  for (const path of paths) {
    mkdirSync(path);
    for (const part of parts) lay(join(root, part), join(path, part));
    symlinkSync(join(root, "node_modules"), join(path, "node_modules"));
  }
  const config = {
    include: ["copy-*/{src,test}/**/*.test.{ts,tsx}"],
    globalSetup: ["copy-00/test/support/server.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 600_000,
  };
  writeFileSync(join(home, "vitest.config.mjs"), `export default ${JSON.stringify({ test: config })};\n`);
  return { home, paths };
}

/** Runs test files of the copies, on databases as the project itself makes them, or a copy with `own`. None where it did not end. */
function run({ home, paths }: Copies, tests: readonly (readonly string[])[], { own = false } = {}): Ran[] | undefined {
  const file = join(home, "results.json");
  rmSync(file, { force: true });
  const wanted = tests.flatMap((of, at) => of.map((test) => join(relative(home, paths[at]!), test)));
  const env = { ...process.env, TEMPLATES_OF: own ? paths[0] : root };
  const args = ["run", "--root", home, ...wanted, "--reporter=json", `--outputFile.json=${file}`];
  const timeout = patience.first + patience.more * wanted.length;
  // what a test leaves running would hold a pipe open, and be waited for
  const how = { cwd: home, env, timeout, killSignal: "SIGKILL", stdio: "ignore" } as const;
  const { error } = spawnSync(join(root, "node_modules/.bin/vitest"), args, how);
  if (error || !existsSync(file)) return undefined;
  const { testResults } = JSON.parse(readFileSync(file, "utf8")) as Results;
  return paths.map((path) => ranIn(testResults.filter(({ name }) => name.startsWith(`${path}/`))));
}

function ranIn(results: Results["testResults"]): Ran {
  const all = results.flatMap(({ assertionResults }) => assertionResults);
  const named = (status: string) => all.filter((one) => one.status === status).map(({ fullName }) => fullName);
  const silent = results.filter(({ message, assertionResults }) => message && assertionResults.length === 0);
  return {
    passed: named("passed"),
    failed: [...named("failed"), ...silent.map(({ message }) => `(nothing ran: ${message.split("\n")[0]})`)],
  };
}

function withCopies<T>(count: number, work: (copies: Copies) => T): T {
  const copies = makeCopies(count);
  try {
    return work(copies);
  } finally {
    rmSync(copies.home, { recursive: true, force: true });
  }
}

/** A table that is broken is looked for where it is made. */
const makesTables = (guard: Guard) => guard.file.startsWith("migrations/");

/** Whether its test holds it is not known: it was given up by the clock, or its process went. */
const notEnded = "NOT ENDED";

/** "caught", or what happened instead, for each. Where one hangs the others with it, each is run alone. */
function outcomesOf(batch: readonly Guard[]): string[] {
  const ran = withCopies(batch.length, (copies) => {
    for (const [at, guard] of batch.entries()) {
      const path = join(copies.paths[at]!, guard.file);
      replace(path, broken(readFileSync(path, "utf8"), guard));
    }
    const tests = batch.map(({ test }) => [test]);
    return run(copies, tests, { own: batch.some(makesTables) });
  });
  if (ran) return batch.map((guard, at) => outcomeOf(guard, ran[at]!));
  return batch.length > 1 ? batch.flatMap((guard) => outcomesOf([guard])) : [`${notEnded}: it hung, or the machine has too much to do`];
}

function outcomeOf({ fails }: Guard, { passed, failed }: Ran): string {
  if (failed.some((name) => name.includes(fails))) return "caught";
  if (failed.length > 0) return `NOT CAUGHT BY NAME, but by: ${failed.slice(0, 5).join(" · ")}`;
  return passed.some((name) => name.includes(fails)) ? "SURVIVED: nothing failed" : `${notEnded}: its test neither passed nor failed`;
}

/** Names of the tests that pass with every guard in its place; those that do not guard nothing, and are told. Where one file hangs the others with it, each is run alone. */
function passing(tests: readonly string[]): { passed: string[]; unended: string[] } {
  const [ran] = withCopies(1, (copies) => run(copies, [tests])) ?? [];
  if (!ran && tests.length > 1) {
    const each = tests.map((test) => passing([test]));
    return { passed: each.flatMap(({ passed }) => passed), unended: each.flatMap(({ unended }) => unended) };
  }
  for (const name of ran?.failed ?? []) console.log(`FAILS with every guard in its place: ${name}`);
  return ran ? { passed: ran.passed, unended: [] } : { passed: [], unended: [...tests] };
}

/** Those that share no database of their own making run together. */
function batchesOf(rows: readonly Guard[]): Guard[][] {
  const alone = rows.filter(makesTables).map((row) => [row]);
  const together = rows.filter((row) => !makesTables(row));
  const count = Math.ceil(together.length / atOnce);
  return [...Array.from({ length: count }, (_, at) => together.slice(at * atOnce, (at + 1) * atOnce)), ...alone];
}

/** Files that differ from what they were at a commit. */
function changedSince(commit: string): string[] {
  const { stdout, status } = spawnSync("git", ["diff", "--name-only", commit], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git knows no ${commit}`);
  return stdout.split("\n").filter(Boolean);
}

function chosen([first, commit, ...words]: readonly string[]): readonly Guard[] {
  const changed = first === "--since" && commit ? changedSince(commit) : undefined;
  const wanted = changed ? words : [first, commit, ...words].filter((word) => word !== undefined);
  return guards
    .filter(({ file, test }) => !changed || [file, test].some((one) => changed.includes(one)))
    .filter((guard) => wanted.length === 0 || wanted.some((word) => Object.values(guard).some((text) => text.includes(word))));
}

const rows = chosen(process.argv.slice(2));
if (rows.length === 0) throw new Error("No guard’s row has these words in it.");
const { passed, unended } = passing([...new Set(rows.map(({ test }) => test))]);
let [held, open, told] = [0, 0, 0];
const tell = (guard: Guard, outcome: string) => {
  held += outcome === "caught" ? 1 : 0;
  open += outcome.startsWith(notEnded) ? 1 : 0;
  console.log(`${(told += 1)}/${rows.length} ${outcome}: ${guard.guard} (${guard.file})`);
};
const read = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "");
const fit = rows.filter((guard) => {
  const unnamed = passed.some((name) => name.includes(guard.fails)) ? undefined : `no test “${guard.fails}” passed`;
  const isOpen = unended.includes(guard.test);
  const stale = staleness(guard, read) ?? (isOpen ? undefined : unnamed);
  if (stale) tell(guard, `STALE: ${stale}`);
  else if (isOpen) tell(guard, `${notEnded}: ${guard.test} does not, with every guard in its place`);
  return !stale && !isOpen;
});
for (const batch of batchesOf(fit)) for (const [at, outcome] of outcomesOf(batch).entries()) tell(batch[at]!, outcome);
console.log(`${held} guards held, ${rows.length - held - open} did not, ${open} did not end`);
process.exitCode = held === rows.length && held > 0 ? 0 : 1;
