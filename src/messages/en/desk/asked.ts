import { count } from "../grammar.ts";

/** What an import asks about a text that it read: places, and what is unsure there. */
export const asked = {
  line: (number: number) => `line ${number}`,
  beginning: "the beginning",
  links: "links",
  file: "the file",
  encoding: (encoding: string) => `it was not UTF-8 and was read as ${encoding}; look at quotes and accents`,
  noHeadline: "no headline was found",
  giveHeadline: "no headline was found; give it one",
  noByline: "no byline was found",
  byline: (names: string) => `“${names}” under the headline was taken as the byline`,
  noDate: "no date was found",
  season: (label: string) => `no date, but a season and a year in the running head: ${label}`,
  issue: (label: string) => `no date, but an issue in the running head: ${label}`,
  lostLinks: ({ links, names }: { links: number; names: string }) =>
    `${count(links, { one: "1 link", other: `${links} links` })} without an address: ${names}`,
  inByline: (name: string) => `${name} (byline)`,
  standfirst: (words: string) => `“${words}” was taken as the standfirst`,
  paragraph: (words: string) => `“${words}” was taken as the first paragraph; it may be the standfirst`,
  hyphen: (word: string) => `${word}: the hyphen at the line's end was kept`,
  note: (sign: string) => `this reads like a note, and no word in the text bears its ${sign}`,
  box: "a box begins here; where it ends is a guess",
  capitals: (words: string) => `“${words}” stood in capitals; a name among them wants its own again`,
  goesOn: (words: string) => `the text goes on elsewhere (“${words}”), and the rest is not here`,
  comesFrom: (words: string) => `the text goes on from elsewhere (“${words}”), and what was before is not here`,
  quote: "the block quote is inferred from the colon before it",
  correction: "this reads like a correction or a note; corrections have a place of their own",
  table: (rows: number) => `a table of ${rows} rows was made of lines that are aligned`,
  credit: (words: string) => `“${words}” was taken as a picture's credit`,
  elsewhere: ({ name, address }: { name: string; address: string }) => `the picture “${name}” lies at ${address}; add it yourself`,
  /** What the reader of Word says of it, which speaks English alone. */
  word: (why: string) => `the program that reads Word says: ${why}`,
  leftOut: ({ problem, words }: { problem: string; words: string }) => `${problem}: “${words}”`,
};
