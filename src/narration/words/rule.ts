/** What is written, and what is said for it. Rules of a group run in their order over the whole sentence. */
export type Rule = readonly [RegExp, string | ((match: string, ...parts: string[]) => string)];

/**
 * Rules of a group by their names, each with an example, "written → said", that is said otherwise where the rule is missing.
 * They run in the order in which they stand. `rows`: for a rule that has a table, an example of each of its rows.
 */
export type NamedRules = Readonly<Record<string, readonly [example: string, ...Rule, rows?: readonly string[]]>>;

/** Words that are written short, and what is said for each. */
type Table = Readonly<Record<string, string>>;

/** A pattern of the words of a table, the longest first. */
export const oneOf = (table: Table): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join("|");

export const rowsOf = (table: Table, example: (short: string, whole: string) => string): string[] =>
  Object.entries(table).map(([short, whole]) => example(short, whole));

export const rulesOf = (named: NamedRules): Rule[] => Object.values(named).map(([, written, said]) => [written, said]);

export const applyRules = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((said, [pattern, words]) => (typeof words === "string" ? said.replace(pattern, words) : said.replace(pattern, words)), text);

/** A number as written: 1,250 or 12 000 or 3.5. */
export const num = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
