import type { Block, Body, Inline } from "./types.ts";
import { firstOf, patternOf } from "../values/index.ts";

type Quotes = readonly [open: string, close: string, openInner: string, closeInner: string];

const english: Quotes = ["“", "”", "‘", "’"];
const narrow = "\u202f";
/** Quotation marks by language, outer and inner, as each language's printers set them. */
const quotesOf: Record<string, Quotes> = {
  de: ["„", "“", "‚", "‘"],
  cs: ["„", "“", "‚", "‘"],
  sk: ["„", "“", "‚", "‘"],
  pl: ["„", "”", "‚", "’"],
  fr: [`«${narrow}`, `${narrow}»`, "“", "”"],
  es: ["«", "»", "“", "”"],
  it: ["«", "»", "“", "”"],
  pt: ["“", "”", "‘", "’"],
  ru: ["«", "»", "„", "“"],
  uk: ["«", "»", "„", "“"],
  nb: ["«", "»", "‘", "’"],
  nn: ["«", "»", "‘", "’"],
  no: ["«", "»", "‘", "’"],
  da: ["»", "«", "›", "‹"],
  sv: ["”", "”", "’", "’"],
  fi: ["”", "”", "’", "’"],
};

/** Where a word is only shortened at its front, the sign is an apostrophe and opens nothing. */
const elided = /^(?:\d0s|tis|twas|twere|til|em|cause|round|bout|n(?=['’]))\b/i;
/** The same words once they are written and something else follows, which is no quote that closes. */
const shortened = "(?:\\d0s|(?:tis|twas|twere|til|em|cause|round|bout)[^\\p{L}\\p{N}'’])";

/** Signs behind an apostrophe that are looked at: those of the longest of `elided`, and one more. */
const farthest = 8;

/** What one run of words has open, the sign before the next one, and whether somebody still writes on at its end. */
type State = { before: string; outer: number; inner: number; goesOn?: boolean };

/** A line of text as a printer sets it: curly quotes, apostrophes, dashes and dots. Set once, it stays as it is. */
export const typographic = (text: string, language = "en"): string => setText(text, "", { before: "", outer: 0, inner: 0 }, language);

/**
 * The beginning of a line behind which somebody writes on: a quote at its end opens, where one may, though no word stands behind
 * it yet; once that word is there and was only shortened (’90s, ’tis), the sign before it becomes an apostrophe.
 */
export function typographicSoFar(text: string, language = "en"): string {
  const [, , open, close] = quotesIn(language);
  const set = setText(text, "", { before: "", outer: 0, inner: 0, goesOn: true }, language);
  if (open === close) return set;
  return set.replace(new RegExp(`(?<=^|[\\s([{—–/])${patternOf(open)}(?=${shortened}|n’)`, "giu"), "’");
}

/** The same for a run of words: quotes are matched across its marks; code and bare addresses stay as they were typed. */
export function typographicRun<T extends Inline>(
  content: readonly T[],
  language: string,
  state: State = { before: "", outer: 0, inner: 0 },
): T[] {
  return content.map((node, at) => {
    if (node.type === "hardBreak") state.before = "";
    if (node.type === "footnote") return { ...node, content: typographicRun(node.content, language) };
    if (node.type !== "text") return node;
    const spoken = node.marks?.find((mark) => mark.type === "language");
    const literal = node.marks?.some(({ type }) => type === "code") || /^(?:https?:\/\/|www\.)\S+$/.test(node.text);
    const next = content[at + 1];
    const text = literal
      ? node.text
      : setText(node.text, next?.type === "text" ? next.text.charAt(0) : "", state, spoken ? spoken.attrs.lang : language);
    state.before = text.at(-1) ?? state.before;
    return { ...node, text };
  });
}

/** Every run of words in the body. Attributions and titles are set too; addresses and descriptions are not. */
export const typographicBody = ({ content }: Body, language: string): Body => ({
  type: "doc",
  content: content.map((block) => typographicNode(block, language)),
});

type Node = { type: string; attrs?: Record<string, unknown>; content?: unknown[] };

function typographicNode<T extends Block | Node>(node: T, language: string): T {
  const { content, attrs } = node as Node;
  const worded = content?.some((child) => ["text", "footnote", "hardBreak"].includes((child as Node).type));
  const written = Object.entries(attrs ?? {}).map(([name, value]) => [
    name,
    ["attribution", "title", "caption"].includes(name) && typeof value === "string" ? typographic(value, language) : value,
  ]);
  return {
    ...node,
    ...(attrs && { attrs: Object.fromEntries(written) as unknown }),
    ...(content && {
      content: worded ? typographicRun(content as Inline[], language) : content.map((child) => typographicNode(child as Node, language)),
    }),
  };
}

const quotesIn = (language: string): Quotes => quotesOf[firstOf(language.toLowerCase().split("-"))] ?? english;

function setText(text: string, after: string, state: State, language: string): string {
  const quotes = quotesIn(language);
  const dashed = dashes(text.replace(/(?<!\.)\.{3}(?!\.)/g, "…"), state.before, after);
  let set = { at: -1, last: state.before };
  return dashed.replace(/["'“”„‘’‚«»‹›]/g, (sign, at: number) => {
    const before = set.at === at - 1 ? set.last : dashed.charAt(at - 1);
    const out = setQuote(sign, { before, rest: () => dashed.slice(at + 1, at + 1 + farthest) + after }, state, quotes);
    set = { at, last: out.at(-1) ?? "" };
    return out;
  });
}

type Standing = { before: string; rest: () => string };

function setQuote(sign: string, { before, rest }: Standing, state: State, quotes: Quotes): string {
  if (sign === '"') return double(before, state, quotes);
  if (sign === "'") return single(before, rest(), state, quotes);
  const [open, close, openInner, closeInner] = quotes;
  if (sign === open[0] && open !== close) state.outer += 1;
  if (sign === close.at(-1) && open !== close) state.outer = Math.max(0, state.outer - 1);
  if (sign === openInner && openInner !== closeInner) state.inner += 1;
  if (sign === closeInner && openInner !== closeInner && !isWithinWord(before, rest())) state.inner = Math.max(0, state.inner - 1);
  return sign;
}

const letter = /[\p{L}\p{N}]/u;
const isWithinWord = (before: string, rest: string): boolean => letter.test(before) && letter.test(rest.charAt(0));

/** “--” is a dash: an em dash between words, an en dash between numbers and between spaces, as a hyphen between spaces is; and from one number to a larger one. */
function dashes(text: string, before: string, after: string): string {
  return text
    .replace(/(?<!-)---(?!-)/g, "—")
    .replace(/(?<=\s)--?(?=\s)/g, "–")
    .replace(/(?<=\d)--(?=\d)/g, "–")
    .replace(/(?<![-\s])--(?![->\s])/g, (whole, at: number) => ((text[at - 1] ?? before) && (text[at + 2] ?? after) ? "—" : whole))
    .replace(/(?<![\w.,/-])(?<!ISSN )(\d{1,4})-(\d{1,4})(?![\w/-]|[.,]\d)/g, (whole, from: string, to: string) =>
      isRange(from, to) ? `${from}–${to}` : whole,
    );
}

/** 14-18, 1914-1918, 1914-18: not a telephone number, an ISSN, nor a score’s falling pair. */
const isRange = (from: string, to: string): boolean =>
  !(from.length === 4 && to.length === 4 && Number(to) > 2200) &&
  (from.length === to.length || from.length < 3
    ? Number(to) > Number(from) && to.length - from.length < 2
    : to.length === 2 && from.length > 2);

const opens = (before: string): boolean => before === "" || /[\s([{—–/“‘«„‚‹\u202f]/.test(before);

function double(before: string, state: State, [open, close]: Quotes): string {
  if (state.outer === 0 && /\d/.test(before)) return "″";
  if (opens(before) || state.outer === 0) {
    state.outer += 1;
    return open;
  }
  state.outer -= 1;
  return close;
}

function single(before: string, rest: string, state: State, [, , open, close]: Quotes): string {
  if (opens(before)) {
    if (elided.test(rest) || /^\s/.test(rest) || (rest === "" && !state.goesOn)) return "’";
    state.inner += 1;
    return open;
  }
  if (isWithinWord(before, rest)) return "’";
  if (state.inner === 0) return "’";
  state.inner -= 1;
  return close;
}
