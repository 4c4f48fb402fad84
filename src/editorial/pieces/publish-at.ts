import { sql } from "kysely";
import { type Db, type Platform, type Tx, enqueue, inTransaction, sweep } from "../../platform/index.ts";
import { Refusal, newId } from "../../values/index.ts";
import { lockArticle } from "../articles/lock-article.ts";
import { publishInTransaction } from "../articles/publish-article.ts";
import { reasonsAgainstPublishing } from "../articles/reasons-against-publishing.ts";
import { draftById } from "../articles/read-drafts.ts";
import { publicationOf } from "../publication.ts";
import { saidIn, whySaid } from "../reasons.ts";
import { refuse } from "../refusals.ts";

/** A publication that was asked for: it waits, or could not be and says why. */
export type AskedPublication = { goesAt: Date; failedWhy: string | null };

type Open = { id: string; goes_at: Date; asked_by: string | null };

const open = (db: Db | Tx, articleId?: string) =>
  db
    .selectFrom("asked_publications")
    .select(["id", "article_id", "goes_at", "asked_by"])
    .where("taken_back_at", "is", null)
    .where("published_at", "is", null)
    .where("failed_at", "is", null)
    .$if(articleId !== undefined, (query) => query.where("article_id", "=", articleId!));

type Asking = { articleId: string; at: Date; by?: string | undefined };

/**
 * Publishes the article at that hour, as it stands then; another hour that was asked for is taken back. Refuses "hour-past",
 * and "article-incomplete" with every reason that speaks against it now.
 */
export async function askForPublication(
  platform: Platform,
  { articleId, at, by }: { articleId: string; at: Date; by: string },
): Promise<void> {
  await inTransaction(platform, (tx) => askInTransaction(platform, tx, { articleId, at, by }));
}

/** The same in what else is done at once; `by`: nobody, where it was decided elsewhere. */
export async function askInTransaction(platform: Platform, tx: Tx, { articleId, at, by }: Asking): Promise<void> {
  await lockArticle(tx, articleId);
  const now = platform.clock.now();
  if (at <= now) throw refuse("hour-past", (m) => m.desk.refused.articles.hourPast, { at: (m) => m.desk.refused.articles.laterHour });
  const draft = await draftById(tx, articleId);
  const { timeZone } = await publicationOf(tx);
  const reasons = reasonsAgainstPublishing(draft, { now: at, timeZone });
  if (reasons.length > 0)
    throw refuse("article-incomplete", (m, l) =>
      m.desk.refused.articles.unpublishableThen({ headline: draft.headline, reasons: saidIn(reasons, l) }),
    );
  await takeBack(platform, tx, { articleId, by });
  const id = newId(now);
  await tx
    .insertInto("asked_publications")
    .values({ id, article_id: articleId, goes_at: at, asked_at: now, asked_by: by ?? null })
    .execute();
  await enqueueAt(platform, tx, { id, goes_at: at });
}

/** Nothing is published at the hour that was asked for. */
export async function takePublicationBack(platform: Platform, { articleId, by }: { articleId: string; by: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await lockArticle(tx, articleId);
    await takeBack(platform, tx, { articleId, by });
  });
}

async function takeBack(platform: Platform, tx: Tx, { articleId, by }: { articleId: string; by?: string | undefined }): Promise<void> {
  const asked = await open(tx, articleId).executeTakeFirst();
  if (!asked) return;
  const row = { taken_back_at: platform.clock.now(), taken_back_by: by ?? null };
  await tx.updateTable("asked_publications").set(row).where("id", "=", asked.id).execute();
}

/** As long from now as our clock says; the job looks at the hour itself. */
const enqueueAt = ({ clock }: Platform, tx: Tx, { id, goes_at }: Pick<Open, "id" | "goes_at">): Promise<void> =>
  enqueue(tx, "publish-as-asked", { askedId: id }, { after: Math.max(0, goes_at.valueOf() - clock.now().valueOf()) });

