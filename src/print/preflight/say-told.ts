import type { Messages } from "../../messages/index.ts";
import type { Block } from "../../document/index.ts";

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
/** The sentences that need no value. */
export type Plain = { [Name in keyof Sentences]: Sentences[Name] extends string ? Name : never }[keyof Sentences];
type WithValues<Name extends keyof Values = keyof Values> = { [One in Name]: { is: One; of: Values[One] } }[Name];

/** What was found or would mend it, as it is kept: which sentence of the preflight, and its values. */
export type Told = { is: Plain } | WithValues;

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
export const sayTold = (told: Told, m: Messages): string => ("of" in told ? filledIn(sayingsOf(m), told) : m.desk.preflight[told.is]);
