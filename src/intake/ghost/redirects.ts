import { readYaml } from "../../document/index.ts";
import { isRecord, jsonIfAny, patternOf, recordOf } from "../../values/index.ts";

/**
 * `from`: addresses that led to a path. `turned`: rules for many addresses at once, asked the other way round: which addresses led to
 * this path. `patterns`: those that nobody can turn round.
 */
type Redirects = { from: Map<string, string[]>; turned: ((path: string) => string[])[]; patterns: string[] };

/** Ghost’s own file of addresses that lead elsewhere, as JSON or YAML. */
export function redirectsIn(text: string): Redirects {
  const given = jsonIfAny(text);
  const rules = Array.isArray(given) ? given.map(ruleOf) : rulesOf(readYaml(text).data);
  const redirects: Redirects = { from: new Map(), turned: [], patterns: [] };
  for (const { from, to } of rules) {
    const path = literal(from);
    if (path === undefined) {
      const turned = turnedRound(from, slashed(to));
      if (turned) redirects.turned.push(turned);
      else redirects.patterns.push(from);
    } else redirects.from.set(slashed(to), [...(redirects.from.get(slashed(to)) ?? []), path]);
  }
  return redirects;
}

type Rule = { from: string; to: string };
const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
const ruleOf = (rule: unknown): Rule => ({ from: text(recordOf(rule).from), to: text(recordOf(rule).to) });
/** By their answer (301, 302), each address with where it leads. */
const rulesOf = (data: unknown): Rule[] =>
  Object.values(recordOf(data))
    .filter(isRecord)
    .flatMap((rules) => Object.entries(rules).map(([from, to]) => ({ from, to: text(to) })));

/** A path that stands for itself alone: its signs of a pattern are the beginning and the end. */
function literal(from: string): string | undefined {
  const path = from
    .replace(/^\^/, "")
    .replace(/\/?\??\$$/, "")
    .replace(/\\([./-])/g, "$1");
  return /^\/[\w./~%-]*$/.test(path) ? path : undefined;
}

/** What a pattern is made of: letters that stand for themselves, one of several words, or a bracket of which `takes` says what it takes. */
type Piece = { words: string[] } | { group: number; words: string[] } | { group: number; takes: (value: string) => boolean };

