import { type IssueView, arrangeIssue, printedArticles, publicationOf } from "../../editorial/index.ts";
import { type Edition, articlesOf } from "../../editions/index.ts";
import { type IssueEdition, archiveNow, canPrint, setIssueOf, trims } from "../../print/index.ts";
import { silentOf } from "../../narration/index.ts";
import { readForm, sendFile } from "../../http/index.ts";
import { type Platform, enqueue, inTransaction } from "../../platform/index.ts";
import { deskPage } from "../frame.tsx";
import { columnsOf } from "./issue-form.ts";
import { PrintPage } from "./print-page.tsx";
import { missing, refuse } from "../refusals.ts";
import { type Ctx, type Route, see, words } from "../route.ts";
import { doneAt, saved, notice } from "../notices.ts";

const printing = notice("printing", "The issue is being set, for the press and for the screen. Look again in a moment.");

/** The printed issue at the desk: how it is set, what the preflight says, its files. */
export function printRoutes(route: Route, platform: Platform, here: (c: Ctx) => Promise<IssueView>): void {
  const { db } = platform;
  route("get", "/issues/:number/print", words, async (c, visit) => {
    const issue = await here(c);
    const [press, screen, archive, articles, publication] = await Promise.all([
      setIssueOf(platform, "press", issue),
      setIssueOf(platform, "screen", issue),
      archiveNow(platform, issue),
      printedArticles(db, issue),
      publicationOf(db),
    ]);
    const trim = trims[publication.trimSize];
    const columns = articles.map((article) => ({
      id: article.id,
      headline: article.headline,
      words: article.words,
      columns: article.columns,
      set: press.edition?.pageList.find(({ articleId, columns }) => articleId === article.id && columns !== undefined)?.columns,
    }));
    return deskPage(
      <PrintPage
        visit={visit}
        issue={issue}
        press={press}
        screen={screen.edition}
        archive={archive.edition}
        articles={columns}
        silent={await silentOf(platform, await articlesOf(platform, issue))}
        trim={trim}
      />,
    );
  });
  route("post", "/issues/:number/print", words, async (c) => {
    const issue = await here(c);
    await inTransaction(platform, async (tx) => {
      await enqueue(tx, "make-print-issue", { issueId: issue.id });
      await enqueue(tx, "make-digital-issue", { issueId: issue.id });
    });
    return see(doneAt(`/desk/issues/${issue.wholeNumber}/print`, printing));
  });
  columnRoute(route, platform, here);
  fileRoutes(route, platform, here);
}

/** In how many columns each article is set. */
function columnRoute(route: Route, platform: Platform, here: (c: Ctx) => Promise<IssueView>): void {
  route("post", "/issues/:number/columns", words, async (c, { person }) => {
    const issue = await here(c);
    const form = await readForm(c.req.raw);
    await inTransaction(platform, async (tx) => {
      const ids = (await printedArticles(tx, issue)).map(({ id }) => id);
      for (const [articleId, columns] of Object.entries(form.parse(columnsOf(ids))))
        await arrangeIssue(platform, tx, { issueId: issue.id, articleId, to: "set", columns, by: person.id });
    });
    return see(doneAt(`/desk/issues/${issue.wholeNumber}/print`, saved));
  });
}

/** The issue as files: for the press, for the archive, to read it through. */
function fileRoutes(route: Route, platform: Platform, here: (c: Ctx) => Promise<IssueView>): void {
  route("get", "/issues/:number/print.pdf", words, async (c) => {
    const issue = await here(c);
    const { edition, current } = await setIssueOf(platform, "press", issue);
    refuseUnprintable(edition, current);
    return send(platform, c, edition!, `issue-${issue.wholeNumber}-print.pdf`);
  });
  route("get", "/issues/:number/archive.pdf", words, async (c) => {
    const issue = await here(c);
    const { edition } = await archiveNow(platform, issue);
    if (!edition) throw refuse("print-refused", "There is no archive copy. Set the issue first.");
    return send(platform, c, edition, `issue-${issue.wholeNumber}-archive.pdf`);
  });
  route("get", "/issues/:number/proof.pdf", words, async (c) => {
    const issue = await here(c);
    const { edition } = await setIssueOf(platform, "screen", issue);
    if (!edition) throw refuse("print-refused", "The issue was not set yet. Set it first.");
    return send(platform, c, edition, `issue-${issue.wholeNumber}-proof.pdf`);
  });
}

/** The file is offered only as the issue stands, and without a refusal. */
function refuseUnprintable(edition: IssueEdition | undefined, current: boolean): void {
  if (!edition) throw refuse("print-refused", "The issue was not set yet. Set it first.");
  if (!current) throw refuse("print-refused", "The issue changed since it was set. Set it again first.");
  const reasons = edition.findings
    .filter(({ level }) => level === "refusal")
    .map(({ page, text, cure }) => [page !== null && `Page ${page}:`, text, cure].filter(Boolean).join(" "));
  if (!canPrint(edition.findings)) throw refuse("print-refused", reasons.join(" "));
}

async function send({ storage }: Platform, c: Ctx, { storageKey, mediaType, sha256 }: Edition, downloadAs: string): Promise<Response> {
  return (
    (await sendFile(storage, c.req.raw, { key: storageKey, mediaType, etag: sha256, cacheControl: "private, no-store", downloadAs })) ??
    missing()
  );
}
