import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const faces = {
  serif: "@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf",
  sans: "@expo-google-fonts/instrument-sans/400Regular/InstrumentSans_400Regular.ttf",
};
export type Face = keyof typeof faces;
const known = new Map<Face, Set<number>>();

/** Characters of `text` that the face has no picture of; spaces and marks of direction are never missing. */
export function missingFrom(face: Face, text: string): string[] {
  const held = known.get(face) ?? coverage(readFileSync(require.resolve(faces[face])));
  known.set(face, held);
  return [...new Set(text)].filter((character) => !/[\s\p{Cf}]/u.test(character) && !held.has(character.codePointAt(0)!));
}

/** Code points a TrueType file maps to a glyph: its cmap table, formats 4 and 12. */
export function coverage(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, at) => 12 + at * 16).find((at) => font.toString("latin1", at, at + 4) === "cmap");
  if (entry === undefined) throw new Error("the font has no cmap");
  const cmap = font.readUInt32BE(entry + 8);
  const held = new Set<number>();
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 4) addSegments(font, table, held);
    if (format === 12) addGroups(font, table, held);
  }
  return held;
}

function addSegments(font: Buffer, table: number, held: Set<number>): void {
  const size = font.readUInt16BE(table + 6);
  for (let at = 0; at < size; at += 2) {
    const [end, start] = [font.readUInt16BE(table + 14 + at), font.readUInt16BE(table + 16 + size + at)];
    for (let code = start; code <= end && code !== 0xffff; code += 1) held.add(code);
  }
}

function addGroups(font: Buffer, table: number, held: Set<number>): void {
  for (let at = 0; at < font.readUInt32BE(table + 12); at += 1) {
    const group = table + 16 + at * 12;
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code += 1) held.add(code);
  }
}
