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
  check: {
    title: (day: string) => `Before it closes on ${day}`,
    titleOnSale: "What is left of it",
    nothing: "Everything that can be looked up is done.",
    done: (of: number) => count(of, { one: "One thing is done", other: `${of} things are done` }),
    empty: "Nothing stands in it",
    unready: ({ unready, of }: { unready: number; of: number }) =>
      `${count(unready, { one: "One piece is", other: `${unready} pieces are` })} not ready, of ${of}`,
    allReady: (of: number) => count(of, { one: "Its only piece is ready", other: `All ${of} pieces are ready` }),
    noAlt: ({ piece, pictures }: { piece: string; pictures: number }) =>
      `${piece}: ${count(pictures, { one: "one picture has", other: `${pictures} pictures have` })} no description (alt)`,
    alts: "Every picture is described (alt)",
    lacks: ({ piece, reason }: { piece: string; reason: string }) => `${piece}: ${reason}`,
    sections: (names: readonly string[]) => `Nothing stands in ${names.join(", ")}`,
    parts: { cover: "cover", coverArt: "cover art for print", coverLines: "cover lines", theme: "theme", editorsNote: "editor’s note" },
    partMissing: (part: string) => `The ${part} is missing`,
    partThere: (part: string) => `It has its ${part}`,
    unset: "Its pages were not laid out yet",
    setBefore: "It changed since its pages were laid out",
    set: (of: number) => `Its pages are laid out: ${pages(of)}`,
    preflight: (places: number) =>
      count(places, { one: "One place must be mended for the printer", other: `${places} places must be mended for the printer` }),
    preflightGood: "Nothing keeps it from the printer",
    noBackAd: "The back cover has no advertisement",
    backAd: "The back cover has its advertisement",
    noMaterial: (ad: string) => `The advertisement ${ad} has no text`,
    freePages: (of: number) =>
      count(of, { one: "One page has no advertisement to fill it", other: `${of} pages have no advertisement to fill them` }),
    saleAsked: "Its sale is asked for",
    saleUnasked: "Its sale is not asked for: at once, or at an hour",
    unmade: (editions: number) => count(editions, { one: "One edition is not made", other: `${editions} editions are not made` }),
    made: "Every edition is made",
    unlabelled: (copies: number) =>
      count(copies, { one: "One printed copy has no label yet", other: `${copies} printed copies have no label yet` }),
    labelled: "Every printed copy has its label",
    noLetter: "Its letter is not written",
    letterDraft: "Its letter is written, and waits for nothing: say when it goes",
    letterReady: "Its letter goes by itself, or has gone",
  },
};
