import { askedIn } from "./asked-in.ts";
import { filled, keysOf } from "../values/index.ts";
import type { Messages } from "./catalogue.ts";
import type { Brought } from "./en/desk/intake.ts";
import { en } from "./en/index.ts";
import { knownBy, sayWith, sentenceBy, signOf } from "./known-by.ts";
import { messagesIn } from "./messages-in.ts";
import { whenAsked } from "./when-asked.ts";

/** The sentences of an import in English, as they are kept. */
export const intakeSays = en.desk.intake;
type Name = keyof Messages["desk"]["intake"];
/** `literal`: what stands in each such sentence, the longest of it; looked for first, as it is looked for quickly. */
type Known = { name: Name; pattern: RegExp; literal: string; values: (keyof Brought)[] };

/** Each value as a sign that stands in no sentence. */
const signs: Brought = {
  name: signOf("name"),
  other: signOf("other"),
  words: signOf("words"),
  why: signOf("why"),
  place: signOf("place"),
  what: signOf("what"),
  n: signOf("n"),
  of: signOf("of"),
};
const numbers = new Set<keyof Brought>(["n", "of"]);
/** Values that may be such sentences themselves. */
const sentences = new Set<keyof Brought>(["why", "place", "what"]);

/** How a sentence reads that was kept, made of its English. */
function sentenceOf(name: Name): Known[] {
  const message = intakeSays[name];
  if (typeof message === "string") return [];
  const { literals, values, pattern } = knownBy<keyof Brought>(message, { signs, numbers, any: "(.+?)", canBeCut: true });
  const literal = literals.reduce((longest, part) => (part.length > longest.length ? part : longest), "");
  return [{ name, values, literal, pattern }];
}

const whole: ReadonlyMap<string, Name> = new Map(
  keysOf(intakeSays).flatMap((name) => {
    const message = intakeSays[name];
    return typeof message === "string" ? [[message, name] as const] : [];
  }),
);
const known = whenAsked((): readonly Known[] => keysOf(intakeSays).flatMap(sentenceOf));

/** What the reader of pages says was not taken stands among them; the values of it are in braces. */
const ofPages = whenAsked(() =>
  keysOf(en.desk.editor.html).map((name) => {
    const said = en.desk.editor.html[name];
    const { pattern, signs } = sentenceBy(said, new Map((said.match(/\{\w+\}/g) ?? []).map((sign) => [sign, "(.+?)"])));
    return { name, pattern, values: signs.map((sign) => sign.slice(1, -1)) };
  }),
);

function ofPageIn(kept: string, html: Messages["desk"]["editor"]["html"]): string | undefined {
  for (const { name, pattern, values } of ofPages()) {
    const match = pattern.exec(kept);
    if (match) return filled(html[name], Object.fromEntries(values.map((value, at) => [value, match[at + 1] ?? ""])));
  }
  return undefined;
}

/** The desk shows less of one; words of the old site may be as long as an article. */
const mostSaid = 1000;

/**
 * What an import kept of itself, in a language; what is none of its sentences (words of the old site,
 * of a program) as it stands. Of a very long one the beginning is said.
 */
export function keptIn(kept: string, language: string, depth = 0): string {
  const { desk } = messagesIn(language);
  if (kept === "" || depth > 5 || desk.intake === intakeSays) return kept;
  const m = desk.intake;
  const plain = whole.get(kept);
  if (plain !== undefined) return sayWith<keyof Brought>(m[plain], signs);
  const begun = kept.slice(0, mostSaid);
  for (const { name, pattern, literal, values } of known()) {
    const match = begun.includes(literal) ? pattern.exec(begun) : null;
    if (!match) continue;
    const found = values.map((value, at) => {
      const written = match[at + 1] ?? "";
      return [value, sentences.has(value) ? keptIn(written, language, depth + 1) : written] as const;
    });
    return sayWith<keyof Brought>(m[name], { ...signs, ...Object.fromEntries(found) });
  }
  return ofPageIn(begun, desk.editor.html) ?? askedIn(begun, language) ?? kept;
}
