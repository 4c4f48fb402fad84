/** What somebody did for an article, beside writing it, with the code that libraries have for it: https://id.loc.gov/vocabulary/relators */
export const relators = {
  interviewer: "ivr",
  "told-to": "trc",
  translator: "trl",
  photographer: "pht",
  illustrator: "ill",
  cartographer: "ctg",
  researcher: "res",
} as const;

export type Role = keyof typeof relators;
export const roles = Object.keys(relators) as Role[];

/** Those who made the words: a recording names them and no others. */
export const rolesOfWords: readonly Role[] = ["interviewer", "told-to", "translator"];
