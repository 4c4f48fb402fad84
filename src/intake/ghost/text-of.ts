import type { Root } from "hast";
import { intakeSays } from "../../messages/index.ts";
import { htmlOfMarkdown } from "../../document/index.ts";
import type { Told } from "../body-of.ts";
import { escaped, nodesOf } from "../html-of.ts";
import { type CardReading, textIn } from "./cards.ts";
import { lexicalParts } from "./lexical.ts";
import { mobiledocParts } from "./mobiledoc.ts";
import { withoutPrintedCards } from "./page-cards.ts";

type TextOf = { nodes: Root["children"]; told: Told[] };
type Unknown = (name: string, example: string) => void;

/**
 * A post’s text as nodes of a page, from the best form of it that there is and can be read: what its editor keeps, or
 * kept; what it printed; and what was written in Markdown before there was either.
 */
export function textOfPost(post: Record<string, unknown>, unknown: Unknown): TextOf {
  const forms: ((reading: CardReading) => Root["children"] | undefined)[] = [
    (reading) => lexicalParts(textIn(post, "lexical"), reading)?.flatMap(nodesOf),
    (reading) => mobiledocParts(textIn(post, "mobiledoc"), reading)?.flatMap(nodesOf),
    (reading) => withoutPrintedCards(nodesOf(textIn(post, "html")), reading),
    () => nodesOf(htmlOfMarkdown(textIn(post, "markdown"))),
    () => nodesOf(paragraphsIn(textIn(post, "plaintext"))),
  ];
  let empty: TextOf | undefined;
  for (const form of forms) {
    const told: Told[] = [];
    const nodes = form(readingOf(told, unknown)) ?? [];
    if (nodes.some((node) => node.type !== "text" || node.value.trim())) return { nodes, told };
    // a text of nothing but what has no place in an article
    if (told.length > 0) empty ??= { nodes: [], told };
  }
  if (empty) return empty;
  const isGiven = ["lexical", "mobiledoc", "html", "markdown"].some((name) => textIn(post, name).length > 400);
  return { nodes: [], told: isGiven ? [{ problem: intakeSays.noWords }] : [] };
}

const paragraphsIn = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((one) => `<p>${escaped(one)}</p>`)
    .join("");

function readingOf(told: Told[], unknown: Unknown): CardReading {
  let cards = 0;
  return {
    say: (problem, words) => void told.push({ problem, ...(words && { words }) }),
    said: () => told.flatMap(({ words }) => words ?? []),
    prefix: () => `card${(cards += 1)}`,
    unknown,
  };
}
