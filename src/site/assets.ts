import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build, transform } from "esbuild";
import { type Packed, pack } from "../http/index.ts";
import { projectFolder } from "../platform/index.ts";

/** Files that never change under their name: the name holds the hash of the bytes. */
export type Assets = { url: (name: string) => string; get: (path: string) => Packed | undefined };

const fonts = {
  "newsreader.woff2": "@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2",
  "newsreader-ext.woff2": "@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2",
  "newsreader-italic.woff2": "@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2",
  "newsreader-italic-ext.woff2": "@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-italic.woff2",
  "instrument-sans.woff2": "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  "instrument-sans-ext.woff2": "@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2",
};
const latin = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD";
const latinExt = "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";

/** Everything the pages refer to, made in memory: fonts as they are, styles joined, scripts bundled. */
export async function makeAssets(): Promise<Assets> {
  const files = new Map<string, Packed>();
  const urls = new Map<string, string>();
  const add = (name: string, body: string | Uint8Array, type: string) => {
    const hash = createHash("sha256").update(body).digest("base64url").replace(/[-_]/g, "").slice(0, 10);
    const path = `/assets/${name.replace(/(\.\w+)$/, `.${hash}$1`)}`;
    urls.set(name, path);
    files.set(path, pack(body, { "content-type": type, "cache-control": "public, max-age=31536000, immutable", vary: "Accept-Encoding" }, { effort: 11 }));
  };
  const require = createRequire(import.meta.url);
  for (const [name, source] of Object.entries(fonts)) add(name, readFileSync(require.resolve(source)), "font/woff2");
  const url = (name: string) => urls.get(name) ?? missing(name);
  const folder = join(projectFolder(), "src");
  const site = await styles(join(folder, "site/styles"));
  add("site.css", (await transform(fontFaces(url) + site, { loader: "css", minify: true })).code, "text/css; charset=utf-8");
  add("fonts.css", (await transform(fontFaces(url), { loader: "css", minify: true })).code, "text/css; charset=utf-8");
  const desk = await styles(join(folder, "desk/styles"));
  add("desk.css", (await transform(desk, { loader: "css", minify: true })).code, "text/css; charset=utf-8");
  for (const name of ["player"]) add(`${name}.js`, await script(join(folder, `site/client/${name}.ts`)), "text/javascript; charset=utf-8");
  add("icon.svg", icon, "image/svg+xml");
  return { url, get: (path) => files.get(path) };
}

function missing(name: string): never {
  throw new Error(`there is no asset “${name}”`);
}

function styles(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith(".css"));
  return names.sort().map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}

async function script(entry: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, format: "esm", target: "es2022" });
  return outputFiles[0]!.text;
}

function fontFaces(url: (name: string) => string): string {
  const face = (family: string, file: string, style: string, range: string, weights: string) =>
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weights};font-display:swap;src:url(${url(file)}) format("woff2");unicode-range:${range}}\n`;
  return [
    face("Newsreader", "newsreader.woff2", "normal", latin, "200 800"),
    face("Newsreader", "newsreader-ext.woff2", "normal", latinExt, "200 800"),
    face("Newsreader", "newsreader-italic.woff2", "italic", latin, "200 800"),
    face("Newsreader", "newsreader-italic-ext.woff2", "italic", latinExt, "200 800"),
    face("Instrument Sans", "instrument-sans.woff2", "normal", latin, "400 700"),
    face("Instrument Sans", "instrument-sans-ext.woff2", "normal", latinExt, "400 700"),
  ].join("");
}

/** A masthead: a flag on a staff over water. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#fbf8f1"/><path d="M10 4v20" stroke="#15181e" stroke-width="2.4"/><path d="M11 5h14l-4 4.5 4 4.5H11z" fill="#c8401c"/><path d="M3 25q3.2-2.6 6.5 0t6.5 0 6.5 0 6.5 0M3 29q3.2-2.6 6.5 0t6.5 0 6.5 0 6.5 0" fill="none" stroke="#15181e" stroke-width="1.6"/></svg>`;
