import { sql } from "kysely";
import { type Db, type Platform, type Tx, groupedBy, named, namedBy } from "../../platform/index.ts";
import { isLanguage } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import { articlePath } from "./article-path.ts";
import { draftById, draftBySlug } from "./read-drafts.ts";
import { saveArticle } from "./save-article.ts";

/** One of the articles that say the same in different languages, as the desk has them. */
export type Translation = { id: string; headline: string; language: string; isOriginal: boolean };
/** One of them that is public. */
export type PublicTranslation = { language: string; path: string; isOriginal: boolean };

/** Every group of articles that readers can see in more than one language. */
export async function publicTranslations(db: Db | Tx): Promise<PublicTranslation[][]> {
  const rows = await db
    .selectFrom("article_publications as public")
    .leftJoin("article_translations as translated", "translated.article_id", "public.article_id")
    .select(["public.language", "public.published_on", "public.slug", "translated.original_id"])
    .select((of) => of.fn.coalesce("translated.original_id", "public.article_id").as("group"))
    .where("public.withdrawn_at", "is", null)
    .where("public.replaced_at", "is", null)
    .where((of) =>
      of.or([
        of("translated.original_id", "is not", null),
        of.exists(of.selectFrom("article_translations as by").select("by.article_id").whereRef("by.original_id", "=", "public.article_id")),
      ]),
    )
    .orderBy("public.language")
    .execute();
  const groups = groupedBy(rows, ({ group }) => group);
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) =>
      group.map(({ language, published_on, slug, original_id }) => ({
        language,
        path: articlePath(published_on, slug),
        isOriginal: !original_id,
      })),
    );
}

type Linking = { articleId: string; by?: string | undefined };

/** What was written first, of an article that is its translation or is it itself. */
async function originalOf(db: Db | Tx, articleId: string): Promise<string> {
  const query = db.selectFrom("article_translations").select("original_id").where("article_id", "=", articleId);
  const row = await namedBy(["article_translations"], [`article:${articleId}`], () => query.executeTakeFirst());
  return row?.original_id ?? articleId;
}

/** The article and its translations, what was written first before them; alone where it has none. */
export async function translationsOf(db: Db | Tx, articleId: string): Promise<Translation[]> {
  const original = await originalOf(db, articleId);
  const query = db
    .selectFrom("articles")
    .select(["articles.id", "articles.headline", "articles.language"])
    // by their ids: as a choice of two tables’ columns it would read all articles
    .where(
      sql<boolean>`articles.id = any(array(select article_id from article_translations where original_id = ${original}) || ${original}::uuid)`,
    )
    .where("articles.binned_at", "is", null)
    .orderBy("articles.language");
  const rows = await namedBy(["articles", "article_translations"], [`translations:${original}`], () => query.execute());
  named(...rows.map(({ id }) => `article:${id}`));
  return rows
    .map((row) => ({ ...row, isOriginal: row.id === original }))
    .sort((one, other) => Number(other.isOriginal) - Number(one.isOriginal));
}

/** Those of them that readers can see, the article itself among them; none where it stands alone. */
export async function publicTranslationsOf(db: Db | Tx, articleId: string): Promise<PublicTranslation[]> {
  const all = await translationsOf(db, articleId);
  if (all.length < 2) return [];
  const query = db
    .selectFrom("article_publications as public")
    .select(["public.article_id", "public.language", "public.published_on", "public.slug"])
    .where("public.withdrawn_at", "is", null)
    .where("public.replaced_at", "is", null)
    .where(
      "public.article_id",
      "in",
      all.map(({ id }) => id),
    );
  // each is named by those that are translations of one another
  const rows = await namedBy(["article_publications"], [], () => query.execute());
  const found = all.flatMap(({ id, isOriginal }) => {
    const row = rows.find(({ article_id }) => article_id === id);
    return row ? [{ language: row.language, path: articlePath(row.published_on, row.slug), isOriginal }] : [];
  });
  return found.length > 1 ? found : [];
}

/** Says that an article is a translation of the one at this address; of one that is a translation itself, it is of what that was made from. */
export async function linkTranslation(
  platform: Pick<Platform, "clock">,
  tx: Tx,
  { address, ...linking }: Linking & { address: string },
): Promise<void> {
  const slug = address
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .replace(/^.*\//, "");
  const found = await draftBySlug(tx, slug);
  if (!found) throw refuse("translation-unusable", (m) => m.desk.refused.translations.noArticleAt(address));
  await link(platform, tx, { ...linking, originalId: found.id });
}

async function link(
  { clock }: Pick<Platform, "clock">,
  tx: Tx,
  { articleId, originalId, by }: Linking & { originalId: string },
): Promise<void> {
  const original = await originalOf(tx, originalId);
  const [own, others] = [await draftById(tx, articleId), await translationsOf(tx, original)];
  if (original === articleId || originalId === articleId) throw refuse("translation-unusable", (m) => m.desk.refused.translations.itself);
  const same = others.find(({ id, language }) => id !== articleId && language === own.language);
  if (same) throw refuse("translation-unusable", (m) => m.desk.refused.translations.sayFirst(same.headline));
  const hasOwn = await tx.selectFrom("article_translations").select("article_id").where("original_id", "=", articleId).executeTakeFirst();
  if (hasOwn) throw refuse("translation-unusable", (m) => m.desk.refused.translations.hasOwn);
  const row = { original_id: original, linked_at: clock.now(), linked_by: by ?? null };
  await tx
    .insertInto("article_translations")
    .values({ article_id: articleId, ...row })
    .onConflict((conflict) => conflict.column("article_id").doUpdateSet(row))
    .execute();
}

/** An article stands by itself again. */
export async function unlinkTranslation(tx: Tx, articleId: string): Promise<void> {
  await tx.deleteFrom("article_translations").where("article_id", "=", articleId).execute();
}

/** Begins a translation: a draft with the article’s text, pictures and place among the sections, in the other language. */
export async function beginTranslation(
  platform: Platform,
  tx: Tx,
  { articleId, language, by }: Linking & { language: string },
): Promise<string> {
  if (!isLanguage(language)) throw refuse("translation-unusable", (m) => m.desk.refused.articles.noLanguage(language));
  const { headline, standfirst, access, section, byline, topics, lead, body } = await draftById(tx, articleId);
  const same = (await translationsOf(tx, articleId)).find((other) => other.language === language);
  if (same) throw refuse("translation-unusable", (m) => m.desk.refused.translations.there(same.headline));
  const fields = { headline, standfirst, access, section, byline, topics, lead, body, language, slug: null };
  const id = await saveArticle(platform, tx, fields, { by });
  await link(platform, tx, { articleId: id, originalId: articleId, by });
  return id;
}
