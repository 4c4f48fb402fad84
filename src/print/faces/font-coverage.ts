/** Code points that a TrueType file has a picture of. */
export const coverage = (font: Buffer): Set<number> => new Set(glyphsOf(font).keys());

/** The glyph of each code point a TrueType file knows: its cmap table, formats 4 and 12. */
export function glyphsOf(font: Buffer): Map<number, number> {
  const tables = font.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, at) => 12 + at * 16).find((at) => font.toString("latin1", at, at + 4) === "cmap");
  if (entry === undefined) throw new Error("the font has no cmap");
  const cmap = font.readUInt32BE(entry + 8);
  const held = new Map<number, number>();
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 4) addSegments(font, table, held);
    if (format === 12) addGroups(font, table, held);
  }
  return held;
}

function addSegments(font: Buffer, table: number, held: Map<number, number>): void {
  const size = font.readUInt16BE(table + 6);
  for (let at = 0; at < size; at += 2) {
    const [end, start] = [font.readUInt16BE(table + 14 + at), font.readUInt16BE(table + 16 + size + at)];
    const shift = font.readUInt16BE(table + 16 + 2 * size + at);
    const place = table + 16 + 3 * size + at;
    const range = font.readUInt16BE(place);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const found = range === 0 ? code : font.readUInt16BE(place + range + 2 * (code - start));
      const glyph = found === 0 ? 0 : (found + shift) & 0xffff;
      if (glyph !== 0) held.set(code, glyph);
    }
  }
}

function addGroups(font: Buffer, table: number, held: Map<number, number>): void {
  for (let at = 0; at < font.readUInt32BE(table + 12); at += 1) {
    const group = table + 16 + at * 12;
    const first = font.readUInt32BE(group);
    for (let code = first; code <= font.readUInt32BE(group + 4); code += 1) held.set(code, font.readUInt32BE(group + 8) + code - first);
  }
}
