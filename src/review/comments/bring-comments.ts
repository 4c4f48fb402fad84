import { z } from "zod";
import type { Platform, Tx } from "../../platform/index.ts";
import { jsonIfAny, newId } from "../../values/index.ts";
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
  const { data = [] } = brought.safeParse(jsonIfAny(json));
  if (data.length === 0) return;
  const now = clock.now();
  const whenOf = (at: string) => (Number.isNaN(Date.parse(at)) ? now : new Date(at));
  const threads = data.map(({ id, author: _author, said: _said, at, ...stands }) => ({
    id,
    article_id: articleId,
    ...rowOf(stands),
    begun_at: whenOf(at),
  }));
  const begun = await tx
    .insertInto("comment_threads")
    .values(threads)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  const fresh = new Set(begun.map(({ id }) => id));
  const comments = data.flatMap(({ id, author, at, said }) =>
    // two of one id are one
    fresh.delete(id) ? [{ id: newId(now), thread_id: id, author, said, said_at: whenOf(at) }] : [],
  );
  if (comments.length > 0) await tx.insertInto("comments").values(comments).execute();
}
