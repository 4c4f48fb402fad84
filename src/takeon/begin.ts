import { taxSettings } from "../offers/index.ts";
import { type Platform, type Tx, inTransaction, insertRows, yieldEvery } from "../platform/index.ts";
import type { Messages } from "../messages/index.ts";
import { formatNumber, lineOf, newId } from "../values/index.ts";
import { type Columns, columnsOf } from "./fields.ts";
import { type How, usualHow } from "./how.ts";
import { lookSoon } from "./look.ts";
import { refuse } from "./refusals.ts";
import { sourceOf } from "./sources/index.ts";
import { type Pieces, piecesOf } from "./table/decode.ts";
import { type Written, formatOf, recordsOf } from "./table/read-table.ts";
import { TableProblem } from "./table/records.ts";
import { type DecimalSign, decimalSigns } from "./values/amounts.ts";
import { type DayOrder, ordersOf } from "./values/days.ts";

/** No magazine has more readers in one file, and none of their files is larger. */
const mostLines = 1_000_000;
const mostBytes = 500_000_000;
const piece = 1000;

/** `written`: what somebody says of its encoding and its separator. */
type Beginning = { fileName: string; pieces: Pieces; by: string | undefined; written?: Written | undefined };

/**
 * Reads a file and keeps its rows, nothing of which is anybody's subscription yet. Answers with its id. Refuses
 * "take-on-unreadable"; then nothing of it is kept.
 */
export async function beginTakeOn(platform: Platform, beginning: Beginning): Promise<string> {
  const { fileName, pieces, by, written } = beginning;
  await refuseOther(pieces, fileName);
  const format = await formatOf(pieces, written);
  const id = await inTransaction(platform, async (tx) => {
    try {
      return await keepTable(platform, tx, { ...beginning, format, by });
    } catch (error) {
      if (!(error instanceof TableProblem)) throw error;
      const { line, why } = error;
      throw refuse("take-on-unreadable", ({ desk: { against } }) =>
        against.takeOns.atLine({ file: fileName, line, why: against.takeOns[why] }),
      );
    }
  });
  await lookSoon(platform, id);
  return id;
}

export const takeOnOfBytes = (platform: Platform, { bytes, ...beginning }: Omit<Beginning, "pieces"> & { bytes: Uint8Array }) =>
  beginTakeOn(platform, { ...beginning, pieces: piecesOf(bytes) });

