import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Guard, broken, staleness } from "./guard.ts";
import { guards } from "./guards.ts";

/** A guard that hangs its test is not caught by it. Milliseconds. */
const patience = 240_000;
const root = join(import.meta.dirname, "..", "..");

/** Full names of the tests that passed and that failed; what broke before any ran is in brackets. */
type Ran = { passed: string[]; failed: string[] };

/** A table that is broken is looked for where it is made. */
const makesTables = /^(migrations|src\/platform\/database\/migrations)\//;

/** Runs test files in a copy of the project, on databases as the project itself makes them, or the copy with `own`. */
function run(copy: string, tests: readonly string[], { own = false } = {}): Ran {
  const results = join(copy, "results.json");
  rmSync(results, { force: true });
  const args = ["run", ...tests, "--reporter=json", `--outputFile.json=${results}`];
  const env = { ...process.env, TEMPLATES_OF: own ? copy : root };
  const { error } = spawnSync(join(root, "node_modules/.bin/vitest"), args, { cwd: copy, env, timeout: patience, killSignal: "SIGKILL" });
  if (error) return { passed: [], failed: [`(no end: ${error.message})`] };
  if (!existsSync(results)) return { passed: [], failed: ["(no results were written)"] };
  type Results = { testResults: { message: string; assertionResults: { fullName: string; status: string }[] }[] };
  const { testResults } = JSON.parse(readFileSync(results, "utf8")) as Results;
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (wanted: string) => all.filter(({ status }) => status === wanted).map(({ fullName }) => fullName);
  const silent = testResults.filter(({ message, assertionResults }) => message && assertionResults.length === 0);
  return {
    passed: named("passed"),
    failed: [...named("failed"), ...silent.map(({ message }) => `(nothing ran: ${message.split("\n")[0]})`)],
  };
}

function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "masthead-guards-"));
  for (const name of ["src", "demo", "test", "bin", "migrations", "docs", "package.json", "tsconfig.json", "vitest.config.ts"])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** "caught", or what happened instead. */
function outcomeOf(copy: string, guard: Guard): string {
  const path = join(copy, guard.file);
  const whole = readFileSync(path, "utf8");
  writeFileSync(path, broken(whole, guard));
  const { failed } = run(copy, [guard.test], { own: makesTables.test(guard.file) });
  writeFileSync(path, whole);
  if (failed.some((name) => name.includes(guard.fails))) return "caught";
  return failed.length === 0 ? "SURVIVED: nothing failed" : `NOT CAUGHT BY NAME, but by: ${failed.slice(0, 5).join(" · ")}`;
}

/** Files that differ from what they were at a commit. */
function changedSince(commit: string): string[] {
  const { stdout, status } = spawnSync("git", ["diff", "--name-only", commit], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git knows no ${commit}`);
  return stdout.split("\n").filter(Boolean);
}

const [first, commit, ...words] = process.argv.slice(2);
const changed = first === "--since" && commit ? changedSince(commit) : undefined;
const wanted = changed ? words : [first, commit, ...words].filter((word) => word !== undefined);
const chosen = guards
  .filter(({ file, test }) => !changed || [file, test].some((one) => changed.includes(one)))
  .filter((guard) => wanted.length === 0 || wanted.some((word) => Object.values(guard).some((text) => text.includes(word))));
const copy = copyOfProject();
try {
  const before = run(copy, [...new Set(chosen.map(({ test }) => test))]);
  if (before.failed.length > 0) throw new Error(`These fail with every guard in its place: ${before.failed.join(" · ")}`);
  const outcomes = chosen.map((guard, at) => {
    const stale = staleness(guard, (file) => readFileSync(join(copy, file), "utf8"));
    const unnamed = !before.passed.some((name) => name.includes(guard.fails));
    const outcome = stale ? `STALE: ${stale}` : unnamed ? `STALE: no test “${guard.fails}” passed` : outcomeOf(copy, guard);
    console.log(`${at + 1}/${chosen.length} ${outcome}: ${guard.guard} (${guard.file})`);
    return outcome;
  });
  const caught = outcomes.filter((outcome) => outcome === "caught").length;
  console.log(`${caught} guards held, ${outcomes.length - caught} did not`);
  process.exitCode = caught === outcomes.length && caught > 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
