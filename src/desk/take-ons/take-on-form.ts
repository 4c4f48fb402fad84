import { z } from "zod";
import { type Form, address, field } from "../../http/index.ts";
import { type Field, type How, encodings, isField, separators, waysToDecide } from "../../takeon/index.ts";
import { isOwn, wholeOf } from "../../values/index.ts";
import { priceOrNull } from "../fields.ts";

/** A file that is brought: how it is written, where that is not as it seems, and which it is brought instead of. */
export const brought = z.object({
  // a tab is no space here
  separator: field.raw.transform((sign) => separators.find((one) => one === sign)),
  encoding: field.oneOf(encodings, undefined),
  instead: field.id,
});

const line = z.record(z.string(), field.line);

/** What the columns of a file mean and what it leaves open, as the form has it. */
export function howIn(form: Form, currency: string): Partial<How> & { source: string } {
  const shape = z.object({
    source: field.line,
    dayOrder: field.line,
    decimal: field.line,
    country: field.line,
    firstIssue: field.wholeOrNull({ least: 1, most: 1_000_000 }),
    sentElsewhere: field.tick,
    withoutEnd: field.wholeOrNull({ most: 3660 }),
    perIssue: priceOrNull(currency),
    offer: field.line,
    allOrNone: field.tick,
  });
  const { dayOrder, decimal, perIssue, offer, ...kept } = form.parse(shape);
  const columns: Partial<Record<Field, number>> = {};
  for (const [at, name] of Object.entries(form.parse(line, "column:"))) if (isField(name)) columns[name] = Number(at);
  const offers = Object.entries(form.parse(line, "offer:")).flatMap(([name, id]) =>
    id === "?" ? [] : [[name, id === "none" ? "" : id] as const],
  );
  return {
    ...kept,
    columns,
    offers: Object.fromEntries(offers),
    offer: offer === "?" || offer === "" ? null : offer === "none" ? "" : offer,
    dayOrder: isOwn({ dmy: 1, mdy: 1, ymd: 1 }, dayOrder) ? dayOrder : null,
    decimal: decimal === "." || decimal === "," ? decimal : null,
    perIssue: perIssue?.amount ?? null,
  };
}

const deciding = z.object({ line: field.line, code: field.line, way: field.oneOf(waysToDecide, "accept") });
/** What was decided about a line, or about all that ask the same; with an address where one was mended. */
export function decisionIn(form: Form) {
  const { line: typed, code, way } = form.parse(deciding);
  const given = form.parse(address);
  return { line: wholeOf(typed), code, way, address: given.line1 ? given : undefined };
}
