import { type Db, type Tx, batched, coalesced, named, namedBy } from "../../platform/index.ts";
import { sql } from "kysely";
import { cardsOfIssue } from "../articles/read-articles.ts";
import { picturesById } from "../pictures/read-pictures.ts";
import { refuse } from "../refusals.ts";
import type { CoverDesign, IssueDates, IssueState, IssueView } from "../views.ts";

/** In the order in which an issue goes through them. */
const states = sql.raw("array['planned', 'open', 'closed', 'on sale']");

const newestState = sql<IssueState>`(select s.state from issue_states s where s.issue_id = issues.id
  order by array_position(${states}, s.state) desc limit 1)`;

const withState = (db: Db | Tx) => db.selectFrom("issues").selectAll().select(newestState.as("state"));

/** Every issue's dates and state, by whole number: the calendar circulation counts by. */
export const issueDates = coalesced(async (db): Promise<IssueDates[]> =>
  db
    .selectFrom("issues")
    .leftJoin("issue_states as s", "s.issue_id", "issues.id")
    .select(["issues.id", "whole_number as wholeNumber", "cover_date as coverDate", "on_sale_on as onSaleOn", "close_on as closeOn"])
    // all of them at once: asked issue by issue, an order's three calendars took the database four milliseconds
    .select(sql<IssueState>`(${states})[max(array_position(${states}, s.state))]`.as("state"))
    .groupBy("issues.id")
    .orderBy("whole_number")
    .execute(),
);

export async function issueByNumber(db: Db | Tx, wholeNumber: number): Promise<IssueView | undefined> {
  if (!Number.isSafeInteger(wholeNumber) || wholeNumber < 1 || wholeNumber > 1_000_000) return undefined;
  const row = await shownBy([], () => withState(db).where("whole_number", "=", wholeNumber).executeTakeFirst());
  if (row) named(`issue:${row.id}`);
  return row && withArticles(db, row);
}

/** Refuses "issue-missing". What every article of an issue asks for is read once. */
export async function issueById(db: Db | Tx, id: string): Promise<IssueView> {
  const issue = await issuesById(db, id);
  if (!issue) throw refuse("issue-missing", (m) => m.desk.refused.issues.missing);
  return issue;
}

const issuesById = batched(async (db, ids: string[]): Promise<Map<string, IssueView>> => {
  const names = ids.map((id) => `issue:${id}`);
  const rows = await shownBy(names, () => withState(db).where("id", "in", ids).execute());
  return new Map(await Promise.all(rows.map(async (row) => [row.id, await withArticles(db, row)] as const)));
});

/** The issue as readers may have it: on sale, and with something in it: articles, or its pages. A number that came up with nothing in it is none yet. */
export async function appearedIssue(db: Db | Tx, wholeNumber: number): Promise<IssueView | undefined> {
  const issue = await issueByNumber(db, wholeNumber);
  return issue?.state === "on sale" && (issue.articles.length > 0 || issue.asPages) ? issue : undefined;
}

/** The newest issue on sale that has something in it; none before the first. */
export async function currentIssue(db: Db | Tx): Promise<IssueView | undefined> {
  const row = await sellingBy(() => onSale(db).limit(1).executeTakeFirst());
  if (row) named(`issue:${row.id}`);
  return row && withArticles(db, row);
}

/** The number of the newest issue on sale that has something in it. */
export async function currentNumber(db: Db | Tx): Promise<number | undefined> {
  return (await sellingBy(() => onSale(db).limit(1).executeTakeFirst()))?.whole_number;
}

const ofIssues = ["issues", "issue_states"] as const;
const shownBy = <T>(names: readonly string[], run: () => T): T => namedBy(ofIssues, names, run);
/** Which are on sale, and nothing of what is in them. */
const sellingBy = <T>(run: () => T): T => namedBy([...ofIssues, "placements", "article_publications"], ["issues on sale"], run);

/** Issues on sale that have something in them, without their articles, newest first: the wall of covers. */
export async function issuesOnSale(db: Db | Tx): Promise<IssueView[]> {
  const rows = await sellingBy(() => onSale(db).execute());
  named(...rows.map(({ id }) => `issue:${id}`));
  return viewsOf(db, rows);
}

/** Every number that is past, with something in it or without, newest first: what the desk lists. */
export async function pastIssues(db: Db | Tx): Promise<IssueView[]> {
  const rows = await withState(db).where(newestState, "=", "on sale").orderBy("whole_number", "desc").execute();
  return viewsOf(db, rows);
}

/** The issues that are being made or planned, nearest first. */
export async function issuesAhead(db: Db | Tx, limit: number): Promise<IssueView[]> {
  const rows = await withState(db).where(newestState, "!=", "on sale").orderBy("whole_number").limit(limit).execute();
  return viewsOf(db, rows);
}

const onSale = (db: Db | Tx) => withState(db).where(newestState, "=", "on sale").where(hasContent).orderBy("whole_number", "desc");

/** Its pages are kept, or an article stands in it that is public. */
const hasContent = sql<boolean>`(issues.as_pages or exists (select from placements join article_publications public on public.article_id = placements.article_id
  and public.withdrawn_at is null and public.replaced_at is null where placements.issue_id = issues.id))`;

type Row = Awaited<ReturnType<ReturnType<typeof withState>["executeTakeFirstOrThrow"]>>;

async function withArticles(db: Db | Tx, row: Row): Promise<IssueView> {
  const [view] = await viewsOf(db, [row]);
  return { ...view!, articles: await cardsOfIssue(db, row.id) };
}

/** Without their articles; the pictures of all of them are read at once. */
async function viewsOf(db: Db | Tx, rows: readonly Row[]): Promise<IssueView[]> {
  const pictures = await picturesById(
    db,
    rows.flatMap((row) => [row.cover_picture_id, row.cover_art_id]).filter((id) => id !== null),
  );
  return rows.map((row) => ({
    id: row.id,
    wholeNumber: row.whole_number,
    volume: row.volume,
    number: row.number,
    coverDate: row.cover_date,
    path: `/issues/${row.whole_number}`,
    onSaleOn: row.on_sale_on,
    closeOn: row.close_on,
    state: row.state,
    theme: row.theme,
    editorsNote: row.editors_note,
    cover: pictures[row.cover_picture_id ?? ""] ?? null,
    coverArt: pictures[row.cover_art_id ?? ""] ?? null,
    coverLines: row.cover_lines,
    coverDesign: designOf(row),
    coverDrawn: row.cover_drawn,
    asPages: row.as_pages,
    articles: [],
  }));
}

/** A line without a place, because it was written elsewhere, stands under the picture. */
function designOf({ cover_design: kept, cover_lines: lines }: Row): CoverDesign | null {
  if (!kept) return null;
  const { places, ...how } = kept;
  return { ...how, lines: lines.map((text, at) => ({ text, place: places[at] ?? "below" })) };
}
