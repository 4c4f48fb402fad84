import { cardinal, fromRoman, ordinal, roman, year } from "./numbers.ts";
import type { NamedRules } from "./rule.ts";

/** Names that rulers and popes bear: their numerals are ordinals. */
const rulers = new Set(
  "Albert Alexander Alfonso Benedict Boniface Carl Catherine Charles Christian Clement Darius David Edward Elizabeth Emmanuel Eric Ferdinand Francis Frederick George Gregory Gustav Haakon Harald Henry Innocent Isabella Ivan James John Julius Leo Leopold Louis Magnus Margaret Mary Maximilian Napoleon Nicholas Olaf Olav Otto Paul Peter Philip Pius Ptolemy Ramses Richard Robert Rudolf Sixtus Stephen Umberto Urban Victor Wilhelm William Xerxes".split(
    " ",
  ),
);
/** Things that are counted, where a single letter is a number too. */
const counted = new Set(
  "War Part Chapter Act Scene Volume Vol Book Type Phase Apollo Mark Mk Article Section Title Level Grade Class Stage Appendix Figure Table Canto Number Schedule Tier Round Division Rocky Vatican".split(
    " ",
  ),
);
/** Words in capitals that happen to be numerals. */
const words = new Set(["CD", "DC", "MC", "MD", "CV", "CC", "DI", "MI", "LI", "MIX", "DIM", "MM", "CM", "ML", "DL", "LCD"]);

function named(all: string, name: string, numeral: string): string {
  const value = roman(numeral);
  if (value === undefined) return all;
  // Appendix C and Class D are letters
  if (counted.has(name)) return /^[CDLM]$/.test(numeral) ? all : `${name} ${cardinal(value)}`;
  if (rulers.has(name) && value < 40) return `${name} the ${ordinal(value)}`;
  return numeral.length > 1 && !words.has(numeral) ? `${name} ${value > 1000 ? year(value) : cardinal(value)}` : all;
}

/** Roman numerals, where what stands before says that they are some. */
export const numerals: NamedRules = {
  "a world war by its letters": [
    "WWI → World War one",
    /\bWW(I{1,2}|[12])\b/g,
    (_all, which) => `World War ${cardinal(Number(which) || which.length)}`,
  ],
  "a century": [
    "the XIX century → the nineteenth century",
    /\b([IVXL]{2,6})(th|st|nd|rd)?(?=[\s-]century\b)/g,
    (all, numeral) => fromRoman(numeral, ordinal) ?? all,
  ],
  "the first of what is counted": [
    "Part I was long. → Part one was long.",
    new RegExp(`\\b(${[...counted].join("|")})\\sI(?=\\s\\p{Ll}|[,.;:]|$)`, "gu"),
    "$1 one",
  ],
  // “Elizabeth I know” and “Elizabeth I’m told” are somebody speaking, not a queen
  "a numeral behind a name": [
    "Henry VIII → Henry the eighth",
    /\b(\p{Lu}\p{Ll}+)\s(?!I\s(?:am|was|have|had|know|knew|think|thought|met|saw|loved|will|would|can|could|do|did|never|always|remember)\b)(?!I[’'](?:m|ve|d|ll)\b)([IVXLCDM]+)(?!\p{L})/gu,
    (all, name, numeral) => named(all, name, numeral),
  ],
  "a numeral alone": ["IV → four", /^([IVXLC]+)\.?$/, (all, numeral) => (numeral === "I" ? all : (fromRoman(numeral, cardinal) ?? all))],
  "a numeral before its heading": [
    "II. The river → two. The river",
    /^([IVXLC]{1,6})\.\s(?=\p{Lu})/u,
    (all, numeral) => (/^[CDLM]$/.test(numeral) ? all : (fromRoman(numeral, (value) => `${cardinal(value)}. `) ?? all)),
  ],
  "a year in numerals": [
    "in MMXXVI → in twenty twenty-six",
    /\b(M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))\b(?<=\w{4,})/g,
    (all, numeral) => fromRoman(numeral, year) ?? all,
  ],
};
