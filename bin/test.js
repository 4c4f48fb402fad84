#!/usr/bin/env node
// Runs every check and test; the last line counts them. `npm test -- FILE… [-t NAME]` runs those tests alone.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = (name) => join(root, "node_modules", ".bin", name);
const results = mkdtempSync(join(tmpdir(), "masthead-results-"));
let passed = 0;
let failed = 0;
/** what failed, checks and tests by file and name: told last, where whoever reads only the end finds it */
const names = [];

function told(name, status) {
  if (status !== 0) return fail(name);
  passed += 1;
  console.log(`ok: ${name}`);
}

function fail(name) {
  failed += 1;
  names.push(name);
  console.log(`FAILED: ${name}`);
}

/**
 * Begun now, one after the other, and told when they are asked for: they take what the tests leave of two cores, which is most while
 * these wait for their first database.
 */
function checkMeanwhile(...checks) {
  const ended = checks.reduce(async (before, [name, command, args]) => [...(await before), [name, await heard(command, args)]], []);
  return async () => {
    for (const [name, { said, status }] of await ended) {
      process.stdout.write(said);
      told(name, status);
    }
  };
}

async function heard(command, args) {
  // lint and types are programs of Go: they clear their memory away a quarter as often, which was a quarter of their work
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { GOGC: "400", ...process.env } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const status = endOf(child);
  // all that it begins stands behind as well
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return { status: await status, said };
}

const endOf = (child) =>
  new Promise((resolve) => {
    child.once("error", (error) => {
      console.log(error.message);
      resolve(1);
    });
    child.once("close", resolve);
  });

async function vitest(name, environment = {}, files = []) {
  const file = join(results, `${name}.json`);
  const args = ["run", ...files, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const status = await endOf(spawn(tool("vitest"), args, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } }));
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(file, "utf8"));
    passed += numPassedTests;
    failed += numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0);
    if (status !== 0 && numFailedTests === 0 && numFailedTestSuites === 0) fail(`${name} ended with ${status}, though no test failed`);
    for (const { name: path, status: ended, assertionResults } of testResults) {
      const tests = assertionResults.filter((test) => test.status === "failed");
      if (ended === "failed")
        names.push(
          ...(tests.length > 0 ? tests.map((test) => `${relative(root, path)} > ${test.fullName}${why(test)}`) : [relative(root, path)]),
        );
    }
  } catch {
    fail(`${name} wrote no results`);
  }
}

/** What was wrong, in a few lines: of a counterexample its end, where the cause stands. */
function why({ failureMessages: [message = ""] }) {
  const lines = message.split("\n").filter((line) => line.trim() && !line.trim().startsWith("at "));
  const told = lines.length > 6 ? [...lines.slice(0, 3), "…", ...lines.slice(-3)] : lines;
  return told.map((line) => `\n    ${line.slice(0, 200)}`).join("");
}

const has = (program) => spawnSync("which", [program]).status === 0;

/** Debian's packages that the browser's and the print view's tests need beyond npm. */
function needs(program, pkg) {
  if (has(program)) return true;
  if (process.getuid?.() === 0 && spawnSync("which", ["apt-get"]).status === 0) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", pkg], { stdio: "ignore" });
    if (has(program)) return true;
  }
  fail(`the tests need ${program} (Debian's package ${pkg}); install it and run them again.`);
  return false;
}

const asked = process.argv.slice(2);
if (asked.length > 0) {
  const { status } = spawnSync(tool("vitest"), ["run", ...asked], { cwd: root, stdio: "inherit" });
  process.exit(status ?? 1);
}

needs("pdftotext", "poppler-utils");
needs("qpdf", "qpdf");
needs("gs", "ghostscript");
// the shell is quicker, where it is installed (test/support/chromium.ts)
if (!process.env.CHROMIUM_PATH && !has("chromium-headless-shell")) needs("chromium", "chromium");
const sources = checkMeanwhile(
  ["lint", tool("oxlint"), ["--deny-warnings", "src", "demo", "test", "bin"]],
  ["format", tool("oxfmt"), ["--check", "src", "demo", "test", "bin", "vitest.config.ts"]],
  ["types", tool("tsc"), ["--noEmit", "-p", "tsconfig.json", "--singleThreaded"]],
);
// of which tests start whole programs and their workers: each that came to it first would have made it
const { status: bundled } = spawnSync(process.execPath, [join(root, "bin", "build.js")], { cwd: root, stdio: "inherit" });
told("bundle", bundled);
await vitest("embedded");
const long = process.env.MASTHEAD_TESTS === "long";
/** What asks another database something new: forms and jobs once, and all that is about the server of the run. */
const askedTwice = "answers-to-forms log-of-deeds books-add-up backup between-two-transactions first-start numbers publishing".split(" ");
/** Every address and every list once more, what two do at once, and what is about files more than about rows. */
if (long)
  askedTwice.push(..."sweeps queries-of-lists bought-twice killed-while-serving who-may-what wrong-addresses demo-turned".split(" "));
if (process.env.TEST_DATABASE_URL_SECOND) {
  const scenarios = askedTwice.map((name) => `test/scenarios/${name}.test.ts`);
  // the embedded server is the same whatever stands beside it
  const ownServer = ["--exclude", "src/platform/database/embedded.test.ts"];
  await vitest("server", { TEST_DATABASE_URL: process.env.TEST_DATABASE_URL_SECOND }, [
    ...(long ? ["src/platform"] : ["src/platform/database", "src/platform/jobs", "src/platform/platform.test.ts"]),
    "test/gateways",
    ...scenarios,
    ...ownServer,
  ]);
}

await sources();
for (const name of names) console.log(`FAILED: ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
