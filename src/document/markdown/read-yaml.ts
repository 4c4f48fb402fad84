import { type Document, parseDocument, visit } from "yaml";
import type { Say } from "../types.ts";
import { messageOf } from "../../values/index.ts";

/** Signs of YAML that a file of ours may have; real ones have hundreds. */
const most = 64_000;

/** Plain data from YAML that somebody wrote. Never throws; aliases, which can make much of little, are not taken. */
export function readYaml(yaml: string): { data: unknown; problem?: { line: number; says: Say } } {
  if (yaml.length > most) return { data: {}, problem: { line: 1, says: (m) => m.front.long(most / 1000) } };
  const deep = /^[ \t]*(?:[-?:][ \t]+|[[{][ \t]*){20}/m.exec(yaml) ?? /[[{](?:[ \t]*[[{]){19}/.exec(yaml);
  if (deep) return { data: {}, problem: { line: lineOf(yaml, deep.index), says: (m) => m.front.deep } };
  try {
    const parsed = parseDocument(yaml);
    const [error] = parsed.errors;
    if (error) return { data: {}, problem: { line: error.linePos?.[0]?.line ?? 1, says: inQuotes(error.message) } };
    const alias = aliasIn(parsed);
    if (alias !== undefined) return { data: {}, problem: { line: lineOf(yaml, alias), says: (m) => m.front.quotes(m.front.alias) } };
    const data: unknown = parsed.toJS();
    return { data };
  } catch (error) {
    return { data: {}, problem: { line: 1, says: inQuotes(messageOf(error)) } };
  }
}

/** What the parser says, which speaks English alone, and the cure. */
const inQuotes =
  (why: string): Say =>
  (m) =>
    m.front.quotes(m.front.parser((why.split("\n")[0] ?? "").replace(/[.:\s]+$/, "")));

/** Where the first alias stands, in signs. */
function aliasIn(parsed: Document): number | undefined {
  let at: number | undefined;
  visit(parsed, {
    Alias(_key, node) {
      at = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;
