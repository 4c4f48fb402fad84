/** ISO 3166-1 alpha-2, every code there is: a magazine is posted anywhere. */
const codes = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE
GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP
KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF
NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN
SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA
ZM ZW`.split(/\s+/);

const known = new Set(codes);

export const isCountry = (code: string): boolean => known.has(code);

const nameIn = (names: Intl.DisplayNames, code: string): string => {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};
const namesIn = (language: string) => new Intl.DisplayNames(language, { type: "region", fallback: "code" });
const english = namesIn("en");

/** In English, as the post abroad reads it; a code nobody knows stands as it is. */
export const countryName = (code: string): string => nameIn(english, code);

type Countries = readonly { code: string; name: string }[];
const lists = new Map<string, Countries>();

/** Every country with its name in a language, by name, as a list to choose from shows them. English has one list, wherever it is spoken. */
export function countriesIn(language: string): Countries {
  const spoken = language.startsWith("en") ? "en" : language;
  const held = lists.get(spoken);
  if (held) return held;
  const [names, { compare }] = [namesIn(spoken), new Intl.Collator(spoken)];
  const list = codes.map((code) => ({ code, name: nameIn(names, code) })).sort((a, b) => compare(a.name, b.name));
  lists.set(spoken, list);
  return list;
}