/**
 * Job: the hour has come. One that was taken back is left alone; one that is begun before its hour, as a clock was set or
 * somebody pressed a button, waits for it; one that cannot be says why.
 */
export async function publishAsAsked(platform: Platform, { askedId }: { askedId: string }): Promise<void> {
  const asked = await open(platform.db).where("id", "=", askedId).executeTakeFirst();
  if (!asked) return;
  try {
    await inTransaction(platform, async (tx) => {
      await lockArticle(tx, asked.article_id);
      const still = await open(tx).where("id", "=", askedId).executeTakeFirst();
      if (!still) return;
      const now = platform.clock.now();
      if (now < still.goes_at) return enqueueAt(platform, tx, still);
      await publishInTransaction(platform, tx, { articleId: asked.article_id, ...(still.asked_by && { by: still.asked_by }) });
      await tx.updateTable("asked_publications").set({ published_at: now }).where("id", "=", askedId).execute();
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const row = { failed_at: platform.clock.now(), failed_why: await whySaid(platform.db, error, asked.asked_by) };
    await platform.db.updateTable("asked_publications").set(row).where("id", "=", askedId).execute();
  }
}

/** Job, hourly and when the worker starts: whatever hour has passed and was not kept, the machine being off or a clock set. */
export async function publishWhatIsDue(platform: Platform): Promise<void> {
  const due = await open(platform.db).where("goes_at", "<=", platform.clock.now()).orderBy("goes_at").orderBy("id").execute();
  await sweep(
    platform,
    due.map(({ id, article_id }) => ({ name: `publishing ${article_id}`, run: () => publishAsAsked(platform, { askedId: id }) })),
  );
}

/** What was asked for last, if it waits or failed. */
export async function askedPublication(db: Db | Tx, articleId: string): Promise<AskedPublication | undefined> {
  const row = await db
    .selectFrom("asked_publications")
    .select(["goes_at", "failed_why", "taken_back_at", "published_at"])
    .where("article_id", "=", articleId)
    .orderBy("asked_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && !row.taken_back_at && !row.published_at ? { goesAt: row.goes_at, failedWhy: row.failed_why } : undefined;
}

/** Articles whose hour came and that could not be published, and have not been since. */
export async function failedPublications(db: Db): Promise<{ id: string; headline: string }[]> {
  return db
    .selectFrom("asked_publications as asked")
    .innerJoin("articles", "articles.id", "asked.article_id")
    .select(["articles.id", "articles.headline"])
    .distinct()
    .where("asked.failed_at", "is not", null)
    .where("articles.binned_at", "is", null)
    .where(
      sql<boolean>`not exists (select from asked_publications as later
        where later.article_id = asked.article_id and later.asked_at > asked.asked_at)
      and not exists (select from article_publications as public
        where public.article_id = asked.article_id and public.published_at > asked.failed_at)`,
    )
    .execute();
}

/** Nobody publishes the piece before that moment, alone or with its issue; null lifts the embargo. Refuses "article-missing". */
export async function setEmbargo(
  platform: Platform,
  { articleId, until, by }: { articleId: string; until: Date | null; by: string },
): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await lockArticle(tx, articleId);
    const row = { embargo_until: until, changed_at: platform.clock.now(), changed_by: by };
    await tx
      .insertInto("pieces")
      .values({ article_id: articleId, ...row })
      .onConflict((conflict) => conflict.column("article_id").doUpdateSet(row))
      .execute();
  });
}

/** Articles that wait for the hour at which they are published, the next first. */
export async function waitingPublications(db: Db): Promise<{ articleId: string; headline: string; goesAt: Date }[]> {
  const rows = await db
    .selectFrom("asked_publications")
    .innerJoin("articles", "articles.id", "asked_publications.article_id")
    .select(["article_id", "headline", "goes_at"])
    .where("taken_back_at", "is", null)
    .where("published_at", "is", null)
    .where("failed_at", "is", null)
    .orderBy("goes_at")
    .execute();
  return rows.map((row) => ({ articleId: row.article_id, headline: row.headline, goesAt: row.goes_at }));
}
