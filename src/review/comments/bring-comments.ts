import { z } from "zod";
import type { Platform, Tx } from "../../platform/index.ts";
import { jsonOf, newId } from "../../values/index.ts";
import { rowOf } from "./write-comments.ts";

const passage = { block: z.string(), words: z.string(), before: z.string(), after: z.string() };
const comment = z.object({
  ...passage,
  id: z.uuid(),
  author: z.string().max(200),
  at: z.string(),
  said: z.string().trim().min(1).max(5000),
});
const brought = z.array(comment).max(1000);

/**
 * Keeps what was said in a file that was brought in, under the names and hours that it tells. `json`: as the page has it, sent
 * again with every save until it is loaded anew; each is kept once. No JSON of ours is nothing said.
 */
export async function bringComments({ clock }: Platform, tx: Tx, { articleId, json }: { articleId: string; json: string }): Promise<void> {
  const { data = [] } = brought.safeParse(readable(json));
  for (const { id, author, at, said, ...stands } of data) {
    const now = clock.now();
    const when = Number.isNaN(Date.parse(at)) ? now : new Date(at);
    const begun = await tx
      .insertInto("comment_threads")
      .values({ id, article_id: articleId, ...rowOf(stands), begun_at: when })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (begun.numInsertedOrUpdatedRows !== 1n) continue;
    await tx
      .insertInto("comments")
      .values({ id: newId(now), thread_id: id, author, said, said_at: when })
      .execute();
  }
}

function readable(json: string): unknown {
  try {
    return json === "" ? undefined : jsonOf(json);
  } catch {
    return undefined;
  }
}
