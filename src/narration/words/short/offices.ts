import { entryOf } from "../../../values/index.ts";
import { type NamedRules, oneOf, rowsOf } from "../rule.ts";

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

/** Offices, trades, and what stands before a name or a number. */
export const ofTrades: NamedRules = {
  "an office or a rank before a name": [
    "Cllr. Berg → Councillor Berg",
    new RegExp(`\\b(${oneOf(offices)})\\b\\.?(?=\\s+\\p{Lu})`, "gu"),
    (_all, short) => entryOf(offices, short),
    rowsOf(offices, (short, whole) => `${short} Brandt → ${whole} Brandt`),
  ],
  "a sister": ["Sr. Agnes → Sister Agnes", /(?<!\p{Lu}\p{Ll}+,?\s)\bSr\.(?=\s\p{Lu})/gu, "Sister"],
  "a society or an institute of something": [
    "Soc. of Pilots → Society of Pilots",
    /\b(Soc|Inst)\.(?=\sof\b)/g,
    (_all, short) => (short === "Soc" ? "Society" : "Institute"),
  ],
  "a department without a stop": ["the Dept of Tides → the Department of Tides", /\b[Dd]ept\b(?!\.)/g, "Department"],
  approximately: ["approx. 40 boats → approximately forty boats", /\bapprox\b\.?/gi, "approximately"],
  "a short word that says nothing else": [
    "anon. letters → anonymous letters",
    new RegExp(`\\b(${oneOf(ended)})\\.`, "gi"),
    (all, short) =>
      /^\p{Lu}/u.test(all) ? entryOf(ended, short.toLowerCase()).replace(/^./, (first) => first.toUpperCase()) : ended[short]!,
    rowsOf(ended, (short, whole) => `the ${short}. boats → the ${whole} boats`),
  ],
  "who did something, before a name": [
    "tr. Ida Brandt → translated by Ida Brandt",
    new RegExp(`(?<![\\p{L}\\d’'.])(${oneOf(named)})\\.\\s(?=\\p{Lu})`, "gu"),
    (_all, short) => `${entryOf(named, short)} `,
    rowsOf(named, (short, whole) => `${short}. Holt → ${whole} Holt`),
  ],
  "what a number follows": [
    "v. 3 → verse three",
    new RegExp(`(?<![\\p{L}\\d’'.])(${oneOf(numbered)})\\.\\s?(?=\\d)`, "giu"),
    (_all, short) => `${numbered[short.toLowerCase()] ?? short} `,
    rowsOf(numbered, (short, whole) => `${short}. 3 → ${whole} three`),
  ],
};
