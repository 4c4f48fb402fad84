import { entryOf } from "../../../values/index.ts";
import { type NamedRules, oneOf, rowsOf } from "../rule.ts";

const titles: Record<string, string> = {
  Mr: "Mister",
  Mrs: "Missus",
  Ms: "Miz",
  Mx: "Mix",
  Dr: "Doctor",
  Prof: "Professor",
  Rev: "Reverend",
  Gen: "General",
  Col: "Colonel",
  Capt: "Captain",
  Lt: "Lieutenant",
  Sgt: "Sergeant",
  Cpl: "Corporal",
  Maj: "Major",
  Cmdr: "Commander",
  Adm: "Admiral",
  Sen: "Senator",
  Rep: "Representative",
  Gov: "Governor",
  Hon: "Honourable",
  Messrs: "Messers",
  Mme: "Madame",
  Mlle: "Mademoiselle",
  Fr: "Father",
};

const afterNames: Record<string, string> = {
  Jr: "Junior",
  Sr: "Senior",
  Inc: "Incorporated",
  Ltd: "Limited",
  Corp: "Corporation",
  Bros: "Brothers",
  Esq: "Esquire",
};

const streets: Record<string, string> = {
  St: "Street",
  Rd: "Road",
  Ave: "Avenue",
  Blvd: "Boulevard",
  Sq: "Square",
  Ln: "Lane",
  Dr: "Drive",
  Ct: "Court",
  Pl: "Place",
  Gdns: "Gardens",
  Cres: "Crescent",
  Terr: "Terrace",
};

/** What stands before and after names of people and places. */
export const names: NamedRules = {
  "a title before a name": [
    "Dr. Ray → Doctor Ray",
    new RegExp(`\\b(${oneOf(titles)})\\b\\.?(?=\\s+(?:and\\s+)?\\p{Lu})`, "gu"),
    (_all, short) => entryOf(titles, short),
    rowsOf(titles, (short, whole) => `${short}. Ray → ${whole} Ray`),
  ],
  "what follows a name at the end": [
    "Ida Holt Jr. → Ida Holt Junior.",
    new RegExp(`(?<=\\p{L}[.,]?\\s)(${oneOf(afterNames)})\\b\\.?(?=\\s*$)`, "gu"),
    (_all, short) => `${entryOf(afterNames, short)}.`,
  ],
  "what follows a name": [
    "Marsh Bros. of Leith → Marsh Brothers of Leith",
    new RegExp(`(?<=\\p{L}[.,]?\\s)(${oneOf(afterNames)})\\b\\.?`, "gu"),
    (_all, short) => entryOf(afterNames, short),
    rowsOf(afterNames, (short, whole) => `Ida Holt ${short}. of Leith → Ida Holt ${whole} of Leith`),
  ],
  "a company at the end": ["Marsh & Co. → Marsh and Company.", /(?<=\p{L}\s+)Co\.(?=\s*$)/gu, "Company."],
  "a company": ["Marsh & Co. of Leith → Marsh and Company of Leith", /(?<=\p{L}\s+)Co\./gu, "Company"],
  "a street behind its name": [
    "Elm Dr. → Elm Drive",
    new RegExp(`(?<=(?:\\b\\p{Lu}\\p{Ll}+|\\d(?:st|nd|rd|th))\\s)(${oneOf(streets)})(?:\\.|\\b)(?=\\s*(?:$|[,;.]))`, "gu"),
    (_all, short) => entryOf(streets, short),
    rowsOf(streets, (short, whole) => `Elm ${short}. → Elm ${whole}`),
  ],
  "a saint": ["St. Andrews → Saint Andrews", /\bSt\.?(?=\s\p{Lu})/gu, "Saint"],
  "a saint of the French": ["Ste. Marie → Sainte Marie", /\bSte\.?(?=\s\p{Lu})/gu, "Sainte"],
  "a mount": ["Mt. Etna → Mount Etna", /\bMt\.?(?=\s\p{Lu})/gu, "Mount"],
  "a fort": ["Ft. George → Fort George", /\bFt\.?(?=\s\p{Lu})/gu, "Fort"],
};
