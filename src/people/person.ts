import { sql } from "kysely";
import { type Db, type Platform, type Tx, batched, likeOf, notifyPerson, wordsOf } from "../platform/index.ts";
import { desksSpoken } from "../messages/index.ts";
import { emailOf, lineOf, newId, firstOf } from "../values/index.ts";
import { refuse } from "./refusals.ts";

/** Their order is that of the desk’s tables. */
export const roles = ["publisher", "editor", "section-editor", "contributor", "circulation", "reports"] as const;
export type Role = (typeof roles)[number];
/** `email` is "" where they have none; `language`: in which they are spoken to as a reader, `deskLanguage`: at the desk, where they chose one. */
export type Person = { id: string; email: string; name: string; roles: Role[]; language?: string; deskLanguage?: string };

export const isEmail = (text: string): boolean => emailOf(text) !== undefined;

/** One spelling for every address. Refuses "email-invalid". */
export function normalEmail(text: string): string {
  const email = emailOf(text);
  if (email === undefined) {
    throw refuse("email-invalid", (m) => m.refusals.people.giveEmail, { email: (m) => m.refusals.people.noEmail });
  }
  return email;
}

/** What is read of somebody's row to know who they are, with the roles that they hold. */
export const personColumns = ["people.id", "people.email", "people.name", "people.language", "people.desk_language"] as const;
export const rolesHeld = sql<Role[]>`array(select role from role_grants where person_id = people.id and revoked_at is null order by role)`;
type PersonRow = { id: string; email: string | null; name: string; language: string | null; desk_language: string | null; roles: Role[] };

export const personOf = ({ id, email, name, roles: held, language, desk_language: deskLanguage }: PersonRow): Person => ({
  id,
  email: email ?? "",
  name,
  roles: held,
  ...(language !== null && { language }),
  ...(deskLanguage !== null && { deskLanguage }),
});

export const personById = batched(async (db, ids: string[]): Promise<Map<string, Person>> => {
  const rows = await db
    .selectFrom("people")
    .select([...personColumns, rolesHeld.as("roles")])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, personOf(row)]));
});

export async function personByEmail(db: Db | Tx, email: string): Promise<Person | undefined> {
  const row = await db.selectFrom("people").select("id").where("email", "=", normalEmail(email)).executeTakeFirst();
  return row && personById(db, row.id);
}

/** `typed`: the address came with an order, and whoever has it has not said that it is theirs; or has said that it is not. */
export type Named = { email: string; name: string; typed: "" | "unproven" | "denied" };

/** Whether letters go to them; none goes to an address whose owner has said that the order is not theirs. */
export const getsMail = ({ email, typed }: Pick<Named, "email" | "typed">): boolean => email !== "" && typed !== "denied";

export const nobodyNamed: Named = { email: "", name: "", typed: "" };

export async function peopleById(db: Db | Tx, ids: string[]): Promise<Map<string, Named>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("people").select(["id", "email", "typed_email", "denied_at", "name"]).where("id", "in", ids).execute();
  return new Map(
    rows.map(({ id, name, email, typed_email, denied_at }) => [
      id,
      { name, email: email ?? typed_email ?? "", typed: email || !typed_email ? "" : denied_at ? "denied" : "unproven" },
    ]),
  );
}

export const namedById = batched(peopleById);

/** Whose name or address has all of these words in it; 5,000 at most. */
export const findPeople = async (db: Db | Tx, words: string): Promise<string[]> =>
  (await peopleWith(db, words).limit(5000).execute()).map(({ id }) => id);

/** The same, all of them, as a query of their ids: for a question that goes on from them, as a list of thousands is dear to send. */
export function peopleWith(db: Db | Tx, words: string) {
  let query = db.selectFrom("people").select("id");
  for (const word of wordsOf(words.toLowerCase())) {
    const like = likeOf(word);
    query = query.where((where) =>
      where.or([where(where.fn("lower", ["name"]), "like", like), where("email", "like", like), where("typed_email", "like", like)]),
    );
  }
  return query;
}

