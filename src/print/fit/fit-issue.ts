import {
  type Outcome,
  type Option,
  bestOf,
  boxOf,
  chosenOptions,
  filledOut,
  keptForAds,
  pointsPerLeadMm,
  tooEmpty,
  triedBy,
} from "./openings.ts";
import { type LateFigures, figuresOnLast } from "./figures.ts";
import { inColumnAfter } from "./late.ts";
import { type Pair, newPairs, pairsAfter } from "./pairs.ts";
import { type Room, adsUnder, fillersFor, firstRoom, holdsAd, lineOf, nextRoom } from "./rooms.ts";
import {
  type Geometry,
  type LastPage,
  type Span,
  type Spot,
  continuedOver,
  platesIn,
  roomOnLast,
  spansOf,
  spotsByArticle,
} from "./layout-spots.ts";
import { type Turned, turnedAfter } from "./turns.ts";
import { pointsPerMm } from "../press/trim.ts";
import { itemAt, must } from "../../values/index.ts";

export type Filler = { kind: "plate" | "ad" | "notes"; ad?: number };

/** An article as the passes see it. */
type Fitted = {
  id: string;
  headline: string;
  /** Ways to set it, the usual one first, and which of them it is set by. */ options: Option[];
  option: number;
  /** What came of those that were tried. */ tried: Outcome[];
  start: number;
  /** Pages it may take. */ pages: number;
  /** Height of its lead picture in millimetres; one known to fit, one known not to. */ picture: Room;
  /** What is kept at the foot of its last page, in points, and the house ad in it. */ foot: Room;
  ad: number | null;
  /** Figures across two of three columns, while it is set in three. */ wide: string[];
  pairs: Record<string, Pair | null>;
  /** Galleries, wide figures and wide tables that stand in a column. */ inColumn: readonly string[];
  /** Figures of its last page that stand at the head of their column, so that the text beside them may end level. */ atHead: readonly string[];
  /** The block of its last page at which its foot is anchored; the end of the article where none is. */ footAt: string | null;
  /** Whether a line about its writers stands at the foot of its last page. */ signed: boolean;
  /** What found no room in the third beside its column and stands in the text. */ inText: string[];
};

/** What the passes settle between them; everything else of the data stays. */
export type Fitting = {
  /** What the pass is for: to measure, to find the size of the lead pictures, to level the columns, to set it whole. */
  phase: "measure" | "lead" | "level" | "whole";
  articles: Fitted[];
  ads: { headline: string; included: string[] }[];
  fillers: Filler[];
  fillerPool: Filler[];
  continued: Record<string, { from: number | null; to: number | null }>;
  plates: number[];
  turned: Turned;
  back: number | null;
  geometry: Geometry;
};

/** An article before the first pass. */
export function unfitted({ id, headline, options, wide }: Pick<Fitted, "id" | "headline" | "options" | "wide">): Fitted {
  const none: Room = { low: 0, high: 0, room: 0 };
  return withOption(
    {
      id,
      headline,
      options,
      wide,
      option: 0,
      tried: [],
      start: 0,
      pages: 0,
      picture: none,
      foot: none,
      ad: null,
      pairs: {},
      inColumn: [],
      atHead: [],
      footAt: null,
      signed: false,
      inText: [],
    },
    0,
  );
}

/** Set another way, its lead picture of the usual size. */
function withOption(article: Fitted, option: number): Fitted {
  const { columns, lead } = itemAt(article.options, option);
  const h = lead?.usual ?? 0;
  return {
    ...article,
    option,
    picture: { low: h, high: h, room: h },
    pairs: columns === 3 ? newPairs(article.wide) : {},
    inColumn: [],
    inText: [],
  };
}

/** Between two things in the third (points). */
const apart = 8;

