/** Where a chart's axis ends, and the values that are written on it, from zero up. */
type Scale = { top: number; ticks: number[] };

/**
 * An axis for values from zero to `most`: three to six steps of 1, 2 or 5 times a power of ten, the last of them at or above it.
 * Counts have no halves; what is nothing has an axis of one.
 */
export function scaleOf(most: number): Scale {
  const top = Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(top / 3));
  const step = [1, 2, 5, 10].map((times) => Math.max(1, times * power)).find((size) => Math.ceil(top / size) <= 5) ?? top;
  const steps = Math.ceil(top / step);
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, at) => at * step) };
}