/** The person with this address; a new one has proven nothing yet. A name is filled in, never overwritten. */
export async function findOrCreatePerson(
  platform: Platform,
  tx: Tx,
  { email, name = "" }: { email: string; name?: string },
): Promise<string> {
  const row = {
    id: newId(platform.clock.now()),
    email: normalEmail(email),
    name: lineOf(name).slice(0, 120),
    created_at: platform.clock.now(),
  };
  const kept = await tx
    .insertInto("people")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column("email")
        .doUpdateSet((set) => ({ name: set.fn.coalesce(set.fn<string>("nullif", ["people.name", set.val("")]), set.val(row.name)) })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return kept.id;
}

/** A code or a link that was mailed there came back: the address is proven from now on. Answers with whose it is. */
export async function provePerson(platform: Platform, tx: Tx, who: { email: string; name?: string }): Promise<string> {
  const id = await findOrCreatePerson(platform, tx, who);
  // what was typed before, by whomever, says nothing of how they are spoken to
  const proven = { proven_at: platform.clock.now(), language: null };
  await tx.updateTable("people").set(proven).where("id", "=", id).where("proven_at", "is", null).execute();
  return id;
}

export async function renamePerson(tx: Tx | Db, id: string, name: string): Promise<void> {
  await tx
    .updateTable("people")
    .set({ name: lineOf(name).slice(0, 120) })
    .where("id", "=", id)
    .execute();
  await notifyPerson(tx, id);
}

/** In which language somebody is spoken to from now on: as a reader, or at the desk. */
export async function speakTo(tx: Tx, id: string, { language, deskLanguage }: Pick<Person, "language" | "deskLanguage">): Promise<void> {
  const set = { ...(language && { language }), ...(deskLanguage && { desk_language: deskLanguage }) };
  await tx.updateTable("people").set(set).where("id", "=", id).execute();
  await notifyPerson(tx, id);
}

/** In which language the desk speaks to them; `otherwise` where they chose none, or it is nobody. */
export async function deskLanguageOf(db: Tx | Db, id: string | null, otherwise: string): Promise<string> {
  const person = id === null ? undefined : await personById(db, id);
  return desksSpoken().find((one) => one === person?.deskLanguage) ?? otherwise;
}

/** The language in which somebody came in, until they say another. */
export async function speakFirst(tx: Tx | Db, id: string, language: string | undefined): Promise<void> {
  if (language) await tx.updateTable("people").set({ language }).where("id", "=", id).where("language", "is", null).execute();
}

/** Holds the person’s row until the transaction ends: what is asked for twice at once, by two windows of theirs, is asked for in turn. */
export async function lockPerson(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom("people").select("id").where("id", "=", id).forNoKeyUpdate().execute();
}

/**
 * From now on the person has this address, in every process: so do orders that wait beside the account under the old one, and letters
 * to sign in with that were sent there are over. False where the address is somebody’s, who is not told of.
 */
export async function changeEmail(platform: Platform, tx: Tx, { personId, email }: { personId: string; email: string }): Promise<boolean> {
  const [to, now] = [normalEmail(email), platform.clock.now()];
  if (await tx.selectFrom("people").select("id").where("email", "=", to).executeTakeFirst()) return false;
  const { email: from } = await tx.selectFrom("people").select("email").where("id", "=", personId).forUpdate().executeTakeFirstOrThrow();
  await tx.updateTable("people").set({ email: to, proven_at: now }).where("id", "=", personId).execute();
  if (from) {
    await tx.updateTable("people").set({ typed_email: to }).where("typed_email", "=", from).where("became", "is", null).execute();
    await tx.updateTable("sign_ins").set({ consumed_at: now }).where("email", "=", from).where("consumed_at", "is", null).execute();
  }
  await notifyPerson(tx, personId);
  return true;
}

async function rolesOf(db: Db | Tx, personId: string): Promise<Role[]> {
  const rows = await db
    .selectFrom("role_grants")
    .select("role")
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .orderBy("role")
    .execute();
  return rows.map(({ role }) => role);
}

/** Gives the role from now on; a role that is held already changes nothing. */
export async function grantRole(
  platform: Platform,
  tx: Tx,
  { personId, role, by }: { personId: string; role: Role; by?: string },
): Promise<void> {
  const held = await rolesOf(tx, personId);
  if (held.includes(role)) return;
  const now = platform.clock.now();
  await tx
    .insertInto("role_grants")
    .values({ id: newId(now), person_id: personId, role, granted_at: now, granted_by: by ?? null })
    .execute();
  await notifyPerson(tx, personId);
}

/**
 * Takes the role away from now on, on every open session in every process. Somebody always remains who can give roles: refuses
 * "last-publisher".
 */
export async function revokeRole(
  platform: Platform,
  tx: Tx,
  { personId, role, by }: { personId: string; role: Role; by?: string },
): Promise<void> {
  if (role === "publisher") await refuseLastPublisher(tx, personId);
  await tx
    .updateTable("role_grants")
    .set({ revoked_at: platform.clock.now(), revoked_by: by ?? null })
    .where("person_id", "=", personId)
    .where("role", "=", role)
    .where("revoked_at", "is", null)
    .execute();
  await notifyPerson(tx, personId);
}

async function refuseLastPublisher(tx: Tx, personId: string): Promise<void> {
  // two who take the role from each other at once wait here for one another
  const rows = await tx
    .selectFrom("role_grants")
    .select("person_id")
    .where("role", "=", "publisher")
    .where("revoked_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  if (rows.length > 0 && rows.every(({ person_id }) => person_id === personId))
    throw refuse("last-publisher", (m) => m.desk.refused.lastPublisher);
}

type HeldRole = { role: Role; since: Date; by: string | null };
/** `held`: each role with when it was given and the id of who gave it; `sessions`: how many browsers are signed in. */
export type StaffMember = Person & { held: HeldRole[]; sessions: number; seenAt: Date | null };

/** Everybody who has a role, by name. */
export async function staffOf(db: Db, now: Date): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom("role_grants")
    .innerJoin("people", "people.id", "role_grants.person_id")
    .select(["person_id", "email", "name", "desk_language", "role", "granted_at", "granted_by"])
    .where("revoked_at", "is", null)
    .orderBy("name")
    .orderBy("email")
    .orderBy("role")
    .execute();
  const ids = [...new Set(rows.map(({ person_id }) => person_id))];
  const open = ids.length === 0 ? [] : await sessionsOpen(db, ids, now);
  return ids.map((id) => {
    const mine = rows.filter(({ person_id }) => person_id === id);
    const session = open.find(({ person_id }) => person_id === id);
    const roles = mine.map(({ role }) => role);
    return {
      ...personOf({ ...firstOf(mine), id, language: null, roles }),
      held: mine.map(({ role, granted_at, granted_by }) => ({ role: role, since: granted_at, by: granted_by })),
      sessions: Number(session?.count ?? 0),
      seenAt: session?.seen ?? null,
    };
  });
}

const sessionsOpen = (db: Db, ids: string[], now: Date) =>
  db
    .selectFrom("sessions")
    .select((of) => ["person_id", of.fn.countAll<number>().as("count"), of.fn.max("seen_at").as("seen")])
    .where("person_id", "in", ids)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .groupBy("person_id")
    .execute();
