import type { Body } from "../../../document/index.ts";
import { askedInEnglish } from "../../../messages/index.ts";
import type { Day } from "../../../values/index.ts";
import { askStandfirst, takeByline, takeHeadline, takeStandfirst } from "./beginning.ts";
import { blocksOf, setOpenings } from "./blocks.ts";
import { takeBoxes } from "./boxes.ts";
import { unrollColumns } from "./columns.ts";
import { joinContinued } from "./continued.ts";
import { type LeftOut, takeFurniture } from "./furniture.ts";
import { type Ask, type Asked, wordsOf } from "./join-lines.ts";
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
  asks: { place: string; question: string }[];
};

/** An article as somebody copied it out of a print view, given back as an article, with what was taken out and, in the words of a language, what is unsure. */
export function readPrintText(text: string, inWords = askedInEnglish): PrintTextReading {
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
  if (!headline) asks.unshift({ place: "beginning", question: (m) => m.noHeadline });
  if (guessed) asks.push({ place: "beginning", question: (m) => m.byline(byline.join(", ")) });
  if (named.byline.length === 0) asks.push({ place: "beginning", question: (m) => m.noByline });
  if (!date) asks.push({ place: "beginning", question: askDate(leftOut) });
  return {
    headline,
    byline: named.byline,
    ...(date && { date }),
    ...(standfirst && { standfirst }),
    body: { type: "doc", content },
    leftOut: { ...leftOut, ...(writerNote && { writerNote }) },
    asks: asks.map(({ place, question }) => ({
      place: typeof place === "number" ? inWords.line(place) : inWords[place],
      question: question(inWords),
    })),
  };
}

const askLinks =
  (lost: string[], bylineLinks: string[]): Ask =>
  (m) => {
    const all = [...lost, ...[...new Set(bylineLinks)].map(m.inByline)];
    return m.lostLinks({ links: all.length, names: all.join(", ") });
  };

const askDate =
  ({ issue }: LeftOut): Ask =>
  (m) =>
    !issue ? m.noDate : /\p{L}{3}.*\d{4}/u.test(issue) ? m.season(issue) : m.issue(issue);
