import type { Line } from "./lines.ts";
import { listHeading, stepsHeading } from "./staying-lines.ts";

/** Whether all of a text is verse: narrow, in stanzas, with sentences that end where lines do and lines of many lengths. */
export function isPoem(lines: Line[]): boolean {
  const texts = lines.map(({ text }) => text.trim());
  const head = texts.findIndex(Boolean);
  const first = head < 0 ? -1 : texts.indexOf("", head);
  const own = texts.slice(Math.max(0, first)).filter(Boolean);
  if (lines.some(({ column }) => column !== undefined) || own.length < 6 || own.length > 400) return false;
  const width = own.reduce((most, { length }) => Math.max(most, length), 0);
  const within = own.filter((text) => /[.!?]["”’»)]?\s+["“‘«]?\p{Lu}/u.test(text)).length;
  const ended = own.filter((text) => /[.!?]["”’»)]?$/.test(text)).length;
  const short = own.filter(({ length }) => length < width * 0.75).length;
  const hyphened = own.some((text) => /\p{L}[-‐]$/u.test(text));
  const items = own.some((text) => /^(?:[-*•–]\s|\d)|:\s/.test(text) || listHeading.test(text) || stepsHeading.test(text));
  const stanzas = texts.filter((text, at) => text && !texts[at - 1]).length;
  return (
    width <= 52 &&
    stanzas > 2 &&
    !hyphened &&
    !items &&
    ended > 1 &&
    ended < own.length * 0.8 &&
    within <= own.length / 12 &&
    short >= own.length * 0.3
  );
}
