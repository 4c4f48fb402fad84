import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { expect, it } from "vitest";
import { fromWord } from "../../../test/support/word-clipboard.ts";
import { type Body, blocksFromHtml, bodyOfMarked, plainText } from "../index.ts";
import { changesInHtml, markedOf, placeChanges } from "./index.ts";

function read(html: string) {
  const { root, opened } = changesInHtml(fromHtml(html));
  const { blocks, problems } = blocksFromHtml(root);
  const body: Body = { type: "doc", content: blocks };
  const tracked = placeChanges(body, opened);
  const { doc, comments } = markedOf(body, tracked);
  const side = (which: "before" | "after") => plainText(bodyOfMarked(doc, which));
  return { accepted: plainText(body), before: side("before"), after: side("after"), doc: JSON.stringify(doc), comments, tracked, problems };
}

it("reads what Word’s clipboard strikes out and puts in as changes of whoever made them, and no words run together", () => {
  const { accepted, before, after, doc, problems } = read(fromWord);
  expect(before).toBe("The old ferry sailed at noon.\n\nNobody whatever waved.");
  expect(after).toBe("The slow ferry sailed at noon.\n\nNobody waved.");
  expect(accepted).toBe(after);
  expect(doc).toContain('"by":"file:Ada Marsh","at":"2026-03-01T09:00:00.000Z"');
  expect(problems).toEqual([]);
});

it("finds Word’s comment on its words, without its number in the text", () => {
  expect(read(fromWord).comments).toEqual([expect.objectContaining({ author: "BT", said: "Is that so?", words: "noon" })]);
});

it.each([
  ["a stroke by its element", "<p>It cost <s>ten</s> <b>eight</b> crowns.</p>", "It cost ten eight crowns.", "It cost eight crowns."],
  [
    "a stroke by its style, as Google Docs has it",
    '<p><span style="text-decoration:line-through">ten</span><span> eight</span></p>',
    "ten eight",
    "eight",
  ],
  ["words that hold others", "<p>a <del>b <em>c</em> </del>d<ins>, e <strong>f</strong></ins>.</p>", "a b c d.", "a d, e f."],
  ["a whole paragraph", "<del><p>Gone is this.</p></del><p>Here it stays.</p>", "Gone is this. Here it stays.", "Here it stays."],
  ["a space alone, which holds words apart", "<p>one<del> </del>two</p>", "one two", "one two"],
])("reads %s", (_what, html, before, after) => {
  expect(read(html)).toMatchObject({ before, after });
});

it("leaves a text without changes as it is, however deep it is nested", () => {
  let root: Root = { type: "root", children: [{ type: "text", value: "Deep." }] };
  for (let level = 0; level < 20_000; level += 1)
    root = {
      type: "root",
      children: [{ type: "element", tagName: "div", properties: {}, children: root.children as Element["children"] }],
    };
  expect(changesInHtml(root)).toMatchObject({ opened: [] });
});
