import { countriesIn, isCountry } from "../../values/index.ts";

const languages = ["en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl"];
const others: Readonly<Record<string, string>> = {
  uk: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  greatbritain: "GB",
  northernireland: "GB",
  usa: "US",
  unitedstatesofamerica: "US",
  brd: "DE",
  d: "DE",
  a: "AT",
  f: "FR",
  holland: "NL",
  deu: "DE",
  aut: "AT",
  che: "CH",
  fra: "FR",
  gbr: "GB",
  nld: "NL",
  esp: "ES",
  ita: "IT",
};

const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, "");

let names: Map<string, string> | undefined;

/** The code of a country, from its code or its name in one of the languages that exports come in. */
export function countryOf(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (code.length === 2 && isCountry(code)) return code;
  names ??= new Map([
    ...languages.flatMap((language) => countriesIn(language).map((one) => [plain(one.name), one.code] as const)),
    ...Object.entries(others),
  ]);
  return names.get(plain(text));
}
