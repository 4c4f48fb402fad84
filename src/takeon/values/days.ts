import { type Day, addDays, addMonths, day, isDay, monthNamed } from "../../values/index.ts";

/** In which order a day's numbers stand, where the numbers themselves do not say. */
export type DayOrder = "dmy" | "mdy" | "ymd";

/** A day; the orders in which its numbers could be one, where there are two that say different days; or nothing that is a day. */
type ReadDay = { day: Day } | { either: true } | undefined;

/** "24/11/2026" and the like: three numbers with one sign between them, and whatever hour follows. */
const numbers = /^(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?(?:[T ,].*)?$/;

/** Day and month of it, or the orders that are left. */
export function readDay(text: string, order: DayOrder | null): ReadDay {
  const typed = text.trim();
  if (typed === "") return undefined;
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(typed)?.[1];
  if (iso) return isDay(iso) ? { day: iso } : undefined;
  const found = numbers.exec(typed);
  if (found) return byNumbers([found[1] ?? "", found[3] ?? "", found[4] ?? ""], order);
  return found1(bySerial(typed) ?? byName(typed) ?? byMonth(typed));
}

const found1 = (one: Day | undefined): ReadDay => (one ? { day: one } : undefined);

function byNumbers([a, b, c]: [string, string, string], order: DayOrder | null): ReadDay {
  if (a.length > 2) return found1(dayIn(a, b, c));
  const [dmy, mdy, ymd] = [dayIn(c, b, a), dayIn(c, a, b), c.length > 2 ? undefined : dayIn(a, b, c)];
  if (order) return found1({ dmy, mdy, ymd }[order] ?? dmy ?? mdy);
  if (dmy && mdy && dmy !== mdy) return { either: true };
  return found1(dmy ?? mdy ?? ymd);
}

/** Which orders a day of numbers can have: to find the one that all of a column's can have. */
export function ordersOf(text: string): DayOrder[] {
  const found = numbers.exec(text.trim());
  const [a, b, c] = [found?.[1] ?? "", found?.[3] ?? "", found?.[4] ?? ""];
  if (!found || a.length > 2) return ["dmy", "mdy", "ymd"];
  return [
    ...(dayIn(c, b, a) ? ["dmy" as const] : []),
    ...(dayIn(c, a, b) ? ["mdy" as const] : []),
    ...(c.length <= 2 && dayIn(a, b, c) ? ["ymd" as const] : []),
  ];
}

function dayIn(year: string, month: string, date: string): Day | undefined {
  const full = year.length <= 2 ? `${Number(year) < 70 ? 20 : 19}${year.padStart(2, "0")}` : year;
  const text = `${full}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(text) ? text : undefined;
}

/** 20261124; seconds since 1970, as payment systems have it; or days since 1900, as a spreadsheet has it when a cell lost its format. */
function bySerial(typed: string): Day | undefined {
  if (/^(19|20)\d{6}$/.test(typed)) return dayIn(typed.slice(0, 4), typed.slice(4, 6), typed.slice(6));
  if (/^1\d{9}(\d{3})?$/.test(typed)) return day(new Date(Number(typed.slice(0, 10)) * 1000).toISOString().slice(0, 10));
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(typed)?.[1];
  // 1970 to 2099
  return serial && Number(serial) > 25_569 && Number(serial) < 73_051 ? addDays(day("1899-12-30"), Number(serial)) : undefined;
}

/** A month alone is paid until its end. */
function byMonth(typed: string): Day | undefined {
  const [, month = "", year = ""] = /^(\d{1,2})[./-](\d{4})$/.exec(typed) ?? [];
  const [, isoYear = year, isoMonth = month] = /^(\d{4})-(\d{1,2})$/.exec(typed) ?? [];
  const first = isoMonth ? dayIn(isoYear, isoMonth, "1") : undefined;
  return first && addDays(addMonths(first, 1), -1);
}

/** "24 Nov 2026", "November 24, 2026", "24. November 2026, 10:00". */
function byName(typed: string): Day | undefined {
  const [, before = "", name = "", after = "", year = ""] =
    /^(?:\p{L}+\.?,?\s+)?(\d{1,2})?(?:st|nd|rd|th|\.|º|er)?[\s-]*(?:de\s+)?(\p{L}{3,}\.?)[\s-]*(?:de\s+)?(\d{1,2})?(?:st|nd|rd|th|\.)?,?[\s-]*(\d{4})\b/u.exec(
      typed,
    ) ?? [];
  const month = monthNamed(name);
  if (!month) return undefined;
  const date = before || after;
  if (date) return dayIn(year, String(month), date);
  const first = dayIn(year, String(month), "1");
  return first && addDays(addMonths(first, 1), -1);
}
