import { type Day, itemAt, firstOf, lastOf, must } from "../../../values/index.ts";
import { looksLikeName } from "./bylines.ts";
import { findDate } from "./dates.ts";
import { findIssue } from "./issue-label.ts";
import { type Line, indentOf, keyOf } from "./lines.ts";

/** What a running head or foot holds: a folio, the issue or its day, and names: the magazine's, the article's, its writer's. */
type Head = { folio?: string; issue?: string; date?: Day; names: string[]; wide: boolean };
export type Written = { line: Line; text: string; apart: boolean; edge: boolean; head: Head | undefined };

const longest = 120;
const folioAlone =
  /^(?:(?:page|p\.|pp\.|seite|s\.|página|pág\.|pagina|blz\.|side|sida|sivu|str\.)\s*)?[[(–—-]?\s*\d{1,4}\s*[\])–—-]?(?:\s*(?:of|\/|von|sur|de|di|van|av|af)\s*\d{1,4})?$/i;
const saidFolio =
  /^(?:page|p\.|pp\.|seite|s\.|página|pág\.|pagina|blz\.|side|sida|sivu|str\.|[[(–—-])|\/|\b(?:of|von|sur|de|di|van|av|af)\b/i;
const folioFirst =
  /^(?:(?:page|p\.|pp\.|seite|s\.|página|pág\.|pagina|blz\.|side|sida|sivu|str\.)\s*)?[[(–—-]?\s*(\d{1,4})(?:\s*[\])–—-])?(\s*[|·•‧∙]\s*|\s+\/\s+|\t+|\s+)(?=\S)/i;
const folioLast =
  /(\s*[|·•‧∙]\s*|\s+\/\s+|\t+|,?\s+)(?:(?:page|p\.|pp\.|seite|s\.|página|pág\.|pagina|blz\.|side|sida|sivu|str\.)\s*)?[[(–—-]?\s*(\d{1,4})\s*[\])–—-]?$/i;
const isYear = (number: string) => /^(?:1[5-9]|20|21)\d\d$/.test(number);
const isWide = (gap: string) => /\s{2}|\t|[|·•‧∙/]/.test(gap);

/** Of the lines with words: whether each stands apart from the text, whether at a page's edge, and what it would say as a head. */
export function writtenOf(lines: Line[], known: ReadonlySet<Line>): Written[] {
  const full = lines.filter(({ text }) => text.trim());
  const near = (at: number, other: number) =>
    full[other]?.page === itemAt(full, at).page && Math.abs(full[other].number - itemAt(full, at).number) === 1 && !known.has(full[other]);
  // a page's foot and the next one's head touch where nothing parts the pages
  const isOfTwo = (at: number) =>
    [at - 1, at].some(
      (first) =>
        full[first] !== undefined &&
        near(first, first + 1) &&
        !near(first, first - 1) &&
        !near(first + 1, first + 2) &&
        areFootAndHead(readHead(full[first].text.trim()), readHead(itemAt(full, first + 1).text.trim())),
    );
  const many = full.some(({ page }) => page !== firstOf(full).page);
  const onPage = (at: number, step: number) => full[at + 2 * step]?.page !== itemAt(full, at).page;
  return full.map((line, at) => ({
    line,
    text: line.text.trim(),
    apart: (!near(at, at - 1) && !near(at, at + 1)) || isOfTwo(at),
    edge: many && (onPage(at, -1) || onPage(at, 1)),
    head: readHead(line.text.trim()),
  }));
}

/** A folio by itself, and beside it what a head holds. */
function areFootAndHead(one: Head | undefined, other: Head | undefined): boolean {
  if (!one || !other) return false;
  const bare = (head: Head) => head.folio !== undefined && head.names.length === 0;
  const told = (head: Head) => head.wide && (head.folio !== undefined || head.issue !== undefined);
  return (bare(one) && told(other)) || (bare(other) && told(one));
}

function readHead(text: string): Head | undefined {
  if (text.length > 3 * longest || text.replace(/\s{4,}/g, "    ").length > longest || !/\d|\S\s{3}|\t|[|·•‧∙]/.test(text))
    return undefined;
  if (folioAlone.test(text)) return isYear(text) ? undefined : { folio: text, names: [], wide: true };
  const { folio, gap, rest } = takeFolio(text);
  const dated = findDate(rest);
  const undated = dated ? `${rest.slice(0, dated.from)}   ${rest.slice(dated.to)}` : rest;
  const issue = dated ? undefined : findIssue(undated);
  const names = (issue?.rest ?? undated)
    .split(/\s{3,}|\t+|\s*[|·•‧∙]\s*|\s+[–—/]\s+/)
    .map((name) => name.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, ""))
    .filter(Boolean);
  if (!folio && !issue && !dated && names.length < 2) return undefined;
  return {
    ...(folio && { folio }),
    ...(issue && { issue: issue.label }),
    ...(dated && { date: dated.date }),
    names,
    wide: (folio !== undefined && isWide(gap)) || /\S(?:\s{3,}|\t+|\s+[|·•‧∙]\s+)\S/.test(rest),
  };
}

/** "3 May 2024", and not "3    May 2024", which are a folio and an issue. */
function beginsWithDay(text: string): boolean {
  const day = findDate(text);
  return day?.from === 0 && !/\s{2}/.test(text.slice(0, day.to));
}

function takeFolio(text: string): { folio?: string; gap: string; rest: string } {
  const first = beginsWithDay(text) ? null : folioFirst.exec(text);
  if (first && !isYear(first[1]!)) return { folio: first[1]!, gap: first[2]!, rest: text.slice(first[0].length) };
  const last = folioLast.exec(text);
  if (last && !isYear(last[2]!)) return { folio: last[2]!, gap: last[1]!, rest: text.slice(0, last.index) };
  return { gap: "", rest: text };
}

const isSentence = (text: string) => /[.!?…:;]["”’»]?$/.test(text);
const numberOf = ({ folio = "" }: Head) => Number(/\d+/.exec(folio)?.[0] ?? Number.NaN);
const isBare = ({ head }: Written) => head?.folio !== undefined && head.names.length === 0 && !head.issue && !head.date;

/** Lines that are a folio and nothing else: those that say “page”, and bare numbers that count up as pages do. */
export function foliosIn(written: Written[], heads: ReadonlySet<Line>): Set<Line> {
  const bare = written.filter(isBare);
  const found = new Set(bare.filter(({ text }) => saidFolio.test(text)).map(({ line }) => line));
  const plain = bare.filter(({ line }) => !found.has(line));
  if (plain.length === 0 || areSections(written, plain[0]!)) return found;
  for (const one of plain) if (isBelowNotes(one, written)) found.add(one.line);
  const numbers = plain.map(({ head }) => numberOf(head!));
  if (numbers.length > 1 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1))
    return new Set([...found, ...plain.map(({ line }) => line)]);
  const counted = written.filter((one) => one.head?.folio && (heads.has(one.line) || isBare(one)));
  for (const [at, one] of counted.entries())
    if (isBare(one) && (countsWith(one, counted[at - 1], heads) || countsWith(one, counted[at + 1], heads) || isOutermost(one, written)))
      found.add(one.line);
  return found;
}

/** Under a page's notes, or in the middle of a sentence, a number by itself is the page's. */
function isBelowNotes({ line, apart, head }: Written, written: Written[]): boolean {
  if (!apart || numberOf(head!) < 2) return false;
  const at = indexOf(written, line);
  const [before, next] = [written[at - 1], written[at + 1]];
  if (!before || !next) return false;
  let note = at - 1;
  while (note > 0 && at - note < 6 && itemAt(written, note - 1).line.number === itemAt(written, note).line.number - 1) note -= 1;
  const isNote = /^(?:\d{1,3}[.):]?\s|[*†‡§¹²³⁴-⁹]|\[\d)/.test(itemAt(written, note).text) && note < at;
  return isNote || (/^\p{Ll}/u.test(next.text) && !isSentence(before.text));
}

/** Lines are in the order of their numbers. */
function indexOf(written: Written[], line: Line): number {
  let [low, high] = [0, written.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(written, middle).line.number < line.number) low = middle + 1;
    else high = middle;
  }
  while (written[low] && itemAt(written, low).line !== line) low += 1;
  return low;
}

