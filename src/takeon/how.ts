import { z } from "zod";
import { type Field, isField } from "./fields.ts";

/** How a file is taken on: what its columns mean, and what was answered to what it left open. */
const howSchema = z.object({
  /** Column by field. */
  columns: z.partialRecord(
    z.custom<Field>((name) => typeof name === "string" && isField(name)),
    z.int(),
  ),
  /** The sign between cells; "" where a label follows another, or columns have fixed widths. */
  separator: z.optional(z.string()),
  dayOrder: z.enum(["dmy", "mdy", "ymd"]).nullable(),
  decimal: z.enum([".", ","]).nullable(),
  country: z.string(),
  /** Offer by what the file calls it; "" leaves those who have it without a subscription. */
  offers: z.record(z.string(), z.string()),
  /** Offer of those whose file calls it nothing. */
  offer: z.string().nullable(),
  /** First issue that is sent from here; null: the first that can be, by the offer's editions. */
  firstIssue: z.int().nullable(),
  sentElsewhere: z.boolean(),
  /** Issues for those whose file says no end. */
  withoutEnd: z.int().nullable(),
  /** Minor units that an issue is worth where no money is said; null: not answered yet. */
  perIssue: z.int().nullable(),
  /** Those whose subscription is over come as readers. */
  withEnded: z.boolean(),
  /** Rows that cannot come in leave all outside, or themselves. */
  allOrNone: z.boolean(),
});
export type How = z.infer<typeof howSchema>;

export const usualHow: Omit<How, "columns" | "country"> = {
  dayOrder: null,
  decimal: null,
  offers: {},
  offer: null,
  firstIssue: null,
  sentElsewhere: false,
  withoutEnd: null,
  perIssue: null,
  withEnded: true,
  allOrNone: true,
};
