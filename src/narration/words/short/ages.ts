import { entryOf } from "../../../values/index.ts";
import { ordinal } from "../numbers.ts";
import { type NamedRules } from "../rule.ts";

const eras: Record<string, string> = { ad: "AD", bc: "BC", bce: "BCE", ce: "CE" };

const bare = (text: string) => text.replace(/[.\s]/g, "");

/** Days, lives, centuries and eras. */
export const ages: NamedRules = {
  "between two numbers": [
    "between 3–5 → between three and five",
    /(?<=\b[Bb]etween\s[£€$]?\d[\d.,]*\s?(?:\p{L}{1,3})?)\s?[–-]\s?(?=[£€$]?\d)/gu,
    " and ",
  ],
  "around a year of our Lord, or one without a stop": [
    "ca 1850 → around eighteen fifty",
    /\bc(?:a|irca)?\.?\s(?=AD\s?\d)|\bca\s(?=\d{3,4}\b)/g,
    "around ",
  ],
  "a reign": ["Maud (r. 1327–77) → Maud (reigned thirteen twenty-seven to seventy-seven)", /\br\.\s?(?=\d{3,4}\b)/g, "reigned "],
  "a marriage": ["m. 1880 → married eighteen eighty", /(?<=\(|^|[,;]\s?)m\.\s?(?=1\d{3}\b)/g, "married "],
  "a life that goes on": ["Ida Brandt (1901–) → Ida Brandt (nineteen oh one onwards)", /\b(\d{4})[–-](?=\))/g, "$1 onwards"],
  "a part of a century": [
    "mid-C18 → mid eighteenth century",
    /\b(late|early|mid)[\s-]C(\d{1,2})\b/g,
    (_all, when, century) => `${when} ${ordinal(Number(century))} century`,
  ],
  "a century behind its number": ["19th c. boats → nineteenth century boats", /(?<=\d(?:st|nd|rd|th)\s)[cC]\.(?=\s|$|[,;:)])/g, "century"],
  "an era with stops before its year": [
    "in a.d. 70 → in A D seventy",
    /\b(a\.\s?d|b\.\s?c)\.(?=\s?\d)/gi,
    (_all, era) => [...entryOf(eras, bare(era).toLowerCase())].join(" "),
  ],
  "an era with stops behind its year": [
    "70 a.d. → seventy A D",
    /(?<=\d\s?)(a\.\s?d|b\.\s?c\.\s?e|b\.\s?c|c\.\s?e)\.(?!\w)/gi,
    (_all, era) => ` ${entryOf(eras, bare(era).toLowerCase())}`,
  ],
  "the month before": ["the 4th ult. → the fourth ultimo", /(?<=\d(?:st|nd|rd|th)\s)ult\./g, "ultimo"],
  "this month": ["the 4th inst. → the fourth instant", /(?<=\d(?:st|nd|rd|th)\s)inst\./g, "instant"],
  "the month after": ["the 4th prox. → the fourth proximo", /(?<=\d(?:st|nd|rd|th)\s)prox\./g, "proximo"],
  "an edition behind its number": ["2nd ed. → second edition", /(?<=\d(?:st|nd|rd|th)\s)ed\./g, "edition"],
  "from a decade to a decade": ["the 1920s–30s → the nineteen twenties to thirties", /\b(\d{3}0s)\s?[–-]\s?(?=[’']?\d0s\b)/g, "$1 to "],
  "a decade’s manner": ["a 1920s-style hull → a nineteen twenties style hull", /\b(\d{3}0s)-(?=\p{L})/gu, "$1 "],
  "a year of its number": ["in yr 1900 → in year nineteen hundred", /\byr\s(?=\d)/g, "year "],
};
