/** What ends a line or sets nothing: control characters, and the two separators of Unicode. */
const breaks = /[\p{Cc}\u2028\u2029]+/gu;
const unset = /[^\P{Cc}\n\t]/gu;

/** More than this in one line was typed by nobody; no index holds it either. */
const mostInLine = 2000;

/** A name, a subject, anything that stands in one line: every break in it is a space; trimmed, 2,000 characters at most. */
export const lineOf = (text: string): string =>
  text
    .slice(0, mostInLine * 2)
    .toWellFormed()
    .replace(breaks, " ")
    .trim()
    .slice(0, mostInLine)
    .toWellFormed();

/** Text of many lines: its ends of lines are \n, and control characters that no page and no database holds are gone; trimmed. */
export const proseOf = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(unset, "")
    .trim();

/** JSON as it came from outside, its texts without what no database holds: NUL, and halves of signs. Throws a SyntaxError. */
export const jsonOf = (json: string): unknown =>
  JSON.parse(json, (_name, value: unknown) => (typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value));

/** The same; undefined of what is no JSON. */
export function jsonIfAny(json: string): unknown {
  try {
    return jsonOf(json);
  } catch {
    return undefined;
  }
}
