/** What an import of a print text should make of it: `*.expected.json` beside the text. */
export type Expected = {
  headline: string;
  byline: string[];
  date?: string;
  standfirst?: string;
  /** Type; how the text begins, or a list's items, a table's rows, a figure's or box's fields; then what it ends with or contains. */
  blocks: [string, string | string[] | string[][] | Record<string, unknown>, ...string[]][];
  contains?: string[];
  asks?: string[];
  left_out: Record<string, number | string | string[]>;
  [name: string]: unknown;
};
export type ReadBlock = { type: string; text?: string; items?: string[]; rows?: string[][]; footnotes?: string[] };
export type Read = {
  headline: string;
  byline: string[];
  date?: string;
  standfirst?: string;
  blocks: ReadBlock[];
  left_out: Record<string, unknown> & { texts: { folios: string[] } };
  asks: { question: string }[];
  [name: string]: unknown;
};

/** How many of the blocks that are expected are there, in their order, and what is wrong with the others. */
export function scoreOf(expected: Expected, got: Read): { right: number; of: number; wrong: string[] } {
  const wrong: string[] = [];
  let at = 0;
  let right = 0;
  for (const wanted of expected.blocks) {
    const found = got.blocks.findIndex((block, index) => index >= at && faults(wanted, block).length === 0);
    if (found < 0) wrong.push(`${JSON.stringify(wanted[1])}: ${faults(wanted, got.blocks[at]).join("; ")}`);
    else {
      for (const extra of got.blocks.slice(at, found)) wrong.push(`one too many: ${JSON.stringify(extra)}`);
      right += 1;
      at = found + 1;
    }
  }
  for (const extra of got.blocks.slice(at)) wrong.push(`one too many: ${JSON.stringify(extra)}`);
  return { right, of: Math.max(expected.blocks.length, got.blocks.length), wrong };
}

function faults([type, says, ...more]: Expected["blocks"][number], block: ReadBlock | undefined): string[] {
  if (!block) return ["there is no block"];
  const text = block.text ?? "";
  const found: string[] = block.type === type ? [] : [`is a ${block.type}`];
  const same = (what: string, is: unknown, should: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(should)) found.push(`${what} is ${JSON.stringify(is)}`);
  };
  if (typeof says === "string") {
    if (!text.replace(/^• /, "").startsWith(says)) found.push(`begins ${text.slice(0, 60)}`);
  } else if (!Array.isArray(says)) {
    for (const [field, value] of Object.entries(says)) same(field, (block as Record<string, unknown>)[field], value);
  } else if (Array.isArray(says[0])) same("rows", block.rows, says);
  else same("items", block.items, says);
  for (const word of more) found.push(...faultsOf(word, text, block.footnotes ?? []));
  return found;
}

/** "ends …", "contains … and …", "… followed by a footnote: …"; other words are for people. */
function faultsOf(word: string, text: string, footnotes: string[]): string[] {
  const [said, note] = word.split(/\s*followed by a footnote: /);
  const found: string[] = [];
  if (note && !footnotes.includes(note)) found.push(`has no note ${note}`);
  if (said!.startsWith("ends ") && !text.endsWith(said!.slice(5))) found.push(`ends ${text.slice(-60)}`);
  if (said!.startsWith("contains "))
    for (const part of said!.slice(9).split(" and ")) if (!text.includes(part)) found.push(`does not contain ${part}`);
  return found;
}

/** What is said of the article beside its blocks, as it should be and as it is. */
export const aroundOf = (expected: Expected, got: Read): [unknown, unknown][] => [
  [expected.headline, got.headline],
  [expected.byline, got.byline],
  [expected.date, got.date],
  [expected.standfirst, got.standfirst],
  [expected["note about the writer, apart from the text"], got["note about the writer"]],
  ...Object.entries(expected.left_out).map(([what, should]): [unknown, unknown] => {
    const is = got.left_out[what];
    if (Array.isArray(should)) return [should, got.left_out.texts.folios];
    if (typeof should === "number") return [should, is ?? 0];
    const start = should.split(" … ")[0]!;
    return [start, String(is).slice(0, start.length)];
  }),
];
