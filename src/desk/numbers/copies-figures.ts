import type { Messages } from "../../messages/index.ts";
import type { IssueCopies } from "../../fulfilment/index.ts";
import type { Figure } from "./figure.ts";

type Words = Messages["desk"]["numbers"];
type Edition = IssueCopies["edition"];

/** Paid copies by issue, a figure for each edition; the rows lead to who has them. */
export function copiesFigures(copies: readonly IssueCopies[], m: Words): Figure[] {
  return (["print", "digital"] as const).map((edition) => ({
    name: `copies-${edition}`,
    title: m.copies.titles[edition],
    note: m.copies.note,
    head: m.issue,
    columns: [{ name: m.copies.paid, charted: true }, { name: m.copies.free }, { name: m.copies.grace }],
    rows: copies
      .filter((row) => row.edition === edition)
      .map((row) => ({
        label: m.number(row.wholeNumber),
        short: String(row.wholeNumber),
        href: `/desk/issues/${row.wholeNumber}`,
        cells: (["paid", "free", "grace"] as const).map((column) => ({
          count: row[column],
          href: rowsHref(row.wholeNumber, edition, column),
        })),
      })),
  }));
}

const rowsHref = (issue: number, edition: Edition, column: string): string =>
  `/desk/numbers/rows/copies?${new URLSearchParams({ issue: String(issue), edition, column }).toString()}`;
