import type { Piece } from "../../src/messages/rich.ts";

/** What a message is given in place of one of its values, by the value's name; nothing given: any text, or a hundred of something. */
type Given = { number: number } | { as: unknown };
type Plan = Readonly<Record<string, Given>>;

/** What a message said when it was given such values: every text, the values that stood in it as `{name}`, and its tags. */
export type Spoken = { shape: string; texts: string[]; values: string[]; tags: string[] };

/** Says a message with stand-ins for its values, each of which counts as a hundred, is written as {name}, and lists two of its kind. */
export function probed(message: unknown, plan: Plan = {}, asked = new Set<string>()): Spoken {
  if (typeof message !== "function") return spokenOf(message);
  const values = Array.from({ length: message.length }, (_, at) => standIn(String(at), plan, asked));
  return spokenOf((message as (...values: unknown[]) => unknown)(...values));
}

function standIn(name: string, plan: Plan, asked: Set<string>): unknown {
  asked.add(name);
  const given = plan[name] ?? plan[`*.${name.split(".").at(-1)}`];
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
const ofTexts = ["toUpperCase", "toLowerCase", "trim", "startsWith", "endsWith", "replace"];
const bound = (of: object, key: string): unknown => (Reflect.get(of, key) as () => unknown).bind(of);

function spokenOf(said: unknown): Spoken {
  const texts: string[] = [];
  const tags: string[] = [];
  const pieces = (words: readonly Piece<string>[]): string =>
    words.map((piece) => (typeof piece === "string" ? piece : (tags.push(piece.tag), pieces(piece.words)))).join("");
  const walk = (one: unknown): string => {
    if (typeof one === "object" && one !== null && !Array.isArray(one))
      return `{${Object.entries(one)
        .map(([name, value]) => `${name}: ${isRow(name, value) ? `[${value.map(walk).join()}]` : walk(value)}`)
        .join()}}`;
    texts.push(Array.isArray(one) ? pieces(one as Piece<string>[]) : String(one));
    return Array.isArray(one) ? "rich" : typeof one;
  };
  const shape = walk(said);
  const values = [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\d[\w.]*)\}/g)].map(([, name]) => name!)))];
  return { shape, texts, values: values.sort(), tags: tags.sort() };
}

/** The paragraphs of a letter are messages in a row; any other array is one message with markup. */
const isRow = (name: string, value: unknown): value is unknown[] => Array.isArray(value) && ["paragraphs", "after"].includes(name);

/** Every way in which a message may be given its values, one of them at a time: none, no, a number, a word that it knows. */
export function plansFor(message: unknown): [told: string, plan: Plan][] {
  const asked = new Set<string>();
  try {
    probed(message, {}, asked);
  } catch {
    // it asks for one of the words below
  }
  const names = [...asked];
  const one = (name: string): [string, Plan][] => [
    ...numbers.map((number): [string, Plan] => [`${name} ${number}`, { [name]: { number } }]),
    ...[undefined, null, false, true, 0, 1, 2, "", []].map((as): [string, Plan] => [`${name} ${JSON.stringify(as)}`, { [name]: { as } }]),
  ];
  const chosen = Object.entries(knownWords).flatMap(([word, known]) =>
    known.map((as): [string, Plan] => [`${word} “${as}”`, { [`*.${word}`]: { as } }]),
  );
  const none = Object.fromEntries(names.map((name) => [name, { as: name === "0" ? {} : undefined }]));
  return [["", {}], ...names.flatMap(one), ...chosen, ["all none", none]];
}

export const numbers = [0, 1, 2, 3, 5, 11, 100];
/** Words that a message chooses by, where they are not values of its own. */
const knownWords: Readonly<Record<string, readonly string[]>> = {
  may: ["read", "comment", "suggest"],
  role: ["interviewer", "told-to", "translator", "photographer", "illustrator", "cartographer", "researcher"],
};
