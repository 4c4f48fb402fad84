import { patternOf } from "../values/index.ts";

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

/** Of a message in English: what stands between its values, which values those are, and the pattern that knows it again. */
export function knownBy<Value extends string>(message: Message<Value>, { signs, numbers, any, canBeCut = false }: Signs<Value>) {
  const isValue = (name: string): name is Value => Object.hasOwn(signs, name);
  const parts = sayWith(message, signs).split("\u0001");
  const literals = parts.filter((_, at) => at % 2 === 0);
  const values = parts.filter((_, at) => at % 2 === 1).filter(isValue);
  const patterns = parts.map((part, at) => (at % 2 === 0 ? patternOf(part) : isValue(part) && numbers.has(part) ? "(\\d+)" : any));
  const end = canBeCut && literals.at(-1) === "”" ? "?" : "";
  return { literals, values, pattern: new RegExp(`^${patterns.join("")}${end}$`, "s") };
}

/** The message, with its values where it has some. */
export const sayWith = <Value extends string>(message: Message<Value>, values: Record<Value, string>): string =>
  typeof message === "string" ? message : message(values);
