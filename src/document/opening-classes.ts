import { textOf } from "./plain-text.ts";
import type { Block } from "./types.ts";

/** Three lines of the widest column: a paragraph shorter than this would leave its large letter to the next one (characters). */
const leastForCap = 220;
/** In these scripts letters are large and small, and stand alone. */
const large = /^\p{Lu}\p{M}*/u;
const tailed = /^[QJÇĢĶĻŅŖŞŢĄĘĮŲЩЦД]/u;
const leaning = /^[AÀÁÂÃÄÅĀĂĄΑΔΛАЛ]\p{L}/u;

/** Classes of a body by how its first paragraph opens: with a large letter, what that letter needs around it, and bold words beside it. */
export function openingClasses({ content: [first] }: { content: readonly Block[] }): string {
  if (first?.type !== "paragraph") return "";
  const text = textOf(first.content).trimStart();
  if (!large.test(text) || text.length < leastForCap) return "";
  const [opening] = first.content;
  const bold = opening?.type === "text" && opening.marks?.some(({ type }) => type === "strong");
  return ["opens", tailed.test(text) && "opens-tailed", leaning.test(text) && "opens-leaning", bold && "opens-bold"]
    .filter(Boolean)
    .join(" ");
}
