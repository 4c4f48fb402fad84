import type { Element, ElementContent } from "hast";
import { type OdNode, childOf, wordsOf } from "./od-nodes.ts";
import type { OdStyles } from "./od-styles.ts";
import { type OpenChange as Open, signOf, withoutSigns } from "../../../document/index.ts";

type Making = {
  styles: OdStyles;
  notes: Element[];
  opened: Open[];
  /** Changes and remarks by the id that the text has for them. */
  numbers: Map<string, number>;
  lists: { style: string | undefined; level: number };
};

const element = (tagName: string, properties: Element["properties"], children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: "text", value });

/** An OpenDocument text as a page: its paragraphs, lists, tables, frames and notes; changes and remarks as signs. */
export function hastOf(body: OdNode, styles: OdStyles): { children: Element[]; opened: Open[] } {
  const making: Making = { styles, notes: [], opened: [], numbers: new Map(), lists: { style: undefined, level: 0 } };
  const changes = childOf(body, "text:tracked-changes");
  if (changes) readChanges(changes, making);
  const children = within(body, making).filter((child): child is Element => child.type === "element");
  const notes = making.notes.length > 0 ? [element("section", { className: ["footnotes"] }, [element("ol", {}, making.notes)])] : [];
  return { children: [...children, ...notes], opened: making.opened };
}

const within = (node: OdNode, making: Making): ElementContent[] => node.children.flatMap((child) => contentOf(child, making));

type Maker = (node: OdNode, making: Making) => ElementContent[];

const makers: Record<string, Maker> = {
  "#text": ({ text: words }) => [text(withoutSigns(words).replace(/\s+/g, " "))],
  "text:h": (node, making) => [
    element(`h${Math.min(Math.max(Number(node.attributes["text:outline-level"]) || 1, 1), 6)}`, {}, styled(node, making)),
  ],
  "text:p": paragraph,
  "text:span": (node, making) => [
    element("span", { style: making.styles.style(node.attributes["text:style-name"]).css }, within(node, making)),
  ],
  "text:a": (node, making) => [element("a", { href: node.attributes["xlink:href"] ?? "" }, within(node, making))],
  "text:s": (node) => [text(" ".repeat(Math.min(Number(node.attributes["text:c"]) || 1, 100)))],
  "text:tab": () => [text(" ")],
  "text:line-break": () => [element("br", {}, [])],
  "text:list": list,
  "text:note": note,
  "table:table": (node, making) => [element("table", {}, rowsOf(node, making, false))],
  "draw:frame": frame,
  "draw:text-box": (node, making) => [element("div", {}, within(node, making))],
  "text:section": (node, making) => [element("div", {}, within(node, making))],
  "office:annotation": remark,
  "office:annotation-end": (node, making) => sign(`remark ${node.attributes["office:name"]}`, 1, making),
  "text:change-start": (node, making) => sign(`change ${node.attributes["text:change-id"]}`, 0, making),
  "text:change-end": (node, making) => sign(`change ${node.attributes["text:change-id"]}`, 1, making),
  "text:change": (node, making) => [
    ...sign(`change ${node.attributes["text:change-id"]}`, 0, making),
    ...sign(`change ${node.attributes["text:change-id"]}`, 1, making),
  ],
};

/** What says something of the text, and is no words of it. */
const silent =
  /^(?:text:tracked-changes|text:(?:sequence|variable|user-field)-decls|office:forms|text:table-of-content-source|svg:.*|office:event-listeners|draw:glue-point|text:bookmark.*|text:note-citation|text:index-title-template|text:soft-page-break)$/;

function contentOf(node: OdNode, making: Making): ElementContent[] {
  const maker = Object.hasOwn(makers, node.name) ? makers[node.name] : undefined;
  if (maker) return maker(node, making);
  return silent.test(node.name) ? [] : within(node, making);
}

/** The words of a paragraph as its own style says they look. */
function styled(node: OdNode, making: Making): ElementContent[] {
  const { css } = making.styles.style(node.attributes["text:style-name"]);
  return css ? [element("span", { style: css }, within(node, making))] : within(node, making);
}

const classes: Record<string, string> = {
  title: "MsoTitle",
  subtitle: "standfirst",
  byline: "byline",
  caption: "MsoCaption",
  illustration: "MsoCaption",
  figure: "MsoCaption",
};

function paragraph(node: OdNode, making: Making): ElementContent[] {
  const named = making.styles.style(node.attributes["text:style-name"]).named.toLowerCase();
  if (/quotation/.test(named)) return [element("p", { className: ["MsoQuote"] }, styled(node, making))];
  if (/preformatted/.test(named)) return [element("pre", {}, styled(node, making))];
  const own = classes[named];
  return [element("p", own ? { className: [own] } : {}, styled(node, making))];
}

