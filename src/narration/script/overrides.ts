import { type Db, type Tx, batched, groupedBy } from "../../platform/index.ts";
import { refuse } from "../refusals.ts";
import { speechText } from "../words/speech-text.ts";
import type { Override } from "./speech-script.ts";

/** What the desk decided about an article's blocks, by block. */
export const overridesOf = async (db: Db | Tx, articleId: string): Promise<Map<string, Override>> =>
  new Map((await decidedOf(db, articleId))?.map(({ block_id, said, words }) => [block_id, { said, words }]));

/** What a list asks of each of its articles is read at once. */
const decidedOf = batched(async (db, ids: string[]) => {
  const rows = await db
    .selectFrom("speech_overrides")
    .select(["article_id", "block_id", "said", "words"])
    .where("article_id", "in", ids)
    .execute();
  return groupedBy(rows, (row) => row.article_id);
});

type Deciding = { articleId: string; block: string; said: Override["said"] | "usual"; words: string; now: Date; by?: string | undefined };

/** "usual" takes the decision back. Refuses "speech-empty" where something else is to be said and nothing was written. */
export async function decideSpeech(tx: Tx, { articleId, block, said, words, now, by }: Deciding): Promise<void> {
  await tx.deleteFrom("speech_overrides").where("article_id", "=", articleId).where("block_id", "=", block).execute();
  if (said === "usual") return;
  if (said === "say" && !speechText(words)) throw refuse("speech-empty", (m) => m.desk.narration.refused.unsaid);
  await tx
    .insertInto("speech_overrides")
    .values({
      article_id: articleId,
      block_id: block,
      said,
      words: said === "say" ? words.trim() : "",
      decided_at: now,
      decided_by: by ?? null,
    })
    .execute();
}
