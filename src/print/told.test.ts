import { expect, it } from "vitest";
import { wordsIn } from "../values/index.ts";
import { type Told, sayableOf, sentencesOf } from "./told.ts";

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
