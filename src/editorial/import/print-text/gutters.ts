import type { Line } from "./lines.ts";
import { seam } from "./seams.ts";
import { itemAt } from "../../../values/index.ts";

/** Where in a row of a page the two sides of a gutter have words. */
type Side = "blank" | "left" | "right" | "both" | "across";
/** Rows, [from, to), that a gutter parts from top to bottom. */
export type Run = { from: number; to: number; gutter: number };

/** Two spaces at least stand before the right column. */
export function sideOf(text: string, gutter: number): Side {
  if (!text.trim()) return "blank";
  if (text.length < gutter) return "left";
  if (text.length - text.trimStart().length >= gutter - 1) return "right";
  return text[gutter - 1] === " " && text[gutter - 2] === " " ? "both" : "across";
}

const mostTried = 10;

/** The longest run of rows that are in columns, by the place where most rows have words after a gap and both sides read as prose. */
export function columnsIn(rows: readonly Line[], known = false): Run | undefined {
  let best: (Run & { score: number }) | undefined;
  for (const gutter of likelyGutters(rows, known ? 2 : 3))
    for (const run of runsAt(rows, gutter)) {
      const score = scoreOf(rows.slice(run.from, run.to), gutter, known);
      if (score > (best?.score ?? 0)) best = { ...run, score };
    }
  return best;
}

function likelyGutters(rows: readonly Line[], least: number): number[] {
  const counts = new Map<number, number>();
  for (const { text } of rows) for (const { index } of text.matchAll(/(?<=\s\s)\S/g)) counts.set(index, (counts.get(index) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostTried)
    .map(([gutter]) => gutter);
}

/** Between the rows whose words go over the gutter. */
function runsAt(rows: readonly Line[], gutter: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    if (at < rows.length && sideOf(itemAt(rows, at).text, gutter) !== "across") continue;
    runs.push({ from, to: at, gutter });
    from = at + 1;
  }
  return runs;
}

/** How many rows speak for the gutter: those with words on both sides, or on one and then on the other where baselines differ. */
function scoreOf(run: readonly Line[], gutter: number, known: boolean): number {
  const sides = run.map(({ text }) => sideOf(text, gutter));
  const both = sides.filter((side) => side === "both").length;
  const turns = sides.filter(
    (side, at) => (side === "left" && sides[at - 1] === "right") || (side === "right" && sides[at - 1] === "left"),
  );
  const score = both + turns.length / 2;
  if (score < (known ? 2 : 3) || both * 2 + turns.length < sides.filter((side) => side === "right").length) return 0;
  const beside = (at: number) => sides[at] === "both" || sides[at - 1] === "both" || sides[at + 1] === "both" || turns.length > 3;
  const own = run.filter((_, at) => beside(at));
  // a third column may stand beside either of the two
  const left = own.map(({ text }) =>
    text
      .slice(0, gutter - 1)
      .trim()
      .split(/\s{3,}/)
      .at(-1)!,
  );
  const right = own.map(
    ({ text }) =>
      text
        .slice(gutter - 1)
        .trim()
        .split(/\s{3,}/)[0]!,
  );
  if (score < 3) return goDown(left, right) ? score : 0;
  return isProse(left.filter(Boolean)) && isProse(right.filter(Boolean)) ? score : 0;
}

/** The end of a text whose other pages are in columns: of two rows, each side goes on below itself. */
const goDown = (...sides: string[][]) =>
  sides.every((texts) => texts.some(({ length }) => length > 20) && texts.slice(1).every((text, at) => seam(texts[at], text) >= 0)) &&
  sides.some((texts) => texts.slice(1).some((text, at) => seam(texts[at], text) > 0));

const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Lines of a column are filled, hold several words, and go on in the middle of sentences; cells do not. */
function isProse(parts: string[]): boolean {
  const widest = parts.reduce((most, { length }) => Math.max(most, length), 0);
  const lower = parts.filter((text) => /^\p{Ll}/u.test(text)).length;
  const full = parts.filter(({ length }) => length > widest * 0.55).length;
  return (
    mean(parts.map(({ length }) => length)) >= 14 &&
    mean(parts.map((text) => text.split(/\s+/).length)) >= 2.6 &&
    lower >= parts.length / 4 &&
    full >= parts.length * 0.6
  );
}
