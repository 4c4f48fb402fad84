import { sql } from "kysely";
import type { Platform } from "../../platform/index.ts";
import { publicationOf } from "../publication.ts";

/**
 * Keeps versions thinly: all of today and yesterday, the last of each hour for a week, the last of each day before, by the
 * magazine's clocks. What was published, and what was kept aside, stays.
 */
export async function thinVersions({ db, clock }: Platform): Promise<void> {
  const { timeZone } = await publicationOf(db);
  const now = clock.now();
  await sql`with kept as (
      select id, number, article_id, row_number() over (
        partition by article_id, date_trunc(case when saved_at > ${now}::timestamptz - interval '7 days' then 'hour' else 'day' end, saved_at, ${timeZone})
        order by number desc) as place
      from article_versions
      where number is not null and saved_at < date_trunc('day', ${now}::timestamptz, ${timeZone}) - interval '1 day')
    delete from article_versions using kept
    where article_versions.id = kept.id and kept.place > 1
      and not exists (select from article_publications as public
        where public.article_id = kept.article_id and public.article_version = kept.number)`.execute(db);
}
