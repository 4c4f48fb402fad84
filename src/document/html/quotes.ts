import type { Element } from "hast";
import { textOf } from "../plain-text.ts";
import type { Block, Inline, List, NoteBox, Paragraph } from "../types.ts";
import { hasClass, isNamed, lineIn, type Node } from "./hast.ts";
import { asParagraphs, linesOf } from "./lines.ts";
import type { Reading, Standing } from "./reading.ts";
import { joinLines, tidy } from "./tidy.ts";

const longestName = 200;
const dash = /^(?:[—–―]|--?)\s*(?=\p{L})/u;
const hasNote = (content: readonly Inline[]) => content.some(({ type }) => type === "footnote");
/** Words that become a plain line, which no footnote can stand in. */
const plainLine = (content: readonly Inline[]) => textOf(content).replace(/\s+/g, " ").trim();

/** A quotation, set apart or pulled out, and behind it what no quotation can hold. */
export function quoteFrom(element: Element, standing: Standing, reading: Reading, { pulled = isPulled(element) } = {}): Block[] {
  const named = namedIn(element);
  const inner = reading.blocksIn(
    element.children.filter((child) => child !== named),
    standing,
  );
  // a picture in it, with its caption, is no name: it stands behind the quotation
  const { lines, rest: aside } = linesOf(named ? reading.blocksIn([named], standing) : []);
  const said = joinLines(lines);
  const [only, ...more] = inner;
  if ((only?.type === "blockQuote" || only?.type === "pullQuote") && more.length === 0 && said.length === 0)
    return [
      ...quoteOf(sorted([{ ...only, attrs: { id: only.attrs.id } }], reading)[0], only.attrs.attribution ?? "", reading, pulled),
      ...aside,
    ];
  const [paragraphs, behind] = sorted(inner, reading);
  const who = said.length > 0 && !hasNote(said) ? plainLine(said).replace(dash, "") : "";
  if (said.length > 0 && !who) paragraphs.push({ type: "paragraph", attrs: { id: reading.newId() }, content: said });
  return [...quoteOf(paragraphs, who, reading, pulled), ...behind, ...aside];
}

export function quoteOf(paragraphs: Paragraph[], who: string, { newId }: Reading, pulled: boolean): Block[] {
  const { rest, attribution } = who ? { rest: paragraphs, attribution: who } : takeAttribution(paragraphs);
  if (rest.length === 0)
    return attribution ? [{ type: "paragraph", attrs: { id: newId() }, content: [{ type: "text", text: attribution }] }] : [];
  const attrs = { id: newId(), ...(attribution && { attribution }) };
  if (!pulled) return [{ type: "blockQuote", attrs, content: rest }];
  return [{ type: "pullQuote", attrs, content: joinLines(rest.map(({ content }) => content)) }];
}

const isPulled = (element: Element): boolean => hasClass(element, /pull-?quote|^pull$/i);

/** <footer> or <cite> at its end, alone in its line. */
function namedIn({ children }: Element): Element | undefined {
  const last = children.findLast((child) => child.type === "element" || (child.type === "text" && child.value.trim() !== ""));
  if (isNamed(last, "footer", "cite")) return last;
  if (!isNamed(last, "p")) return undefined;
  const inner = last.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return inner.length === 1 && isNamed(inner[0], "cite") && lineIn(last).length <= longestName ? last : undefined;
}

function sorted(blocks: readonly Block[], { newId }: Reading): [Paragraph[], Block[]] {
  const [paragraphs, behind]: [Paragraph[], Block[]] = [[], []];
  for (const block of blocks) {
    const own = asParagraphs(block, newId);
    if (own) paragraphs.push(...own);
    else behind.push(block);
  }
  return [paragraphs, behind];
}

/** A last line that begins with a dash says whose words they are. */
function takeAttribution(paragraphs: Paragraph[]): { rest: Paragraph[]; attribution: string } {
  const none = { rest: paragraphs, attribution: "" };
  const last = paragraphs.at(-1);
  if (!last) return none;
  const cut = last.content.findLastIndex(({ type }) => type === "hardBreak");
  const line = last.content.slice(cut + 1);
  const name = plainLine(line);
  if (hasNote(line) || !dash.test(name) || name.length > longestName || (cut < 0 && paragraphs.length < 2)) return none;
  const kept = cut < 0 ? [] : [{ ...last, content: tidy(last.content.slice(0, cut)) }];
  return { rest: [...paragraphs.slice(0, -1), ...kept], attribution: name.replace(dash, "") };
}

/** A box beside the text: its first heading is its title. Behind it what no box can hold. */
export function boxFrom(element: Element, standing: Standing, reading: Reading): Block[] {
  const isTitle = (node: Node | undefined): node is Element =>
    !!node && !reading.taken.has(node) && (isNamed(node, "summary") || (isNamed(node, "p") && hasClass(node, /^note-title$/)));
  const head = element.children.find(isTitle);
  const blocks = reading.blocksIn(
    element.children.filter((child) => child !== head),
    standing,
  );
  const { lines, rest: aside } = linesOf(head ? reading.blocksIn(head.children, standing) : []);
  const first = head ? joinLines(lines) : blocks[0]?.type === "subhead" ? blocks[0].content : [];
  const titled = first.length > 0 && !hasNote(first);
  const body: Block[] =
    head && !titled && first.length > 0 ? [{ type: "paragraph", attrs: { id: reading.newId() }, content: first }, ...blocks] : blocks;
  const [content, behind]: [(Paragraph | List)[], Block[]] = [[], []];
  for (const block of titled && !head ? body.slice(1) : body) {
    if (block.type === "bulletList" || block.type === "orderedList") content.push(block);
    else {
      const own = asParagraphs(block, reading.newId);
      if (own) content.push(...own);
      else behind.push(block);
    }
  }
  behind.push(...aside);
  const title = titled ? plainLine(first) : "";
  if (content.length === 0)
    return [...(title ? [{ type: "paragraph" as const, attrs: { id: reading.newId() }, content: first }] : []), ...behind];
  return [{ type: "noteBox", attrs: { id: reading.newId(), ...(title && { title }) }, content } satisfies NoteBox, ...behind];
}
