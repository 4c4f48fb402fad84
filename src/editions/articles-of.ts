import { type ArticleView, type IssueView, articleById } from "../editorial/index.ts";
import type { Platform } from "../platform/index.ts";

/** The issue’s published articles in their order, whole. */
export async function articlesOf({ db }: Platform, issue: IssueView): Promise<ArticleView[]> {
  const found = await Promise.all(issue.articles.map(({ id }) => articleById(db, id)));
  return found.filter((article): article is ArticleView => article !== undefined);
}
