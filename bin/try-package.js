#!/usr/bin/env node
// Tries the package as whoever installs it does: packs, installs into an empty folder without tools, starts it without a magazine and
// with the demo, asks whether it is ready, and looks that nothing was written beside its data: npm run try-package [FOLDER]
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [given] = process.argv.slice(2);
const folder = mkdtempSync(join(given ?? tmpdir(), "masthead-package-"));
const npm = (words, cwd) => execFileSync("npm", words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const installed = join(folder, "node_modules/masthead");
const minutes = 5;
/** Megabytes, the bundle with it, which is most of them. */
const most = 75;

/** What was written into the package since: whoever runs it may not have the right to. */
const newerThan = (moment) =>
  readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > moment)
    .map(({ name }) => name);

/** Resolves with the address at which it is up. */
function up(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(() => reject(new Error(`It was not up in ${minutes} minutes:\n${said}`)), minutes * 60_000);
    const hear = (chunk) => {
      said += String(chunk);
      const address = /is up in [\d.]+ s: (\S+)/.exec(said)?.[1];
      if (address) resolve((clearTimeout(late), address));
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`It ended with ${code}:\n${said}`)));
  });
}

async function tried() {
  const [{ filename, files, unpackedSize }] = JSON.parse(npm(["pack", "--json", "--silent", "--pack-destination", folder], root));
  const megabytes = Math.round(unpackedSize / 1e6);
  console.log(`packed ${filename}: ${files.length} files, ${megabytes} MB`);
  if (megabytes > most) throw new Error(`It takes ${megabytes} MB of a disk, and more than ${most} were never meant`);
  writeFileSync(join(folder, "package.json"), '{ "name": "a-magazine", "private": true }\n');
  npm(["install", `./${filename}`, "--omit=dev", "--prefer-offline", "--no-audit", "--no-fund", "--silent"], folder);
  for (const tool of ["tsx", "vitest", "typescript"])
    if (existsSync(join(folder, "node_modules", tool))) throw new Error(`${tool} was installed with it`);
  const moment = Date.now();
  await started("empty", { MASTHEAD_DEMO: "0" }, async (address) => {
    const page = await fetch(address);
    if (page.status >= 500 && page.status !== 503) throw new Error(`the first page answered ${page.status}`);
    return "it waits for its magazine";
  });
  await started("demo", { MASTHEAD_DEMO: "1" }, async (address) => {
    const page = await (await fetch(address)).text();
    const [, article] = /href="(\/\d{4}\/\d\d\/[^"]+)"/.exec(page) ?? [];
    const [, picture] = /src="(\/pictures\/[^"]+)"/.exec(page) ?? [];
    for (const path of [article, picture]) {
      const { status } = await fetch(`${address}${path}`);
      if (status !== 200) throw new Error(`of the demo ${path} answered ${status}`);
    }
    return "it has the demo";
  });
  const written = newerThan(moment);
  if (written.length > 0) throw new Error(`it wrote into its own package: ${written.join(", ")}`);
  console.log("installed without tools, it wrote nothing beside its data");
}

/** Starts it on data of its own, asks whether it is ready, and has it looked at, which says what it is like then. */
async function started(name, settings, look) {
  const child = spawn(join(folder, "node_modules/.bin/masthead"), ["start"], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, DATA_DIR: join(folder, name), PORT: "0", ...settings },
  });
  try {
    const address = await up(child);
    const ready = await fetch(`${address}/readyz`);
    if (ready.status !== 200) throw new Error(`/readyz answered ${ready.status}: ${await ready.text()}`);
    console.log(`up at ${address} and ready, ${await look(address)}`);
  } finally {
    const over = new Promise((resolve) => void child.once("exit", resolve));
    if (child.exitCode === null && child.kill("SIGINT")) await over;
  }
}

try {
  await tried();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
