import { entryOf } from "../../../values/index.ts";
import { cardinal } from "../numbers.ts";
import { type NamedRules, oneOf, rowsOf } from "../rule.ts";

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

/** Scripture, and what scholars and naturalists write short. */
export const scholarship: NamedRules = {
  "chapter and verse": [
    "Gen. 1:1 → Genesis one, one",
    new RegExp(`(?:\\b([123])\\s)?\\b(?:(${oneOf(scripture)})\\b\\.?|(${wholeBooks}))\\s(\\d{1,3}):(?=\\d)`, "g"),
    (_all, number, short, whole, chapter) =>
      `${nth[Number(number ?? 0)]}${short ? entryOf(scripture, short) : whole} ${cardinal(Number(chapter))}, `,
    rowsOf(scripture, (short, whole) => `${short}. 5:3 → ${whole} five, three`),
  ],
  "a psalm": ["Ps. 23 → Psalm twenty-three", /\bPs\.\s(?=\d)/g, "Psalm "],
  "under the word": ["s.v. bridge → under the word bridge", /\bs\.\s?v\.\s/g, "under the word "],
  "which see": ["tide, q.v. → tide, which see", /\bq\.\s?v\.(?!\w)/g, "which see"],
  "no date": ["Leith, n.d. → Leith, no date", /\bn\.\s?d\.(?!\w)/g, "no date"],
  "no place": ["n.p., 1801 → no place, eighteen oh one", /\bn\.\s?p\.(?!\w)/g, "no place"],
  "and following, of Latin": ["page 4 et seq. → page four and following", /\bet seqq?\b\.?/g, "and following"],
  "in the work cited": ["Berg, op. cit. → Berg, in the work cited", /\bop\.\s?cit\b\.?/g, "in the work cited"],
  "in the place cited": ["Berg, loc. cit. → Berg, in the place cited", /\bloc\.\s?cit\b\.?/g, "in the place cited"],
  "a manuscript": ["MS. 14 → manuscript fourteen", /\bMS\.?\s(?=\d)/g, "manuscript "],
  manuscripts: ["MSS. 14–18 → manuscripts fourteen to eighteen", /\bMSS\.?\s(?=\d)/g, "manuscripts "],
  "a number in a list of works": [
    "BWV 1007 → B W V one thousand and seven",
    /\b(BWV|HWV|RV|K)\.?\s(\d{1,4})\b/g,
    (_all, list, number) => `${[...list].join(" ")} ${cardinal(Number(number))}`,
  ],
  "a species": ["Rosa spp. → Rosa species", /(?<=\p{Lu}\p{Ll}+\s)spp?\.(?!\w)/gu, "species"],
  "a variety": ["var. alba → variety alba", /\bvar\.\s(?=\p{Ll})/gu, "variety "],
  "a genus by its letter": ["R. canina → R canina", /(?<=(?:^|[\s(]))(\p{Lu})\.\s(?=\p{Ll}{4,})/gu, "$1 "],
  "acid or not": ["a pH of 7 → a P H of seven", /\bpH\b/g, "P H"],
};
