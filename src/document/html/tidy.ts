import { lastOf } from "../../values/index.ts";
import { sortMarks } from "../marks.ts";
import { merge } from "../markdown/inline-from.ts";
import type { Inline, Mark, Paragraph, Text } from "../types.ts";

const unseen = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g;
const spaces = /[ \t\n\r\f\u000c\u00a0\u2028\u2029]+/g;
const letter = /\p{Ll}/u;

/** A piece of text as it came, with its marks. Verbatim text keeps its spaces. */
export function textPiece(value: string, marks: readonly Mark[], verbatim = false): Text[] {
  const seen = value.replace(unseen, "").toWellFormed?.() ?? value.replace(unseen, "");
  const text = verbatim ? seen.replace(/\t/g, "    ").replaceAll(" ", "\u00a0") : seen.replace(spaces, spaceOf);
  return text ? [{ type: "text", text, ...(marks.length > 0 && { marks: sortMarks(marks) }) }] : [];
}

/** A space that does not break is meant where a sign or a figure stands beside it, and typed by a program where two words do. */
function spaceOf(run: string, at: number, whole: string): string {
  if (run !== "\u00a0") return " ";
  const [before, after] = [whole[at - 1], whole[at + 1]];
  return !before || !after || (letter.test(before) && letter.test(after)) ? " " : "\u00a0";
}

/** One space between words, none at the ends of a line, no empty pieces, like neighbours in one. */
export function tidy(pieces: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  let afterSpace = true;
  for (const piece of pieces) {
    if (piece.type === "text") {
      const text: string = afterSpace ? piece.text.replace(/^ /, "") : piece.text;
      if (!text) continue;
      out.push({ ...piece, text });
      afterSpace = text.endsWith(" ");
    } else {
      if (piece.type === "hardBreak") trimEnd(out);
      out.push(piece);
      if (piece.type === "hardBreak") afterSpace = true;
    }
  }
  trimEnd(out);
  while (out.at(-1)?.type === "hardBreak") {
    out.pop();
    trimEnd(out);
  }
  while (out[0]?.type === "hardBreak") out.shift();
  return merge(out);
}

function trimEnd(out: Inline[]): void {
  for (let last = out.at(-1); last?.type === "text" && /\s/.test(last.text.slice(-1)); last = out.at(-1)) {
    out.pop();
    const text = last.text.trimEnd();
    if (text) out.push({ ...last, text });
  }
}

/** Two line ends in a row end a paragraph. */
export function paragraphsOf(content: readonly Inline[], newId: () => string): Paragraph[] {
  const runs: Inline[][] = [[]];
  content.forEach((piece, at) => {
    const next = content[at + 1];
    if (piece.type !== "hardBreak") lastOf(runs).push(piece);
    else if (next?.type === "hardBreak") return;
    else if (content[at - 1]?.type === "hardBreak") runs.push([]);
    else lastOf(runs).push(piece);
  });
  return runs.flatMap((run) => {
    const words = tidy(run);
    return words.length > 0 ? [{ type: "paragraph" as const, attrs: { id: newId() }, content: words }] : [];
  });
}

/** Several lines as one, each on its own. */
export const joinLines = (lines: readonly Inline[][]): Inline[] =>
  tidy(lines.filter((line) => line.length > 0).flatMap((line, at): Inline[] => (at > 0 ? [{ type: "hardBreak" }, ...line] : line)));

export const withoutMark = (content: readonly Inline[], type: Mark["type"]): Inline[] => {
  const all = content.every((piece) => piece.type !== "text" || !piece.text.trim() || piece.marks?.some((mark) => mark.type === type));
  if (!all) return [...content];
  return merge(
    content.map((piece): Inline => {
      if (piece.type !== "text" || !piece.marks) return piece;
      const { marks, ...rest } = piece;
      const left = marks.filter((mark) => mark.type !== type);
      return left.length > 0 ? { ...rest, marks: left } : rest;
    }),
  );
};
