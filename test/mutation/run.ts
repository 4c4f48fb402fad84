import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Guard, broken } from "./guard.ts";
import { guards } from "./guards.ts";

/** A guard that hangs its test is not caught by it. Milliseconds. */
const patience = 240_000;
const root = join(import.meta.dirname, "..", "..");

/** Runs test files in a copy of the project, and answers with the full names of the tests that failed, or what broke before any ran. */
function failuresIn(copy: string, tests: readonly string[]): string[] {
  const results = join(copy, "results.json");
  rmSync(results, { force: true });
  const args = ["run", ...tests, "--reporter=json", `--outputFile.json=${results}`];
  const ran = spawnSync(join(root, "node_modules/.bin/vitest"), args, {
    cwd: copy,
    timeout: patience,
    killSignal: "SIGKILL",
    encoding: "utf8",
  });
  if (ran.error) return [`(no end: ${ran.error.message})`];
  type Results = { testResults: { message: string; assertionResults: { fullName: string; status: string }[] }[] };
  const { testResults } = JSON.parse(readFileSync(results, "utf8")) as Results;
  return testResults.flatMap(({ message, assertionResults }) => [
    ...assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
    ...(message && assertionResults.length === 0 ? [`(nothing ran: ${message.split("\n")[0]})`] : []),
  ]);
}

function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "masthead-guards-"));
  for (const name of ["src", "test", "bin", "migrations", "docs", "package.json", "tsconfig.json", "vitest.config.ts"])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** "caught", or what happened instead. */
function outcomeOf(copy: string, guard: Guard): string {
  const path = join(copy, guard.file);
  const whole = readFileSync(path, "utf8");
  writeFileSync(path, broken(whole, guard));
  const failed = failuresIn(copy, [guard.test]);
  writeFileSync(path, whole);
  if (guard.fails && failed.some((name) => name.includes(guard.fails))) return "caught";
  return failed.length === 0 ? "SURVIVED: nothing failed" : `NOT CAUGHT BY NAME, but by: ${failed.slice(0, 5).join(" · ")}`;
}

const [words = ""] = process.argv.slice(2);
const chosen = guards.filter((guard) => Object.values(guard).some((text) => text.includes(words)));
// lines that are gone are found before anything is run, all of them
const gone = chosen.flatMap((guard) => {
  try {
    broken(readFileSync(join(root, guard.file), "utf8"), guard);
    return [];
  } catch (error) {
    return [`${guard.guard}: ${(error as Error).message}`];
  }
});
if (gone.length > 0) throw new Error(gone.join("\n"));
const copy = copyOfProject();
try {
  const before = failuresIn(copy, [...new Set(chosen.map(({ test }) => test))]);
  if (before.length > 0) throw new Error(`These fail with every guard in its place: ${before.join(" · ")}`);
  const outcomes = chosen.map((guard, at) => {
    const outcome = outcomeOf(copy, guard);
    console.log(`${at + 1}/${chosen.length} ${outcome}: ${guard.guard} (${guard.file})`);
    return outcome;
  });
  const caught = outcomes.filter((outcome) => outcome === "caught").length;
  console.log(`${caught} guards held, ${outcomes.length - caught} did not`);
  process.exitCode = caught === outcomes.length && caught > 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
