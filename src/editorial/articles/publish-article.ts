import { type Platform, type Tx, announce, inTransaction } from "../../platform/index.ts";
import { type Day, dayOf, newId } from "../../values/index.ts";
import { countWords } from "../../document/index.ts";
import { publicationOf } from "../publication.ts";
import { saidIn } from "../reasons.ts";
import { refuse } from "../refusals.ts";
import { linkedById } from "./links-between.ts";
import { refuseHeld } from "../pieces/legal-hold.ts";
import { topicsOfArticles } from "../topics.ts";
import { sectionsOf } from "../sections.ts";
import { type Frozen, fingerprintOf } from "./frozen.ts";
import { reasonsAgainstPublishing } from "./reasons-against-publishing.ts";
import { bylinesOf, draftById, nobody } from "./read-drafts.ts";

type Publishing = { articleId: string; by?: string | undefined; at?: Date };
/**
 * Of an archive that comes in, beside the hour at which it was published there: pictures may come later; and `quietly`, what
 * follows from ten thousand at once is what readers look for, not the recordings.
 */
type Bringing = { picturesToCome?: boolean; quietly?: boolean };

/**
 * Makes the article public as it stands, or replaces what was public. The day of the first
 * publication stays. Nothing happens when nothing changed. Refuses "article-incomplete" with every reason.
 */
export async function publishArticle(platform: Platform, publishing: Publishing): Promise<void> {
  await inTransaction(platform, (tx) => publishInTransaction(platform, tx, publishing));
}

