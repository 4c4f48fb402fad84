import type { SourceProblem } from "./article-source.ts";
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
export function overLimits(text: string): SourceProblem | undefined {
  if (text.length > mostSigns) {
    const problem = `the text has ${Math.round(text.length / 1000)} thousand signs; an article takes ${mostSigns / 1000} thousand (about 170,000 words). Divide it`;
    return { line: 1, problem };
  }
  let line = 1;
  for (let at = 0; at <= text.length; line += 1) {
    if (levelsAt(text, at) > mostLevels) return { line, problem: `lists and quotes stand more than ${mostLevels} deep in one another` };
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
