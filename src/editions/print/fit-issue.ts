/** A place the layout reports; x and y in points from the corner of the sheet. */
export type Spot = {
  kind: "block" | "article" | "end" | "float" | "picture" | "page" | "overset";
  page: number;
  x: number;
  y: number;
  id?: string;
  what?: string;
  article?: string;
  columns?: number;
  w?: number;
  h?: number;
};

export type Filler = { kind: "plate" | "ad" | "notes"; ad?: number };
/** An article as the passes see it; `size` of its text in points, `room` under it too. */
export type Fitted = {
  id: string;
  headline: string;
  size: number;
  start: number;
  /** Whether its lead picture is larger, and what that takes from each column. */ grow: boolean;
  growBy: number;
  room: number;
  ad: number | null;
};
/** What the passes settle between them; everything else of the data stays. */
export type Fitting = {
  /** What the last pass was for: to measure, to try the larger pictures, to level. */
  phase: "measure" | "grown" | "levelled";
  articles: Fitted[];
  ads: { headline: string; included: string[] }[];
  fillers: Filler[];
  fillerPool: Filler[];
  continued: Record<string, { from: number | null; to: number | null }>;
  /** Pages that a picture fills: they carry no running head and no folio. */
  plates: number[];
  back: number | null;
  geometry: { width: number; height: number; slug: number; side: number; top: number; bottom: number; gutter: number; shift: number };
};

const mm = 72 / 25.4;
/** Between the text and a house ad that fills the page under it. */
const adAbove = 6 * mm;
const clearance = 7 * mm;
/** A house ad needs this much, or the page may as well breathe. */
const leastAd = 44 * mm;
const leastWithPromises = 76 * mm;

type Span = { columns: number; start: number; end: Spot; pages: number };

/** First page, end and number of pages of each article, in order. */
export function spansOf(spots: readonly Spot[], { articles }: Pick<Fitting, "articles">, pages: number): Map<string, Span> {
  const opening = (id: string | undefined) => spots.find((spot) => spot.kind === "article" && spot.id === id);
  const after = Math.min(
    ...spots
      .filter(({ kind, what }) => kind === "page" && (what === "back cover" || what === "filler ad" || what === "notes"))
      .map(({ page }) => page),
    pages + 1,
    ...fillerPlates(spots),
  );
  return new Map(
    articles.map(({ id }, at) => {
      const { page: start, columns = 1 } = opening(id)!;
      const next = opening(articles[at + 1]?.id)?.page ?? after;
      return [id, { columns, start, end: spots.find((spot) => spot.kind === "end" && spot.id === id)!, pages: next - start }];
    }),
  );
}

const fillerPlates = (spots: readonly Spot[]) =>
  spots.filter(({ kind, what, article }) => kind === "page" && what === "plate" && article === undefined).map(({ page }) => page);

/**
 * How high a block at the foot of the last page makes its columns end level (points): the room that is
 * free in all of them, shared out. Nothing where a picture stands at the foot already.
 */
export function roomUnder(
  spots: readonly Spot[],
  id: string,
  { columns, start, end, pages }: Span,
  { geometry: g }: Pick<Fitting, "geometry">,
  line: number,
): number {
  if (end.page !== start + pages - 1) return 0;
  const foot = (g.slug + g.height - g.bottom) * mm;
  const floats = spots.filter((spot) => spot.kind === "float" && spot.id === id && spot.page === end.page);
  if (floats.some(({ y }) => y > foot - 4)) return 0;
  const head = Math.max((g.slug + g.top) * mm, ...floats.map(({ y }) => y + clearance));
  const shift = columns === 1 ? g.shift : 0;
  const width = (g.width - 2 * g.side - shift - (columns - 1) * g.gutter) / columns;
  const column = Math.min(columns - 1, Math.max(0, Math.floor((end.x / mm - g.slug - g.side - shift + 1) / (width + g.gutter))));
  const free = (columns - 1 - column) * (foot - head) + (foot - end.y);
  return Math.max(0, columns === 1 ? free - adAbove : free / columns - line);
}

