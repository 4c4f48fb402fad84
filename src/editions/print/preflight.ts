import type { IssueView, PrintedArticle, Publication } from "../../editorial/index.ts";
import type { Spot } from "./layout-spots.ts";
import { placeOf } from "../name-place.ts";
import { missingFrom } from "./font-coverage.ts";
import type { PageEntry, PageMap } from "./page-list.ts";

/** A refusal keeps the file from the press; a warning asks for a look; a note only tells. */
export type Finding = { level: "refusal" | "warning" | "note"; page: number | null; text: string };

/** Dots an inch that a press needs, and below which a picture is visibly coarse. */
export const wantedDpi = 300;
export const leastDpi = 150;

export type Inspected = {
  medium: "press" | "screen";
  pressProfile?: string | undefined;
  publication: Publication;
  issue: IssueView;
  articles: readonly PrintedArticle[];
  spots: readonly Spot[];
  pages: readonly PageEntry[];
  pageMap: PageMap;
  fontsNotEmbedded: readonly string[];
};

/** Everything a printer or a reader would stumble over, worst first, each with its page. */
export function preflight(inspected: Inspected): Finding[] {
  const found = [
    ...pagesIn(inspected),
    ...coverIn(inspected),
    ...picturesIn(inspected),
    ...wordsIn(inspected),
    ...fontsIn(inspected),
    ...oversetIn(inspected),
  ];
  const rank = { refusal: 0, warning: 1, note: 2 };
  return found.sort((a, b) => rank[a.level] - rank[b.level] || (a.page ?? 0) - (b.page ?? 0));
}

/** Whether the file may go to the press. */
export const mayPrint = (findings: readonly Finding[]): boolean => findings.every(({ level }) => level !== "refusal");

function pagesIn({ pages, articles }: Inspected): Finding[] {
  const fillers = pages.filter(({ filler }) => filler);
  return [
    ...(articles.length === 0 ? [{ level: "refusal" as const, page: null, text: "The issue holds no article." }] : []),
    ...(pages.length % 4 === 0
      ? []
      : [{ level: "refusal" as const, page: null, text: `${pages.length} pages are no multiple of four; the sheets cannot be folded.` }]),
    ...pages
      .filter(({ what }) => what === "blank")
      .map(({ page }) => ({ level: "refusal" as const, page, text: "Nothing stands on this page." })),
    ...(fillers.length === 0
      ? []
      : [
          {
            level: "note" as const,
            page: fillers[0]!.page,
            text: `${fillers.length === 1 ? "One page is" : `${fillers.length} pages are`} filler, to make ${pages.length} a multiple of four.`,
          },
        ]),
  ];
}

function coverIn({ publication, issue, medium, pressProfile }: Inspected): Finding[] {
  const on = (level: Finding["level"], text: string): Finding => ({ level, page: 1, text });
  const general = medium === "press" && pressProfile === undefined;
  return [
    ...(issue.cover || issue.coverArt ? [] : [on("refusal", "The issue has no cover.")]),
    ...(issue.cover && !issue.coverArt
      ? [
          on(
            "note",
            "The cover picture is printed as it is: title, date and price must stand in it. Give a cover art without type, and they are set.",
          ),
        ]
      : []),
    ...(publication.coverPrice === null ? [on("warning", "No price stands on the cover; set it with the magazine.")] : []),
    ...(general
      ? [
          {
            level: "note" as const,
            page: null,
            text: "The inks follow a general profile. Ask the printer for theirs, name it with PRESS_PROFILE, and set the issue again.",
          },
        ]
      : []),
    ...(publication.issnPrint === null ? [{ level: "warning" as const, page: 2, text: "The colophon has no print ISSN." }] : []),
  ];
}

function picturesIn({ spots, articles, issue }: Inspected): Finding[] {
  const pictures = new Map(
    [...articles.flatMap(({ pictures: own }) => Object.values(own)), issue.cover, issue.coverArt].flatMap((picture) =>
      picture ? [[picture.id, picture] as const] : [],
    ),
  );
  return spots.flatMap(({ kind, id = "", page, w = 1, h = 1 }) => {
    const picture = kind === "picture" ? pictures.get(id) : undefined;
    if (!picture) return [];
    const dpi = dotsPerInch(picture, { w, h });
    if (dpi >= wantedDpi) return [];
    const level = dpi < leastDpi ? ("refusal" as const) : ("warning" as const);
    return [
      {
        level,
        page,
        text: `The picture “${picture.name}” is ${dpi} dpi at ${Math.round(w)} × ${Math.round(h)} mm; ${dpi < leastDpi ? `print needs ${leastDpi} at least and wants ${wantedDpi}` : `print wants ${wantedDpi}`}.`,
      },
    ];
  });
}

