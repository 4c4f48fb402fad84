import { intakeSays } from "../../messages/index.ts";
import { type ArticleSource, type Figure, newBlockId, readInline, withFigures } from "../../document/index.ts";
import {
  articleBrought,
  askInTransaction,
  askedPublication,
  findPublication,
  pageBrought,
  keepFeedId,
  publishInTransaction,
  publicationOf,
  publishPage,
  saveContributor,
  savePage,
  saveSource,
  sectionsOf,
  topicsNamed,
  unknownNames,
} from "../../editorial/index.ts";
import { type Db, type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { Refusal, messageOf, namedId, slugOf } from "../../values/index.ts";
import { articlesAt } from "../addresses/leads.ts";
import type { ReadPost } from "../reading/read-apart.ts";
import { type Made, articleOf, cannotBe, ownLinks, relinked } from "./article-of.ts";
import type { ImportView } from "./imports.ts";

export type Item = {
  id: string;
  importId: string;
  key: string;
  kind: "post" | "page";
  state: "waiting" | "made" | "kept" | "failed";
  digest: string;
  version: number | null;
  articleId: string | null;
  pageId: string | null;
  missingPictures: number;
};

const rows = (db: Db) => db.selectFrom("import_items").selectAll();

const itemOf = (row: Awaited<ReturnType<ReturnType<typeof rows>["executeTakeFirstOrThrow"]>>): Item => {
  const { id, import_id, key, kind, state, digest, version, article_id, page_id, missing_pictures } = row;
  return {
    id,
    importId: import_id,
    key,
    kind,
    state,
    digest,
    version,
    articleId: article_id,
    pageId: page_id,
    missingPictures: missing_pictures,
  };
};

/** What there is of an archive by these keys. */
export async function itemsOf(db: Db, archive: string, keys: readonly string[]): Promise<Map<string, Item>> {
  const found = await rows(db)
    .where("archive", "=", archive)
    .where("key", "in", [...keys])
    .execute();
  return new Map(found.map((row) => [row.key, itemOf(row)]));
}

/** Of an import, the next hundred behind this id ("": the first). */
export async function itemsOfImport(db: Db, importId: string, after: string): Promise<Item[]> {
  const found = await rows(db)
    .where("import_id", "=", importId)
    .$if(after !== "", (query) => query.where("id", ">", after))
    .orderBy("id")
    .limit(100)
    .execute();
  return found.map(itemOf);
}

/** Of what was made of it, how it stands now; undefined where it is not here any more. */
export async function standsNow(db: Db | Tx, { articleId, pageId }: Item): Promise<{ version: number; isBinned?: boolean } | undefined> {
  if (articleId) return articleBrought(db, articleId);
  return pageId ? pageBrought(db, pageId) : undefined;
}

/** What names nobody as its author (Substack never does) is the magazine’s own, and said to be. */
async function signed({ db }: Platform, post: ReadPost): Promise<ReadPost> {
  if (post.kind === "page" || post.source.byline.length > 0) return post;
  const { title } = await publicationOf(db);
  const problems = [...post.problems, intakeSays.unsigned({ name: title })];
  return { ...post, problems, source: { ...post.source, byline: [title] } };
}

type Making = { run: ImportView; post: ReadPost; item: Item; pictures: ReadonlyMap<string, string> };

/** An article or a page of what was read, or a new version of it; published where it was there and the publisher says so. */
export async function makeItem(platform: Platform, { run, post, item, pictures }: Making): Promise<void> {
  const { language = "en" } = (await findPublication(platform.db)) ?? {};
  const made = articleOf(await signed(platform, post), { ...run, language });
  const wrong = cannotBe(made.source);
  if (wrong) throw new Error(intakeSays.notKept({ why: wrong }));
  const links = ownLinks(made.source.body, run.site);
  const body = relinked(made.source.body, links, await articlesAt(platform.db, [...new Set(links.values())]));
  const source = withMissingLead({ ...made.source, body }, pictures);
  const missing = new Set(post.pictures.map(({ src }) => src)).size - pictures.size;
  await inTransaction(platform, async (tx) => {
    const ready: Ready = { run, post, item, made: { ...made, source }, pictures };
    const version = post.kind === "page" ? await makePage(platform, tx, ready) : await makeArticle(platform, tx, ready);
    await tx
      .updateTable("import_items")
      .set({
        state: "made",
        digest: post.digest,
        version,
        missing_pictures: Math.max(0, missing),
        problems: JSON.stringify(ready.made.problems),
        told_in: run.id,
        ...(post.kind === "page" ? { page_id: item.id } : { article_id: item.id }),
      })
      .where("id", "=", item.id)
      .execute();
  });
}

type Ready = { run: ImportView; post: ReadPost; item: Item; made: Made; pictures: ReadonlyMap<string, string> };

/** A picture that leads the article and is not here yet stands first in its text, to come. */
function withMissingLead(source: ArticleSource, pictures: ReadonlyMap<string, string>): ArticleSource {
  if (!source.lead || pictures.has(source.lead.picture)) return source;
  const { lead, ...rest } = source;
  return { ...rest, body: { ...source.body, content: [figureOf(lead), ...source.body.content] } };
}

const figureOf = ({ picture, alt, credit, caption }: NonNullable<ArticleSource["lead"]>): Figure => ({
  type: "figure",
  attrs: { id: newBlockId(), picture, alt, credit },
  content: readInline(caption),
});

async function makeArticle(platform: Platform, tx: Tx, { run, post, item, made, pictures }: Ready): Promise<number> {
  const terms = await newTerms(tx, made.source);
  const isNew = !item.articleId;
  // a draft's day is the one on which it was begun
  const { date, ...undated } = made.source;
  const source = post.status === "draft" || date === undefined ? undated : { ...undated, date };
  await saveNear(platform, tx, isNew ? source : withoutSlug(source), {
    findPicture: async (name) => pictures.get(name),
    ...(isNew ? { newAs: item.id } : { id: item.id }),
  });
  for (const { name, bio } of post.authors) if (bio && terms.contributors.includes(name)) await saveContributor(tx, { name, bio });
  if (post.feedId) await keepFeedId(tx, item.id, post.feedId.slice(0, 1000));
  await keepTerms(tx, run.id, terms);
  const before = await articleBrought(tx, item.id);
  // what was taken off the site here stays off it
  if (before?.isPublic || (made.isPublic && !before?.wasPublic)) {
    const at = post.publishedAt && !before?.isPublic ? { at: new Date(post.publishedAt) } : {};
    await unlessIncomplete(made, () =>
      publishInTransaction(platform, tx, { articleId: item.id, ...at, picturesToCome: true, quietly: !run.choices.record }),
    );
  }
  if (post.status === "scheduled" && !before?.isPublic) await planHour(platform, tx, { post, item, made, run, isNew });
  return before?.version ?? 1;
}

/** What was to be published at an hour is published here at that hour; where that is past, or not wished, it is a draft. */
async function planHour(
  platform: Platform,
  tx: Tx,
  { post, item, made, run, isNew }: Omit<Ready, "pictures"> & { isNew: boolean },
): Promise<void> {
  const at = post.publishedAt === undefined ? undefined : new Date(post.publishedAt);
  const isAhead = at !== undefined && at > platform.clock.now();
  // whoever took the hour back here has the last word
  const isPlanned = isNew || (await askedPublication(tx, item.id)) !== undefined;
  if (!isAhead || !run.choices.publish || !isPlanned) return void made.problems.push(toBePublished(post));
  await unlessIncomplete(made, () => askInTransaction(platform, tx, { articleId: item.id, at }));
}

const toBePublished = ({ publishedAt }: ReadPost): string =>
  publishedAt === undefined ? intakeSays.plannedAtAnHour : intakeSays.plannedAt({ name: new Date(publishedAt).toISOString() });

const withoutSlug = ({ slug: _, ...source }: ArticleSource): ArticleSource => source;

/** At its address, or where that is taken at the next with a number. */
async function saveNear(platform: Platform, tx: Tx, source: ArticleSource, saving: Parameters<typeof saveSource>[3]): Promise<void> {
  for (let number = 1; ; number += 1) {
    try {
      const slug = source.slug && number > 1 ? `${source.slug.slice(0, 74)}-${number}` : source.slug;
      await saveSource(platform, tx, { ...source, ...(slug && { slug }) }, saving);
      return;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "slug-taken" || number > 50) throw error;
    }
  }
}

