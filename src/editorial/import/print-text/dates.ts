import { type Day, isDay } from "../../../values/index.ts";

const months: Record<string, number> = {};
for (const [at, names] of [
  "january jan januar janvier enero gennaio januari",
  "february feb februar février fevrier febrero febbraio februari",
  "march mar märz maerz mars marzo maart",
  "april apr avril abril aprile",
  "may mai mayo maggio mei maj",
  "june jun juni juin junio giugno",
  "july jul juli juillet julio luglio",
  "august aug août aout agosto augustus augusti",
  "september sep sept septembre septiembre settembre",
  "october oct oktober okt octobre octubre ottobre",
  "november nov novembre noviembre",
  "december dec dezember dez décembre decembre diciembre dicembre desember",
].entries())
  for (const name of names.split(" ")) months[name] = at + 1;

/** A date as running heads write it: "March 13, 2025", "12 October 2026", "3. November 2026", "2026-11-03", "le 3 novembre 2026". */
export function readDate(text: string): Day | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text)?.[0];
  if (iso && isDay(iso)) return iso;
  const numeric = numericDate(text);
  if (numeric) return numeric;
  const first = /(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  const second = /(\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:of\s+|de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})/u.exec(text);
  const made = (year?: string, month?: string, day?: string) => {
    const number = months[month?.toLowerCase() ?? ""];
    const whole = number && `${year}-${String(number).padStart(2, "0")}-${day!.padStart(2, "0")}`;
    return whole && isDay(whole) ? whole : undefined;
  };
  return (second && made(second[3], second[2], second[1])) ?? (first && made(first[3], first[1], first[2])) ?? undefined;
}

/** "13.03.2025" is day and month; "03/13/2025" says by its numbers which is which; "03/04/2025" could be either, and is no date. */
function numericDate(text: string): Day | undefined {
  const [, first, sign, second, year] = /\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b/.exec(text) ?? [];
  if (!first || !second || !year) return undefined;
  const pad = (number: string) => number.padStart(2, "0");
  const dayFirst = sign === "." || Number(first) > 12;
  if (!dayFirst && Number(second) <= 12 && first !== second) return undefined;
  const made = dayFirst ? `${year}-${pad(second)}-${pad(first)}` : `${year}-${pad(first)}-${pad(second)}`;
  return isDay(made) ? made : undefined;
}
