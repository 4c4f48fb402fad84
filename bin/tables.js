#!/usr/bin/env node
// Writes the types of the tables from a migrated database: node bin/tables.js postgres://… [FILE]
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [url = "", file = join(root, "src/platform/database/tables.ts")] = process.argv.slice(2);
const options = [
  "--dialect",
  "postgres",
  "--url",
  url,
  "--out-file",
  file,
  "--date-parser",
  "string",
  "--type-mapping",
  '{"int8":"number"}',
];
const only = ["--default-schema", "public", "--include-pattern", "public.*", "--exclude-pattern", "public.migrations"];
const { status, stderr } = spawnSync(join(root, "node_modules/.bin/kysely-codegen"), [...options, ...only], {
  cwd: root,
  encoding: "utf8",
});
if (status !== 0) {
  process.stderr.write(stderr);
  process.exit(status ?? 1);
}
writeFileSync(file, closer(readFileSync(file, "utf8"), await known()));

/** What the database knows of a column beyond "text": the words its check allows, and that a day is a day. By table and column. */
async function known() {
  const client = new pg.Client(url);
  await client.connect();
  const { rows: checks } = await client.query(
    `select conrelid::regclass::text as of, pg_get_constraintdef(oid) as says from pg_constraint
     where contype = 'c' and connamespace = 'public'::regnamespace`,
  );
  const { rows: days } = await client.query(
    "select table_name as of, column_name as name from information_schema.columns where table_schema = 'public' and data_type = 'date'",
  );
  await client.end();
  const types = new Map(days.map(({ of, name }) => [`${of}.${name}`, "Day"]));
  for (const { of, says } of checks) {
    const [, name, list] = says.match(/^CHECK \(\((\w+) = ANY \(ARRAY\[(.*)\]\)\)\)$/) ?? [];
    if (name) types.set(`${of}.${name}`, [...list.matchAll(/'([^']*)'::text/g)].map(([, word]) => JSON.stringify(word)).join(" | "));
  }
  return types;
}

/** The same file with these types in place of `string`, and the rooms’ own in place of JSON. */
function closer(text, types) {
  const names = new Map([...text.matchAll(/^  (\w+): (\w+);$/gm)].map(([, table, type]) => [type, table]));
  const closest = text.replace(/^export interface (\w+) \{\n[^}]*\}/gm, (shape, type) =>
    shape.replace(/^  (\w+): (.*)\b(string|Json)\b(.*);$/gm, (line, name, before, held, after) => {
      const column = `${names.get(type)}.${name}`;
      const found = held === "Json" ? `JsonOf<"${column}">` : types.get(column);
      return found ? `  ${name}: ${before}${found}${after};` : line;
    }),
  );
  return closest.replace(
    "import type { ColumnType",
    'import type { Day } from "../../values/index.ts";\nimport type { JsonOf } from "./json-columns.ts";\nimport type { ColumnType',
  );
}
