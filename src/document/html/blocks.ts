import type { Element } from "hast";
import type { Block, Figure, Inline, Paragraph, Subhead } from "../types.ts";
import { fewest, galleriesOf } from "../galleries.ts";
import { textOf } from "../plain-text.ts";
import { embedFrom, embedOf } from "./embeds.ts";
import { attributeOf, blocks as beginLines, hasClass, isElement, isNamed, isUnread, lineIn, type Node, within } from "./hast.ts";
import { emptyRun, isMore, readInline, type Run } from "./inline.ts";
import { isLeftOut, leaveOut } from "./left-out.ts";
import { linesOf } from "./lines.ts";
import { type LevelItem, levelItemsOf, listFrom, nest, wordItem } from "./lists.ts";
import { declarationsOf } from "./look.ts";
import { splitCaption, takeCredit, widthOf } from "./pictures.ts";
import { boxFrom, quoteFrom, quoteOf } from "./quotes.ts";
import { deepest, type Reading, type Standing } from "./reading.ts";
import { standingIn } from "./standing.ts";
import { isLayout, tableFrom } from "./tables.ts";
import { joinLines, paragraphsOf, tidy, withoutMark } from "./tidy.ts";

/** What is being made of the nodes of one element, in order. */
type Flow = { blocks: Block[]; run: Run; items: LevelItem[]; quoted: Paragraph[] };

export function blocksIn(nodes: readonly Node[], standing: Standing, reading: Reading): Block[] {
  const flow: Flow = { blocks: [], run: emptyRun(), items: [], quoted: [] };
  read(nodes, standing, reading, flow);
  endLine(flow, reading);
  endGroups(flow, reading);
  return flow.blocks;
}

const beginsLine = (node: Node, { holdsBlocks }: Reading): node is Element =>
  isElement(node) && (beginLines.has(node.tagName) || holdsBlocks.has(node));

function read(nodes: readonly Node[], standing: Standing, reading: Reading, flow: Flow): void {
  let line: Node[] = [];
  const readLine = () => {
    readInline(line, standing, reading, flow.run);
    line = [];
  };
  nodes.forEach((node, at) => {
    if (isTaken(node, reading) || (isNamed(node, "hr") && isTaken(nextOf(nodes, at), reading))) return;
    if (!beginsLine(node, reading) && !(node.type === "comment" && isMore(node.value))) return void line.push(node);
    readLine();
    if (node.type === "comment") return more(flow, reading);
    readBlock(node, standing, reading, flow);
  });
  readLine();
}

const isTaken = (node: Node | undefined, { notes, taken }: Reading): boolean =>
  node !== undefined && (notes.taken.has(node) || taken.has(node));

const nextOf = (nodes: readonly Node[], at: number): Node | undefined =>
  nodes.slice(at + 1, at + 6).find((node) => isElement(node) || (node.type === "text" && node.value.trim() !== ""));

function more(flow: Flow, reading: Reading): void {
  if (!reading.paywall) return;
  endLine(flow, reading);
  push(flow, reading, { type: "paywall", attrs: { id: reading.newId() } });
}

function push(flow: Flow, reading: Reading, ...blocks: Block[]): void {
  if (blocks.length === 0) return;
  endGroups(flow, reading);
  flow.blocks.push(...blocks);
}

/** Items and quoted lines that stood one under the other become one list, one quotation. */
function endGroups(flow: Flow, reading: Reading): void {
  const { items, quoted } = flow;
  [flow.items, flow.quoted] = [[], []];
  if (items.length > 0) flow.blocks.push(...nest(items, reading));
  if (quoted.length > 0) flow.blocks.push(...quoteOf(quoted, "", reading, false));
}

const bullet = /^[•‣▪◦·]\s+/;
const rule = /^(?:(?:[*·•]\s*){3,5}|⁂|[-–—_]{3,})$/;

/** What was read since the last block is a paragraph, with the pictures that stood in it before or behind it. */
function endLine(flow: Flow, reading: Reading): void {
  const { words, pictures, paywall } = flow.run;
  if (words.length === 0 && pictures.length === 0 && !paywall) return;
  flow.run = emptyRun();
  push(flow, reading, ...figuresOf(pictures, true));
  for (const paragraph of paragraphsOf(tidy(words), reading.newId)) put(paragraph, flow, reading);
  push(flow, reading, ...figuresOf(pictures, false));
  if (paywall) more(flow, reading);
}

