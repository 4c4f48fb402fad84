import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import copies from "pg-copy-streams";
import { messageOf } from "../../values/index.ts";
import type { Column, TableShape } from "./read-schema.ts";
import { listed, quoted } from "./sql.ts";
import { plainLines } from "./write-lines.ts";

/** What comes in: the columns that its lines have. */
type Lines = { columns: readonly string[]; rows: number; path: string };

/**
 * Fills a table from JSON lines. What its lines leave out is empty, or what the table gives by itself, or, where
 * bytes must be there, bytes of chance that open nothing. Throws one Error that names the file and, where it can be told, the line.
 */
export async function fillFromLines(client: pg.Client, shape: TableShape, { columns, rows, path }: Lines): Promise<void> {
  const known = new Map(shape.columns.map((column) => [column.name, column]));
  const unknown = columns.find((name) => !known.has(name));
  if (unknown) throw new Error(`${path} has the column ${unknown}, which the table ${shape.name} has not.`);
  await client.query("create temporary table coming_in (number bigint generated always as identity, line text) on commit drop");
  const into = client.query(copies.from(`copy coming_in (line) from stdin ${plainLines}`));
  await pipeline(createReadStream(path), into);
  if (into.rowCount !== rows) throw new Error(`${path} has ${into.rowCount} lines, and should have ${rows}.`);
  await insertLines(client, shape, { columns, path });
  await client.query("drop table coming_in");
}

async function insertLines(client: pg.Client, shape: TableShape, { columns, path }: Pick<Lines, "columns" | "path">): Promise<void> {
  const chance = shape.columns.filter((column) => isMade(column) && !columns.includes(column.name));
  const given = [...columns.map((name) => `filled.${quoted(name)}`), ...chance.map(() => "sha256(uuid_send(gen_random_uuid()))")];
  const names = listed([...columns, ...chance.map(({ name }) => name)]);
  await client.query("savepoint filling");
  try {
    await client.query(
      `insert into ${quoted(shape.name)} (${names}) overriding system value
       select ${given.join(", ")} from coming_in cross join lateral json_populate_record(null::${quoted(shape.name)}, coming_in.line::json) as filled
       order by coming_in.number`,
    );
  } catch (error) {
    await client.query("rollback to savepoint filling");
    throw new Error(`${path}${await brokenLine(path)}: ${messageOf(error)}.`, { cause: error });
  }
  await client.query("release savepoint filling");
}

const isMade = ({ isBytes, isNullable, hasDefault }: Column) => isBytes && !isNullable && !hasDefault;

/** ", line 12" where that is the first that is no JSON. */
async function brokenLine(path: string): Promise<string> {
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity })) {
    at += 1;
    try {
      JSON.parse(line);
    } catch {
      return `, line ${at}`;
    }
  }
  return "";
}
