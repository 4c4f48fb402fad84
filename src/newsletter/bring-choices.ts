import { type Platform, type Tx, insertRows } from "../platform/index.ts";
import { newId } from "../values/index.ts";

/** What somebody said about the letters elsewhere: when, and where and how, as the other system kept it. */
export type BroughtChoice = { personId: string; choice: "in" | "out"; how: string; chosenAt: Date };

/** How a choice that was made elsewhere begins to say so. */
const brought = "brought from ";

/**
 * Writes choices down that were made elsewhere. What somebody has said here stands, whatever they said there; of what was
 * brought, a no stands over a yes.
 */
export async function bringChoices(tx: Tx, choices: readonly BroughtChoice[]): Promise<void> {
  const said = await lastOf(
    tx,
    choices.map(({ personId }) => personId),
  );
  const rows = choices.filter(({ personId, choice }) => {
    const last = said.get(personId);
    const counts = !last || (choice === "out" && last.choice === "in" && last.how.startsWith(brought));
    if (counts) said.set(personId, { choice, how: brought });
    return counts;
  });
  await insertRows(
    tx,
    "newsletter_choices",
    rows.map(({ personId, choice, how, chosenAt }) => ({ person_id: personId, choice, how: brought + how, chosen_at: chosenAt })),
  );
}

/** Takes choices out again that were brought as `how`, of these persons, where nothing was said since. */
export async function forgetBrought(tx: Tx, personIds: readonly string[], how: string): Promise<void> {
  const last = await lastOf(tx, personIds);
  const ids = personIds.filter((id) => last.get(id)?.how === brought + how);
  if (ids.length === 0) return;
  await tx
    .deleteFrom("newsletter_choices")
    .where("person_id", "in", ids)
    .where("how", "=", brought + how)
    .execute();
}

async function lastOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, { choice: "in" | "out"; how: string }>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("newsletter_choices")
    .select(["person_id", "choice", "how"])
    .distinctOn("person_id")
    .where("person_id", "in", [...personIds])
    .orderBy("person_id")
    .orderBy("id", "desc")
    .execute();
  return new Map(rows.map(({ person_id, choice, how }) => [person_id, { choice, how }]));
}

/** Nothing is sent to these addresses any more, as it was elsewhere; `says`: why, as the other system told. */
export async function bringSuppressions(platform: Platform, tx: Tx, addresses: readonly { email: string; says: string }[]): Promise<void> {
  const now = platform.clock.now();
  const emails = [...new Map(addresses.map((one) => [one.email, one])).values()];
  const held = await tx
    .selectFrom("suppressed_addresses")
    .select("email")
    .where("email", "in", ["", ...emails.map(({ email }) => email)])
    .where("lifted_at", "is", null)
    .execute();
  const known = new Set(held.map(({ email }) => email));
  await insertRows(
    tx,
    "suppressed_addresses",
    emails
      .filter(({ email }) => !known.has(email))
      .map(({ email, says }) => ({ id: newId(now), email, status: "5.0.0", says, mailing_id: null, suppressed_at: now })),
  );
}