/** What stands in the third beside a column, and runs into what stands there above it, or over the whole width at the foot of the page, is set in the text from now on: a quote or a note before a subhead. */
function crowdedOut({ id, inText }: Fitted, spots: readonly Spot[]): string[] {
  const block = ({ id: named = "" }: Spot) => named.replace(/^block:/, "");
  const thirds = spots.filter((spot) => spot.kind === "third" && block(spot).startsWith(`${id}/`));
  const out = new Set(inText);
  let over: Spot | undefined;
  for (const spot of thirds.sort((a, b) => a.page - b.page || a.y - b.y)) {
    const free = over?.page !== spot.page || over.y + (over.h ?? 0) + apart <= spot.y;
    const above = movable.has(over?.what ?? "") ? over : undefined;
    const gives = free ? undefined : spot.what === "subhead" ? (above ?? spot) : spot.what === "foot" ? above : spot;
    if (gives) out.add(block(gives));
    if (gives !== spot) over = spot;
  }
  return [...out];
}
const movable = new Set(["quote", "note"]);

/** With more in the text, a picture that was known to fit may do so no longer. */
function reopened(article: Fitted): Fitted {
  const least = itemAt(article.options, article.option).lead?.least ?? 0;
  const { low, high } = article.picture;
  return low === high && article.tried.length === 0 ? article : { ...article, picture: { ...article.picture, low: least } };
}

type Placed = { article: Fitted; span: Span; over: boolean; moved: boolean; late: LateFigures } & LastPage;

/** From what one pass reported to what the next one is given; the same again when it is settled. */
export function fitted(data: Fitting, reported: readonly Spot[], pages: number): Fitting {
  // words say only where a page turns
  const words = reported.filter(({ kind }) => kind === "word");
  const spots = reported.filter(({ kind }) => kind !== "word");
  const spans = spansOf(spots, data, pages);
  const byArticle = spotsByArticle(spots);
  const common = {
    continued: continuedOver(spots, spans),
    plates: platesIn(spots),
    fillers: fillersFor(pages - data.fillers.length, unused(data), { kind: "notes" }),
  };
  const placed = data.articles.map((article): Placed => {
    const span = must(spans.get(article.id), `page of ${article.id}`);
    const own = byArticle.get(article.id) ?? [];
    const pairs = pairsAfter(article.pairs, own, span, data.geometry);
    const inColumn = inColumnAfter(article.inColumn, article.id, own);
    const inText = crowdedOut(article, own);
    const crowded = inText.length !== article.inText.length;
    const moved = JSON.stringify(pairs) !== JSON.stringify(article.pairs) || crowded || inColumn !== article.inColumn;
    const over = span.pages > article.pages;
    return {
      article: { ...(crowded ? reopened(article) : article), start: span.start, pairs, inColumn, inText },
      span,
      ...roomOnLast(own, article.id, span, data.geometry),
      over,
      moved,
      late: figuresOnLast(own, article.id, span, data.geometry),
    };
  });
  const after = next[data.phase](placed, data, pages - data.fillers.length);
  // what moves in the passes before turns elsewhere; a foot moves only what stands on its own page
  const turned =
    after.phase === "level" || after.phase === "whole" ? turnedAfter(data.turned, { spots, words, spans, geometry: data.geometry }) : {};
  return { ...data, ...common, turned, ...after };
}

/** What may fill a page: no ad that stands under an article already, since none stands twice in an issue. */
function unused({ fillerPool, articles }: Fitting): Filler[] {
  const used = new Set(articles.map(({ ad }) => ad));
  return fillerPool.filter(({ kind, ad }) => kind !== "ad" || ad === undefined || !used.has(ad));
}

/** The ads that may stand under an article: all but the one of the back cover. */
const adsInside = ({ ads, back }: Fitting): Map<number, Fitting["ads"][number]> =>
  new Map([...ads.entries()].filter(([at]) => at !== back));

/** What is left free in each column, or too much (negative), in points; a block kept at the foot is not free. */
function leftIn({ article, over, free, all, open }: Placed): number {
  const { columns, size } = itemAt(article.options, article.option);
  if (over) return Math.min(-lineOf(size) / 4, (free - all) / columns);
  return Math.max(0, (free - open * article.foot.room) / columns);
}

