import { type Platform, everyMinutes } from "../platform/index.ts";

const off = {
  name: "masthead_ledger_balance",
  says: "What all lines of the ledger sum to, in minor units: zero, always.",
  labels: ["currency"],
} as const;
const postings = { name: "masthead_ledger_lines", says: "Lines of the ledger.", labels: ["currency"] } as const;

/** The sum that must be zero, added up anew every ten minutes: a ledger has many lines. */
export function watchLedger({ metrics, db, clock }: Platform): void {
  const sums = everyMinutes(10, clock, () =>
    db
      .selectFrom("ledger_lines")
      .select(["currency", (of) => of.fn.sum<number>("amount").as("sum"), (of) => of.fn.countAll<number>().as("count")])
      .groupBy("currency")
      .execute(),
  );
  metrics.gauge(off, async () => (await sums()).map(({ currency, sum }) => ({ labels: { currency }, value: Number(sum) })));
  metrics.gauge(postings, async () => (await sums()).map(({ currency, count }) => ({ labels: { currency }, value: Number(count) })));
}
