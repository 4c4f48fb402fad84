import { figuresIn } from "../../document/index.ts";
import type { PictureView } from "../../editorial/index.ts";
import type { FindingPlace, Found, Inspected } from "./preflight.ts";

/** Dots an inch that a press needs, and below which a picture is visibly coarse. */
const wantedDpi = 300;
const leastDpi = 150;

/** Pictures that are coarse where they stand. */
export function picturesIn({ spots, articles, issue, pages }: Inspected): Found[] {
  const pictures = new Map(
    [...articles.flatMap(({ pictures: own }) => Object.values(own)), issue.cover, issue.coverArt].flatMap((picture) =>
      picture ? [[picture.id, picture] as const] : [],
    ),
  );
  return spots.flatMap(({ kind, id = "", page, w = 1, h = 1 }): Found[] => {
    const picture = kind === "picture" ? pictures.get(id) : undefined;
    const found = picture && coarse(picture, { w, h });
    if (!found) return [];
    const articleId = pages[page - 1]?.articleId;
    if (articleId === undefined) return [{ ...found, page, place: { in: "issue", field: issue.coverArt ? "coverArt" : "cover" } }];
    const article = articles.find((one) => one.id === articleId);
    return [{ ...found, page, articleId, place: placeOf(id, article) }];
  });
}

/** The block that the picture stands in; of a lead picture the article itself. */
function placeOf(picture: string, article: Inspected["articles"][number] | undefined): FindingPlace {
  const block = article && figuresIn(article.body).find(({ attrs }) => attrs.picture === picture);
  return { in: "article", id: article?.id ?? "", ...(block && { block: block.attrs.id }) };
}

/** What there is to say of a picture in a box of millimetres; nothing of one that is sharp. */
export function coarse(picture: PictureView, { w, h }: { w: number; h: number }): Omit<Found, "page"> | undefined {
  const dpi = dotsPerInch(picture, { w, h });
  if (dpi >= wantedDpi) return undefined;
  const refused = dpi < leastDpi;
  const pixels = (mm: number, at: number) => Math.ceil(((mm / 25.4) * at) / 10) * 10;
  const wanted = (at: number) => ({ width: pixels(w, at), height: pixels(h, at) });
  const about = { name: picture.name, dpi, width: Math.round(w), height: Math.round(h), wanted: wantedDpi };
  return {
    level: refused ? "refusal" : "warning",
    found: refused ? { is: "veryCoarse", of: { ...about, least: leastDpi } } : { is: "coarse", of: about },
    cure: refused ? { is: "larger", of: { least: wanted(leastDpi), wanted: wanted(wantedDpi) } } : { is: "better", of: wanted(wantedDpi) },
  };
}

/** Pixels an inch of a picture that covers a box of millimetres, what is cropped away left out. */
export const dotsPerInch = (picture: { width: number; height: number }, { w, h }: { w: number; h: number }): number =>
  Math.floor(Math.min(picture.width / (w / 25.4), picture.height / (h / 25.4)));
