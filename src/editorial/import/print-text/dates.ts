import { type Day, isDay, must } from "../../../values/index.ts";

/** By name, as English, German, French, Spanish, Italian, Dutch, Portuguese, the Scandinavian languages, Finnish, Polish and Czech write them. */
const months = new Map<string, number>();
for (const [at, names] of [
  "january jan januar jänner janvier janv enero ene gennaio gen gener januari janeiro tammikuuta stycznia ledna",
  "february feb februar feber février fevrier févr fevr fév febrero febbraio febbr febrer februari fevereiro fev helmikuuta lutego února",
  "march mar märz maerz mrz mars marzo març maart mrt março marco maaliskuuta marca března",
  "april apr avril avr abril abr aprile huhtikuuta kwietnia dubna",
  "may mai mayo maggio magg maig mei maj maio toukokuuta maja května",
  "june jun juni juin junio giugno giu juny junho kesäkuuta czerwca června",
  "july jul juli juillet juil julio luglio lug juliol julho heinäkuuta lipca července",
  "august aug august août aout agosto ago agost augustus augusti elokuuta sierpnia srpna",
  "september sep sept septembre septiembre settembre sett set setembre setembro syyskuuta września září",
  "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta października října",
  "november nov novembre noviembre novembro marraskuuta listopada listopadu",
  "december dec dezember dez décembre decembre déc diciembre dic dicembre desembre dezembro desember des joulukuuta grudnia prosince",
].entries())
  for (const name of names.split(" ")) months.set(name, at + 1);

export const isMonth = (word: string): boolean => months.has(word.toLowerCase());

type Found = { date: Day; from: number; to: number };

const dayMonthYear =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|ère|re|º|ª|°|\.)?\s+(?:of\s+|de\s+|d['’]\s*)?(\p{L}{3,12})\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)/gu;
const monthDayYear = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th|\.|º)?,?\s+(?:de\s+)?(\d{4})(?!\d)/gu;
const yearFirst = /(?<!\d)(\d{4})\.\s+(\p{L}{3,12})\s+(\d{1,2})\.?|(?<!\d)(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日/gu;
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const numeric = /(?<!\d)(\d{1,2})(\.\s?|\/|-)(\d{1,2})\2(\d{4})(?!\d)/g;

/** A date as running heads write it: "March 13, 2025", "12 October 2026", "3. November 2026", "2026-11-03", "le 3 novembre 2026". */
export const readDate = (text: string): Day | undefined => findDate(text)?.date;

/** The first date in a line, and where in it the date stands. */
export function findDate(text: string): Found | undefined {
  if (!/\d/.test(text)) return undefined;
  const all = [
    ...found(text, iso, ([, year, month, day]) => made(year!, Number(month), day!)),
    ...found(text, dayMonthYear, ([, day, month, year]) => made(year!, months.get(must(month, "month").toLowerCase()), day!)),
    ...found(text, monthDayYear, ([, month, day, year]) => made(year!, months.get(must(month, "month").toLowerCase()), day!)),
    ...found(text, yearFirst, ([, year, month, day, other, number, last]) =>
      year ? made(year, months.get(must(month, "month").toLowerCase()), day!) : made(other!, Number(number), last!),
    ),
    ...found(text, numeric, ([, first, sign, second, year]) => ofNumbers(first!, sign!, second!, year!)),
  ];
  return all.sort((a, b) => a.from - b.from)[0];
}

const found = (text: string, pattern: RegExp, read: (match: RegExpExecArray) => Day | undefined): Found[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const date = read(match);
    return date ? [{ date, from: match.index, to: match.index + match[0].length }] : [];
  });

function made(year: string, month: number | undefined, day: string): Day | undefined {
  const whole = `${year}-${String(month ?? 0).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(whole) ? whole : undefined;
}

/** "13.03.2025" is day and month; "03/13/2025" says by its numbers which is which; "03/04/2025" could be either, and is no date. */
function ofNumbers(first: string, sign: string, second: string, year: string): Day | undefined {
  const dayFirst = sign !== "/" || Number(first) > 12;
  if (!dayFirst && Number(second) <= 12 && first !== second) return undefined;
  return dayFirst ? made(year, Number(second), first) : made(year, Number(first), second);
}
