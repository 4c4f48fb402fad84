import { expect, it } from "vitest";
import { typedForm } from "../../../test/support/typed-form.ts";
import { stepsIn } from "./renewal-form.ts";

it.each<[string, Record<string, string>, object[]]>([
  [
    "in the rows’ order",
    { "at-1": "0", "letter-1": "last", "at-0": "-6", "letter-0": "notice" },
    [
      { at: -6, letter: "notice" },
      { at: 0, letter: "last" },
    ],
  ],
  [
    "with either sign of minus, and with a plus",
    { "at-0": "−3", "letter-0": "last", "at-1": "+2", "letter-1": "last" },
    [
      { at: -3, letter: "last" },
      { at: 2, letter: "last" },
    ],
  ],
  ["without a row of no letter", { "at-0": "1", "letter-0": "" }, []],
  ["without a row of a letter that there is not", { "at-0": "1", "letter-0": "toString" }, []],
  ["without a row of no time", { "letter-0": "last" }, []],
  [
    "without a row of half an issue, or of more than a hundred",
    { "at-0": "1.5", "letter-0": "last", "at-1": "100", "letter-1": "last" },
    [],
  ],
  ["of twelve rows at most", { "at-12": "1", "letter-12": "last" }, []],
])("a series of letters is read %s", async (_what, fields, wanted) => expect(stepsIn(await typedForm(fields))).toEqual(wanted));