/** Which house ad stands under which article: the roomiest pages first, and no ad twice. */
export function adsUnder(rooms: ReadonlyMap<string, number>, ads: readonly { included: string[] }[]): Map<string, number> {
  const free = new Set(ads.keys());
  const placed = new Map<string, number>();
  for (const [id, room] of [...rooms].sort((a, b) => b[1] - a[1])) {
    const ad = [...free].find((at) => room >= adAbove + (ads[at]!.included.length > 0 ? leastWithPromises : leastAd));
    if (ad === undefined) continue;
    free.delete(ad);
    placed.set(id, ad);
  }
  return placed;
}

/** Fillers up to the next multiple of four; `pages` counts everything but them. */
export function fillersFor(pages: number, pool: readonly Filler[]): Filler[] {
  const missing = (4 - (pages % 4)) % 4;
  return Array.from({ length: missing }, (_, at) => pool[at % pool.length]!);
}

/** Where an article goes on behind a page that is not its text: both ends say so. */
export function continuedOver(spots: readonly Spot[], spans: ReadonlyMap<string, Span>): Fitting["continued"] {
  const lines: Fitting["continued"] = {};
  for (const [id, { start, end }] of spans) {
    const plates = new Set(
      spots.filter(({ kind, what, article }) => kind === "page" && what === "plate" && article === id).map(({ page }) => page),
    );
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

const platesIn = (spots: readonly Spot[]): number[] =>
  spots.filter(({ kind, what, article }) => kind === "page" && what === "plate" && article !== undefined).map(({ page }) => page);

/** One line of text in points, for a size: cap height and leading of the body. */
export const lineOf = (size: number): number => size * 1.28;

/** From what one pass reported to what the next one is given; the same again when it is settled. `first` are the pages each article took before anything was fitted. */
export function fitted(data: Fitting, spots: readonly Spot[], pages: number, first: ReadonlyMap<string, number>): Fitting {
  const spans = spansOf(spots, data, pages);
  const common = {
    continued: continuedOver(spots, spans),
    plates: platesIn(spots),
    fillers: fillersFor(pages - data.fillers.length, data.fillerPool),
  };
  const placed = data.articles.map((article) => ({
    article: { ...article, start: spans.get(article.id)!.start },
    span: spans.get(article.id)!,
    over: spans.get(article.id)!.pages > (first.get(article.id) ?? 0),
  }));
  const room = ({ article, span }: (typeof placed)[number]) => roomUnder(spots, article.id, span, data, lineOf(article.size));
  if (data.phase === "measure") {
    const articles = placed.map((place) => ({
      ...place.article,
      grow: place.article.growBy > 0 && room(place) > place.article.growBy + lineOf(place.article.size),
    }));
    return { ...data, ...common, articles, phase: "grown" };
  }
  if (data.phase === "grown") {
    // a picture that drove text onto another page goes back to its size
    if (placed.some(({ over }) => over))
      return { ...data, ...common, articles: placed.map(({ article, over }) => ({ ...article, grow: article.grow && !over })) };
    const ads = adsUnder(new Map(placed.map((place) => [place.article.id, room(place)])), data.ads);
    return {
      ...data,
      ...common,
      articles: placed.map((place) => levelled(place.article, place.span.columns, room(place), ads)),
      phase: "levelled",
    };
  }
  return { ...data, ...common, articles: placed.map(({ article, over }) => (over ? lessRoom(article) : article)) };
}

function levelled(article: Fitted, columns: number, room: number, ads: ReadonlyMap<string, number>): Fitted {
  const ad = ads.get(article.id) ?? null;
  return { ...article, ad, room: ad === null && (columns === 1 || room < lineOf(article.size)) ? 0 : room };
}

/** A line back, where the block at the foot drove text onto another page. */
function lessRoom(article: Fitted): Fitted {
  const room = Math.max(0, article.room - lineOf(article.size));
  return { ...article, room, ad: room < leastAd ? null : article.ad };
}

/** The settled part of it as the template reads it: each article is given what concerns its own pages and no more. */
export function settledOf({ articles, continued, plates, fillers }: Fitting): unknown {
  const ofArticle = ({ start, grow, room, ad }: Fitted, next: number) => {
    const own = (page: number) => page >= start && page < next;
    return {
      start,
      grow,
      room,
      ad,
      plates: plates.filter(own),
      continued: Object.fromEntries(Object.entries(continued).filter(([page]) => own(Number(page)))),
    };
  };
  return {
    fillers,
    articles: Object.fromEntries(articles.map((article, at) => [article.id, ofArticle(article, articles[at + 1]?.start ?? Infinity)])),
  };
}
