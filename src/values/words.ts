/** A sentence; or what says it in the language that it is shown in: `says` (messages) makes it of the catalogue. */
export type Words = string | { readonly in: (language: string) => string };

export const wordsIn = (words: Words, language: string): string => (typeof words === "string" ? words : words.in(language));

/** The sentences beside the fields of a form, in a language. */
export const allWordsIn = (fields: Readonly<Record<string, Words>>, language: string): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, words]) => [name, wordsIn(words, language)]));

/** A text with its values put in where their names stand in braces. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));
