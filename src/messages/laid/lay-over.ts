import { isRecord } from "../../values/index.ts";
import { type Piece, plainly } from "../rich.ts";
import { AmissInMessage, type Message, namedIn, parseMessage } from "./parse-message.ts";
import { isRowName, probed } from "./probe.ts";
import { type Rules, rulesOf, sayMessage } from "./say-message.ts";
import { madeOfOthers, writtenMessage } from "./written.ts";

type Words = Readonly<Record<string, unknown>>;

/** What a file’s words came to: the catalogue that is spoken, and of how many messages the file has how many. */
export type Laid = { words: Words; said: number; total: number; problems: string[] };

/** Lays what a file says over the words that are spoken in its place: `beneath`, English where there are none of the language. */
export function layOver(file: unknown, { english, beneath, language }: { english: Words; beneath: Words; language: string }): Laid {
  const laid: Laying = { said: 0, total: 0, problems: [], rules: rulesOf(language) };
  const words = layGroup(file, english, beneath, "", laid);
  return { words: withMadeOf(words), said: laid.said, total: laid.total, problems: laid.problems };
}

type Laying = { said: number; total: number; problems: string[]; rules: Rules };

function layGroup(file: unknown, english: Words, beneath: Words, at: string, laid: Laying): Words {
  if (file !== undefined && file !== null && !isRecord(file))
    laid.problems.push(`${at || "the file"}: here stand messages, each behind its name`);
  const own = isRecord(file) ? file : {};
  for (const name of Object.keys(own))
    if (!(name in english) || isMade(`${at}${name}`)) laid.problems.push(`${at}${name}: there is no such message`);
  return Object.fromEntries(
    Object.entries(english).map(([name, message]) => {
      const path = `${at}${name}`;
      const below = beneath[name];
      if (isMade(path)) return [name, below];
      if (isRecord(message)) return [name, layGroup(own[name], message, isRecord(below) ? below : message, `${path}.`, laid)];
      return [name, layMessage(own[name], message, path, laid) ?? below];
    }),
  );
}

/** What is not said by a file: the desk, and what is put together from other messages. */
export const isMade = (path: string): boolean => path === "desk" || madeOfOthers.includes(path);

/** One message of the file, where it has it whole. */
function layMessage(file: unknown, english: unknown, path: string, laid: Laying): unknown {
  laid.total += 1;
  if (file === undefined || file === null) return undefined;
  const places = placesOf(english, path);
  if (places.every(({ place }) => isUnsaid(textIn(file, place)))) return undefined;
  const found = places.map((place) => ({ ...place, ...readPlace(file, place) }));
  const problems = found.flatMap(({ place, problem }) => (problem ? [`${[path, place].filter(Boolean).join(".")}: ${problem}`] : []));
  laid.problems.push(...problems);
  if (problems.length > 0) return undefined;
  laid.said += 1;
  const parts = found.flatMap(({ place, rich, message }) => (message ? [{ place, rich, message }] : []));
  const say = (...given: unknown[]) => saidOf(parts, given, laid.rules);
  if (typeof english === "function") return say;
  // what a script knows alone stands in a word as its name in braces, and stays there
  const names = parts.flatMap(({ message }) => [...namedIn(message).values]);
  return say(Object.fromEntries(names.map((name) => [name, `{${name}}`])));
}

type Place = { place: string; rich: boolean; written: Message };

/** Where the texts of a message stand, and how English says them. */
function placesOf(english: unknown, path: string): Place[] {
  const spoken = spokenAs(english);
  const rich = new Map(spoken.map((leaf) => [leaf.path, leaf.rich]));
  return [...writtenOf(english, path)].map(([place, text]) => ({ place, rich: rich.get(place) ?? false, written: parseMessage(text) }));
}

/** An English message as a file has it, place by place. */
export const writtenOf = (english: unknown, path: string): ReadonlyMap<string, string> =>
  typeof english === "function"
    ? writtenMessage(english, path)
    : new Map(probed(rowed(english, path)).leaves.map((leaf) => [leaf.path, leaf.text]));

/** Paragraphs that stand by themselves are in rows as those of a letter are. */
const rowed = (english: unknown, path: string): unknown =>
  Array.isArray(english) && isRowName(path.slice(path.lastIndexOf(".") + 1)) ? { ...english } : english;

