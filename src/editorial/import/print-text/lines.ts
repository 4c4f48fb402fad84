/** `cells` where the line is a row of a table. */
export type Line = { number: number; text: string; cells?: string[] };

const ligatures: Record<string, string> = {
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
};

/** Lines with their numbers: ligatures taken apart, invisible signs out, form feeds as empty lines. */
export function normaliseLines(text: string): Line[] {
  const plain = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\f/g, "\n\n")
    .replace(/[\ufb00-\ufb06]/g, (sign) => ligatures[sign]!)
    .replace(/[\u200b\u200c\u200d\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u202f\u2007]/g, " ")
    .replace(/\u00ad\n/g, "-\n")
    .replace(/\u00ad/g, "");
  return plain.split("\n").map((line, at) => ({
    number: at + 1,
    text: line
      .replace(/(?<=\S)\t+(?=\S)/g, "   ")
      .replace(/\t/g, " ")
      .replace(/ +$/, ""),
  }));
}
