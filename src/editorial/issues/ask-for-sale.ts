import { type Db, type Platform, type Tx, enqueue, inTransaction, sweep } from "../../platform/index.ts";
import { Refusal, newId } from "../../values/index.ts";
import { saidIn, whySaid } from "../reasons.ts";
import { refuse } from "../refusals.ts";
import { putOnSaleInTransaction, reasonsAgainstPuttingOnSale } from "./put-issue-on-sale.ts";
import { issueById } from "./read-issues.ts";

/** How long a sale that was asked for can be taken back: nothing is published, earned, mailed or sent before. */
export const secondsToTakeBack = 60;

/** A sale that was asked for: it waits, or could not be and says why. */
export type AskedSale = { goesAt: Date; failedWhy: string | null };

const open = (tx: Tx | Db, issueId?: string) =>
  tx
    .selectFrom("issue_sales")
    .selectAll()
    .$if(issueId !== undefined, (query) => query.where("issue_id", "=", issueId!))
    .where("taken_back_at", "is", null)
    .where("sold_at", "is", null)
    .where("failed_why", "is", null);

/**
 * Puts the issue on sale in a minute, or at a later hour; asked for twice it is one sale. Refuses "issue-incomplete" with every
 * reason, and "hour-past".
 */
export async function askForSale(
  platform: Platform,
  { issueId, by, at }: { issueId: string; by: string; at?: Date | null },
): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await lockIssue(tx, issueId);
    const { state, wholeNumber } = await issueById(tx, issueId);
    if (state === "on sale" || (await open(tx, issueId).executeTakeFirst())) return;
    const now = platform.clock.now();
    if (at && at <= now) throw refuse("hour-past", (m) => m.desk.refused.issues.hourPast, { at: (m) => m.desk.refused.issues.laterHour });
    const goes_at = new Date(Math.max(at?.valueOf() ?? 0, now.valueOf() + secondsToTakeBack * 1000));
    const reasons = await reasonsAgainstPuttingOnSale(tx, issueId, goes_at);
    if (reasons.length > 0)
      throw refuse("issue-incomplete", (m, l) => m.desk.refused.issues.unsaleable({ number: wholeNumber, reasons: saidIn(reasons, l) }));
    const id = newId(now);
    await tx.insertInto("issue_sales").values({ id, issue_id: issueId, asked_at: now, asked_by: by, goes_at }).execute();
    await enqueue(tx, "put-on-sale", { saleId: id }, { after: goes_at.valueOf() - now.valueOf() });
  });
}

/** Nothing has happened yet, and nothing will. Refuses "sale-done" where it is too late. */
export async function takeSaleBack(platform: Platform, { issueId, by }: { issueId: string; by: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await lockIssue(tx, issueId);
    const { state, wholeNumber } = await issueById(tx, issueId);
    if (state === "on sale") throw refuse("sale-done", (m) => m.desk.refused.issues.tooLate(wholeNumber));
    const sale = await open(tx, issueId).executeTakeFirst();
    if (!sale) return;
    await tx.updateTable("issue_sales").set({ taken_back_at: platform.clock.now(), taken_back_by: by }).where("id", "=", sale.id).execute();
  });
}

/** Job: its moment has come. One that was taken back is left alone, one that is begun too early waits; one that cannot be says why, at the issue's page. */
export async function putOnSaleAsAsked(platform: Platform, { saleId }: { saleId: string }): Promise<void> {
  const asked = await platform.db.selectFrom("issue_sales").select(["issue_id", "asked_by"]).where("id", "=", saleId).executeTakeFirst();
  if (!asked) return;
  try {
    await inTransaction(platform, async (tx) => {
      await lockIssue(tx, asked.issue_id);
      const sale = await open(tx, asked.issue_id).where("id", "=", saleId).executeTakeFirst();
      if (!sale) return;
      const early = sale.goes_at.valueOf() - platform.clock.now().valueOf();
      if (early > 0) return enqueue(tx, "put-on-sale", { saleId }, { after: early });
      await putOnSaleInTransaction(platform, tx, { issueId: sale.issue_id, ...(sale.asked_by && { by: sale.asked_by }) });
      await tx.updateTable("issue_sales").set({ sold_at: platform.clock.now() }).where("id", "=", saleId).execute();
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const failed_why = await whySaid(platform.db, error, asked.asked_by);
    await platform.db.updateTable("issue_sales").set({ failed_why }).where("id", "=", saleId).execute();
  }
}

/** Job, hourly and when the worker starts: the sales whose moment has passed, the machine being off or a clock set. */
export async function putOnSaleWhatIsDue(platform: Platform): Promise<void> {
  const due = await open(platform.db).where("goes_at", "<=", platform.clock.now()).orderBy("goes_at").orderBy("id").execute();
  await sweep(
    platform,
    due.map(({ id }) => ({ name: `sale ${id}`, run: () => putOnSaleAsAsked(platform, { saleId: id }) })),
  );
}

/** The newest sale that was asked for and did not come about, if it waits or failed. */
export async function askedSale(db: Db, issueId: string): Promise<AskedSale | undefined> {
  const row = await db
    .selectFrom("issue_sales")
    .select(["goes_at", "failed_why", "taken_back_at", "sold_at"])
    .where("issue_id", "=", issueId)
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && !row.taken_back_at && !row.sold_at ? { goesAt: row.goes_at, failedWhy: row.failed_why } : undefined;
}

const lockIssue = (tx: Tx, issueId: string) => tx.selectFrom("issues").select("id").where("id", "=", issueId).forUpdate().execute();

/** Issues whose sale waits for its hour. */
export async function waitingSales(db: Db): Promise<{ issueId: string; goesAt: Date }[]> {
  const rows = await open(db).orderBy("goes_at").execute();
  return rows.map((row) => ({ issueId: row.issue_id, goesAt: row.goes_at }));
}
