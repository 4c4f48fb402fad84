/** A run of words; `only`: the other text has them not. */
export type Piece = { text: string; only: boolean };
/** Where two texts differ: a paragraph of each, or of one alone; `same`: how many alike stand before it. */
export type Difference = { same: number; theirs: Piece[]; mine: Piece[] };

/** Where two texts differ, paragraph by paragraph, and in each by its words. Texts too long to be laid side by side are told whole. */
export function compared(theirs: string, mine: string): Difference[] {
  const [a, b, may] = [paragraphs(theirs), paragraphs(mine), { cells: mostCells }];
  const differences: Difference[] = [];
  let [from, until, same] = [0, 0, 0];
  const tell = (to: number, toMine: number) => {
    if (to > from || toMine > until)
      differences.push({ same, ...wordsCompared(a.slice(from, to).join("\n\n"), b.slice(until, toMine).join("\n\n"), may) });
    if (to > from || toMine > until) same = 0;
  };
  for (const [at, other] of matches(a, b, may)) {
    tell(at, other);
    same += 1;
    [from, until] = [at + 1, other + 1];
  }
  tell(a.length, b.length);
  return differences;
}

const paragraphs = (text: string): string[] =>
  text
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

function wordsCompared(theirs: string, mine: string, may: Budget): Pick<Difference, "theirs" | "mine"> {
  const [a, b] = [theirs.match(/\s+|\S+/g) ?? [], mine.match(/\s+|\S+/g) ?? []];
  const pairs = matches(a, b, may);
  return {
    theirs: pieces(a, new Set(pairs.map(([at]) => at))),
    mine: pieces(b, new Set(pairs.map(([, other]) => other))),
  };
}

function pieces(words: readonly string[], known: ReadonlySet<number>): Piece[] {
  const runs: Piece[] = [];
  words.forEach((text, at) => {
    const [last, only] = [runs.at(-1), !known.has(at)];
    if (last?.only === only) last.text += text;
    else runs.push({ text, only });
  });
  return runs;
}

/** What a whole comparison may cost: cells of its tables. So many are filled in about 20 ms; what would cost more is told whole. */
const mostCells = 300_000;
type Budget = { cells: number };

/** The longest run of equals, in order, as places in both: alike at both ends, the rest by the longest common subsequence. */
function matches(a: readonly string[], b: readonly string[], may: Budget): [number, number][] {
  let [head, tail] = [0, 0];
  const least = Math.min(a.length, b.length);
  while (head < least && a[head] === b[head]) head += 1;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail), may).map(([at, other]): [number, number] => [
      at + head,
      other + head,
    ]),
    ...Array.from({ length: tail }, (_, at): [number, number] => [a.length - tail + at, b.length - tail + at]),
  ];
}

function between(a: readonly string[], b: readonly string[], may: Budget): [number, number][] {
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  if (a.length === 0 || b.length === 0 || cells > may.cells) return [];
  may.cells -= cells;
  const longest = new Uint32Array(cells);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return found;
}
