import { expect, it } from "vitest";
import { type Block, fromMarkdown } from "../../document/index.ts";
import { namedId, wordsIn } from "../../values/index.ts";
import { reasonsAgainstPublishing } from "./reasons-against-publishing.ts";
import type { Draft } from "./read-drafts.ts";

const { body } = fromMarkdown("A paragraph.");
const draft = { headline: "A Rope", byline: ["Ida Brandt"], credits: [], lead: null, body } as unknown as Draft;
const lead = { pictureId: namedId("p"), alt: "A rope on a quay", caption: [], credit: "" };
const ending = (block: object) => ({ body: { type: "doc" as const, content: [...body.content, block as Block] } });
const figure = (picture: string) => ending({ type: "figure", attrs: { id: "f", picture, alt: "A rope", credit: "Ida" }, content: [] });
const gallery = (...pictures: string[]) => {
  const content = pictures.map((picture, at) => ({
    ...figure(picture).body.content.at(-1),
    attrs: { id: `f${at}`, picture, alt: "A rope", credit: "" },
  }));
  return ending({ type: "gallery", attrs: { id: "g" }, content });
};

it.each<[string, Partial<Draft>, RegExp | undefined]>([
  ["with all it needs", {}, undefined],
  ["with a picture and its description", { lead }, undefined],
  ["with a picture in its text", figure(namedId("p")), undefined],
  [
    "with a warning alone",
    ending({ type: "subhead", attrs: { id: "h", level: 2 }, content: [{ type: "text", text: "Small" }] }),
    undefined,
  ],
  ["under legal hold", { held: "A letter of counsel is awaited." }, /legal hold: A letter/],
  ["without a headline", { headline: "  " }, /headline/],
  ["by nobody", { byline: [] }, /byline/],
  ["with a picture that nobody describes", { lead: { ...lead, alt: " " } }, /description/],
  ["without a word", { body: { type: "doc", content: [] } }, /empty/],
  ["with a picture that was not uploaded", figure("harbour.jpg"), /“harbour.jpg” was named but not uploaded/],
  ["with a gallery of which one was not uploaded", gallery(namedId("p"), "harbour.jpg"), /“harbour.jpg” was named but not uploaded/],
  ["with a picture that has no name", figure(""), /without a name/],
  [
    "with a mark of a note that is not there",
    ending({ type: "paragraph", attrs: { id: "m" }, content: [{ type: "text", text: "Salt[^9]." }] }),
    /“\[\^9\]” has no note/,
  ],
  [
    "with a link that runs a script",
    ending({
      type: "paragraph",
      attrs: { id: "l" },
      content: [{ type: "text", text: "a", marks: [{ type: "link", attrs: { href: "javascript:x" } }] }],
    }),
    /no address on the web/,
  ],
])("an article %s", (_what, change, why) => {
  const reasons = reasonsAgainstPublishing({ ...draft, ...change }).map((why) => wordsIn(why, "en"));
  if (why) expect(reasons.join(" ")).toMatch(why);
  else expect(reasons).toEqual([]);
});

it("names every reason at once", () => {
  expect(reasonsAgainstPublishing({ ...draft, headline: "", byline: [], body: { type: "doc", content: [] } })).toHaveLength(3);
});

it("says them in the language of whoever asks", () => {
  const asked = { now: new Date("2026-11-30T08:00:00Z"), timeZone: "Europe/Berlin" };
  const held = { held: "Ein Schreiben.", embargoUntil: new Date("2026-12-01T05:00:00Z"), headline: "" };
  const reasons = reasonsAgainstPublishing({ ...draft, ...held }, asked).map((why) => wordsIn(why, "de"));
  expect(reasons).toEqual([
    "Rechtlich gesperrt: Ein Schreiben.",
    expect.stringMatching(/^Die Sperrfrist läuft bis 1\. Dezember 2026/),
    "Es fehlt die Überschrift.",
  ]);
});
