import type { Times } from "./times.ts";

/** Where a step leads; undefined before the first and after the last. Back goes to the beginning of this one first. */
export function skip({ timings, chapters }: Times, kind: "sentence" | "part", seconds: number, by: 1 | -1): number | undefined {
  const starts = (kind === "sentence" ? timings : chapters).map(({ start }) => start);
  // the silence before the first sentence belongs to it
  if (by === 1) return starts.find((start) => start > Math.max(seconds, starts[0] ?? 0) + 0.05);
  // two seconds into a sentence, back means “say that again”
  return starts.filter((start) => start < seconds - (kind === "sentence" ? 1 : 2)).at(-1);
}

export const partAt = ({ chapters }: Times, seconds: number): string =>
  chapters.length > 1 ? (chapters.filter(({ start }) => start <= seconds + 0.05).at(-1)?.title ?? "") : "";
