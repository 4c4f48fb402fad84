import { expect, it } from "vitest";
import { type LetterWords, letterHtml, letterText } from "./letter-html.ts";

const words = (language: string, value: string, paragraph = "Paid."): LetterWords => ({
  language,
  magazine: "Salt",
  title: "Thanks",
  paragraphs: [paragraph],
  facts: [["Paid", value]],
  code: "123456",
  footer: "Salt",
});
const letter = (language: string, value: string, paragraph?: string) => letterHtml(words(language, value, paragraph));

it("letters that join are not spaced in a letter, others are as they are set", () => {
  expect(letter("en", "1")).toContain("letter-spacing:-.02em");
  expect(letter("ar", "1")).not.toContain("letter-spacing");
});

it.each([
  ["en", "30 November 2026"],
  ["en-US", "November 30, 2026"],
  ["de", "30. November 2026"],
  ["es", "30 de noviembre de 2026"],
  ["fr", "1er décembre 2026"],
])("a day in %s is whole, in a row and in a sentence", (language, day) => {
  const whole = day.replaceAll(" ", "\u00a0");
  expect(letter(language, day)).toContain(`>${whole}<`);
  expect(letter(language, "1", `Renewed on ${day}, as ever.`)).toContain(`>Renewed on ${whole}, as ever.<`);
});

it("what is no day of a row keeps its spaces", () => {
  expect(letter("en", "IBAN GB00 PLAY 0000 0000")).toContain(">IBAN GB00 PLAY 0000 0000<");
});

it.each([
  ["en", ":"],
  ["fr", "\u202f:"],
  ["fr-CA", "\u202f:"],
])("in plain text of %s what stands before a value has its language’s colon", (language, colon) => {
  const link = { label: "Konto", url: "https://salt.example/account" };
  const text = letterText({ ...words(language, "1"), button: link, wayOut: link });
  expect(text).toContain(`\nPaid${colon} 1\n`);
  expect(text).toContain(`\nKonto${colon}\nhttps://salt.example/account\n`);
  expect(text).toContain(`\nKonto${colon} https://salt.example/account\n`);
});
