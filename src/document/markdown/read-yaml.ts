import { type Document, parseDocument, visit } from "yaml";
import type { SourceProblem } from "./article-source.ts";
import { messageOf } from "../../values/index.ts";

/** Signs of YAML that a file of ours may have; real ones have hundreds. */
const most = 64_000;
const quotes = "Put values with a colon, and those that begin with *, &, !, @, % or a bracket, in quotes.";

/** Plain data from YAML that somebody wrote. Never throws; aliases, which can make much of little, are not taken. */
export function readYaml(yaml: string): { data: unknown; problem?: SourceProblem } {
  if (yaml.length > most) return { data: {}, problem: { line: 1, problem: `it has over ${most / 1000} thousand signs.` } };
  const deep = /^[ \t]*(?:[-?:][ \t]+|[[{][ \t]*){20}/m.exec(yaml) ?? /[[{](?:[ \t]*[[{]){19}/.exec(yaml);
  if (deep) return { data: {}, problem: { line: lineOf(yaml, deep.index), problem: "lists stand too deep in one another." } };
  try {
    const parsed = parseDocument(yaml);
    const [error] = parsed.errors;
    if (error) return { data: {}, problem: { line: error.linePos?.[0]?.line ?? 1, problem: `${error.message.split("\n")[0]} ${quotes}` } };
    const alias = aliasIn(parsed);
    if (alias !== undefined) return { data: {}, problem: { line: lineOf(yaml, alias), problem: `a value begins with *. ${quotes}` } };
    const data: unknown = parsed.toJS();
    return { data };
  } catch (error) {
    return { data: {}, problem: { line: 1, problem: `${messageOf(error).split("\n")[0]} ${quotes}` } };
  }
}

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
