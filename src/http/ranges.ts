/** One byte range of a file of `size` bytes, ends included; "bad" answers 416; undefined means the whole. */
export function rangeOf(header: string | null, size: number): { start: number; end: number } | "bad" | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined || (from === "" && to === "")) return undefined;
  const start = from === "" ? Math.max(size - Number(to), 0) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? "bad" : { start, end };
}
