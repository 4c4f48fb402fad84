import { itemAt } from "../../values/index.ts";
import type { Block, Body, Inline, ListItem } from "../types.ts";

/**
 * Where a tracked change or a remark begins and ends is carried through the reading as signs in the text, of letters
 * that no script has, and taken out of what was read: so it is known to the letter, whatever became of the paragraph.
 */
const [begin, end, zero] = [0xe000, 0xe001, 0xe010];
const sign = /\ue000([\ue010-\ue019]+)\ue001/g;
const any = /[\ue000-\ue019]/g;

/** The sign of the place with this number. */
export const signOf = (number: number): string =>
  String.fromCharCode(begin, ...[...String(number)].map((digit) => zero + Number(digit)), end);

/** Text without what could be taken for a sign. */
export const withoutSigns = (text: string): string => text.replace(any, "");

/** A place in the words of a block, counted as sentences count: in UTF-16 units, a line's end one, a note nothing. */
type Place = { block: string; at: number; /** A space behind the sign went, as one stood before it. */ isSpaceGone?: boolean };

/** Takes the signs out of the body, and says where each stood. What had nothing but signs goes; its places are at the next block. */
export function takeSigns(body: Body): Map<number, Place> {
  const places = new Map<number, Place>();
  const waiting: number[] = [];
  const cleaning: Cleaning = {
    found: (number, block, at) => places.set(number, { block, at }),
    spaceGone: (number) => void Object.assign(places.get(number) ?? {}, { isSpaceGone: true }),
    park: (content) => void cleanRun(content, { found: (number) => waiting.push(number), spaceGone: () => undefined }),
    reach: (block) => {
      for (const number of waiting.splice(0)) places.set(number, { block, at: 0 });
    },
  };
  body.content = body.content.filter((block) => cleanIn(block, cleaning));
  const last = body.content.at(-1);
  if (last) cleaning.reach(last.attrs.id);
  return places;
}

type Cleaning = {
  found: (number: number, block: string, at: number) => void;
  spaceGone: (number: number) => void;
  park: (content: Inline[]) => void;
  reach: (block: string) => void;
};

const numberOf = (digits: string): number => Number([...digits].map((digit) => digit.charCodeAt(0) - zero).join(""));
const isBare = (content: Inline[]) =>
  content.every((one) => one.type === "hardBreak" || (one.type === "text" && !one.text.replace(sign, "").trim()));

/** False for what has no words left. */
function cleanIn(block: Block | ListItem, cleaning: Cleaning): boolean {
  const { id } = block.attrs;
  const run = (content: Inline[]) => {
    cleaning.reach(id);
    return cleanRun(content, { found: (number, at) => cleaning.found(number, id, at), spaceGone: cleaning.spaceGone });
  };
  const line = (said: string) => cleanLine(said, (number) => cleaning.found(number, id, 0));
  switch (block.type) {
    case "paragraph":
    case "subhead":
    case "pullQuote":
      if (isBare(block.content)) {
        cleaning.park(block.content);
        return false;
      }
      block.content = run(block.content);
      break;
    case "figure":
      block.content = run(block.content);
      block.attrs.credit = line(block.attrs.credit);
      block.attrs.alt = line(block.attrs.alt);
      return true;
    case "table":
      for (const row of block.content) for (const cell of row.content) cell.content = run(cell.content);
      if (block.attrs.caption) block.attrs.caption = line(block.attrs.caption);
      return true;
    case "blockQuote":
      block.content = block.content.filter((inner) => cleanIn(inner, cleaning));
      break;
    case "noteBox":
    case "listItem":
      block.content = block.content.filter((inner) => cleanIn(inner, cleaning));
      break;
    case "bulletList":
    case "orderedList":
      block.content = block.content.filter((inner) => cleanIn(inner, cleaning));
      break;
    default:
      return true;
  }
  if ("attribution" in block.attrs && block.attrs.attribution) block.attrs.attribution = line(block.attrs.attribution);
  if ("title" in block.attrs && block.attrs.title) block.attrs.title = line(block.attrs.title);
  return block.content.length > 0;
}

const cleanLine = (said: string, found: (number: number) => void): string =>
  said.replace(sign, (_whole, digits: string) => {
    found(numberOf(digits));
    return "";
  });

type Told = { found: (number: number, at: number) => void; spaceGone: (number: number) => void };

/** One run of words without its signs; spaces that were two because a sign stood between them are one. */
function cleanRun(content: Inline[], { found, spaceGone }: Told): Inline[] {
  const out: Inline[] = [];
  let [at, open] = [0, true];
  let sign: number | undefined;
  for (const piece of content) {
    if (piece.type === "hardBreak") [at, open] = [at + 1, true];
    if (piece.type === "footnote") out.push({ ...piece, content: cleanNote(piece.content, (number) => found(number, at)) });
    else if (piece.type === "hardBreak") out.push(piece);
    else {
      let text = "";
      for (const [part, digits] of partsOf(piece.text)) {
        if (digits !== undefined) {
          found((sign = numberOf(digits)), at + text.length);
          continue;
        }
        if (open && sign !== undefined && part.startsWith(" ")) spaceGone(sign);
        text += open ? part.replace(/^ /, "") : part;
        if (!part) continue;
        sign = undefined;
        open = text ? text.endsWith(" ") : open;
      }
      const last = out.at(-1);
      const joins = last?.type === "text" && JSON.stringify(last.marks) === JSON.stringify(piece.marks);
      if (text && joins) out[out.length - 1] = { ...last, text: last.text + text };
      else if (text) out.push({ ...piece, text });
      at += text.length;
    }
  }
  const last = out.at(-1);
  if (last?.type === "text" && last.text.trim()) out[out.length - 1] = { ...last, text: last.text.trimEnd() };
  return out;
}

function cleanNote<N extends Inline>(content: N[], found: (number: number) => void): N[] {
  return content.flatMap((piece): N[] => {
    if (piece.type !== "text") return [piece];
    const text = cleanLine(piece.text, found);
    return text ? [{ ...piece, text }] : [];
  });
}

/** Words and the digits of signs, in turn. */
function* partsOf(text: string): Generator<[string, string | undefined]> {
  let from = 0;
  for (const match of text.matchAll(sign)) {
    yield [text.slice(from, match.index), undefined];
    yield ["", itemAt(match, 1)];
    from = match.index + match[0].length;
  }
  yield [text.slice(from), undefined];
}
