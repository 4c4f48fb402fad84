import { type Day, must, itemAt, firstOf } from "../../../values/index.ts";
import { type Signed, asName, looksLikeName, readByline, splitNames } from "./bylines.ts";
import { type Written, foliosIn, headsIn, magazineOf, writtenOf } from "./heads.ts";
import { withoutHouseAd } from "./house-ad.ts";
import { type Line, keyOf } from "./lines.ts";
import { isCredit } from "./signs.ts";

export type LeftOut = {
  runningHeads: string[];
  folios: string[];
  /** What the running heads say of where the text appeared. */ magazine?: string;
  issue?: string;
  houseAd?: string;
  /** What stood at the end about who wrote it. */ writerNote?: string;
  other: string[];
};
type Furniture = {
  /** What is left is divided into pages where furniture stood; the first line after it `starts`. */ lines: Line[];
  byline: string[];
  bylineLinks: string[];
  date?: Day;
  /** As the running heads set it, where they repeat it. */ headline?: string;
  /** The byline is a name that stood alone under the headline. */ guessed?: true;
  leftOut: LeftOut;
};

const browserPrint = /^(?:\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}:\d{2}|https?:\/\/\S+\s+\d+\/\d+$)/i;
const boilerplate =
  /^(?:©|copyright\b|all rights reserved|share this|related articles?|read more:|advertisement$|sign up for|follow us|print this|download pdf|accept (?:all )?cookies|\[?subscribe\]?(?:\(#?\))?$|words by .+\b(?:pictures|photographs|photos) by|published (?:in|on) )/i;

/** Takes running heads, folios and the magazine's own advertisement out of the lines; they are kept apart, never lost. */
export function takeFurniture(lines: Line[]): Furniture {
  const leftOut: LeftOut = { runningHeads: [], folios: [], other: [] };
  const found: Furniture = { lines: [], byline: [], bylineLinks: [], leftOut };
  const { heads, folios, signed, headline } = furnitureOf(lines);
  const names: string[] = [];
  let page = 0;
  let starts = false;
  for (const line of withoutHouseAd(lines, leftOut)) {
    const text = line.text.trim();
    const head = heads.get(line);
    const isFolio = folios.has(line);
    if (head) {
      leftOut.runningHeads.push(text);
      const said = signed.get(line);
      if (said?.by && found.byline.length === 0) Object.assign(found, { byline: said.names, bylineLinks: said.links });
      if (said?.by && said.date) found.date ??= said.date;
      if (head.head && !said && !browserPrint.test(text)) tellOf(head, found, names);
    } else if (isFolio) leftOut.folios.push(text);
    else if (boilerplate.test(text)) leftOut.other.push(text);
    else {
      const begins = line.starts || starts;
      found.lines.push({ ...line, page: line.page + page, ...(begins && { starts: true }) });
      if (text) starts = false;
    }
    if (head || isFolio) [page, starts] = [page + 1, true];
  }
  if (headline) found.headline = headline;
  return withNames(found.byline.length > 0 ? found : withNameAlone(withBylineAtTop(found)), names);
}

function tellOf({ head }: Written, found: Furniture, names: string[]): void {
  const { folio, issue, date } = must(head, "head");
  if (folio) found.leftOut.folios.push(folio);
  if (issue) found.leftOut.issue ??= issue;
  if (date) found.date ??= date;
  names.push(...must(head, "head").names);
}

function withNames(found: Furniture, names: string[]): Furniture {
  const { leftOut } = found;
  const first = found.lines.find(({ text }) => text.trim())?.text ?? "";
  const said = names.length > 0 ? names : leftOut.runningHeads.filter((text) => !browserPrint.test(text) && !readByline(text)?.by);
  const magazine = magazineOf(said, found.headline ?? first, found.byline);
  if (magazine) leftOut.magazine = magazine;
  return found;
}

type Found = { heads: Map<Line, Written>; folios: Set<Line>; signed: Map<Line, Signed>; headline: string | undefined };

function furnitureOf(lines: Line[]): Found {
  const signed = new Map<Line, Signed>();
  const sure = new Set<Line>();
  for (const line of lines) {
    const text = line.text.trim();
    const said = text && readByline(text);
    if (said) signed.set(line, said);
    if ((said && said.by && said.date) || browserPrint.test(text)) sure.add(line);
  }
  const written = writtenOf(lines, sure);
  const structured = new Set([...headsIn(written)].filter((line) => !signed.get(line)?.by));
  const folios = foliosIn(written, structured);
  const isEdge = (one: Written | undefined) =>
    one !== undefined && (sure.has(one.line) || folios.has(one.line) || (structured.has(one.line) && one.head !== undefined));
  const repeated = repeatedIn(written, isEdge, structured);
  const all = new Set([...sure, ...structured, ...repeated, ...titlesBeside(written, folios)]);
  for (const line of headlineAtEdges(written)) all.add(line);
  const kept = keptHeadline(written, all, isEdge);
  if (kept) all.delete(kept.line);
  const headline = headlineIn(written, all, folios);
  if (headline) for (const line of headline.above) all.add(line);
  if (headline) for (const line of headline.twins) all.add(line);
  return {
    heads: new Map(written.filter(({ line }) => all.has(line)).map((one) => [one.line, one])),
    folios,
    signed,
    headline: headline?.as,
  };
}

/**
 * A short line that stands three times or more, or twice and each time beside a running head or a
 * folio, is the page's furniture and not the text's.
 */
function repeatedIn(written: Written[], isEdge: (one: Written | undefined) => boolean, structured: ReadonlySet<Line>): Set<Line> {
  const places = new Map<string, number[]>();
  for (const [at, { text, line }] of written.entries()) {
    if (!canRepeat(text) || structured.has(line)) continue;
    const known = places.get(text);
    if (known) known.push(at);
    else places.set(text, [at]);
  }
  const beside = (at: number) => isEdge(written[at - 1]) || isEdge(written[at + 1]);
  return new Set(
    [...places.values()]
      .filter((ats) => (ats.length >= 3 ? isOfThePage(ats, written, beside) : ats.length === 2 && ats.every(beside)))
      .flatMap((ats) => ats.map((at) => itemAt(written, at).line)),
  );
}

const canRepeat = (text: string) => text.length > 2 && text.length < 120 && !isCredit(text) && !/^[-*•✓]|^\* \* \*$|^\W+$/.test(text);
const looksLikeHeadline = (text = "") => text.length > 0 && text.length < 130 && !/[.!,;:]["”’]?$/.test(text);

/** “Ingredients” three times over three recipes is the text's: what is the page's stands at its edge, cuts a sentence or begins the text. */
function isOfThePage(ats: number[], written: Written[], beside: (at: number) => boolean): boolean {
  if (ats[0]! < 2) return true;
  const cuts = (at: number) => /^\p{Ll}/u.test(written[at + 1]?.text ?? "") && !/[.!?:…]["”’]?$/.test(written[at - 1]?.text ?? "");
  return ats.some((at) => itemAt(written, at).edge || beside(at) || (itemAt(written, at).apart && cuts(at)));
}

/** Beside a folio by itself, what says the headline again, with the writer's name or without it. */
function titlesBeside(written: Written[], folios: ReadonlySet<Line>): Line[] {
  const top = new Set(written.slice(0, 8).map(({ text }) => (text.length < 100 ? keyOf(text) : "")));
  const titles = [...top].filter((key) => key.split(" ").length > 1);
  return written
    .filter(({ text, apart }, at) => {
      const beside = [written[at - 1], written[at + 1]].some((one) => one !== undefined && folios.has(one.line));
      return at > 7 && apart && beside && text.length < 100 && titles.some((title) => ` ${keyOf(text)} `.includes(` ${title} `));
    })
    .map(({ line }) => line);
}

/** Where what repeats is the headline, the first of them stays. */
function keptHeadline(written: Written[], all: ReadonlySet<Line>, isEdge: (one: Written) => boolean): Written | undefined {
  const at = written.findIndex((one) => !isEdge(one) && !all.has(one.line) && !readByline(one.text)?.by);
  let end = at + 1;
  while (at >= 0 && end < at + 6 && written[end] && itemAt(written, end).line.number === itemAt(written, end - 1).line.number + 1) end += 1;
  const next = written
    .slice(Math.max(0, at), end)
    .map(({ text }) => text)
    .join(" ");
  const first = written.find((one) => !isEdge(one));
  return first && all.has(first.line) && !looksLikeHeadline(next) ? first : undefined;
}

/** What stands at the top of the text, and at the edge of a later page again, is the headline as the page's head. */
function headlineAtEdges(written: Written[]): Line[] {
  const first = written[0]?.line.page;
  const above = written.slice(0, 6).filter(({ line, text }) => line.page === first && text.length < 100);
  const top = new Set(above.map(({ text }) => keyOf(text)));
  return written
    .filter(({ line, text, edge, apart }) => edge && apart && line.page !== first && top.has(keyOf(text)) && /\p{L}/u.test(text))
    .map(({ line }) => line);
}

type Headline = { as: string; above: Line[]; twins: Line[] };

/** A line of the top that heads repeat is the headline, and what stands over it the magazine's name; heads may set it better than its capitals do. */
function headlineIn(written: Written[], all: ReadonlySet<Line>, folios: ReadonlySet<Line>): Headline | undefined {
  const text = written.filter(({ line }) => !all.has(line) && !folios.has(line));
  const names = new Map<string, string>();
  for (const one of written)
    if (all.has(one.line)) for (const name of one.head?.names.length ? one.head.names : [one.text]) names.set(keyOf(name), name);
  for (let at = 0; at < Math.min(6, text.length); at += 1) {
    const whole = [1, 2, 3].map((count) =>
      text
        .slice(at, at + count)
        .map((each) => each.text)
        .join(" "),
    );
    const found = whole.find((each) => names.has(keyOf(each)) && /\p{L}/u.test(each));
    if (!found) continue;
    const as = names.get(keyOf(found))!;
    const above = text.slice(0, at).filter((each) => each.apart && looksLikeHeadline(each.text) && !readByline(each.text));
    if (above.length < at) return undefined;
    return { as: as === as.toUpperCase() ? found : as, above: above.map(({ line }) => line), twins: [] };
  }
  const [first] = text;
  const twins = first ? text.slice(1).filter((each) => each.apart && keyOf(each.text) === keyOf(first.text)) : [];
  return first && twins.length > 0 && keyOf(first.text) ? { as: first.text, above: [], twins: twins.map(({ line }) => line) } : undefined;
}

/** Without a running head, byline and date may stand near the top, each on a line of its own. */
function withBylineAtTop(found: Furniture): Furniture {
  const top = found.lines.filter(({ text }) => text.trim()).slice(0, 8);
  const read = top.map((line) => readByline(line.text.trim()));
  const named = read.findIndex((said) => said !== undefined && said.names.length > 0 && said.by);
  const alone = named < 0 ? nameAt(read) : named;
  const dated = read.findIndex((said) => said?.date !== undefined && said.names.length === 0);
  const used = new Set([alone, dated].filter((at) => at >= 0).map((at) => top[at]!));
  for (const line of picturesAtTop(top)) used.add(line);
  if (used.size === 0) return found;
  const { names = [], links = [], date } = read[alone] ?? {};
  const day = found.date ?? date ?? read[dated]?.date;
  // their lines stay as empty ones, so that what stood around them does not grow together
  const lines = found.lines.map((line) => (used.has(line) ? { ...line, text: "" } : line));
  found.leftOut.other.push(...[...used].map((line) => line.text.trim()));
  return { ...found, lines, byline: names, bylineLinks: links, ...(day && { date: day }) };
}

/** "Photos: Kit Lowell" before the text begins is of all its pictures. A caption would touch it. */
function picturesAtTop(top: Line[]): Line[] {
  const begins = top.findIndex(({ text }) => text.length > 60 || /[.!?]["”’»]?$/.test(text.trim()));
  return top.slice(1, begins < 0 ? undefined : begins).filter((line, at) => {
    const below = top[at + 2];
    return isCredit(line.text.trim()) && below !== undefined && below.number > line.number + 1;
  });
}

/** "Tomas Varga | March 3, 2024". */
const nameAt = (read: (Signed | undefined)[]): number => read.findIndex((said) => said?.date !== undefined && said.names.length > 0);

/** A name alone under the headline, of words that the text writes with capitals alone. */
function withNameAlone(found: Furniture): Furniture {
  if (found.byline.length > 0) return found;
  const written = found.lines.filter(({ text }) => text.trim());
  const apart = (at: number) => written[at + 1] !== undefined && itemAt(written, at + 1).number > itemAt(written, at).number + 1;
  const at = [1, 2].find((index) => written[index] && apart(index) && looksLikeName(true)(written[index].text.trim()));
  if (
    at === undefined ||
    itemAt(written, at).text.trim().length > 40 ||
    (at === 2 && itemAt(written, 1).number > firstOf(written).number + 1)
  )
    return found;
  const name = itemAt(written, at).text.trim();
  const words = new Set(name.split(/\s+/).filter((word) => word.length > 2));
  const lower = new Set([...words].map((word) => word.toLowerCase()));
  const common = written.some(({ text }) => (text.match(/\p{L}+/gu) ?? []).some((word) => lower.has(word)));
  if (common || words.size < 2) return found;
  found.leftOut.other.push(name);
  const lines = found.lines.map((line) => (line === written[at] ? { ...line, text: "" } : line));
  return { ...found, lines, byline: splitNames(name).map(asName), guessed: true };
}
