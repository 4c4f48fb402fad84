import { type RawBuilder, sql } from "kysely";

/** What a reader may search and be shown whole; it follows from who may read it. */
export type Searchable = { signedIn: boolean; issues: "all" | readonly number[]; staff: boolean };

/** The same answer as access gives, in SQL, so that what may not be read is not even looked at. */
export const readableSql = (reader: Searchable): RawBuilder<boolean> =>
  readsAll(reader) ? sql<boolean>`true` : sql<boolean>`(access = 'open' or ${closedButTheirs(reader)})`;

const readsAll = ({ issues, staff }: Searchable) => staff || issues === "all";

/** Of what is not open, what this reader may read all the same. */
function closedButTheirs({ signedIn, issues }: Searchable): RawBuilder<boolean> {
  const theirs = [
    ...(signedIn ? [sql<boolean>`access = 'registered'`] : []),
    ...(issues.length > 0 ? [sql<boolean>`coalesce(whole_number = any(${issues}::int[]), false)`] : []),
  ];
  return theirs.length > 0 ? sql<boolean>`(${sql.join(theirs, sql` or `)})` : sql<boolean>`false`;
}

/** `loose`: a phrase's words in any order. */
type Match = { tsquery: RawBuilder<unknown>; loose?: RawBuilder<unknown> | undefined };

/** A phrase is looked for in the texts themselves, so in no more than these: the newest that have its words. */
export const mostPhrased = 800;

/**
 * Every entry that matches, by an index alone. Of what is open the opening is the whole: a stranger's answer is the openings'
 * index, a subscriber's that of the wholes, and only who may read some of what is closed asks both.
 */
export function matchingSql(reader: Searchable, { tsquery, loose }: Match, columns: RawBuilder<unknown>): RawBuilder<unknown> {
  if (loose) return phrasesSql(reader, { tsquery, loose }, columns);
  if (readsAll(reader)) return sql`select ${columns} from archive_entries where whole_vector @@ ${tsquery}`;
  const openings = sql`select ${columns} from archive_entries where opening_vector @@ ${tsquery}`;
  if (!reader.signedIn && reader.issues.length === 0) return openings;
  const theirs = closedButTheirs(reader);
  return sql`${openings} and not ${theirs} union all select ${columns} from archive_entries where whole_vector @@ ${tsquery} and ${theirs}`;
}

/** In steps that the planner may not turn about: it takes a look into a text for as cheap as one into a row. */
function phrasesSql(
  reader: Searchable,
  { tsquery, loose }: { tsquery: RawBuilder<unknown>; loose: RawBuilder<unknown> },
  columns: RawBuilder<unknown>,
) {
  return sql`select ${columns} from (
    with having_all as materialized (${matchingSql(reader, { tsquery: loose }, sql`id, published_on`)}),
    looked_at as materialized (select id from having_all order by published_on desc, id limit ${mostPhrased})
    select entry.* from looked_at join archive_entries as entry using (id) offset 0) as entry
    where case when ${readableSql(reader)} then whole_vector else opening_vector end @@ ${tsquery}`;
}
