import { sql } from "kysely";
import { idsOf } from "../people/index.ts";
import type { Tx } from "../platform/index.ts";
import { runningOf } from "../subscriptions/index.ts";
import type { Plan } from "./plan-row.ts";
import { summed } from "./forget.ts";
import type { Problem } from "./problems.ts";

const found: readonly Problem["code"][] = ["same-email", "same-place", "here", "here-place"];
export const isCompared = ({ code }: Problem): boolean => found.includes(code);

type Compared = { line: number; key: string | null; email: string | null; place: string | null; plan: Plan | null };
type Known = { isTaken: (row: Compared) => boolean; asksOf: (row: Compared) => Problem[] };

/** What stands elsewhere of these rows: earlier in the file, taken before, or as a person who is here. */
export async function compared(tx: Tx, id: string, rows: readonly Compared[]): Promise<Known> {
  const all = (name: "email" | "place" | "key") => [...new Set(rows.flatMap((row) => row[name] ?? []))];
  const [firstEmail, firstPlace] = [await firstLines(tx, id, "email", all("email")), await firstLines(tx, id, "place", all("place"))];
  const [taken, takenPlaces] = [await takenOf(tx, "key", all("key")), await takenOf(tx, "place", all("place"), id)];
  const here = await idsOf(tx, all("email"));
  const [running, gone] = [await runningOf(tx, [...here.values()]), await takenBackOf(tx, [...here.values()])];
  return {
    isTaken: ({ key }) => key !== null && taken.has(key),
    asksOf: ({ line, email, place, plan }) => {
      // who only gets letters is one reader, however often they stand in the file
      if (!plan?.offerId) return [];
      const [byEmail, byPlace, person] = [firstEmail.get(email ?? ""), firstPlace.get(place ?? ""), here.get(email ?? "")];
      return [
        ...(byEmail !== undefined && byEmail < line ? [{ code: "same-email" as const, line: byEmail }] : []),
        ...(byPlace !== undefined && byPlace < line && byPlace !== byEmail ? [{ code: "same-place" as const, line: byPlace }] : []),
        ...(person && (running.has(person) || !gone.has(person)) ? [{ code: "here" as const, running: running.has(person) }] : []),
        ...(!person && place !== null && takenPlaces.has(place) ? [{ code: "here-place" as const }] : []),
      ];
    },
  };
}

/** The first line of the file on which each of these stands, as a row that is no subscription's elsewhere. */
async function firstLines(tx: Tx, id: string, column: "email" | "place", values: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ value: string; line: number }>`select ${sql.ref(column)} as value, min(line) as line from take_on_rows
    where take_on_id = ${id} and ${sql.ref(column)} = any(${[...values]}::text[]) and plan->>'offerId' is not null group by 1`.execute(tx);
  return new Map(rows.map(({ value, line }) => [value, line]));
}

/** Which of these were taken on before; in other files alone where one is named. */
async function takenOf(tx: Tx, column: "key" | "place", values: readonly string[], except?: string): Promise<Set<string>> {
  // of files that have been kept long enough the key alone is known, and that by its sum
  const { rows } = await sql<{ value: string }>`select distinct asked.value from unnest(${[...values]}::text[]) asked (value)
    join take_on_rows on ${sql.ref(column)} in (asked.value, ${summed(sql`asked.value`)})
    where state = 'taken' ${except ? sql`and take_on_id <> ${except}` : sql``}`.execute(tx);
  return new Set(rows.map(({ value }) => value));
}

/** Who came with a file that was taken back, and is here for no other reason that is known. */
async function takenBackOf(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct person_id as id from take_on_rows
    where state = 'taken back' and person_id = any(${[...personIds]}::uuid[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
