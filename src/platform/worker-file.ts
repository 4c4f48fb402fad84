import { existsSync, mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { buildSync } from "esbuild";
import { projectFolder } from "./project-folder.ts";

const esbuild = (): { buildSync: typeof buildSync } => createRequire(import.meta.url)("esbuild");
const bundled = new Map<string, string>();

/**
 * A worker's file, from its path in src: bundled beside us or, when we run from the sources, that of the bundle where it was made of
 * the same sources, else bundled once of them, by whichever process is the first, into a folder where no built one is overwritten. It
 * comes to its place whole: another process may be reading it.
 */
export function workerFile(name: string, source: string): string {
  const beside = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  if (existsSync(beside)) return beside;
  const held = bundled.get(name);
  if (held) return held;
  const file = fileOf(name, source);
  bundled.set(name, file);
  return file;
}

function fileOf(name: string, source: string): string {
  const folder = projectFolder();
  const built = join(folder, "dist", `${name}.js`);
  // main.js is written last of all, and says that they are there (bin/build.js)
  if (isFresh(built, folder) && isFresh(join(folder, "dist", "main.js"), folder)) return built;
  const outfile = join(folder, "dist", "from-sources", `${name}.js`);
  // one of the tests' own lies beside the sources, and is newer by itself
  if (!isFresh(outfile, folder, source)) bundle(source, { folder, outfile });
  return outfile;
}

let newest: number | undefined;

/** Whether it was begun after the last change of anything that it may be made of. */
function isFresh(outfile: string, folder: string, source = ""): boolean {
  newest ??= Math.max(
    ...["src", "package.json"].flatMap((name) => {
      const path = join(folder, name);
      const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: "utf8" }) : [""];
      return files.map((file) => statSync(join(path, file)).mtimeMs);
    }),
  );
  return existsSync(outfile) && statSync(outfile).mtimeMs > Math.max(newest, statSync(join(folder, "src", source)).mtimeMs);
}

function bundle(source: string, { folder, outfile }: { folder: string; outfile: string }): void {
  const making = `${outfile}.${process.pid}`;
  mkdirSync(dirname(making), { recursive: true });
  writeFileSync(making, "");
  const { mtime: begun } = statSync(making);
  esbuild().buildSync({
    entryPoints: [join(folder, "src", source)],
    outfile: making,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "error",
  });
  utimesSync(making, begun, begun);
  renameSync(making, outfile);
}
