import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type PartedFace, cutFace } from "./cut-faces.ts";
import { coverage } from "./font-coverage.ts";
import { codeCut, textCuts } from "./own-faces.ts";
import { firstOf } from "../../values/index.ts";

const require = createRequire(import.meta.url);
const file = (name: string) => readFileSync(require.resolve(`@expo-google-fonts/${name}`));

/** A face that is loaded whole: its script joins letters, or is small. */
type WholeFace = { family: string; files: string[] };

const whole = (family: string, name: string, cuts: readonly string[]): WholeFace => ({
  family,
  files: cuts.map((cut) => `${name}/${cut}/${family.replaceAll(" ", "")}_${cut}.ttf`),
});
const twoWeights = ["400Regular", "600SemiBold"];
const scripts = [
  whole("Noto Naskh Arabic", "noto-naskh-arabic", twoWeights),
  whole("Noto Serif Hebrew", "noto-serif-hebrew", twoWeights),
  whole("Noto Serif Devanagari", "noto-serif-devanagari", twoWeights),
];
const signs = [
  whole("Noto Sans Math", "noto-sans-math", ["400Regular"]),
  whole("Noto Sans Symbols", "noto-sans-symbols", ["400Regular"]),
  whole("Noto Emoji", "noto-emoji", ["400Regular"]),
];
const parted = (name: string, family: string, { italic = false, join = false } = {}): PartedFace => ({ name, family, italic, join });
const serifOfEurope = parted("noto-serif", "Noto Serif", { italic: true });
const sansOfEurope = parted("noto-sans", "Noto Sans");
const eastern: Record<string, PartedFace> = {
  ja: parted("noto-serif-jp", "Noto Serif JP", { join: true }),
  zh: parted("noto-serif-sc", "Noto Serif SC", { join: true }),
  ko: parted("noto-serif-kr", "Noto Serif KR", { join: true }),
};

const known = new Map<string, Set<number>>();
function heldBy(name: string): Set<number> {
  const held = known.get(name) ?? coverage(file(name));
  known.set(name, held);
  return held;
}

const own: Record<"serif" | "sans" | "code", Set<number>> = {
  serif: new Set(textCuts.flatMap((cut) => [...coverage(cut())])),
  sans: heldBy("instrument-sans/400Regular/InstrumentSans_400Regular.ttf"),
  code: coverage(codeCut()),
};

/** Families to ask behind the magazine's serif and its sans, the files that hold them, and the characters that none of them has. */
type Faces = { serif: string[]; sans: string[]; blobs: Buffer[]; missing: string[] };

/** What a text needs beside the magazine's own faces; nothing for most. `languagesIn`: those that are spoken in it, its own first, which say whose form a Han character takes. */
export async function facesFor(text: string, languagesIn: () => readonly string[]): Promise<Faces> {
  const codes = doubtful(text);
  const marks = codes.filter((code) => /\p{M}/u.test(String.fromCodePoint(code)));
  const faces: Faces = { serif: [], sans: [], blobs: [], missing: [] };
  const [inSerif, inSans] = [lackingIn(codes, "serif"), lackingIn(codes, "sans")];
  if (inSerif.length === 0 && inSans.length === 0) return faces;
  const languages = languagesIn();
  const take = async (face: PartedFace, wanted: readonly number[], into: readonly string[][]) => {
    if (wanted.length === 0) return [];
    const { families, blobs, held } = await cutFace(face, wanted, marks);
    faces.blobs.push(...blobs);
    for (const list of into) list.push(...families);
    return wanted.filter((code) => !held.has(code));
  };
  let left = await take(serifOfEurope, inSerif, [faces.serif]);
  const leftInSans = await take(sansOfEurope, inSans, [faces.sans]);
  left = [...new Set([...left, ...leftInSans])];
  const both = [faces.serif, faces.sans];
  const isEastern = ["ja", "zh", "ko"].includes(languages[0] ?? "");
  const east = async () => {
    for (const face of easternFor(languages)) left = await take(face, left, both);
  };
  if (isEastern) await east();
  for (const { family, files } of [...scripts, ...signs]) {
    if (left.length === 0) break;
    const held = heldBy(firstOf(files));
    if (!left.some((code) => held.has(code))) continue;
    faces.blobs.push(...files.map(file));
    for (const list of both) list.push(family);
    left = left.filter((code) => !held.has(code));
  }
  if (!isEastern) await east();
  // the magazine's own stand in for one another last of all
  const missing = left.filter((code) => !Object.values(own).some((held) => held.has(code)));
  return { ...faces, missing: missing.map((code) => String.fromCodePoint(code)) };
}

/** Code points of a text, each once, but for most of ASCII, which the magazine’s own faces have: the last letter before one of another kind may be joined to it. */
function doubtful(text: string): number[] {
  const others = text.replace(/[ -~\s]+(?![^ -~\s])/g, "");
  return [...new Set([...others, ...others.normalize("NFC")])].filter(shown).map((character) => character.codePointAt(0)!);
}

/** Spaces, marks of direction and what only chooses between two pictures of a letter need none. */
const shown = (character: string) => !/[\s\p{Cc}\p{Cf}\ufe00-\ufe0f]/u.test(character);

const lackingIn = (codes: readonly number[], face: keyof typeof own) => codes.filter((code) => !own[face].has(code));

/** The face of each language that is spoken here first, then the others. */
const easternFor = (languages: readonly string[]): PartedFace[] =>
  [...new Set([...languages, "ja", "zh", "ko"])].flatMap((language) => eastern[language] ?? []);
