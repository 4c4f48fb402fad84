import { cardinal, fromRoman, ordinal } from "./numbers.ts";
import { type Rule, num } from "./rule.ts";
import { unit } from "./units.ts";
import { entryOf } from "../../values/index.ts";

/** Ranks and offices before a name that begins with a capital. */
const offices: Record<string, string> = {
  Rt: "Right",
  Asst: "Assistant",
  Pres: "President",
  Supt: "Superintendent",
  Insp: "Inspector",
  Pte: "Private",
  "L/Cpl": "Lance Corporal",
  Bdr: "Bombardier",
  Brig: "Brigadier",
  Flt: "Flight",
  Sqn: "Squadron",
  Ldr: "Leader",
  Wg: "Wing",
  Bro: "Brother",
  Ald: "Alderman",
  Cllr: "Councillor",
  Jas: "James",
  Wm: "William",
  Geo: "George",
  Thos: "Thomas",
  Chas: "Charles",
  Robt: "Robert",
  Benj: "Benjamin",
  Intl: "International",
  Natl: "National",
};
/** Short names that say nothing else when a full stop ends them. */
const ended: Record<string, string> = {
  mfg: "Manufacturing",
  assn: "Association",
  univ: "University",
  anon: "anonymous",
  incl: "including",
  excl: "excluding",
  misc: "miscellaneous",
  abbr: "abbreviated",
  capt: "captain",
  subsp: "subspecies",
};
/** What a number follows. */
const numbered: Record<string, string> = {
  ll: "lines",
  l: "line",
  v: "verse",
  vv: "verses",
  op: "opus",
  fol: "folio",
  n: "note",
  nn: "notes",
  s: "section",
  ss: "sections",
  cl: "clause",
  sch: "schedule",
  pl: "plate",
  col: "column",
  app: "appendix",
  bk: "book",
  pt: "part",
  ser: "series",
  qty: "quantity",
  yr: "year",
  mk: "mark",
  temp: "temperature",
  pop: "population",
  alt: "altitude",
  lat: "latitude",
  long: "longitude",
  apt: "apartment",
  repr: "reprinted",
  rev: "revised",
  orig: "originally",
  ea: "each",
};
/** What a name follows. */
const named: Record<string, string> = {
  tr: "translated by",
  trans: "translated by",
  ed: "edited by",
  illus: "illustrated by",
  attrib: "attributed to",
  nr: "near",
  bt: "beat",
  temp: "in the time of",
};
const scripture: Record<string, string> = {
  Gen: "Genesis",
  Exod: "Exodus",
  Lev: "Leviticus",
  Num: "Numbers",
  Deut: "Deuteronomy",
  Josh: "Joshua",
  Judg: "Judges",
  Sam: "Samuel",
  Kgs: "Kings",
  Chron: "Chronicles",
  Ps: "Psalm",
  Prov: "Proverbs",
  Eccl: "Ecclesiastes",
  Isa: "Isaiah",
  Jer: "Jeremiah",
  Ezek: "Ezekiel",
  Dan: "Daniel",
  Matt: "Matthew",
  Rom: "Romans",
  Cor: "Corinthians",
  Gal: "Galatians",
  Eph: "Ephesians",
  Phil: "Philippians",
  Col: "Colossians",
  Thess: "Thessalonians",
  Tim: "Timothy",
  Heb: "Hebrews",
  Pet: "Peter",
  Rev: "Revelation",
};
const wholeBooks = "Genesis|Exodus|Psalm|Isaiah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Hebrews|Peter|Revelation";
const nth = ["", "First ", "Second ", "Third "];
const winds: Record<string, string> = {
  NE: "northeast",
  NW: "northwest",
  SE: "southeast",
  SW: "southwest",
  NNE: "north-northeast",
  ENE: "east-northeast",
  ESE: "east-southeast",
  SSE: "south-southeast",
  SSW: "south-southwest",
  WSW: "west-southwest",
  WNW: "west-northwest",
  NNW: "north-northwest",
};
const sides: Record<string, string> = { N: "north", S: "south", E: "east", W: "west" };
const eras: Record<string, string> = { ad: "AD", bc: "BC", bce: "BCE", ce: "CE" };
const bare = (text: string) => text.replace(/[.\s]/g, "");
/** How often, and of how much: "3/day", "£20/hr". */
const per: Record<string, string> = {
  kg: "a kilogram",
  lb: "a pound",
  l: "a litre",
  hr: "an hour",
  h: "an hour",
  hour: "an hour",
  min: "a minute",
  minute: "a minute",
  sec: "a second",
  day: "a day",
  night: "a night",
  wk: "a week",
  week: "a week",
  month: "a month",
  yr: "a year",
  year: "a year",
  person: "a person",
  head: "a head",
};
const oneOf = (table: Record<string, string>) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join("|");

