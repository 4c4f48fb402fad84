import { expect, it } from "vitest";
import { filled } from "../values/index.ts";
import { intakeSays, keptIn } from "./kept-in.ts";
import { messagesIn } from "./messages-in.ts";

it.each([
  [
    "its headline was longer than 300 characters; the whole of it is the first paragraph",
    "die Überschrift hatte über 300 Zeichen; ganz steht sie im ersten Absatz",
  ],
  ["a poll was left out: “Tea?”", "eine Umfrage wurde weggelassen: „Tea?“"],
  [
    "it could not be brought in: it cannot be kept as it is: paragraph 2: is none",
    "es konnte nicht übernommen werden: so, wie es ist, kann es nicht gespeichert werden: paragraph 2: is none",
  ],
  [
    "a.zip is a broken zip: b.xml breaks off. It may not have been downloaded whole; download or export it once more. Nothing was imported.",
    "a.zip ist eine beschädigte ZIP-Datei: b.xml bricht ab. Vielleicht wurde sie nicht ganz heruntergeladen; laden Sie sie noch einmal herunter, oder exportieren Sie noch einmal. Nichts wurde übernommen.",
  ],
  [
    "what the page shows from “https://a.example/x” was left out",
    filled(messagesIn("de").desk.editor.html.shown, { address: "https://a.example/x" }),
  ],
  ["a menu was left out: “Home”", `${messagesIn("de").desk.editor.html.menu}: „Home“`],
  ["a table of 4 rows was made of lines that are aligned", "aus ausgerichteten Zeilen wurde eine Tabelle (Zeilen: 4)"],
  ["“By Ada” under the headline was taken as the byline", "„By Ada“ unter der Überschrift wurde als Autorenzeile genommen"],
  [
    "the program that reads Word says: An unrecognised element was ignored: w:frame",
    "das Programm, das Word-Dokumente liest, meldet auf Englisch: An unrecognised element was ignored: w:frame",
  ],
  ["posts: page 3 of 12", "Beiträge: Seite 3 von 12"],
])("what was kept, “%s”, is said in German", (kept, german) => {
  expect(keptIn(kept, "de")).toBe(german);
  expect(keptIn(kept, "en")).toBe(kept);
});

it("words that were cut short are said with what is left of them", () =>
  expect(keptIn("the field “seo” was left out: “so many words", "de")).toBe("das Feld „seo“ wurde weggelassen: „so many words“"));

it.each(["", "line many: it is odd", "Somebody wrote this", "a table of many rows was made of lines that are aligned"])(
  "what is no sentence of ours stays: “%s”",
  (kept) => expect(keptIn(kept, "de")).toBe(kept),
);

it("knows each of the sentences by its English", () => {
  const values = {
    name: "a.zip",
    other: "b.xml",
    words: "Some words",
    why: "Some reason",
    place: "Some place",
    what: "Some thing",
    n: "7",
    of: "9",
  };
  const all = Object.values(intakeSays).map((message) => (typeof message === "string" ? message : message(values)));
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter((kept) => keptIn(kept, "de") === kept)).toEqual([]);
});

it("a text as long as an article is known by its beginning", () =>
  expect(keptIn(`a poll was left out: “${"in it ".repeat(40_000)}”`, "de").slice(0, 36)).toBe("eine Umfrage wurde weggelassen: „in "));
