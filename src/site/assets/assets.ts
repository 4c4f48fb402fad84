import { focusRules, ratioRules } from "../../web/index.ts";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { languageSpoken, languagesSpoken } from "../../messages/index.ts";
import { type Packed, pack } from "../../http/index.ts";
import { projectFolder } from "../../platform/index.ts";
import { firstOf } from "../../values/index.ts";
import { z } from "zod";
import { type Made, keptAssets } from "./kept-assets.ts";
import { playerWords } from "./player-words.ts";

/** Files that never change under their name: the name holds the hash of the bytes. */
export type Assets = {
  url: (name: string) => string;
  get: (path: string) => Packed | undefined;
  /** The rules that bring a face along which a look may choose; "" for the usual ones, which site.css has. */
  facesOf: (family: string) => string;
};

const faceSchema = z.object({ file: z.string(), family: z.string(), style: z.string(), weight: z.string(), range: z.string() });
type Face = z.infer<typeof faceSchema>;

let begun: Promise<typeof import("esbuild")> | undefined;
/** Read when something is made anew: an ordinary start finds all of it made. */
const bundler = () => (begun ??= import("esbuild"));

const made = new Map<string, Promise<Assets>>();

/** Everything the pages refer to. It is the same for every house of one process that speaks the same languages, and is made once. */
export function makeAssets(): Promise<Assets> {
  const spoken = JSON.stringify(languagesSpoken().map((language) => [language, playerWords(language)]));
  const held = made.get(spoken) ?? keptAssets(spoken, makeAnew).then(assetsOf);
  made.set(spoken, held);
  return held;
}

const assetsOf = ({ files, urls, rules }: Made): Assets => ({
  url: (name) => urls.get(name) ?? missing(name),
  get: (path) => files.get(path),
  facesOf: (family) => rules.get(family) ?? "",
});

/** The bundler is a program of its own, of 120 MB: once the assets are made, a process that goes on has no use for it. */
export const endBundler = async (): Promise<void> => (await begun)?.stop();

const siteScripts = [
  "search",
  "reading",
  "turn-pages",
  "copy",
  "book",
  "offline",
  "push",
  "service-worker",
  "setup",
  "keep-form",
  "waiting",
];

const deskScripts = [
  "at-once",
  "autosave",
  "beside",
  "board",
  "cover",
  "guard",
  "line",
  "looking-again",
  "passkey",
  "picture",
  "plan",
  "private",
  "seen",
  "speech",
  "write",
];

/** In memory: fonts as bin/fonts.js cut them, styles joined, scripts bundled. */
async function makeAnew(): Promise<Made> {
  const files = new Map<string, Packed>();
  const urls = new Map<string, string>();
  const add = async (name: string, body: string | Uint8Array, type: string, effort = 11) => {
    const hash = createHash("sha256").update(body).digest("base64url").replace(/[-_]/g, "").slice(0, 10);
    const path = `/assets/${name.replace(/(\.\w+)$/, `.${hash}$1`)}`;
    urls.set(name, path);
    const kept = { "content-type": type, "cache-control": "public, max-age=31536000, immutable", vary: "Accept-Encoding" };
    const packed = await pack(body, kept, { effort });
    // its name says what a mark of its content would
    const { etag: _, ...headers } = packed.headers;
    files.set(path, { ...packed, headers });
  };
  const url = (name: string) => urls.get(name) ?? missing(name);
  const folder = join(projectFolder(), "src");
  const faces = z.array(faceSchema).parse(JSON.parse(readFileSync(join(folder, "site/fonts/fonts.json"), "utf8")));
  for (const { file } of faces) await add(file, readFileSync(join(folder, "site/fonts", file)), "font/woff2");
  const { fonts, all, ofDyslexia, rules } = fontRules(faces, url);
  const site = styles(join(folder, "site/styles"));
  const css = async (name: string, rules: string) =>
    add(name, (await (await bundler()).transform(rules, { loader: "css", minify: true })).code, "text/css; charset=utf-8");
  await css("site.css", fonts + site + ratioRules + focusRules);
  await css("rooms.css", styles(join(folder, "site/styles/rooms")));
  await css("lexend.css", ofDyslexia);
  await css("book.css", readFileSync(join(folder, "site/book.css"), "utf8"));
  await css("fonts.css", all);
  const article = onPaper(readFileSync(join(folder, "site/styles/04-article.css"), "utf8"));
  await css("desk.css", styles(join(folder, "desk/styles")) + article + ratioRules + focusRules);
  const late = { addressOfLexend: JSON.stringify(url("lexend.css")), addressOfRooms: JSON.stringify(url("rooms.css")) };
  for (const name of ["reading-dialog", "cite"])
    await add(`${name}.js`, await script(join(folder, `site/client/${name}.ts`), late), "text/javascript; charset=utf-8");
  const addresses = { addressOfDialog: JSON.stringify(url("reading-dialog.js")), addressOfCiting: JSON.stringify(url("cite.js")) };
  for (const { bar, barText, playing, playingText } of playerScripts()) {
    await add(playing, await playingText(), "text/javascript; charset=utf-8");
    await add(bar, await barText({ ...addresses, addressOfPlaying: JSON.stringify(url(playing)) }), "text/javascript; charset=utf-8");
  }
  for (const name of siteScripts)
    await add(`${name}.js`, await script(join(folder, `site/client/${name}.ts`), addresses), "text/javascript; charset=utf-8");
  for (const name of deskScripts)
    // few fetch them, and the last twentieth of their size would cost every start half a second
    await add(`${name}.js`, await script(join(folder, `desk/client/${name}.ts`)), "text/javascript; charset=utf-8", 9);
  await add("icon.svg", icon, "image/svg+xml");
  return { files, urls, rules };
}

