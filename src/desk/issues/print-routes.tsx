import { adsToChoose, chooseAds } from "../../ads/index.ts";
import { type IssueView, arrangeIssue, columnCounts, pieces, printedArticles, publicationOf, stepsOf } from "../../editorial/index.ts";
import { type Edition, articlesOf } from "../../editions/index.ts";
import { type IssueEdition, archiveNow, canPrint, pagePicture, pagePicturesOf, sentencesOf, setIssueOf, trims } from "../../print/index.ts";
import { silentOf } from "../../narration/index.ts";
import { eachOf, field, readForm, sendFile } from "../../http/index.ts";
import { type Platform, enqueue, inTransaction, jobsOfSubjects } from "../../platform/index.ts";
import { oneOf, wholeOf, wordsIn } from "../../values/index.ts";
import { deskPage } from "../frame.tsx";
import { columnsOf, openersOf } from "./issue-form.ts";
import type { Flatplan } from "./plan/flatplan.tsx";
import { PrintPage } from "./print-page.tsx";
import { missing, refuse } from "../refusals.ts";
import { type Ctx, type Route, see, words } from "../route.ts";
import { doneAt, saved, notice } from "../notices.ts";

const adsKept = notice("issue-ads", ({ plan }) => plan.flatplan.adsKept);
const printing = notice("printing", (desk) => desk.printing.isSetting);

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
    const openings = articles.map((article) => ({
      ...article,
      set: oneOf(
        columnCounts,
        press.edition?.pageList.find(({ articleId, columns }) => articleId === article.id && columns !== undefined)?.columns,
      ),
    }));
    return deskPage(
      <PrintPage
        visit={visit}
        issue={issue}
        press={press}
        screen={screen.edition}
        archive={archive.edition}
        openings={openings}
        flatplan={await flatplanOf(platform, issue, { press: press.edition, screen: screen.edition })}
        isUnderWay={await isBeingSet(platform, issue)}
        silent={await silentOf(platform, await articlesOf(platform, issue))}
        trim={trim}
      />,
    );
  });
  route("post", "/issues/:number/print", words, async (c) => {
    const issue = await here(c);
    await inTransaction(platform, async (tx) => {
      await enqueue(tx, "make-print-issue", { issueId: issue.id });
      await enqueue(tx, "make-digital-issue", { issueId: issue.id, ...(issue.state === "on sale" && { draw: true }) });
    });
    return see(doneAt(`/desk/issues/${issue.wholeNumber}/print`, printing));
  });
  columnRoute(route, platform, here);
  adRoute(route, platform, here);
  pageRoute(route, platform, here);
  fileRoutes(route, platform, here);
}

/** The pages as the press gets them, with their pictures where the PDF for the screen was set of the same and is drawn. */
async function flatplanOf(
  { db }: Platform,
  issue: IssueView,
  { press, screen }: { press: IssueEdition | undefined; screen: IssueEdition | undefined },
): Promise<Flatplan> {
  const [cards, steps, drawn, ads] = await Promise.all([
    pieces(db, { issue: issue.wholeNumber }, { limit: 1000 }),
    stepsOf(db),
    screen && pagePicturesOf(db, issue.id, screen),
    issue.state === "on sale" ? [] : adsToChoose(db, issue),
  ]);
  const pages = press?.pageList ?? [];
  const isSame = JSON.stringify(pages) === JSON.stringify(screen?.pageList);
  return {
    wholeNumber: issue.wholeNumber,
    pages,
    pictures: drawn && screen && isSame ? { of: drawn, fingerprint: screen.fingerprint } : undefined,
    pieces: new Map(cards.rows.map((card) => [card.id, card])),
    steps,
    ads,
  };
}

const setting = ["make-print-issue", "make-digital-issue", "make-page-pictures"];

/** Is it being set, or drawn, or waits for it? */
const isBeingSet = async ({ db }: Platform, issue: IssueView): Promise<boolean> =>
  (await jobsOfSubjects(db, [issue.id])).some(({ task, state }) => setting.includes(task) && state !== "failed");

