import type { DemoHouse } from "./demo-house.ts";

/** As it is compared: without the signs that a row, a document or a page writes otherwise. */
export const plain = (text: string) =>
  text
    .replace(/&\w+;|&|["\\]/g, "")
    .replace(/\s+/g, " ")
    .toLowerCase();

/** All that the database holds: what the magazine and its readers wrote. */
export async function everythingKept(house: DemoHouse): Promise<Set<string>> {
  const sql = "select table_name as name from information_schema.tables where table_schema = 'public'";
  const kept = new Set<string>();
  const keep = (value: unknown): void => {
    if (typeof value === "string") for (const line of [value, ...value.split("\n")]) kept.add(bare(plain(line)));
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(keep);
  };
  for (const { name } of (await house.query<{ name: string }>(sql)).rows)
    for (const { row } of (await house.query<{ row: unknown }>(`select to_jsonb(t) as row from "${name}" t`)).rows) keep(row);
  return kept;
}

/** Signs and sums at its ends tell nothing. */
export function bare(words: string): string {
  return words.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}
