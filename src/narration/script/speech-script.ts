import { type Body, type Role, sentenceId } from "../../document/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { runWithoutYielding } from "../../platform/index.ts";
import { formatDay } from "../../values/index.ts";
import { type LexiconEntry, applyLexicon } from "../lexicon/lexicon.ts";
import { speechText } from "../words/speech-text.ts";
import { type Reading, readingsIn } from "./readings-of.ts";
import type { Segment, SegmentKind } from "./segment.ts";

/** How the magazine wants its articles read. */
export type Manner = {
  /** A quoted passage: in the same voice, in the second, or between “Quote” and “End quote”. */
  quotes: "same" | "second" | "announced";
  captions: "skip" | "caption" | "described";
  /** Said before and after every article; "" for nothing. {magazine} and {issue} are filled in. */
  opening: string;
  closing: string;
};
export const usualManner: Manner = { quotes: "same", captions: "skip", opening: "", closing: "" };

export type Override = { said: "read" | "skip" | "say"; words: string };

/** What of an article the script is made from; a draft has it as well as a published article. */
export type Narrated = {
  headline: string;
  standfirst: string;
  /** The authors; "" where nobody is one. */
  writtenBy: string;
  /** Who else made the words. */
  credits: { role: Role; names: string[] }[];
  publishedOn: string;
  language: string;
  /** How the days in it are said. */
  locale: string;
  body: Body;
  magazine: string;
  issue: string;
};

export type ScriptOptions = { manner?: Manner; overrides?: ReadonlyMap<string, Override>; lexicon?: readonly LexiconEntry[] };
/** A part of the article as the desk shows it: what is said of it, or why nothing is. */
export type Part = {
  block: string;
  kind: SegmentKind;
  text: string;
  usual: "read" | "skip";
  override: Override | undefined;
  segments: Segment[];
};

/** What is read of an article and in which order: head, running text, quotes and lists; not pull quotes, boxes, tables, captions or ads, unless the desk says so. */
export const speechScript = (article: Narrated, options: ScriptOptions = {}): Segment[] =>
  partsOf(article, options).flatMap(({ segments }) => segments);

export const partsOf = (article: Narrated, options: ScriptOptions = {}): Part[] => runWithoutYielding(partsIn(article, options));

/** The parts of an article of any length; may be interrupted behind each sentence, as one takes half a millisecond. */
export function* partsIn(
  article: Narrated,
  { manner = usualManner, overrides = new Map(), lexicon = [] }: ScriptOptions = {},
): Generator<unknown, Part[]> {
  const english = article.language.toLowerCase().startsWith("en");
  const say = (words: string) => {
    const { text, pronounce } = applyLexicon(words, lexicon);
    return { said: speechText(text, { english }), pronounce };
  };
  const seen = new Map<string, number>();
  const readings = [
    ...frame("opening", article, manner),
    ...headOf(article, seen),
    ...(yield* readingsIn(article.body, article.language, manner)),
    ...frame("closing", article, manner),
  ];
  const parts: Part[] = [];
  for (const reading of readings) parts.push(yield* partOf(reading, overrides.get(reading.block), manner, say));
  return parts;
}

type Say = (words: string) => Pick<Segment, "said" | "pronounce">;

function* partOf(reading: Reading, override: Override | undefined, manner: Manner, say: Say): Generator<undefined, Part> {
  const { block, kind, usual } = reading;
  const pieces = piecesOf(reading, override);
  const by = kind === "quote" && manner.quotes === "second" ? "quoted" : "reader";
  const text = reading.pieces.map((piece) => piece.text).join(" ");
  const segments: Segment[] = [];
  for (const [at, { id, text: shown, words, inText }] of pieces.entries()) {
    segments.push({ id, block, kind, text: shown, ...say(words), by, endsBlock: at === pieces.length - 1, inText });
    yield;
  }
  return { block, kind, text, usual, override, segments };
}

type Pieces = Reading["pieces"];

/** “Say instead” is one piece under the id of the first sentence it stands for. */
function piecesOf({ pieces, usual }: Reading, override: Override | undefined): Pieces {
  if (override?.said === "skip") return [];
  if (override?.said === "say")
    return pieces[0] ? [{ ...pieces[0], text: pieces.map(({ text }) => text).join(" "), words: override.words }] : [];
  return usual === "read" || override?.said === "read" ? pieces : [];
}

function headOf(article: Narrated, seen: Map<string, number>): Reading[] {
  const { editions: m } = messagesIn(article.locale);
  const head = (kind: "headline" | "byline" | "standfirst", ...texts: string[]): Reading => ({
    block: kind,
    kind,
    usual: "read",
    pieces: texts.map((text) => ({ id: `${kind}-${sentenceId(text, seen)}`, text, words: text, inText: true })),
  });
  return [
    head("headline", article.headline),
    ...(article.standfirst ? [head("standfirst", article.standfirst)] : []),
    head(
      "byline",
      `${m.written({ by: article.writtenBy, day: formatDay(article.publishedOn as Parameters<typeof formatDay>[0], article.locale) })}.`,
      ...article.credits.map((credit) => `${m.credits([credit])}.`),
    ),
  ];
}

function frame(kind: "opening" | "closing", { magazine, issue }: Narrated, manner: Manner): Reading[] {
  const text = manner[kind].replaceAll("{magazine}", magazine).replaceAll("{issue}", issue).trim();
  return text ? [{ block: kind, kind, usual: "read", pieces: [{ id: kind, text, words: text, inText: false }] }] : [];
}
