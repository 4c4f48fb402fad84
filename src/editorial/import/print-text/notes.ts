import { type Asked, type Vocabulary, joinLines } from "./join-lines.ts";
import { type Line, keyOf } from "./lines.ts";
import { itemAt } from "../../../values/index.ts";

/** One sign of this range stands in the text where a note's number stood; how far it is from the first is the note's place among `notes`. */
export const noteSigns = /[\ue000-\uefff]/;
const firstSign = 0xe000;
const mostNotes = 0x1000;
type Noted = { lines: Line[]; notes: string[] };

const superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const begins =
  /^\s*(?:(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.):]|([⁰¹²³⁴-⁹]{1,3})|([*†‡§]{1,3})(?=\S|\s\p{Lu}))\s*|(\d{1,3})\s+)(?=["“‘„«(]?[\p{L}\d])/u;
/** At the end of a word or a sentence. A figure after a figure is a number, but for a year's. */
const mark =
  /(?<=(?:\p{L}|["”’»)\]]|\b(?:1\d|20)\d\d[.,;])[.,;:!?…]?["”’»)\]]?)(\d{1,3})(?=[\s.,;:!?…)"”’»—–]|$)|(?<=\S)\s?\[(\d{1,3})\]|(?<=\S)([⁰¹²³⁴-⁹]{1,3})|(?<=[\p{L}.,;:!?"”’»)])([*†‡§]{1,3})(?=[\s.,;:!?—–]|$)/gu;
const heading =
  /^(?:foot|end)?notes?$|^notes and references$|^(?:anmerkungen|fußnoten|endnoten|notes? de bas de page|notas|note|noten|voetnoten|noter|fotnoter|fodnoter|viitteet|przypisy)$/i;

/** What parts the notes from the text. */
const rule = /^\s*[-–—_─]{2,}\s*$/;

type Place = { line: number; from: number; to: number };
type Started = { at: number; end: number; name: string; bare: boolean };

/** Takes notes from the foot of the page, or the end, to the words that they are about. What has no mark in the text stays. */
export function takeNotes(lines: Line[], vocabulary: Vocabulary, asks: Asked[]): Noted {
  const started = startsOf(lines);
  if (started.length === 0) return { lines, notes: [] };
  const marks = marksIn(lines, started);
  const notes: string[] = [];
  const made = [...lines];
  const placed = new Map<number, { place: Place; note: number }[]>();
  for (const note of started) {
    const place = notes.length < mostNotes ? takeMark(marks, note, lines) : undefined;
    if (!place) {
      if (note.bare && isFoot(lines, note)) asks.push({ place: itemAt(lines, note.at).number, question: (m) => m.note(note.name) });
      continue;
    }
    const own = lines.slice(note.at, note.end).map((line, at) => (at === 0 ? { ...line, text: line.text.replace(begins, "") } : line));
    const known = placed.get(place.line);
    const found = { place, note: notes.length };
    if (known) known.push(found);
    else placed.set(place.line, [found]);
    notes.push(joinLines(own, vocabulary, asks));
    for (let at = note.at; at < note.end; at += 1) made[at] = { ...made[at]!, text: "" };
  }
  for (const [line, found] of placed) made[line] = { ...lines[line]!, text: withSigns(itemAt(lines, line).text, found) };
  if (notes.length > 0) for (const [at, line] of made.entries()) if (isHeadingOfNone(made, at)) made[at] = { ...line, text: "" };
  return { lines: made, notes };
}

function withSigns(text: string, found: { place: Place; note: number }[]): string {
  let made = text;
  for (const { place, note } of found.sort((a, b) => b.place.from - a.place.from))
    made = `${made.slice(0, place.from)}${String.fromCharCode(firstSign + note)}${made.slice(place.to)}`;
  return made;
}

