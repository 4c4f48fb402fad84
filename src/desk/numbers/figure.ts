import {
  type Day,
  type Money,
  csvOf,
  day,
  formatMoney,
  formatMonth,
  formatNumber,
  formatShortMonth,
  plainAmount,
} from "../../values/index.ts";

/** A figure's value: a count, a sum, a part of a whole (null where there is no whole), or words. `href`: the rows that it counts. */
export type Value = { href?: string | undefined } & ({ count: number } | { money: Money } | { share: number | null } | { text: string });

type FigureRow = {
  /** As its file has it, where it sorts. */
  label: string;
  href?: string | undefined;
  cells: readonly Value[];
} & Below;
/** What stands below its bar; a whole month is called in the language of its page, in its row too. */
type Below = { short: string; month?: never } | { month: Day; short?: never };

/** One table of numbers, which its chart and its file show as well. Rows stand newest first. */
export type Figure = {
  /** In addresses: "copies-print". */
  name: string;
  title: string;
  /** What is counted, and what is not. */
  note?: string;
  /** Over the rows' labels. */
  head: string;
  columns: readonly { name: string; charted?: boolean }[];
  rows: readonly FigureRow[];
};

/** The row of a month, given as “2026-11”. */
export const rowOfMonth = (month: string) => ({ label: month, month: day(`${month}-01`) });

/** What a row is called in the page. */
export const calledIn = (language: string, { label, month }: { label: string; month?: Day }): string =>
  month ? formatMonth(month, language) : label;

/** The same below its bar. */
export const belowIn = (language: string, row: Below): string =>
  row.month === undefined ? row.short : formatShortMonth(row.month, language);

/** As it stands in the page. */
export function shown(value: Value, language: string): string {
  if ("count" in value) return formatNumber(value.count, language);
  if ("money" in value) return formatMoney(value.money, language);
  if ("share" in value) return value.share === null ? "–" : `${formatNumber(value.share * 100, language, 1)} %`;
  return value.text;
}

/** As a chart draws it: counts, minor units, parts of a thousand. */
export function drawn(value: Value | undefined): number | null {
  if (!value || "text" in value) return null;
  if ("count" in value) return value.count;
  if ("money" in value) return value.money.amount;
  return value.share === null ? null : value.share * 100;
}

/** As a spreadsheet takes it: plain numbers, sums with their decimals, parts of one. */
function plain(value: Value): string | number {
  if ("count" in value) return value.count;
  // below zero it would be taken for a formula, and be text
  if ("money" in value) return value.money.amount < 0 ? Number(plainAmount(value.money)) : plainAmount(value.money);
  if ("share" in value) return value.share === null ? "" : Number(value.share.toFixed(4));
  return value.text;
}

/** The figure as a file, in the order of its table; a column of sums says in which currency. */
export function figureCsv({ head, columns, rows }: Figure): string {
  const heads = columns.map(({ name }, at) => {
    const sum = rows.map(({ cells }) => cells[at]).find((value) => value && "money" in value);
    return sum && "money" in sum ? `${name}, ${sum.money.currency}` : name;
  });
  return csvOf([[head, ...heads], ...rows.map(({ label, cells }) => [label, ...cells.map(plain)])]);
}
