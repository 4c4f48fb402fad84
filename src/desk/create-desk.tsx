import { Hono } from "hono";
import { copiesByIssue, subscribers } from "../circulation/index.ts";
import { fromMarkdown, readInline } from "../document/index.ts";
import {
  addPicture, correctArticle, draftById, drafts, draftsOfIssue, issueByNumber, issuesAhead, issuesOnSale, moveArticle, pictures, placeArticle,
  publicationOf, publishArticle, putIssueOnSale, readSource, reasonsNotToPutOnSale, saveArticle, saveIssue, sectionsOf, unplaceArticle, withdrawArticle,
} from "../editorial/index.ts";
import { type Form, cookieName, readCookie, readForm } from "../http/index.ts";
import { type Role, whoIs } from "../people/index.ts";
import { type Platform, type Tx, inTransaction, jobCounts, jobsOverview, letterById, letters, retryJob } from "../platform/index.ts";
import { Refusal, isDay, isId } from "../values/index.ts";
import { type DeskVisit, deskPage } from "./frame.tsx";
import { ArticlesPage, EditPage, valuesOf } from "./pages/articles.tsx";
import { DeskIssuePage, HomePage, ImportPage, IssuesPage, JobsPage, LetterPage, LettersPage, PicturesPage, SubscribersPage } from "./pages/rest.tsx";
import { missing, notStaff, refuse } from "./refusals.ts";

type Parts = { platform: Platform; asset: (name: string) => string };
type Ctx = { req: { raw: Request; url: string; header(name: string): string | undefined; query(name: string): string | undefined; param(name: string): string | undefined } };
type Work = (c: Ctx, visit: DeskVisit) => Promise<Response>;

const words: Role[] = ["editor", "publisher"];
const anybody: Role[] = ["editor", "circulation", "publisher"];

/** What staff see, hung in below /desk. Every route asks for its role first. */
export function createDesk({ platform, asset }: Parts): Hono {
  const app = new Hono();
  const route = (method: "get" | "post", path: string, roles: Role[], work: Work) =>
    app[method](path, async (c) => {
      const visit = await visitOf(platform, asset, c as unknown as Ctx);
      if (!visit) return see(`/sign-in?return=${encodeURIComponent(new URL(c.req.url).pathname)}`);
      if (!roles.some((role) => visit.person.roles.includes(role))) notStaff();
      return work(c as unknown as Ctx, visit);
    });
  route("get", "/", anybody, async (_c, visit) => {
    const counts = await jobCounts(platform.db);
    return deskPage(<HomePage visit={visit} ahead={await issuesAhead(platform.db, 4)} failed={counts.failed} drafts={await drafts(platform.db, { limit: 8 })} />);
  });
  articleRoutes(route, platform);
  issueRoutes(route, platform);
  otherRoutes(route, platform);
  return app;
}

type Route = (method: "get" | "post", path: string, roles: Role[], work: Work) => void;

async function visitOf(platform: Platform, asset: Parts["asset"], c: Ctx): Promise<DeskVisit | undefined> {
  const token = readCookie(c.req.header("cookie"), cookieName("masthead", platform.settings.secure));
  const person = await whoIs(platform, token);
  if (!person) return undefined;
  const { title } = await publicationOf(platform.db);
  return { person, title, asset, path: new URL(c.req.url).pathname, done: says[c.req.query("done") ?? ""] ?? "" };
}

const says: Record<string, string> = {
  saved: "Saved.",
  published: "Published. The page is up; print view, recording and index follow in a moment.",
  corrected: "The correction is printed with the article, and every edition is made anew.",
  withdrawn: "Withdrawn. It is off every page and feed.",
  placed: "Placed.",
  sale: "On sale. Its editions are being made.",
  added: "The picture is added.",
  retry: "It is being tried again.",
};

const see = (path: string): Response => new Response(null, { status: 303, headers: { location: path } });
const idOf = (c: Ctx): string => (isId(c.req.param("id") ?? "") ? c.req.param("id")! : missing());

function articleRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const form = async (visit: DeskVisit, more: { id?: string | undefined; values?: Record<string, string>; problem?: string }) => {
    const draft = more.id ? await draftById(db, more.id) : undefined;
    const [sections, issues, all] = await Promise.all([sectionsOf(db), issuesAhead(db, 6), pictures(db, 200)]);
    const values = more.values ?? (draft ? valuesOf(draft) : {});
    return deskPage(<EditPage visit={visit} draft={draft} values={values} sections={sections} issues={issues} pictures={all} problem={more.problem} />, more.problem ? 422 : 200);
  };
  const save = async (c: Ctx, visit: DeskVisit, id?: string) => {
    const given = await readForm(c.req.raw, 3_000_000);
    try {
      const saved = await inTransaction(platform, (tx) => saveForm(platform, tx, given, visit.person.id, id));
      return see(`/desk/articles/${saved}?done=saved`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return form(visit, { id, values: textsOf(given), problem: error.detail });
    }
  };
  route("get", "/articles", words, async (c, visit) => {
    const search = c.req.query("search") ?? "";
    return deskPage(<ArticlesPage visit={visit} drafts={await drafts(db, { limit: 200, search })} search={search} />);
  });
  route("get", "/articles/new", words, (_c, visit) => form(visit, {}));
  route("post", "/articles", words, (c, visit) => save(c, visit));
  route("get", "/articles/:id", words, (c, visit) => form(visit, { id: idOf(c) }));
  route("post", "/articles/:id", words, (c, visit) => save(c, visit, idOf(c)));
  const deed = (path: string, done: string, work: (c: Ctx, visit: DeskVisit, id: string, given: Form) => Promise<string | void>) =>
    route("post", `/articles/:id/${path}`, words, async (c, visit) => {
      const id = idOf(c);
      try {
        const to = await work(c, visit, id, await readForm(c.req.raw));
        return see(to || `/desk/articles/${id}?done=${done}`);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return form(visit, { id, problem: error.detail });
      }
    });
  deed("publication", "published", (_c, visit, articleId) => publishArticle(platform, { articleId, by: visit.person.id }));
  deed("corrections", "corrected", (_c, visit, articleId, given) => correctArticle(platform, { articleId, text: given.text("text"), by: visit.person.id }));
  deed("withdrawal", "withdrawn", (_c, visit, articleId, given) => withdrawArticle(platform, { articleId, why: given.text("why"), by: visit.person.id }));
  deed("placement", "placed", (_c, visit, articleId, given) => inTransaction(platform, (tx) => placeArticle(platform, tx, { articleId, issueId: given.text("issue"), by: visit.person.id })));
  deed("move", "placed", async (_c, _visit, articleId, given) => {
    await inTransaction(platform, (tx) => moveArticle(tx, { articleId, by: given.text("by") === "-1" ? -1 : 1 }));
    return issuePathOf(platform, articleId);
  });
  deed("removal", "placed", async (_c, _visit, articleId) => {
    const back = await issuePathOf(platform, articleId);
    await inTransaction(platform, (tx) => unplaceArticle(tx, articleId));
    return back;
  });
}

async function issuePathOf({ db }: Platform, articleId: string): Promise<string> {
  const { wholeNumber } = await draftById(db, articleId);
  return wholeNumber ? `/desk/issues/${wholeNumber}` : "/desk/issues";
}

const fieldNames = ["headline", "standfirst", "byline", "section", "access", "slug", "datedOn", "body", "lead", "leadAlt", "leadCaption", "leadCredit", "version"];
const textsOf = (form: Form): Record<string, string> => Object.fromEntries(fieldNames.map((name) => [name, form.text(name)]));

async function saveForm(platform: Platform, tx: Tx, form: Form, by: string, id: string | undefined): Promise<string> {
  const { body, problems } = fromMarkdown(form.text("body"));
  if (problems[0]) throw refuse("text-unreadable", problems.map(({ line, problem }) => `Line ${line}: ${problem}`).join("\n"));
  const datedOn = form.text("datedOn");
  if (datedOn && !isDay(datedOn)) throw refuse("text-unreadable", `“${datedOn}” is not a day; write it as 2026-11-24.`);
  const access = form.text("access");
  const lead = form.text("lead");
  return saveArticle(
    platform,
    tx,
    {
      ...{ headline: form.text("headline"), standfirst: form.text("standfirst"), slug: form.text("slug"), body },
      byline: form.text("byline").split(/\s*(?:,|;|&|\band\b)\s*/).filter(Boolean),
      section: form.text("section") || null,
      access: access === "open" || access === "registered" ? access : "subscribers",
      datedOn: isDay(datedOn) ? datedOn : null,
      lead: isId(lead) ? { pictureId: lead, alt: form.text("leadAlt"), caption: readInline(form.text("leadCaption")), credit: form.text("leadCredit") } : null,
    },
    { ...(id && { id }), ...(form.text("version") && { version: Number(form.text("version")) }), by },
  );
}

function issueRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const here = async (c: Ctx) => (await issueByNumber(db, Number(c.req.param("number")))) ?? missing();
  route("get", "/issues", words, async (_c, visit) => deskPage(<IssuesPage visit={visit} ahead={await issuesAhead(db, 12)} past={(await issuesOnSale(db)).slice(0, 24)} />));
  route("get", "/issues/:number", words, async (c, visit) => {
    const issue = await here(c);
    const reasons = await inTransaction(platform, (tx) => reasonsNotToPutOnSale(tx, issue.id));
    return deskPage(<DeskIssuePage visit={visit} issue={issue} drafts={await draftsOfIssue(db, issue.id)} reasons={reasons} pictures={await pictures(db, 200)} />);
  });
  route("post", "/issues/:number", words, async (c) => {
    const issue = await here(c);
    const form = await readForm(c.req.raw);
    const cover = form.text("cover");
    await inTransaction(platform, (tx) => saveIssue(tx, issue.id, { theme: form.text("theme"), editorsNote: form.text("editorsNote"), coverPictureId: isId(cover) ? cover : null }));
    return see(`/desk/issues/${issue.wholeNumber}?done=saved`);
  });
  route("post", "/issues/:number/sale", words, async (c, visit) => {
    const issue = await here(c);
    await putIssueOnSale(platform, { issueId: issue.id, by: visit.person.id });
    return see(`/desk/issues/${issue.wholeNumber}?done=sale`);
  });
}

function otherRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/pictures", words, async (_c, visit) => deskPage(<PicturesPage visit={visit} pictures={await pictures(db)} />));
  route("post", "/pictures", words, async (c, visit) => {
    const form = await readForm(c.req.raw, 42_000_000);
    const file = form.file("picture") ?? missingFile();
    await addPicture(platform, { ...file, alt: form.text("alt"), caption: form.text("caption"), credit: form.text("credit"), by: visit.person.id });
    return see("/desk/pictures?done=added");
  });
  route("get", "/import", words, async (_c, visit) => deskPage(<ImportPage visit={visit} />));
  route("post", "/import", words, async (c, visit) => {
    const form = await readForm(c.req.raw, 12_000_000);
    const file = form.file("file");
    const raw = form.text("text");
    try {
      const imported = readSource(file?.bytes ?? Buffer.from(raw), file?.name ?? "The text");
      return deskPage(<ImportPage visit={visit} imported={imported} />);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return deskPage(<ImportPage visit={visit} problem={error.detail} raw={raw} />, 422);
    }
  });
  route("get", "/jobs", anybody, async (_c, visit) => deskPage(<JobsPage visit={visit} jobs={await jobsOverview(db)} />));
  route("post", "/jobs/:id/retry", anybody, async (c) => {
    if (!(await retryJob(db, Number(c.req.param("id"))))) missing();
    return see("/desk/jobs?done=retry");
  });
  route("get", "/subscribers", anybody, async (c, visit) => {
    const service = c.req.query("service") ?? "";
    return deskPage(<SubscribersPage visit={visit} rows={await subscribers(db, { service })} copies={await copiesByIssue(db)} service={service} />);
  });
  route("get", "/letters", anybody, async (c, visit) => {
    const search = c.req.query("search") ?? "";
    return deskPage(<LettersPage visit={visit} letters={await letters(db, { search })} search={search} />);
  });
  route("get", "/letters/:id", anybody, async (c, visit) => deskPage(<LetterPage visit={visit} letter={(await letterById(db, idOf(c))) ?? missing()} />));
}

function missingFile(): never {
  throw refuse("file-missing", "Choose a picture first.");
}
