import type { Db, Tx } from "../platform/index.ts";
import { type Day, namedId } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import type { Look, Publication } from "./views.ts";

const theOnly = namedId("publication");

/** The magazine of this installation. Refuses "publication-missing" before it is set up. */
export async function publicationOf(db: Db | Tx): Promise<Publication> {
  const found = await mayBePublication(db);
  if (!found) throw refuse("publication-missing", "This magazine is still being set up. Come back in a minute.");
  return found;
}

export async function mayBePublication(db: Db | Tx): Promise<Publication | undefined> {
  const row = await db.selectFrom("publications").selectAll().where("id", "=", theOnly).executeTakeFirst();
  return row && {
    title: row.title,
    tagline: row.tagline,
    about: row.about,
    imprint: row.imprint,
    language: row.language,
    timeZone: row.time_zone,
    issuesPerYear: row.issues_per_year,
    currency: row.currency,
    issnPrint: row.issn_print,
    issnOnline: row.issn_online,
    firstIssueOn: row.first_issue_on as Day,
    look: row.look as Look,
  };
}

/** Writes the magazine's own row, the first time or anew. */
export async function savePublication(tx: Tx, publication: Publication): Promise<void> {
  const { timeZone, issuesPerYear, issnPrint, issnOnline, firstIssueOn, look, ...same } = publication;
  const row = {
    ...same,
    time_zone: timeZone,
    issues_per_year: issuesPerYear,
    issn_print: issnPrint,
    issn_online: issnOnline,
    first_issue_on: firstIssueOn,
    look: JSON.stringify(look),
  };
  await tx
    .insertInto("publications")
    .values({ id: theOnly, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}