/** "Notes", with nothing left under it. */
function isHeadingOfNone(lines: Line[], at: number): boolean {
  if (!heading.test(itemAt(lines, at).text.trim()) && !rule.test(itemAt(lines, at).text)) return false;
  return lines.slice(at + 1, at + 4).every(({ text }) => !text.trim());
}

/** Where a note may begin: after an empty line, a page's start, or another note; it goes on to the next, or the next empty line. */
function startsOf(lines: Line[]): Started[] {
  const found: Started[] = [];
  for (const [at, { text, starts }] of lines.entries()) {
    const match = text.length < 400 ? begins.exec(text) : null;
    if (!match) continue;
    const before = lines[at - 1];
    const last = found.at(-1);
    const touches = last !== undefined && last.end === at;
    if (before?.text.trim() && !starts && !touches && !heading.test(before.text.trim()) && !rule.test(before.text)) continue;
    let end = at + 1;
    while (
      end < lines.length &&
      end < at + 40 &&
      itemAt(lines, end).text.trim() &&
      !itemAt(lines, end).starts &&
      !begins.test(itemAt(lines, end).text)
    )
      end += 1;
    const name = nameOf(match.slice(1).find((part) => part !== undefined)!);
    found.push({ at, end, name, bare: match[6] !== undefined && /^["“„«]?\p{Lu}/u.test(text.slice(match[0].length)) });
  }
  return found;
}

/** "¹" and "1" are one mark. */
const nameOf = (sign: string) => sign.replace(/[⁰¹²³⁴-⁹]/g, (figure) => String(superscript.indexOf(figure)));

/** The marks in the text by their name, and by page and name, in order. What is taken stays in both and is passed over. */
type Marks = { named: Map<string, Place[]>; onPage: Map<string, Place[]>; taken: Set<Place> };

function marksIn(lines: Line[], started: Started[]): Marks {
  const names = new Set(started.map(({ name }) => name));
  const marks: Marks = { named: new Map(), onPage: new Map(), taken: new Set() };
  for (const [line, { text, page }] of lines.entries()) {
    if (!/[\d⁰¹²³⁴-⁹*†‡§]/.test(text)) continue;
    for (const match of text.matchAll(mark)) {
      const name = nameOf(match.slice(1).find((part) => part !== undefined)!);
      if (!names.has(name)) continue;
      const place = { line, from: match.index, to: match.index + match[0].length };
      add(marks.named, name, place);
      add(marks.onPage, `${page} ${name}`, place);
    }
  }
  return marks;
}

function add(map: Map<string, Place[]>, name: string, place: Place): void {
  const known = map.get(name);
  if (known) known.push(place);
  else map.set(name, [place]);
}

/** The first mark of the name on the note's own page; else the first in the text before it that no note has taken. */
function takeMark({ named, onPage, taken }: Marks, { at, name, end }: Started, lines: Line[]): Place | undefined {
  const outside = ({ line }: Place) => line < at || line >= end;
  const found =
    firstOf(onPage.get(`${itemAt(lines, at).page} ${name}`), taken, outside) ?? firstOf(named.get(name), taken, ({ line }) => line < at);
  if (found) taken.add(found);
  return found;
}

/** What is taken at the list's beginning goes, so that no list is walked twice. */
function firstOf(places: Place[] | undefined, taken: ReadonlySet<Place>, fits: (place: Place) => boolean): Place | undefined {
  if (!places) return undefined;
  let gone = 0;
  while (gone < places.length && taken.has(places[gone]!)) gone += 1;
  places.splice(0, gone);
  return places.slice(0, 20).find((place) => !taken.has(place) && fits(place));
}

/** Nothing but notes stands between it and the page's end. */
function isFoot(lines: Line[], { at, end }: Started): boolean {
  const next = lines.slice(end, end + 6).find(({ text }) => text.trim());
  return (next === undefined || next.page !== itemAt(lines, at).page) && keyOf(itemAt(lines, at).text).length > 12;
}

export const noteAt = (sign: string): number => sign.charCodeAt(0) - firstSign;