export async function publishInTransaction(
  platform: Platform,
  tx: Tx,
  { articleId, by, at, picturesToCome = false, quietly = false }: Publishing & Bringing,
): Promise<void> {
  await tx.selectFrom("articles").select("id").where("id", "=", articleId).forUpdate().execute();
  const draft = await draftById(tx, articleId);
  const { timeZone } = await publicationOf(tx);
  const now = at ?? platform.clock.now();
  const reasons = reasonsAgainstPublishing(draft, { now, timeZone, picturesToCome });
  if (reasons.length > 0)
    throw refuse("article-incomplete", (m, l) =>
      m.desk.refused.articles.unpublishable({ headline: draft.headline, reasons: saidIn(reasons, l) }),
    );
  const frozen = await freeze(tx, articleId, platform.settings.origin);
  const fingerprint = fingerprintOf(frozen);
  const before = await currentPublication(tx, articleId);
  const first = await firstTime(tx, articleId);
  const publishedOn = before?.published_on ?? first?.published_on ?? draft.datedOn ?? dayOf(now, timeZone);
  const isSame = before?.fingerprint === fingerprint && before.published_on === publishedOn;
  if (before && isSame) return sayPublished(tx, before.id, draft.version);
  await tx
    .updateTable("article_publications")
    .set({ replaced_at: now })
    .where("article_id", "=", articleId)
    .where("replaced_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
  const row = {
    id: newId(now),
    article_id: articleId,
    article_version: draft.version,
    frozen: JSON.stringify(frozen),
    fingerprint,
    words: countWords(frozen.body),
  };
  const when = { published_on: publishedOn, published_at: now, first_published_at: first?.published_at ?? now };
  await tx
    .insertInto("article_publications")
    .values({ ...row, ...when, published_by: by ?? null })
    .execute();
  if (!quietly) return tellEverybody(tx, articleId);
  await announce(tx, "article-brought-in", { articleId });
}

/** What is public is what this version says, though others came between. */
async function sayPublished(tx: Tx, publicationId: string, version: number): Promise<void> {
  await tx.updateTable("article_publications").set({ article_version: version }).where("id", "=", publicationId).execute();
}

/** The web page appears with the commit; print view, audio and index follow by jobs. */
async function tellEverybody(tx: Tx, articleId: string): Promise<void> {
  await announce(tx, "article-published", { articleId });
}

async function freeze(tx: Tx, articleId: string, origin: string): Promise<Frozen> {
  const draft = await draftById(tx, articleId);
  const sections = await sectionsOf(tx);
  const { authors, credits } = (await bylinesOf(tx, [articleId])).get(articleId) ?? nobody;
  const topics = (await topicsOfArticles(tx, [articleId])).get(articleId) ?? [];
  const { slug, headline, standfirst, language, access, lead, body } = draft;
  return {
    slug,
    headline,
    standfirst,
    language,
    access,
    lead,
    body: await linkedById(tx, body, origin),
    section: sections.find(({ name }) => name === draft.section) ?? null,
    byline: authors,
    ...(credits.length > 0 && { credits }),
    ...(topics.length > 0 && { topics: topics.map(({ id }) => id) }),
  };
}

const currentPublication = (tx: Tx, articleId: string) =>
  tx
    .selectFrom("article_publications")
    .select(["id", "fingerprint", "published_on"])
    .where("article_id", "=", articleId)
    .where("withdrawn_at", "is", null)
    .where("replaced_at", "is", null)
    .executeTakeFirst();

/** When it first was public: an article that comes back after a withdrawal stands at its old address. */
const firstTime = (tx: Tx, articleId: string) =>
  tx
    .selectFrom("article_publications")
    .select(["published_on", "published_at"])
    .where("article_id", "=", articleId)
    .orderBy("published_at")
    .limit(1)
    .executeTakeFirst();

/** Takes the article off every exit at once; its row says who did it and why. */
export async function withdrawArticle(
  platform: Platform,
  { articleId, why, by }: { articleId: string; why: string; by?: string | undefined },
): Promise<void> {
  if (!why.trim())
    throw refuse("article-invalid", (m) => m.desk.refused.articles.withdrawnUnsaid, { why: (m) => m.desk.refused.articles.writeReason });
  await inTransaction(platform, async (tx) => {
    await tx.selectFrom("articles").select("id").where("id", "=", articleId).forUpdate().execute();
    const current = await currentPublication(tx, articleId);
    if (!current) throw refuse("article-not-public", (m) => m.desk.refused.articles.notPublic);
    const now = platform.clock.now();
    await tx
      .updateTable("article_publications")
      .set({ withdrawn_at: now, withdrawn_by: by ?? null, withdrawn_why: why.trim() })
      .where("id", "=", current.id)
      .execute();
    // what is taken from readers does not come back by itself at an hour that was asked for before
    await tx
      .updateTable("asked_publications")
      .set({ taken_back_at: now, taken_back_by: by ?? null })
      .where("article_id", "=", articleId)
      .where("taken_back_at", "is", null)
      .where("published_at", "is", null)
      .where("failed_at", "is", null)
      .execute();
    await announce(tx, "article-withdrawn", { articleId });
  });
}

/** Adds a dated notice to a public article; every edition is made anew with it. */
export async function correctArticle(
  platform: Platform,
  { articleId, text, on, by }: { articleId: string; text: string; on?: Day; by?: string | undefined },
): Promise<void> {
  if (!text.trim())
    throw refuse("article-invalid", (m) => m.desk.refused.articles.correctionUnsaid, {
      text: (m) => m.desk.refused.articles.writeCorrection,
    });
  await inTransaction(platform, async (tx) => {
    await tx.selectFrom("articles").select("id").where("id", "=", articleId).forUpdate().execute();
    if (!(await currentPublication(tx, articleId))) throw refuse("article-not-public", (m) => m.desk.refused.articles.publishFirst);
    await refuseHeld(tx, articleId);
    const now = platform.clock.now();
    const corrected_on = on ?? dayOf(now, (await publicationOf(tx)).timeZone);
    const row = { id: newId(now), article_id: articleId, text: text.trim(), corrected_on, noted_at: now, noted_by: by ?? null };
    await tx.insertInto("corrections").values(row).execute();
    await tellEverybody(tx, articleId);
  });
}