const figuresOf = (pictures: Run["pictures"], first: boolean): Figure[] =>
  pictures.filter((one) => one.first === first).map(({ figure }) => figure);

function put(paragraph: Paragraph, flow: Flow, reading: Reading): void {
  const said = textOf(paragraph.content);
  const [first, ...rest] = paragraph.content;
  if (said.length < 12 && rule.test(said.trim())) return push(flow, reading, { type: "separator", attrs: { id: reading.newId() } });
  if (first?.type === "text" && bullet.test(first.text)) {
    const content = tidy([{ ...first, text: first.text.replace(bullet, "") }, ...rest]);
    if (content.length === 0) return;
    if (flow.quoted.length > 0) endGroups(flow, reading);
    flow.items.push({ level: 1, ordered: false, start: 1, content: [{ ...paragraph, content }] });
    return;
  }
  push(flow, reading, embedOf(paragraph.content, reading) ?? paragraph);
}

type Maker = (element: Element, standing: Standing, reading: Reading) => Block[];
const heading: Maker = (element, standing, reading) => headingOf(element, Number(element.tagName.slice(1)), standing, reading);

/** What each element that begins a line becomes; one that is not here holds what stands in it, and is nothing itself. */
const makers: Record<string, Maker> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: listFrom,
  ol: listFrom,
  menu: listFrom,
  blockquote: (element, standing, reading) => quoteFrom(element, standing, reading),
  figure: figureFrom,
  table: (element, standing, reading) =>
    isLayout(element) ? blocksIn(element.children, standing, reading) : tableFrom(element, standing, reading),
  hr: (_element, _standing, { newId }) => [{ type: "separator", attrs: { id: newId() } }],
  aside: boxFrom,
  details: boxFrom,
  iframe: (element, _standing, reading) => embedFrom(element, reading),
  video: (element, _standing, reading) => embedFrom(element, reading),
  audio: (element, _standing, reading) => embedFrom(element, reading),
  embed: (element, _standing, reading) => embedFrom(element, reading),
  pre: (element, standing, reading) => blocksIn(element.children, { ...standing, marks: [{ type: "code" }] }, reading),
  dt: (element, standing, reading) =>
    blocksIn(
      element.children,
      { ...standing, marks: [...standing.marks.filter(({ type }) => type !== "strong"), { type: "strong" }] },
      reading,
    ),
};

function readBlock(element: Element, around: Standing, reading: Reading, flow: Flow): void {
  if (isUnread(element)) return;
  endLine(flow, reading);
  if (isLeftOut(element, reading)) return leaveOut(element, reading);
  const standing = standingIn(element, around, reading);
  deepest(
    element,
    reading,
    () => readAs(element, standing, reading, flow),
    (words) => push(flow, reading, ...paragraphsOf(tidy([{ type: "text", text: words }]), reading.newId)),
  );
  endLine(flow, reading);
}

function readAs(element: Element, standing: Standing, reading: Reading, flow: Flow): void {
  const flat = isNamed(element, "ul", "ol") ? levelItemsOf(element, standing, reading) : undefined;
  if (flat) {
    flow.items.push(...flat.items);
    return push(flow, reading, ...flat.rest);
  }
  const maker = makerByClass(element) ?? (Object.hasOwn(makers, element.tagName) ? makers[element.tagName] : undefined);
  if (maker) return push(flow, reading, ...maker(element, standing, reading));
  if (isNamed(element, "p", "div", "figcaption", "dd") && readParagraph(element, standing, reading, flow)) return;
  read(element.children, standing, reading, flow);
}

/** What pages and programs write as a plain element and name by its class. */
function makerByClass(element: Element): Maker | undefined {
  if (hasClass(element, /^(?:pull|pull-?quote|wp-block-pullquote)$/i))
    return (one, standing, reading) => quoteFrom(one, standing, reading, { pulled: true });
  if (hasClass(element, /^wp-caption$/)) return figureFrom;
  if (hasClass(element, /^(?:gallery|wp-block-gallery|blocks-gallery-grid|kg-gallery-card)$/)) return figureFrom;
  if (hasClass(element, /^(?:kg-callout-card|callout|callout-block)$/)) return boxFrom;
  if (hasClass(element, /^(?:paywall-jump|gh-post-upgrade)$/) && isNamed(element, "div")) return paywallFrom;
  const level = levelOf(element);
  return level ? (one, standing, reading) => headingOf(one, level, standing, reading) : undefined;
}

