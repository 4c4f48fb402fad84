import { ordinal, year } from "../numbers.ts";
import type { NamedRules } from "../rule.ts";

const months = "January February March April May June July August September October November December".split(" ");
const month = `(${months.join("|")})`;
const dayOf = (number: string) => `the ${ordinal(Number(number))}`;
const yearOf = (text?: string) => (text ? ` ${year(Number(text))}` : "");
const inRange = (day: number, of: number) => day >= 1 && day <= 31 && of >= 1 && of <= 12;
const written = (all: string, day: string, of: string, full: string) =>
  inRange(Number(day), Number(of)) ? `${dayOf(day)} of ${months[Number(of) - 1]} ${year(Number(full))}` : all;

/** Days and spans of days. */
export const days: NamedRules = {
  "a day as programs write it": [
    "2026-11-15 → the fifteenth of November twenty twenty-six",
    /\b(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?\b/g,
    (all, full, of, day, time) => written(all, day, of, full) + (time ? `, ${time}` : ""),
  ],
  "a day in numbers": [
    "15/11/2026 → the fifteenth of November twenty twenty-six",
    /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/g,
    (all, day, of, full) => (Number(of) > 12 ? written(all, of, day, full) : written(all, day, of, full)),
  ],
  "a span of months": ["March–May → March to May", new RegExp(`\\b${month}\\s?[–-]\\s?(?=(?:\\d{1,2}\\s)?${month}\\b)`, "g"), "$1 to "],
  "a span of days behind their month": [
    "July 12–14 → July twelfth to fourteenth",
    new RegExp(`\\b${month}\\s(\\d{1,2})\\s?[–-]\\s?(\\d{1,2})(?!\\d)(?:,?\\s(\\d{4})\\b)?`, "g"),
    (_all, name, from, to, full) => `${name} ${ordinal(Number(from))} to ${ordinal(Number(to))}${full ? `,${yearOf(full)}` : ""}`,
  ],
  "two days of a month": [
    "1 and 3 June → the first and the third of June",
    new RegExp(
      `(?:\\bthe )?\\b(\\d{1,2})(?:st|nd|rd|th)? (and|or|to) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\s${month}\\b(?:,?\\s(\\d{4})\\b)?`,
      "g",
    ),
    (_all, from, joint, to, name, full) => `${dayOf(from)} ${joint} ${dayOf(to)} of ${name}${yearOf(full)}`,
  ],
  "a span of days before their month": [
    "12–14 July → the twelfth to the fourteenth of July",
    new RegExp(`\\b(\\d{1,2})\\s?[–-]\\s?(\\d{1,2})\\s${month}\\b(?:,?\\s(\\d{4})\\b)?`, "g"),
    (_all, from, to, name, full) => `${dayOf(from)} to ${dayOf(to)} of ${name}${yearOf(full)}`,
  ],
  "a day before its month": [
    "15 November 2026 → the fifteenth of November twenty twenty-six",
    new RegExp(`(?:\\bthe )?\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s${month}\\b(?:,?\\s(\\d{4})\\b)?`, "g"),
    (_all, day, name, full) => `${dayOf(day)} of ${name}${yearOf(full)}`,
  ],
  "a day behind its month": [
    "November 15, 2026 → November fifteenth, twenty twenty-six",
    new RegExp(`\\b${month}\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,?\\s(\\d{4})\\b)?`, "g"),
    (_all, name, day, full) => `${name} ${ordinal(Number(day))}${full ? `,${yearOf(full)}` : ""}`,
  ],
};