/** `pages`: of the whole issue, but for fillers. */
type Next = (placed: Placed[], data: Fitting, pages: number) => Pick<Fitting, "phase" | "articles">;

const textHeight = ({ geometry: g }: Fitting) => (g.height - g.top - g.bottom) * pointsPerMm;

/** Every article is set the usual way, and in its other ways too where that leaves a page empty; then one is chosen. */
const measured: Next = (placed, data, pages) => {
  const tall = textHeight(data);
  const articles = placed.map(({ article, span, free, all, moved }) =>
    moved || article.tried.length > article.option ? article : { ...article, tried: [...article.tried, { pages: span.pages, free, all }] },
  );
  if (articles.some((article, at) => itemAt(placed, at).moved || wantsMore(article, tall)))
    return {
      phase: "measure",
      articles: articles.map((article, at) =>
        !itemAt(placed, at).moved && wantsMore(article, tall) ? withOption(article, article.tried.length) : article,
      ),
    };
  const kept = keptForAds(articles, Math.min(adsInside(data).size, Math.ceil(articles.length / 3)), tall);
  const least = chosenOptions(articles, kept, tall);
  const inAll = sum(articles.map((article, at) => bestOf(...triedBy(article, itemAt(least, at)), tall).pages));
  const others = pages - sum(placed.map(({ span }) => span.pages));
  const chosen = filledOut(articles, least, (4 - ((inAll + others) % 4)) % 4, tall);
  return { phase: "lead", articles: articles.map((article, at) => withLead(withOption(article, itemAt(chosen, at)), tall)) };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const wantsMore = (article: Fitted, tall: number): boolean =>
  article.tried.length < article.options.length && bestOf(...triedBy(article, 0), tall).empty > tooEmpty;

/** The lead picture is given the room that is left, or gives what is missing for a page less. */
function withLead(article: Fitted, tall: number): Fitted {
  const [option, outcome] = triedBy(article, article.option);
  const { pages } = bestOf(option, outcome, tall);
  const { lead } = option;
  if (!lead) return { ...article, pages };
  const perMm = pointsPerLeadMm(option);
  const wanted = pages < outcome.pages ? lead.usual - (outcome.all - outcome.free) / perMm : lead.usual + outcome.free / perMm;
  const room = Math.min(lead.most, Math.max(lead.least, wanted - 6));
  return { ...article, pages, picture: { low: lead.least, high: Math.min(lead.most, room + 12), room } };
}

/** Millimetres between the tallest lead picture that fits and the lowest that does not, when that is near enough. */
const nearLead = 3;

const led: Next = (placed, data) => {
  const articles = placed.map((place) => (place.moved ? place.article : leadAfter(place)));
  if (
    articles.some(
      (article, at) => itemAt(placed, at).moved || JSON.stringify(article.picture) !== JSON.stringify(itemAt(data.articles, at).picture),
    )
  )
    return { phase: "lead", articles };
  return { phase: "level", articles: levelled(placed, data) };
};

/** The tallest picture with which the article stays within its pages. */
function leadAfter(place: Placed): Fitted {
  const { article, over } = place;
  const option = itemAt(article.options, article.option);
  const { lead } = option;
  const { low, high, room } = article.picture;
  if (lead === null) return over ? { ...article, pages: article.pages + 1 } : article;
  // not even the smallest does: a page more, and all of it open again
  if (over && room <= low) return { ...article, pages: article.pages + 1, picture: { low, high: lead.most, room: high } };
  if (high === low) return article;
  return { ...article, picture: nextRoom(article.picture, (leftIn(place) * option.columns) / pointsPerLeadMm(option), nearLead) };
}

/** Points that a line about an article's writers takes at the foot of a page, with air over it. */
const leastForWriters = 110;

function levelled(placed: Placed[], data: Fitting): Fitted[] {
  const rooms = placed.map(({ article, free }) => {
    const { columns, size } = itemAt(article.options, article.option);
    return firstRoom(free, columns, size);
  });
  const ads = adsUnder(new Map(placed.map(({ article }, at) => [article.id, itemAt(rooms, at).room])), adsInside(data));
  return placed.map(({ article, late }, at) => {
    const ad = ads.get(article.id) ?? null;
    const { columns, size } = itemAt(article.options, article.option);
    const none = ad === null && (columns === 1 || itemAt(rooms, at).room < lineOf(size) / 2);
    // beside one column of text nothing has to be levelled, and what stays free at its end has a place for who wrote it
    const signed = columns === 1 && ad === null && itemAt(placed, at).free > leastForWriters;
    return {
      ...article,
      ad,
      signed,
      footAt: late.anchor,
      foot: none ? { low: 0, high: 0, room: 0 } : itemAt(rooms, at),
    };
  });
}

const level: Next = (placed) => ({
  phase: "whole",
  articles: placed.map((place) => (place.moved ? place.article : levelAfter(place))),
});

function levelAfter(place: Placed): Fitted {
  const { article, late } = place;
  const { low, high, room } = article.foot;
  const { columns, size } = itemAt(article.options, article.option);
  const line = lineOf(size);
  const left = leftIn(place);
  if (high !== low) {
    const foot = nextRoom(article.foot, left, line);
    return { ...article, foot, ad: holdsAd(foot.room) ? article.ad : null };
  }
  // where a figure had no room, or has the last column end far above the others, it gives way to the text
  const isUneven = room > 0 && late.ids.length > 0 && (late.jumped || left * columns > mostUneven * line);
  if (!isUneven || article.atHead.length > 0) return article;
  // an ad rises no higher than the figures reach, whose column may be longer than the text
  const most = place.all / columns - (article.ad === null ? 0 : late.tall + 2 * line);
  if (most <= room) return article;
  return { ...article, atHead: late.ids, footAt: late.anchor, foot: { low: 0, high: most, room } };
}

/** Lines that all columns together may end above the foot. */
const mostUneven = 3;

const next: Record<Fitting["phase"], Next> = { measure: measured, lead: led, level, whole: level };

/** A picture over two pages wants the left one first: an article that begins on the right has it on its one page. */
const facing = (box: ReturnType<typeof boxOf>, start: number): ReturnType<typeof boxOf> =>
  box.style === "spread" && start % 2 === 1 ? { ...box, style: "bleed", w: box.w / 2 } : box;

/** The settled part of it as the template reads it: each article is given what concerns its own pages and no more. */
export function settledOf({ phase, articles, continued, plates, fillers, turned }: Fitting): unknown {
  const ofArticle = (
    { id, options, option, start, picture, foot, ad, pairs, inColumn, atHead, footAt, inText, signed }: Fitted,
    after: number,
  ) => {
    const own = (page: number) => page >= start && page < after;
    const { columns, size, lead: range, loud = false } = itemAt(options, option);
    return {
      loud,
      columns,
      size,
      ad,
      room: foot.room,
      lead: range && facing(boxOf(range, picture.room), start),
      pairs: Object.fromEntries(
        Object.entries(pairs).flatMap(([id, pair]) =>
          pair
            ? [
                [
                  id,
                  {
                    at: pair.at,
                    before: pair.before,
                  },
                ],
              ]
            : [],
        ),
      ),
      told: turned[id] ?? {},
      inColumn,
      atHead,
      footAt,
      inText,
      signed,
      plates: plates.filter(own),
      continued: Object.fromEntries(Object.entries(continued).filter(([page]) => own(Number(page)))),
    };
  };
  return {
    whole: phase === "whole",
    fillers,
    starts: Object.fromEntries(articles.map(({ id, start }) => [id, start])),
    articles: Object.fromEntries(articles.map((article, at) => [article.id, ofArticle(article, articles[at + 1]?.start ?? Infinity)])),
  };
}
