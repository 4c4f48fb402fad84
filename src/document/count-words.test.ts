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
])("counts %j as %i words", (text, words) => expect(countWords(body(text))).toBe(words));

it("counts a book in a moment, and every paragraph of it", () => {
  const paragraph = "The keeper wrote down every boat that passed and what it carried. ".repeat(8);
  const began = performance.now();
  expect(countWords(body(...Array.from({ length: 600 }, () => paragraph)))).toBe(600 * 8 * 12);
  // at once it would take most of a minute: the segmenter is quadratic
  expect(performance.now() - began).toBeLessThan(10_000);
});
