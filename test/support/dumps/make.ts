// A dump of the demo as one version writes it, for the test of upgrades: npm run dump VERSION [FOLDER OF THAT VERSION'S CODE].
// Starts that version's demo on data of its own, takes its backup, and packs what it says of the database; the files are left out.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { dumpOf } from "./dump.ts";

const [version = "", code = "."] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error("Usage: npm run dump VERSION [FOLDER OF ITS CODE], as in npm run dump 0.2.0");
const folder = mkdtempSync(join(tmpdir(), "masthead-dump-"));
const environment = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  DATA_DIR: join(folder, "data"),
  MASTHEAD_DEMO: "1",
  MASTHEAD_WORKER: "apart",
  ORIGIN: "http://localhost:4000",
  PORT: "0",
};

/** Runs a program of that version until it says these words, or to its end. */
async function run(words: string[], until?: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, words, { cwd: resolve(code), env: environment, stdio: ["ignore", "pipe", "inherit"] });
  const over = new Promise<number | null>((done) => child.once("exit", (exit) => done(exit)));
  const said = new Promise<void>((done) => {
    let all = "";
    child.stdout.on("data", (chunk: Buffer) => {
      all += String(chunk);
      process.stdout.write(chunk);
      if (until && all.includes(until)) done();
    });
  });
  const end = async () => {
    child.kill("SIGTERM");
    await over;
  };
  const first = await Promise.race([over, said.then(() => "up" as const)]);
  if (first !== "up" && (until || first !== 0)) throw new Error(`${words.join(" ")} ended with ${first}.`);
  return end;
}

try {
  const end = await run(["bin/start.js"], "is up in");
  await run(["bin/masthead.js", "backup", join(folder, "backup")]);
  await end();
  const packed = gzipSync(JSON.stringify(await dumpOf(join(folder, "backup"))), { level: 9 });
  const to = join(import.meta.dirname, `${version}.json.gz`);
  writeFileSync(to, packed);
  process.stdout.write(`${to}: ${Math.round(packed.length / 1000)} kB\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
