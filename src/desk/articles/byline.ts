/** Names with commas between them; with semicolons where a name itself has a comma, an “and” or an “&”. */
export const bylineText = (names: readonly string[]): string =>
  names.some((name) => /[,&]|\band\b/.test(name)) ? `${names.join("; ")};` : names.join(", ");

/** Where a semicolon stands, it alone parts the names. */
export const namesIn = (byline: string): string[] =>
  byline
    .split(byline.includes(";") ? /;/ : /,|&|\band\b/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Words with commas or semicolons between them, each once. */
export const topicsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];
