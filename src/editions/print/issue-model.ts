import type { HouseAd } from "../../ads/index.ts";
import type { Block } from "../../document/index.ts";
import type { IssueView, PictureView, PrintedArticle, Publication } from "../../editorial/index.ts";
import { formatDay, formatMoney, money } from "../../values/index.ts";
import { type Resolve, blocksModel, inlines, pictureFile, withDropCap } from "./blocks-model.ts";
import { inksOf, pressColours, screenColours } from "./colours.ts";
import type { Filler } from "./fit-issue.ts";
import { longWordsOf, tightWordsOf } from "./long-words.ts";
import { type Trim, bleedMm, columnsFor, pointsPerMm, slugMm, trims } from "./trim.ts";

/** "press": CMYK, bleed, marks, no links. "screen": the trimmed page in screen colours, with links. */
export type Medium = "press" | "screen";
export type IssueInput = {
  medium: Medium;
  publication: Publication;
  issue: IssueView;
  articles: readonly PrintedArticle[];
  ads: readonly HouseAd[];
  origin: string;
};

/** The issue as plain data for the template, before it is fitted. Both media have the same measures, so that their pages are the same. */
export function issueModel(input: IssueInput): Record<string, unknown> {
  const { medium, publication, issue, articles, origin } = input;
  const press = medium === "press";
  const trim = trims[publication.trimSize];
  const language = publication.language.split("-")[0];
  const ads = input.ads.map((ad) => adModel(ad, input));
  const longest = ads.findIndex(({ included }) => included.length > 0);
  const price =
    publication.coverPrice === null ? "" : formatMoney(money(publication.coverPrice, publication.currency), publication.language);
  return {
    geometry: {
      width: trim.width,
      height: trim.height,
      side: trim.side,
      top: trim.top,
      bottom: trim.bottom,
      gutter: trim.gutter,
      shift: trim.shift,
      slug: press ? slugMm : 0,
      bleed: press ? bleedMm : 0,
    },
    colours: press ? pressColours(publication.look) : screenColours(publication.look),
    // the same bytes on every machine; the preflight names what is missing
    fallback: false,
    ...{ links: !press, language, published: issue.coverDate.split("-").map(Number), trimLine: trim.name },
    title: `${publication.title}, issue ${issue.wholeNumber}`,
    magazine: publication.title,
    ...{
      issueLine: `Issue ${issue.wholeNumber}`,
      volumeLine: `Volume ${issue.volume}, number ${issue.number}`,
      dateLine: formatDay(issue.coverDate, publication.language),
      price,
    },
    cover: coverModel(issue),
    coverLines: issue.coverLines.slice(0, 4),
    editorsNote: issue.editorsNote,
    noteTitle: issue.theme || "From the editor",
    about: publication.about.split(/\n{2,}/).filter(Boolean),
    imprint: publication.imprint.split("\n").filter(Boolean),
    statement: statementOf(input, trim.name),
    articles: articles.map((article, at) => articleModel(article, articles[at - 1], input)),
    ...{
      phase: "measure",
      ads,
      continued: {},
      plates: [],
      fillers: [],
      fillerPool: fillersOf(ads, longest),
      back: ads.length > 0 ? Math.max(0, longest) : null,
    },
  };
}

const coverModel = ({ cover, coverArt }: IssueView) => {
  const picture = coverArt ?? cover;
  return picture && { id: picture.id, file: pictureFile(picture.id), alt: picture.alt || "Cover", art: coverArt !== null };
};

function statementOf({ publication, issue, origin }: IssueInput, trim: string): string[] {
  const { title, issuesPerYear, issnPrint, issnOnline } = publication;
  const issn = [issnPrint && `ISSN ${issnPrint} (print)`, issnOnline && `ISSN ${issnOnline} (online)`].filter((line) => line !== null);
  return [
    `Issue ${issue.wholeNumber}. Volume ${issue.volume}, number ${issue.number}. ${formatDay(issue.coverDate, publication.language)}.`,
    issuesPerYear === 1 ? "Published once a year." : `Published ${issuesPerYear} times a year.`,
    ...issn,
    `Read, subscribe and look up past issues at ${origin.replace(/^https?:\/\//, "")}.`,
    `Set in Newsreader and Instrument Sans. ${trim}.`,
    `© ${issue.coverDate.slice(0, 4)} ${title} and its contributors.`,
  ];
}

