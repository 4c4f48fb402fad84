import { cardinal } from "../numbers.ts";
import { type NamedRules, oneOf, rowsOf } from "../rule.ts";

/** How often, and of how much: "3/day", "£20/hr". */
const per: Record<string, string> = {
  kg: "a kilogram",
  lb: "a pound",
  l: "a litre",
  hr: "an hour",
  h: "an hour",
  hour: "an hour",
  min: "a minute",
  minute: "a minute",
  sec: "a second",
  day: "a day",
  night: "a night",
  wk: "a week",
  week: "a week",
  month: "a month",
  yr: "a year",
  year: "a year",
  person: "a person",
  head: "a head",
};

/** Money of old, and so much for each. */
export const oldMoney: NamedRules = {
  "pounds, shillings and pence": [
    "£3 10s. → three pounds ten shillings",
    /£(\d[\d,]*)\s(\d{1,2})s\b\.?(?:\s(\d{1,2})d\b\.?)?/g,
    (_all, pounds, shillings, pence) =>
      `£${pounds} ${cardinal(Number(shillings))} ${shillings === "1" ? "shilling" : "shillings"}${pence ? ` and ${cardinal(Number(pence))} pence` : ""}`,
  ],
  "a halfpenny": ["for ½d → for a halfpenny", /(?<![\w.])½d\b\.?/g, "a halfpenny"],
  "pence of old": [
    "for 4d. a pound → for four pence a pound",
    /(?<![\w.])(\d{1,2})d\.(?!\w)/g,
    (_all, pence) => `${cardinal(Number(pence))} ${pence === "1" ? "penny" : "pence"}`,
  ],
  "per cent, of Latin": ["four p.c. → four percent", /\bp\.\s?c\.(?!\w)/g, "percent"],
  "by the year, of Latin": ["£20 p.a. → twenty pounds a year", /\bp\.\s?a\.(?!\w)/g, "a year"],
  "so much for each": [
    "€5/kg → five euros a kilogram",
    new RegExp(
      `(?<=[£€$]\\d[\\d.,]*)\\/(${oneOf(per)})\\b|(?<=\\b(?:\\d+|\\p{Ll}{3,}))\\/(hr|min|sec|day|night|wk|week|month|yr|year|person)\\b`,
      "gu",
    ),
    (_all, a, b) => ` ${per[a ?? b]!}`,
    rowsOf(per, (short, whole) => `€5/${short} → five euros ${whole}`),
  ],
};
