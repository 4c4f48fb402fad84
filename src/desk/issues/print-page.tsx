import { useLanguage } from "../when.tsx";
import { formatBytes } from "../../values/index.ts";
import type { Columns, IssueView } from "../../editorial/index.ts";
import type { Edition } from "../../editions/index.ts";
import { type Finding, type IssueEdition, type PageEntry, canPrint } from "../../print/index.ts";
import type { Silent } from "../../narration/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { placeOf } from "./plan/place-of.ts";

type Article = { id: string; headline: string; words: number; columns: Columns | null; set: number | undefined };
type Props = {
  visit: DeskVisit;
  issue: IssueView;
  press: { edition: IssueEdition | undefined; current: boolean };
  screen: IssueEdition | undefined;
  archive: Edition | undefined;
  articles: Article[];
  silent: Silent[];
  trim: { name: string };
};

/** How the issue is printed: its files, what a printer would stumble over, and every page with what stands on it. */
export function PrintPage({ visit, issue, press, screen, archive, articles, silent, trim }: Props) {
  const base = `/desk/issues/${issue.wholeNumber}`;
  const { edition, current } = press;
  return (
    <Desk
      visit={visit}
      title={`Issue ${issue.wholeNumber}, print`}
      actions={
        articles.length > 0 &&
        !current && <ActionButton action={`${base}/print`} label={edition ? "Set it again" : "Set the issue"} quiet={false} />
      }
    >
      <p class="soft">
        {trim.name}, {issue.state === "on sale" ? "as it is on sale" : "as it stands at the desk"} ·{" "}
        <a href={base}>Issue {issue.wholeNumber}</a>
      </p>
      {!edition && <p>{articles.length > 0 ? "The issue was not set yet." : "Place articles in the issue first; then it can be set."}</p>}
      {edition && !current && <p class="notice">The issue changed since it was set. What stands here is how it was.</p>}
      {edition && <Files base={base} edition={edition} current={current} screen={screen} archive={archive} />}
      {edition && <Preflight findings={[...edition.findings, ...silent.map(unheard)]} wholeNumber={issue.wholeNumber} />}
      {edition && <Flatplan pages={edition.pageList} />}
      {articles.length > 0 && <ColumnsForm base={base} articles={articles} />}
    </Desk>
  );
}

function Files({
  base,
  edition,
  current,
  screen,
  archive,
}: {
  base: string;
  edition: IssueEdition;
  current: boolean;
  screen: IssueEdition | undefined;
  archive: Edition | undefined;
}) {
  const ready = current && canPrint(edition.findings);
  const language = useLanguage();
  return (
    <p class="actions">
      {ready ? (
        <a class="button" href={`${base}/print.pdf`} download>
          Download for the printer
        </a>
      ) : (
        <span class="bad">Not ready for the printer</span>
      )}
      {screen && (
        <a class="button quiet" href={`${base}/proof.pdf`} download>
          Download for the screen
        </a>
      )}
      {archive && (
        <a class="button quiet" href={`${base}/archive.pdf`} download>
          Download for the archive (PDF/A)
        </a>
      )}
      <span class="soft">
        {edition.pageList.length} pages, {formatBytes(edition.bytes, language)} with bleed and marks
        {screen && `, ${formatBytes(screen.bytes, language)} for the screen`}
      </span>
    </p>
  );
}

/** Nothing of it is printed, but the issue goes out with its recordings. */
const unheard = ({ article, why }: Silent): Finding => ({
  level: "note",
  page: article.page,
  text: `“${article.headline}” has no recording. ${why}`,
  articleId: article.id,
});

const levels = { refusal: "Must be mended", warning: "Look at", note: "Good to know" };

function Preflight({ findings, wholeNumber }: { findings: Finding[]; wholeNumber: number }) {
  if (findings.length === 0)
    return (
      <p class="good" id="preflight">
        The preflight found nothing to mend.
      </p>
    );
  return (
    <>
      <h2 id="preflight">Preflight</h2>
      <ol class="preflight">
        {findings.map((finding) => (
          <li>
            <Place finding={finding} wholeNumber={wholeNumber} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was found, as the way to where it is mended. */
function Place({ finding, wholeNumber }: { finding: Finding; wholeNumber: number }) {
  const { level, page, text, cure } = finding;
  const href = placeOf(finding, wholeNumber);
  return (
    <>
      <span class={level === "refusal" ? "bad" : "soft"}>
        {levels[level]}
        {page !== null && <>, page {page}</>}
      </span>
      <span class="says">
        {href ? <a href={href}>{text}</a> : text} {cure && <small class="soft">{cure}</small>}
      </span>
    </>
  );
}

const counted = (columns: number): string => (columns === 1 ? "one column" : `${columns} columns`);

const names: Record<PageEntry["what"], string> = {
  cover: "Cover",
  colophon: "Colophon",
  contents: "Contents",
  article: "",
  plate: "Full page",
  "house ad": "House ad",
  notes: "Notes",
  "back cover": "Back cover",
  blank: "Blank",
};

/** The pages as they lie open: the cover alone, then left and right. */
function Flatplan({ pages }: { pages: PageEntry[] }) {
  return (
    <>
      <h2>Pages</h2>
      <ol class="flatplan">
        {pages.map(({ page, what, title, filler, columns }) => (
          <li class={filler ? "filler" : ""}>
            <span class="folio">{page}</span>
            <span>
              {[names[what], title].filter(Boolean).join(": ")}
              {columns !== undefined && <small> {counted(columns)}</small>}
              {filler && <small> filler</small>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function ColumnsForm({ base, articles }: { base: string; articles: Article[] }) {
  return (
    <>
      <h2>How each article is set</h2>
      <form method="post" action={`${base}/columns`}>
        <Wide label="How each article is set">
          <table>
            <tbody>
              {articles.map(({ id, headline, words, columns, set }) => (
                <tr>
                  <td>
                    <label class="serif" for={`columns-${id}`}>
                      {headline}
                    </label>
                  </td>
                  <td class="end">{words} words</td>
                  <td>
                    <select id={`columns-${id}`} name={id}>
                      <option value="">as it fits best{columns === null && set && `, now ${counted(set)}`}</option>
                      {[1, 2, 3].map((count) => (
                        <option value={count} selected={columns === count}>
                          {counted(count)}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
        <p>
          <button class="button quiet">Save</button>
        </p>
      </form>
    </>
  );
}
