import type { Db, Tx } from "../../platform/index.ts";
import { type Opener, countWords } from "../../document/index.ts";
import { oneOf } from "../../values/index.ts";
import { ledToday } from "../articles/links-between.ts";
import { fingerprintOf } from "../articles/frozen.ts";
import { articleById } from "../articles/read-articles.ts";
import { type Draft, draftsOfIssue } from "../articles/read-drafts.ts";
import { joinNames, namedWith } from "../contributors.ts";
import { picturesNamedIn } from "../pictures/named-in.ts";
import { replacedFiles } from "../pictures/replaced.ts";
import { picturesById } from "../pictures/read-pictures.ts";
import { sectionsOf } from "../sections.ts";
import type { ArticleView, IssueView, Section } from "../views.ts";

export const columnCounts = [1, 2, 3] as const;
export type Columns = (typeof columnCounts)[number];
/** An article as the printed issue shows it: what is public once the issue is on sale, the desk's own text before. */
export type PrintedArticle = Pick<
  ArticleView,
  | "id"
  | "headline"
  | "standfirst"
  | "language"
  | "section"
  | "byline"
  | "credits"
  | "writtenBy"
  | "publishedOn"
  | "lead"
  | "body"
  | "pictures"
  | "corrections"
  | "words"
  | "revision"
> & {
  /** Asked for at the desk; null leaves it to the length. */
  columns: Columns | null;
  /** Chosen by the editor; null leaves it to picture and length. */
  opener: Opener | null;
};

/** Every article of the issue in its order, whether or not it is public yet: the press is given the issue before its readers. */
export async function printedArticles(db: Db | Tx, issue: IssueView): Promise<PrintedArticle[]> {
  const placed = await db
    .selectFrom("placements")
    .innerJoin("articles", "articles.id", "placements.article_id")
    .select(["placements.article_id", "placements.columns", "articles.opener"])
    .where("issue_id", "=", issue.id)
    .orderBy("position")
    .execute();
  const asked = new Map(placed.map((row) => [row.article_id, { columns: oneOf(columnCounts, row.columns) ?? null, opener: row.opener }]));
  const unasked = { columns: null, opener: null };
  if (issue.state === "on sale") {
    const found = await Promise.all(issue.articles.map(({ id }) => articleById(db, id)));
    return found.flatMap((article) => (article ? [{ ...article, ...(asked.get(article.id) ?? unasked) }] : []));
  }
  const sections = await sectionsOf(db);
  const drafts = await draftsOfIssue(db, issue.id);
  return Promise.all(drafts.map((draft) => fromDraft(db, draft, { issue, sections, asked: asked.get(draft.id) ?? unasked })));
}

type Around = { issue: IssueView; sections: Section[]; asked: Pick<PrintedArticle, "columns" | "opener"> };

async function fromDraft(db: Db | Tx, draft: Draft, { issue, sections, asked }: Around): Promise<PrintedArticle> {
  const { id, headline, standfirst, language } = draft;
  const [body = draft.body] = await ledToday(db, [draft.body], "readers");
  const byline = draft.byline.map((name) => ({ name, slug: "" }));
  const credits = draft.credits.map((credit) => ({ ...credit, slug: "" }));
  const shown = await picturesOf(db, draft);
  return {
    id,
    headline,
    standfirst,
    language,
    body,
    byline,
    credits,
    corrections: [],
    ...asked,
    section: sections.find(({ name }) => name === draft.section) ?? null,
    publishedOn: draft.datedOn ?? issue.onSaleOn,
    writtenBy: joinNames(namedWith({ byline, credits }), language),
    words: countWords(body),
    ...shown,
    revision: fingerprintOf([
      headline,
      standfirst,
      language,
      draft.byline,
      draft.section,
      draft.lead,
      body,
      draft.datedOn ?? issue.onSaleOn,
      ...(credits.length > 0 ? [draft.credits] : []),
      ...replacedFiles(Object.values(shown.pictures)),
    ]),
  };
}

async function picturesOf(db: Db | Tx, { body, lead }: Draft): Promise<Pick<PrintedArticle, "pictures" | "lead">> {
  const ids = [...new Set([...picturesNamedIn(body), ...(lead ? [lead.pictureId] : [])])];
  const pictures = await picturesById(db, ids);
  const picture = lead && pictures[lead.pictureId];
  return { pictures, lead: picture ? { picture, alt: lead.alt, caption: lead.caption, credit: lead.credit } : null };
}

/** How the article opens in print, as a file says it; nothing where the editor left it open. */
export async function openerOf(db: Db | Tx, articleId: string): Promise<{ opener?: Opener }> {
  const row = await db.selectFrom("articles").select("opener").where("id", "=", articleId).executeTakeFirst();
  return row?.opener ? { opener: row.opener } : {};
}

/** Notes the first printed page of each article, as the layout came to set them. */
export async function recordPages(tx: Tx, issueId: string, pages: ReadonlyMap<string, number>): Promise<void> {
  for (const [articleId, page] of pages)
    await tx.updateTable("placements").set({ page }).where("issue_id", "=", issueId).where("article_id", "=", articleId).execute();
}

/** The first printed page of each article of the issue, as it was laid out last. */
export async function printedPages(db: Db | Tx, issueId: string): Promise<Map<string, number>> {
  const rows = await db.selectFrom("placements").select(["article_id", "page"]).where("issue_id", "=", issueId).execute();
  return new Map(rows.flatMap(({ article_id, page }) => (page === null ? [] : [[article_id, page]])));
}
