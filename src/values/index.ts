export { type Money, add, earnedOf, formatMoney, money, moneyOf, subtract, taxWithin } from "./money.ts";
export { type Day, addDays, addMonths, day, dayOf, daysBetween, formatDay, formatHour, instantAt, isDay } from "./day.ts";
export { isId, namedId, newId } from "./id.ts";
export { type Address, addressProblems, countryRules, labelLines } from "./address.ts";
export { countries, countryName, isCountry } from "./countries.ts";
export { Refusal, type RefusalKind, type RefusalTable, refusalsOf } from "./refusal.ts";
export { slugOf } from "./slug.ts";
export { directionOf } from "./direction.ts";
export { csvOf } from "./csv.ts";
