import { entryOf } from "../../../values/index.ts";
import { type NamedRules, oneOf, rowsOf } from "../rule.ts";

const months: Record<string, string> = {
  Jan: "January",
  Feb: "February",
  Mar: "March",
  Apr: "April",
  Jun: "June",
  Jul: "July",
  Aug: "August",
  Sep: "September",
  Sept: "September",
  Oct: "October",
  Nov: "November",
  Dec: "December",
};

const days: Record<string, string> = {
  Mon: "Monday",
  Tue: "Tuesday",
  Tues: "Tuesday",
  Wed: "Wednesday",
  Thu: "Thursday",
  Thur: "Thursday",
  Thurs: "Thursday",
  Fri: "Friday",
  Sat: "Saturday",
  Sun: "Sunday",
};

/** Months and days of the week. */
export const calendar: NamedRules = {
  "a month beside its day": [
    "15 Nov. → the fifteenth of November",
    new RegExp(`\\b(${oneOf(months)})\\b\\.?(?=\\s\\d)|(?<=\\d\\s)(${oneOf(months)})\\b\\.?`, "g"),
    (_all, a, b) => entryOf(months, a ?? b ?? ""),
    rowsOf(months, (short, whole) => `5 ${short}. → the fifth of ${whole}`),
  ],
  "a day of the week": [
    "Tues., 4 boats → Tuesday, four boats",
    new RegExp(
      `\\b(${oneOf(days)})\\.(?=,?\\s)|\\b(${oneOf(days)})(?=,\\s\\d|\\s\\d{1,2}(?:st|nd|rd|th)?\\s(?:${Object.values(months).join("|")}|May)\\b|\\s?[–-]\\s?(?:${oneOf(days)})\\b)|(?<=\\b(?:${oneOf(days)})\\s?[–-]\\s?)(${oneOf(days)})\\b`,
      "g",
    ),
    (_all, a, b, c) => entryOf(days, a ?? b ?? c ?? ""),
    rowsOf(days, (short, whole) => `${short}., 4 boats → ${whole}, four boats`),
  ],
  "a day of the week at the end": ["on Fri. → on Friday.", /\b(Mon|Tues|Thurs|Fri)\.$/g, (_all, short) => `${entryOf(days, short)}.`],
  "from a day of the week to another": [
    "Mon–Fri → Monday to Friday",
    new RegExp(`(?<=\\b(?:${Object.values(days).join("|")}))\\s?[–-]\\s?(?=(?:${Object.values(days).join("|")})\\b)`, "g"),
    " to ",
  ],
};
