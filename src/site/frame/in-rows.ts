/** Rows of four; the last one holds what is left. */
export function rowsOfFour<T>(all: readonly T[]): T[][] {
  const out: T[][] = [];
  for (let at = 0; at < all.length; at += 4) out.push(all.slice(at, at + 4));
  return out;
}

/** Of so many covers, how many stand in a row: all of a few, else the widest row that leaves the fewest places empty. */
export function coversInRow(covers: number): number {
  const holes = (row: number) => (row - (covers % row)) % row;
  return covers < 7 ? Math.max(1, covers) : [6, 5, 4].reduce((best, row) => (holes(row) < holes(best) ? row : best));
}
