import type { Db, Tx } from "../platform/index.ts";
import type { Day } from "../values/index.ts";
import { refuse } from "./refusals.ts";

type FacsimileState = "waiting" | "making" | "made" | "failed";

/** An old issue as it came: a PDF, and what it is said to be. `drawn`: pages of it that are here; `silent`: those of them without any text. */
export type FacsimileView = {
  id: string;
  /** What the file was called, with its folders. */
  name: string;
  bytes: number;
  pages: number;
  wholeNumber: number | null;
  coverDate: Day | null;
  theme: string;
  state: FacsimileState;
  problem: string;
  issueId: string | null;
  ownsIssue: boolean;
  /** Where the PDF lies; none of one that could not be read. */
  storageKey: string | null;
  sha256: string;
  madeAt: Date;
  /** Whether its articles were cut out as drafts, and how many of them there are. */
  cut: "no" | "asked" | "done";
  articles: number;
  drawn: number;
  silent: number;
};

const rows = (db: Db | Tx) => db.selectFrom("facsimiles").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof rows>["executeTakeFirstOrThrow"]>>;

/** All of them: those that wait first, then by number, the newest first. */
export async function facsimiles(db: Db | Tx): Promise<FacsimileView[]> {
  const found = await rows(db).orderBy("whole_number", "desc").orderBy("name").execute();
  const waits = ({ state }: Row) => Number(state === "made");
  return viewsOf(
    db,
    found.toSorted((a, b) => waits(a) - waits(b)),
  );
}

/** Refuses "facsimile-missing". */
export async function facsimileById(db: Db | Tx, id: string): Promise<FacsimileView> {
  const [view] = await viewsOf(db, await rows(db).where("id", "=", id).execute());
  if (!view) throw refuse("facsimile-missing", (m) => m.desk.oldIssues.refused.missing);
  return view;
}

/** What readers have of an issue’s pages; undefined where it has none, or they are still being made. */
export async function facsimileOf(db: Db | Tx, issue: { id: string }): Promise<FacsimileView | undefined> {
  const [view] = await viewsOf(db, await rows(db).where("issue_id", "=", issue.id).where("state", "=", "made").execute());
  return view;
}

async function viewsOf(db: Db | Tx, found: readonly Row[]): Promise<FacsimileView[]> {
  if (found.length === 0) return [];
  const counts = await db
    .selectFrom("facsimile_pages")
    .select("facsimile_id")
    .select((of) => [of.fn.countAll<number>().as("drawn"), of.fn.countAll<number>().filterWhere("text", "=", "").as("silent")])
    .where(
      "facsimile_id",
      "in",
      found.map(({ id }) => id),
    )
    .groupBy("facsimile_id")
    .execute();
  const cut = await db
    .selectFrom("facsimile_articles")
    .select("facsimile_id")
    .select((of) => of.fn.countAll<number>().as("articles"))
    .groupBy("facsimile_id")
    .execute();
  return found.map((row) => {
    const counted = counts.find(({ facsimile_id }) => facsimile_id === row.id);
    return {
      id: row.id,
      name: row.name,
      bytes: row.bytes,
      pages: row.pages,
      wholeNumber: row.whole_number,
      coverDate: row.cover_date,
      theme: row.theme,
      state: row.state,
      problem: row.problem,
      issueId: row.issue_id,
      ownsIssue: row.owns_issue,
      storageKey: row.storage_key,
      sha256: row.sha256,
      madeAt: row.changed_at,
      cut: row.cut,
      articles: cut.find(({ facsimile_id }) => facsimile_id === row.id)?.articles ?? 0,
      drawn: counted?.drawn ?? 0,
      silent: counted?.silent ?? 0,
    };
  });
}
