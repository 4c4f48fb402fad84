export { byName } from "./by-name.ts";
export { fileAs, titleFileAs } from "./file-as.ts";
export { type Money, add, earnedOf, formatMoney, money, moneyOf, plainAmount, subtract, taxWithin } from "./money.ts";
export { colonIn, formatBytes, formatNumber, formatRate, localeIn, localeOf } from "./locale.ts";
export {
  type Day,
  addDays,
  addMonths,
  day,
  dayOf,
  daysBetween,
  formatDay,
  formatHour,
  formatMoment,
  formatMonth,
  formatShortDay,
  formatShortMonth,
  instantAt,
  isDay,
  localHour,
  weekdays,
} from "./day.ts";
export { monthNamed } from "./month-names.ts";
export { instantOf, isId, namedId, newId } from "./id.ts";
export { type Address, addressProblems, countryRules, labelLines } from "./address.ts";
export { countriesIn, countryName, isCountry } from "./countries.ts";
export { type Words, filled, wordsIn } from "./words.ts";
export { Refusal, type RefusalKind, refusalsOf } from "./refusal.ts";
export { isLanguage, languageName } from "./language.ts";
export { contrastOf, isColour, leastContrast, mixed, readableOn } from "./contrast.ts";
export { slugOf } from "./slug.ts";
export { apart, directionOf } from "./direction.ts";
export { csvOf } from "./csv.ts";
export { isOwnPath, isSafeLink, isUnderHost } from "./link.ts";
export { patternOf } from "./pattern.ts";
export { decimalOf, mostWhole, wholeOf } from "./whole.ts";
export { isOneOf, isOwn, keysOf, oneOf, ownOf } from "./own.ts";
export { entryOf, firstOf, itemAt, lastOf, must } from "./must.ts";
export { codeOf, messageOf } from "./failure.ts";
export { isRecord, itemsOf, recordOf } from "./shape.ts";
export { emailOf, mailboxOf } from "./email.ts";
export { jsonIfAny, jsonOf, lineOf, proseOf } from "./line.ts";
export { inertDocument, pageOf, registerWorker, trustedName } from "./trusted.ts";
export { type MethodWords, methodWords } from "./method-words.ts";
