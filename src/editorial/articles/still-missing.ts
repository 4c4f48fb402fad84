import {
  type Block,
  type Body,
  type Inline,
  type Checked,
  type Left,
  type Say,
  checked,
  countWords,
  figuresIn,
  hrefsIn,
  inlineRuns,
  leftToWrite,
  textOf,
} from "../../document/index.ts";
import { isId } from "../../values/index.ts";
import { isUntitled } from "./reasons-against-publishing.ts";
import type { Draft } from "./read-drafts.ts";

/** A field of the writing page, by its name there. */
type FieldOfDraft = "headline" | "standfirst" | "byline" | "leadAlt" | "leadCredit" | "body";

/**
 * What an article still lacks, and where: in a field, or in a block of its text (`part`: which of the block's own fields).
 * `isNeeded`: nothing is published without it. `words`: what stands there; `says`: the sentence of what is amiss.
 */
export type Gap = {
  what:
    | "headline"
    | "byline"
    | "standfirst"
    | "leadAlt"
    | "leadCredit"
    | "alt"
    | "credit"
    | "picture"
    | "note"
    | "nowhere"
    | "tk"
    | "sentence"
    | "short"
    | "long"
    | "suggestions";
  isNeeded: boolean;
  field?: FieldOfDraft;
  block?: string;
  part?: "alt" | "credit";
  words?: string;
  says?: Say;
  count?: number;
  of?: number;
};

type Known = {
  /** Ids of the pictures that are here. */
  pictures: ReadonlySet<string>;
  /** Addresses of this magazine that lead to nothing. */
  nowhere: ReadonlySet<string>;
  wanted: number | null;
  /** How many suggestions are open. */
  suggestions: number;
};

/** Everything an article still lacks, in the order of the page. */
export function stillMissing(draft: Draft, known: Known): Gap[] {
  const { headline, standfirst, byline, credits, lead, body } = draft;
  return [
    ...(isUntitled(headline) ? [inField("headline", true)] : []),
    ...(standfirst.trim() ? [] : [inField("standfirst", false)]),
    ...(byline.length + credits.length > 0 ? [] : [inField("byline", true)]),
    ...(lead && !lead.alt.trim() ? [inField("leadAlt", true)] : []),
    ...(lead && !lead.credit.trim() ? [inField("leadCredit", false)] : []),
    ...inBody(body, known),
    ...lengthOf(body, known),
    ...(known.suggestions > 0 ? [{ what: "suggestions", isNeeded: false, field: "body", count: known.suggestions } as const] : []),
  ];
}

const inField = (what: FieldOfDraft & Gap["what"], isNeeded: boolean): Gap => ({ what, isNeeded, field: what });

/** So far from what was agreed nobody minds, as a part of it. */
const leeway = 0.1;

function lengthOf(body: Body, { wanted }: Known): Gap[] {
  if (wanted === null) return [];
  const count = countWords(body);
  const what = count < wanted * (1 - leeway) ? "short" : count > wanted * (1 + leeway) ? "long" : undefined;
  return what ? [{ what, isNeeded: false, field: "body", count, of: wanted }] : [];
}

function inBody(body: Body, known: Known): Gap[] {
  const problems = checked(body);
  const whole = problems.filter(({ path }) => typeof path[1] !== "number");
  return [
    ...whole.map(({ says, severity }): Gap => ({
      what: "sentence",
      isNeeded: severity === "error",
      field: "body",
      says,
    })),
    ...body.content.flatMap((block, at) => {
      const own = problems.filter(({ path }) => path[1] === at);
      return inBlock(block, own, known).map((gap): Gap => ({ ...gap, block: block.attrs.id }));
    }),
  ];
}

function inBlock(block: Block, problems: readonly Checked[], { pictures, nowhere }: Known): Gap[] {
  const runs = [...inlineRuns({ type: "doc", content: [block] })];
  return [
    ...figuresIn({ type: "doc", content: [block] })
      .filter(({ attrs: { picture } }) => !pictures.has(picture))
      .map(({ attrs: { picture } }): Gap => ({ what: "picture", isNeeded: !isId(picture), words: picture })),
    ...problems.map(asGap),
    ...leftToWrite({ type: "doc", content: [block] }).map(asLeft),
    ...hrefsIn({ type: "doc", content: [block] })
      .filter((href) => nowhere.has(href))
      .map((href): Gap => ({ what: "nowhere", isNeeded: false, words: href })),
    ...(runs.some((run) => /\bTK\b/.test(textOf(run))) ? [{ what: "tk", isNeeded: false, words: around(runs) } as const] : []),
  ];
}

function asGap({ path, severity, says }: Checked): Gap {
  const isNeeded = severity === "error";
  const last = path.at(-1);
  if (last === "alt" || last === "credit") return { what: last, isNeeded, part: last };
  return { what: "sentence", isNeeded, says };
}

function asLeft({ what, words, says }: Left): Gap {
  if (what === "alt") return { what, isNeeded: true, part: "alt" };
  return what === "note" ? { what, isNeeded: true, words } : { what: "sentence", isNeeded: true, words, says };
}

function around(runs: readonly Run[]): string {
  const text = runs.map((run) => textOf(run)).find((one) => /\bTK\b/.test(one)) ?? "";
  const at = text.search(/\bTK\b/);
  return text.slice(Math.max(0, at - 20), at + 22).trim();
}

type Run = readonly Inline[];
