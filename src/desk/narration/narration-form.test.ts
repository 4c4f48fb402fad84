import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import type { Narration } from "../../narration/index.ts";
import { decisionsIn, entry, mannerIn, reading, startsIn } from "./narration-form.ts";

const before: Narration = {
  speaker: "slt",
  quotedSpeaker: "rms",
  outsideSpeaker: "a",
  outsideQuotedSpeaker: "b",
  opening: "Hear.",
  closing: "Heard.",
  quotes: "second",
  captions: "caption",
};

it.each<[string, Record<string, string>, Partial<Narration>]>([
  ["as it was, where the form shows nothing", {}, before],
  ["by the voice that was chosen", { speaker: "rms" }, { speaker: "rms", quotedSpeaker: "rms" }],
  ["without an opening where that was emptied", { opening: "" }, { opening: "", closing: "Heard." }],
  ["with an opening of an opening’s length", { opening: "a".repeat(301) }, { opening: "a".repeat(300) }],
  ["with quotes and captions as they were chosen", { quotes: "announced", captions: "skip" }, { quotes: "announced", captions: "skip" }],
  ["with quotes and captions as they were, where the choice is none", { quotes: "sung", captions: "toString" }, before],
])("articles are read %s", async (_what, fields, wanted) => expect(mannerIn(await typedForm(fields), before)).toMatchObject(wanted));

it.each<[string, Record<string, string>, object]>([
  [
    "what was typed",
    { grapheme: "Leith", kind: "phonetic", said: "liːθ", anyCase: "yes" },
    { grapheme: "Leith", kind: "phonetic", said: "liːθ", anyCase: true },
  ],
  ["a word for a word where its kind is none", { grapheme: "quay", kind: "song", said: "key" }, { kind: "substitute", anyCase: false }],
])("a word of the lexicon is %s", async (_what, fields, wanted) => expect((await typedForm(fields)).parse(entry)).toMatchObject(wanted));

it("of each block of an article that the form shows is decided how it is said", async () => {
  const fields = { "said.one": "say", "words.one": "Two\r\nboats", "said.two": "sung", "words.three": "x", "said.five": "skip" };
  expect(decisionsIn(await typedForm(fields), ["one", "two", "three"])).toEqual([
    { block: "one", said: "say", words: "Two\nboats" },
    { block: "two", said: "usual", words: "" },
  ]);
});

it("what is said in place of a block has 4,000 signs at most", async () => {
  const [decision] = decisionsIn(await typedForm({ "said.one": "say", "words.one": "a".repeat(4001) }), ["one"]);
  expect(decision?.words).toHaveLength(4000);
});

it("a recording is of who read it, in a name’s length, with the head of the article or without", async () => {
  expect((await typedForm({ narrator: " Ida ", withHead: "yes" })).parse(reading)).toEqual({ narrator: "Ida", withHead: true });
  expect((await typedForm({ narrator: "a".repeat(121) })).parse(reading)).toEqual({ narrator: "a".repeat(120), withHead: false });
});

it("each sentence begins when it was typed, and those of which nothing was typed are left alone", async () => {
  const form = await typedForm({ "start.a": "0", "start.b": "12,5", "start.c": " ", "start.z": "99" });
  expect(startsIn(form, ["a", "b", "c", "d"])).toEqual(
    new Map([
      ["a", 0],
      ["b", 12.5],
    ]),
  );
});

it("a sentence that begins at no second is refused at its place", async () => {
  const form = await typedForm({ "start.a": "soon" });
  expect(refusalOf(() => startsIn(form, ["a"]))).toEqual({
    code: "number-unreadable",
    says: "“soon” is not a number, 0 or more.",
    beside: { "start.a": "A number, 0 or more." },
  });
});
