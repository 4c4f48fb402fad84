import { type ArticleView, type OfLanguage, articleById, publishedArticles } from "../../editorial/index.ts";
import type { Episode, Recorded } from "../../web/index.ts";
import { recordingSizes } from "../../editions/index.ts";
import type { Packed } from "../../http/index.ts";
import { mailboxOf, must } from "../../values/index.ts";
import { type Site, kept } from "../visit/context.ts";

/** What is made once for all who get the same, and kept until something in it has changed. */
export const keptFeed = async (site: Site, key: string, make: () => Promise<Packed>): Promise<Packed> =>
  must(await kept(site, key, { outside: true }, make), "make");

const viewsOf = async ({ platform }: Site, cards: { id: string }[]): Promise<ArticleView[]> =>
  (await Promise.all(cards.map(({ id }) => articleById(platform.db, id)))).filter(
    (article): article is ArticleView => article !== undefined,
  );

/** Of all, or of this topic, section, contributor, language alone. */
export const newestArticles = async (
  site: Site,
  limit: number,
  of: { topic?: string; section?: string; contributor?: string; series?: string; of?: OfLanguage | undefined } = {},
): Promise<ArticleView[]> => viewsOf(site, await publishedArticles(site.platform.db, { limit, ...of }));

/** Recordings of the newest articles that may be heard. */
export async function episodesFor(
  site: Site,
  canHear: (article: { access: ArticleView["access"]; issue: ArticleView["issue"] }) => boolean,
  of?: OfLanguage,
): Promise<Episode[]> {
  const cards = (await publishedArticles(site.platform.db, { limit: 1000, of })).filter(canHear).slice(0, 300);
  const recordings = await recordingsOf(site, cards);
  return cards.flatMap((article) => {
    const recording = recordings.get(article.id);
    return recording ? [{ article, bytes: recording.bytes, seconds: recording.seconds }] : [];
  });
}

/** The recordings of these articles, by their ids. */
export const recordingsOf = ({ platform }: Site, articles: readonly { id: string }[]): Promise<Map<string, Recorded>> =>
  recordingSizes(
    platform.db,
    articles.map(({ id }) => id),
  );

/** The bare address of “The Review <post@review.example>”. */
export const ownerOf = ({ platform }: Site): string => must(mailboxOf(platform.settings.mailFrom), "mailboxOf").address;
