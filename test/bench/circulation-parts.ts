import { type Month, closeMonths, monthEnd } from "../../src/ledger/index.ts";
import { accountOf, subscribers } from "../../src/accounts/index.ts";
import { freezeLabels, labelRuns, labelsCsv, labelsOfRun, releaseCopies } from "../../src/fulfilment/index.ts";
import { dueSubscriptions } from "../../src/renewals/scan.ts";
import { type Platform, elapsed, movableClock } from "../../src/platform/index.ts";
import { served, writeManyHouse } from "../support/many-house.ts";
import { enterOnSale } from "../support/put-on-sale.ts";
import { benchPlatform } from "./bench-platform.ts";

export type Measured = { count: number; copies: number; parts: { name: string; seconds: number }[]; peak: number };

/** Each part once, on a database of its own with so many subscribers. Seconds, and bytes of resident memory at most. */
export async function measureCirculation(count: number): Promise<Measured> {
  const { platform, close } = await benchPlatform({ connections: 4 });
  try {
    await platform.pool.query("set statement_timeout = 0");
    await writeManyHouse(platform, count);
    const copies = Number((await platform.pool.query("select count(*) from copies")).rows[0].count);
    return { count, copies, ...(await measure(platform)) };
  } finally {
    await close();
  }
}

async function measure(platform: Platform): Promise<Pick<Measured, "parts" | "peak">> {
  const { db } = platform;
  const next = served + 1;
  const issueId = await enterOnSale(platform, next);
  const anybody = (await db.selectFrom("subscriptions").select("recipient_id").limit(1).executeTakeFirstOrThrow()).recipient_id;
  const parts: Measured["parts"] = [];
  let peak = 0;
  const time = async (name: string, work: () => Promise<unknown>) => {
    const began = elapsed();
    await work();
    parts.push({ name, seconds: (elapsed() - began) / 1000 });
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  await time("freeze of the label run", () => freezeLabels(platform, { issueId }));
  await time("release of the issue, with its revenue", () => releaseCopies(platform, { issueId }));
  await time("labels as a file", async () => labelsCsv(await labelsOfRun(db, (await labelRuns(db, { wholeNumber: next }))[0]!.id)));
  await time("renewal scan", () => dueSubscriptions(db, { current: next, now: platform.clock.now() }));
  await time("list of subscribers", () => subscribers(db));
  await time("a subscriber’s account", () => accountOf(platform, anybody));
  const month = "2026-11" as Month;
  await time("month-end of a month that is open", () => monthEnd(db, month));
  // on the third of December November is over
  await time("closing of the month", () => closeMonths({ ...platform, clock: movableClock("2026-12-03T03:20:00Z") }));
  await time("month-end of a month that is closed", () => monthEnd(db, month));
  await time("month-end of the month after it", () => monthEnd(db, "2026-12" as Month));
  return { parts, peak };
}
