import { type ArticleView, articleById, publicationOf, publishedHeadlines } from "../editorial/index.ts";
import { hashOfToken, newToken } from "../people/index.ts";
import { type Db, type Platform, type Tx, inTransaction, today, lockNamed } from "../platform/index.ts";
import { type Day, addDays, newId } from "../values/index.ts";
import { type Reader, decide } from "./decide.ts";
import { freeReading } from "./free-reading.ts";
import { monthOf } from "./month.ts";
import { refuse } from "./refusals.ts";

/** Whether this reader may give this article: one that is closed, and that a subscription of theirs opens. */
export const canGive = (reader: Reader, article: Parameters<typeof decide>[1]): boolean =>
  reader.signedIn && !reader.institution && article.access === "subscribers" && opensBySubscription(reader, article.issue);

/** What staff read as staff is not theirs to give. */
const opensBySubscription = ({ issues }: Reader, issue: { wholeNumber: number } | null): boolean =>
  issues === "all" || (!!issue && issues.includes(issue.wholeNumber));

export type Given = { token: string; endsOn: Day };

/**
 * Makes a link by which whoever has it reads this one article. Nobody can be told its token again: its hash alone is kept. Refuses
 * "article-not-given" and, where the month's are used up, "article-gifts-used".
 */
export async function giveArticle(
  platform: Platform,
  { giverId, reader, article }: { giverId: string; reader: Reader; article: ArticleView },
): Promise<Given> {
  if (!canGive(reader, article)) throw refuse("article-not-given", (m) => m.refusals.access.notGiven);
  return inTransaction(platform, async (tx) => {
    const { giftsAMonth, giftDays } = await freeReading(tx);
    const { timeZone } = await publicationOf(tx);
    const now = platform.clock.now();
    const here = today(platform.clock, timeZone);
    // two windows of one reader take one after the other
    await lockNamed(tx, `article-gifts:${giverId}`);
    if ((await givenInMonth(tx, giverId, here)) >= giftsAMonth)
      throw refuse("article-gifts-used", (m) => m.refusals.access.giftsUsed(giftsAMonth));
    const token = newToken();
    const endsOn = addDays(here, giftDays);
    await tx
      .insertInto("article_gifts")
      .values({
        id: newId(now),
        article_id: article.id,
        giver_id: giverId,
        token_hash: hashOfToken(token),
        made_at: now,
        made_on: here,
        ends_on: endsOn,
      })
      .execute();
    return { token, endsOn };
  });
}

/** Those that were taken back count too: who was given one may have read it. */
async function givenInMonth(db: Db | Tx, giverId: string, here: Day): Promise<number> {
  const { given } = await db
    .selectFrom("article_gifts")
    .select((of) => of.fn.countAll<number>().as("given"))
    .where("giver_id", "=", giverId)
    .where("made_on", ">=", monthOf(here))
    .executeTakeFirstOrThrow();
  return Number(given);
}

export type OwnGift = {
  id: string;
  headline: string;
  path: string | undefined;
  madeOn: Day;
  endsOn: Day;
  opened: number;
  state: "open" | "over" | "revoked";
};

/** What this reader has given by a link, the newest first, and how many more they may this month. */
export async function articleGiftsOf(
  { db, clock }: Pick<Platform, "db" | "clock">,
  giverId: string,
): Promise<{ gifts: OwnGift[]; left: number; aMonth: number }> {
  const [{ giftsAMonth }, { timeZone }] = await Promise.all([freeReading(db), publicationOf(db)]);
  const here = today(clock, timeZone);
  const rows = await db
    .selectFrom("article_gifts")
    .selectAll()
    .where("giver_id", "=", giverId)
    .orderBy("made_at", "desc")
    .limit(60)
    .execute();
  const ids = [...new Set(rows.map(({ article_id }) => article_id))];
  const headlines = await publishedHeadlines(db, ids);
  const articles = await Promise.all(ids.map(async (id) => [id, (await articleById(db, id))?.path] as const));
  const paths = new Map(articles);
  const gifts = rows.map((row): OwnGift => ({
    id: row.id,
    headline: headlines.get(row.article_id) ?? "",
    path: paths.get(row.article_id),
    madeOn: row.made_on,
    endsOn: row.ends_on,
    opened: row.opened,
    state: row.revoked_at ? "revoked" : row.ends_on < here ? "over" : "open",
  }));
  return { gifts, aMonth: giftsAMonth, left: Math.max(0, giftsAMonth - (await givenInMonth(db, giverId, here))) };
}

/** From now on the link opens nothing. What is not this reader's is refused as "article-gift-unknown". */
export async function takeGiftBack(
  { db, clock }: Pick<Platform, "db" | "clock">,
  { id, giverId }: { id: string; giverId: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("article_gifts")
    .set((set) => ({ revoked_at: set.fn.coalesce("revoked_at", set.val(clock.now())) }))
    .where("id", "=", id)
    .where("giver_id", "=", giverId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refuse("article-gift-unknown", (m) => m.refusals.access.giftUnknown);
}

/**
 * The one article that this token opens, and until when. Refuses "article-gift-unknown" for what was never given or is not public
 * any more, and "article-gift-over" for what has ended, was taken back, or where the magazine has no such links any more.
 */
export async function articleGiven(
  { db, clock }: Pick<Platform, "db" | "clock">,
  token: string,
): Promise<{ id: string; article: ArticleView; endsOn: Day }> {
  const row = await db
    .selectFrom("article_gifts")
    .select(["id", "article_id", "ends_on", "revoked_at"])
    .where("token_hash", "=", hashOfToken(token))
    .executeTakeFirst();
  const article = row && (await articleById(db, row.article_id));
  if (!article) throw refuse("article-gift-unknown", (m) => m.refusals.access.giftUnknown);
  const [{ giftsAMonth }, { timeZone }] = await Promise.all([freeReading(db), publicationOf(db)]);
  if (row.revoked_at || row.ends_on < today(clock, timeZone) || giftsAMonth === 0)
    throw refuse("article-gift-over", (m) => m.refusals.access.giftOver);
  return { id: row.id, article, endsOn: row.ends_on };
}

/** What a link was made for, whether or not it still opens it. */
export async function articleOfGift(db: Db, token: string): Promise<ArticleView | undefined> {
  const row = await db.selectFrom("article_gifts").select("article_id").where("token_hash", "=", hashOfToken(token)).executeTakeFirst();
  return row && (await articleById(db, row.article_id));
}

export const countGiftOpened = async (db: Db, id: string): Promise<void> =>
  void (await db
    .updateTable("article_gifts")
    .set((set) => ({ opened: set("opened", "+", 1) }))
    .where("id", "=", id)
    .execute());
