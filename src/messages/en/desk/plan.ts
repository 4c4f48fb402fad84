import { count } from "../grammar.ts";

const pages = (of: number) => count(of, { one: "1 page", other: `${of} pages` });

/** Planning an issue: its running order, the pool, what must still happen, its pages. */
export const plan = {
  order: "Running order",
  pool: "The pool",
  poolSays: "Pieces on their way that stand in no issue.",
  poolEmpty: "No piece is waiting for an issue.",
  poolNone: (words: string) => `No piece in the pool is like “${words}”.`,
  poolMore: (more: number) =>
    count(more, { one: "and one more: find it by its words", other: `and ${more} more: find them by their words` }),
  poolFind: "Headline or writer, in the pool",
  find: "Find",
  empty: "Nothing stands in it yet. Place a piece from the pool.",
  keys: "With the keyboard: on a piece’s handle, the arrow keys move it, Home and End put it first and last, Delete takes it out.",
  handle: (piece: string) => `Move ${piece}`,
  up: (piece: string) => `${piece}: one up`,
  down: (piece: string) => `${piece}: one down`,
  out: (piece: string) => `Take out ${piece}`,
  takeOut: "Take out",
  place: (piece: string) => `Place ${piece}`,
  doPlace: "Place",
  stands: ({ piece, at, of }: { piece: string; at: number; of: number }) => `Saved. ${piece} stands at ${at} of ${of}.`,
  inPool: (piece: string) => `Saved. ${piece} is in the pool.`,
  away: "The server does not answer. Nothing was moved.",
  undo: {
    in: (piece: string) => `Undo: ${piece} placed`,
    moved: (piece: string) => `Undo: ${piece} moved`,
    out: (piece: string) => `Undo: ${piece} taken out`,
    set: (piece: string) => `Undo: how ${piece} is printed`,
  },
  undone: "Undone.",
  words: (words: number) => count(words, { one: "1 word", other: `${words} words` }),
  page: (page: number) => `page ${page}`,
  pages,
};
