import { messagesIn } from "../../messages/index.ts";
import { type Opener, bindSpaces, minutesOf } from "../../document/index.ts";
import { type HouseAd, paragraphsOf } from "../../ads/index.ts";
import {
  type CoverDesign,
  type IssueView,
  type PictureView,
  type PrintedArticle,
  type Publication,
  authorsShown,
  byRole,
  namedShown,
} from "../../editorial/index.ts";
import { formatDay, formatMoney, money, itemAt } from "../../values/index.ts";
import { type Resolve, blocksModel, focusModel, inlines, pictureFile, withDropCap } from "./blocks.ts";
import { inksOf, pressColours, screenColours } from "../press/colours.ts";
import { type Filler, unfitted } from "../fit/fit-issue.ts";
import { openersOf } from "./openers.ts";
import { optionsOf } from "./openings.ts";
import { emAtMost } from "../words/widest-words.ts";
import { holdTogether } from "../words/hold-together.ts";
import { headsForetold } from "../words/lines-foretold.ts";
import { measured } from "../words/long-words.ts";
import { issueWords } from "../words/template-words.ts";
import { type Trim, bleedMm, slugMm, trims } from "../press/trim.ts";

/** "press": CMYK, bleed, marks, no links. "screen": the trimmed page in screen colours, with links. */
export type Medium = "press" | "screen";
export type IssueInput = {
  medium: Medium;
  publication: Publication;
  issue: IssueView;
  articles: readonly PrintedArticle[];
  ads: readonly HouseAd[];
  /** Who wrote in it, in the order of the pages; a bio may be empty. */
  contributors: readonly { name: string; bio: string }[];
  origin: string;
  /** File of the printer's own ICC profile, for the press. */
  pressProfile?: string | undefined;
};

/** The issue as plain data for the template, before it is fitted. Both media have the same measures, so that their pages are the same. */
export function issueModel(input: IssueInput): Record<string, unknown> {
  const { medium, publication, issue, articles } = input;
  const press = medium === "press";
  const trim = trims[publication.trimSize];
  const opened = openersOf(articles, trim);
  const ads = input.ads.map((ad) => adModel(ad, input));
  const lines = linesOf(publication, issue);
  const heads = headsOf(articles, opened);
  const back = input.ads.findIndex(({ slot }) => slot === "back-cover");
  return {
    geometry: geometryOf(trim, press),
    colours: press ? pressColours(publication.look) : screenColours(publication.look),
    links: !press,
    language: publication.language.split("-")[0],
    published: issue.coverDate.split("-").map(Number),
    ...lines,
    words: issueWords(publication, lines),
    cover: coverModel(issue, publication.language, press),
    coverLines: issue.coverLines.slice(0, 4),
    editorsNote: issue.editorsNote,
    noteTitle: issue.theme || messagesIn(publication.language).editions.fromEditor,
    about: publication.about.split(/\n{2,}/).filter(Boolean),
    imprint: publication.imprint.split("\n").filter(Boolean),
    statement: statementOf(input, trim.name),
    contributors: input.contributors,
    "most-contributors": publication.trimSize === "digest" ? 4 : 10,
    articles: articles.map((article, at) => articleModel(article, { opener: itemAt(opened, at), head: itemAt(heads, at) }, input)),
    contents: articles.map((article, at) => contentsModel(article, itemAt(heads, at), publication.language)),
    phase: "measure",
    ads,
    continued: {},
    plates: [],
    turned: {},
    fillers: [],
    fillerPool: fillersOf(ads, back),
    ...adPictures(ads, articles, trim),
    back: back < 0 ? null : back,
  };
}

type Head = ReturnType<typeof headsOf>[number];
/** What stands over each article, and in how many lines it will. */
function headsOf(articles: readonly PrintedArticle[], openers: readonly Opener[]) {
  const foretold = headsForetold();
  return articles.map(({ language, ...article }, at) => {
    const headline = bindSpaces(article.headline, language);
    const standfirst = holdTogether(article.standfirst, language);
    return { headline, standfirst, ...foretold({ headline, standfirst }, openers[at] === "type") };
  });
}

