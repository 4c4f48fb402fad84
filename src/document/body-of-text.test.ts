import { expect, it } from "vitest";
import { bodyOfText, check, plainText } from "./index.ts";

it.each([
  ["", ""],
  ["One line.", "One line."],
  ["One *line*,\nand <b>another</b>.\n\n\n  # Three  \n", "One *line*,\nand <b>another</b>.\n\n# Three"],
])("%j is a body that says the same, sign for sign", (text, said) => {
  const body = bodyOfText(text);
  expect(plainText(body)).toBe(said);
  if (text) expect(check(body)).toEqual([]);
  expect(bodyOfText(text)).toEqual(body);
});
