import { hashOfToken, newToken, personById } from "../people/index.ts";
import type { Db, Platform, Tx } from "../platform/index.ts";
import { chooseNewsletter } from "./choices.ts";

type Copies = { personIds: readonly string[]; mailingId: string };

/** The same for each of these readers. */
export async function newUnsubscribeTokens(platform: Platform, tx: Tx, { personIds, mailingId }: Copies): Promise<Map<string, string>> {
  const tokens = new Map(personIds.map((personId) => [personId, newToken()]));
  const made_at = platform.clock.now();
  const rows = [...tokens].map(([person_id, token]) => ({ token_hash: hashOfToken(token), person_id, mailing_id: mailingId, made_at }));
  if (rows.length > 0) await tx.insertInto("unsubscribe_tokens").values(rows).execute();
  return tokens;
}

/** A token for one reader's copy of a letter. It stands in that letter and nowhere else; here lies its hash. */
export async function newUnsubscribeToken(
  platform: Platform,
  tx: Tx | Db,
  { personId, mailingId }: { personId: string; mailingId: string | null },
): Promise<string> {
  const token = newToken();
  await tx
    .insertInto("unsubscribe_tokens")
    .values({ token_hash: hashOfToken(token), person_id: personId, mailing_id: mailingId, made_at: platform.clock.now() })
    .execute();
  return token;
}

type Unsubscribing = { personId: string; mailingId: string | null; email: string };

/** Whose letter holds this token; nobody's for a wrong one. */
export async function unsubscribing(db: Db, token: string): Promise<Unsubscribing | undefined> {
  const row = await db
    .selectFrom("unsubscribe_tokens")
    .select(["person_id", "mailing_id"])
    .where("token_hash", "=", hashOfToken(token))
    .executeTakeFirst();
  const person = row && (await personById(db, row.person_id));
  return person && { personId: person.id, mailingId: row.mailing_id, email: person.email };
}

/** No newsletter from now on, and none again by the same link twice. Answers false for an unknown token. */
export async function unsubscribe(platform: Platform, { token, how }: { token: string; how: string }): Promise<boolean> {
  const found = await unsubscribing(platform.db, token);
  if (!found) return false;
  await chooseNewsletter(platform, { personId: found.personId, choice: "out", how, mailingId: found.mailingId ?? undefined });
  return true;
}

/** Pressed by mistake: the newsletter comes again. */
export async function takeBackUnsubscription(platform: Platform, token: string): Promise<boolean> {
  const found = await unsubscribing(platform.db, token);
  if (!found) return false;
  await chooseNewsletter(platform, { personId: found.personId, choice: "in", how: "took back an unsubscription" });
  return true;
}
