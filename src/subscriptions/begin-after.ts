import type { Platform, Tx } from "../platform/index.ts";
import { addCopies, moveCopies } from "./copies/move-copies.ts";
import { copiesOfSubscription } from "./subscription.ts";

type Beginning = { subscriptionId: string; after: number; why: string; by: string };

/**
 * What is owed comes behind an issue instead, in the same order: the term begins later, and nothing of it is lost. Answers with
 * its first and its last issue. What is on its way to the post already stays as it is.
 */
export async function beginAfter(
  platform: Platform,
  tx: Tx,
  { subscriptionId, after, ...said }: Beginning,
): Promise<{ first: number; last: number }> {
  const owed = (await copiesOfSubscription(tx, subscriptionId)).filter(({ state }) => state === "owed");
  const ids = owed.map(({ id }) => id);
  const moved = new Set(await moveCopies(platform, tx, ids, { from: ["owed"], to: "voided", ...said }));
  const going = owed.filter(({ id }) => moved.has(id));
  const numbers = [...new Set(going.map(({ wholeNumber }) => wholeNumber))].sort((a, b) => a - b);
  const later = going.map(({ edition, wholeNumber, ordinal, orderId, kind }) => ({
    edition,
    ordinal,
    orderId,
    kind,
    wholeNumber: after + 1 + numbers.indexOf(wholeNumber),
  }));
  await addCopies(platform, tx, subscriptionId, later, said);
  return { first: after + 1, last: after + numbers.length };
}
