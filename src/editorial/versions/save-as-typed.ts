import { type Body, countWords, keepIds, typographicBody } from "../../document/index.ts";
import { type Platform, type Tx } from "../../platform/index.ts";
import { newId } from "../../values/index.ts";
import { type Draft, draftById } from "../articles/read-drafts.ts";
import { untitledIn } from "../articles/reasons-against-publishing.ts";
import { type ArticleFields, saveArticle } from "../articles/save-article.ts";
import { type CheckOut, type Window, checkOut, madeBy, noteWritten } from "./check-out.ts";
import { mergedSave } from "./merged-save.ts";
import { type Said } from "./said.ts";

/** `merged`: somebody saved it meanwhile, and what both changed stands in it. `aside`: another has the article, or saved it meanwhile, and the words stand beside it as a version of their own. */
export type SavedAsTyped = { articleId: string; version: number } & (
  | { state: "saved" | "merged" }
  | { state: "aside"; holder: CheckOut | undefined }
);

/** `language`: of whoever writes. */
type Typed = { id?: string | undefined; version: number; window: Window; language: string };

/**
 * Saves what a window's form holds while somebody writes in it: a new article, or a new version of the one that the window has
 * in hand. What cannot become the article's is kept aside. Never refused for another's writing; refuses "article-invalid",
 * "slug-taken" and "article-missing" as a save does.
 */
export async function saveAsTyped(platform: Platform, tx: Tx, typed: ArticleFields, given: Typed): Promise<SavedAsTyped> {
  const { window } = given;
  const fields = { ...typed, headline: typed.headline.trim() || untitledIn(given.language) };
  const id = given.id ?? (await madeBy(tx, window));
  if (!id) return makeAsTyped(platform, tx, fields, window);
  const { holder, isOurs } = await checkOut(platform, tx, { articleId: id, window, version: given.version });
  const held = await draftById(tx, id);
  const merged = isOurs && holder.version !== held.version ? await mergedSave(tx, { id, version: holder.version, fields }) : undefined;
  if (merged) {
    // the window has not seen it: until it is opened anew, what it sends is laid over what it read
    await saveArticle(platform, tx, merged.fields, { id, version: merged.version, by: window.personId });
    return { articleId: id, version: held.version, state: "merged" };
  }
  if (!isOurs || holder.version !== held.version) {
    await keepAside(platform, tx, { held, fields, window });
    return { articleId: id, version: held.version, state: "aside", holder: isOurs ? undefined : holder };
  }
  await saveArticle(platform, tx, fields, { id, version: held.version, by: window.personId });
  return { articleId: id, version: await written(tx, id, window), state: "saved" };
}

async function makeAsTyped(platform: Platform, tx: Tx, fields: ArticleFields, window: Window): Promise<SavedAsTyped> {
  const articleId = await saveArticle(platform, tx, fields, { by: window.personId });
  await checkOut(platform, tx, { articleId, window, version: 1 });
  return { articleId, version: await written(tx, articleId, window), state: "saved" };
}

async function written(tx: Tx, articleId: string, window: Window): Promise<number> {
  const { version } = await tx.selectFrom("articles").select("version").where("id", "=", articleId).executeTakeFirstOrThrow();
  await noteWritten(tx, { articleId, windowId: window.id, version });
  return version;
}

/** One row for each window, with its last words. */
async function keepAside(
  { clock }: Platform,
  tx: Tx,
  { held, fields, window }: { held: Draft; fields: ArticleFields; window: Window },
): Promise<void> {
  const [now, said] = [clock.now(), saidBeside(held, fields)];
  const row = { saved_at: now, saved_by: window.personId, said: JSON.stringify(said), words: countWords(said.body) };
  await tx
    .insertInto("article_versions")
    .values({ id: newId(now), article_id: held.id, window_id: window.id, ...row })
    .onConflict((conflict) => conflict.columns(["article_id", "window_id"]).doUpdateSet(row))
    .execute();
}

function saidBeside(held: Draft, fields: ArticleFields): Said {
  const language = fields.language || held.language;
  const body: Body = keepIds(typographicBody(fields.body, language), held.body);
  return {
    headline: fields.headline,
    standfirst: fields.standfirst ?? "",
    slug: fields.slug || held.slug,
    language,
    access: fields.access ?? held.access,
    section: fields.section ?? null,
    byline: fields.byline,
    credits: fields.credits ?? held.credits,
    topics: fields.topics ?? held.topics,
    lead: fields.lead ?? null,
    body,
    datedOn: fields.datedOn ?? null,
    opener: fields.opener === undefined ? held.opener : fields.opener,
  };
}
