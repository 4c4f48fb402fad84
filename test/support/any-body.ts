import fc from "fast-check";
import type { Block, Body, Inline, Mark, Text } from "../../src/document/index.ts";
import { sortMarks } from "../../src/document/marks.ts";
import { merge } from "../../src/document/markdown/inline-from.ts";

const id = () => ({ id: `x${(count += 1).toString(36)}` });
let count = 0;

/** No @: GFM makes a link of what looks like a mail address, and so do we. */
const word = fc.oneof(
  fc.constantFrom(
    "tide",
    "rope",
    "Halmouth",
    "1.",
    "-",
    "*",
    "_",
    "#",
    ">",
    "[x]",
    "(y)",
    "`",
    "~",
    "|",
    "&amp;",
    "<b>",
    "—",
    "“so”",
    "a_b_c",
    "2*3",
    "\\",
    "!",
    "+",
    "=",
    "é",
  ),
  fc.string({ minLength: 1, maxLength: 8 }).map((s) => s.replace(/[\s@]/g, "") || "x"),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" ").replace(/[\u0000-\u001f\u007f]/g, "") || "x");
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ type: "emphasis" }, { type: "strong" }, { type: "superscript" }, { type: "subscript" }, { type: "smallCaps" }),
  fc.constantFrom<Mark>(
    { type: "link", attrs: { href: "https://example.org/a" } },
    { type: "link", attrs: { href: "/archive", title: "Past issues" } },
  ),
  fc.constantFrom<Mark>({ type: "language", attrs: { lang: "fr" } }),
);
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }).map(sortMarks);
const text = fc.tuple(phrase, marks).map(([words, on]): Text => ({ type: "text", text: words, ...(on.length > 0 && { marks: on }) }));
/** Pieces are parted by plain spaces, as words are: signs of two marks never touch. */
const words = fc
  .array(text, { minLength: 1, maxLength: 4 })
  .map((pieces) => merge(pieces.flatMap((piece, at): Inline[] => (at > 0 ? [{ type: "text", text: " " }, piece] : [piece]))));
const inline = fc
  .tuple(words, fc.option(words), fc.option(words))
  .map(([first, note, after]): Inline[] => [
    ...first,
    ...(note ? [{ type: "footnote" as const, attrs: id(), content: note as Text[] }] : []),
    ...(after ? [{ type: "hardBreak" as const }, ...after] : []),
  ]);
export const anyPlain = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,6}){0,3}$/);

const paragraph = inline.map((content) => ({ type: "paragraph" as const, attrs: id(), content: notLone(content) }));
/** A paragraph that is one link alone is an embed in Markdown; a marker or a dash at its start has a meaning too. */
const notLone = (content: Inline[]): Inline[] => merge([{ type: "text", text: "So " }, ...content]);
const item = fc.tuple(paragraph, fc.boolean()).map(([p, deep]) => ({
  type: "listItem" as const,
  attrs: id(),
  content: deep
    ? [
        p,
        {
          type: "bulletList" as const,
          attrs: id(),
          content: [{ type: "listItem" as const, attrs: id(), content: [{ ...p, attrs: id() }].map(withoutNotes) }],
        },
      ]
    : [p],
}));
const withoutNotes = <P extends { content: Inline[] }>(p: P): P => ({
  ...p,
  content: merge(p.content.filter(({ type }) => type !== "footnote")),
});
const cell = words.map((content) => ({ type: "tableCell" as const, content }));
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.option(anyPlain), fc.array(cell, { minLength: 6, maxLength: 6 }))
  .map(([width, caption, cells]) => ({
    type: "table" as const,
    attrs: { ...id(), ...(caption && { caption }) },
    content: [0, 1].map((y) => ({
      type: "tableRow" as const,
      content: cells.slice(y * width, y * width + width).map((c) => ({ ...c, type: y === 0 ? ("tableHeader" as const) : c.type })),
    })),
  }));
const pictured = fc.tuple(anyPlain, fc.option(anyPlain), fc.constantFrom("", "Ida Lund")).map(([alt, content, credit]) => ({
  type: "figure" as const,
  attrs: { ...id(), picture: "a-bridge.jpg", alt, credit },
  content: content ? [{ type: "text" as const, text: content }] : [],
}));
const gallery = fc
  .tuple(
    fc.array(pictured, { minLength: 2, maxLength: 6 }),
    fc.option(anyPlain),
    fc.constantFrom("wide" as const, "full" as const, undefined),
  )
  .map(([content, caption, width]) => ({
    type: "gallery" as const,
    attrs: { ...id(), ...(caption && { caption }), ...(width && { width }) },
    content,
  }));
const block: fc.Arbitrary<Block> = fc.oneof(
  gallery,
  paragraph,
  fc
    .tuple(words, fc.constantFrom(1 as const, 2 as const))
    .map(([content, level]) => ({ type: "subhead" as const, attrs: { ...id(), level }, content })),
  fc
    .tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.option(anyPlain))
    .map(([content, by]) => ({ type: "blockQuote" as const, attrs: { ...id(), ...(by && { attribution: by }) }, content })),
  fc.tuple(words, fc.option(anyPlain)).map(([content, by]) => ({
    type: "pullQuote" as const,
    attrs: { ...id(), ...(by && { attribution: by }) },
    content: notLone(content),
  })),
  fc.array(item, { minLength: 1, maxLength: 3 }).map((content) => ({ type: "bulletList" as const, attrs: id(), content })),
  fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 40 }))
    .map(([content, start]) => ({ type: "orderedList" as const, attrs: { ...id(), start }, content })),
  fc.tuple(anyPlain, words, anyPlain, fc.constantFrom("column", "wide", "full", undefined)).map(([alt, content, credit, width]) => ({
    type: "figure" as const,
    attrs: { ...id(), picture: "a-bridge.jpg", alt, credit, ...(width && { width: width as "wide" }) },
    content,
  })),
  table,
  fc.constant(null).map(() => ({ type: "separator" as const, attrs: id() })),
  anyPlain.map((title) => ({ type: "embed" as const, attrs: { ...id(), url: "https://example.org/film", title } })),
  fc
    .tuple(anyPlain, fc.array(paragraph, { minLength: 1, maxLength: 2 }))
    .map(([title, content]) => ({ type: "noteBox" as const, attrs: { ...id(), title }, content })),
  fc.constant(null).map(() => ({ type: "houseAd" as const, attrs: { ...id(), slot: "in-article" } })),
);

/** Two lists in a row are one list in Markdown; the schema has no need of them. */
export const anyWritten = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((all) => all.flatMap((one) => [one, { type: "separator" as const, attrs: id() }]));

/** Any body that an article may have. */
export const anyBody: fc.Arbitrary<Body> = fc
  .tuple(anyWritten, fc.boolean())
  .map(([content, cut]) => ({ type: "doc", content: cut ? [...content, { type: "paywall", attrs: id() }] : content }));
