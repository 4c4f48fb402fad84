import { isItem } from "./signs.ts";

/** The magazine's own advertisement, as it can be offered again: its words, and the lines of its “What’s included”. */
export type AdWords = { headline: string; text: string; button: string; included: string[] };

const button =
  /^(?:subscribe(?: now| today)?|join(?: us| now)?|become a member|order now|abonnieren|jetzt abonnieren|s’abonner|je m’abonne|suscribirse|abbonati)!?$/i;
const listHead =
  /^(?:#+\s*)?(?:what.?s included|you (?:get|receive)|includes|das ist dabei|inklusive|ce qui est (?:compris|inclus)|qué incluye|cosa include)\s*[?:]?$/i;
const bullet = /^\s*(?:[-*•–·✓✔▪‣◦]|\d{1,2}[.)])\s+/;
const plain = (line: string) =>
  line
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/\*\*|__|^#+\s*/g, "")
    .trim();

/** Of the lines of what was left out: the first is the headline; what is an item, or stands under “What’s included?”, is included. */
export function adIn(lines: string): AdWords {
  const all = lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const [headline = "", ...rest] = all.map(plain);
  const from = rest.findIndex((line) => listHead.test(line));
  const isListed = (line: string, at: number) => isItem(line) || (from >= 0 && at > from);
  const included = rest
    .filter((line, at) => isListed(line, at) && !button.test(line))
    .map((line) => line.replace(bullet, "").replace(/[.;]$/, ""));
  const told = rest.filter((line, at) => !isListed(line, at) && at !== from && !button.test(line));
  return { headline, text: told.join(" "), button: rest.find((line) => button.test(line)) ?? "Subscribe", included };
}
