/**
 * Text as part of a pattern that matches it to the letter, with the flags u and v as without them, inside
 * a class as outside: signs that mean something stand as their code, which no flag forbids.
 */
export function patternOf(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/&!#%,:;<=>@`~\s-]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
