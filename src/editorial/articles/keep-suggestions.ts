import { type Marked, attributed, bodyOfMarked, laidOver, suggestionsIn } from "../../document/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { picturesNamedIn } from "../pictures/named-in.ts";
import { refuse } from "../refusals.ts";
import { checkOutOf, isStale } from "../versions/check-out.ts";
import { fingerprintOf } from "./frozen.ts";
import { lockArticle } from "./lock-article.ts";
import { fittedTo } from "./marked-body.ts";
import { draftById } from "./read-drafts.ts";

/**
 * `sent`: the editor's document, whole, as its schema reads it; `version`: the article's that it was opened with. `by`: how their
 * suggestions name them. `normal`: the same reading of a document, for what is held.
 */
type Suggested = { articleId: string; sent: Marked; version: number; by: string; normal: (doc: unknown) => Marked };

/**
 * Keeps what somebody suggests who may do nothing else to a text: their own suggestions alone, new or taken back, each on a block
 * that without them reads as it is held. The text itself, and what others suggest, stays as it is whatever was sent. Answers with
 * the article's version then. Refuses "not-suggested" where anything else was changed, "piece-changed" where the text was
 * changed elsewhere under a suggestion, "piece-in-hand" while somebody at the desk writes in it, and "article-held".
 */
export async function keepSuggestions(platform: Platform, tx: Tx, given: Suggested): Promise<number> {
  const { articleId, sent, by, normal } = given;
  await lockArticle(tx, articleId);
  const now = platform.clock.now();
  const draft = await draftById(tx, articleId);
  if (draft.held !== null) throw refuse("article-held", (m) => m.desk.refused.suggestions.held);
  const row = await tx.selectFrom("marked_bodies").select("marked").where("article_id", "=", articleId).executeTakeFirst();
  const fit = row && fittedTo(row.marked, draft.body, draft.language);
  const holder = await checkOutOf(tx, articleId);
  // what no longer has a place is told at the desk until somebody saves there
  if ((holder && !isStale(holder, now)) || (fit && fit.lost.length > 0))
    throw refuse("piece-in-hand", (m) => m.desk.refused.suggestions.inHand);
  const held = normal(fit?.doc ?? draft.body);
  const known = suggestionsIn(held);
  const laid = laidOver(held, sent, (id) => (known.get(id)?.by ?? by) === by);
  if (given.version === draft.version && !laid.isSame) throw refuse("not-suggested", (m) => m.desk.refused.suggestions.only);
  if (laid.unfit > 0) throw refuse("piece-changed", (m) => m.desk.refused.suggestions.changed);
  if (fingerprintOf(laid.doc) === fingerprintOf(held)) return draft.version;
  refuseForeign(held, laid.doc);
  const marked = attributed(laid.doc, known, { by, at: now.toISOString(), isOutside: true });
  if (marked) {
    const kept = { marked: JSON.stringify(marked), changed_at: now };
    await tx
      .insertInto("marked_bodies")
      .values({ article_id: articleId, ...kept })
      .onConflict((conflict) => conflict.column("article_id").doUpdateSet(kept))
      .execute();
  } else await tx.deleteFrom("marked_bodies").where("article_id", "=", articleId).execute();
  const { version } = await tx
    .updateTable("articles")
    .set(({ eb }) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", articleId)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** All that is written, suggested or not, is what a body may hold, and shows no picture that is not there already. */
function refuseForeign(held: Marked, laid: Marked): void {
  const known = new Set(picturesNamedIn(bodyOfMarked(held, "all")));
  const shown = picturesNamedIn(bodyOfMarked(laid, "all"));
  if (shown.some((id) => !known.has(id))) throw refuse("not-suggested", (m) => m.desk.refused.suggestions.pictures);
}
