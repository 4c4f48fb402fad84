// Bundles our own code into dist/ when the sources are newer; packages stay in node_modules.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const entries = {
  main: "src/main.ts",
  command: "src/command.ts",
  "voice-worker": "src/editions/audio/voice-worker.ts",
  "print-worker": "src/editions/print/print-worker.ts",
};

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && /\.tsx?$/.test(entry.name)) time = Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return time;
}

/** Answers with the folder of the bundle. Where the clone cannot be written to, that is a temporary one. */
export async function build() {
  const mark = join(root, "dist", "main.js");
  if (existsSync(mark) && statSync(mark).mtimeMs > Math.max(newest(join(root, "src")), statSync(join(root, "package.json")).mtimeMs)) return join(root, "dist");
  const esbuild = await import("esbuild");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path)))),
    outdir: join(root, "dist"),
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: true,
    logLevel: "error",
  });
  return join(root, "dist");
}

export const version = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
