import { type RawBuilder, sql } from "kysely";
import type { Db } from "../platform/index.ts";
import { byIndex } from "./by-index.ts";
import { type Conditions, conditionOf, type FilterName } from "./filters.ts";

/** How many hits there would be of each value of each filter, with the other filters as they are. */
export type Facets = ReadonlyMap<FilterName | "all", ReadonlyMap<string, number>>;

/** What has more hits is not counted by its filters: nobody picks from among so many by a number. */
const mostCounted = 5_000;

type Row = { name: FilterName | "all"; value: string; many: number };

/** `matched`: what has the words; absent where none were asked for. Undefined where there are too many to count. */
export async function facetsOf(
  db: Db,
  conditions: Conditions,
  matched: ((columns: RawBuilder<unknown>) => RawBuilder<unknown>) | undefined,
): Promise<Facets | undefined> {
  const columns = sql`published_on, access, whole_number, section_slug, contributor_slugs, topic_slugs, recorded, language`;
  const all = matched ? matched(columns) : sql`select ${columns} from archive_entries where ${conditionOf(conditions)}`;
  const but = (name: FilterName) => (matched ? conditionOf(conditions, name) : sql`true`);
  const of = (name: FilterName, value: RawBuilder<unknown>, from = sql``) =>
    sql`select ${name}::text as name, ${value} as value, count(*) as many from matched ${from} where ${but(name)} group by 2`;
  const rows = await byIndex(
    db,
    sql<Row>`
      with matched as materialized (select * from (${all}) as all_of_them limit ${mostCounted + 1})
      select 'all' as name, '' as value, count(*) as many from matched
      union all ${of("section", sql`section_slug`)}
      union all ${of("year", sql`extract(year from published_on)::text`)}
      union all ${of("issue", sql`whole_number::text`)}
      union all ${of("contributor", sql`slug`, sql`cross join unnest(contributor_slugs) as slug`)}
      union all ${of("topic", sql`slug`, sql`cross join unnest(topic_slugs) as slug`)}
      union all ${of("recorded", sql`recorded::text`)}`,
  );
  const facets = new Map<FilterName | "all", Map<string, number>>();
  for (const { name, value, many } of rows) facets.set(name, (facets.get(name) ?? new Map<string, number>()).set(value, many));
  return (facets.get("all")?.get("") ?? 0) > mostCounted ? undefined : facets;
}
