/** Em that no letter of the sans is wider than, in text or bold: Latin letters and signs by how wide they are. */
const widths: [RegExp, number][] = [
  [/[ \u00a0\u202f.,:;'’‘!|·ilj]/, 0.3],
  [/[WÆ]/, 1.1],
  [/[mwM@%…—æ]/, 0.95],
  [/[A-ZÀ-ÖØ-Þ&–]/, 0.82],
  [/[a-zß-öø-ÿ0-9“”"()?/-]/, 0.7],
];

/** Em that words take at most on one line, so that nobody measures what surely fits; infinite where one of their letters is not known. */
export const emAtMost = (words: string): number => [...words].reduce((em, letter) => em + widthOf(letter), 0);

const widthOf = (letter: string): number => widths.find(([letters]) => letters.test(letter))?.[1] ?? Infinity;