const adModel = ({ headline, text, included, target }: HouseAd, { publication, origin }: IssueInput) => ({
  ...{ headline, text, included, imprint: publication.title },
  url: target.startsWith("/") ? origin + target : target,
  address: (target.startsWith("/") ? origin + target : target).replace(/^https?:\/\//, ""),
});

/** What may stand on pages that bring the count to a multiple of four; the back cover has its own ad. */
function fillersOf(ads: readonly unknown[], back: number): Filler[] {
  const others = ads.flatMap((_, ad) => (ad === back ? [] : [{ kind: "ad" as const, ad }]));
  return [...others.slice(0, 2), { kind: "notes" as const }, ...others.slice(2)];
}

function articleModel(
  article: PrintedArticle,
  before: PrintedArticle | undefined,
  { medium, publication, origin }: IssueInput,
): Record<string, unknown> {
  const resolve: Resolve = (href) => (href.startsWith("/") ? origin + href : href);
  const trim = trims[publication.trimSize];
  const asked = article.columns ?? columnsFor(article.words, trim);
  const columns = Math.min(asked, trim.most) as 1 | 2 | 3;
  const ink = article.section?.ink ?? "#15181e";
  const { lead } = article;
  return {
    ...{
      id: article.id,
      headline: article.headline,
      standfirst: article.standfirst,
      writers: article.writtenBy,
      columns,
      size: trim.body[columns],
    },
    language: article.language.split("-")[0],
    running: `Written by ${article.writtenBy || "nobody yet"} on ${formatDay(article.publishedOn, article.language)}`,
    section: article.section?.name ?? "",
    ink: medium === "press" ? inksOf(ink) : ink,
    // the head of a section stands over its first article
    opens: article.section !== null && article.section.name !== before?.section?.name,
    lead: lead && { ...leadModel(lead, resolve), ...leadBoxes(lead.picture, columns, trim) },
    body: withDropCap(blocksModel(article.body, { resolve, pictures: article.pictures, prefix: `${article.id}/` })),
    measured: article.body.content.flatMap((block) => measured(block, article.id)),
    corrections: article.corrections.map(({ on, text }) => ({ on: formatDay(on, article.language), text })),
    ...{ start: 0, grow: false, growBy: lead ? growOf(lead, columns, trim) : 0, room: 0, ad: null },
  };
}

/** What the layout looks at for the preflight: words that may be wider than where they stand. */
function measured(block: Block, articleId: string): Record<string, unknown>[] {
  const id = `${articleId}/${block.attrs.id}`;
  if (block.type === "table") return [{ id, kind: "table", cells: block.content[0]?.content.length ?? 1, words: tightWordsOf(block) }];
  const words = longWordsOf(block);
  return words.length === 0 ? [] : [{ id, kind: block.type, words }];
}

const leadModel = (
  { picture, alt, credit, caption }: { picture: PictureView; alt: string; credit: string; caption: Parameters<typeof inlines>[0] },
  resolve: Resolve,
) => ({
  ...{ picture: picture.id, file: pictureFile(picture.id), aspect: picture.width / picture.height, alt: alt || "Picture", credit },
  caption: inlines(caption, resolve),
});

type Box = { w: number; h: number };

/** How large the lead picture stands, and how large it may grow where the article would leave its last page half empty (millimetres). */
function leadBoxes({ width, height }: PictureView, columns: 1 | 2 | 3, trim: Trim): { small: Box; large: Box } {
  const aspect = width / height;
  const text = trim.width - 2 * trim.side;
  const box = (w: number, share: number): Box => ({ w, h: Math.min(w / aspect, share * trim.height) });
  if (columns === 3) return { small: box(trim.width, 0.43), large: box(trim.width, 0.52) };
  if (columns === 2) return { small: box(text, 0.36), large: box(text, 0.46) };
  return { small: box(text - trim.shift, 0.36), large: box(text, 0.44) };
}

/** What growing takes from every column, in points. */
function growOf({ picture }: { picture: PictureView }, columns: 1 | 2 | 3, trim: Trim): number {
  const { small, large } = leadBoxes(picture, columns, trim);
  return Math.max(0, large.h - small.h) * pointsPerMm;
}
