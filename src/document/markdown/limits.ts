import type { Say } from "../types.ts";
import { must } from "../../values/index.ts";

/** Signs that an article's text may have: about 170,000 words. */
const mostSigns = 1_000_000;
/** Lists and quotes within one another; real ones have three. */
const mostLevels = 20;

const indent = /[ \t]*/y;
/** The front of a list's item or of a quote; several may stand on one line. */
const marker = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/**
 * What would take the parser longer than its size says, by its line. Asked before anything is parsed:
 * depth costs the square of itself.
 */
export function overLimits(text: string): { line: number; says: Say } | undefined {
  if (text.length > mostSigns) {
    const thousands = Math.round(text.length / 1000);
    return { line: 1, says: (m) => m.markdown.long({ thousands, most: mostSigns / 1000 }) };
  }
  let line = 1;
  for (let at = 0; at <= text.length; line += 1) {
    if (levelsAt(text, at) > mostLevels) return { line, says: (m) => m.markdown.deep(mostLevels) };
    const end = text.indexOf("\n", at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  return undefined;
}

/** How deep the line that begins here may stand: its own markers, and a level for four columns of indent before them. */
function levelsAt(text: string, at: number): number {
  indent.lastIndex = at;
  const before = must(indent.exec(text), "match")[0].replaceAll("\t", "    ").length;
  let markers = 0;
  for (marker.lastIndex = at; markers <= mostLevels && marker.test(text);) markers += 1;
  return markers === 0 ? 0 : markers + Math.floor(before / 4);
}
