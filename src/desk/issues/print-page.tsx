import { useLanguage } from "../when.tsx";
import { formatBytes } from "../../values/index.ts";
import type { IssueView } from "../../editorial/index.ts";
import type { Edition } from "../../editions/index.ts";
import { type Finding, type IssueEdition, canPrint } from "../../print/index.ts";
import type { Silent } from "../../narration/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { useMessages } from "../../messages/index.ts";
import { LookingAgain } from "../looking-again.tsx";
import { type Flatplan, FlatplanView } from "./plan/flatplan.tsx";
import { type Opening, Openings } from "./plan/openings.tsx";
import { doorOf } from "./plan/door-of.ts";
import { placeOf } from "./plan/place-of.ts";

type Props = {
  visit: DeskVisit;
  issue: IssueView;
  press: { edition: IssueEdition | undefined; current: boolean };
  screen: IssueEdition | undefined;
  archive: Edition | undefined;
  openings: Opening[];
  flatplan: Flatplan;
  /** Is it being set at this moment, or waits for it? */
  isUnderWay: boolean;
  silent: Silent[];
  trim: { name: string };
};

/** How the issue is printed: its files, what a printer would stumble over, and every page with what stands on it. */
export function PrintPage({ visit, issue, press, screen, archive, openings, flatplan, isUnderWay, silent, trim }: Props) {
  const base = `/desk/issues/${issue.wholeNumber}`;
  const { edition, current } = press;
  const m = useMessages().desk.plan.flatplan;
  return (
    <Desk
      visit={visit}
      title={`Issue ${issue.wholeNumber}, print`}
      head={
        <>
          {isUnderWay && <LookingAgain visit={visit} />}
          <script type="module" src={visit.asset("at-once.js")} />
        </>
      }
      actions={
        openings.length > 0 &&
        (current ? (
          !flatplan.pictures && !isUnderWay && <ActionButton action={`${base}/print`} label={m.draw} />
        ) : (
          <ActionButton action={`${base}/print`} label={edition ? "Set it again" : "Set the issue"} quiet={false} />
        ))
      }
    >
      <p class="soft">
        {trim.name}, {issue.state === "on sale" ? "as it is on sale" : "as it stands at the desk"} ·{" "}
        <a href={base}>Issue {issue.wholeNumber}</a>
      </p>
      {isUnderWay && (
        <p data-under-way role="status">
          {m.underWay}
        </p>
      )}
      {!edition && <p>{openings.length > 0 ? "The issue was not set yet." : "Place articles in the issue first; then it can be set."}</p>}
      {edition && !current && <p class="notice">The issue changed since it was set. What stands here is how it was.</p>}
      {edition && <Files base={base} edition={edition} current={current} screen={screen} archive={archive} />}
      {edition && <Preflight visit={visit} findings={[...edition.findings, ...silent.map(unheard)]} wholeNumber={issue.wholeNumber} />}
      {edition && <FlatplanView visit={visit} {...flatplan} />}
      {openings.length > 0 && <Openings base={base} articles={openings} open={issue.state !== "on sale"} />}
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

type Found = { visit: DeskVisit; wholeNumber: number };

function Preflight({ findings, ...more }: Found & { findings: Finding[] }) {
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
            <Place finding={finding} {...more} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was found, as the way to where it is mended, for whoever may go there. */
function Place({ finding, visit, wholeNumber }: Found & { finding: Finding }) {
  const { level, page, text, cure } = finding;
  const href = placeOf(finding, wholeNumber);
  return (
    <>
      <span class={level === "refusal" ? "bad" : "soft"}>
        {levels[level]}
        {page !== null && <>, page {page}</>}
      </span>
      <span class="says">
        {href && visit.canEnter(doorOf(href)) ? <a href={href}>{text}</a> : text} {cure && <small class="soft">{cure}</small>}
      </span>
    </>
  );
}
