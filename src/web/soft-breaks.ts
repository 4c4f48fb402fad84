import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A word of so many letters is half a line on a telephone: no browser may be left alone with it. */
const longFrom = 18;
/** What stands before a break, and what behind it, is no stump. */
const least = 6;
/** What the patterns' program has room for. */
const most = 60;
const softHyphen = "\u00ad";

type Parting = (word: string) => string;

const longWord = /[\p{L}\p{M}]{18,}/gu;
const partings = new Map<string, Parting | undefined>();

/** A headline with soft hyphens in its long words; as it is where the language has no patterns. What is searched, copied or sent holds none. */
export function withSoftBreaks(text: string, language: string): string {
  if (text.length < longFrom || text.search(longWord) < 0) return text;
  const part = partingOf(language);
  return part ? text.replace(longWord, part) : text;
}

/** The same of the text of a page: of what stands between its tags, without code. */
export function softBreaksIn(html: string, language: string): string {
  let kept = 0;
  return html.replace(/<(\/?)(code|pre|kbd|samp)\b[^>]*>|<[^>]*>|[^<]+/g, (piece, closes: string | undefined, name: string | undefined) => {
    if (name) kept += closes ? -1 : 1;
    return piece.startsWith("<") || kept > 0 ? piece : withSoftBreaks(piece, language);
  });
}

function partingOf(language: string): Parting | undefined {
  if (!partings.has(language)) partings.set(language, readParting(language));
  return partings.get(language);
}

/** "de-AT" → "de", "en" → "en-gb": as the files of patterns are called. */
const called = (language: string): string[] => {
  const [plain = ""] = language.toLowerCase().split("-");
  return language.toLowerCase() === "en-us" ? ["en-us"] : plain === "en" ? ["en-gb"] : [plain];
};

function readParting(language: string): Parting | undefined {
  const folder = join(dirname(createRequire(import.meta.url).resolve("hyphenopoly/package.json")), "patterns");
  const file = called(language)
    .filter((name) => /^[a-z]{2,3}(-[a-z]{2})?$/.test(name))
    .map((name) => join(folder, `${name}.wasm`))
    .find((path) => existsSync(path));
  if (!file) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  return partedBy(exports);
}

/** A word is laid into the program's memory, and read from there with its breaks. */
function partedBy({ mem, lct, hyphenate }: WebAssembly.Exports): Parting | undefined {
  if (!(mem instanceof WebAssembly.Memory) || !(lct instanceof WebAssembly.Global) || typeof hyphenate !== "function") return undefined;
  const letters = new Set(new TextDecoder("utf-16le").decode(new Uint16Array(mem.buffer, 1664, Number(lct.value))).toLowerCase());
  return (word) => {
    if (word.length > most || ![...word.toLowerCase()].every((letter) => letters.has(letter))) return word;
    new Uint16Array(mem.buffer, 0, 64).set([...word].map((letter) => letter.charCodeAt(0)).concat(0));
    const length = Number(hyphenate(least, least, softHyphen.charCodeAt(0)));
    return length > 0 ? new TextDecoder("utf-16le").decode(new Uint16Array(mem.buffer, 0, length)) : word;
  };
}
