import { keysOf, patternOf } from "../values/index.ts";

/** A message with its values, or one that needs none. */
type Message<Value extends string> = string | ((values: Record<Value, string>) => string);
type Signs<Value extends string> = {
  /** Each value as a sign, `signOf`. */
  signs: Record<Value, string>;
  /** Values that are a number in every sentence. */
  numbers: ReadonlySet<Value>;
  /** What any other value is matched by. */
  any: "(.+)" | "(.+?)";
  /** One that was too long has lost its end, and the sign that closes it. */
  canBeCut?: boolean;
};

/** A value’s place in a sentence, which no sentence has by itself. */
export const signOf = (value: string): string => `\u0001${value}\u0001`;

/**
 * Of a sentence that is said with signs for its values: what stands between them, which they are, and the pattern that knows the
 * sentence again. `places`: what is matched in the place of each sign; in brackets where it is a value.
 */
export function sentenceBy(said: string, places: ReadonlyMap<string, string>, { canBeCut = false } = {}) {
  const any = [...places.keys()].map(patternOf).join("|");
  const parts = any ? said.split(new RegExp(`(${any})`)) : [said];
  const end = canBeCut && parts.at(-1) === "”" ? "?" : "";
  return {
    literals: parts.filter((_, at) => at % 2 === 0),
    signs: parts.filter((part) => places.get(part)?.startsWith("(")),
    pattern: new RegExp(`^${parts.map((part) => places.get(part) ?? patternOf(part)).join("")}${end}$`, "s"),
  };
}

/** The same of a message in English, with the names of its values. */
export function knownBy<Value extends string>(message: Message<Value>, { signs, numbers, any, canBeCut = false }: Signs<Value>) {
  const names = new Map(keysOf(signs).map((name) => [signs[name], name]));
  const places = new Map([...names].map(([sign, name]) => [sign, numbers.has(name) ? "(\\d+)" : any]));
  const { signs: found, ...known } = sentenceBy(sayWith(message, signs), places, { canBeCut });
  return { ...known, values: found.flatMap((sign) => names.get(sign) ?? []) };
}

/** The message, with its values where it has some. */
export const sayWith = <Value extends string>(message: Message<Value>, values: Record<Value, string>): string =>
  typeof message === "string" ? message : message(values);
