import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import copies from "pg-copy-streams";
import type { TableShape } from "./read-schema.ts";
import { listed, quoted } from "./sql.ts";

/** A file that was written: bytes, and its SHA-256. */
export type Written = { bytes: number; sha256: string };

/**
 * JSON has no line ends and no signs below the space, so that CSV with two of those signs as its quote and its comma gives each
 * line as it is.
 */
export const plainLines = "with (format csv, quote E'\\x01', delimiter E'\\x02')";

/**
 * Writes a table as JSON lines, in the order of its key, as it stands in the client's transaction. The database makes
 * the lines; of them no more is held than what is on its way.
 */
export async function writeLines(
  client: pg.Client,
  { shape, columns, path }: { shape: TableShape; columns: readonly string[]; path: string },
): Promise<Written & { rows: number }> {
  const rows = `select ${listed(columns)} from ${quoted(shape.name)} ${ordered(shape)}`;
  // a name that no column has
  const lines = client.query(copies.to(`copy (select row_to_json("a row")::text from (${rows}) as "a row") to stdout ${plainLines}`));
  return { ...(await writeStream(lines, path)), rows: lines.rowCount };
}

/** The same for spreadsheets: UTF-8 with a mark; a text that would begin a formula there has an apostrophe before it. */
export async function writeCsv(
  client: pg.Client,
  { shape, columns, path }: { shape: TableShape; columns: readonly string[]; path: string },
): Promise<Written> {
  const texts = new Set(shape.columns.filter(({ isText }) => isText).map(({ name }) => name));
  const cells = columns.map((name) => (texts.has(name) ? `${harmless(quoted(name))} as ${quoted(name)}` : quoted(name)));
  const rows = `select ${cells.join(", ")} from ${quoted(shape.name)} ${ordered(shape)}`;
  return writeStream(client.query(copies.to(`copy (${rows}) to stdout with (format csv, header)`)), path, "\ufeff");
}

/** Writes what a query answers as CSV, without a mark: for programs. Its texts are made harmless by the query. */
export async function writeQuery(client: pg.Client, query: string, path: string): Promise<number> {
  const rows = client.query(copies.to(`copy (${query}) to stdout with (format csv, header)`));
  await writeStream(rows, path);
  return rows.rowCount;
}

/** SQL of a text that no spreadsheet takes for a formula. */
export const harmless = (column: string) =>
  `case when ${column} ~ '^[-=+@\\t\\r\\n＝＋－＠]' then '''' || ${column} else ${column}::text end`;

const ordered = ({ key, columns }: TableShape) => `order by ${listed(key.length > 0 ? key : columns.map(({ name }) => name))}`;

/** Puts a stream into a file that only the one who runs the program can read, and counts it on its way. */
export async function writeStream(from: Readable, path: string, before = ""): Promise<Written> {
  const hash = createHash("sha256").update(before);
  let bytes = Buffer.byteLength(before);
  const counted = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      bytes += part.length;
      done(null, part);
    },
  });
  const into = createWriteStream(path, { mode: 0o600, flags: "wx" });
  if (before) into.write(before);
  await pipeline(from, counted, into);
  return { bytes, sha256: hash.digest("hex") };
}
