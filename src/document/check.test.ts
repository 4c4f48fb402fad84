import fc from "fast-check";
import { anyBlocks } from "../../test/support/any-blocks.ts";
import { describe, expect, it } from "vitest";
import { check } from "./check.ts";
import { fromMarkdown } from "./index.ts";

const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: object[]) => ({ type: "paragraph", attrs: { id: "p" }, content });
const doc = (...content: object[]) => ({ type: "doc", content });
const link = (href: unknown) => doc(paragraph(text("a word", { type: "link", attrs: { href } })));
const figure = (attrs: object) =>
  doc({ type: "figure", attrs: { id: "f", picture: "x", alt: "A boat", credit: "Ida", ...attrs }, content: [] });
const gallery = (count: number, last: object = {}) => {
  const pictures = Array.from({ length: count }, (_, at) => figure({ id: `f${at}`, ...(at === count - 1 && last) }).content[0]);
  return doc({ type: "gallery", attrs: { id: "g" }, content: pictures });
};
const cell = (words: string) => ({ type: "tableCell", content: [text(words)] });
const table = (...rows: object[][]) =>
  doc({ type: "table", attrs: { id: "t" }, content: rows.map((content) => ({ type: "tableRow", content })) });
const item = (...content: object[]) => ({ type: "listItem", attrs: { id: "i" }, content });

const found = (body: unknown) => check(body).map(({ place, problem, severity }) => `${severity} ${place}: ${problem}`);

describe("a body", () => {
  it("that every edition can set has no problem", () => {
    const { body } = fromMarkdown(
      "One [two](https://example.org/) three.\n\n## A subhead\n\n- a\n- b\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    );
    expect(check(body)).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ["that is none", { type: "p" }, /is not an article's body/],
    ["with nothing in it", doc(), /is empty/],
    ["with a block of an unknown kind", doc({ type: "script", attrs: { id: "s" } }), /“script” cannot stand here/],
    ["with a block named after what every object has", doc({ type: "constructor", attrs: { id: "s" } }), /cannot stand here/],
    ["with a list item outside of a list", doc(item(paragraph(text("a")))), /cannot stand here/],
    [
      "with a table within a list",
      doc({ type: "bulletList", attrs: { id: "l" }, content: [item({ type: "table", attrs: { id: "t" } })] }),
      /cannot stand/,
    ],
    ["with two blocks of one id", doc(paragraph(text("a")), paragraph(text("b"))), /shares its id “p”/],
    ["with a block without an id", doc({ type: "paragraph", attrs: {}, content: [text("a")] }), /no valid id/],
    ["with an id that is markup", doc({ type: "paragraph", attrs: { id: '"><b' }, content: [text("a")] }), /no valid id/],
    ["with an empty paragraph", doc(paragraph()), /is empty/],
    ["with an empty piece of text", doc(paragraph(text(""))), /empty piece/],
    ["with a control character", doc(paragraph(text("a\u0000b"))), /control character/],
    ["with an unknown mark", doc(paragraph(text("a", { type: "blink" }))), /unknown mark “blink”/],
    ["with the same mark twice", doc(paragraph(text("a", { type: "strong" }, { type: "strong" }))), /same mark twice/],
    ["with a language that is none", doc(paragraph(text("a", { type: "language", attrs: { lang: '"x' } }))), /names the language/],
    [
      "with a footnote in a footnote",
      doc(paragraph({ type: "footnote", attrs: { id: "n" }, content: [{ type: "footnote" }] })),
      /footnote of its own/,
    ],
    ["with an empty footnote", doc(paragraph({ type: "footnote", attrs: { id: "n" }, content: [] })), /is empty/],
    [
      "with two footnotes of one id",
      doc(paragraph(...[1, 2].map(() => ({ type: "footnote", attrs: { id: "n" }, content: [text("a")] })))),
      /no id of its own/,
    ],
    ["with a picture that nobody describes", figure({ alt: " " }), /error .*alt.*what the picture shows/],
    ["with a gallery of one picture", gallery(1), /holds 1 pictures; a gallery has from 2 to 6/],
    ["with a gallery of seven pictures", gallery(7), /holds 7 pictures/],
    ["with a gallery of which nobody describes a picture", gallery(3, { alt: "" }), /part 3: alt: is missing/],
    ["with a picture of nobody’s", figure({ credit: "" }), /warning .*credit.*whose picture/],
    ["with a picture of an unknown width", figure({ width: "huge" }), /does not fit/],
    ["with a subhead of the third level", doc({ type: "subhead", attrs: { id: "h", level: 3 }, content: [text("a")] }), /does not fit/],
    [
      "with a smaller subhead first",
      doc({ type: "subhead", attrs: { id: "h", level: 2 }, content: [text("a")] }),
      /warning .*no subhead above/,
    ],
    ["with rows of different length", table([cell("a"), cell("b")], [cell("c")]), /different length/],
    [
      "with two paywall lines",
      doc(paragraph(text("a")), { type: "paywall", attrs: { id: "x" } }, { type: "paywall", attrs: { id: "y" } }),
      /is the second/,
    ],
  ])("%s is told so", (_what, body, says) => expect(found(body).join("\n")).toMatch(says));
});

it("whatever a body is, it is told what is wrong with it, and nothing is thrown", () => {
  fc.assert(
    fc.property(anyBlocks, (content) => {
      const problems = check({ type: "doc", content });
      if (content.some((one) => typeof one !== "object" || one === null)) expect(problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

describe("a link in a body", () => {
  it.each(["https://example.org/a", "mailto:ida@example.org", "/2026/11/a-rope", "#n1"])("may lead to %s", (href) =>
    expect(found(link(href))).toEqual([]),
  );
  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "/\\evil.example",
    undefined,
    7,
  ])("may not lead to %j", (href) => expect(found(link(href)).join()).toMatch(/^error [^]*no address on the web/));
  it("is asked in a footnote, in a table’s cell and in a caption as well", () => {
    const bad = text("a", { type: "link", attrs: { href: "javascript:alert(1)" } });
    const places = [
      doc(paragraph({ type: "footnote", attrs: { id: "n" }, content: [bad] })),
      table([{ type: "tableCell", content: [bad] }]),
      doc({ type: "figure", attrs: { id: "f", picture: "x", alt: "A boat", credit: "Ida" }, content: [bad] }),
      doc({ type: "noteBox", attrs: { id: "b" }, content: [paragraph(bad)] }),
    ];
    for (const body of places) expect(found(body).join()).toMatch(/no address on the web/);
  });
  it("of something elsewhere is asked too", () => {
    const embed = (url: string) => doc({ type: "embed", attrs: { id: "e", url } });
    expect(found(embed("https://example.org/film"))).toEqual([]);
    expect(found(embed("javascript:alert(1)")).join()).toMatch(/no address that can be linked to/);
  });
});
