import type { Day } from "../../values/index.ts";
import { readDate } from "./dates.ts";
import type { Line } from "./normalise-lines.ts";

export type LeftOut = { runningHeads: string[]; folios: string[]; houseAd?: string; other: string[] };
export type Furniture = { lines: Line[]; byline: string[]; bylineLinks: string[]; date?: Day; leftOut: LeftOut; /** Line numbers after which a page ended. */ pageBreaks: Set<number> };

const written = /^(?:written\s+)?(?:by|von|par|por)\s+(.+?)(?:,)?\s+(?:on|am|le|el|op|·|\||–|—|,)\s*(?=\S*\d|\p{L}+\.?\s+\d)(.+)$/iu;
const writtenPlain = /^(?:written|words|text|story|reporting)\s+by:?\s+(.{2,100})$/i;
const folio = /^(?:page\s+|p\.\s*|seite\s+)?[–—-]?\s*\d{1,4}\s*[–—-]?(?:\s*(?:of|\/|von|sur)\s*\d{1,4})?$/i;
const browserPrint = /^(?:\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}:\d{2}|https?:\/\/\S+\s+\d+\/\d+$)/i;
const boilerplate = /^(?:©|copyright\b|all rights reserved|share this|related articles?|read more:|advertisement$|sign up for|follow us|print this|download pdf|accept (?:all )?cookies)/i;

/** Takes running heads, folios and the magazine's own advertisement out of the lines; they are kept apart, never lost. */
export function takeFurniture(lines: Line[]): Furniture {
  const leftOut: LeftOut = { runningHeads: [], folios: [], other: [] };
  const found: Furniture = { lines: [], byline: [], bylineLinks: [], leftOut, pageBreaks: new Set() };
  const repeated = repeatedLines(lines);
  let last = 0;
  const wholeFolio = /^(?:page|p\.|seite|[–—-])|\/|\bof\b/i;
  const folios = lines.filter(({ text }) => folio.test(text.trim()) && !/^\d{4}$/.test(text.trim()));
  const bareFoliosCount = rising(folios.filter(({ text }) => !wholeFolio.test(text.trim())));
  for (const line of withoutHouseAd(lines, leftOut)) {
    const text = line.text.trim();
    const head = readHead(text);
    const isFolio = folios.includes(line) && (wholeFolio.test(text) || bareFoliosCount);
    if (head && (head.date || repeated.has(text))) {
      leftOut.runningHeads.push(text);
      if (found.byline.length === 0) Object.assign(found, { byline: head.names, bylineLinks: head.links, ...(head.date && { date: head.date }) });
      found.pageBreaks.add(last);
    } else if (isFolio) {
      leftOut.folios.push(text);
      found.pageBreaks.add(last);
    } else if (browserPrint.test(text) || repeated.has(text)) {
      leftOut.runningHeads.push(text);
      found.pageBreaks.add(last);
    } else if (boilerplate.test(text)) leftOut.other.push(text);
    else {
      found.lines.push(line);
      if (text) last = line.number;
    }
  }
  return found;
}

function readHead(text: string): { names: string[]; links: string[]; date: Day | undefined } | undefined {
  const links = [...text.matchAll(/\[([^\]]+)\]\(\s*#?\s*\)/g)].map(([, words]) => words!);
  const plain = text.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1").replace(/\*\*?|__/g, "").trim();
  const dated = written.exec(plain);
  const date = dated && readDate(dated[2]!);
  if (dated && date) return { names: splitNames(dated[1]!), links, date };
  const named = writtenPlain.exec(plain);
  return named ? { names: splitNames(named[1]!), links, date: undefined } : undefined;
}

export const splitNames = (text: string): string[] =>
  text
    .split(/\s*(?:,\s*(?:and|und|et|y)\s+|,|;|&|\s+and\s+|\s+und\s+|\s+et\s+|\s+y\s+|\s+with\s+)\s*/i)
    .map((name) => name.trim())
    .filter(Boolean);

/** A short line that stands three times or more, apart, is the page's furniture and not the text's. */
function repeatedLines(lines: Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines) if (text.trim().length > 2 && text.trim().length < 120 && !/^[-*•]|^\* \* \*$|^\W+$/.test(text.trim())) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([text]) => text));
}

/** Bare numbers are folios when they count up: 1, 2, 3. */
function rising(lines: Line[]): boolean {
  const numbers = lines.map(({ text }) => Number(/\d+/.exec(text)?.[0]));
  return numbers.length > 1 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
}

const adOpening = /^(?:#+\s*)?(?:subscribe\b|become a (?:member|subscriber)|join (?:us|today|now)|support (?:us|our)|get the whole magazine|abonn(?:ieren|ez|ement))/i;
const adSign = /what.?s included|issues (?:per|a) year|money.?back|cancel any\s?time|ad.?free|digital edition|past issues|\[subscribe\]/i;

/** From its headline to the end: the advertisement is known by what it promises, at least two of its signs. */
function withoutHouseAd(lines: Line[], leftOut: LeftOut): Line[] {
  const starts = lines.flatMap(({ text }, at) => (adOpening.test(text.trim()) || /what.?s included\??$/i.test(text.trim()) ? [at] : []));
  for (const start of starts) {
    const rest = lines.slice(start);
    const signs = rest.filter(({ text }) => adSign.test(text)).length;
    if (start < 3 || signs < 2) continue;
    leftOut.houseAd = rest.map(({ text }) => text.trim()).filter(Boolean).join("\n");
    return lines.slice(0, start);
  }
  return lines;
}
