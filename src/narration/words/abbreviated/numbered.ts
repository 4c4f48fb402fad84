import { entryOf } from "../../../values/index.ts";
import { cardinal, digits, fromRoman } from "../numbers.ts";
import { type NamedRules, oneOf, rowsOf } from "../rule.ts";

const before: Record<string, string> = {
  fl: "flourished",
  max: "maximum",
  min: "minimum",
  vol: "volume",
  vols: "volumes",
  ch: "chapter",
  chs: "chapters",
  fig: "figure",
  figs: "figures",
  pp: "pages",
  p: "page",
  para: "paragraph",
  ed: "edition",
  eds: "editors",
  art: "article",
  no: "number",
  nos: "numbers",
  est: "established",
  b: "born",
  d: "died",
};

/** What stands before a number. */
export const beforeNumbers: NamedRules = {
  "a volume or a chapter by its numeral": [
    "ch. iii → chapter three",
    /\b(vols?|chs?|bk|pt|no|figs?)\.\s?([ivxlc]+|[IVXLC]+)\b/gi,
    (all, short, numeral) =>
      fromRoman(numeral, (value) => `${entryOf({ ...before, bk: "book", pt: "part" }, short.toLowerCase())} ${cardinal(value)}`) ?? all,
  ],
  "a page by its numeral": [
    "p. xiv → page fourteen",
    /\bpp?\.\s?([ivxl]+)\b/g,
    (all, numeral) => fromRoman(numeral, (value) => `page ${cardinal(value)}`) ?? all,
  ],
  "a short word before its number": [
    "No. 3 → number three",
    new RegExp(`\\b(${oneOf(before)})\\.\\s?(?=\\d)`, "gi"),
    (_all, short) => `${entryOf(before, short.toLowerCase())} `,
    rowsOf(before, (short, whole) => `${short}. 3 → ${whole} three`),
  ],
  "a number without a stop": ["No 10 → number ten", /\bNo\s(?=\d)/g, "number "],
  "numbers without a stop": ["nos 3–5 → numbers three to five", /\b[Nn]os\s(?=\d)/g, "numbers "],
  saints: ["Sts. Peter and Paul → Saints Peter and Paul", /\bSts\b\.?(?=\s\p{Lu})/gu, "Saints"],
  "an aeroplane or a flight": [
    "flight 747 → flight seven four seven",
    /\b(Boeing|Flight|flight)\s(\d{3,4})\b/g,
    (_all, name, number) => `${name} ${digits(number)}`,
  ],
  "a number by its sign": ["№ 12 → number twelve", /№\s?(?=\d)/g, "number "],
};
