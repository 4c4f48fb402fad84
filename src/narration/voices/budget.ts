import type { Db, Storage } from "../../platform/index.ts";
import { type Words, newId } from "../../values/index.ts";
import { voiceSays } from "./voice.ts";
import { soundKey, speakingOf } from "../narrate.ts";
import type { Segment } from "../script/segment.ts";
import type { Casting } from "./which-voice.ts";

type Subject = { articleId: string; issueId: string | null };

/** Characters this script would send to a voice outside: what is in storage costs nothing. */
export async function charactersToSend(
  script: readonly Segment[],
  casting: Casting,
  { storage, language }: { storage: Storage; language: string },
): Promise<number> {
  let sum = 0;
  for (const segment of script) {
    const asked = speakingOf(segment, casting, language);
    if (asked && !(await storage.head(soundKey(casting.voice, asked)))) sum += asked.text.length;
  }
  return sum;
}

/** Characters sent for the issue so far, or for an article outside of any. */
export async function charactersSent(db: Db, { articleId, issueId }: Subject): Promise<number> {
  const uses = db.selectFrom("voice_uses").select((use) => use.fn.sum<string | null>("characters").as("sum"));
  const { sum } = await (
    issueId ? uses.where("issue_id", "=", issueId) : uses.where("article_id", "=", articleId).where("issue_id", "is", null)
  ).executeTakeFirstOrThrow();
  return Number(sum ?? 0);
}

export async function noteCharacters(db: Db, { articleId, issueId }: Subject, characters: number, now: Date): Promise<void> {
  if (characters > 0)
    await db
      .insertInto("voice_uses")
      .values({ id: newId(now), article_id: articleId, issue_id: issueId, characters, used_at: now })
      .execute();
}

/** Why the voice outside may not be asked for this, in a sentence; undefined where it may. */
export function budgetProblem({ sent, more, budget }: { sent: number; more: number; budget: number | undefined }): Words | undefined {
  if (budget === undefined || sent + more <= budget) return undefined;
  return voiceSays((m) => m.overBudget({ more, budget, sent }));
}
