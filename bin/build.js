// Bundles our own code into dist/ when the sources are newer; packages stay in node_modules.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** They are nearly the same sources, and share them: files beside them, of which each starts. */
const split = { main: "src/main.ts", command: "src/command.ts", seeding: "src/seeding.ts" };

/**
 * Rooms in whose order what they share is laid into files: V8 takes five times a file’s length to read it, and malloc keeps that.
 * Of each, what it reaches and the one before does not comes into a file of its own.
 */
const parts = ["values", "messages", "platform", "document", "editorial", "orders", "newsletter", "site", "desk"];
const isPart = (path) => /^part-\w+\.js(?:\.map)?$/.test(basename(path));

/** Each whole in its own file: through the rooms’ doors, what is shared would bring along rooms of which a worker uses nothing. */
const whole = {
  assets: "src/site/assets/keep-assets.ts",
  workshop: "src/workshop.ts",
  "voice-worker": "src/narration/voices/voice-worker.ts",
  "sound-worker": "src/narration/sound-worker.ts",
  "reading-worker": "src/editorial/import/reading-worker.ts",
  "intake-worker": "src/intake/reading/intake-worker.ts",
  "mail-worker": "src/newsletter/mail-worker.ts",
  "age-worker": "src/platform/backup/age-worker.ts",
  "draw-pages-worker": "src/print/pictures/draw-pages-worker.ts",
  "pdf-worker": "src/facsimiles/pdf/pdf-worker.ts",
  "pages-worker": "src/print/press/pages-worker.ts",
  "print-worker": "src/print/typeset/print-worker.ts",
};

/**
 * Packages of a hundred small files each, which a start would look for, read and link one by one: they go into the bundle with all
 * that they ask for. Every other one stays where it was installed.
 */
const asOne = /^(?:kysely|zod|micromark|micromark-extension-gfm|mdast-util-(?:from-markdown|gfm|to-markdown)|hast-util-from-html)$/;
const packages = {
  name: "packages",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) =>
      kind === "entry-point" || asOne.test(path) || importer.includes("/node_modules/") ? undefined : { path, external: true },
    ),
};

/** The languages beside English, as src lists them: a file each, as of seven that a start would read, one or two are spoken. */
function languages() {
  const list = readFileSync(join(root, "src/messages/others.ts"), "utf8");
  const paths = new Map([...list.matchAll(/^import \{ (\w+) \} from "\.\/(.+)";$/gm)].map(([, name, path]) => [name, path]));
  return [...list.matchAll(/^ {2}"?([\w-]+)"?: \(\) => (\w+),$/gm)].map(([, tag, name]) => ({ tag, name, path: paths.get(name) }));
}

/** In the place of the module that has them all: what reads the file of one, by its name in the bundle. */
const readWhenSpoken = (files) => ({
  name: "languages",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]messages[\\/]others\.ts$/ }, () => ({
      contents: [
        'import { createRequire } from "node:module";',
        "const read = createRequire(import.meta.url);",
        "export const others = {",
        ...files.map(({ tag, name, file }) => `  "${tag}": () => read("./${file}").${name},`),
        "};",
      ].join("\n"),
      loader: "js",
    })),
});

