import type { Tx } from "../platform/index.ts";

/**
 * Staff who came after that moment, with their roles, their open sessions and what they prove themselves by. The answer writes them
 * again where all tables were emptied since, and says how many they are.
 */
export async function staffToKeep(tx: Tx, since: Date): Promise<(into: Tx) => Promise<number>> {
  const people = await tx
    .selectFrom("people")
    .selectAll()
    .where("created_at", ">", since)
    .where("email", "is not", null)
    .where("id", "in", tx.selectFrom("role_grants").select("person_id").where("revoked_at", "is", null))
    .execute();
  const ids = people.map(({ id }) => id);
  if (ids.length === 0) return () => Promise.resolve(0);
  const grants = await tx.selectFrom("role_grants").selectAll().where("person_id", "in", ids).where("revoked_at", "is", null).execute();
  const sessions = await tx.selectFrom("sessions").selectAll().where("person_id", "in", ids).where("ended_at", "is", null).execute();
  const apps = await tx.selectFrom("totp_keys").selectAll().where("person_id", "in", ids).execute();
  const codes = await tx.selectFrom("recovery_codes").selectAll().where("person_id", "in", ids).execute();
  const passkeys = await tx.selectFrom("passkeys").selectAll().where("person_id", "in", ids).execute();
  return async (into) => {
    await into
      .insertInto("people")
      .values(people.map((person) => ({ ...person, became: null })))
      .execute();
    // who gave the role may have been one of the demo's
    await into
      .insertInto("role_grants")
      .values(grants.map((grant) => ({ ...grant, granted_by: null })))
      .execute();
    if (sessions.length > 0) await into.insertInto("sessions").values(sessions).execute();
    if (apps.length > 0) await into.insertInto("totp_keys").values(apps).execute();
    if (codes.length > 0) await into.insertInto("recovery_codes").values(codes).execute();
    if (passkeys.length > 0) await into.insertInto("passkeys").values(passkeys).execute();
    return people.length;
  };
}
