import { runningRecipients } from "../circulation/index.ts";
import type { Db, Tx } from "../platform/index.ts";
import { allChoices } from "./choices.ts";

export type Because = "subscriber" | "chosen";
export type Addressee = { personId: string; because: Because };

/**
 * Who gets a letter. An issue's goes to everybody with a running subscription, unless they said no,
 * and to all who asked for the newsletter; an article's to those who asked. Addresses that bounced are left out when it goes.
 */
export async function audienceOf(db: Db | Tx, mailing: { issueId: string | null }): Promise<Addressee[]> {
  const choices = await allChoices(db);
  const subscribers = new Set(mailing.issueId ? await runningRecipients(db) : []);
  const chosen = [...choices].filter(([personId, choice]) => choice === "in" && !subscribers.has(personId));
  return [
    ...[...subscribers]
      .filter((personId) => choices.get(personId) !== "out")
      .map((personId) => ({ personId, because: "subscriber" as const })),
    ...chosen.map(([personId]) => ({ personId, because: "chosen" as const })),
  ];
}