/** Pixels an inch of a picture that covers a box of millimetres, what is cropped away left out. */
export const dotsPerInch = (picture: { width: number; height: number }, { w, h }: { w: number; h: number }): number =>
  Math.floor(Math.min(picture.width / (w / 25.4), picture.height / (h / 25.4)));

function wordsIn({ articles, pageMap }: Inspected): Finding[] {
  return articles.flatMap(({ id, headline, lead, body, pictures, byline }) => {
    const place = pageMap[id];
    const figures = body.content.flatMap((block) =>
      block.type === "figure"
        ? [{ ...block.attrs, page: place?.blocks.find((known) => known.id === block.attrs.id)?.page ?? place?.page ?? null }]
        : [],
    );
    const all = [...(lead ? [{ alt: lead.alt, credit: lead.credit, page: place?.page ?? null }] : []), ...figures];
    return [
      ...(byline.length > 0
        ? []
        : [{ level: "refusal" as const, page: place?.page ?? null, text: `Nobody stands in the byline of “${headline}”.` }]),
      ...figures
        .filter(({ picture }) => !pictures[picture])
        .map(({ picture, page }) => ({
          level: "refusal" as const,
          page,
          text: `“${headline}” names the picture “${picture}”, which is not uploaded.`,
        })),
      ...all
        .filter(({ alt }) => !alt.trim())
        .map(({ page }) => ({
          level: "refusal" as const,
          page,
          text: `A picture of “${headline}” has no description for those who cannot see it (alt).`,
        })),
      ...all
        .filter(({ credit }) => !credit.trim())
        .map(({ page }) => ({ level: "warning" as const, page, text: `A picture of “${headline}” has no credit.` })),
    ];
  });
}

function fontsIn({ articles, pageMap, fontsNotEmbedded }: Inspected): Finding[] {
  const lost = articles.flatMap(({ id, headline, standfirst, writtenBy, body, lead }) => {
    const small = JSON.stringify([
      writtenBy,
      lead?.caption,
      lead?.credit,
      body.content.flatMap((block) => (block.type === "figure" || block.type === "table" ? [block] : [])),
    ]);
    const missing = [
      ...new Set([...missingFrom("serif", JSON.stringify([headline, standfirst, body.content])), ...missingFrom("sans", small)]),
    ];
    return missing.length === 0
      ? []
      : [
          {
            level: "refusal" as const,
            page: pageMap[id]?.page ?? null,
            text: `“${headline}” holds characters the magazine’s typefaces do not have: ${missing.slice(0, 12).join(" ")}`,
          },
        ];
  });
  return [
    ...lost,
    ...fontsNotEmbedded.map((name) => ({ level: "refusal" as const, page: null, text: `The font ${name} is not embedded.` })),
  ];
}

function oversetIn({ spots, articles, pageMap }: Inspected): Finding[] {
  const overset = spots.filter(({ kind }) => kind === "overset");
  const places = [...new Set(overset.flatMap(({ id }) => id ?? []))];
  return [
    ...overset
      .filter(({ id }) => !id)
      .map(({ page, what }): Finding => ({ level: "refusal", page, text: `${what ?? "Something"} does not fit its place; shorten it.` })),
    ...places.flatMap((id) =>
      wideIn(
        id,
        overset.filter((spot) => spot.id === id),
        { articles, pageMap },
      ),
    ),
  ];
}

/** Words of one block that are wider than the column or the cell they stand in. */
function wideIn(id: string, spots: readonly Spot[], { articles, pageMap }: Pick<Inspected, "articles" | "pageMap">): Finding[] {
  const [articleId, blockId] = id.split("/");
  const article = articles.find((one) => one.id === articleId);
  const at = article?.body.content.findIndex((block) => block.attrs.id === blockId) ?? -1;
  const block = article?.body.content[at];
  if (!article || !block) return [];
  const page = pageMap[article.id]?.blocks.find((known) => known.id === blockId)?.page ?? spots[0]!.page;
  const [words, more] = [spots.slice(0, 3).map(({ what }) => `“${what}”`), spots.length - 3];
  const said = `${words.join(", ")}${more > 0 ? ` and ${more} more` : ""} ${spots.length === 1 ? "is" : "are"} wider than the column`;
  const cure =
    block.type === "table"
      ? "shorten the words, take a column out of the table, or set the article in fewer columns"
      : "shorten it, or set the article in fewer columns";
  return [{ level: "refusal", page, text: `${placeOf(article, at)}: ${said}; ${cure}.` }];
}