/** Beside a head with a folio it is one to three pages on or back; beside another bare one both stand as far from their page's count. */
function countsWith({ head, line }: Written, other: Written | undefined, heads: ReadonlySet<Line>): boolean {
  if (!other) return false;
  const [number, beside] = [numberOf(head!), numberOf(other.head!)];
  const step = other.line.number < line.number ? number - beside : beside - number;
  if (step < 1 || step > 3) return false;
  return heads.has(other.line) || (other.line.page !== line.page && number - line.page === beside - other.line.page);
}

/** "1", "2", "3" over the parts of an essay: the first of them stands before any sentence does. */
function areSections(written: Written[], { line, head }: Written): boolean {
  if (numberOf(head!) !== 1) return false;
  return !written
    .slice(
      0,
      written.findIndex((one) => one.line === line),
    )
    .some(({ text }) => text.length > 60 || isSentence(text));
}

const isOutermost = ({ line, apart, text }: Written, written: Written[]) =>
  apart &&
  (text.length > 1 || indentOf(line) > 20) &&
  written.length > 4 &&
  (firstOf(written).line === line || lastOf(written).line === line);

/** Lines that hold a folio, an issue or names as running heads do, and stand alone as they do. */
export function headsIn(written: Written[]): Set<Line> {
  const able = written.filter((one) => !isBare(one) && maybeHead(one));
  const titles = titlesOf(written, able);
  const found = new Set(
    able.filter((one) => saysIssue(one, written) || saysTitle(one.head!, titles) || beginsPage(one)).map(({ line }) => line),
  );
  for (const [at, one] of able.entries()) if (!found.has(one.line) && runsOn(able, at)) found.add(one.line);
  for (const line of alikeAtEdges(written)) found.add(line);
  return found;
}

