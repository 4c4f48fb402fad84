import { z } from "zod";
import type { Tx } from "../../platform/index.ts";
import { isId, jsonIfAny } from "../../values/index.ts";
import { rowOf } from "./write-comments.ts";

const passage = z.object({ block: z.string(), words: z.string().min(1), before: z.string(), after: z.string() });
const passages = z.record(z.string(), passage);

/**
 * Keeps where the comments of an article stand after a save of its text. `json`: the passages by their threads, as the editor
 * has them; a thread that it does not name stays where it was last seen. No JSON of ours is nothing said.
 */
export async function keepPassages(tx: Tx, { articleId, json }: { articleId: string; json: string }): Promise<void> {
  const { data = {} } = passages.safeParse(jsonIfAny(json));
  for (const [threadId, said] of Object.entries(data).filter(([id]) => isId(id))) {
    const row = rowOf(said);
    await tx
      .updateTable("comment_threads")
      .set(row)
      .where("id", "=", threadId)
      .where("article_id", "=", articleId)
      .where((is) => is.or((["block", "words", "words_before", "words_after"] as const).map((name) => is(name, "<>", row[name]))))
      .execute();
  }
}
