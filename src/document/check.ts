import { isDeepStrictEqual } from "node:util";
import { textInEnglish } from "../messages/index.ts";
import { isSafeLink, isOneOf, recordOf, itemAt, ownOf } from "../values/index.ts";
import { fewest, most } from "./galleries.ts";
import type { Problem, Say } from "./types.ts";

type Node = { type?: unknown; attrs?: Record<string, unknown>; content?: unknown; text?: unknown; marks?: unknown };
type Path = (string | number)[];

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

/** What is amiss, before it is said in a language. */
type Amiss = Pick<Problem, "path" | "severity"> & { place: Say; problem: Say };

/** Every problem with its place, errors and warnings alike, said in English; an empty list means any edition can set it. */
export const check = (body: unknown): Problem[] =>
  amissIn(body).map((one) => ({ ...one, place: one.place(textInEnglish), problem: one.problem(textInEnglish) }));

/** `says`: the place and what is amiss there, as one. */
export type Checked = Amiss & { says: Say };

/** The same, to be said in the language of wherever it is shown. */
export const checked = (body: unknown): Checked[] =>
  amissIn(body).map((one) => ({ ...one, says: (m) => `${one.place(m)}: ${one.problem(m)}` }));

function amissIn(body: unknown): Amiss[] {
  const problems: Amiss[] = [];
  const doc = recordOf(body);
  if (doc.type !== "doc" || !Array.isArray(doc.content))
    return [{ place: (m) => m.theBody, path: [], problem: (m) => m.amiss.noBody, severity: "error" }];
  // what is nothing is told at its place, and nothing more is asked of it
  const blocks = doc.content.map((block: Node | null): Node => block ?? {});
  const seen = new Set<string>();
  const say: Tell = (place, path, problem, severity = "error") =>
    problems.push({ place, path, problem: (m) => problem(m.amiss), severity });
  blocks.forEach((block, at) => checkBlock(block, { place: placeOf(block, at), path: ["content", at], allowed: topLevel, seen, say }));
  checkWhole(blocks, say);
  return problems;
}

type Tell = (place: Say, path: Path, problem: (m: Parameters<Say>[0]["amiss"]) => string, severity?: "error" | "warning") => void;
type Standing = { place: Say; path: Path; allowed: readonly string[]; seen: Set<string>; say: Tell };

const placeOf = (block: Node | null, at: number): Say => {
  const type = String(block?.type);
  return (m) => m.block({ at: at + 1, name: ownOf(m.blocks, type) ?? type });
};
/** A field of a block, or a note in it. */
const within =
  (place: Say, field: string): Say =>
  (m) =>
    `${place(m)}: ${ownOf(m.fields, field) ?? field}`;

function checkBlock(block: Node, { place, path, allowed, seen, say }: Standing): void {
  const rule = typeof block?.type === "string" ? rules[block.type] : undefined;
  if (!rule || !allowed.includes(String(block.type))) return say(place, path, (m) => m.misplaced(String(block?.type)));
  checkAttributes(block, rule, { place, path, seen, say });
  if (rule.holds === "nothing") return;
  if (!Array.isArray(block.content)) return say(place, path, (m) => m.noContent);
  if (rule.holds === "inline") return checkInline(block.content, { place, path, say, rule, seen });
  if (block.content.length === 0) say(place, path, (m) => m.empty);
  const { holds } = rule;
  block.content.forEach((inner: Node, at) =>
    checkBlock(inner, {
      place: (m) => m.part({ place: place(m), at: at + 1 }),
      path: [...path, "content", at],
      allowed: holds,
      seen,
      say,
    }),
  );
  if (block.type === "table") checkRows(block.content, place, path, say);
  const pictures = block.content.length;
  if (block.type === "gallery" && (pictures < fewest || pictures > most)) say(place, path, (m) => m.gallery({ pictures, fewest, most }));
}