const maybeHead = ({ text, apart, edge, head }: Written) =>
  head !== undefined && (apart || (edge && head.wide)) && !isSentence(text) && head.names.every((name) => name.length < 80);

/** "22   Spring 1998   The Harbour Quarterly"; at the very beginning also without a folio and without gaps. */
function saysIssue({ line, head }: Written, written: Written[]): boolean {
  const { folio, issue, names, wide, date } = head!;
  if (issue && folio) return true;
  if (issue) return (wide && names.length > 0) || line === firstOf(written).line;
  return date !== undefined && folio !== undefined && names.length > 0 && wide;
}

/** A folio at one margin and a name at the other, where a page begins that the copy itself parts from the last. */
const beginsPage = ({ line, head, apart }: Written) =>
  line.starts === true && apart && head?.folio !== undefined && head.names.length === 1 && head.wide && line.text.trim().length > 40;

/** A folio beside the headline, or part of it, or a name that other heads have too. */
function saysTitle({ folio, names, wide }: Head, titles: Titles): boolean {
  if (!folio || names.length === 0) return false;
  const keys = names.map(keyOf);
  return keys.some((key) => titles.whole.has(key) || (wide && key.length > 4 && titles.top.includes(` ${key} `)));
}

type Titles = { whole: Set<string>; top: string };

/** The lines above the text, singly, by twos and by threes: a headline may take as many. */
function titlesOf(written: Written[], able: Written[]): Titles {
  const heads = new Set(able);
  const top = written.filter((one) => !heads.has(one) || !one.head?.folio).slice(0, 8);
  const keys = top.map(({ text }) => (text.length < 100 ? keyOf(text) : ""));
  const whole = new Set(keys.flatMap((key, at) => [key, keys.slice(at, at + 2).join(" "), keys.slice(at, at + 3).join(" ")]));
  whole.delete("");
  const counts = new Map<string, number>();
  for (const { head } of able) for (const key of new Set(must(head, "head").names.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [key, count] of counts) if (count > 1 && key) whole.add(key);
  return { whole, top: ` ${keys.join(" ")} ` };
}

/** A folio with a name, where the one before or after it of its kind is one to four pages away. */
function runsOn(able: Written[], at: number): boolean {
  const { head } = itemAt(able, at);
  if (!must(head, "head").folio || !must(head, "head").wide) return false;
  return [able[at - 1], able[at + 1]].some((other, side) => {
    if (!other?.head?.folio || !other.head.wide) return false;
    const step = side === 0 ? numberOf(head!) - numberOf(other.head) : numberOf(other.head) - numberOf(head!);
    return step >= 1 && step <= 4;
  });
}

/** Short lines that differ in nothing but figures, at the edges of two pages or more. */
function alikeAtEdges(written: Written[]): Line[] {
  const byKey = new Map<string, Written[]>();
  for (const one of written) {
    const key = one.edge && !isBare(one) && one.text.length < 2 * longest ? keyOf(one.text).replace(/\d+/g, "#") : "";
    if (!/\p{L}/u.test(key) || isSentence(one.text)) continue;
    const known = byKey.get(key);
    if (known) known.push(one);
    else byKey.set(key, [one]);
  }
  return [...byKey.values()].flatMap((alike) =>
    new Set(alike.map(({ line }) => line.page)).size > 1 ? alike.map(({ line }) => line) : [],
  );
}

/** Of what the heads say, the magazine's name: no headline, and no writer's. */
export const magazineOf = (names: string[], headline: string, byline: string[]): string | undefined => {
  const others = new Set([headline, ...byline].map(keyOf));
  const key = keyOf(headline);
  return names.find(
    (name) =>
      !others.has(keyOf(name)) &&
      !` ${key} `.includes(` ${keyOf(name)} `) &&
      !(looksLikeName(true)(name) && byline.length === 0 && names.length > 2),
  );
};
