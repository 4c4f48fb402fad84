import { expect, it } from "vitest";
import { countWords } from "./count-words.ts";
import type { Body } from "./types.ts";

const body = (...texts: string[]): Body => ({
  type: "doc",
  content: texts.map((text, at) => ({ type: "paragraph", attrs: { id: `p${at}` }, content: [{ type: "text", text }] })),
});

it.each([
  ["One two three.", 3],
  ["A well-kept lock isn’t 1,500 years old.", 7],
  ["– … !", 0],
  ["Café-bar, naïve; it’s 3.5 km and/or 10:30.", 9],
  ["«Слово» и дело", 3],
  ["昨日は雨でした。", 5],
  ["One line in English\nและภาษาไทย", 7],
])("counts %j as %i words", (text, words) => expect(countWords(body(text))).toBe(words));

it("counts a long text of a script without spaces by its beginning, within a hundredth", () => {
  const sentence = "港の朝は静かで、船はまだ動かない。";
  const one = countWords(body(sentence));
  expect(Math.abs(countWords(body(...Array.from({ length: 2000 }, () => sentence))) / (2000 * one) - 1)).toBeLessThan(0.01);
});
