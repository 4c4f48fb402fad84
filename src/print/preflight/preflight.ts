import type { IssueView, PrintedArticle, Publication } from "../../editorial/index.ts";
import type { Spot } from "../fit/layout-spots.ts";
import type { PageEntry, PageMap } from "../fit/page-list.ts";
import { picturesIn } from "./pictures.ts";
import { lettersIn, oversetIn, shownBy, wordsIn } from "./words.ts";
import { type Sayable, type Told, sayableOf } from "./told.ts";

/**
 * Where a finding is mended: in an article (a field of it, or a block and one of the block’s own fields), with the issue, with the
 * magazine, or among the house ads.
 */
export type FindingPlace =
  | { in: "article"; id: string; field?: "byline" | "leadAlt" | "leadCredit"; block?: string; part?: "alt" | "credit" }
  | { in: "issue"; field?: "cover" | "coverArt" | "coverLines" | "editorsNote" }
  | { in: "magazine"; field: "coverPrice" | "issnPrint" }
  | { in: "ads" };

/**
 * A refusal keeps the file from the press; a warning asks for a look; a note only tells. `articleId` says in which article;
 * `place` is where, and is missing where nobody can mend it here.
 */
type About = { level: "refusal" | "warning" | "note"; page: number | null; articleId?: string; place?: FindingPlace };
/** What was found, and what would mend it. */
export type Found = About & { found: Told; cure?: Told };
/** The same as it is kept and shown. */
export type Finding = About & Sayable;

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
  /** Characters that no face has. */
  missing: readonly string[];
};

/** Everything a printer or a reader would stumble over, worst first, each with its page and its cure. */
export function preflight(inspected: Inspected): Finding[] {
  const found = [pagesIn, coverIn, inksIn, picturesIn, wordsIn, fontsIn, oversetIn].flatMap((look) => look(inspected));
  const rank = { refusal: 0, warning: 1, note: 2 };
  const sorted = found.sort((a, b) => rank[a.level] - rank[b.level] || (a.page ?? 0) - (b.page ?? 0));
  return sorted.map((one) => findingOf(one, inspected.publication.language));
}

/** As it is kept: with its words in the magazine’s language beside what it is. */
export const findingOf = ({ found, cure, ...about }: Found, language: string): Finding => ({
  ...about,
  ...sayableOf({ found, cure }, language),
});

/** Whether the file may go to the press. */
export const canPrint = (findings: readonly Finding[]): boolean => findings.every(({ level }) => level !== "refusal");

function pagesIn({ pages, articles }: Inspected): Found[] {
  const found: Found[] = [];
  if (articles.length === 0)
    found.push({
      level: "refusal",
      page: null,
      found: { is: "noArticle" },
      cure: { is: "placeArticles" },
      place: { in: "issue" },
    });
  if (pages.length % 4 !== 0) found.push({ level: "refusal", page: null, found: { is: "notFour", of: pages.length } });
  for (const { what, page } of pages) if (what === "blank") found.push({ level: "refusal", page, found: { is: "blank" } });
  const [filler, ...more] = pages.filter((entry) => entry.filler);
  if (filler)
    found.push({
      level: "note",
      page: filler.page,
      found: { is: "filler", of: { fillers: more.length + 1, pages: pages.length } },
      cure: { is: "fill" },
      place: { in: "ads" },
    });
  return found;
}

function coverIn({ publication, issue }: Inspected): Found[] {
  const found: Found[] = [];
  const on = (level: Found["level"], says: Told, cure: Told, place: FindingPlace) =>
    found.push({ level, page: 1, found: says, cure, place });
  if (!issue.cover && !issue.coverArt) on("refusal", { is: "noCover" }, { is: "chooseCover" }, { in: "issue", field: "cover" });
  if (issue.cover && !issue.coverArt) on("note", { is: "coverAsItIs" }, { is: "giveArt" }, { in: "issue", field: "coverArt" });
  if (publication.coverPrice === null) on("warning", { is: "noPrice" }, { is: "withMagazine" }, { in: "magazine", field: "coverPrice" });
  if (publication.issnPrint === null)
    found.push({
      level: "warning",
      page: 2,
      found: { is: "noIssn" },
      cure: { is: "withMagazine" },
      place: { in: "magazine", field: "issnPrint" },
    });
  return found;
}

const inksIn = ({ medium, pressProfile }: Inspected): Found[] =>
  medium === "press" && pressProfile === undefined
    ? [
        {
          level: "note",
          page: null,
          found: { is: "inks" },
          cure: { is: "askPrinter" },
        },
      ]
    : [];

function fontsIn({ articles, issue, publication, pageMap, fontsNotEmbedded, missing }: Inspected): Found[] {
  const lost = articles.flatMap((article) => lettersIn(article, { missing, pageMap }));
  const elsewhere = shownBy(missing, [issue, publication]);
  const own: Found = {
    level: "refusal",
    page: null,
    found: { is: "ownLetters", of: elsewhere.slice(0, 12).join(" ") },
    cure: { is: "letters" },
    place: { in: "issue" },
  };
  return [
    ...lost,
    ...(elsewhere.length > 0 && lost.length === 0 ? [own] : []),
    ...fontsNotEmbedded.map((name): Found => ({ level: "refusal", page: null, found: { is: "noFont", of: name } })),
  ];
}
