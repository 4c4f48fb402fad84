import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../platform/index.ts";

/** Somebody who works on no more than what is theirs: the pieces of sections they edit (`bySection`), pieces given to them (`byPiece`). */
export type Own = { personId: string; bySection: boolean; byPiece: boolean };

/** Whether the row of `articles` that is asked about is theirs. */
export const isOwn = ({ personId, bySection, byPiece }: Own): RawBuilder<boolean> => sql<boolean>`(
  (${bySection} and exists (select from section_editors as mine
    where mine.section_id = articles.section_id and mine.person_id = ${personId}))
  or (${byPiece} and exists (select from article_writers as mine
    where mine.article_id = articles.id and mine.person_id = ${personId})))`;

/** Whether the row of `pictures` that is asked about was added by them (as the first, or again), or stands in what is theirs. */
export const isOwnPicture = (own: Own): RawBuilder<boolean> => sql<boolean>`(pictures.added_by = ${own.personId}
  or exists (select from picture_bringers as mine where mine.picture_id = pictures.id and mine.person_id = ${own.personId})
  or exists (select from articles where ${isOwn(own)} and (articles.lead_picture_id = pictures.id
    or pictures_in(articles.body) @> to_jsonb(array[pictures.id::text]))))`;

export async function isOwnArticle(db: Db | Tx, own: Own, articleId: string): Promise<boolean> {
  const row = await db.selectFrom("articles").select("id").where("id", "=", articleId).where(isOwn(own)).executeTakeFirst();
  return row !== undefined;
}