/** A letter that stands for itself; several of such words. */
const one = /^(?:\\[\W_]|[\w/~%!@=&;:"' -]|\.(?![*+?]))(?!\?)/;
const choice = /^(?:\\[\W_]|[\w/~%!@=&;:"' -]|\.(?![*+?]))*(?:\|(?:\\[\W_]|[\w/~%!@=&;:"' -]|\.(?![*+?]))*)*$/;
/** Any letters, those of a kind, or those in brackets; and as many as it says. */
const many = /^(\.|\\[dw]|\[\^?(?:[^[\]\\^]|\\[\w./-])+\])([*+]\??|\{\d{1,2}(?:,\d{0,2})?\})?$/;

/** What “[a-z0-9-]+” takes; undefined for what is none. */
function takerOf(written: string): ((value: string) => boolean) | undefined {
  const [, kind = "", how = ""] = many.exec(written) ?? [];
  const takes = kind ? letterOf(kind) : undefined;
  const [, least = "1", comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(how) ?? [];
  const from = how.startsWith("*") ? 0 : Number(least);
  const to = /^[*+]/.test(how) || (comma && !most) ? Infinity : Number(most || least);
  return takes && ((value) => value.length >= from && value.length <= to && [...value].every(takes));
}

type Takes = (letter: string) => boolean;

function letterOf(kind: string): Takes | undefined {
  if (!kind.startsWith("[")) return signs[kind];
  const inner = kind.slice(1, -1);
  const isNot = inner.startsWith("^");
  const parts = inner.replace(/^\^/, "").match(/\\.|[^\\]-[^\\]|./g) ?? [];
  const known = parts.flatMap((part) => partOf(part) ?? []);
  return known.length === parts.length ? (letter) => known.some((takes) => takes(letter)) !== isNot : undefined;
}

const signs: Record<string, Takes> = { ".": () => true, "\\d": (letter) => /\d/.test(letter), "\\w": (letter) => /\w/.test(letter) };

/** “a-z”, “\d”, “-”; undefined for letters between Z and A. */
function partOf(part: string): Takes | undefined {
  const [, from, to] = /^([^\\])-([^\\])$/.exec(part) ?? [];
  if (from !== undefined && to !== undefined) return from <= to ? (letter) => from <= letter && letter <= to : undefined;
  return part.startsWith("\\") && /\w/.test(part) ? signs[part] : (letter) => letter === part.replace(/^\\/, "");
}

/** “^/blog/(\d{4})/(.*)/?$”; undefined for what is more than letters, choices and brackets of one kind of letters. */
function piecesOf(pattern: string): Piece[] | undefined {
  let rest = pattern
    .replace(/^\^/, "")
    .replace(/\$$/, "")
    .replace(/\\?\/\?$/, "");
  const pieces: Piece[] = [];
  let group = 0;
  while (rest) {
    const [letter] = one.exec(rest) ?? [];
    if (letter) pieces.push({ words: [letter.replace(/^\\/, "")] });
    const [bracket, isCounted, inner = ""] = letter ? [] : (/^\((\?:)?((?:[^()\\]|\\.)*)\)(?![*+?{])/.exec(rest) ?? []);
    if (letter === undefined && bracket === undefined) return undefined;
    if (bracket !== undefined) {
      const isOpen = isCounted === undefined;
      if (isOpen) group += 1;
      const takes = isOpen ? takerOf(inner) : undefined;
      if (takes) pieces.push({ group, takes });
      else if (choice.test(inner)) pieces.push({ ...(isOpen && { group }), words: inner.replace(/\\(?=\W)/g, "").split("|") });
      else return undefined;
    }
    rest = rest.slice((letter ?? bracket ?? rest).length);
  }
  return pieces;
}

/** So many addresses of one rule for one path, and none that anybody wrote has more. */
const mostLed = 50;

/** Which addresses a rule led to a path; undefined where what it drops could have been anything. */
function turnedRound(from: string, to: string): ((path: string) => string[]) | undefined {
  const pieces = piecesOf(from);
  const named = [...to.matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit));
  if (!pieces || named.length === 0 || new Set(named).size < named.length || /\$\d\$\d/.test(to)) return undefined;
  const isDropped = pieces.some((piece) => "takes" in piece && !named.includes(piece.group));
  if (isDropped || named.some((digit) => !pieces.some((piece) => "group" in piece && piece.group === digit))) return undefined;
  const shape = new RegExp(
    `^${to
      .split(/\$\d/)
      .map((part) => patternOf(part))
      .join("(.*?)")}$`,
  );
  return (path) => {
    const values = shape.exec(path)?.slice(1);
    if (!values) return [];
    const said = new Map(named.map((digit, at) => [digit, values[at] ?? ""]));
    return pieces
      .reduce<string[]>((led, piece) => led.flatMap((begun) => wordsOf(piece, said).map((word) => begun + word)).slice(0, mostLed), [""])
      .filter((address) => address.startsWith("/"));
  };
}

/** What may stand in a piece's place for the values that the path has: nothing where it takes none of them. */
function wordsOf(piece: Piece, said: ReadonlyMap<number, string>): string[] {
  const value = "group" in piece ? said.get(piece.group) : undefined;
  if ("takes" in piece) return value !== undefined && piece.takes(value) ? [value] : [];
  return value === undefined ? piece.words : piece.words.filter((word) => word === value);
}

export const slashed = (path: string): string =>
  `${path
    .replace(/^https?:\/\/[^/]+/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")}/`;
