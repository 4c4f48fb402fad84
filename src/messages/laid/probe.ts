import { lastOf } from "../../values/index.ts";
import type { Piece } from "../rich.ts";

/** What a message is given in place of one of its values, by the value's name; nothing given: any text, or a hundred of something. */
type Given = { number: number } | { as: unknown };
export type Plan = Readonly<Record<string, Given>>;

/** A text of a message, at its place within it where it is several (a letter's subject, its second paragraph). */
type Leaf = { path: string; rich: boolean; text: string };
/** What a message said: every text, values as `{0}` or `{0.day}` and tags as `<a>…</a>` within. */
export type Spoken = { leaves: Leaf[]; values: string[]; tags: string[] };

/** Says a message with stand-ins for its values, each of which counts as a hundred, is written as {name}, and lists two of its kind. */
export function probed(message: unknown, plan: Plan = {}, asked = new Set<string>()): Spoken {
  if (typeof message !== "function") return spokenOf(message);
  const values = Array.from({ length: message.length }, (_, at) => standIn(String(at), plan, asked));
  return spokenOf(Reflect.apply(message, undefined, values));
}

function standIn(name: string, plan: Plan, asked: Set<string>): unknown {
  asked.add(name);
  const given = plan[name] ?? plan[`*.${lastOf(name.split("."))}`];
  if (given && "as" in given) return given.as;
  const mark = `{${name}}`;
  const inside = (part: string) => standIn(`${name}.${part}`, plan, asked);
  const get = (_: unknown, key: string | symbol): unknown => {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === "string" ? mark : (given?.number ?? 100));
    if (key === Symbol.iterator) return () => [`{${name}.0}`, `{${name}.1}`][Symbol.iterator]();
    if (typeof key === "symbol") return undefined;
    if (key === "toString") return () => mark;
    if (ofLists.includes(key)) return bound([inside("0"), inside("1")], key);
    return ofTexts.includes(key) ? bound(Object(mark), key) : inside(key);
  };
  // a function, as words with markup take an object for words of their own
  return new Proxy(() => undefined, { get });
}

/** What messages do with a value that is a list, or a text. */
const ofLists = ["map", "join", "slice", "filter", "flatMap", "every", "some"];
const ofTexts = ["toUpperCase", "toLowerCase", "startsWith", "endsWith", "replace"];
const bound = (of: object, key: string): unknown => Reflect.get(of, key).bind(of);

/** The texts of what a message said. */
function spokenOf(said: unknown): Spoken {
  const leaves: Leaf[] = [];
  const tags: string[] = [];
  const pieces = (words: readonly Piece<string>[]): string => words.map(piece).join("");
  const piece = (one: Piece<string>): string => {
    if (typeof one === "string") return one;
    tags.push(one.tag);
    return `<${one.tag}>${pieces(one.words)}</${one.tag}>`;
  };
  const walk = (one: unknown, path: readonly string[]): void => {
    const isRow = Array.isArray(one) && isRowName(lastOf(["", ...path]));
    const isWords = Array.isArray(one) && !isRow;
    if (isWords || typeof one !== "object" || one === null)
      leaves.push({ path: path.join("."), rich: isWords, text: isWords ? pieces(one) : String(one) });
    else for (const [name, value] of Object.entries(one)) walk(value, [...path, name]);
  };
  walk(said, []);
  const values = [...new Set(leaves.flatMap(({ text }) => [...text.matchAll(/\{(\d[\w.]*)\}/g)].flatMap(([, name]) => name ?? [])))];
  return { leaves, values: values.sort(), tags: tags.sort() };
}

/** The paragraphs of a letter are messages in a row; any other array is one message with markup. */
export const isRowName = (name: string): boolean => name === "paragraphs" || name === "after";

/** The names of the values that a message asks for, as far as it comes. */
export function askedBy(message: unknown, plan: Plan = {}): string[] {
  const asked = new Set<string>();
  try {
    probed(message, plan, asked);
  } catch {
    // it asks for a word that it knows: `knownWords`
  }
  return [...asked];
}

/** Words that a message chooses by, where they are not values of its own. */
export const knownWords: Readonly<Record<string, readonly string[]>> = {
  may: ["read", "comment", "suggest"],
  role: ["interviewer", "told-to", "translator", "photographer", "illustrator", "cartographer", "researcher"],
};