/** What other files begin with. */
const others: readonly (readonly [RegExp, keyof Messages["desk"]["against"]["takeOns"]["other"]])[] = [
  [/^PK\u0003\u0004/, "zip"],
  [/^\u00d0\u00cf\u0011\u00e0/, "xls"],
  [/^%PDF/, "pdf"],
  [/^\s*<(?:\?xml|rss|html|!doctype)/i, "page"],
  [/^\s*[{[]\s*["{[]/, "json"],
  [/^\u001f\u008b/, "gzip"],
];

async function refuseOther(pieces: Pieces, fileName: string): Promise<void> {
  let start = "";
  let bytes = 0;
  for await (const part of pieces()) {
    if (bytes === 0)
      start = Buffer.from(part.subarray(0, 512))
        .toString("latin1")
        .replace(/^\u00ef\u00bb\u00bf/, "");
    bytes += part.length;
    if (bytes > mostBytes)
      throw refuse("take-on-unreadable", (m) => m.desk.against.takeOns.tooLarge({ file: fileName, megabytes: mostBytes / 1_000_000 }));
  }
  if (bytes === 0) throw refuse("take-on-unreadable", (m) => m.desk.against.takeOns.empty(fileName));
  const other = others.find(([shape]) => shape.test(start));
  if (other) throw refuse("take-on-unreadable", (m) => m.desk.against.takeOns.other[other[1]](fileName));
}

type Keeping = Beginning & { format: Awaited<ReturnType<typeof formatOf>> };

async function keepTable(platform: Platform, tx: Tx, { fileName, pieces, by, format }: Keeping): Promise<string> {
  const now = platform.clock.now();
  const id = newId(now);
  const row = {
    id,
    file_name: lineOf(fileName).slice(0, 200),
    encoding: format.encoding,
    state: "reading" as const,
    begun_at: now,
    begun_by: by ?? null,
  };
  let told: { headings: string[]; columns: Columns; guess: Guess } | undefined;
  let held: { line: number; cells: string[] }[] = [];
  let lines = 0;
  const samples: string[][] = [];
  const takeTurns = yieldEvery();
  for await (const { line, cells } of recordsOf(pieces, format)) {
    await takeTurns();
    const record = { line, cells: cells.map(storable) };
    if (!told) {
      const headings = headingsOf(record.cells);
      const source = sourceOf(headings);
      const columns = columnsOf(headings, source.columns);
      told = { headings, columns, guess: new Guess(columns) };
      const how = JSON.stringify(await howOf(tx, columns, format));
      await tx
        .insertInto("take_ons")
        .values({ ...row, source: source.name, headings: JSON.stringify(headings), how })
        .execute();
      if (headings === record.cells) continue;
    }
    lines += 1;
    if (lines > mostLines) throw tooLong(fileName);
    told.guess.see(record.cells);
    if (samples.length < 3) samples.push(record.cells.map((cell) => cell.slice(0, 80)));
    held.push(record);
    if (held.length >= piece) held = await keepRows(tx, id, held);
  }
  if (!told || lines === 0) throw refuse("take-on-unreadable", (m) => m.desk.against.takeOns.headingsAlone(fileName));
  await keepRows(tx, id, held);
  const how = { ...(await howOf(tx, told.columns, format)), ...told.guess.found() };
  await tx
    .updateTable("take_ons")
    .set({ state: "read", lines, samples: JSON.stringify(samples), how: JSON.stringify(how) })
    .where("id", "=", id)
    .execute();
  return id;
}

const tooLong = (file: string) =>
  refuse("take-on-unreadable", (m, language) => m.desk.against.takeOns.tooLong({ file, rows: formatNumber(mostLines, language) }));

/** No sign of which PostgreSQL keeps none. */
const storable = (cell: string): string => cell.replaceAll("\u0000", "");

async function keepRows(tx: Tx, id: string, held: readonly { line: number; cells: string[] }[]): Promise<[]> {
  await insertRows(
    tx,
    "take_on_rows",
    held.map((row) => ({ take_on_id: id, ...row, state: "unread", problems: [] })),
  );
  return [];
}

/** A list without headings begins with somebody's address. The same array where the first row has them. */
const headingsOf = (cells: string[]): string[] =>
  cells.some((cell) => /^\S+@\S+\.\S+$/.test(cell.trim()))
    ? cells.map((cell, at) => (cell.includes("@") ? "E-mail" : `Column ${at + 1}`))
    : cells;

const howOf = async (tx: Tx, columns: Columns, { separator, layout }: Keeping["format"]): Promise<How> => ({
  ...usualHow,
  columns,
  separator: layout ? "" : separator,
  country: (await taxSettings(tx)).sellerCountry,
});

/** What a column's values leave of the ways to read them. */
class Guess {
  readonly #days: number[];
  readonly #paid: number | undefined;
  #orders = new Set<DayOrder>(["dmy", "mdy", "ymd"]);
  #signs = new Set<DecimalSign>([".", ","]);

  constructor(columns: Columns) {
    const fields = ["endsOn", "startedOn", "lettersOn", "heldUntil"] as const;
    this.#days = fields.flatMap((field) => columns[field] ?? []);
    this.#paid = columns.paid;
  }

  see(cells: readonly string[]): void {
    for (const at of this.#days) this.#orders = left(this.#orders, ordersOf(cells[at] ?? ""));
    if (this.#paid !== undefined) this.#signs = left(this.#signs, decimalSigns(cells[this.#paid] ?? ""));
  }

  /** Nothing where more than one is left, or none: then it is asked. */
  found(): Partial<Pick<How, "dayOrder" | "decimal">> {
    const [[order, ...orders], [sign, ...signs]] = [[...this.#orders], [...this.#signs]];
    return {
      ...(order && orders.length === 0 && { dayOrder: order }),
      ...(sign && signs.length === 0 && { decimal: sign }),
    };
  }
}

/** A value that can be nothing of it says nothing. */
const left = <T>(of: ReadonlySet<T>, by: readonly T[]): Set<T> =>
  by.length === 0 ? new Set(of) : new Set(by.filter((one) => of.has(one)));
