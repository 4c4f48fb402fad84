import { type Plan, type Spoken, probed } from "../../src/messages/laid/probe.ts";
import { numbers, plansFor } from "./probed.ts";

type Words = Readonly<Record<string, unknown>>;
const isWords = (value: unknown): value is Words => typeof value === "object" && value !== null && !Array.isArray(value);

/** What is wrong with the words of a language, held against the English ones, by the path of the message. */
export function faultsIn(words: Words, english: Words, language: string, asInEnglish: readonly string[] = []): string[] {
  const same = new Set(asInEnglish);
  const faults: string[] = [];
  const walk = (own: Words, theirs: Words, at: string) => {
    for (const name of Object.keys(own)) if (!(name in theirs)) faults.push(`${at}${name}: English does not have it`);
    for (const [name, message] of Object.entries(theirs)) {
      const [other, path] = [own[name], `${at}${name}`];
      if (other === undefined) faults.push(`${path}: is missing`);
      else if (isWords(message) && isWords(other)) walk(other, message, `${path}.`);
      else if (isWords(message)) faults.push(`${path}: holds no messages`);
      else faults.push(...faultsOf(other, message, language, same).map((fault) => `${path}: ${fault}`));
    }
  };
  walk(words, english, "");
  return faults;
}

function faultsOf(message: unknown, english: unknown, language: string, same: ReadonlySet<string>): string[] {
  if (typeof message !== typeof english) return [`is a ${typeof message}, in English a ${typeof english}`];
  const arity = [message, english].map((one) => (typeof one === "function" ? one.length : 0));
  if (arity[0] !== arity[1]) return [`takes ${arity[0]} values, in English ${arity[1]}`];
  if (typeof english !== "function")
    return [...comparedIn(probed(message), probed(english)), ...leftIn(probed(message), probed(english), same)];
  const found = saidInEnglish(english).flatMap(([told, plan, theirs]) => {
    const own = attempt(() => probed(message, plan));
    const [given] = Object.entries(plan).flatMap(([name, value]) => ("number" in value ? [{ name, number: value.number }] : []));
    if (!own) return [`throws with ${told || "its values"}`];
    const amiss = given ? uncounted(own, { message, english, language, ...given }) : comparedIn(own, theirs);
    return [...amiss, ...(told ? [] : leftIn(own, theirs, same))].map((fault) => (told ? `${fault} (${told})` : fault));
  });
  return [...new Set(found)];
}

const inEnglish = new WeakMap<object, [told: string, plan: Plan, theirs: Spoken][]>();

/** What a message of English says in every way, found out once for all languages. */
function saidInEnglish(message: object): [told: string, plan: Plan, theirs: Spoken][] {
  const known = inEnglish.get(message);
  if (known) return known;
  const said = plansFor(message).flatMap(([told, plan]): [string, Plan, Spoken][] => {
    const theirs = attempt(() => probed(message, plan));
    return theirs ? [[told, plan, theirs]] : [];
  });
  inEnglish.set(message, said);
  return said;
}

function attempt(work: () => Spoken): Spoken | undefined {
  try {
    const spoken = work();
    return textsOf(spoken).some((text) => /\bundefined\b|\[object/.test(text)) ? undefined : spoken;
  } catch {
    return undefined;
  }
}

function comparedIn(own: Spoken, english: Spoken): string[] {
  const faults: string[] = [];
  const shapes = [own, english].map(shapeOf);
  if (shapes[0] !== shapes[1]) faults.push(`is ${shapes[0]}, in English ${shapes[1]}`);
  const lost = english.values.filter((value) => !own.values.includes(value));
  if (lost.length > 0) faults.push(`does not say its value ${lost.join(", ")}`);
  if (own.tags.join() !== english.tags.join())
    faults.push(`has the tags <${own.tags.join("> <")}>, in English <${english.tags.join("> <")}>`);
  if (textsOf(english).some((text, at) => text.trim() && textsOf(own)[at]?.trim() === "")) faults.push("says nothing");
  return faults;
}

type Counted = { message: unknown; english: unknown; language: string; name: string; number: number };

const countedTo = 200;
const formsIn = new Map<string, string[]>();

/** The numbers below 200 that have the same form as this one in a language. */
function sharing(language: string, number: number): number[] {
  let forms = formsIn.get(language);
  if (!forms) {
    const rules = new Intl.PluralRules(language);
    forms = Array.from({ length: countedTo }, (_, one) => rules.select(one));
    formsIn.set(language, forms);
  }
  const form = forms[number] ?? new Intl.PluralRules(language).select(number);
  return forms.flatMap((one, at) => (one === form ? [at] : []));
}

/** A form that a language has for several numbers says which it is: “0 minute” and “1 minute” in French. */
function uncounted(own: Spoken, { message: _, english, language, name, number }: Counted): string[] {
  const covered = sharing(language, number);
  if (covered.length === 1 || own.values.includes(name)) return [];
  const said = (at: number) => attempt(() => probed(english, { [name]: { number: at } }));
  if (!numbers.every((at) => at === 1 || said(at)?.values.includes(name))) return [];
  const one = said(1);
  // “once a year”: it is not said how often, and never is for none
  if (covered.includes(1) && !one?.values.includes(name) && !(one && textsOf(one).some((text) => /\b1\b/.test(text)))) return [];
  return [`does not say its value ${name} where it is ${number}`];
}

/** What was left in English: whole messages, and whole sentences of longer ones. */
function leftIn(own: Spoken, english: Spoken, same: ReadonlySet<string>): string[] {
  const sentences = new Set(
    textsOf(english)
      .flatMap(sentencesOf)
      .filter((sentence) => wordsOf(sentence) > 2),
  );
  return textsOf(own).flatMap((text, at) => {
    if (same.has(text.trim()) || wordsOf(text) === 0) return [];
    if (text === textsOf(english)[at]) return [`“${text}” is English`];
    return sentencesOf(text)
      .filter((sentence) => sentences.has(sentence) && !same.has(sentence))
      .map((sentence) => `“${sentence}” is English`);
  });
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!:])\s+/);
const wordsOf = (text: string): number => text.replace(/\{[\w.]+\}|<\/?\w+>/g, " ").match(/\p{L}{2,}/gu)?.length ?? 0;
const textsOf = ({ leaves }: Spoken): string[] => leaves.map(({ text }) => text);
const shapeOf = ({ leaves }: Spoken): string =>
  leaves.map(({ path, rich }) => `${path && `${path}: `}${rich ? "words with markup" : "a text"}`).join(", ");
