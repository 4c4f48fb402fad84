import { expect, it } from "vitest";
import { textInEnglish } from "../messages/index.ts";
import { fromMarkdown, leftToWrite } from "./index.ts";

const left = (markdown: string) => leftToWrite(fromMarkdown(markdown).body).map(({ says }) => says(textInEnglish));

it.each([
  ["> [!pull] words to pull out", ["A pull quote still says “words to pull out”."]],
  ["> [!note] Tides\n>\n> words of the box", ["A box still says “words of the box”."]],
  ["> [!note] Title of the box\n>\n> High water at nine.", ["A box is still called “Title of the box”."]],
  ["Salt and **words in bold**.", ["The text still says “words in bold”."]],
  [
    "![A picture that is yet to be added](quay.jpg)",
    ["What a picture shows (alt) is still to be said: “A picture that is yet to be added”."],
  ],
  ["See [words of the link](https://a.example).", ["The text still says “words of the link”."]],
  ["- Salt and *words in italics*.", ["The text still says “words in italics”."]],
  ["Salt[^1].\n\n[^1]: the note", ["A footnote still says “the note”."]],
  ["Salt[^9], and *more[^10]*.", ["The mark “[^9]” has no note.", "The mark “[^10]” has no note."]],
  ["- a list[^3]\n  - of[^4] lists", ["The mark “[^3]” has no note.", "The mark “[^4]” has no note."]],
  ["> Quoted[^5].", ["The mark “[^5]” has no note."]],
  ["| Boat | Built |\n| --- | --- |\n| Marit[^2] | 1968 |", ["The mark “[^2]” has no note."]],
])("what a button set and nobody wrote over is named: %j", (markdown, said) => {
  expect(left(markdown)).toEqual(said);
});

it.each([
  "Words to pull out are chosen by the editor. The note was in A.",
  "> [!pull] The note was words to pull out of her.",
  "Salt[^1].\n\n[^1]: The note is from 1968.",
  "Write `[^9]` for a note.",
  "She set words in bold, and **words in bold type**.",
  "A [link](https://a.example).",
])("what somebody wrote is not: %j", (markdown) => {
  expect(left(markdown)).toEqual([]);
});
