import { readYaml } from "../../document/index.ts";
import { isRecord, jsonIfAny, recordOf } from "../../values/index.ts";

/** `from`: addresses that led to a path. `patterns`: rules for many addresses at once, which nobody can turn round. */
type Redirects = { from: Map<string, string[]>; patterns: string[] };

/** Ghost’s own file of addresses that lead elsewhere, as JSON or YAML. */
export function redirectsIn(text: string): Redirects {
  const given = jsonIfAny(text);
  const rules = Array.isArray(given) ? given.map(ruleOf) : rulesOf(readYaml(text).data);
  const redirects: Redirects = { from: new Map(), patterns: [] };
  for (const { from, to } of rules) {
    const path = literal(from);
    if (path === undefined) redirects.patterns.push(from);
    else redirects.from.set(slashed(to), [...(redirects.from.get(slashed(to)) ?? []), path]);
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

export const slashed = (path: string): string =>
  `${path
    .replace(/^https?:\/\/[^/]+/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")}/`;