/** How each article opens, and in how many columns it is set. */
function columnRoute(route: Route, platform: Platform, here: (c: Ctx) => Promise<IssueView>): void {
  route("post", "/issues/:number/columns", words, async (c, { person }) => {
    const issue = await here(c);
    const form = await readForm(c.req.raw);
    await inTransaction(platform, async (tx) => {
      const ids = (await printedArticles(tx, issue)).map(({ id }) => id);
      const [columns, opened] = [form.parse(columnsOf(ids)), form.parse(openersOf(ids))];
      for (const articleId of ids) {
        const [count, opener] = [columns[articleId], opened[`${articleId}.opener`]];
        const set = { ...(count !== undefined && { columns: count }), ...(opener !== undefined && { opener }) };
        await arrangeIssue(platform, tx, { issueId: issue.id, articleId, to: "set", ...set, by: person.id });
      }
    });
    return see(doneAt(`/desk/issues/${issue.wholeNumber}/print`, saved));
  });
}

/** Which house ads the issue has. */
function adRoute(route: Route, platform: Platform, here: (c: Ctx) => Promise<IssueView>): void {
  route("post", "/issues/:number/ads", words, async (c) => {
    const [issue, form] = [await here(c), await readForm(c.req.raw)];
    const ids = (await adsToChoose(platform.db, issue)).map(({ id }) => id);
    const ticked = form.parse(eachOf(ids, field.tick), "ad.");
    await inTransaction(platform, (tx) =>
      chooseAds(
        tx,
        issue,
        ids.filter((id) => ticked[id]),
      ),
    );
    return see(doneAt(`/desk/issues/${issue.wholeNumber}/print`, adsKept));
  });
}

/** A page as it was laid out, as a picture; the address names of which layout, so that a browser may keep it. */
function pageRoute(route: Route, platform: Platform, here: (c: Ctx) => Promise<IssueView>): void {
  route("get", "/issues/:number/pages/:page", words, async (c) => {
    const issue = await here(c);
    const page = wholeOf(c.req.param("page") ?? "", { least: 1, most: 9999 });
    const asked = { issueId: issue.id, fingerprint: c.req.query("of") ?? "", page: page ?? 0 };
    const picture = (await pagePicture(platform, asked)) ?? missing();
    return new Response(new Uint8Array(picture), {
      headers: { "content-type": "image/webp", "cache-control": "private, max-age=86400" },
    });
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
    if (!edition) throw refuse("print-refused", (m) => m.desk.printing.noArchive);
    return send(platform, c, edition, `issue-${issue.wholeNumber}-archive.pdf`);
  });
  route("get", "/issues/:number/proof.pdf", words, async (c) => {
    const issue = await here(c);
    const { edition } = await setIssueOf(platform, "screen", issue);
    if (!edition) throw refuse("print-refused", (m) => m.desk.printing.setFirst);
    return send(platform, c, edition, `issue-${issue.wholeNumber}-proof.pdf`);
  });
}

/** The file is offered only as the issue stands, and without a refusal. */
function refuseUnprintable(edition: IssueEdition | undefined, current: boolean): void {
  if (!edition) throw refuse("print-refused", (m) => m.desk.printing.setFirst);
  if (!current) throw refuse("print-refused", (m) => m.desk.printing.setAgain);
  const found = edition.findings.filter(({ level }) => level === "refusal");
  if (canPrint(edition.findings)) return;
  throw refuse("print-refused", (m, language) =>
    found
      .map((finding) => {
        const words = wordsIn(sentencesOf(finding), language);
        return finding.page === null ? words : `${m.desk.printing.onPage(finding.page)} ${words}`;
      })
      .join(" "),
  );
}

async function send({ storage }: Platform, c: Ctx, { storageKey, mediaType, sha256 }: Edition, downloadAs: string): Promise<Response> {
  return (
    (await sendFile(storage, c.req.raw, { key: storageKey, mediaType, etag: sha256, cacheControl: "private, no-store", downloadAs })) ??
    missing()
  );
}
