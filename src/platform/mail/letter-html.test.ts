import { expect, it } from "vitest";
import { letterHtml } from "./letter-html.ts";

const letter = (language: string, value: string) =>
  letterHtml({
    language,
    magazine: "Salt",
    title: "Thanks",
    paragraphs: ["Paid."],
    facts: [["Paid", value]],
    code: "123456",
    footer: "Salt",
  });

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
])("a day of a row in %s is whole", (language, day) => {
  expect(letter(language, day)).toContain(`>${day.replaceAll(" ", "\u00a0")}<`);
});

it("what is no day of a row keeps its spaces", () => {
  expect(letter("en", "IBAN GB00 PLAY 0000 0000")).toContain(">IBAN GB00 PLAY 0000 0000<");
});
