import { describe, expect, it } from "vitest";
import { firstWithFound, snippetOf } from "./snippet.ts";

const said = (text: string, words: string[]) =>
  snippetOf(text, (word) => words.includes(word))
    .map((part) => part.text)
    .join("");

describe("the snippet of a text that was found", () => {
  const article =
    "The purser counts twice.\n\nThe last boat\n\nThere is an evening which everybody calls the last boat. It is nothing of the kind.";

  it.each([
    [
      "a sentence before a heading that says the same",
      article,
      ["boat"],
      "There is an evening which everybody calls the last boat. It is nothing of the kind.",
    ],
    ["a heading where no sentence says it", "The last boat\n\nNobody came.", ["boat"], "The last boat"],
    [
      "a heading with more of the words before a sentence",
      "The boat and the eel\n\nA boat lay there.",
      ["boat", "eel"],
      "The boat and the eel",
    ],
    ["a sentence that ends in a quotation mark", "Boat\n\n“No boat.”", ["boat"], "“No boat.”"],
    ["the beginning where nothing is found", "One. Two.", ["boat"], "One. Two."],
  ])("is %s", (_, text, words, snippet) => {
    expect(said(text, words)).toBe(snippet);
  });
});

describe("the snippet of an article that was found", () => {
  const said = (...texts: [string, ...string[]]) => firstWithFound(texts, (word) => word === "boat").map((part) => part.text);

  it("is of its standfirst where its text has none of the words", () => {
    expect(said("Nobody came.", "About a boat.")).toEqual(["About a ", "boat", "."]);
  });

  it("is of its text where that has them, or where neither has", () => {
    expect(said("A boat came.", "About a boat.")).toEqual(["A ", "boat", " came."]);
    expect(said("Nobody came.", "About the quay.")).toEqual(["Nobody came."]);
  });
});
