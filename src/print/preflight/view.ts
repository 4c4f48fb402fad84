import type { PrintedArticle } from "../../editorial/index.ts";
import type { Spot } from "../fit/layout-spots.ts";
import type { PageMap } from "../fit/page-list.ts";
import { coarse } from "./pictures.ts";
import { lettersIn, oversetIn, wordsIn } from "./words.ts";
import { type Finding, type Found, findingOf } from "./preflight.ts";

type Viewed = Pick<
  PrintedArticle,
  "id" | "headline" | "standfirst" | "writtenBy" | "body" | "lead" | "pictures" | "byline" | "credits" | "corrections"
>;

/**
 * What is wrong with a print view, worst first: a refusal keeps it from readers. A coarse picture and a word that had to
 * be broken are refused by a press alone: on a reader's own paper nothing is lost by them, so they are only said.
 */
type Looked = { spots: readonly Spot[]; missing: readonly string[] };

export function preflightView(article: Viewed, { spots, missing }: Looked, language: string): Finding[] {
  const blocks = spots.flatMap(({ kind, id = "", page }) => (kind === "block" ? [{ id: id.slice(article.id.length + 1), page }] : []));
  const pageMap: PageMap = { [article.id]: { page: 1, pages: 1, blocks } };
  const inspected = { spots, articles: [article as PrintedArticle], pageMap };
  const pictures = spots.flatMap(({ kind, id = "", page, w = 1, h = 1 }): Found[] => {
    const found = kind === "picture" && article.pictures[id] && coarse(article.pictures[id], { w, h });
    return found ? [softly({ ...found, page, articleId: article.id })] : [];
  });
  const found = [...lettersIn(article, { missing, pageMap }), ...oversetIn(inspected).map(softly), ...wordsIn(inspected), ...pictures];
  return found.sort((a, b) => Number(b.level === "refusal") - Number(a.level === "refusal")).map((one) => findingOf(one, language));
}

const softly = (found: Found): Found => ({ ...found, level: "warning" });
