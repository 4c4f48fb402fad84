import { type NamedRules } from "../rule.ts";

const spelt = (letters: string) => letters.replace(/[.\s]/g, "").split("").join(" ");

/** Letters that are said one by one. */
export const letters: NamedRules = {
  "an era behind its year": ["500 BC → five hundred B C", /\b(\d+)\s?(AD|BC|BCE|CE)\b/g, (_all, number, era) => `${number} ${spelt(era)}`],
  "an era before its year": ["AD 79 → A D seventy-nine", /\b(AD)\s(?=\d)/g, "A D "],
  "a doctorate": ["a Ph.D. in tides → a P H D in tides", /\bPh\.?D\b\.?/g, "P H D"],
  "a degree of science": ["a B.Sc. in tides → a B S C in tides", /\b([BM])\.?Sc\b\.?/g, "$1 S C"],
  "a letter within a name": ["George W. Brandt → George W Brandt", /(?<=\p{Lu}\p{Ll}+\.?\s)(\p{Lu})\.(?=\s\p{Lu}\p{Ll})/gu, "$1"],
  "letters with stops at the end": [
    "in the U.S. → in the U S.",
    /\b((?:\p{Lu}\.\s?){2,})(?=\s*$)/gu,
    (_all, letters) => `${spelt(letters)}.`,
  ],
  "letters with stops before a name": [
    "J. S. Brandt → J S Brandt",
    /\b((?:\p{Lu}\.\s?){2,})(?=\p{Lu}\p{Ll})/gu,
    (_all, letters) => `${spelt(letters)} `,
  ],
  "letters with stops": ["a U.K. law → a U K law", /\b(\p{Lu}(?:\.\p{Lu})+)\.(?!\p{Ll})/gu, (_all, letters) => spelt(letters)],
};
