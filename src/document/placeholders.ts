import { desksSpoken, messagesIn } from "../messages/index.ts";
import { textOf } from "./plain-text.ts";
import type { Block, Body, Inline, List, Say } from "./types.ts";

/** What a picture is said to show where nobody said it yet: kept in the text, and known again. */
export const placeholders = { alt: "A picture that is yet to be added" } as const;

/** Something that is still to be written: what it is, the words that stand there, and how that is said. */
export type Left = { what: "pull" | "boxTitle" | "box" | "alt" | "note" | "words" | "mark"; words: string; says: Say };

/** What a button set and nobody wrote over, and marks of notes that have no note, in the order of the text. */
export function leftToWrite(body: Body): Left[] {
  const known = knownPlaceholders();
  return body.content.flatMap((block) => leftIn(block, known));
}

type Known = (what: "pull" | "boxTitle" | "box" | "note" | "bold" | "italic" | "link", words: string) => boolean;

/** The desk may have spoken another language where the button was pressed. */
function knownPlaceholders(): Known {
  const all = desksSpoken().map((language) => messagesIn(language).desk.editor.sourceBar.placeholders);
  return (what, words) => all.some((one) => one[what] === words.trim());
}

const left = (what: Left["what"], words: string): Left => ({ what, words, says: (m) => m.left[what](words) });

function leftIn(block: Block, known: Known): Left[] {
  switch (block.type) {
    case "pullQuote":
      return [
        ...(known("pull", textOf(block.content)) ? [left("pull", textOf(block.content).trim())] : []),
        ...leftInRun(block.content, known),
      ];
    case "noteBox": {
      const words = block.content.flatMap((inner) => (inner.type === "paragraph" ? [textOf(inner.content).trim()] : []));
      const [only = "", ...more] = words;
      const title = block.attrs.title?.trim() ?? "";
      return [
        ...(known("boxTitle", title) ? [left("boxTitle", title)] : []),
        ...(more.length === 0 && known("box", only) ? [left("box", only)] : []),
        ...block.content.flatMap((inner) => (inner.type === "paragraph" ? leftInRun(inner.content, known) : leftInList(inner, known))),
      ];
    }
    case "blockQuote":
      return block.content.flatMap(({ content }) => leftInRun(content, known));
    case "bulletList":
    case "orderedList":
      return leftInList(block, known);
    case "table":
      return block.content.flatMap((row) => row.content.flatMap(({ content }) => leftInRun(content, known)));
    case "paragraph":
    case "subhead":
      return leftInRun(block.content, known);
    case "figure":
      return [...(block.attrs.alt.trim() === placeholders.alt ? [left("alt", placeholders.alt)] : []), ...leftInRun(block.content, known)];
    case "gallery":
      return block.content.flatMap((figure) => leftIn(figure, known));
    default:
      return [];
  }
}

const leftInList = (list: List, known: Known): Left[] =>
  list.content.flatMap((item) =>
    item.content.flatMap((part) => (part.type === "paragraph" ? leftInRun(part.content, known) : leftInList(part, known))),
  );

function leftInRun(run: readonly Inline[], known: Known): Left[] {
  return run.flatMap((node) => {
    if (node.type === "footnote") return known("note", textOf(node.content)) ? [left("note", textOf(node.content).trim())] : [];
    if (node.type !== "text" || node.marks?.some(({ type }) => type === "code")) return [];
    const { text } = node;
    const isSet = node.marks?.length && (["bold", "italic", "link"] as const).some((what) => known(what, text));
    return [
      ...(isSet ? [left("words", text.trim())] : []),
      ...[...node.text.matchAll(/\[\^[^\]\s]{1,30}\]/g)].map(([mark]) => left("mark", mark)),
    ];
  });
}
