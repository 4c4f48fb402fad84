import { type Messages, messagesIn } from "../messages/index.ts";
import type { IssueView, PrintedArticle, Publication } from "../editorial/index.ts";
import type { Spot } from "./layout-spots.ts";
import type { PageEntry, PageMap } from "./page-list.ts";
import { picturesIn } from "./preflight-pictures.ts";
import { lettersIn, oversetIn, shownBy, wordsIn } from "./preflight-words.ts";

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
 * A refusal keeps the file from the press; a warning asks for a look; a note only tells. `text` says what was found,
 * `cure` what would mend it, `articleId` in which article; `place` is where, and is missing where nobody can mend it here.
 */
export type Finding = {
  level: "refusal" | "warning" | "note";
  page: number | null;
  text: string;
  cure?: string;
  articleId?: string;
  place?: FindingPlace;
};

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

/** What the preflight says, in the language of the magazine: it is kept as it is said. */
export type PreflightWords = Messages["desk"]["preflight"];

/** Everything a printer or a reader would stumble over, worst first, each with its page and its cure. */
export function preflight(inspected: Inspected): Finding[] {
  const m = messagesIn(inspected.publication.language).desk.preflight;
  const found = [pagesIn, coverIn, inksIn, picturesIn, wordsIn, fontsIn, oversetIn].flatMap((look) => look(inspected, m));
  const rank = { refusal: 0, warning: 1, note: 2 };
  return found.sort((a, b) => rank[a.level] - rank[b.level] || (a.page ?? 0) - (b.page ?? 0));
}

/** Whether the file may go to the press. */
export const canPrint = (findings: readonly Finding[]): boolean => findings.every(({ level }) => level !== "refusal");

function pagesIn({ pages, articles }: Inspected, m: PreflightWords): Finding[] {
  const found: Finding[] = [];
  if (articles.length === 0)
    found.push({
      level: "refusal",
      page: null,
      text: m.noArticle,
      cure: m.placeArticles,
      place: { in: "issue" },
    });
  if (pages.length % 4 !== 0) found.push({ level: "refusal", page: null, text: m.notFour(pages.length) });
  for (const { what, page } of pages) if (what === "blank") found.push({ level: "refusal", page, text: m.blank });
  const [filler, ...more] = pages.filter((entry) => entry.filler);
  if (filler)
    found.push({
      level: "note",
      page: filler.page,
      text: m.filler({ fillers: more.length + 1, pages: pages.length }),
      cure: m.fill,
      place: { in: "ads" },
    });
  return found;
}

function coverIn({ publication, issue }: Inspected, m: PreflightWords): Finding[] {
  const found: Finding[] = [];
  const on = (level: Finding["level"], text: string, cure: string, place: FindingPlace) =>
    found.push({ level, page: 1, text, cure, place });
  if (!issue.cover && !issue.coverArt) on("refusal", m.noCover, m.chooseCover, { in: "issue", field: "cover" });
  if (issue.cover && !issue.coverArt) on("note", m.coverAsItIs, m.giveArt, { in: "issue", field: "coverArt" });
  if (publication.coverPrice === null) on("warning", m.noPrice, m.withMagazine, { in: "magazine", field: "coverPrice" });
  if (publication.issnPrint === null)
    found.push({
      level: "warning",
      page: 2,
      text: m.noIssn,
      cure: m.withMagazine,
      place: { in: "magazine", field: "issnPrint" },
    });
  return found;
}

const inksIn = ({ medium, pressProfile }: Inspected, m: PreflightWords): Finding[] =>
  medium === "press" && pressProfile === undefined
    ? [
        {
          level: "note",
          page: null,
          text: m.inks,
          cure: m.askPrinter,
        },
      ]
    : [];

function fontsIn({ articles, issue, publication, pageMap, fontsNotEmbedded, missing }: Inspected, m: PreflightWords): Finding[] {
  const lost = articles.flatMap((article) => lettersIn(article, { missing, pageMap }, m));
  const elsewhere = shownBy(missing, [issue, publication]);
  return [
    ...lost,
    ...(elsewhere.length > 0 && lost.length === 0
      ? [
          {
            level: "refusal" as const,
            page: null,
            text: m.ownLetters(elsewhere.slice(0, 12).join(" ")),
            cure: m.letters,
            place: { in: "issue" as const },
          },
        ]
      : []),
    ...fontsNotEmbedded.map((name): Finding => ({ level: "refusal", page: null, text: m.noFont(name) })),
  ];
}
