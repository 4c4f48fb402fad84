import type { Pronunciation } from "../voices/voice.ts";

export type SegmentKind =
  | "opening"
  | "headline"
  | "byline"
  | "standfirst"
  | "subhead"
  | "paragraph"
  | "quote"
  | "attribution"
  | "list"
  | "aside"
  | "caption"
  | "table"
  | "closing";

/**
 * Something to be said. `text` is what stands there; `said` what the voice is given, "" when there is
 * nothing to say. `inText`: its id is a sentence's in the document (or a head's), so that other
 * editions can point to it; what is said beside the text has an id of its own.
 */
export type Segment = {
  id: string;
  block: string;
  kind: SegmentKind;
  text: string;
  said: string;
  pronounce: Pronunciation[];
  /** Which of the two speakers. */
  by: "reader" | "quoted";
  endsBlock: boolean;
  inText: boolean;
};

/** The pause after a block of each kind, in seconds; a subhead has some before it too. */
export const pauses: Record<SegmentKind, number> = {
  opening: 0.9,
  headline: 0.9,
  byline: 0.8,
  standfirst: 0.9,
  subhead: 0.8,
  // time for a breath
  paragraph: 0.75,
  quote: 0.8,
  attribution: 0.7,
  list: 0.45,
  aside: 0.7,
  caption: 0.7,
  table: 0.45,
  closing: 0.5,
};
export const betweenSentences = 0.36;
export const beforeSubhead = 0.5;
export const pauseAfter = ({ endsBlock, kind }: Pick<Segment, "endsBlock" | "kind">): number =>
  endsBlock ? pauses[kind] : betweenSentences;