async function makePage(platform: Platform, tx: Tx, { post, item, made, pictures }: Ready): Promise<number> {
  const { headline, standfirst = "", slug = "", lead, body } = made.source;
  const content = lead ? [figureOf(lead), ...body.content] : body.content;
  const shown = withFigures({ ...body, content }, (figure) => ({
    ...figure,
    attrs: { ...figure.attrs, picture: pictures.get(figure.attrs.picture) ?? figure.attrs.picture },
  }));
  const fields = { headline, standfirst, language: "", body: shown };
  const as = item.pageId ? { id: item.id } : { newAs: item.id };
  let saved;
  try {
    saved = await savePage(platform, tx, { ...fields, slug: item.pageId ? "" : slug }, as);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "page-address-taken") throw error;
    made.problems.push(intakeSays.addressTaken({ name: slug }));
    saved = await savePage(platform, tx, { ...fields, slug: "" }, as);
  }
  if (made.isPublic) await unlessIncomplete(made, () => publishPage(platform, tx, { id: item.id, picturesToCome: true }));
  // no hour is kept for pages
  if (post.status === "scheduled") made.problems.push(toBePublished(post));
  return saved.version;
}

/** What cannot be public yet stays a draft, with the reason. */
async function unlessIncomplete(made: Made, publish: () => Promise<void>): Promise<void> {
  try {
    await publish();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    made.problems.push(intakeSays.notPublic({ why: error.detail }));
  }
}