/** The rules of the usual faces, of all there are, and of each that is chosen. */
function fontRules(faces: readonly Face[], url: (file: string) => string) {
  const rulesOf = (family: string) =>
    substitutesOf(family) + faces.flatMap((face) => (face.family === family ? fontFace(face, url(face.file)) : [])).join("");
  const families = [...new Set(faces.map(({ family }) => family))];
  const usual = families.filter((family) => ![...chosenFamilies, forDyslexia].includes(family)).map(rulesOf);
  const fonts = usual.join("") + substitutes;
  const rules = new Map(chosenFamilies.map((family) => [family, rulesOf(family)]));
  const ofDyslexia = rulesOf(forDyslexia);
  return { fonts, all: fonts + ofDyslexia + [...rules.values()].join(""), ofDyslexia, rules };
}

function missing(name: string): never {
  throw new Error(`there is no asset “${name}”`);
}

function styles(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith(".css"));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

/** The article's own styles, for the sheet on which it is written at the desk: as it will be read, whatever the desk looks like. */
const onPaper = (article: string): string => article.replace("@layer pages {", ".paper {");

async function script(entry: string, define: Record<string, string> = {}): Promise<string> {
  const how = { bundle: true, minify: true, write: false, format: "esm", target: "es2022", charset: "utf8", define } as const;
  // rooms' doors reach what browsers do not have; what a browser's script uses of the rooms does not
  const { outputFiles } = await (await bundler()).build({ ...how, entryPoints: [entry], external: ["node:*", "/assets/*"] });
  const { text } = firstOf(outputFiles);
  if (/(?:from|import)\s*["']node:/.test(text)) throw new Error(`${entry} needs what browsers do not have`);
  return text;
}

/** The player as it speaks in the language of a magazine. */
export function playerAsset(language: string): string {
  const spoken = languageSpoken(language);
  return spoken === "en" ? "player.js" : `player.${spoken}.js`;
}

type PlayerScripts = {
  bar: string;
  barText: (addresses: Record<string, string>) => Promise<string>;
  playing: string;
  playingText: () => Promise<string>;
};

/** The player’s scripts for each language that is spoken, by the names of their assets: the bar, which is told addresses of other scripts, and what plays. */
export function playerScripts(): PlayerScripts[] {
  const built = (name: string, define: Record<string, string>) => script(join(projectFolder(), `src/site/client/${name}.ts`), define);
  return languagesSpoken().map((language) => {
    const words = Object.fromEntries(
      Object.entries(playerWords(language)).map(([name, text]) => [`wordsOfPlayer.${name}`, JSON.stringify(text)]),
    );
    return {
      bar: playerAsset(language),
      barText: (addresses) => built("player", { ...words, ...addresses }),
      playing: playerAsset(language).replace("player", "playing"),
      playingText: () => built("playing", words),
    };
  });
}

const fontFace = ({ family, style, weight, range }: Face, url: string): string =>
  `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;${drawnAs(family)}src:url(${url}) format("woff2");unicode-range:${range}}\n`;

/** What a look may choose in the serif’s place: drawn so large that a line holds as much as in the usual one, and what stands in for it. */
const chosenFaces: Record<string, { drawn: number; standIn: number }> = {
  Literata: { drawn: 92, standIn: 105 },
  "Crimson Pro": { drawn: 106, standIn: 102 },
};
const chosenFamilies = Object.keys(chosenFaces);
/** What a reader may choose for themselves, in a sheet of its own. */
const forDyslexia = "Lexend";
const drawnAs = (family: string): string => (chosenFaces[family] ? `size-adjust:${chosenFaces[family].drawn}%;` : "");
const substitutesOf = (family: string): string =>
  chosenFaces[family]
    ? `@font-face{font-family:"${family} Georgia";src:local("Georgia");size-adjust:${chosenFaces[family].standIn}%;line-gap-override:0%}\n`
    : "";

/** What stands in until a font has come, drawn as wide and as high as it, so that no line moves when it comes. */
const substitutes = [
  ["Newsreader Georgia", "Georgia", 98, "74%", "27%"],
  ["Newsreader Times", "Times New Roman", 108, "68%", "25%"],
  ["Instrument Arial", "Arial", 102, "95%", "24%"],
]
  .map(
    ([family, local, size, ascent, descent]) =>
      `@font-face{font-family:"${family}";src:local("${local}");size-adjust:${size}%;ascent-override:${ascent};descent-override:${descent};line-gap-override:0%}\n`,
  )
  .join("");

/** A masthead: a flag on a staff over water. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#fbf8f1"/><path d="M10 4v20" stroke="#15181e" stroke-width="2.4"/><path d="M11 5h14l-4 4.5 4 4.5H11z" fill="#c8401c"/><path d="M3 25q3.2-2.6 6.5 0t6.5 0 6.5 0 6.5 0M3 29q3.2-2.6 6.5 0t6.5 0 6.5 0 6.5 0" fill="none" stroke="#15181e" stroke-width="1.6"/></svg>`;
