import { isCountry } from "../values/index.ts";

/** Where a country has several time zones: the one in which most of its people live. */
const mainZones: Readonly<Record<string, string>> = {
  AR: "America/Argentina/Buenos_Aires",
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
  UA: "Europe/Kyiv",
  US: "America/New_York",
};

/**
 * Zones that got another name, the one before and today's: CLDR keeps for ever the one that it began with, and so does what is built
 * on it, browsers and this process among them, each as old as it is; the IANA's database has today's. Both mean the same everywhere.
 */
const renamed: readonly (readonly [before: string, today: string])[] = [
  ["Africa/Asmera", "Africa/Asmara"],
  ["America/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ["America/Catamarca", "America/Argentina/Catamarca"],
  ["America/Coral_Harbour", "America/Atikokan"],
  ["America/Cordoba", "America/Argentina/Cordoba"],
  ["America/Godthab", "America/Nuuk"],
  ["America/Indianapolis", "America/Indiana/Indianapolis"],
  ["America/Jujuy", "America/Argentina/Jujuy"],
  ["America/Louisville", "America/Kentucky/Louisville"],
  ["America/Mendoza", "America/Argentina/Mendoza"],
  ["Asia/Calcutta", "Asia/Kolkata"],
  ["Asia/Katmandu", "Asia/Kathmandu"],
  ["Asia/Rangoon", "Asia/Yangon"],
  ["Asia/Saigon", "Asia/Ho_Chi_Minh"],
  ["Atlantic/Faeroe", "Atlantic/Faroe"],
  ["Europe/Kiev", "Europe/Kyiv"],
  ["Pacific/Enderbury", "Pacific/Kanton"],
  ["Pacific/Ponape", "Pacific/Pohnpei"],
  ["Pacific/Truk", "Pacific/Chuuk"],
];
const todays = new Map(renamed);
const befores = new Map(renamed.map(([before, today]) => [today, before]));
const todaysName = (zone: string): string => todays.get(zone) ?? zone;

/** What is in the standard and not yet in the types of it. */
function zonesOf(country: string): string[] {
  const zones: unknown = Reflect.get(new Intl.Locale(`und-${country}`), "timeZones");
  return Array.isArray(zones) ? zones.filter((zone) => typeof zone === "string").map(todaysName) : [];
}

const every = [...new Set(Intl.supportedValuesOf("timeZone").map(todaysName))].sort();
const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

type Zone = { zone: string; before: string | undefined; country: string | undefined };

/** Every time zone there is by today's name, what it was called before, where it was, and the country that it is in; undefined of one that is in none. */
export function zonesWithCountries(): Zone[] {
  const countries = new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter(isCountry)
      .flatMap((country) => zonesOf(country).map((zone) => [zone, country] as const)),
  );
  return every.map((zone) => ({ zone, before: befores.get(zone), country: countries.get(zone) }));
}

/** Of a zone by whichever name. */
export const countryOfZone = (zone: string): string | undefined =>
  zonesWithCountries().find((one) => one.zone === todaysName(zone))?.country;

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
