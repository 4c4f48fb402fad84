import type { ArticleView } from "../editorial/index.ts";
import { publicationOf } from "../editorial/index.ts";
import { type Db, type Platform, type Tx, inTransaction, today, lockNamed } from "../platform/index.ts";
import type { Day } from "../values/index.ts";
import { type Reader, decide } from "./decide.ts";
import { freeReading } from "./free-reading.ts";
import { monthOf } from "./month.ts";
import { refuse } from "./refusals.ts";

/** How a reader stands with the meter: `isOpen` of this article, `left` of so many `aMonth`. */
export type Metered = { isOpen: boolean; left: number; aMonth: number };

/** Whether the meter may say anything: to who is signed in and does not read the article anyway. It goes by account, never by address. */
const isMetered = (reader: Reader, article: Parameters<typeof decide>[1]): boolean =>
  reader.signedIn && article.access === "subscribers" && decide(reader, article).view === "opening";

/** Undefined where the magazine has no meter, or this reader needs none for this article. */
export async function meteredFor(
  { db, clock }: Pick<Platform, "db" | "clock">,
  { readerId, reader, article }: { readerId: string; reader: Reader; article: ArticleView },
): Promise<Metered | undefined> {
  if (!isMetered(reader, article)) return undefined;
  const { meteredAMonth: aMonth } = await freeReading(db);
  if (aMonth === 0) return undefined;
  const { timeZone } = await publicationOf(db);
  const opened = await openedInMonth(db, readerId, today(clock, timeZone));
  return { isOpen: opened.includes(article.id), left: Math.max(0, aMonth - opened.length), aMonth };
}

/**
 * Opens the article to this reader for the rest of the month; one that is open already costs nothing again. Refuses "meter-used",
 * also where there is no meter or it says nothing of this article.
 */
export async function openByMeter(
  platform: Platform,
  { readerId, reader, article }: { readerId: string; reader: Reader; article: ArticleView },
): Promise<void> {
  if (decide(reader, article).view === "whole") return;
  await inTransaction(platform, async (tx) => {
    const { meteredAMonth } = await freeReading(tx);
    const { timeZone } = await publicationOf(tx);
    const here = today(platform.clock, timeZone);
    // two windows of one reader open one after the other
    await lockNamed(tx, `meter:${readerId}`);
    const opened = await openedInMonth(tx, readerId, here);
    if (opened.includes(article.id)) return;
    if (!isMetered(reader, article) || opened.length >= meteredAMonth)
      throw refuse("meter-used", (m) => m.refusals.access.meterUsed(meteredAMonth));
    await tx
      .insertInto("metered_articles")
      .values({ reader_id: readerId, month: monthOf(here), article_id: article.id, opened_at: platform.clock.now() })
      .execute();
  });
}

async function openedInMonth(db: Db | Tx, readerId: string, here: Day): Promise<string[]> {
  const rows = await db
    .selectFrom("metered_articles")
    .select("article_id")
    .where("reader_id", "=", readerId)
    .where("month", "=", monthOf(here))
    .execute();
  return rows.map(({ article_id }) => article_id);
}
