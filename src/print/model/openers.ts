import type { Opener } from "../../document/index.ts";
import type { PrintedArticle } from "../../editorial/index.ts";
import type { Trim } from "../press/trim.ts";

/** Below this a picture is as tall as it is wide, or taller: it stands beside its headline. */
export const upright = 1.15;
/** From this on a picture is too low to stand anywhere but over the whole width. */
const panorama = 2.2;
/** From so many words on an article bears a picture to the edges of its page; under so few it opens by its words alone. */
const [long, short] = [650, 450];
/** A word of more letters than this has no room in the third beside a picture. */
const longestBeside = 10;

type Opened = Pick<PrintedArticle, "headline" | "words" | "lead" | "opener">;

/**
 * How each article opens: as the editor chose, else by the shape of its picture, its length and its headline, and not as
 * one of the two before it where there is another way.
 */
export function openersOf(articles: readonly Opened[], trim: Trim): Opener[] {
  const chosen: Opener[] = [];
  for (const article of articles) {
    const ways = article.opener ? [possible(article.opener, article, trim)] : waysOf(article, trim);
    const [last, before] = [chosen.at(-1), chosen.at(-2)];
    chosen.push(ways.find((way) => way !== last && way !== before) ?? ways.find((way) => way !== last) ?? ways[0]!);
  }
  return chosen;
}

/** The ways that suit it, the best first. */
function waysOf({ headline, words, lead }: Opened, trim: Trim): Opener[] {
  if (!lead) return ["type"];
  const aspect = lead.picture.width / lead.picture.height;
  if (aspect < upright) return ["beside"];
  if (aspect > panorama) return ["across", "full"];
  const narrow = headline.split(/[\s-]+/).some((word) => word.length > longestBeside) || trim.shift === 0;
  const ways: Opener[] =
    words >= long ? ["full", "across", "beside"] : words >= short ? ["beside", "full", "across"] : ["type", "beside", "across"];
  return ways.filter((way) => way !== "beside" || !narrow);
}

/** What the editor chose, where the article has what it takes: no picture, and it opens by its words. */
function possible(opener: Opener, { lead }: Opened, trim: Trim): Opener {
  if (!lead) return "type";
  const aspect = lead.picture.width / lead.picture.height;
  return opener === "beside" && aspect >= upright && trim.shift === 0 ? "across" : opener;
}
