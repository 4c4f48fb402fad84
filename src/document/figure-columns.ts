import type { Block, Inline } from "./types.ts";

type Table = Extract<Block, { type: "table" }>;

/** A number with what stands about one: a sign, a currency, a unit of one sign; or the dash of a cell that has none. */
const figure = /^[\p{Sc}+−–-]?\s?\p{Nd}[\p{Nd}\p{Zs}.,:'’/٫٬–-]*(?:\s?[\p{Sc}%‰°])?$|^[–—-]$/u;

/**
 * Which columns of a table hold figures and nothing else under their heads. Their units stand under one another only when they
 * end on the right, whichever way the script runs.
 */
export function figureColumns({ content }: Table): boolean[] {
  const rows = content.filter(({ content: cells }) => !cells.every(({ type }) => type === "tableHeader"));
  return (content[0]?.content ?? []).map((_, at) => {
    const cells = rows.map(({ content: row }) => wordsOf(row[at]?.content ?? []).trim()).filter(Boolean);
    return cells.some((cell) => /\p{Nd}/u.test(cell)) && cells.every((cell) => figure.test(cell));
  });
}

const wordsOf = (content: readonly Inline[]): string => content.map((node) => (node.type === "text" ? node.text : "")).join("");
