import { isDeepStrictEqual } from "node:util";
import { isSafeLink, isOneOf, recordOf, itemAt } from "../values/index.ts";
import { fewest, most } from "./galleries.ts";
import type { Problem } from "./types.ts";

type Node = { type?: unknown; attrs?: Record<string, unknown>; content?: unknown; text?: unknown; marks?: unknown };
type Path = (string | number)[];

const names: Record<string, string> = {
  blockQuote: "block quote",
  pullQuote: "pull quote",
  bulletList: "list",
  orderedList: "list",
  noteBox: "note box",
  houseAd: "house ad",
  paywall: "paywall line",
};

/** What each block may hold, and the attributes it has: name → whether the value will do. */
type Rule = { holds: "inline" | "nothing" | readonly string[]; canBeEmpty?: boolean; attrs?: Record<string, (value: unknown) => boolean> };
const text = (value: unknown) => typeof value === "string";
const written = (value: unknown) => typeof value === "string" && value.trim() !== "";
const optionalText = (value: unknown) => value === undefined || text(value);
const optionalWidth = (value: unknown) => value === undefined || isOneOf(["column", "wide", "full"], value);
const rules: Record<string, Rule> = {
  paragraph: { holds: "inline" },
  subhead: { holds: "inline", attrs: { level: (value) => value === 1 || value === 2 } },
  blockQuote: { holds: ["paragraph"], attrs: { attribution: optionalText } },
  pullQuote: { holds: "inline", attrs: { attribution: optionalText } },
  bulletList: { holds: ["listItem"] },
  orderedList: { holds: ["listItem"], attrs: { start: (value) => value === undefined || Number.isSafeInteger(value) } },
  listItem: { holds: ["paragraph", "bulletList", "orderedList"] },
  figure: {
    holds: "inline",
    canBeEmpty: true,
    attrs: {
      picture: text,
      alt: text,
      credit: text,
      width: optionalWidth,
    },
  },
  gallery: { holds: ["figure"], attrs: { caption: optionalText, width: optionalWidth } },
  table: { holds: ["tableRow"], attrs: { caption: optionalText } },
  tableRow: { holds: ["tableHeader", "tableCell"] },
  tableHeader: { holds: "inline", canBeEmpty: true },
  tableCell: { holds: "inline", canBeEmpty: true },
  separator: { holds: "nothing" },
  embed: { holds: "nothing", attrs: { url: text, title: optionalText } },
  noteBox: { holds: ["paragraph", "bulletList", "orderedList"], attrs: { title: optionalText } },
  houseAd: { holds: "nothing", attrs: { slot: optionalText } },
  paywall: { holds: "nothing" },
};
const withoutId = new Set(["tableRow", "tableHeader", "tableCell"]);
const topLevel = Object.keys(rules).filter((type) => !["listItem", "tableRow", "tableHeader", "tableCell"].includes(type));
const marks = new Set(["emphasis", "strong", "code", "superscript", "subscript", "smallCaps", "link", "language"]);

/** Every problem with its place, errors and warnings alike; an empty list means any edition can set it. */
export function check(body: unknown): Problem[] {
  const problems: Problem[] = [];
  const doc = recordOf(body);
  if (doc.type !== "doc" || !Array.isArray(doc.content)) {
    return [{ place: "the body", path: [], problem: "is not an article's body", severity: "error" }];
  }
  // what is nothing is told at its place, and nothing more is asked of it
  const blocks = doc.content.map((block: Node | null): Node => block ?? {});
  const seen = new Set<string>();
  const say = (place: string, path: Path, problem: string, severity: "error" | "warning" = "error") =>
    problems.push({ place, path, problem, severity });
  blocks.forEach((block, at) => checkBlock(block, { place: placeOf(block, at), path: ["content", at], allowed: topLevel, seen, say }));
  checkWhole(blocks, say);
  return problems;
}

type Say = (place: string, path: Path, problem: string, severity?: "error" | "warning") => void;
type Standing = { place: string; path: Path; allowed: readonly string[]; seen: Set<string>; say: Say };

const placeOf = (block: Node | null, at: number) => `block ${at + 1} (${names[String(block?.type)] ?? String(block?.type)})`;

function checkBlock(block: Node, { place, path, allowed, seen, say }: Standing): void {
  const rule = typeof block?.type === "string" ? rules[block.type] : undefined;
  if (!rule || !allowed.includes(String(block.type))) return say(place, path, `“${String(block?.type)}” cannot stand here`);
  checkAttributes(block, rule, { place, path, seen, say });
  if (rule.holds === "nothing") return;
  if (!Array.isArray(block.content)) return say(place, path, "has no content");
  if (rule.holds === "inline") return checkInline(block.content, { place, path, say, rule, seen });
  if (block.content.length === 0) say(place, path, "is empty");
  const { holds } = rule;
  block.content.forEach((inner: Node, at) =>
    checkBlock(inner, {
      place: `${place}, part ${at + 1}`,
      path: [...path, "content", at],
      allowed: holds,
      seen,
      say,
    }),
  );
  if (block.type === "table") checkRows(block.content, place, path, say);
  if (block.type === "gallery" && (block.content.length < fewest || block.content.length > most))
    say(place, path, `holds ${block.content.length} pictures; a gallery has from ${fewest} to ${most}`);
}