/** What works on pictures is a hundred small files as well, read when the first picture comes: one beside the bundle, which asks its package for the machine’s own code. */
const picturesApart = {
  name: "pictures",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]sharp[\\/]dist[\\/](?:sharp|libvips|utility)\.cjs$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(/\brequire\((?=[`"'](?:\.\.\/src\/build|@img\/sharp-))/g, "withSharp("),
      loader: "js",
    })),
};

/** In the place of the module that asks for the package: what reads that file. */
const readWhenShown = (file) => ({
  name: "pictures-beside",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]platform[\\/]sharp\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace('("sharp")', `("./${file}")`),
      loader: "ts",
    })),
});

/** How a file of ours becomes one that Node starts. */
export const forNode = {
  absWorkingDir: root,
  bundle: true,
  plugins: [packages],
  platform: "node",
  // of a package's two copies of itself the one for modules, of which only what is used is taken
  mainFields: ["module", "main"],
  target: "node20",
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "error",
};

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && /\.tsx?$/.test(entry.name)) time = Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return time;
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Our own folder in the user's cache, else a fresh temporary one: nobody else may lay code there. */
function cacheFolder() {
  const name = `masthead-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`;
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isWritable(folder)) return folder;
  } catch {
    // No cache to write to: a temporary folder serves this one run.
  }
  return mkdtempSync(join(tmpdir(), "masthead-"));
}

/** Where a bundle goes when the clone is read-only: beside links to all that it looks for around itself. */
function shadowFolder() {
  const folder = cacheFolder();
  for (const name of ["src", "demo", "migrations", "docs", "node_modules", "package.json"]) {
    if (!existsSync(join(folder, name))) symlinkSync(join(root, name), join(folder, name));
  }
  return folder;
}

/** Stands in a bundle that came in a package: nothing there is newer than it, whatever the clock of its files says. */
export const packedMark = "packed";

function isFresh(dist) {
  const mark = join(dist, "main.js");
  if (existsSync(join(dist, packedMark)) && existsSync(mark)) return true;
  const sources = Math.max(newest(join(root, "src")), statSync(join(root, "package.json")).mtimeMs);
  return existsSync(mark) && statSync(mark).mtimeMs > sources;
}

/**
 * A bundle whose every character is ASCII: one other, and V8 keeps the whole of it in memory at two bytes a character.
 * esbuild leaves them in patterns, in templates with a tag and in comments.
 */
export function inAscii(code) {
  const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, sign) => {
    // an escaped one stands for itself: its own backslash would otherwise escape ours
    const before = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
    return before + escaped(sign);
  });
}

/** Where the bundle is, or goes, and whether it is as new as its sources: dist/ in the clone, or in the user's cache where that is read-only. */
export function place() {
  const own = join(root, "dist");
  if (isFresh(own)) return { folder: own, fresh: true };
  if (isWritable(existsSync(own) ? own : root)) return { folder: own, fresh: false };
  const folder = join(shadowFolder(), "dist");
  return { folder, fresh: isFresh(folder) };
}

/** Answers with the folder of the bundle, made in a process of its own where it has to be: what a bundler takes of memory does not stay. */
export function built() {
  const { folder, fresh } = place();
  if (fresh) return folder;
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout.trim();
}

/** Other entries bundled as the house’s own are, each whole in its own file, with the languages beside them: what a bench starts. */
export async function bundledApart(entryPoints, outdir) {
  const esbuild = await import("esbuild");
  const late = await bundledLate(esbuild, outdir);
  const made = await esbuild.build({ ...forNode, plugins: late.plugins, entryPoints, outdir, write: false });
  mkdirSync(outdir, { recursive: true });
  for (const { path, text } of [...late.outputFiles, ...made.outputFiles]) writeFileSync(path, inAscii(text));
}

/** Makes the bundle where it is not fresh. */
export async function build() {
  const { folder: outdir, fresh } = place();
  if (fresh) return outdir;
  const begun = new Date();
  const esbuild = await import("esbuild");
  const late = await bundledLate(esbuild, outdir);
  const bundled = (entryPoints, splitting) =>
    esbuild.build({
      ...forNode,
      plugins: late.plugins,
      entryPoints,
      outdir,
      splitting,
      chunkNames: "chunk-[hash]",
      // the sources themselves lie in src: said again in the maps, they would stay in the memory of every process
      sourcemap: true,
      sourcesContent: false,
      write: false,
    });
  const cut = Object.fromEntries(parts.map((room) => [`part-${room}`, `src/${room}/index.ts`]));
  const made = [await bundled(whole, false), await bundled({ ...split, ...cut }, true)];
  // a part’s own file only says what else is in which
  const outputFiles = [...late.outputFiles, ...made.flatMap((one) => one.outputFiles).filter(({ path }) => !isPart(path))];
  await esbuild.stop();
  mkdirSync(outdir, { recursive: true });
  // the sum of the sources of the bundle before is none of this one's
  rmSync(join(outdir, "sources.sum"), { force: true });
  // main.js says that all the others are there
  const last = outputFiles.toSorted((a, b) => Number(a.path.endsWith("main.js")) - Number(b.path.endsWith("main.js")));
  // each comes to its place whole: another process may be reading it; what was changed meanwhile is newer than it
  for (const { path, text, contents } of last) {
    // two that are started at once each make their own
    const making = `${path}.${process.pid}.making`;
    writeFileSync(making, /\.c?js$/.test(path) ? inAscii(text) : contents);
    utimesSync(making, begun, begun);
    renameSync(making, path);
  }
  sweepChunks(outdir, new Set(outputFiles.map(({ path }) => basename(path))));
  sweepLate(outdir, 4);
  await makeAssets(outdir);
  return outdir;
}

/** Shared files of other sources go: whoever runs has read its own, and whoever starts now is told of the new ones. */
export function sweepChunks(dist, kept) {
  for (const name of readdirSync(dist)) if (/^chunk-\w+\.js(?:\.map)?$/.test(name) && !kept.has(name)) rmSync(join(dist, name));
}

/** Files that are read when they are first needed, and what has the others ask for them. */
async function bundledLate(esbuild, outdir) {
  const [spoken, shown] = [await bundledLanguages(esbuild, outdir), await bundledPictures(esbuild, outdir)];
  return {
    outputFiles: [...spoken.outputFiles, shown],
    plugins: [packages, readWhenSpoken(spoken.files), readWhenShown(basename(shown.path))],
  };
}

/** The file of what works on pictures, named by what is in it. */
async function bundledPictures(esbuild, outdir) {
  const { outputFiles } = await esbuild.build({
    ...forNode,
    plugins: [picturesApart],
    entryPoints: { sharp: createRequire(import.meta.url).resolve("sharp") },
    entryNames: "[name]-[hash]",
    outdir,
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    banner: { js: 'const withSharp = require("node:module").createRequire(require.resolve("sharp"));' },
    write: false,
  });
  return outputFiles[0];
}

/** The file of each language, named by what is in it, and its text. It is read as it is asked for, and so by require(). */
async function bundledLanguages(esbuild, outdir) {
  const listed = languages();
  const { outputFiles } = await esbuild.build({
    ...forNode,
    entryPoints: Object.fromEntries(listed.map(({ tag, path }) => [`messages-${tag}`, join("src/messages", path)])),
    entryNames: "[name]-[hash]",
    outdir,
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    write: false,
  });
  const names = outputFiles.map(({ path }) => basename(path));
  const fileOf = (tag) => names.find((name) => languageOf(name) === tag);
  return { outputFiles, files: listed.map((one) => ({ ...one, file: fileOf(one.tag) })) };
}

const languageOf = (file) => /^messages-([\w-]+)-\w+\.cjs$/.exec(file)?.[1];

/** What a file that is read late is of, a language or pictures. */
const subjectOf = (file) => /^(messages-[\w-]+|sharp)-\w+\.cjs$/.exec(file)?.[1];

/** Of each some older files stay: whoever runs may not have read its own yet. */
export function sweepLate(dist, most) {
  const files = readdirSync(dist).filter(subjectOf);
  const byAge = files.map((name) => ({ name, at: statSync(join(dist, name)).mtimeMs })).toSorted((a, b) => b.at - a.at);
  for (const [at, { name }] of byAge.entries()) {
    const newer = byAge.slice(0, at).filter((one) => subjectOf(one.name) === subjectOf(name));
    if (newer.length >= most) rmSync(join(dist, name), { force: true });
  }
}

/** What browsers are given is made once, beside the bundle, and read by every start; what was made of other sources goes. */
export async function makeAssets(dist) {
  for (const name of readdirSync(dist)) if (/^assets-\w+\.bin$/.test(name)) rmSync(join(dist, name), { force: true });
  // run each time it is asked for
  await import(`${pathToFileURL(join(dist, "assets.js")).href}?${Date.now()}`);
}

export const version = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

// run by itself it says where the bundle is
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await build());
