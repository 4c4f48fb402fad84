import { sql } from "kysely";
import { allHouseAds } from "../ads/index.ts";
import { type Db, type Platform, inTransaction } from "../platform/index.ts";
import type { Day } from "../values/index.ts";
import { makeSalted } from "./salted.ts";

/** What is counted of an ad: that somebody saw it, that somebody followed it. */
export const adDeeds = ["shown", "clicked"] as const;
type AdDeed = (typeof adDeeds)[number];

/** `whose`: an address and a browser’s name, for this call alone: it is kept nowhere. */
export type AdMark = { day: Day; ad: string; what: AdDeed; whose: string };
type CountedAd = { day: Day; ad: string; shown: number; clicked: number };

const mostKnown = 100_000;
/** So many ads of a day wait at most; what else is named is named by no page. */
const mostAds = 2000;

/** Counts in memory, as reading is: one reader once a day for each ad, by a hash that holds the ad and a salt of the day. */
export function makeAdTally() {
  let day: Day | undefined;
  const { renew, hashOf } = makeSalted();
  const seen = new Set<string>();
  let counted = new Map<string, CountedAd>();

  const begin = (today: Day) => {
    if (day === today) return;
    day = today;
    renew();
    seen.clear();
  };
  const countsOf = (ad: string, on: Day): CountedAd | undefined => {
    const key = `${on} ${ad}`;
    const known = counted.get(key);
    if (known || counted.size >= mostAds) return known;
    const made = { day: on, ad, shown: 0, clicked: 0 };
    counted.set(key, made);
    return made;
  };
  const count = ({ ad, what, whose, day: on }: AdMark) => {
    const key = hashOf("ad", what, ad, whose);
    if (seen.has(key) || seen.size >= mostKnown) return;
    const counts = countsOf(ad, on);
    if (!counts) return;
    seen.add(key);
    counts[what] += 1;
  };
  return {
    /** Whoever followed an ad has seen it. */
    note(mark: AdMark): void {
      begin(mark.day);
      count({ ...mark, what: "shown" });
      if (mark.what === "clicked") count(mark);
    },
    take: (): CountedAd[] => {
      const taken = [...counted.values()];
      counted = new Map();
      return taken;
    },
    giveBack: (back: readonly CountedAd[]): void => {
      for (const { day: on, ad, shown, clicked } of back) {
        const into = countsOf(ad, on);
        if (!into) continue;
        into.shown += shown;
        into.clicked += clicked;
      }
    },
  };
}

/** Adds what was counted to its days. What names no ad is dropped. */
export async function writeAds(platform: Platform, counted: readonly CountedAd[]): Promise<void> {
  if (counted.length === 0) return;
  const known = new Set((await allHouseAds(platform.db)).map(({ id }) => id));
  const rows = JSON.stringify(counted.filter(({ ad }) => known.has(ad)));
  await inTransaction(platform, (tx) =>
    sql`insert into ad_days as kept (day, ad_id, shown, clicked)
      select day, ad, shown, clicked from jsonb_to_recordset(${rows}::jsonb) as given (day date, ad uuid, shown int, clicked int)
      on conflict (ad_id, day) do update set shown = kept.shown + excluded.shown, clicked = kept.clicked + excluded.clicked`.execute(tx),
  );
}

type AdCounts = { shown: number; clicked: number };
export type AdDay = AdCounts & { day: Day };

/** What was counted of each ad in the days up to this one, by its id. */
export async function countsOfAds(db: Db, { upTo, days }: { upTo: Day; days: number }): Promise<Map<string, AdCounts>> {
  const { rows } = await sql<AdCounts & { id: string }>`select ad_id as id, sum(shown)::int as shown, sum(clicked)::int as clicked
    from ad_days where day <= ${upTo}::date and day > ${upTo}::date - ${days}::int group by ad_id`.execute(db);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** One ad day by day, the newest first; a day on which nobody saw it is left out. */
export async function daysOfAd(db: Db, adId: string): Promise<AdDay[]> {
  const { rows } = await sql<AdDay>`select day, shown, clicked from ad_days where ad_id = ${adId}::uuid order by day desc limit 92`.execute(
    db,
  );
  return rows;
}
