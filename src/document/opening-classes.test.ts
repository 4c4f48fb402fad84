import { expect, it } from "vitest";
import { fromMarkdown, openingClasses } from "./index.ts";

const rest = " the keeper wrote down every boat that passed and what it carried, and in the margin he wrote what it had carried.".repeat(3);

it.each([
  ["a plain one", `The day${rest}`, "opens"],
  ["one with a tail", `Quite${rest}`, "opens opens-tailed"],
  ["one that leans", `After${rest}`, "opens opens-leaning"],
  ["one that is a word", `A boat${rest}`, "opens"],
  ["one whose word is bold", `**Sir,**${rest}`, "opens opens-bold"],
  ["Greek", `Ένας${rest}`, "opens"],
  ["two lines", "The keeper wrote down every boat that passed and what it carried, and in the margin he wrote what it had carried.", ""],
  ["a quotation mark", `“The day${rest}`, ""],
  ["a script without capitals", `حارس${rest}`, ""],
  ["a figure first", `1968${rest}`, ""],
  ["a list first", `- The day${rest}`, ""],
])("a text that opens with %s", (_what, markdown, classes) => expect(openingClasses(fromMarkdown(markdown).body)).toBe(classes));
