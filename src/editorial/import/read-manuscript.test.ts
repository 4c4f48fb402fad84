import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  comment,
  deleted,
  footnote,
  inserted,
  item,
  openDocumentFile,
  par,
  picture,
  redPoint,
  remarked,
  run,
  wordFile,
} from "../../../test/support/office-files.ts";
import { type Block, check, plainText, toMarkdown } from "../../document/index.ts";
import { readManuscript } from "./read-manuscript.ts";
import { readManuscriptApart } from "./read-apart.ts";
import type { Imported } from "./read-source.ts";

const word = (given: Parameters<typeof wordFile>[0], name = "piece.docx") => readManuscript(wordFile(given), name);
const markdown = ({ source }: Imported) =>
  toMarkdown({ headline: "", byline: [], body: source.body, other: {} })
    .replace(/^---[\s\S]*?---\n/, "")
    .trim();
const at = (blocks: Block[], index: number) => blocks[index]!.attrs.id;

describe("a Word document", () => {
  it("is read by what its styles are called, with notes in their sentences and pictures as pictures", async () => {
    const read = await word({
      body: [
        par(run("The Weir"), "Title"),
        par(run("It keeps its own hours."), "Subtitle"),
        par(`${run("Rain on ")}${run("tin", "<w:b/>")}${run(" and ")}${run("slate", "<w:i/>")}${footnote(2)}${run(".")}`),
        par(run("Upstream"), "Heading1"),
        item(run("Nets"), 1),
        item(run("Small nets"), 1, 1),
        item(run("First"), 2),
        par(run("Water is early."), "Quote"),
        par(run("— Ada Lund"), "Quote"),
        par(picture("A weir")),
        par(run("In June. Photo: Ida Brandt"), "Caption"),
        par(`<w:hyperlink r:id="rIdLink">${run("there")}</w:hyperlink>${run(" and here")}`),
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Eels</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      ].join(""),
      footnotes: { 2: "Kept since 1911." },
      links: { rIdLink: "https://example.org/a" },
    });
    expect(read.kind).toBe("word");
    expect(read.source).toMatchObject({ headline: "The Weir", standfirst: "It keeps its own hours." });
    expect(markdown(read)).toBe(
      [
        "Rain on **tin** and *slate*[^1].",
        "## Upstream",
        "- Nets\n  - Small nets",
        "1. First",
        "> Water is early.\n>\n> — Ada Lund",
        '![A weir](picture-1.png "In June. | Photo: Ida Brandt")',
        "[there](https://example.org/a) and here",
        "| Year | Eels |\n| - | - |",
        "[^1]: Kept since 1911.",
      ].join("\n\n"),
    );
    expect(read.pictures).toEqual([
      { name: "picture-1.png", alt: "A weir", caption: "In June.", credit: "Photo: Ida Brandt", bytes: redPoint },
    ]);
    expect(check(read.source.body).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(read.tracked).toBeUndefined();
  });

  it("has its insertions taken and its deletions left out, and gives each back with who, when and where", async () => {
    const read = await word({
      body: [
        par(`${run("The weir ")}${deleted(1, "Ada", "never ")}${inserted(2, "Bo", run("always "))}${run("keeps hours.", "<w:b/>")}`),
        par(deleted(3, "Ada", "A whole paragraph that went.")),
        par(`${run("Rain ")}${remarked(4, run("on tin"))}${run(" roofs.")}`),
      ].join(""),
      comments: comment(4, "Cy", "Which tin? A &amp; B"),
    });
    const { content } = read.source.body;
    expect(plainText(read.source.body)).toBe("The weir always keeps hours.\n\nRain on tin roofs.");
    expect(JSON.stringify(read)).not.toMatch(/[\ue000-\ue019]/);
    expect(read.tracked).toEqual([
      { kind: "deletion", author: "Ada", at: "2026-03-01T09:00:00.000Z", words: "never ", block: at(content, 0), from: 9, to: 9 },
      { kind: "insertion", author: "Bo", at: "2026-03-02T09:00:00.000Z", words: "always ", block: at(content, 0), from: 9, to: 16 },
      {
        kind: "deletion",
        author: "Ada",
        at: "2026-03-03T09:00:00.000Z",
        words: "A whole paragraph that went.",
        block: at(content, 1),
        from: 0,
        to: 0,
      },
      { kind: "comment", author: "Cy", at: "2026-03-04T09:00:00.000Z", words: "Which tin? A & B", block: at(content, 1), from: 5, to: 11 },
    ]);
  });

  it("has what was moved once, where it went, and what was inserted and deleted again not at all", async () => {
    const moved = `<w:moveFrom w:id="5" w:author="Ada">${run("Moved. ")}</w:moveFrom>`;
    const there = `<w:moveTo w:id="6" w:author="Ada">${run("Moved. ")}</w:moveTo>`;
    const read = await word({
      body: par(`${moved}${run("Stays. ")}${there}${inserted(7, "Bo", `${run("In")}${deleted(8, "Cy", "gone")}`)}`),
    });
    expect(plainText(read.source.body)).toBe("Stays. Moved. In");
    expect(read.tracked?.map(({ kind, words, from, to }) => [kind, words, from, to])).toEqual([
      ["deletion", "Moved. ", 0, 0],
      ["insertion", "Moved. ", 7, 14],
      ["insertion", "In", 14, 16],
      ["deletion", "gone", 16, 16],
    ]);
  });

  it("is read beside the main thread, with its pictures", async () => {
    const read = await readManuscriptApart(wordFile({ body: par(run("Words. ".repeat(500))) + par(picture("x")) }), "a.docx");
    expect(read.kind).toBe("word");
    expect(Buffer.from(read.pictures?.[0]?.bytes ?? [])).toEqual(redPoint);
  });
});

describe("an OpenDocument text", () => {
  const info = (name: string, date: string) =>
    `<office:change-info><dc:creator>${name}</dc:creator><dc:date>${date}</dc:date></office:change-info>`;
  it("is read by its styles, with lists, tables, notes and pictures", async () => {
    const read = await readManuscript(
      openDocumentFile(
        [
          '<text:p text:style-name="Title">The Weir</text:p>',
          '<text:p text:style-name="P1">Rain on <text:span text:style-name="T1">tin</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Kept since 1911.</text:p></text:note-body></text:note><text:s text:c="2"/>here.</text:p>',
          '<text:h text:outline-level="1">Upstream</text:h>',
          '<text:list text:style-name="L1"><text:list-item><text:p>First</text:p><text:list><text:list-item><text:p>Inner</text:p></text:list-item></text:list></text:list-item></text:list>',
          '<text:p text:style-name="Quotations">Water is early.</text:p>',
          '<text:p><draw:frame><draw:text-box><text:p text:style-name="Illustration"><draw:frame><draw:image xlink:href="Pictures/one.png"/><svg:desc>A weir</svg:desc></draw:frame>In June. Photo: Ida Brandt</text:p></draw:text-box></draw:frame></text:p>',
          '<text:p><text:a xlink:href="https://example.org/a">there</text:a> &amp; here</text:p>',
          '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Year</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>1990</text:p></table:table-cell><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>',
        ].join(""),
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"/><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>',
      ),
      "piece.odt",
    );
    expect(read.kind).toBe("opendocument");
    expect(read.source.headline).toBe("The Weir");
    expect(markdown(read)).toBe(
      [
        "Rain on **tin**[^1] here.",
        "## Upstream",
        "1. First\n   - Inner",
        "> Water is early.",
        '![A weir](one.png "In June. | Photo: Ida Brandt")',
        "[there](https://example.org/a) & here",
        "| Year | |\n| - | - |\n| 1990 | 4 |",
        "[^1]: Kept since 1911.",
      ].join("\n\n"),
    );
    expect(read.pictures).toMatchObject([{ name: "one.png", alt: "A weir" }]);
  });
  it("gives back what was tracked and remarked", async () => {
    const read = await readManuscript(
      openDocumentFile(
        `<text:tracked-changes><text:changed-region text:id="c1"><text:insertion>${info("Bo", "2026-03-02T09:00:00")}</text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion>${info("Ada", "2026-03-01T09:00:00")}<text:p>never </text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>The weir <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>always <text:change-end text:change-id="c1"/>keeps <office:annotation office:name="a1"><dc:creator>Cy</dc:creator><dc:date>2026-03-04T09:00:00</dc:date><text:p>Whose?</text:p></office:annotation>hours<office:annotation-end office:name="a1"/>.</text:p>`,
      ),
      "piece.odt",
    );
    expect(plainText(read.source.body)).toBe("The weir always keeps hours.");
    const block = at(read.source.body.content, 0);
    expect(read.tracked).toEqual([
      { kind: "insertion", author: "Bo", at: "2026-03-02T09:00:00.000Z", words: "always ", block, from: 9, to: 16 },
      { kind: "deletion", author: "Ada", at: "2026-03-01T09:00:00.000Z", words: "never", block, from: 9, to: 9 },
      { kind: "comment", author: "Cy", at: "2026-03-04T09:00:00.000Z", words: "Whose?", block, from: 22, to: 27 },
    ]);
  });
});

describe("a packed file that is none of these", () => {
  const bomb = () => {
    const bytes = zipSync({ "word/document.xml": new Uint8Array(70_000_000), "[Content_Types].xml": strToU8("x") });
    return bytes;
  };
  it.each<[string, () => Uint8Array, string, RegExp]>([
    ["cut short", () => wordFile({ body: par(run("Words.")) }).subarray(0, 900), "source-packed", /broken.*save it again/],
    ["made to burst", bomb, "source-packed", /unpack to more/],
    [
      "with entities",
      () => wordFile({ body: "", parts: { "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') } }),
      "source-packed",
      /declares entities/,
    ],
    [
      "with a document that is no XML",
      () => wordFile({ body: "", parts: { "word/document.xml": strToU8("<w:document><w:body>") } }),
      "source-packed",
      /Open it in Word/,
    ],
    ["of other things", () => zipSync({ "a.txt": strToU8("Words.") }), "source-other", /a zip archive/],
    ["a spreadsheet", () => openDocumentFile("", "", "application/vnd.oasis.opendocument.spreadsheet"), "source-other", /a spreadsheet/],
    [
      "of too many files",
      () => zipSync(Object.fromEntries(Array.from({ length: 4100 }, (_, one) => [`word/${one}.xml`, strToU8("x")]))),
      "source-packed",
      /over 4000 files/,
    ],
    ["without words", () => wordFile({ body: par("") }), "source-empty", /no words/],
  ])("is refused with the cure: %s", async (_what, file, code, says) =>
    expect(readManuscript(file(), "piece.docx")).rejects.toMatchObject({ code, detail: expect.stringMatching(says) as string }),
  );
  it("a text is read as ever", async () =>
    expect((await readManuscript(Buffer.from("---\nheadline: A\n---\n\nText."), "a.md")).kind).toBe("markdown"));
});
