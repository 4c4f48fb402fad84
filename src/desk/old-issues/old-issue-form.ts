import { z } from "zod";
import type { Choice, FacsimileView } from "../../facsimiles/index.ts";
import { type Form, field } from "../../http/index.ts";

/** A number that no magazine reaches is a slip. */
const mostNumber = 100_000;

const choice = z.object({
  make: field.tick,
  number: field.wholeOrNull({ least: 1, most: mostNumber }),
  date: field.dayOrNull,
  theme: field.line,
});

/** The names of a file’s fields begin with its own. */
const under = (id: string) => `file.${id}.`;

export const fieldsOf = ({ id }: Pick<FacsimileView, "id">) => ({
  make: `${under(id)}make`,
  number: `${under(id)}number`,
  date: `${under(id)}date`,
  theme: `${under(id)}theme`,
});

/** What the form says of each of these files; one that it does not show is left as it is. */
export function choicesIn(form: Form, waiting: readonly FacsimileView[]): Choice[] {
  const typed = form.asTyped();
  return waiting
    .filter((one) => typed[fieldsOf(one).number] !== undefined)
    .map(({ id }) => {
      const { make, number, date, theme } = form.parse(choice, under(id));
      return { id, make, wholeNumber: number, coverDate: date, theme };
    });
}