function checkAttributes(block: Node, rule: Rule, { place, path, seen, say }: Omit<Standing, "allowed">): void {
  if (!withoutId.has(String(block.type))) {
    const id = block.attrs?.id;
    if (typeof id !== "string" || !/^[a-zA-Z][\w-]{0,63}$/.test(id)) say(place, path, "has no valid id");
    else if (seen.has(id)) say(place, path, `shares its id “${id}” with another block`);
    else seen.add(id);
  }
  for (const [name, isGood] of Object.entries(rule.attrs ?? {})) {
    if (!isGood(block.attrs?.[name])) say(`${place}: ${name}`, [...path, "attrs", name], "has a value that does not fit");
  }
  if (block.type === "figure" && !written(block.attrs?.alt))
    say(`${place}: alt`, [...path, "attrs", "alt"], "is missing; say what the picture shows");
  if (block.type === "figure" && !written(block.attrs?.credit))
    say(`${place}: credit`, [...path, "attrs", "credit"], "is missing; whose picture is it?", "warning");
  if (block.type === "embed" && !isSafeLink(block.attrs?.url))
    say(`${place}: url`, [...path, "attrs", "url"], "is no address that can be linked to");
}

type Words = { place: string; path: Path; say: Say; rule: Rule; seen: Set<string> };

function checkInline(nodes: Node[], { place, path, say, rule, seen }: Words): void {
  if (nodes.length === 0 && !rule.canBeEmpty) return say(place, path, "is empty");
  nodes.forEach((node, at) => {
    const here = [...path, "content", at];
    if (node?.type === "text") return checkText(node, place, here, say);
    if (node?.type === "hardBreak") return;
    if (node?.type !== "footnote") return say(place, here, `“${String(node?.type)}” cannot stand in text`);
    const id = node.attrs?.id;
    if (typeof id !== "string" || seen.has(id)) say(`${place}: footnote`, here, "has no id of its own");
    else seen.add(id);
    if (!Array.isArray(node.content) || node.content.length === 0) return say(`${place}: footnote`, here, "is empty");
    const inner: Node[] = node.content;
    if (inner.some((one) => one?.type === "footnote")) return say(`${place}: footnote`, here, "holds a footnote of its own");
    checkInline(inner, { place: `${place}: footnote`, path: here, say, rule, seen });
  });
}

function checkText(node: Node, place: string, path: Path, say: Say): void {
  if (typeof node.text !== "string" || node.text === "") return say(place, path, "holds an empty piece of text");
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(node.text)) say(place, path, "holds an invisible control character");
  const given = node.marks ?? [];
  if (!Array.isArray(given)) return say(place, path, "has marks that are no list");
  const list: { type?: string; attrs?: Record<string, unknown> }[] = given;
  for (const mark of list) {
    if (!marks.has(mark?.type ?? "")) say(place, path, `has an unknown mark “${mark?.type}”`);
    if (mark?.type === "link" && !isSafeLink(mark.attrs?.href))
      say(place, path, `links to “${String(mark.attrs?.href)}”, which is no address on the web`);
    if (mark?.type === "language" && !/^[a-z]{2,3}(-[\w-]+)?$/i.test(String(mark.attrs?.lang)))
      say(place, path, `names the language “${String(mark.attrs?.lang)}”`);
  }
  if (list.some((mark, at) => list.some((other, b) => b < at && isDeepStrictEqual(mark, other))))
    say(place, path, "carries the same mark twice");
}

function checkRows(rows: Node[], place: string, path: Path, say: Say): void {
  const widths = new Set(rows.map((row) => (Array.isArray(row?.content) ? row.content.length : 0)));
  if (widths.size > 1) say(place, path, "has rows of different length");
}

function checkWhole(blocks: Node[], say: Say): void {
  if (blocks.length === 0) return say("the body", ["content"], "is empty");
  const lines = blocks.flatMap(({ type }, at) => (type === "paywall" ? [at] : []));
  for (const at of lines.slice(1)) say(placeOf(itemAt(blocks, at), at), ["content", at], "is the second; an article has one");
  let level = 0;
  blocks.forEach((block, at) => {
    if (block.type !== "subhead") return;
    const next = Number(block.attrs?.level);
    if (next > level + 1) say(placeOf(block, at), ["content", at], "is a smaller subhead with no subhead above it", "warning");
    level = next;
  });
}
