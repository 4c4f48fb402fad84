/** A record of a file and the line of the file on which it begins, from 1. */
export type Record = { line: number; cells: string[] };

/** Nobody's record is so long: a quotation mark was not closed. */
const mostCell = 100_000;
const mostCells = 1000;

export class TableProblem extends Error {
  readonly line: number;
  readonly why: "quote" | "cells";
  constructor(why: "quote" | "cells", line: number) {
    super(why);
    this.name = "TableProblem";
    this.why = why;
    this.line = line;
  }
}

/**
 * Records of separated values, RFC 4180 and what programs make of it: any one sign between cells, quotation marks that are
 * doubled within a cell, lines that end in CR, LF or both, line ends within quotation marks. Text comes in pieces.
 * Throws a TableProblem where a quotation mark is never closed.
 */
export class RecordReader {
  readonly #separator: string;
  #cell = "";
  #cells: string[] = [];
  #isQuoted = false;
  /** A quotation mark within a quoted cell: its end, or half of a doubled one. */
  #isHalf = false;
  #afterReturn = false;
  #line = 1;
  #begun = 1;

  constructor(separator: string) {
    this.#separator = separator;
  }

  /** The records that are whole with this piece. */
  *read(text: string): Generator<Record> {
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charAt(at);
      if (this.#isQuoted && !this.#isHalf) {
        at = this.#within(text, at);
        continue;
      }
      if (this.#isHalf) {
        this.#isHalf = false;
        if (sign === '"') {
          this.#cell += '"';
          continue;
        }
        this.#isQuoted = false;
      }
      if (sign === "\n" && this.#afterReturn) {
        this.#afterReturn = false;
        continue;
      }
      this.#afterReturn = sign === "\r";
      if (sign === "\r" || sign === "\n") {
        this.#line += 1;
        yield* this.#end();
      } else if (sign === this.#separator) this.#next();
      else if (sign === '"' && this.#cell === "") this.#isQuoted = true;
      else this.#cell += sign;
    }
  }

  /** Takes all of a quoted cell that is there, up to its next quotation mark. Answers where it stopped. */
  #within(text: string, at: number): number {
    const mark = text.indexOf('"', at);
    const end = mark < 0 ? text.length : mark;
    const part = text.slice(at, end);
    this.#cell += part;
    this.#line += part.split("\n").length - 1;
    if (this.#cell.length > mostCell) throw new TableProblem("quote", this.#begun);
    if (mark >= 0) this.#isHalf = true;
    return mark < 0 ? text.length : mark;
  }

  /** What is left at the end of the file. */
  *end(): Generator<Record> {
    if (this.#isQuoted && !this.#isHalf) throw new TableProblem("quote", this.#begun);
    this.#isQuoted = this.#isHalf = false;
    if (this.#cell !== "" || this.#cells.length > 0) yield* this.#end();
  }

  #next(): void {
    this.#cells.push(this.#cell);
    this.#cell = "";
    if (this.#cells.length > mostCells) throw new TableProblem("cells", this.#begun);
  }

  *#end(): Generator<Record> {
    this.#next();
    const [cells, line] = [this.#cells, this.#begun];
    this.#cells = [];
    this.#begun = this.#line;
    // an empty line is no record
    if (cells.length > 1 || (cells[0] ?? "").trim() !== "") yield { line, cells };
  }
}

export const separators = [",", ";", "\t", "|"] as const;

/** The sign between cells: Excel's own "sep=" line says it, else the one that gives the first records the same number of cells, most of them; "" where none does. */
export function separatorOf(start: string): string {
  const [, said] = /^sep=(.)\r?\n/i.exec(start) ?? [];
  if (said) return said;
  const scored = separators.map((separator) => {
    const widths = widthsOf(start, separator);
    const width = widths[0] ?? 1;
    const same = widths.filter((one) => one === width).length;
    return { separator, score: width > 1 ? (same / widths.length) * Math.log2(width + 1) : 0 };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  // commas within the lines of labels are no columns
  return best.score >= 1 ? best.separator : "";
}

function widthsOf(start: string, separator: string): number[] {
  const reader = new RecordReader(separator);
  const widths: number[] = [];
  try {
    for (const { cells } of reader.read(start)) if (widths.push(cells.length) >= 25) break;
    if (widths.length === 0) for (const { cells } of reader.end()) widths.push(cells.length);
  } catch {
    return widths;
  }
  return widths;
}