function spokenAs(english: unknown) {
  try {
    return probed(english).leaves;
  } catch {
    // a message that asks for one of its own words: none of those has markup
    return [];
  }
}

function readPlace(file: unknown, { place, rich, written }: Place): { message?: Message; problem?: string } {
  const text = textIn(file, place);
  if (isUnsaid(text)) return { problem: "is missing" };
  if (typeof text !== "string") return { problem: "here stands one text" };
  try {
    const message = parseMessage(text);
    const problem = unlike(message, written, rich);
    return problem ? { problem } : { message };
  } catch (error) {
    if (error instanceof AmissInMessage) return { problem: `${error.message}, in “${text}”` };
    throw error;
  }
}

const isUnsaid = (text: unknown): boolean => text === undefined || text === null;

const textIn = (file: unknown, place: string): unknown =>
  place === ""
    ? file
    : place
        .split(".")
        .reduce<unknown>((value, step) => (isRecord(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined), file);

/** What a message has that English has not, and the other way round. */
function unlike(message: Message, written: Message, rich: boolean): string | undefined {
  const [own, english] = [namedIn(message), namedIn(written)];
  const among = (values: ReadonlySet<string>, sign: (value: string) => string) => [...values].map(sign).join(", ") || "none";
  const value = (name: string) => `{${name}}`;
  const tag = (name: string) => `<${name}>`;
  const strange = [...own.values].find((name) => !english.values.has(name));
  if (strange !== undefined) return `${value(strange)} is no value of it; its values are ${among(english.values, value)}`;
  const unsaid = [...english.values].find((name) => !own.values.has(name));
  if (unsaid !== undefined) return `${value(unsaid)} is not said`;
  if (!rich && own.tags.size > 0) return `a tag cannot stand here: ${among(own.tags, tag)}`;
  const tags = [...new Set([...own.tags, ...english.tags])].filter((name) => own.tags.has(name) !== english.tags.has(name));
  const missing = tags.filter((name) => !freeTags.has(name));
  return (
    missing[0] &&
    `${tag(missing[0])} ${english.tags.has(missing[0]) ? "is missing" : "is no tag of it"}; its tags are ${among(english.tags, tag)}`
  );
}

/** What every language may stress without a page having to say how. */
const freeTags: ReadonlySet<string> = new Set(["strong", "em"]);

type Part = { place: string; rich: boolean; message: Message };

function saidOf(parts: readonly Part[], given: readonly unknown[], rules: Rules): unknown {
  const said = parts.map(({ place, rich, message }) => ({
    steps: place.split("."),
    words: shown(sayMessage(message, given, rules), rich),
  }));
  const [only] = said;
  if (only && parts[0]?.place === "") return only.words;
  return gathered(said);
}

const shown = (pieces: readonly Piece<string>[], rich: boolean): unknown => (rich ? pieces : plainly(pieces));

type Said = { steps: readonly string[]; words: unknown };

/** Texts at their places, as the letter that they make; a paragraph that says nothing is none. */
function gathered(said: readonly Said[]): unknown {
  const names = [...new Set(said.flatMap(({ steps }) => steps[0] ?? []))];
  const of = (name: string): unknown => {
    const own = said.filter(({ steps }) => steps[0] === name);
    const [first] = own;
    return first?.steps.length === 1 ? first.words : gathered(own.map(({ steps, words }) => ({ steps: steps.slice(1), words })));
  };
  if (names.every((name) => /^\d+$/.test(name))) return names.map(of).filter((words) => words !== "");
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

/** The lines of credits, from the phrases of each role. */
function withMadeOf(words: Words): Words {
  const reading = isRecord(words["reading"]) ? words["reading"] : {};
  const creditOf = isRecord(reading["creditOf"]) ? reading["creditOf"] : {};
  const phrase = ({ role, names }: { role: string; names: readonly string[] }): string => {
    const say = creditOf[role];
    return typeof say === "function" ? plainly(Reflect.apply(say, undefined, [names])) : "";
  };
  const credits = (all: readonly { role: string; names: readonly string[] }[]) => all.map(phrase).join(" · ");
  const group = (name: string) => (isRecord(words[name]) ? words[name] : {});
  return { ...words, editions: { ...group("editions"), credits }, mailing: { ...group("mailing"), credits } };
}
