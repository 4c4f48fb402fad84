import { sql } from "kysely";
import type { Db, Tx } from "../../platform/index.ts";
import { type Own, isOwn, isOwnPicture } from "../own/own.ts";

/** Where a picture stands: `id` of the article, the issue, the page of the house, the series or the picture that was cut from it, and of a writer the address; `title` is how that is called. `binned`: a draft that lies in the bin, and may be brought back. */
export type PictureUse = {
  what: "article" | "lead" | "cover" | "page" | "version" | "cut" | "writer" | "series";
  id: string;
  title: string;
  binned: boolean;
};

/**
 * Every place that shows the picture, or would again if an earlier version or a draft in the bin were brought back; a piece that is
 * published differently than it is written counts once. `own`: of these, what is theirs.
 */
export async function usesOfPicture(db: Db | Tx, id: string, own?: Own): Promise<PictureUse[]> {
  const named = sql`to_jsonb(array[${id}::text])`;
  const everything = sql<boolean>`${!own}`;
  const [article, picture] = own ? [isOwn(own), isOwnPicture(own)] : [everything, everything];
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
      earlier as (select distinct article_id as id from article_versions where pictures_in(said) @> ${named}),
      pieces as (
        select 'lead' as what, id from leads
        union all select 'article', id from (select id from texts except select id from leads) as shown
        union all select 'version', id from (select id from earlier except select id from texts except select id from leads) as shown
      )
    select what, id::text, headline as title, binned_at is not null as binned from pieces join articles using (id) where ${article}
    union all select 'cover', id::text, whole_number::text, false from issues
      where (cover_picture_id = ${id}::uuid or cover_art_id = ${id}::uuid) and ${everything}
    union all select 'page', id::text, headline, false from house_pages where id in (select id from pages) and ${everything}
    union all select 'writer', slug, name, false from contributors where picture_id = ${id}::uuid and ${everything}
    union all select 'series', id::text, name, false from series where picture_id = ${id}::uuid and ${everything}
    union all select 'cut', id::text, name, false from pictures where cut_from = ${id}::uuid and ${picture}
    order by what, title`.execute(db);
  return rows;
}
