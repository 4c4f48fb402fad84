import { type Address, addressProblems, countryRules, isCountry } from "../../values/index.ts";
import { countryOf } from "./country.ts";

/** An address as a file gives it: in columns, or as the lines of a label. */
type GivenAddress = {
  name: string;
  company: string;
  lines: string[];
  postalCode: string;
  city: string;
  region: string;
  country: string;
  /** Everything in one cell. */
  whole: string;
};

/** What was made of it, and which of its fields the country's post would not have so; `mended`: what was put right without asking. */
type ReadAddress = { address: Address; unsure: string[]; mended: string[] };

/** Countries whose codes have so many digits: a spreadsheet takes the noughts before a number away. */
const digits: Readonly<Record<string, number>> = { DE: 5, FR: 5, ES: 5, IT: 5, FI: 5, US: 5, NO: 4, CH: 4, AU: 4, NZ: 4 };

/** Nothing where the row has no address at all. */
export function readAddress(given: GivenAddress, home: string): ReadAddress | undefined {
  const parts = given.whole ? fromLines(linesOf(given.whole, given.name), given, home) : given;
  const lines = parts.lines.map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0 && !parts.city && !parts.postalCode) return undefined;
  const country = parts.country ? (countryOf(parts.country) ?? "") : home;
  const [first, code] = [parts.name || parts.company, codeIn(parts.postalCode, country)];
  const between = parts.name && parts.company ? [parts.company] : [];
  const [line1 = "", ...more] = lines.length > 1 || between.length === 0 ? [...between, ...lines] : [...between, ...lines];
  const address: Address = {
    name: first,
    line1,
    ...(more.length > 0 && { line2: more.join(", ") }),
    ...(code.code && { postalCode: code.code }),
    city: parts.city,
    ...(parts.region && { region: parts.region }),
    country,
  };
  return { address, unsure: Object.keys(addressProblems(address)), mended: code.mended ? ["postalCode"] : [] };
}

/** A code as the country writes it, its lost noughts and its country before it put right. */
function codeIn(given: string, country: string): { code: string; mended: boolean } {
  const plain = given
    .trim()
    .replace(/^[A-Z]{1,2}-(?=\d)/i, "")
    .replace(/\.0$/, "");
  const [, number = "", rest = ""] = /^(\d+)(-\d{4})?$/.exec(plain) ?? [];
  const wanted = digits[country] ?? 0;
  if (number && number.length < wanted && number.length >= wanted - 2) return { code: number.padStart(wanted, "0") + rest, mended: true };
  if (country === "PT" && /^\d{7}$/.test(plain)) return { code: `${plain.slice(0, 4)}-${plain.slice(4)}`, mended: true };
  return { code: plain.toUpperCase(), mended: false };
}

/** The lines of a label, from a cell with line ends, or with commas or double spaces for them; the name, where it stands first, left out. */
function linesOf(whole: string, name: string): string[] {
  const text = whole.trim();
  const lines = (/\n/.test(text) ? text.split(/\r?\n/) : text.split(/ {2,}|,|;|\|/)).map((line) => line.trim()).filter(Boolean);
  return name && lines[0]?.toLowerCase() === name.toLowerCase() ? lines.slice(1) : lines;
}

/** Reads the lines from below: the country, then what holds the code and the city, then the streets. */
function fromLines(all: string[], given: GivenAddress, home: string): GivenAddress {
  const lines = [...all];
  const last = lines.at(-1) ?? "";
  // two small letters are a word, not a code
  const named = lines.length > 2 && (last.length > 3 || last === last.toUpperCase()) ? countryOf(last) : undefined;
  if (named) lines.pop();
  const country = named ?? (given.country && countryOf(given.country)) ?? home;
  const name = given.name || (lines.length > 2 ? (lines.shift() ?? "") : "");
  const place = placeIn(lines, country || home);
  return {
    ...given,
    name,
    whole: "",
    lines: lines.slice(0, place.at),
    postalCode: place.postalCode,
    city: place.city,
    region: place.region,
    country,
  };
}

type Place = { at: number; postalCode: string; city: string; region: string };

/** Where the code stands among the last lines, as the country writes it: before the city, behind it, or on a line of its own. */
function placeIn(lines: readonly string[], country: string): Place {
  const shape = isCountry(country) ? countryRules[country]?.postalCode?.shape : undefined;
  for (let at = lines.length - 1; at >= Math.max(1, lines.length - 3); at -= 1) {
    const line = lines[at] ?? "";
    const found = codeOnLine(line, shape, country);
    if (!found) continue;
    const [before, after] = [lines[at - 1] ?? "", lines[at + 1] ?? ""];
    // a line of nothing but the code: its city stands above it, as in Britain
    if (!found.rest && !after) return { at: at - 1, postalCode: found.code, ...cityAndRegion(before, country) };
    return { at, postalCode: found.code, ...cityAndRegion(found.rest || after, country) };
  }
  return { at: Math.max(1, lines.length - 1), postalCode: "", ...cityAndRegion(lines.length > 1 ? (lines.at(-1) ?? "") : "", country) };
}

function codeOnLine(line: string, shape: RegExp | undefined, country: string): { code: string; rest: string } | undefined {
  const plain = line.replace(/^[A-Z]{1,2}-(?=\d)/i, "");
  const words = plain.split(/\s+/);
  for (const size of [2, 1])
    for (const [code, rest] of [
      [words.slice(0, size), words.slice(size)],
      [words.slice(-size), words.slice(0, -size)],
    ] as const) {
      const joined = code.join(" ");
      const short = codeIn(joined, country).code;
      if (words.length >= size && (shape ? shape.test(joined) || (/^\d+$/.test(joined) && shape.test(short)) : /^\d{3,6}$/.test(joined)))
        return { code: joined, rest: rest.join(" ").replace(/,$/, "") };
    }
  return undefined;
}

/** "Portland, ME" and "Portland ME" where states belong to an address. */
function cityAndRegion(text: string, country: string): { city: string; region: string } {
  const clean = text.replace(/,\s*$/, "").trim();
  if (!countryRules[country]?.region) return { city: clean, region: "" };
  const [, city = clean, region = ""] =
    /^(.+?),?\s+([A-Z]{2,3})$/.exec(clean) ?? /^(.+?),\s*(.+)$/.exec(clean) ?? /^(.+?)\s*\((\w+)\)$/.exec(clean) ?? [];
  return { city, region };
}
