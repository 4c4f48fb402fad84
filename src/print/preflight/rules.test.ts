import { describe, expect, it } from "vitest";
import { bodyOf, printedArticle, printedIssue, prose, publication } from "../../../test/support/printed-issue.ts";
import type { PageEntry } from "../fit/page-list.ts";
import { type Finding, type Inspected, canPrint, preflight } from "./preflight.ts";

const article = printedArticle({
  headline: "The Upper Gate",
  body: bodyOf(`${prose(1)}\n\n![A wide picture](wide "The gate. | Own")`),
  lead: "wide",
});
const { issue } = printedIssue("press");
const entry = (page: number, what: PageEntry["what"] = "article"): PageEntry => ({
  page,
  what,
  title: article.headline,
  filler: false,
  ...(what === "article" && { articleId: article.id }),
});
const pagesOf = (count: number) => Array.from({ length: count }, (_, at) => entry(at + 1, at === 0 ? "cover" : "article"));
const blocks = article.body.content.map(({ attrs: { id } }) => ({ id, page: 4 }));
const sound: Inspected = {
  medium: "press",
  pressProfile: "house.icc",
  publication,
  issue,
  articles: [article],
  spots: [],
  pages: pagesOf(8),
  pageMap: { [article.id]: { page: 4, pages: 2, blocks } },
  fontsNotEmbedded: [],
  missing: [],
};
const found = (change: Partial<Inspected>) => preflight({ ...sound, ...change });
const lines = (findings: readonly Finding[]) => findings.map(({ level, page, text }) => `${level} p. ${page}: ${text}`).join("\n");
const withLead = (change: object) => ({ articles: [{ ...article, lead: { ...article.lead!, ...change } }] });
const picture = (w: number, h: number) => ({
  spots: [{ kind: "picture", id: issue.cover!.id, page: 1, x: 0, y: 0, w, h }] as unknown as Inspected["spots"],
});

it("a sound issue has nothing against it", () => {
  expect(lines(found({}))).toBe("");
  expect(canPrint(found({}))).toBe(true);
});

describe("the press is refused", () => {
  it.each([1, 2, 3, 5, 6, 7, 9, 30])("%i pages: they are no multiple of four", (count) => {
    expect(lines(found({ pages: pagesOf(count) }))).toMatch(/^refusal .*multiple of four/m);
    expect(canPrint(found({ pages: pagesOf(count) }))).toBe(false);
  });
  it.each([4, 8, 36, 100])("nothing of %i pages", (count) => expect(canPrint(found({ pages: pagesOf(count) }))).toBe(true));
  it.each<[string, Partial<Inspected>, RegExp]>([
    ["an issue without articles", { articles: [] }, /holds no article/],
    ["a page on which nothing stands", { pages: [...pagesOf(7), entry(8, "blank")] }, /p\. 8: Nothing stands/],
    ["an issue without a cover", { issue: { ...issue, cover: null, coverArt: null } }, /p\. 1: .*no cover/],
    ["an article by nobody", { articles: [{ ...article, byline: [] }] }, /p\. 4: Nobody stands in the byline/],
    ["a lead picture that nobody describes", withLead({ alt: " " }), /p\. 4: .*no description/],
    ["one whose description is still to be written", withLead({ alt: "A picture that is yet to be added" }), /p\. 4: .*no description/],
    ["a picture that is not uploaded", { articles: [{ ...article, pictures: {} }] }, /p\. 4: .*not uploaded/],
    ["a font that is not embedded", { fontsNotEmbedded: ["Courier"] }, /Courier is not embedded/],
    ["a cover line that does not fit", { spots: [{ kind: "overset", page: 1, x: 0, y: 0 }] }, /p\. 1: The cover lines do not fit/],
    [
      "words that are wider than their column",
      { spots: [{ kind: "overset", id: `${article.id}/${blocks[0]!.id}`, what: "endless", page: 4, x: 0, y: 0 }] },
      /“The Upper Gate”, block 1.*“endless” is wider/,
    ],
    ["a picture of less than 150 dpi", picture(289, 374), /dpi at 289/],
  ])("%s", (_what, change, says) => {
    const refusals = found(change).filter(({ level }) => level === "refusal");
    expect(lines(refusals)).toMatch(says);
    expect(canPrint(found(change))).toBe(false);
  });
});

describe("the press is warned of", () => {
  it.each<[string, Partial<Inspected>, RegExp]>([
    ["a picture that nobody is credited for", withLead({ credit: "" }), /no credit/],
    ["a cover without a price", { publication: { ...publication, coverPrice: null } }, /No price/],
    ["a colophon without an ISSN", { publication: { ...publication, issnPrint: null } }, /no print ISSN/],
    ["a picture of less than 300 dpi", picture(216, 279), /wants 300/],
  ])("%s", (_what, change, says) => {
    expect(lines(found(change).filter(({ level }) => level === "warning"))).toMatch(says);
    expect(canPrint(found(change))).toBe(true);
  });
  it("nothing where a picture has 300 dpi", () => expect(lines(found(picture(100, 120)))).toBe(""));
});

describe("the press is told", () => {
  it.each<[string, Partial<Inspected>, RegExp]>([
    [
      "how many pages are filler",
      { pages: [...pagesOf(6), { ...entry(7, "house ad"), filler: true }, { ...entry(8, "notes"), filler: true }] },
      /^note p\. 7: 2 pages are filler/,
    ],
    ["that one page is", { pages: [...pagesOf(7), { ...entry(8, "notes"), filler: true }] }, /^note p\. 8: One page is filler/],
    ["that its inks are a guess", { pressProfile: undefined }, /^note p\. null: The inks follow coated offset by FOGRA39/],
    [
      "that a cover without type is printed as it is",
      { issue: { ...issue, coverArt: null } },
      /^note p\. 1: The cover picture is printed as it is/,
    ],
  ])("%s", (_what, change, says) => {
    expect(lines(found(change))).toMatch(says);
    expect(canPrint(found(change))).toBe(true);
  });
  it("nothing of inks where a screen shows them", () => expect(found({ medium: "screen", pressProfile: undefined })).toEqual([]));
});

it("the worst stands first, and what is wrong names its article", () => {
  const all = found({
    articles: [{ ...article, byline: [], lead: { ...article.lead!, credit: "" } }],
    pressProfile: undefined,
    fontsNotEmbedded: ["Courier"],
  });
  expect(all.map(({ level }) => level)).toEqual(["refusal", "refusal", "warning", "note"]);
  expect(all.filter(({ articleId }) => articleId === article.id)).toHaveLength(2);
});
