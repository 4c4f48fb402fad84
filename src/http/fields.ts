import { says } from "../messages/index.ts";
import { z } from "zod";
import {
  type Address,
  type Day,
  Refusal,
  type Words,
  decimalOf,
  isDay,
  isId,
  lineOf,
  mostWhole,
  proseOf,
  wholeOf,
  wordsIn,
} from "../values/index.ts";
import { refuse } from "./refusals.ts";

export type Bounds = { least?: number; most?: number };

/** Why a field cannot stand: what is said of the whole form, and the sentence beside the field. */
export type Amiss = { refusal: Refusal; beside: Words };

/** Says within a schema what is amiss, of the field that is being read or of the one at `path`. */
export function mark(context: z.RefinementCtx, { refusal, beside }: Amiss, path: string[] = []): never {
  const params = { refusal, beside };
  amissIn.set(params, params);
  context.addIssue({ code: "custom", message: wordsIn(beside, "en"), params, path });
  return z.NEVER;
}

/** What was sent in a field; "" when it is absent. */
const sent = z.string().default("");

/** A field of one line: what `read` makes of it; refused where that is undefined. */
export const typed = <T>(read: (line: string) => T | undefined, amiss: (line: string) => Amiss) =>
  sent.transform((raw, context) => {
    const line = lineOf(raw);
    const value = read(line);
    return value === undefined ? mark(context, amiss(line)) : value;
  });

/** The same, null when the field is empty. */
export const typedOrNull = <T>(read: (line: string) => T | undefined, amiss: (line: string) => Amiss) =>
  typed<T | null>((line) => (line === "" ? null : read(line)), amiss);

/** What the bounds of a field have to say for themselves. */
const told = ({ least = 0, most = mostWhole }: Bounds) => ({
  least: least === -mostWhole ? undefined : least,
  most: most < mostWhole ? most : undefined,
});

const notNumber = (whole: boolean, bounds: Bounds) => (line: string) => ({
  refusal: refuse("number-unreadable", (m) => m.refusals.http.notNumber({ typed: line, whole, ...told(bounds) })),
  beside: says((m) => m.refusals.http.writeNumber({ whole, ...told(bounds) })),
});

const notDay = (line: string) => ({
  refusal: refuse("day-unreadable", (m) => m.refusals.http.notDay(line)),
  beside: says((m) => m.refusals.http.writeDay),
});

const chooseFirst = () => ({
  refusal: refuse("value-unknown", (m) => m.refusals.http.chooseFirst),
  beside: says((m) => m.refusals.http.chooseOne),
});

const dayIn = (line: string): Day | undefined => (isDay(line) ? line : undefined);

/** The fields of a form, each a schema of what was sent in it. */
export const field = {
  /** As it was sent. */
  raw: sent,
  /** One line, trimmed; "" when it is absent. */
  line: sent.transform(lineOf),
  /** The same, undefined when it is empty. */
  lineIfAny: sent.transform((raw) => lineOf(raw) || undefined),
  /** Many lines, trimmed. */
  prose: sent.transform(proseOf),
  /** What stands between spaces, commas, semicolons and ends of lines. */
  words: sent.transform((raw) =>
    proseOf(raw)
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
  /** The id of something that was chosen; null where none was. */
  id: sent.transform((raw) => (isId(lineOf(raw)) ? lineOf(raw) : null)),
  /** The same, refused as "value-unknown" where none was chosen. */
  chosen: typed((line) => (isId(line) ? line : undefined), chooseFirst),
  day: typed(dayIn, notDay),
  dayOrNull: typedOrNull(dayIn, notDay),
  /** A whole number; null when the field is empty. */
  wholeOrNull: (bounds: Bounds = {}) => typedOrNull((line) => wholeOf(line, bounds), notNumber(true, bounds)),
  /** A whole number; 0 when the field is empty. */
  count: typed((line) => (line === "" ? 0 : wholeOf(line)), notNumber(true, {})),
  /** A number with a fraction; null when the field is empty. */
  decimalOrNull: (bounds: Bounds = {}) => typedOrNull((line) => decimalOf(line, bounds), notNumber(false, bounds)),
  /** What was chosen, as far as it is one of these. */
  oneOf: <const T extends string, const Else>(all: readonly T[], otherwise: Else) =>
    sent.transform((raw): T | Else => all.find((one) => one === lineOf(raw)) ?? otherwise),
  /** Was the box ticked? */
  tick: sent.transform((raw) => lineOf(raw) === "yes"),
};

/** A postal address as it was typed: what it lacks is said by `addressProblems` where something is posted. */
export const address = z.object({
  name: field.line,
  line1: field.line,
  line2: field.lineIfAny,
  postalCode: field.lineIfAny,
  city: field.line,
  region: field.lineIfAny,
  country: field.line,
}) satisfies z.ZodType<Address>;

/** The same of a field that not every form shows: what was not sent is left out. */
export const ifSent = <T>(schema: z.ZodType<T, string | undefined>) =>
  z.exactOptional(
    z
      .string()
      .transform((raw): string | undefined => raw)
      .pipe(schema),
  );

/** The same schema for a row of fields, each with one of these names. */
export const eachOf = <S extends z.ZodType>(names: readonly string[], schema: S) =>
  z.object(Object.fromEntries(names.map((name) => [name, schema])));

/**
 * What a schema makes of a form, of those of its fields whose names begin with `under`, or of its field `name` alone. Throws the
 * refusal of the first field that is amiss, with the sentences of all.
 */
export function parsed<S extends z.ZodType>(
  schema: S,
  given: unknown,
  { under = "", name }: { under?: string; name?: string } = {},
): z.output<S> {
  const { success, data, error } = schema.safeParse(given);
  if (success) return data;
  const first = error.issues.map(refusalIn).find(Boolean);
  if (!first) throw error;
  const beside = error.issues
    .toReversed()
    .map((issue): [string, Words] => [name ?? `${under}${issue.path.join(".")}`, paramsOf(issue)?.beside ?? issue.message]);
  throw first.withFields(() => Object.fromEntries(beside.filter(([at]) => at !== under)));
}

const amissIn = new WeakMap<object, Amiss>();
const refusalIn = (issue: z.core.$ZodIssue): Refusal | undefined => paramsOf(issue)?.refusal;

/** What `mark` gave along. */
const paramsOf = (issue: z.core.$ZodIssue): Amiss | undefined =>
  issue.code === "custom" && issue.params ? amissIn.get(issue.params) : undefined;
