import { textOf } from "./plain-text.ts";
import type { Block, Body, Inline, List } from "./types.ts";

/** Words that the desk's buttons, and imports, set to be written over. */
export const placeholders = {
  bold: "words in bold",
  italic: "words in italics",
  link: "words of the link",
  pull: "words to pull out",
  box: "words of the box",
  boxTitle: "Title of the box",
  note: "the note",
  alt: "A picture that is yet to be added",
} as const;

/** What a button set and nobody wrote over, and marks of notes that have no note: a sentence for each, in the order of the text. */
export function leftToWrite(body: Body): string[] {
  return body.content.flatMap(leftIn);
}

function leftIn(block: Block): string[] {
  switch (block.type) {
    case "pullQuote":
      return [
        ...(textOf(block.content).trim() === placeholders.pull ? [`A pull quote still says “${placeholders.pull}”.`] : []),
        ...leftInRun(block.content),
      ];
    case "noteBox": {
      const words = block.content.flatMap((inner) => (inner.type === "paragraph" ? [textOf(inner.content).trim()] : []));
      const unwritten = words.length === 1 && words[0] === placeholders.box;
      return [
        ...(block.attrs.title?.trim() === placeholders.boxTitle ? [`A box is still called “${placeholders.boxTitle}”.`] : []),
        ...(unwritten ? [`A box still says “${placeholders.box}”.`] : []),
        ...block.content.flatMap((inner) => (inner.type === "paragraph" ? leftInRun(inner.content) : leftInList(inner))),
      ];
    }
    case "blockQuote":
      return block.content.flatMap(({ content }) => leftInRun(content));
    case "bulletList":
    case "orderedList":
      return leftInList(block);
    case "table":
      return block.content.flatMap((row) => row.content.flatMap(({ content }) => leftInRun(content)));
    case "paragraph":
    case "subhead":
      return leftInRun(block.content);
    case "figure":
      return [
        ...(block.attrs.alt.trim() === placeholders.alt ? [`What a picture shows (alt) is still to be said: “${placeholders.alt}”.`] : []),
        ...leftInRun(block.content),
      ];
    case "gallery":
      return block.content.flatMap(leftIn);
    default:
      return [];
  }
}

const leftInList = (list: List): string[] =>
  list.content.flatMap((item) => item.content.flatMap((part) => (part.type === "paragraph" ? leftInRun(part.content) : leftInList(part))));

function leftInRun(run: readonly Inline[]): string[] {
  return run.flatMap((node) => {
    if (node.type === "footnote")
      return textOf(node.content).trim() === placeholders.note ? [`A footnote still says “${placeholders.note}”.`] : [];
    if (node.type !== "text" || node.marks?.some(({ type }) => type === "code")) return [];
    const set =
      node.marks?.length && [placeholders.bold, placeholders.italic, placeholders.link].find((words) => node.text.trim() === words);
    return [
      ...(set ? [`The text still says “${set}”.`] : []),
      ...[...node.text.matchAll(/\[\^[^\]\s]{1,30}\]/g)].map(([mark]) => `The mark “${mark}” has no note.`),
    ];
  });
}
