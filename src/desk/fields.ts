import { z } from "zod";
import { type Amiss, type Bounds, field, typed, typedOrNull } from "../http/index.ts";
import { newToken } from "../people/index.ts";
import { instantAt, moneyOf, mostWhole, wholeOf } from "../values/index.ts";
import { says } from "../messages/index.ts";
import { refuse } from "./refusals.ts";

/** "offer-unusable": what is said of the form, and beside the field. */
export const amiss = (detail: Message, beside: Message): Amiss => ({
  refusal: refuse("offer-unusable", detail),
  beside: says(beside),
});
type Message = Parameters<typeof says>[0];

export function notWhole(called: Message, { least = 0, most = mostWhole }: Bounds = {}): Amiss {
  const range = { least, most: most === mostWhole ? undefined : most };
  return amiss(
    (m, language) => m.desk.common.amounts.whole({ called: called(m, language), ...range }),
    (m) => m.desk.common.amounts.wholeBeside(range),
  );
}

/** A whole number of an offer, `called` so in its refusal "offer-unusable". */
export const whole = (called: Message, bounds: Bounds) =>
  typed(
    (line) => wholeOf(line, bounds),
    () => notWhole(called, bounds),
  );
export const wholeOrNull = (called: Message, bounds: Bounds) =>
  typedOrNull(
    (line) => wholeOf(line, bounds),
    () => notWhole(called, bounds),
  );

export const notPrice = (typed: string, as = "48.00") =>
  amiss(
    (m) => m.desk.common.amounts.price({ typed, as }),
    (m) => m.desk.common.amounts.as(as),
  );

/** An amount in the magazine's currency; refused as "offer-unusable". */
export const price = (currency: string) =>
  typed(
    (line) => moneyOf(line, currency),
    (line) => notPrice(line),
  );
/** The same, null when the field is empty. */
export const priceOrNull = (currency: string) =>
  typedOrNull(
    (line) => moneyOf(line, currency),
    (line) => notPrice(line),
  );

/** Why staff do something, as the story of it says afterwards. */
export const reason = z.object({ why: field.line });

/** One line; null where nothing is typed. */
export const lineOrNull = field.line.transform((line) => line || null);
/** So many more, or fewer: a whole number of either sign; 0 where nothing is typed. */
export const change = field.wholeOrNull({ least: -mostWhole }).transform((number) => number ?? 0);

/** The key of an order, by which it is placed once however often its form is sent; a new one where a form has none. */
export const orderKey = field.line.transform((key) => key || newToken());
export const keyed = z.object({ orderKey });

/** A day and an hour on the clocks of the magazine, as a browser sends them; refused as "hour-unreadable". */
export const hourIn = (timeZone: string) => typed((line) => instantAt(line, timeZone), notHour);
/** The same, null when the field is empty. */
export const hourOrNull = (timeZone: string) => typedOrNull((line) => instantAt(line, timeZone), notHour);

const notHour = (line: string): Amiss => ({
  refusal: refuse("hour-unreadable", (m) => m.desk.common.amounts.hour({ typed: line, as: "2026-11-24T08:30" })),
  beside: says((m) => m.desk.common.amounts.as("2026-11-24T08:30")),
});
