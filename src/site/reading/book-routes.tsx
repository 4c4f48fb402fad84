import type { Hono } from "hono";
import { type ArticleView, appearedIssue, articleById } from "../../editorial/index.ts";
import { type PageView, facsimileOf, pagesWithText } from "../../facsimiles/index.ts";
import { numberIn } from "../../http/index.ts";
import { type Env, type Site, cachedPage, countInstitution, see } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { missing } from "../refused/missing.ts";
import { BookPage, type Piece, PrintedBookPage, pieceFor } from "../pages/book.tsx";
import { canDownload } from "../visit/can-download.ts";
import { recordingsOf } from "./reading-routes.tsx";
import type { Visit } from "../visit/visit.ts";

/** An issue from front to back on one page, of each piece as much as its reader may read: its articles, or its pages as they were printed. */
export function bookRoutes(app: Hono<Env>, site: Site): void {
  app.get("/issues/:number{[0-9]+}/read", async (c) => {
    const page = await cachedPage(site, c, (visit) => bookOf(site, visit, numberIn(c)));
    const issue = page ? undefined : await appearedIssue(site.platform.db, numberIn(c));
    if (issue?.articles.length === 0 && issue.asPages) return see(`${issue.path}/pages/read`);
    if (page && c.req.method === "GET") await countInstitution(site, c);
    return page ?? missing();
  });
  app.get("/issues/:number{[0-9]+}/pages/read", async (c) => {
    return (await cachedPage(site, c, (visit) => printedBookOf(site, visit, numberIn(c)))) ?? missing();
  });
}

async function bookOf(site: Site, visit: Visit, number: number): Promise<string | undefined> {
  const issue = await appearedIssue(site.platform.db, number);
  if (!issue || issue.articles.length === 0) return undefined;
  const [{ heard }, found] = await Promise.all([
    recordingsOf(site, visit, issue),
    Promise.all(issue.articles.map(({ id }) => articleById(site.platform.db, id))),
  ]);
  const articles = found.filter((article): article is ArticleView => article !== undefined);
  const pieces: Piece[] = [];
  // one after the other: each yields to everybody else, and together they would hold the whole issue twice
  for (const [nth, article] of articles.entries()) pieces.push(await pieceFor(visit, article, nth + 1, heard.get(article.id)));
  return htmlOf(<BookPage visit={visit} issue={issue} pieces={pieces} />);
}

async function printedBookOf(site: Site, visit: Visit, number: number): Promise<string | undefined> {
  const { db } = site.platform;
  const issue = await appearedIssue(db, number);
  const facsimile = issue?.asPages ? await facsimileOf(db, issue) : undefined;
  if (!issue || !facsimile) return undefined;
  const pages: PageView[] = await pagesWithText(db, facsimile.id, canDownload(visit, issue) ? undefined : 1);
  return htmlOf(<PrintedBookPage visit={visit} issue={issue} pages={pages} all={facsimile.pages} />);
}