/** Millimetres. What the press cuts off and prints beside is the screen's nothing. */
const geometryOf = ({ width, height, side, top, bottom, gutter, shift }: Trim, press: boolean) => ({
  width,
  height,
  side,
  top,
  bottom,
  gutter,
  shift,
  slug: press ? slugMm : 0,
  bleed: press ? bleedMm : 0,
});

/** What names the issue, on its cover and at the foot of its pages. */
const linesOf = (
  { title, coverPrice, currency, language, trimSize }: Publication,
  { wholeNumber, volume, number, coverDate }: IssueView,
) => {
  const { editions, print } = messagesIn(language);
  return {
    title: editions.titleAndIssue({ title, issue: wholeNumber }),
    magazine: title,
    trimLine: trims[trimSize].name,
    issueLine: editions.issue(wholeNumber),
    volumeLine: print.volume({ volume, number }),
    dateLine: formatDay(coverDate, language),
    price: coverPrice === null ? "" : formatMoney(money(coverPrice, currency), language),
  };
};

const coverModel = ({ cover, coverArt, coverDesign }: IssueView, language: string, press: boolean) => {
  const picture = coverArt ?? cover;
  return (
    picture && {
      id: picture.id,
      file: pictureFile(picture.id),
      alt: picture.alt || messagesIn(language).editions.cover,
      art: coverArt !== null,
      ...focusModel(picture),
      ...(coverArt && coverDesign && { ratio: coverArt.width / coverArt.height, design: designModel(coverDesign, press) }),
    }
  );
};

const designModel = ({ paper, ink, ...same }: CoverDesign, press: boolean) => ({
  ...same,
  paper: press ? inksOf(paper) : paper,
  ink: press ? inksOf(ink) : ink,
});

/** A cover by itself as plain data: cut to its trim, in screen colours. */
export function coverOnly({ publication, issue }: Pick<IssueInput, "publication" | "issue">): Record<string, unknown> {
  return {
    geometry: geometryOf(trims[publication.trimSize], false),
    colours: screenColours(publication.look),
    links: false,
    language: publication.language.split("-")[0],
    ...linesOf(publication, issue),
    cover: coverModel(issue, publication.language, false),
    coverLines: issue.coverLines.slice(0, 4),
  };
}

