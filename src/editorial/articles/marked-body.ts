import {
  type Block,
  type Body,
  type Lost,
  type Marked,
  attributed,
  bodyOfMarked,
  fitted,
  suggestionsIn,
  typographicBody,
} from "../../document/index.ts";
import type { Db, Platform, Tx } from "../../platform/index.ts";
import { jsonOf } from "../../values/index.ts";
import { refuseHeld } from "../pieces/legal-hold.ts";
import { fingerprintOf } from "./frozen.ts";

type Sent = { articleId: string; json: string; by: string };

/**
 * Keeps what is suggested in a text as the editor sent it (`json`; "" is a form without a script, and changes nothing of it),
 * beside the article's body, after that was saved from the same. Whatever it says of its authors: who suggested first stays,
 * what is new is of `by`. What changes gives the article a new version. Refuses "article-held".
 */
export async function keepMarked(platform: Platform, tx: Tx, { articleId, json, by }: Sent): Promise<void> {
  if (json === "") return;
  const held = await tx.selectFrom("marked_bodies").select("marked").where("article_id", "=", articleId).executeTakeFirst();
  const now = platform.clock.now();
  const known = held ? suggestionsIn(held.marked) : new Map();
  const marked = attributed(jsonOf(json), known, { by, at: now.toISOString() });
  if (!held && !marked) return;
  if (held && marked && fingerprintOf(held.marked) === fingerprintOf(marked)) return;
  await refuseHeld(tx, articleId);
  if (marked) {
    const row = { marked: JSON.stringify(marked), changed_at: now };
    await tx
      .insertInto("marked_bodies")
      .values({ article_id: articleId, ...row })
      .onConflict((conflict) => conflict.column("article_id").doUpdateSet(row))
      .execute();
  } else await tx.deleteFrom("marked_bodies").where("article_id", "=", articleId).execute();
  await tx
    .updateTable("articles")
    .set(({ eb }) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", articleId)
    .execute();
}

/** What is suggested, on the body as it is now, and what no longer has a place there; undefined where nothing is. */
export async function markedBody(
  db: Db | Tx,
  { articleId, body, language }: { articleId: string; body: Body; language: string },
): Promise<{ doc: Marked; lost: Lost[] } | undefined> {
  const held = await db.selectFrom("marked_bodies").select("marked").where("article_id", "=", articleId).executeTakeFirst();
  return held && fittedTo(held.marked, body, language);
}

export const fittedTo = (marked: Marked, body: Body, language: string): { doc: Marked; lost: Lost[] } =>
  fitted(marked, body, (block) => blockOf({ type: "doc", content: [block] }, language));

function blockOf(doc: Marked, language: string): Block | undefined {
  const read = typographicBody(bodyOfMarked(doc), language);
  return read.content.length === 1 ? read.content[0] : undefined;
}
