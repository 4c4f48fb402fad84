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

/** Everything a printer or a reader would stumble over, worst first, each with its page and its cure. */
export function preflight(inspected: Inspected): Finding[] {
  const found = [pagesIn, coverIn, inksIn, picturesIn, wordsIn, fontsIn, oversetIn].flatMap((look) => look(inspected));
  const rank = { refusal: 0, warning: 1, note: 2 };
  return found.sort((a, b) => rank[a.level] - rank[b.level] || (a.page ?? 0) - (b.page ?? 0));
}

/** Whether the file may go to the press. */
export const canPrint = (findings: readonly Finding[]): boolean => findings.every(({ level }) => level !== "refusal");

function pagesIn({ pages, articles }: Inspected): Finding[] {
  const found: Finding[] = [];
  if (articles.length === 0)
    found.push({
      level: "refusal",
      page: null,
      text: "The issue holds no article.",
      cure: "Place articles in it.",
      place: { in: "issue" },
    });
  if (pages.length % 4 !== 0)
    found.push({ level: "refusal", page: null, text: `${pages.length} pages are no multiple of four; the sheets cannot be folded.` });
  for (const { what, page } of pages) if (what === "blank") found.push({ level: "refusal", page, text: "Nothing stands on this page." });
  const [filler, ...more] = pages.filter((entry) => entry.filler);
  if (filler)
    found.push({
      level: "note",
      page: filler.page,
      text: `${more.length === 0 ? "One page is" : `${more.length + 1} pages are`} filler, to make ${pages.length} a multiple of four.`,
      cure: "House ads fill them; another article or a full-page picture would too.",
      place: { in: "ads" },
    });
  return found;
}

function coverIn({ publication, issue }: Inspected): Finding[] {
  const found: Finding[] = [];
  const on = (level: Finding["level"], text: string, cure: string, place: FindingPlace) =>
    found.push({ level, page: 1, text, cure, place });
  if (!issue.cover && !issue.coverArt)
    on("refusal", "The issue has no cover.", "Choose a cover with the issue.", { in: "issue", field: "cover" });
  if (issue.cover && !issue.coverArt)
    on(
      "note",
      "The cover picture is printed as it is: title, date and price must stand in it.",
      "Give a cover art without type, and they are set.",
      { in: "issue", field: "coverArt" },
    );
  if (publication.coverPrice === null)
    on("warning", "No price stands on the cover.", "Set it with the magazine.", { in: "magazine", field: "coverPrice" });
  if (publication.issnPrint === null)
    found.push({
      level: "warning",
      page: 2,
      text: "The colophon has no print ISSN.",
      cure: "Set it with the magazine.",
      place: { in: "magazine", field: "issnPrint" },
    });
  return found;
}

const inksIn = ({ medium, pressProfile }: Inspected): Finding[] =>
  medium === "press" && pressProfile === undefined
    ? [
        {
          level: "note",
          page: null,
          text: "The inks follow coated offset by FOGRA39 (ISO Coated v2, 300 %), not the printer’s own profile.",
          cure: "Ask the printer for theirs (on coated paper often PSO Coated v3, which is FOGRA51, or GRACoL 2013), name its file with PRESS_PROFILE, and set the issue again.",
        },
      ]
    : [];

function fontsIn({ articles, issue, publication, pageMap, fontsNotEmbedded, missing }: Inspected): Finding[] {
  const lost = articles.flatMap((article) => lettersIn(article, missing, pageMap));
  const elsewhere = shownBy(missing, [issue, publication]);
  return [
    ...lost,
    ...(elsewhere.length > 0 && lost.length === 0
      ? [
          {
            level: "refusal" as const,
            page: null,
            text: `The issue’s own words hold characters that no typeface here has: ${elsewhere.slice(0, 12).join(" ")}`,
            cure: "Write them in other letters.",
            place: { in: "issue" as const },
          },
        ]
      : []),
    ...fontsNotEmbedded.map((name): Finding => ({ level: "refusal", page: null, text: `The font ${name} is not embedded.` })),
  ];
}
