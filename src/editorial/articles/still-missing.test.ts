import { describe, expect, it } from "vitest";
import { type Body, type Figure, type Inline, placeholders } from "../../document/index.ts";
import { reasonsAgainstPublishing } from "./reasons-against-publishing.ts";
import type { Draft } from "./read-drafts.ts";
import { messagesIn } from "../../messages/index.ts";
import { type Gap, stillMissing } from "./still-missing.ts";

const words = (text: string): Inline => ({ type: "text", text });
const paragraph = (id: string, ...content: Inline[]) => ({ type: "paragraph", attrs: { id }, content }) as const;
const pictureId = "0192f0c0-0000-7000-8000-000000000001";
const figure = (id: string, attrs: Omit<Figure["attrs"], "id">): Figure => ({ type: "figure", attrs: { id, ...attrs }, content: [] });
const body = (...content: Body["content"]): Body => ({ type: "doc", content });

const whole: Draft = {
  id: "0192f0c0-0000-7000-8000-000000000002",
  version: 1,
  slug: "a-lamp",
  headline: "A Lamp",
  standfirst: "Somebody left it on.",
  language: "en",
  access: "open",
  section: null,
  byline: ["Ida Brandt"],
  credits: [],
  topics: [],
  lead: null,
  body: body(paragraph("a", words("It burned all night."))),
  datedOn: null,
  opener: null,
  changedAt: new Date(0),
  changedBy: null,
  publication: "none",
  path: null,
  wholeNumber: null,
  embargoUntil: null,
  held: null,
};
const known = { pictures: new Set([pictureId]), nowhere: new Set<string>(), wanted: null, suggestions: 0 };
const told = (draft: Partial<Draft>, more: Partial<Parameters<typeof stillMissing>[1]> = {}) =>
  stillMissing({ ...whole, ...draft }, { ...known, ...more });
const short = ({ what, field, block, part }: Gap) => [what, block ?? field, part].filter(Boolean).join(" ");

describe("what an article still lacks", () => {
  it("is nothing, of one that lacks nothing", () => expect(told({})).toEqual([]));

  it.each(["", " ", "Untitled", "Noch ohne Überschrift"])("is a headline, of one that is called “%s”", (headline) =>
    expect(told({ headline }).map(short)).toEqual(["headline headline"]),
  );

  it("is told with its place, each kind of it", () => {
    const link: Inline = { type: "text", text: "here", marks: [{ type: "link", attrs: { href: "/2026/11/nothing" } }] };
    const note: Inline = { type: "footnote", attrs: { id: "n" }, content: [{ type: "text", text: "the note" }] };
    const gaps = told(
      {
        headline: "Untitled",
        standfirst: " ",
        byline: [],
        lead: { pictureId, alt: "", caption: [], credit: "" },
        body: body(
          paragraph("p", words("The fee was TK marks."), note),
          paragraph("q", link),
          figure("f", { picture: pictureId, alt: placeholders.alt, credit: "" }),
          figure("g", { picture: "lamp.jpg", alt: "A lamp", credit: "Ida Brandt" }),
          { type: "pullQuote", attrs: { id: "r" }, content: [words("words to pull out")] },
        ),
      },
      { nowhere: new Set(["/2026/11/nothing"]), wanted: 500, suggestions: 2 },
    );
    expect(gaps.map(short)).toEqual([
      "headline headline",
      "standfirst standfirst",
      "byline byline",
      "leadAlt leadAlt",
      "leadCredit leadCredit",
      "note p",
      "tk p",
      "nowhere q",
      "credit f credit",
      "alt f alt",
      "picture g",
      "sentence r",
      "short body",
      "suggestions body",
    ]);
  });

  it("is said in the words of whoever reads it", () => {
    const gaps = told({
      body: body(
        { type: "subhead", attrs: { id: "s", level: 2 }, content: [words("Late")] },
        { type: "pullQuote", attrs: { id: "r" }, content: [words("words to pull out")] },
      ),
    });
    const said = (language: string) => gaps.map(({ says }) => says?.(messagesIn(language).desk.text));
    expect(said("en")).toEqual([
      "block 1 (subhead): is a smaller subhead with no subhead above it",
      "A pull quote still says “words to pull out”.",
    ]);
    expect(said("de")).toEqual([
      "Block 1 (Zwischentitel): ist ein kleinerer Zwischentitel, und kein Zwischentitel steht darüber",
      "Ein herausgehobenes Zitat sagt noch „words to pull out“.",
    ]);
  });

  it.each([
    [440, ["short"]],
    [460, []],
    [540, []],
    [560, ["long"]],
  ])("%i words of 500 that are wanted are %j", (count, expected) => {
    const text = Array.from({ length: count }, () => "word").join(" ");
    expect(told({ body: body(paragraph("a", words(text))) }, { wanted: 500 }).map(({ what }) => what)).toEqual(expected);
  });

  it("names as needed what stands against publishing, and nothing else", () => {
    const drafts: Partial<Draft>[] = [
      {},
      { headline: "" },
      { byline: [] },
      { byline: [], credits: [{ role: "photographer", name: "Ida Brandt" }] },
      { standfirst: "" },
      { lead: { pictureId, alt: "", caption: [], credit: "" } },
      { body: body() },
      { body: body(figure("f", { picture: "lamp.jpg", alt: "A lamp", credit: "" })) },
      { body: body(figure("f", { picture: pictureId, alt: placeholders.alt, credit: "" })) },
      { body: body(paragraph("a", words("As [^1] says."))) },
      { body: body(paragraph("a", words("TK"))) },
    ];
    for (const draft of drafts)
      expect([draft, told(draft).filter(({ isNeeded }) => isNeeded).length]).toEqual([
        draft,
        reasonsAgainstPublishing({ ...whole, ...draft }).length,
      ]);
  });
});
