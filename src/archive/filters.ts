import { type RawBuilder, sql } from "kysely";
import { type OfLanguage, topicSlugs } from "../editorial/index.ts";
import type { Db } from "../platform/index.ts";

/** What a search is narrowed to; empty or absent is everything. */
export type Filters = {
  section?: string;
  contributor?: string;
  topic?: string;
  year?: string;
  /** Whole number. */
  issue?: string;
  recorded?: boolean;
  /** What this reader may read whole. */
  readable?: boolean;
  of?: OfLanguage | undefined;
};

export type FilterName = keyof Filters;
export type Conditions = Partial<Record<FilterName, RawBuilder<unknown>>>;

/** Each filter that is asked for as a condition on an entry's columns. */
export async function filtersOf(db: Db, asked: Filters, readable: RawBuilder<boolean>): Promise<Conditions> {
  const { section, contributor, topic, year, issue } = asked;
  const [yearAsked, issueAsked] = [/^(?!0000)\d{4}$/.test(year ?? ""), /^\d{1,6}$/.test(issue ?? "")];
  return {
    ...(section && { section: sql`section_slug = ${section}` }),
    ...(contributor && { contributor: sql`contributor_slugs @> array[${contributor}]::text[]` }),
    ...(topic && { topic: sql`topic_slugs && ${await topicSlugs(db, topic)}::text[]` }),
    ...(yearAsked && { year: sql`published_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date` }),
    ...(issueAsked && { issue: sql`whole_number = ${Number(issue)}` }),
    ...(asked.recorded && { recorded: sql`recorded` }),
    ...(asked.readable && { readable: sql`${readable}` }),
    ...(asked.of && { of: spokenAs(asked.of) }),
  };
}

/** As a condition on an entry’s column. */
export function spokenAs(of: OfLanguage | undefined): RawBuilder<unknown> {
  if (!of) return sql`true`;
  return "only" in of ? sql`language = ${of.only}` : sql`language <> all(${[...of.but]}::text[])`;
}

/** All of them together, but one. */
export function conditionOf(conditions: Conditions, but?: FilterName): RawBuilder<unknown> {
  const all = Object.entries(conditions).flatMap(([name, condition]) => (name === but ? [] : [condition]));
  return all.length > 0 ? sql.join(all, sql` and `) : sql`true`;
}
