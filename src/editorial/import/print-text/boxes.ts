import type { LeftOut } from "./furniture.ts";
import type { Asked } from "./join-lines.ts";
import type { Line } from "./lines.ts";
import { isHeadingLike } from "./signs.ts";
import { itemAt } from "../../../values/index.ts";

/** What stood beside the text, in a frame or under a name like “Sidebar”. */
export type Box = { title?: string; lines: Line[] };

const mostRows = 60;
/** Frames count their columns from here, beyond any page's. */
const framedColumns = 10_000_000;
const top = /^\s*(?:[+┌╔╭][-─═━]{5,}[+┐╗╮]|[*#]{10,})\s*$/;
const foot = /^\s*(?:[+└╚╰][-─═━]{5,}[+┘╝╯]|[*#]{10,})\s*$/;
const row = /^\s*([|│║*#])(.*)\1\s*$/;
const rule = /^\s*[-–—_=─━═]{10,}\s*$/;
const separator = /^\s*(?:(?:\*\s*){3,}|[-–—_=─━═]{3,}|[•⁂·#]+)\s*$/;
const label =
  /^\s*[[(]?(?:side ?bar|box(?:ed text|[- ]?out)?|infobox|kasten|infokasten|encadré|recuadro|riquadro|kader|faktaruta|faktaboks|caixa)(?:\s+\d{1,2})?(?:[\])]|\s*:\s*(\S.*)|\s*:?)\s*$/i;
const end =
  /^\s*[[(]?(?:\/\s?(?:side ?bar|box)|end (?:of )?(?:the )?(?:side ?bar|box(?:ed text)?)|(?:side ?bar|box) ends|ende (?:des )?(?:info)?kastens?|fin de l(?:’|')encadré|fin del recuadro|einde kader)[\])]?\s*$/i;

/** Takes boxes out of the text; in the place of each stands one line that holds it. */
export function takeBoxes(lines: Line[], leftOut: LeftOut, asks: Asked[]): Line[] {
  const made: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const found = framed(lines, at) ?? labelled(lines, at, asks) ?? ruled(lines, at);
    made.push(found ? { ...lines[at]!, text: "", box: found.box } : lines[at]!);
    const to = found?.to ?? at + 1;
    // what only says that a box begins or ends
    const signs = found ? lines.slice(at, to).filter(({ text }) => label.test(text) || end.test(text)) : [];
    leftOut.other.push(...signs.map(({ text }) => text.trim()));
    at = to;
  }
  return made;
}

type Found = { box: Box; to: number };

/** Rows between a frame's top and its foot; bars within a row are a table's. */
function framed(lines: Line[], at: number): Found | undefined {
  if (!top.test(itemAt(lines, at).text)) return undefined;
  const inner: Line[] = [];
  for (let index = at + 1; index < Math.min(lines.length, at + mostRows); index += 1) {
    const { text } = itemAt(lines, index);
    if (foot.test(text)) return inner.some((line) => line.text.trim()) ? { box: boxOf(inner), to: index + 1 } : undefined;
    const [, sign, words] = row.exec(text) ?? [];
    if (words === undefined ? text.trim() : words.includes(sign!)) return undefined;
    // set to the frame's own measure
    inner.push({ ...lines[index]!, text: (words ?? "").trimEnd(), column: framedColumns + itemAt(lines, at).number });
  }
  return undefined;
}

/** From “Sidebar” to where it says that it ends, to a separator, or to a wide gap. */
function labelled(lines: Line[], at: number, asks: Asked[]): Found | undefined {
  const said = itemAt(lines, at).text.length < 120 ? label.exec(itemAt(lines, at).text) : null;
  if (!said || lines[at - 1]?.text.trim()) return undefined;
  const named = said[1] ? [{ ...lines[at]!, text: said[1] }] : [];
  const last = Math.min(lines.length, at + mostRows);
  const stop =
    indexFrom(lines, at + 1, last, ({ text }) => end.test(text)) ?? indexFrom(lines, at + 1, last, ({ text }) => separator.test(text));
  if (stop !== undefined) return { box: boxOf([...named, ...lines.slice(at + 1, stop)]), to: stop + 1 };
  const gap = indexFrom(lines, at + 2, last, (line, index) => !line.text.trim() && !itemAt(lines, index - 1).text.trim());
  const to = gap ?? paragraphEnd(lines, at + 1, named.length > 0 ? 1 : 2);
  if (to <= at + 1) return undefined;
  asks.push({ place: itemAt(lines, at).number, question: (m) => m.box });
  return { box: boxOf([...named, ...lines.slice(at + 1, to)]), to };
}

/** A title and a few lines between two rules that are drawn from margin to margin. */
function ruled(lines: Line[], at: number): Found | undefined {
  if (!rule.test(itemAt(lines, at).text)) return undefined;
  const stop = indexFrom(lines, at + 2, Math.min(lines.length, at + 25), ({ text }) => rule.test(text));
  if (stop === undefined) return undefined;
  const box = boxOf(lines.slice(at + 1, stop));
  return box.title && box.lines.some(({ text }) => text.trim()) ? { box, to: stop + 1 } : undefined;
}

function indexFrom(lines: Line[], from: number, to: number, is: (line: Line, index: number) => boolean): number | undefined {
  for (let index = from; index < to; index += 1) if (is(lines[index]!, index)) return index;
  return undefined;
}

/** Where the given number of groups of lines ends. */
function paragraphEnd(lines: Line[], from: number, count: number): number {
  let [left, index] = [count, from];
  while (index < lines.length && left > 0) {
    while (index < lines.length && !itemAt(lines, index).text.trim()) index += 1;
    while (index < lines.length && itemAt(lines, index).text.trim()) index += 1;
    left -= 1;
  }
  return index;
}

function boxOf(lines: Line[]): Box {
  const first = lines.findIndex(({ text }) => text.trim());
  const title = lines[first]?.text.trim() ?? "";
  const rest = lines.slice(first + 1);
  return isHeadingLike(title) && rest.some(({ text }) => text.trim()) ? { title, lines: rest } : { lines };
}
