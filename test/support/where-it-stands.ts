import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DemoHouse } from "./demo-house.ts";

type Place = Pick<DemoHouse, "query" | "platform">;

/** Every column of every table, and every kept file, in which one of these words stands as text, in any case of letters. */
export async function whereItStands({ query, platform }: Place, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`,
  );
  const found: string[] = [];
  for (const { name } of tables)
    for (const word of words) {
      const { rows } = await query<{ column: string }>(
        `select distinct said.name as column from ${name} as t, jsonb_each_text(to_jsonb(t)) as said (name, words)
         where position(lower($1) in lower(t::text)) > 0 and position(lower($1) in lower(said.words)) > 0`,
        [word],
      );
      found.push(...rows.map(({ column }) => `${name}.${column}: ${word}`));
    }
  return [...found, ...filesWith(join(platform.settings.dataDir, "files"), words)];
}

function filesWith(folder: string, words: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).flatMap((entry) => {
    const path = join(folder, String(entry));
    if (!statSync(path).isFile()) return [];
    const bytes = readFileSync(path);
    return words.filter((word) => bytes.includes(word)).map((word) => `${String(entry)}: ${word}`);
  });
}
