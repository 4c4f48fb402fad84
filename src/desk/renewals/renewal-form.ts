import { type Form, eachOf, field } from "../../http/index.ts";
import type { RenewalLetter, Step } from "../../renewals/index.ts";
import { wholeOf } from "../../values/index.ts";

const mostSteps = 12;
const rows = Array.from({ length: mostSteps }, (_, row) => String(row));

const at = eachOf(
  rows,
  field.line.transform((line) => wholeOf(line, { least: -99, most: 99 })),
);
const letters = ["notice", "early", "reminder", "last", "missed", "win-back"] as const satisfies readonly RenewalLetter[];
const letter = eachOf(rows, field.oneOf(letters, undefined));

/** The steps of a series, of rows that say both when and which letter; the others are left out. */
export function stepsIn(form: Form): Step[] {
  const [times, chosen] = [form.parse(at, "at-"), form.parse(letter, "letter-")];
  return rows.flatMap((row) => {
    const [at, letter] = [times[row], chosen[row]];
    return at !== undefined && letter ? [{ at, letter }] : [];
  });
}
