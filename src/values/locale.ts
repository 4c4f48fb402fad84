import { numberFormat } from "./formats.ts";
import { firstOf } from "./must.ts";

/** How a language writes days and numbers: English as in Britain, unless it says where. */
export const localeOf = (language: string): string => (language === "en" ? "en-GB" : language);

/** How days and numbers are written in a text: as the magazine writes them, unless the text is in another language. */
export const localeIn = (text: string, magazine: string): string => (baseOf(text) === baseOf(magazine) ? magazine : text);

const baseOf = (language: string): string => firstOf(language.split("-")).toLowerCase();

/** "1,234", "1.234"; with at least and at most so many decimals. */
export function formatNumber(value: number, language: string, least = 0, most = least): string {
  return numberFormat(localeOf(language), { minimumFractionDigits: least, maximumFractionDigits: most }).format(value);
}

/** "19 %", "7.7 %" from basis points; French sets a narrow space before the sign. */
export const formatRate = (rate: number, language: string): string =>
  `${formatNumber(rate / 100, language, 0, 2)}${baseOf(language) === "fr" ? "\u202f" : " "}%`;

/** What stands between a word and what is said of it; French sets a narrow space before the colon. */
export const colonIn = (language: string): string => (baseOf(language) === "fr" ? "\u202f:" : ":");

/** "310 kB", "4.2 MB"; "4,2 Mo" in French. */
export function formatBytes(bytes: number, language: string): string {
  const small = bytes < 1_000_000;
  const decimals = small ? 0 : 1;
  return numberFormat(localeOf(language), {
    style: "unit",
    unit: small ? "kilobyte" : "megabyte",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(small ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000);
}
