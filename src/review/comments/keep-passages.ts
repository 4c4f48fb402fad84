import { z } from "zod";
import type { Tx } from "../../platform/index.ts";
import { jsonIfAny, keysOf } from "../../values/index.ts";
import { rowOf } from "./write-comments.ts";

const passage = z.object({ block: z.string(), words: z.string().min(1), before: z.string(), after: z.string() });
const passages = z.record(z.string(), passage);

/**
 * Keeps where the comments of an article stand after a save of its text. `json`: the passages by their threads, as the editor
 * has them; a thread that it does not name stays where it was last seen. No JSON of ours is nothing said.
 */
export async function keepPassages(tx: Tx, { articleId, json }: { articleId: string; json: string }): Promise<void> {
  const { data = {} } = passages.safeParse(jsonIfAny(json));
  const said = new Map(Object.entries(data));
  if (said.size === 0) return;
  const threads = await tx
    .selectFrom("comment_threads")
    .select(["id", "block", "words", "words_before", "words_after"])
    .where("article_id", "=", articleId)
    .execute();
  // as a rule none has moved since the save before
  for (const { id, ...held } of threads) {
    const passage = said.get(id);
    const row = passage && rowOf(passage);
    if (row && keysOf(row).some((name) => row[name] !== held[name]))
      await tx.updateTable("comment_threads").set(row).where("id", "=", id).execute();
  }
}