type Terms = { contributors: string[]; sections: string[]; topics: string[] };

/** The people, sections and topics that come with an article and are not here yet, by name. */
async function newTerms(tx: Tx, { byline, section, topics = [] }: ArticleSource): Promise<Terms> {
  const contributors = await unknownNames(tx, byline);
  const known = section ? new Set((await sectionsOf(tx)).map(({ slug }) => slug)) : new Set<string>();
  const unnamed: string[] = [];
  for (const name of topics) if ((await topicsNamed(tx, [name])).includes(name)) unnamed.push(name);
  return {
    contributors,
    sections: section && !known.has(slugOf(section)) ? [section] : [],
    topics: unnamed,
  };
}

async function keepTerms(tx: Tx, import_id: string, { contributors, sections, topics }: Terms): Promise<void> {
  const rows = [
    ...contributors.map((name) => ({ import_id, contributor_id: namedId("contributor", slugOf(name)) })),
    ...sections.map((name) => ({ import_id, section_id: namedId("section", slugOf(name)) })),
    ...topics.map((name) => ({ import_id, topic_id: namedId("topic", slugOf(name)) })),
  ];
  for (const row of rows) await tx.insertInto("import_terms").values(row).execute();
}

/** It was changed there and edited here: what is here stays. */
export async function sayKept(db: Db, { id }: Item, { digest }: ReadPost, told_in: string): Promise<void> {
  const problems = JSON.stringify([intakeSays.editedHere]);
  await db.updateTable("import_items").set({ state: "kept", digest, problems, told_in }).where("id", "=", id).execute();
}

export async function sayFailed(db: Db, { id, state }: Item, error: unknown, told_in: string): Promise<void> {
  const why = error instanceof Refusal ? error.detail : messageOf(error);
  const problems = JSON.stringify([intakeSays.notBrought({ why }).slice(0, 2000)]);
  await db
    .updateTable("import_items")
    .set({ ...(state === "waiting" && { state: "failed" as const }), problems, told_in })
    .where("id", "=", id)
    .execute();
}
