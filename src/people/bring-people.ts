import { type Platform, type Tx, insertRows } from "../platform/index.ts";
import { lineOf, newId } from "../values/index.ts";
import { normalEmail } from "./person.ts";

/** `email` is "" for a reader by post alone, who is a new person each time. */
type Brought = { email: string; name: string };

/**
 * Persons that another system knew, many at once: answers with the id of each, in the same order. Who is here already stays as
 * they are, name and all; nobody has proven anything yet.
 */
export async function bringPeople(platform: Platform, tx: Tx, brought: readonly Brought[]): Promise<string[]> {
  const now = platform.clock.now();
  const emails = [...new Set(brought.flatMap(({ email }) => (email ? [normalEmail(email)] : [])))];
  const ids = await idsOf(tx, emails);
  const fresh: { id: string; email: string | null; name: string; created_at: Date }[] = [];
  const found = brought.map(({ email, name }) => {
    const known = email && ids.get(normalEmail(email));
    if (known) return known;
    const person = { id: newId(now), email: email ? normalEmail(email) : null, name: lineOf(name).slice(0, 120), created_at: now };
    fresh.push(person);
    if (person.email) ids.set(person.email, person.id);
    return person.id;
  });
  await insertRows(tx, "people", fresh);
  return found;
}

/** Whose these addresses are. */
export async function idsOf(tx: Tx, emails: readonly string[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const rows = await tx
    .selectFrom("people")
    .select(["id", "email"])
    .where("email", "in", [...emails])
    .execute();
  return new Map(rows.map(({ id, email }) => [email ?? "", id]));
}
