import { expect, it } from "vitest";
import { normaliseLines } from "./lines.ts";
import { isPoem } from "./poem.ts";

const stanza = ["Row me over, row me", "under the old bridge and the new one,", "leave the lamp.", "Nobody comes."];
const poem = ["The Ferry", "", ...stanza, "", ...stanza, ""].join("\n");
const is = (text: string) => isPoem(normaliseLines(text));

it("narrow lines of many lengths in stanzas are a poem", () => expect(is(poem)).toBe(true));

it.each<[string, string]>([
  [
    "five lines",
    ["The Ferry", "", "Row me over, row me", "leave the lamp.", "", "under the old bridge and the new one,", "Nobody comes.", "So."].join(
      "\n",
    ),
  ],
  ["one stanza", ["The Ferry", "", ...stanza, ...stanza].join("\n")],
  ["a word cut at a line’s end", poem.replace("row me\n", "row-\n")],
  ["an item", poem.replace("leave the lamp.", "- leave the lamp.")],
  ["a field", poem.replace("leave the lamp.", "leave: the lamp.")],
  ["sentences that end nowhere", poem.replaceAll(".", ",")],
  ["sentences that end with every line", poem.replace(/[,]?$/gm, (_, at: number) => (at > 10 ? "." : ""))],
  ["sentences that end within lines", poem.replaceAll("over, row", "over. Row").replaceAll("bridge and", "bridge. And")],
  [
    "lines of one length",
    [
      "The Ferry",
      "",
      "Row me over, row me on,",
      "leave the lamp and book.",
      "",
      "Row me over, row me on,",
      "leave the lamp and book.",
      "Row me over, row me on,",
    ].join("\n"),
  ],
  ["lines that are wide", poem.replace("leave the lamp.", "leave the lamp on the landing where the old man stands.")],
])("a text with %s is none", (_what, text) => expect(is(text)).toBe(false));

it("a column is none", () => {
  expect(isPoem(normaliseLines(poem).map((line) => ({ ...line, column: 1 })))).toBe(false);
});
