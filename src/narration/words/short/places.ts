import { entryOf } from "../../../values/index.ts";
import { type NamedRules, oneOf, rowsOf } from "../rule.ts";

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

/** Winds, sides, counties and isles. */
export const places: NamedRules = {
  "north-west with stops": ["N.W. wind → northwest wind", /\bN\.\s?W\.(?=\s\p{Ll})/gu, "NW"],
  "north-east with stops": ["N.E. wind → northeast wind", /\bN\.\s?E\.(?=\s\p{Ll})/gu, "NE"],
  "south-west with stops": ["S.W. wind → southwest wind", /\bS\.\s?W\.(?=\s\p{Ll})/gu, "SW"],
  "south-east with stops": ["S.E. wind → southeast wind", /\bS\.\s?E\.(?=\s\p{Ll})/gu, "SE"],
  "a wind or a side by its letters": [
    "wind SSW → wind south-southwest",
    new RegExp(
      `\\b(${oneOf(winds)})(?=\\s(?:winds?|gales?|breeze|corner|side|coast|swell|tip|end|of)\\b)|(?<=\\b(?:winds?|gale|blew|veered|backed|heading|bearing)\\s)(${oneOf(winds)})\\b`,
      "g",
    ),
    (_all, a, b) => entryOf(winds, a ?? b ?? ""),
    rowsOf(winds, (short, whole) => `${short} wind → ${whole} wind`),
  ],
  "a side of something": [
    "S. of the pier → south of the pier",
    /\b([NSEW])\.?\s(?=of\s)/g,
    (_all, side) => `${sides[side]} `,
    rowsOf(sides, (short, whole) => `${short}. of it → ${whole} of it`),
  ],
  "a county": ["Sund, Co. Down → Sund, County Down", /(?<=,\s)Co\.\s(?=\p{Lu})/gu, "County "],
  "an isle": ["Is. of Moss → Isle of Moss", /\bIs\.\s(?=of\b)/g, "Isle "],
};
