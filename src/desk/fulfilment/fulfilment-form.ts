import { z } from "zod";
import { field } from "../../http/index.ts";
import { count } from "../fields.ts";

/** Known only afterwards. */
const known = field.wholeOrNull();

/** The copies an issue is printed for; its spoilage in basis points. */
export const printRun = z
  .object({
    draw: count,
    returned: known,
    bulk: count,
    comps: count,
    office: count,
    spoilage: field.decimalOrNull({ most: 50 }),
    printed: known,
  })
  .transform(({ spoilage, ...copies }) => ({ ...copies, spoilageRate: Math.round((spoilage ?? 0) * 100) }));

/** A copy that the post brought back: its place in the run, and what was written on it. */
export const cameBack = z.object({ position: count, reason: field.line });
