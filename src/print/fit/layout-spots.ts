import { must } from "../../values/index.ts";

/** A place the layout reports; x and y in points from the corner of the sheet. */
export type Spot = {
  kind: "block" | "article" | "end" | "float" | "picture" | "page" | "overset" | "pair" | "free" | "word" | "third" | "closing" | "mark";
  page: number;
  x: number;
  y: number;
  id?: string;
  what?: string;
  /** Of what is overset: to which page of the desk it belongs; an issue’s own where nothing stands. */
  of?: "ads";
  article?: string;
  columns?: number;
  /** Of an article: whether its lines, and so its columns, run leftwards. */
  leftward?: boolean;
  /** Which word of its block. */
  at?: number;
  w?: number;
  h?: number;
};

/** Millimetres, but for the points of a spot. */
export type Geometry = {
  width: number;
  height: number;
  slug: number;
  side: number;
  top: number;
  bottom: number;
  gutter: number;
  shift: number;
};

/** `leftward`: the first of its columns is the one on the right. */
export type Span = { columns: number; leftward?: boolean; start: number; end: Spot; pages: number };

const mm = 72 / 25.4;
/** Between what stands across a page and the text under it. */
const clearance = 7 * mm;

/** What the layout reports of each article, in its order; what is no article’s is under other names. */
export function spotsByArticle(spots: readonly Spot[]): Map<string, Spot[]> {
  const found = new Map<string, Spot[]>();
  for (const spot of spots) {
    // “ID”, “ID/BLOCK” and, where a label of the template names it, “block:ID/BLOCK”
    const { id = "" } = spot;
    const begins = id.startsWith(ofLabels) ? ofLabels.length : 0;
    const ends = id.indexOf("/", begins);
    const article = id.slice(begins, ends < 0 ? undefined : ends);
    const own = found.get(article);
    if (own) own.push(spot);
    else found.set(article, [spot]);
  }
  return found;
}
const ofLabels = "block:";

/** First page, end and number of pages of each article, in order. */
export function spansOf(spots: readonly Spot[], { articles }: { articles: readonly { id: string }[] }, pages: number): Map<string, Span> {
  const openings = new Map(spots.flatMap((spot) => (spot.kind === "article" ? [[spot.id, spot] as const] : [])));
  const ends = new Map(spots.flatMap((spot) => (spot.kind === "end" ? [[spot.id, spot] as const] : [])));
  const after = Math.min(
    ...spots
      .filter(({ kind, what }) => kind === "page" && (what === "back cover" || what === "filler ad" || what === "notes"))
      .map(({ page }) => page),
    pages + 1,
    ...fillerPlates(spots),
  );
  return new Map(
    articles.map(({ id }, at) => {
      const { page: start, columns = 1, leftward = false } = must(openings.get(id), `opening of ${id}`);
      const next = openings.get(articles[at + 1]?.id)?.page ?? after;
      return [id, { columns, leftward, start, end: must(ends.get(id), `end of ${id}`), pages: next - start }];
    }),
  );
}

const fillerPlates = (spots: readonly Spot[]) =>
  spots.filter(({ kind, what, article }) => kind === "page" && what === "plate" && article === undefined).map(({ page }) => page);

/** Pages that a picture of an article fills: they carry no running head and no folio. */
export const platesIn = (spots: readonly Spot[]): number[] =>
  spots.filter(({ kind, what, article }) => kind === "page" && what === "plate" && article !== undefined).map(({ page }) => page);

/** Which of its columns a spot stands in, the first is 0. */
export function columnAt(x: number, { columns, leftward = false }: Pick<Span, "columns" | "leftward">, g: Geometry): number {
  const shift = columns === 1 ? g.shift : 0;
  const width = (g.width - 2 * g.side - shift - (columns - 1) * g.gutter) / columns;
  const fromLeft = Math.min(columns - 1, Math.max(0, Math.floor((x / mm - g.slug - g.side - shift + 1) / (width + g.gutter))));
  return leftward ? columns - 1 - fromLeft : fromLeft;
}

/** `free` of `all` that the columns of an article's last page hold (points, all columns together), in the last `open` of them. */
export type LastPage = { free: number; all: number; open: number };

/** What is free under an article's text. Nothing is where a picture stands at the foot already, or fills the last page. */
export function roomOnLast(spots: readonly Spot[], id: string, { columns, leftward, start, end, pages }: Span, g: Geometry): LastPage {
  const closing = spots.find((spot) => spot.kind === "closing" && spot.id === id);
  const foot = (g.slug + g.height - g.bottom) * mm - (closing?.page === end.page ? closing.h! : 0);
  const floats = spots.filter((spot) => spot.kind === "float" && spot.id === id && spot.page === end.page);
  const head = Math.max((g.slug + g.top) * mm, ...floats.filter(({ y }) => y < foot - 4).map(({ y }) => y + clearance));
  const all = columns * (foot - head);
  const open = columns - columnAt(end.x, { columns, leftward }, g);
  const free = Math.max(0, (open - 1) * (foot - head) + (foot - end.y));
  // a picture that closes the text and stands on a page of its own would need what it is high, less what the text leaves
  if (closing && closing.page === end.page + 1 && pages > 1 && closing.page === start + pages - 1)
    return { free, all: columns * closing.h!, open: 1 };
  if (end.page !== start + pages - 1 || floats.some(({ y }) => y > foot - 4)) return { free: 0, all, open: 1 };
  return { free, all, open };
}

/** Where an article goes on behind a page that is not its text: both ends say so. */
export function continuedOver(
  spots: readonly Spot[],
  spans: ReadonlyMap<string, Span>,
): Record<string, { from: number | null; to: number | null }> {
  const lines: Record<string, { from: number | null; to: number | null }> = {};
  const alone = spots.filter(({ kind, what }) => kind === "page" && what === "plate");
  for (const [id, { start, end }] of spans) {
    const plates = new Set(alone.filter(({ article }) => article === id).map(({ page }) => page));
    const text = Array.from({ length: end.page - start + 1 }, (_, at) => start + at).filter((page) => !plates.has(page));
    text.forEach((page, at) => {
      const next = text[at + 1];
      if (next === undefined || next === page + 1) return;
      lines[page] = { from: lines[page]?.from ?? null, to: next };
      lines[next] = { from: page, to: null };
    });
  }
  return lines;
}
