import { advancesOf } from "../faces/advances.ts";
import { headCut } from "../faces/own-faces.ts";
import { itemAt } from "../../values/index.ts";

/** How wide (em) words stand at least in so many lines; sure where no other way to break them comes near. */
type Lines = { least: number; sure: boolean };

/** Shares of a width: letters that meet are drawn together by less than the one, and set apart by less than the other. The template has them, too. */
const [drawn, apart] = [0.06, 0.01];

/** Words of which it is known where their lines may break: at their spaces and nowhere else. */
const plain = /^(?! )(?:[\p{L}\p{N}.,:;’‘“”'"&\u00a0\u202f]|[!?](?=[ !?’”"]|$)| (?! |$))+$/u;
/** More are not set as large as that it would matter. */
const mostWords = 40;
const mostLines = 4;

/**
 * How wide words stand in one line, in two and so on, by the letters' own advances, so that the typesetter need not try; none where a
 * letter is of another face, or a line may break within a word.
 */
export function linesForetold(words: string, advances: ReadonlyMap<string, number>, spacing = 0): Lines[] {
  const letters = [...words];
  const parts = words.split(" ");
  if (parts.length > mostWords || !plain.test(words) || letters.some((letter) => !advances.has(letter))) return [];
  const wide = (part: string) => [...part].reduce((sum, letter) => sum + (advances.get(letter) ?? 0) + spacing, 0);
  const ends = [0];
  for (const part of parts) ends.push(itemAt(ends, ends.length - 1) + wide(part));
  const space = wide(" ");
  // a line from one word to before another
  const line = (from: number, to: number) => itemAt(ends, to) - itemAt(ends, from) + (to - from - 1) * space - spacing;
  return leastWidths(parts.length, line).map((least, at) => ({
    least: rounded(least),
    sure: at === 0 || isAlone(parts.length, line, at + 1, least),
  }));
}

type Line = (from: number, to: number) => number;

const rounded = (em: number) => Math.round(em * 1e4) / 1e4;

/** The least width in which so many words stand in one line, two and so on. */
function leastWidths(words: number, line: Line): number[] {
  let before = Array.from({ length: words + 1 }, (_, to) => (to === 0 ? Infinity : line(0, to)));
  const found: number[] = [];
  for (let lines = 1; lines <= Math.min(words, mostLines); lines += 1) {
    found.push(itemAt(before, words));
    const last = before;
    before = last.map((_, to) => leastUpTo(to, last, line));
  }
  return found;
}

/** With one line more than before, by how wide words stood. */
function leastUpTo(to: number, last: readonly number[], line: Line): number {
  let least = Infinity;
  // the last line grows word by word: once it is wider by itself, so is all that follows
  for (let from = to - 1; from > 0; from -= 1) {
    const alone = line(from, to);
    if (alone >= least) break;
    least = Math.min(least, Math.max(itemAt(last, from), alone));
  }
  return least;
}

/** Whether all ways to break words into so many lines about as narrow as that have the same lines for their widest. */
function isAlone(words: number, line: Line, lines: number, least: number): boolean {
  const [low, high] = [(least * (1 - drawn)) / (1 + apart), (least * (1 + apart)) / (1 - drawn)];
  // ways to set the words before one, and those from it on, in so many lines none of which is wider
  const starts = waysTo(words, lines, (from, to) => line(from, to) <= high);
  const rests = waysTo(words, lines, (from, to) => line(words - to, words - from) <= high);
  const all = itemAt(itemAt(starts, lines), words);
  for (let from = 0; from < words; from += 1) {
    for (let to = from + 1; to <= words && line(from, to) <= high; to += 1) {
      if (line(from, to) < low) continue;
      let through = 0;
      for (let at = 0; at < lines; at += 1) through += itemAt(itemAt(starts, at), from) * itemAt(itemAt(rests, lines - 1 - at), words - to);
      if (through > 0 && through < all) return false;
    }
  }
  return true;
}

/** By a count of lines and one of words: in how many ways the words stand in the lines. */
function waysTo(words: number, lines: number, fits: (from: number, to: number) => boolean): number[][] {
  const ways: number[][] = [Array.from({ length: words + 1 }, (_, to) => (to === 0 ? 1 : 0))];
  for (let count = 1; count <= lines; count += 1) {
    const before = itemAt(ways, count - 1);
    ways.push(
      before.map((_, to) => {
        let sum = 0;
        for (let from = to - 1; from >= 0 && fits(from, to); from -= 1) sum += itemAt(before, from);
        return sum;
      }),
    );
  }
  return ways;
}

type Head = Record<"headline" | "standfirst", string>;
type HeadForetold = {
  /** By the cut of the face: a headline stands in another in a third of a small page alone. */
  lines: { headline: { display: Lines[] }; standfirst: { deck: Lines[]; display?: Lines[] } };
  /** Em of the headline on one line and of its widest word, in whichever cut; none where they are not known. */
  em: number | null;
  word: number | null;
};

/** What is asked of each headline and standfirst of an issue, with the faces read once. */
export function headsForetold(): (head: Head, isLoud: boolean) => HeadForetold {
  const read = (cut: Parameters<typeof headCut>[0]) => advancesOf(headCut(cut));
  const upright = read("display-500");
  const [deck, display] = [read("deck-400-italic"), read("display-400-italic")];
  const all = [upright, read("deck-500"), read("text-400"), read("text-600")];
  return ({ headline, standfirst }, isLoud) => ({
    lines: {
      headline: { display: linesForetold(headline, upright, tracking) },
      standfirst: { deck: linesForetold(standfirst, deck), ...(isLoud && { display: linesForetold(standfirst, display) }) },
    },
    em: widest([headline], all),
    word: widest(
      headline.split(" ").map((word) => `${word}-`),
      all,
    ),
  });
}
/** Em between the letters of headlines, as in the template. */
const tracking = -0.022;

function widest(parts: readonly string[], faces: readonly ReadonlyMap<string, number>[]): number | null {
  const wide = (part: string, face: ReadonlyMap<string, number>) =>
    [...part].reduce((em, letter) => em + (face.get(letter) ?? Infinity), 0);
  const em = Math.max(...parts.flatMap((part) => faces.map((face) => wide(part, face))));
  return em < Infinity ? rounded(em) : null;
}
