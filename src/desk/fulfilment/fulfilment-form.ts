import { z } from "zod";
import { field } from "../../http/index.ts";

/** Known only afterwards. */
const known = field.wholeOrNull();

/** The copies an issue is printed for; its spoilage in basis points. */
export const printRun = z
  .object({
    draw: field.count,
    returned: known,
    bulk: field.count,
    comps: field.count,
    office: field.count,
    spoilage: field.decimalOrNull({ most: 50 }),
    printed: known,
  })
  .transform(({ spoilage, ...copies }) => ({ ...copies, spoilageRate: Math.round((spoilage ?? 0) * 100) }));

/** A copy that the post brought back: its place in the run, and what was written on it. */
export const cameBack = z.object({ position: field.count, reason: field.line });