/** What stands in it asks readers to subscribe there. */
function paywallFrom(element: Element, standing: Standing, reading: Reading): Block[] {
  if (!reading.paywall) return blocksIn(element.children, standing, reading);
  const words = lineIn(element);
  if (words) reading.say((m) => m.paywallWords, words);
  return [{ type: "paywall", attrs: { id: reading.newId() } }];
}

function levelOf(element: Element): number | undefined {
  if (attributeOf(element, "role") === "heading") return Number(attributeOf(element, "ariaLevel")) || 2;
  if (!isNamed(element, "p")) return undefined;
  if (hasClass(element, /^MsoTitle$/)) return 1;
  const outline = declarationsOf(attributeOf(element, "style")).get("mso-outline-level") ?? "";
  return /^[1-9]$/.test(outline) ? Number(outline) : undefined;
}

/** A paragraph that says by its class or style that it is something else. True where it was. */
function readParagraph(element: Element, standing: Standing, reading: Reading, flow: Flow): boolean {
  const item = wordItem(element);
  if (item) {
    const own = blocksIn(element.children, standing, reading);
    const words = joinLines(linesOf(own).lines);
    if (flow.quoted.length > 0) endGroups(flow, reading);
    if (words.length > 0) flow.items.push({ ...item, content: [{ type: "paragraph", attrs: { id: reading.newId() }, content: words }] });
    push(flow, reading, ...linesOf(own).rest);
    return true;
  }
  if (hasClass(element, /^Mso(?:Intense)?Quote/)) {
    if (flow.items.length > 0) endGroups(flow, reading);
    const { lines, rest } = linesOf(blocksIn(element.children, standing, reading));
    const words = joinLines(lines);
    if (words.length > 0) flow.quoted.push({ type: "paragraph", attrs: { id: reading.newId() }, content: words });
    push(flow, reading, ...rest);
    return true;
  }
  if (hasClass(element, /^embed$/)) {
    const link = element.children.find((child) => isNamed(child, "a"));
    if (!link) return false;
    const own = blocksIn([link], standing, reading);
    const embed = embedOf(joinLines(linesOf(own).lines), reading, { any: true });
    // behind the link our own pages name its host: the embed says it by its address
    const others = element.children.filter((child) => child !== link && !(embed && isNamed(child, "span")));
    push(flow, reading, ...(embed ? [embed] : own), ...blocksIn(others, standing, reading));
    return true;
  }
  const isCaption = element.tagName === "figcaption" || hasClass(element, /^(?:MsoCaption|wp-caption-text)$/);
  return isCaption && (underLast(element, standing, reading, flow) || aroundPicture(element, standing, reading, flow));
}

/** A caption that holds its picture itself, as LibreOffice writes one. */
function aroundPicture(element: Element, standing: Standing, reading: Reading, flow: Flow): boolean {
  if (!hasClass(element, /^MsoCaption$/)) return false;
  const [first, ...others] = blocksIn(element.children, standing, reading);
  const { lines, rest } = linesOf(others);
  if (first?.type === "figure") {
    const { caption, credit } = splitCaption(joinLines(lines));
    Object.assign(first, { content: caption, attrs: { ...first.attrs, credit } });
    push(flow, reading, first, ...rest);
  } else push(flow, reading, ...(first ? [first] : []), ...others);
  return true;
}

function headingOf(element: Element, level: number, standing: Standing, reading: Reading): Block[] {
  const { lines, rest } = linesOf(blocksIn(element.children, standing, reading));
  const line = lines.flatMap((one, at): Inline[] => (at > 0 ? [{ type: "text", text: " " }, ...one] : one));
  const content = withoutMark(
    tidy(line.map((piece): Inline => (piece.type === "hardBreak" ? { type: "text", text: " " } : piece))),
    "strong",
  );
  const subhead: Subhead = { type: "subhead", attrs: { id: reading.newId(), level: 1 }, content };
  reading.levels.set(subhead, level);
  return [...(content.length > 0 ? [subhead] : []), ...rest];
}

