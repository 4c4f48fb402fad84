import { type Messages, says } from "../messages/index.ts";
import { deskLanguageOf } from "../people/index.ts";
import type { Db } from "../platform/index.ts";
import { type Refusal, type Words, wordsIn } from "../values/index.ts";
import { publicationOf } from "./publication.ts";

type Unready = Messages["desk"]["refused"]["unready"];

/** Why something cannot be public yet, said in the language of whoever asks. */
export const reason = (say: (m: Unready, language: string) => string): Words =>
  says((m, language) => say(m.desk.refused.unready, language));

/** Why a job could not do what somebody asked for, in the language in which the desk speaks to them. */
export async function whySaid(db: Db, refused: Refusal, askedBy: string | null): Promise<string> {
  const { language } = await publicationOf(db);
  return refused.spokenIn(await deskLanguageOf(db, askedBy, language)).detail;
}

/** All of them one after the other, within another sentence. */
export const saidIn = (reasons: readonly Words[], language: string): string => reasons.map((words) => wordsIn(words, language)).join(" ");
