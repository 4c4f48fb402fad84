import { saveOffer } from "../../src/offers/index.ts";
import { planIssues, recordPastIssues, savePublication } from "../../src/editorial/index.ts";
import { type Platform, inTransaction } from "../../src/platform/index.ts";
import { day } from "../../src/values/index.ts";
import { writeSubscriptions } from "./many-subscriptions.ts";
import { testPublication } from "./test-publication.ts";

/** Issues that were served before; the next is about to be. */
export const served = 12;
export const term = 24;

/** A magazine of 24 issues a year with so many subscribers in the middle of their terms, half of them by post. */
export async function writeManyHouse(platform: Platform, count: number): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await savePublication(tx, { ...testPublication, timeZone: "UTC", firstIssueOn: day("2026-06-01") });
    await planIssues(tx, 72, platform.clock.now());
    await recordPastIssues(tx, served);
    const terms = { termIssues: term, guaranteeDays: 60 };
    const base = { ...terms, summary: "", taxRate: 0, renews: "auto" as const, price: { amount: 4801, currency: "EUR" } };
    await saveOffer(tx, {
      ...base,
      keyCode: "digital",
      name: "Digital",
      editions: ["digital"],
      position: 1,
    } as never);
    await saveOffer(tx, {
      ...base,
      keyCode: "print",
      name: "Print",
      editions: ["print"],
      position: 2,
    } as never);
  });
  const half = Math.floor(count / 2);
  const lot = { renewal: "auto" as const, card: "4242", start: 1, spread: served, price: 4801 };
  await writeSubscriptions(
    platform.pool,
    [
      { ...lot, count: half, offerKey: "print" },
      { ...lot, count: count - half, offerKey: "digital" },
    ],
    { served, on: platform.clock.now() },
  );
}
