import type { Day } from "../../../values/index.ts";
import { readDate } from "./dates.ts";
import { withoutHouseAd } from "./house-ad.ts";
import type { Line } from "./lines.ts";
import { type PageHead, pageHeads } from "./page-heads.ts";

/** `writerNote` is the note about the writer at the end, `issue` and `magazine` what the heads of the pages say. */
export type LeftOut = {
  runningHeads: string[];
  folios: string[];
  houseAd?: string;
  other: string[];
  issue?: string;
  magazine?: string;
  writerNote?: string;
};
export type Furniture = {
  lines: Line[];
  byline: string[];
  bylineLinks: string[];
  date?: Day;
  leftOut: LeftOut;
  /** Line numbers after which a page ended. */ pageBreaks: Set<number>;
  /** What stands in the heads of the pages, as it is written there: the headline may be among them. */
  headWords: string[];
};

const written = /^(?:written\s+)?(?:by|von|par|por)\s+(.+?)(?:,)?\s+(?:on|am|le|el|op|·|\||–|—|,)\s*(?=\S*\d|\p{L}+\.?\s+\d)(.+)$/iu;
const writtenPlain = /^(?:written|words|text|story|reporting)\s+by:?\s+(.{2,100})$/i;
const folio = /^(?:page\s+|p\.\s*|seite\s+)?[–—-]?\s*\d{1,4}\s*[–—-]?(?:\s*(?:of|\/|von|sur)\s*\d{1,4})?$/i;
const wholeFolio = /^(?:page|p\.|seite|[–—-])|\/|\bof\b/i;
const browserPrint = /^(?:\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}:\d{2}|https?:\/\/\S+\s+\d+\/\d+$)/i;
const boilerplate =
  /^(?:©|copyright\b|all rights reserved|share this|related articles?|read more:|advertisement$|sign up for|follow us|print this|download pdf|accept (?:all )?cookies|\[?subscribe\]?(?:\(#?\))?$|words by .+\b(?:pictures|photographs|photos) by|published (?:in|on) )/i;

/** Takes running heads, folios and the magazine's own advertisement out of the lines; they are kept apart, never lost. */
export function takeFurniture(lines: Line[]): Furniture {
  const leftOut: LeftOut = { runningHeads: [], folios: [], other: [] };
  const found: Furniture = { lines: [], byline: [], bylineLinks: [], leftOut, pageBreaks: new Set(), headWords: [] };
  const heads = pageHeads(lines);
  noteHeads([...heads.values()], found);
  const isFolio = folioTest(lines);
  const isRepeated = repeatedTest(lines, isFolio);
  let last = 0;
  for (const line of withoutHouseAd(lines, leftOut)) {
    const text = line.text.trim();
    const head = readHead(text);
    const runs = head?.date || browserPrint.test(text) || isRepeated(line) || heads.has(line);
    if (head && runs && found.byline.length === 0)
      Object.assign(found, { byline: head.names, bylineLinks: head.links, ...(head.date && { date: head.date }) });
    if (runs) leftOut.runningHeads.push(text);
    else if (isFolio(line)) leftOut.folios.push(text);
    else if (boilerplate.test(text)) leftOut.other.push(text);
    else {
      found.lines.push(line);
      if (text) last = line.number;
    }
    if (runs || isFolio(line)) found.pageBreaks.add(last);
  }
  return found.byline.length > 0 ? found : withBylineAtTop(found);
}

function noteHeads(heads: PageHead[], { leftOut, headWords }: Furniture): void {
  for (const { folio, parts, issue, magazine } of heads) {
    leftOut.folios.push(folio);
    headWords.push(...parts);
    if (issue) leftOut.issue ??= issue;
    if (magazine) leftOut.magazine ??= magazine;
  }
}

const longestHead = 500;

function readHead(text: string): { names: string[]; links: string[]; date: Day | undefined } | undefined {
  // a running head is a line of a page; the patterns below cost the square of a line's length
  if (text.length > longestHead) return undefined;
  const links = [...text.matchAll(/\[([^\]]+)\]\(\s*#?\s*\)/g)].map(([, words]) => words!);
  const plain = text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/\*\*?|__/g, "")
    .trim();
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

const bareByline = /^(?:by|von|par|por)\s+(\p{Lu}[^.!?:]{1,80})$/iu;
const bareDate =
  /^(?:published:?\s+|posted:?\s+|first published:?\s+)?((?:\p{L}{3,9}day,?\s+)?[\p{L}\d][\p{L}\d .,/-]{5,24}\d{4}|\d{4}-\d{2}-\d{2})(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?)?$/iu;

/** Without a running head, byline and date may stand near the top, each on a line of its own. */
function withBylineAtTop(found: Furniture): Furniture {
  const top = found.lines.filter(({ text }) => text.trim()).slice(0, 8);
  const named = top.find(({ text }) => bareByline.test(text.trim()));
  const dated = top.find(({ text }) => {
    const [, date] = bareDate.exec(text.trim()) ?? [];
    return date !== undefined && readDate(date) !== undefined;
  });
  if (!named) return found;
  const names = splitNames(bareByline.exec(named.text.trim())![1]!.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1"));
  const date = found.date ?? (dated && readDate(dated.text));
  // their lines stay as empty ones, so that what stood around them does not grow together
  const lines = found.lines.map((line) => (line === named || line === dated ? { ...line, text: "" } : line));
  found.leftOut.other.push(...[named, dated].flatMap((line) => (line ? [line.text.trim()] : [])));
  return { ...found, lines, byline: names, ...(date && { date }) };
}

/** "Page 1 of 3", "– 4 –"; bare numbers are folios when they count up: 1, 2, 3. */
function folioTest(lines: Line[]): (line: Line) => boolean {
  const folios = lines.filter(({ text }) => folio.test(text.trim()) && !/^\d{4}$/.test(text.trim()));
  const bare = folios.filter(({ text }) => !wholeFolio.test(text.trim())).map(({ text }) => Number(/\d+/.exec(text)?.[0]));
  const rising = bare.length > 1 && bare.every((number, at) => at === 0 || number === bare[at - 1]! + 1);
  const taken = new Set(folios.filter(({ text }) => wholeFolio.test(text.trim()) || rising));
  return (line) => taken.has(line);
}

/**
 * A short line that stands three times or more, or twice and each time beside a running head or a
 * folio, is the page's furniture and not the text's. Where it is the headline, the first of them stays.
 */
function repeatedTest(lines: Line[], isFolio: (line: Line) => boolean): (line: Line) => boolean {
  const written = lines.filter(({ text }) => text.trim());
  const places = new Map<string, number[]>();
  for (const [at, { text }] of written.entries())
    if (mayRepeat(text.trim())) {
      const known = places.get(text.trim());
      if (known) known.push(at);
      else places.set(text.trim(), [at]);
    }
  const isEdge = (line: Line | undefined) =>
    line !== undefined && (isFolio(line) || browserPrint.test(line.text.trim()) || readHead(line.text.trim())?.date !== undefined);
  const repeated = new Map(
    [...places].filter(
      ([, ats]) => ats.length >= 3 || (ats.length === 2 && ats.every((at) => isEdge(written[at - 1]) || isEdge(written[at + 1]))),
    ),
  );
  const headline = written.findIndex((line) => !isEdge(line) && !repeated.has(line.text.trim()));
  const first = written.find((line) => !isEdge(line));
  const keeps = first && repeated.has(first.text.trim()) && !looksLikeHeadline(written[headline]?.text.trim()) ? first : undefined;
  return (line) => line !== keeps && repeated.has(line.text.trim());
}

const mayRepeat = (text: string) => text.length > 2 && text.length < 120 && !/^[-*•✓]|^\* \* \*$|^\W+$/.test(text);
const looksLikeHeadline = (text = "") => text.length > 0 && text.length < 130 && !/[.!,;:]["”’]?$/.test(text);
