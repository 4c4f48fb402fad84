import type { CheckOut } from "../../../editorial/index.ts";
import { type Messages, messagesIn } from "../../../messages/index.ts";
import { peopleById } from "../../../people/index.ts";
import type { Db, Tx } from "../../../platform/index.ts";
import { formatMoment } from "../../../values/index.ts";
import type { DeskVisit } from "../../frame.tsx";

/** Who has an article in hand, since when, and when they were last heard of. */
export async function toldOf(db: Db | Tx, visit: DeskVisit, { personId, takenAt, seenAt }: CheckOut): Promise<string> {
  const m = messagesIn(visit.language).desk.keeping;
  const [since, seen] = [hourOf(takenAt, visit), hourOf(seenAt, visit)];
  return personId === visit.person.id ? m.youHaveIt({ since, seen }) : m.hasIt({ who: await nameOf(db, personId, m), since, seen });
}

export async function nameOf(db: Db | Tx, personId: string, m: Messages["desk"]["keeping"]): Promise<string> {
  const person = (await peopleById(db, [personId])).get(personId);
  return person?.name || person?.email || m.somebody;
}

export const hourOf = (at: Date, { timeZone, language }: DeskVisit) => formatMoment(at, timeZone, language);
