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
  const named = tags.flatMap((tag) => regionsOf(tag).slice(0, 1));
  const sellerCountry = [...named, ...tags.flatMap((tag) => regionsOf(tag, true)), "GB"].find(isCountry) ?? "GB";
  return {
    sellerCountry,
    timeZone: mainZones[sellerCountry] ?? zonesOf(sellerCountry).find((zone) => every.includes(zone)) ?? "Europe/London",
  };
}

function regionsOf(tag: string, likely = false): string[] {
  try {
    const locale = new Intl.Locale(tag);
    const { region } = likely ? new Intl.Locale(locale.language).maximize() : locale;
    return region ? [region] : [];
  } catch {
    // what no browser sends
    return [];
  }
}
