/** Words as they begin a sentence: “somebody” is “Somebody” there, and a name that begins small begins it large. */
export const begins = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