function list(node: OdNode, making: Making): ElementContent[] {
  const around = making.lists;
  making.lists = { style: node.attributes["text:style-name"] ?? around.style, level: around.level + 1 };
  const ordered = making.styles.isNumbered(making.lists.style, making.lists.level);
  const items = node.children
    .filter(({ name }) => name === "text:list-item" || name === "text:list-header")
    .map((item) => element("li", {}, within(item, making)));
  const start = node.children[0]?.attributes["text:start-value"];
  making.lists = around;
  return [element(ordered ? "ol" : "ul", start ? { start: Number(start) } : {}, items)];
}

/** A note as pages have it: its number leads to its text, at the end. */
function note(node: OdNode, making: Making): ElementContent[] {
  const body = childOf(node, "text:note-body");
  if (!body) return [];
  const number = making.notes.length + 1;
  const holder = element("li", { id: `footnote-${number}` }, []);
  making.notes.push(holder);
  holder.children = within(body, making);
  return [element("a", { href: `#footnote-${number}`, id: `footnote-ref-${number}` }, [text(String(number))])];
}

const mostRepeats = 100;

function rowsOf(node: OdNode, making: Making, head: boolean): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.name === "table:table-header-rows") return rowsOf(child, making, true);
    if (child.name === "table:table-rows" || child.name === "table:table-row-group") return rowsOf(child, making, head);
    if (child.name !== "table:table-row") return [];
    return [
      element(
        "tr",
        {},
        child.children.flatMap((cell) => cellOf(cell, making, head)),
      ),
    ];
  });
}

function cellOf(cell: OdNode, making: Making, head: boolean): ElementContent[] {
  if (cell.name !== "table:table-cell") return [];
  const [columns, rows, again] = ["table:number-columns-spanned", "table:number-rows-spanned", "table:number-columns-repeated"].map(
    (name) => Number(cell.attributes[name]) || 1,
  );
  const one = element(head ? "th" : "td", { colSpan: columns ?? 1, rowSpan: rows ?? 1 }, within(cell, making));
  return [one, ...Array.from({ length: Math.min((again ?? 1) - 1, mostRepeats) }, () => element("td", {}, []))];
}

/** A picture, or a box of words that may hold one with its caption. */
function frame(node: OdNode, making: Making): ElementContent[] {
  const image = childOf(node, "draw:image");
  const box = childOf(node, "draw:text-box");
  if (box) return [element("figure", {}, within(box, making))];
  const src = image?.attributes["xlink:href"];
  if (!src) return within(node, making);
  const alt =
    ["svg:desc", "svg:title"]
      .map((name) => childOf(node, name))
      .map((said) => (said ? wordsOf(said) : ""))
      .find(Boolean) ?? "";
  return [element("img", { src, alt }, [])];
}

function readChanges(changes: OdNode, making: Making): void {
  for (const region of changes.children) {
    const what = region.children.find(({ name }) => name === "text:insertion" || name === "text:deletion");
    const id = region.attributes["text:id"] ?? region.attributes["xml:id"];
    if (!what || !id) continue;
    const words = what.children
      .filter(({ name }) => name !== "office:change-info")
      .map(wordsOf)
      .join("\n");
    making.numbers.set(`change ${id}`, making.opened.length);
    making.opened.push({
      kind: what.name === "text:insertion" ? "insertion" : "deletion",
      ...whoIn(childOf(what, "office:change-info")),
      words: words.trim(),
    });
  }
}

function remark(node: OdNode, making: Making): ElementContent[] {
  const words = node.children
    .filter(({ name }) => name === "text:p" || name === "text:list")
    .map(wordsOf)
    .join("\n");
  const key = `remark ${node.attributes["office:name"] ?? making.opened.length}`;
  making.numbers.set(key, making.opened.length);
  making.opened.push({ kind: "comment", ...whoIn(node), words });
  return sign(key, 0, making);
}

function whoIn(node: OdNode | undefined): { author: string; at?: string } {
  const [author, date] = ["dc:creator", "dc:date"].map((name) => childOf(node, name)).map((said) => (said ? wordsOf(said).trim() : ""));
  const at = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(date ?? "") ? (date ?? "") : `${(date ?? "").slice(0, 23)}Z`);
  return { author: author ?? "", ...(Number.isNaN(at) ? {} : { at: new Date(at).toISOString() }) };
}

function sign(key: string, end: 0 | 1, { numbers }: Making): ElementContent[] {
  const number = numbers.get(key);
  return number === undefined ? [] : [text(signOf(number * 2 + end))];
}