function checkAttributes(block: Node, rule: Rule, { place, path, seen, say }: Omit<Standing, "allowed">): void {
  if (!withoutId.has(String(block.type))) {
    const id = block.attrs?.id;
    if (typeof id !== "string" || !/^[a-zA-Z][\w-]{0,63}$/.test(id)) say(place, path, (m) => m.noId);
    else if (seen.has(id)) say(place, path, (m) => m.sameId(id));
    else seen.add(id);
  }
  for (const [name, isGood] of Object.entries(rule.attrs ?? {})) {
    if (!isGood(block.attrs?.[name])) say(within(place, name), [...path, "attrs", name], (m) => m.value);
  }
  if (block.type === "figure" && !written(block.attrs?.alt)) say(within(place, "alt"), [...path, "attrs", "alt"], (m) => m.noAlt);
  if (block.type === "figure" && !written(block.attrs?.credit))
    say(within(place, "credit"), [...path, "attrs", "credit"], (m) => m.noCredit, "warning");
  if (block.type === "embed" && !isSafeLink(block.attrs?.url)) say(within(place, "url"), [...path, "attrs", "url"], (m) => m.noAddress);
}

type Words = { place: Say; path: Path; say: Tell; rule: Rule; seen: Set<string> };

function checkInline(nodes: Node[], { place, path, say, rule, seen }: Words): void {
  if (nodes.length === 0 && !rule.canBeEmpty) return say(place, path, (m) => m.empty);
  nodes.forEach((node, at) => {
    const here = [...path, "content", at];
    if (node?.type === "text") return checkText(node, place, here, say);
    if (node?.type === "hardBreak") return;
    if (node?.type !== "footnote") return say(place, here, (m) => m.inText(String(node?.type)));
    const id = node.attrs?.id;
    if (typeof id !== "string" || seen.has(id)) say(within(place, "footnote"), here, (m) => m.ownId);
    else seen.add(id);
    if (!Array.isArray(node.content) || node.content.length === 0) return say(within(place, "footnote"), here, (m) => m.empty);
    const inner: Node[] = node.content;
    if (inner.some((one) => one?.type === "footnote")) return say(within(place, "footnote"), here, (m) => m.nestedNote);
    checkInline(inner, { place: within(place, "footnote"), path: here, say, rule, seen });
  });
}

function checkText(node: Node, place: Say, path: Path, say: Tell): void {
  if (typeof node.text !== "string" || node.text === "") return say(place, path, (m) => m.emptyText);
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(node.text)) say(place, path, (m) => m.control);
  const given = node.marks ?? [];
  if (!Array.isArray(given)) return say(place, path, (m) => m.marks);
  const list: { type?: string; attrs?: Record<string, unknown> }[] = given;
  for (const mark of list) {
    if (!marks.has(mark?.type ?? "")) say(place, path, (m) => m.unknownMark(String(mark?.type)));
    if (mark?.type === "link" && !isSafeLink(mark.attrs?.href)) say(place, path, (m) => m.badLink(String(mark.attrs?.href)));
    if (mark?.type === "language" && !/^[a-z]{2,3}(-[\w-]+)?$/i.test(String(mark.attrs?.lang)))
      say(place, path, (m) => m.badLanguage(String(mark.attrs?.lang)));
  }
  if (list.some((mark, at) => list.some((other, b) => b < at && isDeepStrictEqual(mark, other)))) say(place, path, (m) => m.markTwice);
}

function checkRows(rows: Node[], place: Say, path: Path, say: Tell): void {
  const widths = new Set(rows.map((row) => (Array.isArray(row?.content) ? row.content.length : 0)));
  if (widths.size > 1) say(place, path, (m) => m.rows);
}

function checkWhole(blocks: Node[], say: Tell): void {
  const theBody: Say = (m) => m.theBody;
  if (blocks.length === 0) return say(theBody, ["content"], (m) => m.empty);
  const lines = blocks.flatMap(({ type }, at) => (type === "paywall" ? [at] : []));
  for (const at of lines.slice(1)) say(placeOf(itemAt(blocks, at), at), ["content", at], (m) => m.secondPaywall);
  let level = 0;
  blocks.forEach((block, at) => {
    if (block.type !== "subhead") return;
    const next = Number(block.attrs?.level);
    if (next > level + 1) say(placeOf(block, at), ["content", at], (m) => m.lostSubhead, "warning");
    level = next;
  });
}