/**
 * What trades and sciences write short. They run before the common abbreviations, since what they settle would
 * be taken for one of those: the "v." of "s.v." is no versus.
 */
export const shortWords: readonly Rule[] = [
  // ships
  [/\bm\.\s?v\.\s(?=\p{Lu})|\bMV\s(?=\p{Lu}\p{Ll})/gu, "motor vessel "],
  [/(?<!-)\bS\.?\s?S\.?\s(?=\p{Lu}\p{Ll})/gu, "steamship "],
  [new RegExp(`(${num})\\s?nm(?=\\.?\\s(?:off|from|out|north|south|east|west|offshore|of)\\b)`, "g"), "$1 nmi"],
  // a full stop that ends a measure ends no sentence when a small letter follows
  [/\b(sq|cu|fl)\.\s?(?=(?:ft|m|mi|yds?|km|in|oz)\b)/g, "$1 "],
  [/\bsq\sft\b\.?(?<!\d\s?sq\sft\.?)/g, "square feet"],
  [/(?<=\d\s?)in\.\s?[×x]\s?(?=\d)/g, "inches by "],
  [/(?<=[½¼¾⅓⅔⅛])\s?[×x]\s?(?=\d)/g, " by "],
  [new RegExp(`(?<=(?:^|[\\s(])(?:${num}|[½¼¾⅓⅔⅕⅛]|\\d[½¼¾⅓⅔⅛])\\s?(?:${unit}|doz))\\.(?=\\s[\\p{Ll}\\d]|[,;:)])(?<!\\bin\\.)`, "gu"), ""],
  [/(?<=\d\s?)pts?\b\.?(?=\s(?:of\s)?(?:milk|cream|water|stock|beer|ale|cider|double|single|oil|cold|hot|boiling|warm)\b)/g, "pints"],
  [/(?<=(?<![\d.])1\s?)pints\b/g, "pint"],
  [/½\s?pt\b\.?/g, "half a pint"],
  [/\bpts\b\.?/g, "points"],
  [/(?<=\d\s)doz\b\.?/g, "dozen"],
  [/(?<=\sby\s)(\d+)\s?in\b\.?/g, "$1 inches"],
  [/(?<=\b\d+(?:\.\d+)?\s)s\b(?!\.\w|[’'])\.?/g, "seconds"],
  // money of old
  [
    /£(\d[\d,]*)\s(\d{1,2})s\b\.?(?:\s(\d{1,2})d\b\.?)?/g,
    (_all, pounds, shillings, pence) =>
      `£${pounds} ${cardinal(Number(shillings))} ${shillings === "1" ? "shilling" : "shillings"}${pence ? ` and ${cardinal(Number(pence))} pence` : ""}`,
  ],
  [/(?<![\w.])½d\b\.?/g, "a halfpenny"],
  [/(?<![\w.])(\d{1,2})d\.(?!\w)/g, (_all, pence) => `${cardinal(Number(pence))} ${pence === "1" ? "penny" : "pence"}`],
  [/\bp\.\s?c\.(?!\w)/g, "percent"],
  [/\bp\.\s?a\.(?!\w)/g, "a year"],
  [
    new RegExp(
      `(?<=[£€$]\\d[\\d.,]*)\\/(${oneOf(per)})\\b|(?<=\\b(?:\\d+|\\p{Ll}{3,}))\\/(hr|min|sec|day|night|wk|week|month|yr|year|person)\\b`,
      "gu",
    ),
    (_all, a, b) => ` ${per[a ?? b]!}`,
  ],
  // games
  [/(?<=\b(?:lost|won|drew|drawn|beaten|down|up|a|the|by)\s)0\s?[–-]\s?0\b|\b0\s?[–-]\s?0(?=\s(?:draw|at)\b)/g, "nil nil"],
  [/(?<![\d.–-])([1-9]\d?)\s?[–-]\s?0\b(?![\d.])/g, (_all, goals) => `${cardinal(Number(goals))} nil`],
  [/(?<=\b(?:lost|drew|beaten|down|going|went|by)\s)0\s?[–-]\s?(\d{1,2})\b/g, (_all, goals) => `nil ${cardinal(Number(goals))}`],
  [
    /\b(\d+)\/(\d+)(?=\s(?:odds|favourite|shot|outsider|on|against)\b)|(?<=\bodds of )(\d+)\/(\d+)/g,
    (_all, a, b, c, d) => `${cardinal(Number(a ?? c))} to ${cardinal(Number(b ?? d))}`,
  ],
  [/(?<=\b\d(?:st|nd|rd|th)\s)([XVI]{2,4})\b/g, (all, team) => fromRoman(team, cardinal) ?? all],
  // days and ages
  [/(?<=\b[Bb]etween\s[£€$]?\d[\d.,]*\s?(?:\p{L}{1,3})?)\s?[–-]\s?(?=[£€$]?\d)/gu, " and "],
  [/(?<=\b[Ff]rom\s)(\d{1,2})\s?[–-]\s?(\d{1,2})(?=\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/g, "$1 to $2"],
  [/\bc(?:a|irca)?\.?\s(?=AD\s?\d)|\bca\s(?=\d{3,4}\b)/g, "around "],
  [/\br\.\s?(?=\d{3,4}\b)/g, "reigned "],
  [/(?<=\(|^|[,;]\s?)m\.\s?(?=1\d{3}\b)/g, "married "],
  [/\b(\d{4})[–-](?=\))/g, "$1 onwards"],
  [/\b(late|early|mid)[\s-]C(\d{1,2})\b/g, (_all, when, century) => `${when} ${ordinal(Number(century))} century`],
  [/(?<=\d(?:st|nd|rd|th)\s)[cC]\.(?=\s|$|[,;:)])/g, "century"],
  [/\b(a\.\s?d|b\.\s?c)\.(?=\s?\d)/gi, (_all, era) => [...entryOf(eras, bare(era).toLowerCase())].join(" ")],
  [/(?<=\d\s?)(a\.\s?d|b\.\s?c\.\s?e|b\.\s?c|c\.\s?e)\.(?!\w)/gi, (_all, era) => ` ${entryOf(eras, bare(era).toLowerCase())}`],
  [/(?<=\d(?:st|nd|rd|th)\s)ult\./g, "ultimo"],
  [/(?<=\d(?:st|nd|rd|th)\s)inst\./g, "instant"],
  [/(?<=\d(?:st|nd|rd|th)\s)prox\./g, "proximo"],
  [/(?<=\d(?:st|nd|rd|th)\s)ed\./g, "edition"],
  [/\b(\d{3}0s)\s?[–-]\s?(?=[’']?\d0s\b)/g, "$1 to "],
  [/\b(\d{3}0s)-(?=\p{L})/gu, "$1 "],
  [/\byr\s(?=\d)/g, "year "],
  // scripture and scholarship
  [
    new RegExp(`(?:\\b([123])\\s)?\\b(?:(${oneOf(scripture)})\\b\\.?|(${wholeBooks}))\\s(\\d{1,3}):(?=\\d)`, "g"),
    (_all, number, short, whole, chapter) =>
      `${nth[Number(number ?? 0)]}${short ? entryOf(scripture, short) : whole} ${cardinal(Number(chapter))}, `,
  ],
  [/\bPs\.\s(?=\d)/g, "Psalm "],
  [/\bs\.\s?v\.\s/g, "under the word "],
  [/\bq\.\s?v\.(?!\w)/g, "which see"],
  [/\bn\.\s?d\.(?!\w)/g, "no date"],
  [/\bn\.\s?p\.(?!\w)/g, "no place"],
  [/\bet seqq?\b\.?/g, "and following"],
  [/\bop\.\s?cit\b\.?/g, "in the work cited"],
  [/\bloc\.\s?cit\b\.?/g, "in the place cited"],
  [/\bMS\.?\s(?=\d)/g, "manuscript "],
  [/\bMSS\.?\s(?=\d)/g, "manuscripts "],
  [/\b(BWV|HWV|RV|K)\.?\s(\d{1,4})\b/g, (_all, list, number) => `${[...list].join(" ")} ${cardinal(Number(number))}`],
  [/(?<=\p{Lu}\p{Ll}+\s)spp?\.(?!\w)/gu, "species"],
  [/\bvar\.\s(?=\p{Ll})/gu, "variety "],
  [/(?<=(?:^|[\s(]))(\p{Lu})\.\s(?=\p{Ll}{4,})/gu, "$1 "],
  [/\bpH\b/g, "P H"],
  // places
  [/\bN\.\s?W\.(?=\s\p{Ll})/gu, "NW"],
  [/\bN\.\s?E\.(?=\s\p{Ll})/gu, "NE"],
  [/\bS\.\s?W\.(?=\s\p{Ll})/gu, "SW"],
  [/\bS\.\s?E\.(?=\s\p{Ll})/gu, "SE"],
  [
    new RegExp(
      `\\b(${oneOf(winds)})(?=\\s(?:winds?|gales?|breeze|corner|side|coast|swell|tip|end|of)\\b)|(?<=\\b(?:winds?|gale|blew|veered|backed|heading|bearing)\\s)(${oneOf(winds)})\\b`,
      "g",
    ),
    (_all, a, b) => entryOf(winds, a ?? b ?? ""),
  ],
  [/\b([NSEW])\.?\s(?=of\s)/g, (_all, side) => `${sides[side]} `],
  [/(?<=,\s)Co\.\s(?=\p{Lu})/gu, "County "],
  [/\bIs\.\s(?=of\b)/g, "Isle "],
  // names, offices, trades
  [new RegExp(`\\b(${oneOf(offices)})\\b\\.?(?=\\s+\\p{Lu})`, "gu"), (_all, short) => entryOf(offices, short)],
  [/(?<!\p{Lu}\p{Ll}+,?\s)\bSr\.(?=\s\p{Lu})/gu, "Sister"],
  [/\b(Soc|Inst)\.(?=\sof\b)/g, (_all, short) => (short === "Soc" ? "Society" : "Institute")],
  [/\b[Dd]ept\b(?!\.)/g, "Department"],
  [/\bapprox\b\.?/gi, "approximately"],
  [
    new RegExp(`\\b(${oneOf(ended)})\\.`, "gi"),
    (all, short) =>
      /^\p{Lu}/u.test(all) ? entryOf(ended, short.toLowerCase()).replace(/^./, (first) => first.toUpperCase()) : ended[short]!,
  ],
  [new RegExp(`(?<![\\p{L}\\d’'.])(${oneOf(named)})\\.\\s(?=\\p{Lu})`, "gu"), (_all, short) => `${entryOf(named, short)} `],
  [
    new RegExp(`(?<![\\p{L}\\d’'.])(${oneOf(numbered)})\\.\\s?(?=\\d)`, "giu"),
    (_all, short) => `${numbered[short.toLowerCase()] ?? short} `,
  ],
];
