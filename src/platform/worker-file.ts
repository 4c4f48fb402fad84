import { existsSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { buildSync } from "esbuild";
import { projectFolder } from "./project-folder.ts";

const esbuild = (): { buildSync: typeof buildSync } => createRequire(import.meta.url)("esbuild");
const bundled = new Map<string, string>();

/**
 * A worker's file, from its path in src: bundled beside us or, when we run from the sources, bundled once, into a folder where
 * no built one is overwritten. It comes to its place whole: another process may be reading it.
 */
export function workerFile(name: string, source: string): string {
  const beside = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  if (existsSync(beside)) return beside;
  const held = bundled.get(name);
  if (held) return held;
  const folder = projectFolder();
  const outfile = join(folder, "dist", "from-sources", `${name}.js`);
  const making = `${outfile}.${process.pid}`;
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
  renameSync(making, outfile);
  bundled.set(name, outfile);
  return outfile;
}
