import { z } from "zod";
import { publicationOf } from "../editorial/index.ts";
import { type Platform, today } from "../platform/index.ts";
import type { Day } from "../values/index.ts";
import { adDeeds, makeAdTally, writeAds } from "./ads.ts";
import { kinds } from "./columns.ts";
import { counts } from "./counts.ts";
import { makeSearches } from "./searches.ts";
import { makeTally } from "./tally.ts";
import { writeReadings } from "./write-readings.ts";
import { writeSearches } from "./write-searches.ts";

/** What a page’s script sends. */
const markSchema = z.union([
  z.object({ path: z.string().max(300), kind: z.enum(kinds), mark: z.int().min(0).max(4) }),
  z.object({ ad: z.uuid(), what: z.enum(adDeeds) }),
]);

/** Who asks, as a request says it: for the one call, and kept nowhere. */
export type Asker = { address: string; header: (name: string) => string | undefined };

const whoseOf = ({ address, header }: Asker): string => `${address} ${header("user-agent") ?? ""} ${header("accept-language") ?? ""}`;

/** How long the magazine’s zone is held on to; milliseconds. */
const zoneFor = 60_000;

/** Counts of reading, listening and searching, in memory until they are written down: `write` does it, and is called every few seconds. */
export function makeReadership(platform: Platform) {
  const tally = makeTally();
  const searches = makeSearches();
  const ads = makeAdTally();
  let zone: { name: string; until: number } | undefined;
  const dayNow = async (): Promise<Day> => {
    const now = platform.clock.now().valueOf();
    if (!zone || zone.until <= now) zone = { name: (await publicationOf(platform.db)).timeZone, until: now + zoneFor };
    return today(platform.clock, zone.name);
  };
  return {
    /** A page tells how far somebody has come, or that they saw an ad. False where they send more than a page does; what cannot be read is dropped. */
    async mark(asker: Asker, sent: string): Promise<boolean> {
      if (!counts(asker.header)) return true;
      const [day, whose] = [await dayNow(), whoseOf(asker)];
      if (!tally.isWithinRate({ whose, today: day, now: platform.clock.now().valueOf() })) return false;
      const given = markSchema.safeParse(jsonIn(sent));
      if (!given.success) return true;
      const told = given.data;
      if ("ad" in told) ads.note({ ...told, day, whose });
      else tally.note({ ...told, day, whose });
      return true;
    },
    async search(asker: Asker, { words, found }: { words: string; found: boolean }): Promise<void> {
      if (counts(asker.header)) searches.note({ day: await dayNow(), words, found, whose: whoseOf(asker) });
    },
    /** Writes down what was counted since; where the database is away it is kept for the next time. */
    async write(): Promise<void> {
      await handOver(tally, (counted) => writeReadings(platform, counted));
      await handOver(ads, (counted) => writeAds(platform, counted));
      await handOver(searches, (searched) => writeSearches(platform, searched));
    },
  };
}

export type Readership = ReturnType<typeof makeReadership>;

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Source<T> = { take: () => T[]; giveBack: (back: readonly T[]) => void };

async function handOver<T>({ take, giveBack }: Source<T>, write: (taken: readonly T[]) => Promise<void>): Promise<void> {
  const taken = take();
  try {
    await write(taken);
  } catch (error) {
    giveBack(taken);
    throw error;
  }
}
