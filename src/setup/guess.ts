import { isCountry } from "../values/index.ts";

/** Where a country has several time zones: the one in which most of its people live. */
const mainZones: Readonly<Record<string, string>> = {
  AR: "America/Buenos_Aires",
  AU: "Australia/Sydney",
  BR: "America/Sao_Paulo",
  CA: "America/Toronto",
  CL: "America/Santiago",
  CN: "Asia/Shanghai",
  ES: "Europe/Madrid",
  ID: "Asia/Jakarta",
  KZ: "Asia/Almaty",
  MX: "America/Mexico_City",
  NZ: "Pacific/Auckland",
  PT: "Europe/Lisbon",
  RU: "Europe/Moscow",
  UA: "Europe/Kiev",
  US: "America/New_York",
};

/** What is in the standard and not yet in the types of it. */
function zonesOf(country: string): string[] {
  const zones: unknown = Reflect.get(new Intl.Locale(`und-${country}`), "timeZones");
  return Array.isArray(zones) ? zones.filter((zone) => typeof zone === "string") : [];
}

const every = Intl.supportedValuesOf("timeZone");
const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

/** Every time zone there is, and the country that it is in; undefined of one that is in none. */
export function zonesWithCountries(): { zone: string; country: string | undefined }[] {
  const countries = new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter(isCountry)
      .flatMap((country) => zonesOf(country).map((zone) => [zone, country] as const)),
  );
  return every.map((zone) => ({ zone, country: countries.get(zone) }));
}

export const countryOfZone = (zone: string): string | undefined => zonesWithCountries().find((one) => one.zone === zone)?.country;

/** Of whoever asks in these languages, the most wanted first: where they say a country, else where most speak it. */
export function guessPlace(tags: readonly string[]): { sellerCountry: string; timeZone: string } {
  const locales = tags.flatMap((tag) => localeOf(tag) ?? []);
  const likely = locales.flatMap(({ language }) => localeOf(language)?.maximize() ?? []);
  const sellerCountry = [...locales, ...likely].flatMap(({ region }) => region ?? []).find(isCountry) ?? "GB";
  // the same zone has another name where the tables of the machine are younger
  const zones = [mainZones[sellerCountry], ...zonesOf(sellerCountry)];
  return { sellerCountry, timeZone: zones.find((zone) => zone !== undefined && every.includes(zone)) ?? "Europe/London" };
}

/** Undefined of what no browser sends. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
