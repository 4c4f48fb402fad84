import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, loadPicture, printedArticle, printedIssue, prose, publication } from "../../../test/support/printed-issue.ts";
import type { ArticleView } from "../../editorial/index.ts";
import { catalogues } from "../../messages/catalogues.ts";
import type { Messages } from "../../messages/index.ts";
import { renderPrintView } from "../make-print-view.ts";
import { renderIssue } from "../render-issue.ts";
import { stopTypesetter } from "../typeset/set-pdf.ts";

const spoken = catalogues as Record<string, Messages>;
const en = spoken["en"]!;
const other: Messages = {
  ...en,
  editions: { ...en.editions, contents: "Innehold", issue: (issue) => `Hefte ${issue}` },
  print: {
    ...en.print,
    included: "Dette hører med",
    pageOf: ({ page, pages }) => `${pages} sider, dette er ${page}`,
    correction: (day) => `Rettet ${day}:`,
    notes: "Notater",
    inThisIssue: "De skrev",
    about: (title) => `Om ${title}`,
    continuedFrom: (page) => `${page} er siden før`,
    continuedOn: (page) => `${page} er den neste side`,
    named: (last) => `Dertil ${last}!`,
    namedAll: ({ first, last }) => `Til sist ${last}, foruden ${first}!`,
    alsoAll: ({ first, last }) => `Og så ${last}, foruden ${first}!`,
    minutes: (minutes) => `${minutes} min.`,
    volume: ({ volume, number }) => `${number}. i årgang ${volume}`,
  },
};
beforeAll(() => void (spoken["nb"] = other));
afterAll(() => {
  delete spoken["nb"];
  stopTypesetter();
});

const inOther = { ...publication, language: "nb" };
const corrections = [{ on: "2026-12-05", text: "The gate leaned." }] as never;
const wordsOf = (pdf: Buffer) =>
  execFileSync("pdftotext", ["-", "-"], { input: pdf, maxBuffer: 1 << 26 })
    .toString()
    .replace(/\s+/g, " ");

it("a print view is set in the words of the magazine’s language, its numbers where they stand in that", async () => {
  const article = {
    ...printedArticle({ headline: "The Keeper", body: bodyOf(prose(8)) }),
    path: "/2026/12/the-keeper",
    access: "open",
    issue: { wholeNumber: 7 },
    corrections,
  } as unknown as ArticleView;
  const offer = { title: "Locks", text: "Twelve a year.", included: ["Ad-free"] };
  const { pdf, pages } = await renderPrintView(
    { article, publication: inOther, origin: "https://locks.example", offer, cut: false },
    loadPicture,
  );
  const words = wordsOf(pdf);
  for (const said of ["Dette hører med", `${pages} sider, dette er 1`, "Rettet 5. desember 2026:"]) expect(words).toContain(said);
  expect(words).not.toMatch(/Included|Page \d|Correction/);
}, 60_000);

it("an issue is too, on every page", async () => {
  const input = printedIssue("screen");
  const named = ["Ask", "Bo", "Cora"].map((name) => ({ name, bio: "" }));
  const { pdf } = await renderIssue({ ...input, publication: inOther, contributors: [...input.contributors, ...named] }, loadPicture);
  const words = wordsOf(pdf);
  for (const said of [
    "Innehold",
    "Hefte 7",
    "Notater",
    "DE SKREV",
    "OM THE LOCK-KEEPER",
    "8 er den neste side",
    "6 er siden før",
    "Cora, foruden",
    " min.",
    "i årgang",
  ])
    expect(words).toContain(said);
  expect(/Contents|Continued|In this issue|\d minutes?\b|Issue 7 ·/i.exec(words)?.[0]).toBeUndefined();
}, 60_000);