function statementOf({ publication, issue, origin }: IssueInput, trim: string): string[] {
  const { title, issuesPerYear, issnPrint, issnOnline } = publication;
  const m = messagesIn(publication.language).editions;
  const issn = [issnPrint && m.issnPrint(issnPrint), issnOnline && m.issnOnline(issnOnline)].filter((line) => line !== null);
  return [
    m.published({ ...issue, day: formatDay(issue.coverDate, publication.language) }),
    m.rhythm(issuesPerYear),
    ...issn,
    m.readAt(origin.replace(/^https?:\/\//, "")),
    m.setIn(trim),
    m.rights({ year: issue.coverDate.slice(0, 4), title }),
  ].map((line) => holdTogether(line, publication.language));
}

const adModel = (ad: HouseAd, { publication, origin }: IssueInput) => ({
  headline: ad.headline,
  text: paragraphsOf(ad).join(" "),
  included: ad.included,
  imprint: publication.title,
  url: addressOf(ad, origin),
  address: addressOf(ad, origin).replace(/^https?:\/\//, ""),
});

const addressOf = ({ target }: HouseAd, origin: string): string => (target.startsWith("/") ? origin + target : target);

/**
 * Pictures of the issue that may stand with ads: the back cover’s is not the cover’s and as far from the last pages as may be;
 * one for each other ad from the middle of the issue on, the back cover’s only where there is no other.
 */
function adPictures(ads: readonly unknown[], articles: readonly PrintedArticle[], trim: Trim) {
  const all = articles.flatMap(({ lead }) => (lead && filling(lead.picture, trim)) ?? []);
  const backPicture = all.at(1) ?? null;
  const others = backPicture ? all.filter((picture) => picture !== backPicture) : all;
  return { backPicture, adPictures: ads.map((_, at) => others[(at + Math.floor(others.length / 2)) % others.length] ?? null) };
}

/** A picture that fills what an ad leaves, at most as tall as its dots allow (millimetres); none that would be coarse. The preflight has nothing to ask of it. */
function filling(picture: PictureView, { width: page, side }: Trim) {
  const { id, width, height } = picture;
  const tallest = (height * 25.4) / sharpEnough;
  return (width * 25.4) / sharpEnough < page - 2 * side || tallest < 60
    ? null
    : { id, file: pictureFile(id), tallest, ...focusModel(picture) };
}
/** Dots an inch. */
const sharpEnough = 170;

/** What may stand on pages that bring the count to a multiple of four, before there is but room for notes; the back cover has its own ad. */
const fillersOf = (ads: readonly unknown[], back: number): Filler[] =>
  ads.flatMap((_, ad) => (ad === back ? [] : [{ kind: "ad" as const, ad }]));

function articleModel(
  article: PrintedArticle,
  { opener, head }: { opener: Opener; head: Head },
  { medium, publication, origin, contributors }: IssueInput,
): Record<string, unknown> {
  const resolve: Resolve = (href) => (href.startsWith("/") ? origin + href : href);
  const trim = trims[publication.trimSize];
  const { id, writtenBy, lead } = article;
  const { editions: m, print } = messagesIn(publication.language);
  const body = blocksModel(article.body, {
    resolve,
    language: article.language,
    pictures: article.pictures,
    prefix: `${id}/`,
    undescribed: print.picture,
  });
  const running = m.written({
    by: writtenBy ? authorsShown(article, publication.language) : m.nobodyYet,
    day: formatDay(article.publishedOn, publication.language),
  });
  return {
    ...head,
    language: article.language.split("-")[0],
    running,
    headEm: headEmOf({ running, headline: head.headline, section: article.section?.name ?? "", magazine: publication.title }),
    credits: m.credits(byRole(article.credits)),
    section: article.section?.name ?? "",
    ink: inkOf(article.section, medium),
    opener,
    writers: contributors.filter(({ name, bio }) => bio !== "" && [...article.byline, ...article.credits].some((one) => one.name === name)),
    lead: lead && leadModel(lead, { resolve, language: article.language }, print.picture),
    body: withDropCap(body),
    measured: measured(article.body.content, `${id}/`),
    corrections: article.corrections.map(({ on, text }) => ({
      heading: print.correction(formatDay(on, publication.language)),
      text,
    })),
    ...unfitted({
      id,
      headline: head.headline,
      options: optionsOf(article, opener, trim),
      wide: body.flatMap(acrossTwo),
    }),
  };
}

/** Em that the words of an article’s running heads take at most: outside its headline and who wrote it, inside the wider of the two names; none where that is not known. */
function headEmOf({
  running,
  headline,
  section,
  magazine,
}: Record<"running" | "headline" | "section" | "magazine", string>): number | null {
  const em = emAtMost(`${headline} · ${running}`) + Math.max(emAtMost(section), emAtMost(magazine));
  return em < Infinity ? em : null;
}

/** A line of the contents; apart from the article, whose text the typesetter would look through for each. */
const contentsModel = (
  { id, section, lead, words, ...article }: PrintedArticle,
  { headline, standfirst, em, word }: Head,
  language: string,
) => ({
  id,
  headline,
  standfirst,
  em,
  word,
  writers: namedShown(article, language),
  length: messagesIn(language).print.minutes(minutesOf(words)),
  section: section?.name ?? "",
  picture: lead && pictureFile(lead.picture.id),
  ...(lead && focusModel(lead.picture)),
});

const inkOf = (section: PrintedArticle["section"], medium: Medium) => {
  const ink = section?.ink ?? "#15181e";
  return medium === "press" ? inksOf(ink) : ink;
};

/** A wide figure stands across two of three columns; one that is very wide across all. */
const acrossTwo = ({ type, width, aspect, id }: Record<string, unknown>): string[] =>
  type === "figure" && width === "wide" && typeof aspect === "number" && aspect < widestPair && typeof id === "string" ? [id] : [];
const widestPair = 1.9;

const leadModel = (
  { picture, alt, credit, caption }: { picture: PictureView; alt: string; credit: string; caption: Parameters<typeof inlines>[0] },
  context: Parameters<typeof inlines>[1],
  undescribed: string,
) => ({
  picture: picture.id,
  file: pictureFile(picture.id),
  aspect: picture.width / picture.height,
  ...focusModel(picture),
  alt: alt || undescribed,
  credit,
  caption: inlines(caption, context),
});
