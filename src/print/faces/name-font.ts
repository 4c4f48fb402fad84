import { fontOf, tableOf, tablesOf } from "./sfnt.ts";
import { itemAt } from "../../values/index.ts";

/** The same face under another family's name, with the weight and slope that the typesetter chooses by. A cut of a variable face keeps the name of its thinnest otherwise. */
export function named(font: Buffer, { family, weight, italic = false }: { family: string; weight: number; italic?: boolean }): Buffer {
  const tables = tablesOf(font);
  const os2 = Buffer.from(tableOf(tables, "OS/2"));
  os2.writeUInt16BE(weight, 4);
  os2.writeUInt16BE(italic ? 1 : 64, 62);
  const head = Buffer.from(tableOf(tables, "head"));
  head.writeUInt16BE(italic ? 2 : 0, 44);
  const style = `W${weight}${italic ? " Italic" : ""}`;
  const full = `${family} ${style}`;
  const names: [number, string][] = [
    [1, family],
    [2, italic ? "Italic" : "Regular"],
    [4, full],
    [6, full.replace(/[^A-Za-z0-9]+/g, "-")],
  ];
  return fontOf(new Map([...tables, ["OS/2", os2], ["head", head], ["name", nameTable(names)]]));
}

/** Windows, Unicode, English: the one kind of name that everything reads. */
function nameTable(names: readonly [number, string][]): Buffer {
  const words = names.map(([, name]) => Buffer.from(name, "utf16le").swap16());
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [at, [id]] of names.entries()) {
    [3, 1, 0x409, id, itemAt(words, at).length, offset].forEach((value, field) => head.writeUInt16BE(value, 6 + at * 12 + field * 2));
    offset += itemAt(words, at).length;
  }
  return Buffer.concat([head, ...words]);
}
