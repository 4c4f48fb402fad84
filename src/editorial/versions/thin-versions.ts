import { sql } from "kysely";
import type { Db, Platform } from "../../platform/index.ts";
import { publicationOf } from "../publication.ts";

/** Where versions are kept, and which of them were published. */
type Kept = { versions: string; publications: string; of: string; published: string };
const kept: Kept[] = [
  { versions: "article_versions", publications: "article_publications", of: "article_id", published: "article_version" },
  { versions: "house_page_versions", publications: "house_page_publications", of: "page_id", published: "page_version" },
];

/**
 * Keeps versions of articles and of the house's pages thinly: all of today and yesterday, the last of each hour for a week, the last
 * of each day before, by the magazine's clocks. What was published, and what was kept aside, stays.
 */
export async function thinVersions({ db, clock }: Platform): Promise<void> {
  const { timeZone } = await publicationOf(db);
  for (const one of kept) await thin(db, one, { now: clock.now(), timeZone });
}

async function thin(db: Db, { versions, publications, of, published }: Kept, { now, timeZone }: { now: Date; timeZone: string }) {
  const [table, owner] = [sql.table(versions), sql.ref(of)];
  await sql`with kept as (
      select id, number, ${owner} as owner, row_number() over (
        partition by ${owner}, date_trunc(case when saved_at > ${now}::timestamptz - interval '7 days' then 'hour' else 'day' end, saved_at, ${timeZone})
        order by number desc) as place
      from ${table}
      where number is not null and saved_at < date_trunc('day', ${now}::timestamptz, ${timeZone}) - interval '1 day')
    delete from ${table} using kept
    where ${table}.id = kept.id and kept.place > 1
      and not exists (select from ${sql.table(publications)} as public
        where public.${owner} = kept.owner and public.${sql.ref(published)} = kept.number)`.execute(db);
}
