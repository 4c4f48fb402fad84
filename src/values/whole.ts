/** The most that a PostgreSQL integer holds, and so whatever is counted here. */
export const mostWhole = 2_147_483_647;

type Bounds = { least?: number; most?: number };

/** A whole number as somebody typed it: "12", "+4", "−3" with either sign of minus; undefined for anything else, and outside the bounds. */
export function wholeOf(typed: string, { least = 0, most = mostWhole }: Bounds = {}): number | undefined {
  const [, sign, digits] = /^\s*([-−+]?)(\d{1,12})\s*$/.exec(typed) ?? [];
  const value = Number(digits) * (sign === "-" || sign === "−" ? -1 : 1);
  return digits !== undefined && value >= least && value <= most ? value + 0 : undefined;
}

/** The same with a fraction of up to four places, after a point or a comma: "12.5", "0,75". */
export function decimalOf(typed: string, { least = 0, most = mostWhole }: Bounds = {}): number | undefined {
  const [, digits] = /^\s*([-−+]?\d{1,10}(?:[.,]\d{1,4})?)\s*$/.exec(typed) ?? [];
  const value = Number(digits?.replace("−", "-").replace(",", "."));
  return value >= least && value <= most ? value + 0 : undefined;
}
