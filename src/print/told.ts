import { type Messages, messagesIn, says } from "../messages/index.ts";
import { type Words, wordsIn } from "../values/index.ts";
import type { Block } from "../document/index.ts";

type Sentences = Messages["desk"]["preflight"];
type Pixels = { width: number; height: number };
/** Words of a block that are wider than their place; `more` of them are not named. */
type Wide = { headline: string; number: number; kind: Block["type"]; words: string[]; more: number; all: number };

/** The sentences that are made of others, with what goes into them. */
type Made = { wide: Wide; larger: { least: Pixels; wanted: Pixels }; better: Pixels };
/** Each sentence that has values, with them. */
type Values = {
  [
    Name in Exclude<keyof Sentences, keyof Made> as Sentences[Name] extends (values: never) => string ? Name : never
  ]: Sentences[Name] extends (values: infer Value) => string ? Value : never;
} & Made;
type Plain = { [Name in keyof Sentences]: Sentences[Name] extends string ? Name : never }[keyof Sentences];
type WithValues<Name extends keyof Values = keyof Values> = { [One in Name]: { is: One; of: Values[One] } }[Name];

/** What was found or would mend it, as it is kept: which sentence of the preflight, and its values. */
export type Told = { is: Plain } | WithValues;

/** What is kept of a finding to be said: as the magazine’s language had it that day, and what it is. */
export type Sayable = { text: string; cure?: string; told?: { found: Told; cure?: Told } };

type Saying = { [Name in keyof Values]: (values: Values[Name]) => string };

function sayingsOf(m: Messages): Saying {
  const { preflight, common } = m.desk;
  return {
    ...preflight,
    wide: ({ headline, number, kind, words, ...counts }) =>
      preflight.wide({
        ...counts,
        place: preflight.block({ headline, number, kind: preflight.kinds[kind] }),
        words: words.map(common.quoted).join(", "),
      }),
    larger: ({ least, wanted }) => preflight.larger({ least: preflight.pixels(least), wanted: preflight.pixels(wanted) }),
    better: (wanted) => preflight.better(preflight.pixels(wanted)),
  };
}

const filledIn = <Name extends keyof Values>(saying: Saying, { is, of }: WithValues<Name>): string => saying[is](of);

/** It in the words of a language. */
const sayTold = (told: Told, m: Messages): string => ("of" in told ? filledIn(sayingsOf(m), told) : m.desk.preflight[told.is]);

/** The same, for one who reads in the language. */
export function sayableOf({ found, cure }: { found: Told; cure?: Told | undefined }, language: string): Sayable {
  const m = messagesIn(language);
  return { text: sayTold(found, m), ...(cure && { cure: sayTold(cure, m) }), told: { found, ...(cure && { cure }) } };
}

/** A sentence that was kept, for whoever reads it; one of another version of ours is said as it was kept. */
const kept = (told: Told | undefined, text: string): Words =>
  told && Object.hasOwn(messagesIn("en").desk.preflight, told.is) ? says((m) => sayTold(told, m)) : text;

/** What was found, and what would mend it, to be said to whoever reads it. */
export const wordsOf = ({ text, cure, told }: Sayable): { found: Words; cure?: Words } => ({
  found: kept(told?.found, text),
  ...(cure !== undefined && { cure: kept(told?.cure, cure) }),
});

/** Both, one behind the other. */
export const sentencesOf = (finding: Sayable): Words => {
  const { found, cure } = wordsOf(finding);
  return { in: (language) => [wordsIn(found, language), ...(cure === undefined ? [] : [wordsIn(cure, language)])].join(" ") };
};
