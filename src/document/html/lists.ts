import type { Element } from "hast";
import { filled } from "../../values/index.ts";
import type { Block, List, ListItem, Paragraph } from "../types.ts";
import { attributeOf, classesOf, hasClass, isElement, isNamed, lineIn, type Node, within } from "./hast.ts";
import { asParagraphs } from "./lines.ts";
import { declarationsOf } from "./look.ts";
import { isListSign } from "./notes.ts";
import type { Reading, Standing } from "./reading.ts";
import { standingIn } from "./standing.ts";

/** An item of a list that stands as paragraphs with a level each. */
export type LevelItem = { level: number; ordered: boolean; start: number; content: (Paragraph | List)[] };

/** Lists within one another; what is deeper stands in the last. */
const mostLevels = 8;

/** A list, and behind it what no list can hold. */
export function listFrom(element: Element, standing: Standing, reading: Reading): Block[] {
  const [items, behind]: [ListItem[], Block[]] = [[], []];
  reading.lists += 1;
  for (const child of element.children) {
    if (reading.taken.has(child) || reading.notes.taken.has(child)) continue;
    const { content, rest } = itemContent(blocksOfChild(child, standing, reading), reading);
    behind.push(...rest);
    // a list that stands beside items, where it should stand in one, belongs to the one before it
    const last = items.at(-1);
    if (isNamed(child, "ul", "ol") && last) last.content.push(...content);
    else if (content.length > 0) items.push({ type: "listItem", attrs: { id: reading.newId() }, content });
  }
  reading.lists -= 1;
  if (items.length === 0) return behind;
  if (reading.lists >= mostLevels) {
    reading.say((m) => filled(m.lists, { most: mostLevels }));
    return [...items.flatMap(({ content }) => content), ...behind];
  }
  const start = Number.parseInt(attributeOf(element, "start"), 10);
  return [listOf(items, element.tagName === "ol", start, reading), ...behind];
}

/** An item’s blocks; what stands in a list and is no item is one. */
const blocksOfChild = (child: Node, standing: Standing, reading: Reading): Block[] =>
  isNamed(child, "li") ? reading.blocksIn(child.children, standingIn(child, standing, reading)) : reading.blocksIn([child], standing);

function listOf(content: ListItem[], ordered: boolean, start: number, { newId }: Reading): List {
  if (!ordered) return { type: "bulletList", attrs: { id: newId() }, content };
  const from = start >= 0 && start !== 1 && start < 1_000_000_000 ? { start } : {};
  return { type: "orderedList", attrs: { id: newId(), ...from }, content };
}

function itemContent(blocks: Block[], { newId }: Reading): { content: (Paragraph | List)[]; rest: Block[] } {
  const [content, rest]: [(Paragraph | List)[], Block[]] = [[], []];
  for (const block of blocks) {
    if (block.type === "bulletList" || block.type === "orderedList") content.push(block);
    else {
      const paragraphs = asParagraphs(block, newId);
      if (paragraphs) content.push(...paragraphs);
      else rest.push(block);
    }
  }
  return { content, rest };
}

/** Google Docs writes a file's lists flat, and says in a class which is how deep. */
export function levelItemsOf(element: Element, standing: Standing, reading: Reading): { items: LevelItem[]; rest: Block[] } | undefined {
  const level = classesOf(element).flatMap((name) => /^lst-kix_\w+-(\d)$/.exec(name)?.[1] ?? [])[0];
  if (level === undefined) return undefined;
  const all: Block[] = [];
  const start = Number.parseInt(attributeOf(element, "start"), 10) || 1;
  const items = element.children.flatMap((child): LevelItem[] => {
    if (reading.taken.has(child) || reading.notes.taken.has(child)) return [];
    const { content, rest } = itemContent(blocksOfChild(child, standing, reading), reading);
    all.push(...rest);
    return content.length > 0 ? [{ level: Number(level), ordered: element.tagName === "ol", start, content }] : [];
  });
  return { items, rest: all };
}

/** Word's lists are paragraphs that say in their style that they are items; what sign they have stands in them. */
export function wordItem(element: Element): Omit<LevelItem, "content"> | undefined {
  const style = attributeOf(element, "style");
  const said = style.includes("mso-list") ? declarationsOf(style).get("mso-list") : undefined;
  const level = said && /\blevel(\d)/.exec(said)?.[1];
  if (!level && !(hasClass(element, /^MsoListParagraph/) && signOf(element))) return undefined;
  const sign = signOf(element);
  const number = /^\(?(\d{1,6})[.)]?$/.exec(sign)?.[1];
  return { level: Number(level ?? 1), ordered: /^\(?(?:\d{1,6}|[a-z]{1,2}|[ivxlc]{1,7})[.)]$/i.test(sign), start: Number(number ?? 1) };
}

function signOf(element: Element): string {
  for (const inner of within(element)) if (isElement(inner) && isListSign(inner)) return lineIn(inner);
  const from = element.children.findIndex((one) => one.type === "comment" && /^\[if !supportLists\]/i.test(one.value));
  return from < 0
    ? ""
    : element.children
        .slice(from + 1, from + 3)
        .map(lineIn)
        .join("")
        .trim();
}

/** Items with their levels as lists in lists. */
export function nest(items: readonly LevelItem[], reading: Reading): List[] {
  const roots: List[] = [];
  const open: { level: number; list: List }[] = [];
  for (const { level, ordered, start, content } of items) {
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const top = open.at(-1);
    if (top && top.level === level && (top.list.type === "orderedList") !== ordered) open.pop();
    const item: ListItem = { type: "listItem", attrs: { id: reading.newId() }, content };
    const same = open.at(-1);
    if (same?.level === level) {
      same.list.content.push(item);
      continue;
    }
    const list = listOf([item], ordered, start, reading);
    open.push({ level, list });
    (same?.list.content.at(-1)?.content ?? roots).push(list);
  }
  return roots;
}
