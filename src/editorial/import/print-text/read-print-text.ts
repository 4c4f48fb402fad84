import type { Body } from "../../../document/index.ts";
import type { Day } from "../../../values/index.ts";
import { askStandfirst, takeByline, takeHeadline, takeStandfirst } from "./beginning.ts";
import { blocksOf, setOpenings } from "./blocks.ts";
import { takeBoxes } from "./boxes.ts";
import { unrollColumns } from "./columns.ts";
import { joinContinued } from "./continued.ts";
import { type LeftOut, takeFurniture } from "./furniture.ts";
import { type Asked, wordsOf } from "./join-lines.ts";
import { type Line, normaliseLines } from "./lines.ts";
import { takeNotes } from "./notes.ts";
import { casesOf, joinDropped } from "./openings.ts";
import { gather } from "./paragraphs.ts";
import { takeWriterNote } from "./writer-note.ts";

type PrintTextReading = {
  headline: string;
  byline: string[];
  date?: Day;
  standfirst?: string;
  body: Body;
  leftOut: LeftOut;
  asks: Asked[];
};

/** An article as somebody copied it out of a print view, given back as an article, with what was taken out and what is unsure. */
export function readPrintText(text: string): PrintTextReading {
  const asks: Asked[] = [];
  const { lines: rows, byline, bylineLinks, date, headline: known, leftOut, guessed } = takeFurniture(normaliseLines(text));
  const found = unrollColumns(rows);
  const vocabulary = wordsOf(found);
  const { lines, notes } = takeNotes(found, vocabulary, asks);
  const whole = takeBoxes(joinContinued(lines, leftOut, asks), leftOut, asks);
  const chunks = gather(joinDropped(whole, vocabulary), vocabulary, asks);
  const cases = casesOf(lines);
  const { headline, rest } = takeHeadline(chunks, known, cases);
  const named = byline.length > 0 ? { byline, rest } : takeByline(rest);
  const { standfirst, rest: below } = takeStandfirst(named.rest);
  askStandfirst(standfirst, below, asks);
  const lost: string[] = [];
  const { chunks: told, note: writerNote, heading } = takeWriterNote(below, named.byline);
  if (heading) leftOut.other.push(heading);
  setOpenings(told, cases, asks);
  const inBox = (box: Line[]) => gather(box, vocabulary, asks);
  const content = blocksOf(told, { notes, asks, lost, cases, inBox });
  if (lost.length + bylineLinks.length > 0) asks.unshift({ place: "links", question: askLinks(lost, bylineLinks) });
  if (!headline) asks.unshift({ place: "the beginning", question: "no headline was found" });
  if (guessed) asks.push({ place: "the beginning", question: `“${byline.join(", ")}” under the headline was taken as the byline` });
  if (named.byline.length === 0) asks.push({ place: "the beginning", question: "no byline was found" });
  if (!date) asks.push({ place: "the beginning", question: askDate(leftOut) });
  return {
    headline,
    byline: named.byline,
    ...(date && { date }),
    ...(standfirst && { standfirst }),
    body: { type: "doc", content },
    leftOut: { ...leftOut, ...(writerNote && { writerNote }) },
    asks,
  };
}

function askLinks(lost: string[], bylineLinks: string[]): string {
  const names = [...new Set(bylineLinks)].map((name) => `${name} (byline)`);
  const all = [...lost, ...names];
  return `${all.length} ${all.length === 1 ? "link" : "links"} without an address: ${all.join(", ")}`;
}

const askDate = ({ issue }: LeftOut): string =>
  !issue
    ? "no date was found"
    : `no date, but ${/\p{L}{3}.*\d{4}/u.test(issue) ? "a season and a year" : "an issue"} in the running head: ${issue}`;
