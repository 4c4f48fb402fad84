import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.ts";

const known = { as: "text", o: "text", json: "flag" } as const;
const read = (...argv: string[]) => readArguments(argv, known, "Usage: masthead export");

describe("what follows a command", () => {
  it.each<[string[], ReturnType<typeof readArguments>]>([
    [["article", "a-rope", "--as", "pdf", "-o", "a.pdf"], { words: ["article", "a-rope"], options: { as: "pdf", o: "a.pdf" } }],
    [["--as=pdf", "article"], { words: ["article"], options: { as: "pdf" } }],
    [["--as=a=b"], { words: [], options: { as: "a=b" } }],
    [["--as="], { words: [], options: { as: "" } }],
    [["--json", "article"], { words: ["article"], options: { json: true } }],
    [["-"], { words: ["-"], options: {} }],
    [[], { words: [], options: {} }],
    [["--as", "-1"], { words: [], options: { as: "-1" } }],
  ])("%j is read", (argv, given) => expect(read(...argv)).toEqual(given));
  it.each([
    [["--sa", "pdf"], "There is no option --sa. Usage: masthead export"],
    [["--constructor", "x"], "There is no option --constructor. Usage: masthead export"],
    [["--as"], "--as needs a value. Usage: masthead export"],
  ])("%j is told, with the usage", (argv, says) => expect(() => read(...argv)).toThrow(says));
});
