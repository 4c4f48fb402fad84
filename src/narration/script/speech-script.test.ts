import { describe, expect, it } from "vitest";
import { bodyOf } from "../../../test/support/printed-issue.ts";
import { type Narrated, type Override, type ScriptOptions, partsOf, speechScript, usualManner } from "./speech-script.ts";
import { pauseAfter } from "./segment.ts";

const markdown = `The ferry left at noon. Nobody waved.

## The far bank

> The river takes what it is lent.
>
> — Ida Brandt

> [!pull] Nobody waved.

1. Untie the rope.
2. Push off.

![The quay](quay "The quay in March. | Own")

| Boat | Built |
| --- | --- |
| Marit | 1968 |`;
const article: Narrated = {
  headline: "A Rope",
  standfirst: "Of ferries.",
  credits: [],
  writtenBy: "Lena Marsh",
  publishedOn: "2026-11-24",
  language: "en",
  locale: "en",
  body: bodyOf(markdown),
  magazine: "The Lock-Keeper",
  issue: "7",
};
const said = (options: ScriptOptions = {}, change: Partial<Narrated> = {}) =>
  speechScript({ ...article, ...change }, options).map((segment) => segment.said);
const kinds = (options: ScriptOptions = {}) => speechScript(article, options).map(({ kind }) => kind);
const block = (kind: string) => partsOf(article).find((part) => part.kind === kind)!.block;
const deciding = (kind: string, override: Override): ScriptOptions => ({ overrides: new Map([[block(kind), override]]) });

describe("what is read of an article", () => {
  it("is its head, its text, its quotes and its lists, in their order, and nothing that stands beside", () => {
    expect(said()).toEqual([
      "A Rope",
      "Of ferries.",
      "Written by Lena Marsh on the twenty-fourth of November twenty twenty-six.",
      "The ferry left at noon.",
      "Nobody waved.",
      "The far bank",
      "The river takes what it is lent.",
      "Ida Brandt",
      "one. Untie the rope.",
      "two. Push off.",
    ]);
  });
  it("has no standfirst where there is none", () => expect(said({}, { standfirst: "" })[2]).toBe("The ferry left at noon."));
  it("begins and ends as the magazine wants it", () => {
    const manner = { ...usualManner, opening: "From {magazine}, number {issue}.", closing: "That was {magazine}." };
    const words = said({ manner });
    expect([words[0], words.at(-1)]).toEqual(["From The Lock-Keeper, number seven.", "That was The Lock-Keeper."]);
  });
  it("names who made the words beside its author, behind them, and nobody where nobody wrote it", () => {
    const credits = [{ role: "translator" as const, names: ["Tomas Okafor", "Ida Brandt"] }];
    const told = said({}, { credits });
    const at = told.indexOf("Translated by Tomas Okafor and Ida Brandt.");
    expect(told[at - 1]).toMatch(/^Written by Lena Marsh on/);
    expect(said({}, { writtenBy: "", credits })[at - 1]).toMatch(/^Published on/);
  });
  it("names each sentence once, as the page does", () => {
    const ids = speechScript(article).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(speechScript(article).every(({ inText }) => inText || ids.length > 0)).toBe(true);
  });
  it("rests longer behind a block than behind a sentence", () => {
    const [first, second] = speechScript(article).filter(({ kind }) => kind === "paragraph");
    expect(first!.endsBlock).toBe(false);
    expect(second!.endsBlock).toBe(true);
    expect(pauseAfter(second!)).toBeGreaterThan(pauseAfter(first!));
  });
  it("of another language is left as it is written", () => {
    expect(said({}, { language: "de", body: bodyOf("Um 12 Uhr & 5 €.") }).at(-1)).toBe("Um 12 Uhr & 5 €.");
  });
});

describe("the magazine’s manner", () => {
  it("reads quotes in the second voice, or between two words", () => {
    const by = (quotes: "same" | "second") =>
      speechScript(article, { manner: { ...usualManner, quotes } })
        .filter(({ kind }) => kind === "quote")
        .map((segment) => segment.by);
    expect([by("same"), by("second")]).toEqual([["reader"], ["quoted"]]);
    expect(said({ manner: { ...usualManner, quotes: "announced" } })).toContain("Quote. The river takes what it is lent. End quote.");
  });
  it("reads captions where it is asked to, and describes pictures where it is asked to", () => {
    expect(kinds()).not.toContain("caption");
    const caption = (captions: "caption" | "described") =>
      said({ manner: { ...usualManner, captions } }).find((words) => words.startsWith("Picture."));
    expect(caption("caption")).toBe("Picture. The quay in March. Picture: Own.");
    expect(caption("described")).toBe("Picture. The quay. The quay in March. Picture: Own.");
  });
});

describe("the desk’s decision", () => {
  it("skips what is read", () => expect(said(deciding("subhead", { said: "skip", words: "" }))).not.toContain("The far bank"));
  it("reads what is skipped", () => {
    expect(said(deciding("table", { said: "read", words: "" })).at(-1)).toBe("Table. Marit, Built: nineteen sixty-eight.");
    expect(kinds(deciding("aside", { said: "read", words: "" }))).toContain("aside");
  });
  it("says other words once, for the whole block, under its first sentence", () => {
    const [usual] = speechScript(article).filter(({ kind }) => kind === "paragraph");
    const segments = speechScript(article, deciding("paragraph", { said: "say", words: "It left at 12." })).filter(
      ({ kind }) => kind === "paragraph",
    );
    expect(segments).toMatchObject([
      { id: usual!.id, said: "It left at twelve.", text: "The ferry left at noon. Nobody waved.", endsBlock: true },
    ]);
  });
  it("is kept beside what is usual, so that it can be taken back", () => {
    const part = partsOf(article, deciding("subhead", { said: "skip", words: "" })).find(({ kind }) => kind === "subhead");
    expect(part).toMatchObject({ usual: "read", override: { said: "skip" }, text: "The far bank", segments: [] });
  });
});

it("the lexicon is asked for every word that is said", () => {
  const lexicon = [{ grapheme: "ferry", kind: "substitute" as const, said: "boat", anyCase: true }];
  const words = said({ lexicon });
  expect(words).toContain("The boat left at noon.");
  expect(words[1]).toBe("Of ferries.");
});

it("the day in an article’s byline is said as the magazine writes days", () => {
  const byline = (locale: string) =>
    speechScript({ ...article, locale })
      .filter(({ kind }) => kind === "byline")
      .map(({ text }) => text);
  expect(byline("en-US")).toEqual(["Written by Lena Marsh on November 24, 2026."]);
  expect(byline("en")).toEqual(["Written by Lena Marsh on 24 November 2026."]);
});
