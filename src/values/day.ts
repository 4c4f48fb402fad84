import { dateFormat } from "./formats.ts";
import { localeOf } from "./locale.ts";

/** A calendar day in the magazine's zone, "2026-11-24". It has no time and no zone of its own. */
export type Day = string & { readonly __day: never };

/** A magazine’s: years 1000 to 2999, so that what is counted on from a day stays one that is written so. */
const shape = /^([12]\d{3})-(\d{2})-(\d{2})$/;

/** Throws a RangeError for text that is no day of the calendar. */
export function day(text: string): Day {
  const [, y, m, d] = shape.exec(text) ?? [];
  const date = new Date(`${text}T00:00:00Z`);
  const real = y && m && d && !Number.isNaN(date.valueOf()) && iso(date) === text;
  if (!real) throw new RangeError(`"${text}" is not a day; write it as 2026-11-24`);
  return text as Day;
}

export function isDay(text: string): text is Day {
  try {
    return day(text) === text;
  } catch {
    return false;
  }
}

/** The calendar day on which an instant falls in a time zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  const parts = dateFormat("en-CA", { timeZone, dateStyle: "short" });
  return day(parts.format(instant));
}

export function addDays(from: Day, days: number): Day {
  return iso(new Date(at(from).valueOf() + days * 86_400_000));
}

/** Clamps to the month's last day: 31 January plus one month is 28 or 29 February. */
export function addMonths(from: Day, months: number): Day {
  const [year = NaN, month = NaN, dayOfMonth = NaN] = from.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(dayOfMonth, last));
  return iso(first);
}

/** Whole days from `a` to `b`; negative when b is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((at(b).valueOf() - at(a).valueOf()) / 86_400_000);
}

/** The instant at which clocks of the zone show "2026-11-24T08:30"; undefined for text that is no such hour. One that a clock change skips is the hour after. */
export function instantAt(local: string, timeZone: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || !isDay(local.slice(0, 10))) return undefined;
  const wanted = new Date(`${local}:00Z`).valueOf();
  if (Number.isNaN(wanted)) return undefined;
  const first = wanted - offsetAt(wanted, timeZone);
  return new Date(wanted - offsetAt(first, timeZone));
}

/** "2026-11-24T08:30" on the clocks of the zone, as a browser's field of an hour holds it; "" of none. */
export function localHour(instant: Date | null, timeZone: string): string {
  if (!instant) return "";
  const parts = dateFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return parts.format(instant).replace(" ", "T");
}

/** "24 November 2026, 08:30" on the clocks of the zone, in the order of the language. */
export function formatHour(instant: Date, timeZone: string, language: string): string {
  return counted(dateFormat(localeOf(language), { dateStyle: "long", timeStyle: "short", timeZone }).format(instant), language);
}

/** "25 Nov 2026, 01:12" on the clocks of the zone, for tables; without the hour where `day` is asked for. */
export function formatMoment(instant: Date, timeZone: string, language: string, { day: alone = false } = {}): string {
  const format = dateFormat(localeOf(language), { dateStyle: "medium", ...(!alone && { timeStyle: "short" }), timeZone });
  return counted(format.format(instant), language);
}

/** Milliseconds by which the zone's clocks are ahead of UTC at this instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = dateFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(instant);
  return new Date(`${parts.replace(" ", "T")}Z`).valueOf() - Math.floor(instant / 1000) * 1000;
}

/** "24 November 2026" in English; the order of the language elsewhere. */
export function formatDay(value: Day, language: string): string {
  return counted(dateFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" }).format(at(value)), language);
}

/** French counts the first day of a month and no other: "1er décembre 2026". */
const counted = (written: string, language: string): string => (/^fr\b/i.test(language) ? written.replace(/^1(?= )/, "1er") : written);

/** "November 2026": the month of a day. */
export function formatMonth(value: Day, language: string): string {
  return dateFormat(localeOf(language), { month: "long", year: "numeric", timeZone: "UTC" }).format(at(value));
}

/** "Nov 26", as narrow as a chart has room for. */
export function formatShortMonth(value: Day, language: string): string {
  return dateFormat(localeOf(language), { month: "short", year: "2-digit", timeZone: "UTC" }).format(at(value));
}

/** The seven days as a calendar heads its columns, Monday first: as short as they are, and whole. */
export function weekdays(language: string): { short: string; long: string }[] {
  const named = (how: "short" | "long", date: Date) => dateFormat(localeOf(language), { weekday: how, timeZone: "UTC" }).format(date);
  // the first of January 2024 was a Monday
  return Array.from({ length: 7 }, (_, nth) => new Date(Date.UTC(2024, 0, 1 + nth))).map((date) => ({
    short: named("short", date),
    long: named("long", date),
  }));
}

/** "24 Nov 2026", for tables. */
export function formatShortDay(value: Day, language: string): string {
  return formatMoment(at(value), "UTC", language, { day: true });
}

const at = (value: Day) => new Date(`${value}T00:00:00Z`);
const iso = (date: Date) => date.toISOString().slice(0, 10) as Day;
