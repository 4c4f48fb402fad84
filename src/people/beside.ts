import { sql } from "kysely";
import type { Db, Platform, Tx } from "../platform/index.ts";
import { type Named, getsMail, normalEmail } from "./person.ts";

type Keeping = { id: string; name: string; typedEmail?: string | undefined };

/**
 * Somebody without an e-mail address of their own: a reader by post, whoever a gift waits for, a consignee. `typedEmail`
 * was given with an order by a browser that has not proven it. The same id twice is the same person.
 */
export async function keepPersonBeside(platform: Platform, tx: Tx, { id, name, typedEmail }: Keeping): Promise<string> {
  const row = { name: name.trim(), typed_email: typedEmail === undefined ? null : normalEmail(typedEmail) };
  await tx
    .insertInto("people")
    .values({ id, ...row, created_at: platform.clock.now() })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  return id;
}

/** Those who stand beside the owner of this address until it is proven. */
export async function besides(db: Db | Tx, email: string): Promise<string[]> {
  const rows = await db
    .selectFrom("people")
    .select("id")
    .where("typed_email", "=", normalEmail(email))
    .where("became", "is", null)
    .where("denied_at", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** From now on they are this person; a name is filled in, never overwritten. */
export async function becomePerson(platform: Platform, tx: Tx, { id, personId }: { id: string; personId: string }): Promise<void> {
  const { name } = await tx
    .updateTable("people")
    .set({ became: personId, became_at: platform.clock.now() })
    .where("id", "=", id)
    .returning("name")
    .executeTakeFirstOrThrow();
  await tx.updateTable("people").set({ name }).where("id", "=", personId).where("name", "=", "").execute();
  // the browsers that read what they paid for stand among theirs, to be ended by them
  await tx.updateTable("sessions").set({ person_id: personId }).where("person_id", "=", id).execute();
}

/** Whoever has the address says that it is not they; no letter goes there any more. */
export async function denyPerson(platform: Platform, tx: Tx, id: string): Promise<void> {
  await tx.updateTable("people").set({ denied_at: platform.clock.now() }).where("id", "=", id).execute();
}

/** The person of an address that nobody has proven, and who has no role: nobody’s yet, as far as this room knows. */
export async function unprovenByEmail(tx: Db | Tx, email: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("people")
    .select("id")
    .where("email", "=", normalEmail(email))
    .where("proven_at", "is", null)
    .where((where) => where.not(where.exists(where.selectFrom("role_grants").select("id").whereRef("person_id", "=", "people.id"))))
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row?.id;
}

/** Where letters to a person go, if anywhere. `waits`: to an address that was typed and is not proven. */
export async function mailOf(db: Db | Tx, personId: string): Promise<{ email: string; waits: boolean } | undefined> {
  const row = await db.selectFrom("people").select(["email", "typed_email", "denied_at"]).where("id", "=", personId).executeTakeFirst();
  if (row?.email) return { email: row.email, waits: false };
  return row?.typed_email && !row.denied_at ? { email: row.typed_email, waits: true } : undefined;
}

/** The same of somebody who was read already. */
export const mailTo = (person: Named): { email: string; waits: boolean } | undefined =>
  getsMail(person) ? { email: person.email, waits: person.typed === "unproven" } : undefined;

/** The owner of the address first, and those who stand beside them. */
export async function goingBy(db: Db | Tx, email: string): Promise<string[]> {
  const normal = normalEmail(email);
  const rows = await db
    .selectFrom("people")
    .select(["id", sql<number>`1`.as("place")])
    .where("email", "=", normal)
    .unionAll(
      db
        .selectFrom("people")
        .select(["id", sql<number>`2`.as("place")])
        .where("typed_email", "=", normal)
        .where("became", "is", null)
        .where("denied_at", "is", null),
    )
    .orderBy("place")
    .execute();
  return rows.map(({ id }) => id);
}

/** Everybody who can be written to for another reason than an order, as a query. */
export const peopleWithMail = (db: Db | Tx) => db.selectFrom("people").select("id").where("email", "is not", null);
