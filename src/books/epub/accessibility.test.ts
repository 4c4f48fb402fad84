import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Block, fromMarkdown } from "../../document/index.ts";
import { projectFolder } from "../../platform/index.ts";
import { articleOf, bookOf, publication } from "../../../test/support/book-of.ts";
import { chromiumPath } from "../../../test/support/chromium.ts";
import { long } from "../../../test/support/long.ts";
import { askAce, readReport } from "./ace.ts";
import { barriersIn } from "./barriers.ts";
import { bindBook } from "./bind-book.ts";
import type { EpubInput } from "./epub.ts";

const realAce = `env CHROMIUM_PATH=${chromiumPath} ${process.execPath} ${join(projectFolder(), "test/support/ace.js")}`;
const answered = (input: EpubInput, typefaces = false): EpubInput => ({
  ...input,
  publication: { ...publication, books: { typefaces, certifiedBy: "The Invented Review & Co." } },
});

/** What was bound, and its package file. */
const bind = (input: EpubInput, aceCommand: string | undefined) =>
  bindBook(input, { aceCommand }, async ({ file, ...said }) => ({
    ...said,
    opf: strFromU8(unzipSync(await readFile(file.path))["EPUB/package.opf"]!),
  }));

/** An Ace that was installed for this test alone. */
async function withAce<T>(script: string, work: (command: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "masthead-double-"));
  try {
    const path = join(folder, "ace");
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const printed = (input: EpubInput) => input.articles.map(({ id }, at) => ({ page: String(at + 4), article: id, block: null }));

describe("Ace by DAISY", () => {
  it("finds nothing in a book with typefaces, printed pages, an article that is read aloud and one from right to left", async () => {
    const input = await bookOf(2, { narrated: true });
    const arabic = articleOf(1, { language: "ar", headline: "جسر" }, fromMarkdown("## عنوان\n\nنص قصير[^a].\n\n[^a]: حاشية").body);
    const { claim, opf } = await bind(
      answered({ ...input, articles: [input.articles[0]!, arabic], printed: printed(input) }, true),
      realAce,
    );
    expect(claim).toEqual({ claims: true, why: [] });
    expect(opf).toContain('id="conformance">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta>');
    expect(opf).toContain('<meta property="a11y:certifiedBy" refines="#conformance">The Invented Review &amp; Co.</meta>');
  });

  it.runIf(long)("finds nothing in a book of which all is read aloud", async () => {
    const { claim } = await bind(answered(await bookOf(2, { narrated: true })), realAce);
    expect(claim).toEqual({ claims: true, why: [] });
  });

  it("sees what is wrong with a page, and says where", async () => {
    const input = await bookOf(1);
    const article = articleOf(0, {}, fromMarkdown("### Small\n\nTwo.").body);
    // asked without our own checks, as for a fault of what the book adds around the words
    const { violations } = await bindBook({ ...input, articles: [article] }, { aceCommand: undefined }, ({ file }) =>
      askAce(realAce, file.path),
    );
    expect(violations.map(({ file, rule }) => [file, rule])).toContainEqual(["article-001.xhtml", "heading-order"]);
  });
});

describe("the claim of conformance", () => {
  const failing = `echo '{"earl:result":{"earl:outcome":"fail"},"assertions":[{"earl:testSubject":{"url":"article-001.xhtml"},"assertions":[{"earl:test":{"dct:title":"image-alt"},"earl:result":{"earl:outcome":"fail","dct:description":"No alt"}}]}]}' > "$2/report.json"`;

  it("is not made where nobody answers for it, and nobody is asked", async () => {
    expect(await bind(await bookOf(1), "/no/such/program")).toEqual({ opf: expect.not.stringContaining("conformsTo") });
  });

  it("is not made without an Ace, and says so", async () => {
    const { claim, opf, fault } = await bind(answered(await bookOf(1)), undefined);
    expect([claim!.claims, claim!.why.join(), fault]).toEqual([false, expect.stringContaining("ACE_COMMAND"), undefined]);
    expect(opf).not.toMatch(/conformsTo|certifiedBy/);
  });

  it("is not made for a book in which Ace found something, and names the article", async () => {
    const { claim, opf } = await withAce(failing, async (command) => bind(answered(await bookOf(1)), command));
    expect(claim).toEqual({ claims: false, why: ["“Article 1 <of> several”: No alt (Ace, image-alt)"] });
    expect(opf).not.toContain("conformsTo");
  });

  it.each([
    ["that is not there", (work: (command: string) => Promise<unknown>) => work("/no/such/program"), /ENOENT/],
    ["that breaks", (work: (command: string) => Promise<unknown>) => withAce("echo broken >&2; exit 3", work), /wrote no report. broken/],
  ])("is not made by an Ace %s, which is a fault of the host's", async (_, through, says) => {
    await through(async (command) => {
      const { claim, opf, fault } = await bind(answered(await bookOf(1)), command);
      expect(fault).toMatch(says);
      expect(claim!.claims).toBe(false);
      expect(opf).not.toContain("conformsTo");
    });
  });

  it("takes a report that fails without a reason for a failure", () => {
    expect(readReport({ "earl:result": { "earl:outcome": "fail" }, assertions: [] }).violations).toHaveLength(1);
    expect(readReport({ "earl:result": { "earl:outcome": "pass" }, assertions: [] }).violations).toEqual([]);
  });
});

describe("what stands in a reader's way", () => {
  const lead = articleOf(0).lead!;
  const cell = (type: "tableHeader" | "tableCell", text: string) => ({ type, content: [{ type: "text" as const, text }] });
  const table = (...rows: ReturnType<typeof cell>[][]): Block => ({
    type: "table",
    attrs: { id: "t" },
    content: rows.map((content) => ({ type: "tableRow" as const, content })),
  });
  const link = (text: string) => fromMarkdown(`Go [${text}](https://reader.example/).`).body.content;
  it.each<[string, Block[], string[]]>([
    ["nothing in an ordinary article", articleOf(0).body.content, []],
    ["a smaller subhead with none above", fromMarkdown("One.\n\n### Small\n\nTwo.").body.content, ["smaller subhead"]],
    ["a table without heads", [table([cell("tableCell", "a")], [cell("tableCell", "b")])], ["neither a head row nor a head column"]],
    ["a table with a head column", [table([cell("tableHeader", "a")], [cell("tableHeader", "b")])], []],
    ["a link that says nothing", link("here"), ["the link “here” does not say where it leads"]],
    ["a link in pieces", link("*click* here"), ["the link “click here”"]],
    ["a link that says something", link("the tide tables"), []],
  ])("%s", (_, content, expected) => {
    const found = barriersIn([articleOf(0, {}, { type: "doc", content })], { alt: "A boat" });
    expect(found).toEqual(expected.map((says) => expect.stringContaining(says)));
    for (const says of found) expect(says).toContain("“Article 1 <of> several”");
  });

  it("a picture or a cover without a description, a language that is none", () => {
    expect(barriersIn([articleOf(0, { lead: { ...lead, alt: " " }, language: "x y" })], { alt: "" })).toEqual([
      "The cover has no description.",
      expect.stringContaining("its lead picture: has no description"),
      expect.stringContaining("“x y” is no language"),
    ]);
  });
});
