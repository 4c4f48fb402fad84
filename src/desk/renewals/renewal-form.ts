import { type Form, eachOf, field } from "../../http/index.ts";
import type { Step } from "../../renewals/index.ts";
import { keysOf, wholeOf } from "../../values/index.ts";
import { letterNames } from "./renewals-page.tsx";

const mostSteps = 12;
const rows = Array.from({ length: mostSteps }, (_, row) => String(row));

const at = eachOf(
  rows,
  field.line.transform((line) => wholeOf(line, { least: -99, most: 99 })),
);
const letter = eachOf(rows, field.oneOf(keysOf(letterNames), undefined));

/** The steps of a series, of rows that say both when and which letter; the others are left out. */
export function stepsIn(form: Form): Step[] {
  const [times, letters] = [form.parse(at, "at-"), form.parse(letter, "letter-")];
  return rows.flatMap((row) => {
    const [at, letter] = [times[row], letters[row]];
    return at !== undefined && letter ? [{ at, letter }] : [];
  });
}
