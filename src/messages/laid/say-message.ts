import { isRecord } from "../../values/index.ts";
import { inGroups } from "../counted.ts";
import { listedIn } from "../listed.ts";
import type { Piece } from "../rich.ts";
import type { Message, Part } from "./parse-message.ts";

export type Rules = {
  language: string;
  plural: (number: number) => string;
  list: (names: readonly string[]) => readonly Piece<string>[];
};

export function rulesOf(language: string): Rules {
  const rules = new Intl.PluralRules(language);
  return { language, plural: (number) => rules.select(number), list: listedIn(language) };
}

/** Says a message with the values that the page gave it; whatever they are, there is something to say. */
export function sayMessage(message: Message, given: readonly unknown[], rules: Rules): readonly Piece<string>[] {
  return message.flatMap((part) => piecesOf(part, given, rules));
}

function piecesOf(part: Part, given: readonly unknown[], rules: Rules): readonly Piece<string>[] {
  if (typeof part === "string") return [part];
  if ("tag" in part) return [{ tag: part.tag, words: sayMessage(part.inside, given, rules) }];
  const value = valueIn(given, part.value);
  if ("each" in part)
    return (Array.isArray(value) ? value : []).flatMap((one, at) => [...(at > 0 ? [", "] : []), ...sayMessage(part.each, [one], rules)]);
  if ("forms" in part) {
    const said = sayMessage(formOf(part, value, given, rules), given, rules);
    return part.by === "plural" ? said.map((one) => (typeof one === "string" ? inGroups(one, value, rules.language) : one)) : said;
  }
  return written(value, rules);
}

/** `{0}` is what was given, `{day}` a part of it, `{1.day}` one of what was given second; `{-left}` a number the other way round. */
function valueIn(given: readonly unknown[], name: string): unknown {
  if (name.startsWith("-")) return -Number(valueIn(given, name.slice(1)));
  const steps = name.split(".");
  let value: unknown = /^\d+$/.test(steps[0] ?? "") ? given : given[0];
  for (const step of steps) value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined;
  return value;
}

const isNone = (value: unknown): boolean => value === undefined || value === null || value === false;

/** An array is either names in a row or words with markup of their own. */
function written(value: unknown, rules: Rules): readonly Piece<string>[] {
  if (isNone(value)) return [];
  if (!Array.isArray(value)) return [String(value)];
  return value.every((one) => typeof one === "string") ? rules.list(value) : value;
}

type Choice = Extract<Part, { forms: unknown }>;

function formOf({ by, forms }: Choice, value: unknown, given: readonly unknown[], rules: Rules): Message {
  const other = forms.get("other") ?? [];
  if (by === "plural") return forms.get(`=${isNone(value) ? 0 : String(value)}`) ?? forms.get(rules.plural(Number(value))) ?? other;
  for (const [name, form] of forms) if (name.startsWith("@") && valueIn(given, name.slice(1)) === value) return form;
  const isThere = !isNone(value) && value !== "" && value !== 0 && !(Array.isArray(value) && value.length === 0);
  return forms.get(String(value)) ?? forms.get(isThere ? "yes" : "no") ?? other;
}
