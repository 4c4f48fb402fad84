import type { Block, Inline, ListItem, Paragraph } from "../../src/document/index.ts";
import { sliceOfPlain } from "../../src/desk/editor/plain-paste.ts";

const said = (content: readonly Inline[]) => content.map((part) => (part.type === "text" ? part.text : " / ")).join("");
const itemsOf = (items: readonly ListItem[]) => items.map(({ content }) => said((content[0] as Paragraph).content)).join(" | ");

/** What plain words become, each block by its name and its words. */
export const fromPlain = (text: string): [string, string][] =>
  (sliceOfPlain(text, []).content.toJSON() as Block[]).map((block) => {
    if (block.type === "bulletList") return [block.type, itemsOf(block.content)];
    if (block.type === "orderedList") return [`${block.type} ${block.attrs.start}`, itemsOf(block.content)];
    return [block.type, block.type === "paragraph" ? said(block.content) : ""];
  });