const isCaption = (node: Node) => isNamed(node, "figcaption") || (isNamed(node, "p") && hasClass(node, /^wp-caption-text$/));

function figureFrom(element: Element, standing: Standing, reading: Reading): Block[] {
  let images = 0;
  for (const inner of within(element)) if (isNamed(inner, "img")) images += 1;
  const credit = images === 1 ? takeCredit(element, reading) : "";
  const [captions, others] = [element.children.filter(isCaption), element.children.filter((child) => !isCaption(child))];
  const flow: Flow = { blocks: blocksIn(others, standing, reading), run: emptyRun(), items: [], quoted: [] };
  if (hasClass(element, /^wp-block-embed/))
    flow.blocks = flow.blocks.map((block) => (block.type === "paragraph" && embedOf(block.content, reading, { any: true })) || block);
  const figures = flow.blocks.flatMap((block) => (block.type === "figure" ? [block] : []));
  if (figures.length >= fewest && figures.length === flow.blocks.length)
    return galleryOf(figures, blocksIn(captions, standing, reading), widthOf(element), reading);
  read(captions, standing, reading, flow);
  endLine(flow, reading);
  endGroups(flow, reading);
  const wide = widthOf(element);
  let creditLeft = credit;
  for (const block of flow.blocks) {
    if (block.type !== "figure") continue;
    if (wide && !block.attrs.width) block.attrs.width = wide;
    if (creditLeft && !block.attrs.credit) [block.attrs.credit, creditLeft] = [creditLeft, ""];
  }
  if (creditLeft) flow.blocks.push({ type: "paragraph", attrs: { id: reading.newId() }, content: [{ type: "text", text: creditLeft }] });
  return flow.blocks;
}

/** Pictures that a page shows as one, and nothing else, are a gallery; what stands under them is said of all. */
function galleryOf(figures: Figure[], captions: Block[], width: Figure["attrs"]["width"], { newId }: Reading): Block[] {
  const { lines, rest } = linesOf(captions);
  const said = joinLines(lines);
  // a note has no place in what is said of all
  const isPlain = said.every(({ type }) => type !== "footnote");
  const bare = figures.map(({ attrs: { width: _width, ...attrs }, ...figure }) => ({ ...figure, attrs }));
  const caption = isPlain ? textOf(said).replace(/\s+/g, " ") : "";
  return [...galleriesOf(bare, { newId, caption, width }), ...(isPlain ? [] : paragraphsOf(said, newId)), ...rest];
}

/** Gives a caption to what it stands under. False where there is nothing that takes one. */
function underLast(element: Element, standing: Standing, reading: Reading, flow: Flow): boolean {
  const last = flow.blocks.at(-1);
  if (!last || flow.items.length > 0 || flow.quoted.length > 0) return false;
  const free =
    (last.type === "figure" && last.content.length === 0) ||
    (last.type === "table" && !last.attrs.caption) ||
    (last.type === "embed" && !last.attrs.title) ||
    ((last.type === "blockQuote" || last.type === "pullQuote") && !last.attrs.attribution);
  if (!free) return false;
  const credit = last.type === "figure" ? takeCredit(element, reading) : "";
  const { lines, rest } = linesOf(blocksIn(element.children, standing, reading));
  const content = joinLines(lines);
  if (last.type === "figure") {
    const split = credit ? { caption: content, credit } : splitCaption(content);
    last.content = split.caption;
    if (split.credit) last.attrs.credit = split.credit;
  } else if (content.some(({ type }) => type === "footnote"))
    flow.blocks.push({ type: "paragraph", attrs: { id: reading.newId() }, content });
  else if (content.length > 0) nameLast(last, textOf(content).replace(/\s+/g, " "));
  flow.blocks.push(...rest);
  return true;
}

function nameLast(block: Block, words: string): void {
  if (block.type === "table") block.attrs.caption = words;
  if (block.type === "embed") block.attrs.title = words;
  if (block.type === "blockQuote" || block.type === "pullQuote") block.attrs.attribution = words.replace(/^[—–―-]+\s*/, "");
}
