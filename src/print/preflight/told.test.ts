import { expect, it } from "vitest";
import { wordsIn } from "../../values/index.ts";
import { type Told, sayableOf, sentencesOf } from "./told.ts";
import { toldBefore } from "./told-before.ts";

const pixels = { width: 1800, height: 1200 };
const german = (found: Told, cure?: Told) => wordsIn(sentencesOf(sayableOf({ found, cure }, "en")), "de");

it.each<[string, Told, Told | undefined, string]>([
  [
    "one without values",
    { is: "noCover" },
    { is: "chooseCover" },
    "Die Ausgabe hat keine Titelseite. Wählen Sie bei der Ausgabe eine Titelseite.",
  ],
  ["one of a headline", { is: "nobody", of: "The Gate" }, undefined, "Die Autorenzeile von „The Gate“ ist leer."],
  [
    "one made of others",
    { is: "wide", of: { headline: "The Gate", number: 3, kind: "table", words: ["one", "two"], more: 0, all: 2 } },
    undefined,
    "„The Gate“, Block 3 (Tabelle): „one“, „two“ sind breiter als die Spalte.",
  ],
  [
    "a cure of pixels",
    { is: "blank" },
    { is: "better", of: pixels },
    "Auf dieser Seite steht nichts. Besser mit 1800 × 1200 Pixeln, oder kleiner.",
  ],
])("what was found in an English magazine is said in German: %s", (_what, found, cure, says) => expect(german(found, cure)).toBe(says));

it("is kept with the words of the magazine’s own language", () =>
  expect(sayableOf({ found: { is: "noCover" } }, "de")).toEqual({
    text: "Die Ausgabe hat keine Titelseite.",
    told: { found: { is: "noCover" } },
  }));

it.each([
  ["of before it was kept what it is", { text: "No cover.", cure: "Choose one." }],
  [
    "of another version of ours",
    { text: "No cover.", cure: "Choose one.", told: JSON.parse('{ "found": { "is": "constructor" }, "cure": { "is": "gone" } }') },
  ],
])("stays as it was kept: one %s", (_what, finding) => expect(wordsIn(sentencesOf(finding), "de")).toBe("No cover. Choose one."));

const wide = { headline: "The Gate (2)", number: 3, kind: "table" as const, more: 0 };
const everyKind: Told[] = [
  { is: "noCover" },
  { is: "notFour", of: 30 },
  { is: "filler", of: { fillers: 1, pages: 32 } },
  { is: "filler", of: { fillers: 3, pages: 32 } },
  { is: "ownLetters", of: "ʘ ǂ" },
  { is: "lettersOf", of: { headline: "“Yes”, said he", characters: "ʘ" } },
  { is: "noFont", of: "Deja.Vu" },
  { is: "nobody", of: "The Gate" },
  { is: "noPicture", of: { headline: "The Gate", picture: "gate.jpg" } },
  { is: "noAlt", of: "The Gate" },
  { is: "noCredit", of: "The Gate" },
  { is: "adOverset", of: "A bag" },
  { is: "veryCoarse", of: { name: "gate.jpg", dpi: 92, width: 85.5, height: 120, least: 150, wanted: 300 } },
  { is: "coarse", of: { name: "gate.jpg", dpi: 92, width: 85, height: 120, wanted: 300 } },
  { is: "larger", of: { least: pixels, wanted: { width: 3600, height: 2400 } } },
  { is: "better", of: pixels },
  { is: "wide", of: { ...wide, words: ["one"], all: 1 } },
  { is: "wide", of: { ...wide, words: ["one", "two"], all: 2 } },
];

it.each(["en", "de"])("what was found and kept in words alone, in %s, is known again and said in another language", (language) => {
  for (const found of everyKind) expect(toldBefore(sayableOf({ found }, language).text), found.is).toEqual(found);
  const { text, cure = "" } = sayableOf({ found: { is: "nobody", of: "The Gate" }, cure: { is: "nameWriter" } }, language);
  expect(wordsIn(sentencesOf({ text, cure }), "de")).toBe("Die Autorenzeile von „The Gate“ ist leer. Nennen Sie, wer den Artikel schrieb.");
  expect(wordsIn(sentencesOf({ text, cure }), "en")).toBe("Nobody stands in the byline of “The Gate”. Name who wrote it.");
});

it("how many words more are too wide is said as it was", () => {
  const { text } = sayableOf({ found: { is: "wide", of: { ...wide, words: ["one", "two", "three"], more: 1, all: 4 } } }, "en");
  expect(wordsIn(sentencesOf({ text }), "de")).toBe(
    "„The Gate (2)“, Block 3 (Tabelle): „one“, „two“, „three“ und 1 weitere sind breiter als die Spalte.",
  );
});
