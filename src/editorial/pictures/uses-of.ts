import { sql } from "kysely";
import type { Db, Tx } from "../../platform/index.ts";

/** Where a picture stands: `id` of the article, the issue, the page of the house or the picture that was cut from it; `title` is how that is called. */
export type PictureUse = { what: "article" | "lead" | "cover" | "page" | "version" | "cut"; id: string; title: string };

/** Every place that shows the picture, or would again if an earlier version were brought back; a piece that is published differently than it is written counts once. */
export async function usesOfPicture(db: Db | Tx, id: string): Promise<PictureUse[]> {
  const named = sql`to_jsonb(array[${id}::text])`;
  const { rows } = await sql<PictureUse>`
    with leads as (
        select id from articles where lead_picture_id = ${id}::uuid
        union select article_id from article_publications 
          where pictures_in(frozen) @> ${named} and lead ->> 'pictureId' = ${id}
      ),
      texts as (
        select id from articles where pictures_in(body) @> ${named}
        union select article_id from article_publications where pictures_in(frozen) @> ${named}
        union select article_id from marked_bodies where pictures_in(marked) @> ${named}
      ),
      pages as (
        select id from house_pages where pictures_in(body) @> ${named}
        union select page_id from house_page_publications where pictures_in(said) @> ${named}
        union select page_id from house_page_versions where pictures_in(said) @> ${named}
      ),
      earlier as (select distinct article_id as id from article_versions where pictures_in(said) @> ${named})
    select 'lead' as what, id, headline as title from articles where id in (select id from leads)
    union all select 'article', id, headline from articles where id in (select id from texts except select id from leads)
    union all select 'version', id, headline from articles
      where id in (select id from earlier except select id from texts except select id from leads)
    union all select 'cover', id, whole_number::text from issues where cover_picture_id = ${id}::uuid or cover_art_id = ${id}::uuid
    union all select 'page', id, headline from house_pages where id in (select id from pages)
    union all select 'cut', id, name from pictures where cut_from = ${id}::uuid
    order by what, title`.execute(db);
  return rows;
}
