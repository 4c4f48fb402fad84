import { type Block, type Inline, newBlockId, placeholders, textOf } from "../../../document/index.ts";
import type { Ask } from "./join-lines.ts";
import type { Chunk } from "./paragraphs.ts";
import { creditLead, isCredit } from "./signs.ts";
import { itemAt, firstOf, lastOf, must } from "../../../values/index.ts";

type Found = { block: Block; used: number; ask?: Ask };
type Run = (text: string) => Inline[];

/**
 * A picture left only its credit line and its caption line. A credit that says so ("Photo: …") is
 * sure; two short bare lines together, the first a name of a person, an agency or an archive, are likely.
 */
export function figureAt(chunks: Chunk[], at: number, run: Run): Found | undefined {
  const { text } = itemAt(chunks, at);
  const next = chunks[at + 1];
  if (isCredit(text)) return saidFigure(chunks[at]!, next, chunks[at + 2], run);
  if (next && isCredit(next.text) && touches(chunks[at]!, next) && !touches(next, chunks[at + 2]) && text.length < 120 && at > 0)
    return { block: figure(creditOf(next.text), run(text)), used: 2 };
  const pair = pairAt(chunks, at);
  if (!pair || !isSourceName(pair.credit) || !isCaption(pair.caption, known(pair.credit))) return undefined;
  return {
    block: figure(pair.credit, run(pair.caption)),
    used: pair.used,
    ...(!known(pair.credit) && { ask: (m: Parameters<Ask>[0]) => m.credit(pair.credit) }),
  };
}

/** Archives and agencies sign pictures and nothing else. */
const known = (credit: string) =>
  agencies.test(credit) || /archive|museum|library|collection|agency|press\b|society|public domain|\bCC[ -]BY|courtesy/i.test(credit);
const agencies =
  /\b(?:getty|reuters|afp|ap photo|associated press|dpa|epa|pa images|alamy|shutterstock|istock|unsplash|pexels|flickr|wikimedia|magnum|corbis|keystone|ritzau|ntb|tt news)\b/i;

function saidFigure({ text: credit, lines }: Chunk, next: Chunk | undefined, after: Chunk | undefined, run: Run): Found {
  const last = lines.at(-1)!;
  const beside = next && firstOf(next.lines).number - last.number < 2;
  const short = next && next.text.length < (beside ? 220 : 120) && (beside || (next.lines.length === 1 && !/^["“„«]/.test(next.text)));
  const caption = short && !isSubheadLike(next, after) ? next : undefined;
  return { block: figure(creditOf(credit), caption ? run(caption.text) : []), used: caption ? 2 : 1 };
}

/** Whether no empty line stands between the two. */
const touches = (chunk: Chunk, next: Chunk | undefined): boolean =>
  next !== undefined && firstOf(next.lines).number === lastOf(chunk.lines).number + 1;

/** Two lines that touch, and nothing else around them; in hard-wrapped text the caption may run over several. */
function pairAt(chunks: Chunk[], at: number): { credit: string; caption: string; used: number } | undefined {
  const { text, lines } = itemAt(chunks, at);
  const [first, ...others] = lines;
  if (touches(chunks[at]!, chunks[at + 1])) return { credit: text, caption: itemAt(chunks, at + 1).text, used: 2 };
  if (others.length === 0) return undefined;
  return { credit: must(first, "first").text.trim(), caption: others.map((line) => line.text.trim()).join(" "), used: 1 };
}

/** One sentence or a few words; a paragraph of several sentences tells, it does not show, unless an agency signs it. */
const isCaption = (text: string, sure: boolean) =>
  sure ? text.length <= 320 : text.length <= 200 && (text.length <= 90 || !/[.!?]["”’]?\s+["“„«]?\p{Lu}/u.test(text));

/** After a credit a caption follows; a subhead with a paragraph right after it may also, if it is in capitals. */
const isSubheadLike = (chunk: Chunk, after: Chunk | undefined) => /^[^a-z]{4,}$/.test(chunk.text) && after !== undefined;

const creditOf = (text: string) =>
  text
    .replace(/^\((.*)\)$/, "$1")
    .replace(creditLead, "")
    .replace(/^(?:credit):?\s*/i, "")
    .trim();

/** "Halmouth Chronicle Archive", "Lena Marsh", "Reuters", "AP Photo/Jo Price": capitalised words, no verb, no stop. */
function isSourceName(text: string): boolean {
  if (text.length > 70 || /[.!?:;,]$/.test(text)) return false;
  if (/^(?:an?|the|what|how|why|when|where|who|on|in)\s/i.test(text) && !known(text)) return false;
  const words = text
    .replace(/[/|,&()]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 1 && !agencies.test(text)) return false;
  return (
    words.length <= 8 &&
    words.every((word) => /^[\p{Lu}©@]/u.test(word) || /^(?:of|the|and|via|for|de|van|von|der|courtesy|domain|photo|\d\.\d)$/i.test(word))
  );
}

const figure = (credit: string, caption: Inline[]): Block => ({
  type: "figure",
  // the picture itself is not in the text; the desk asks for it
  attrs: { id: newBlockId(), picture: "", alt: textOf(caption) || placeholders.alt, credit },
  content: caption,
});
