import type { ArticleView, IssueView } from "../editorial/index.ts";
import { type JobView, type Platform, type TaskName, type Tasks, enqueue, inTransaction, jobsOfSubjects } from "../platform/index.ts";
import { articlesOf, asksFor, type EditionNow, type Kind, namePlace } from "../editions/index.ts";
import { type Words, messageOf, must, recordOf, wordsIn } from "../values/index.ts";

/** made: it shows what its subject is now. stale: something changed since. missing: never made. none: nothing comes of asking. The others are a job’s. */
export type Making = "made" | "stale" | "missing" | "none" | "waiting" | "being made" | "failed";
export type EditionRow = { kind: Kind; article: ArticleView | null; making: Making; now: EditionNow; why: Words };

/** Every edition of the issue and of each of its articles, with its state; a failure names the article and the block. */
export async function editionsOfIssue(platform: Platform, issue: IssueView, kinds: readonly Kind[]): Promise<EditionRow[]> {
  const articles = await articlesOf(platform, issue);
  const jobs = await jobsOfSubjects(platform.db, [issue.id, ...articles.map(({ id }) => id)]);
  const rows = await Promise.all(
    kinds.flatMap((kind) =>
      kind.of === "issue"
        ? [rowOf(kind, null, kind.now(platform, issue))]
        : articles.filter((article) => kind.for(article)).map((article) => rowOf(kind, article, kind.now(platform, article))),
    ),
  );
  const jobOf = ({ kind, article }: Bare) =>
    jobs.find((job) => job.task === kind.task && (article ? recordOf(job.payload).articleId === article.id : asksFor(job, issue)));
  return Promise.all(rows.map((row) => withAwaited(platform, issue, withJob(row, jobOf(row), articles))));
}

type Bare = Omit<EditionRow, "making" | "why">;

const rowOf = async (kind: Kind, article: ArticleView | null, now: Promise<EditionNow>): Promise<Bare> => ({
  kind,
  article,
  now: await now,
});

function withJob(row: Bare, job: JobView | undefined, articles: readonly ArticleView[]): EditionRow {
  const { now } = row;
  if (now.none) return { ...row, making: "none", why: now.none };
  const why = job?.lastError ? namePlace(job.lastError, row.article ? [row.article] : articles) : "";
  if (job?.state === "running") return { ...row, making: "being made", why };
  if (job?.state === "failed" && !now.current) return { ...row, making: "failed", why };
  if (job && job.state !== "failed" && !now.current) return { ...row, making: "waiting", why };
  return { ...row, making: now.current ? "made" : now.edition ? "stale" : "missing", why: now.says ?? "" };
}

/** One that waits says for what, if it knows. */
async function withAwaited(platform: Platform, issue: IssueView, row: EditionRow): Promise<EditionRow> {
  if (row.making !== "waiting" || row.why || row.kind.of !== "issue") return row;
  return { ...row, why: (await row.kind.awaits?.(platform, issue)) ?? "" };
}

/** Asks for everything that does not show what is there now, each once, and nothing else; once more for what is being made, perhaps of what was there before. Answers how many. */
export async function makeChanged(platform: Platform, issue: IssueView, kinds: readonly Kind[]): Promise<number> {
  const rows = await editionsOfIssue(platform, issue, kinds);
  const isAskedFor = ({ making, now }: EditionRow) =>
    ["stale", "missing", "failed"].includes(making) || (making === "being made" && !now.current);
  const changed = rows.filter(isAskedFor);
  const asked = new Map(
    changed.map(({ kind, article }) => [
      `${kind.task} ${article?.id ?? ""}`,
      { task: kind.task, payload: article ? { articleId: article.id } : { issueId: issue.id } },
    ]),
  );
  await inTransaction(platform, async (tx) => {
    for (const { task, payload } of asked.values()) await enqueue(tx, task, payload as Tasks[TaskName]);
  });
  return asked.size;
}

/** `why`: the reason that there is none and none is made. */
type Made =
  | { edition: EditionNow["edition"]; was: "made before" | "made"; says?: Words }
  | { edition: undefined; was: "none"; why: string };

/** One edition made here and now, if it is not made already. Throws with the article and the block in its sentence. */
export async function makeHere(
  platform: Platform,
  issue: IssueView,
  { kind, article }: { kind: Kind; article: ArticleView | null },
): Promise<Made> {
  const before = await nowOf(platform, issue, kind, article);
  if (before.none) return { edition: undefined, was: "none", why: wordsIn(before.none, "en") };
  if (before.current) return { edition: before.edition, was: "made before", ...(before.says && { says: before.says }) };
  try {
    if (kind.of === "issue") await kind.make(platform, issue);
    else await kind.make(platform, must(article, "article of this edition"));
  } catch (error) {
    throw new Error(namePlace(messageOf(error), article ? [article] : await articlesOf(platform, issue)), { cause: error });
  }
  const after = await nowOf(platform, issue, kind, article);
  return { edition: after.current ? after.edition : undefined, was: "made", ...(after.says && { says: after.says }) };
}

const nowOf = (platform: Platform, issue: IssueView, kind: Kind, article: ArticleView | null): Promise<EditionNow> =>
  kind.of === "issue" ? kind.now(platform, issue) : kind.now(platform, article!);
