import { useLanguage } from "../when.tsx";
import { formatBytes, wordsIn } from "../../values/index.ts";
import type { IssueView } from "../../editorial/index.ts";
import type { Edition } from "../../editions/index.ts";
import { type Finding, type IssueEdition, canPrint, wordsOf } from "../../print/index.ts";
import type { Silent } from "../../narration/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { useMessages, type Messages } from "../../messages/index.ts";
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
  const says = useMessages().desk.printing;
  const base = `/desk/issues/${issue.wholeNumber}`;
  const { edition, current } = press;
  const m = useMessages().desk.plan.flatplan;
  return (
    <Desk
      visit={visit}
      title={says.title(issue.wholeNumber)}
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
          <ActionButton action={`${base}/print`} label={edition ? says.again : says.set} quiet={false} />
        ))
      }
    >
      <p class="soft">
        {trim.name}, {issue.state === "on sale" ? says.asOnSale : says.asAtDesk} · <a href={base}>{says.issue(issue.wholeNumber)}</a>
      </p>
      {isUnderWay && (
        <p data-under-way role="status">
          {m.underWay}
        </p>
      )}
      {!edition && <p>{openings.length > 0 ? says.notSet : says.empty}</p>}
      {edition && !current && <p class="notice">{says.changed}</p>}
      {edition && <Files base={base} edition={edition} current={current} screen={screen} archive={archive} />}
      {edition && (
        <Preflight
          visit={visit}
          findings={[...edition.findings, ...silent.map((one) => unheard(says, one, visit.language))]}
          wholeNumber={issue.wholeNumber}
        />
      )}
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
  const m = useMessages().desk.printing;
  const ready = current && canPrint(edition.findings);
  const language = useLanguage();
  return (
    <p class="actions">
      {ready ? (
        <a class="button" href={`${base}/print.pdf`} download>
          {m.forPress}
        </a>
      ) : (
        <span class="bad">{m.notReady}</span>
      )}
      {screen && (
        <a class="button quiet" href={`${base}/proof.pdf`} download>
          {m.forScreen}
        </a>
      )}
      {archive && (
        <a class="button quiet" href={`${base}/archive.pdf`} download>
          {m.forArchive}
        </a>
      )}
      <span class="soft">
        {m.sizes({
          pages: edition.pageList.length,
          press: formatBytes(edition.bytes, language),
          screen: screen && formatBytes(screen.bytes, language),
        })}
      </span>
    </p>
  );
}

/** Nothing of it is printed, but the issue goes out with its recordings. */
const unheard = (m: Messages["desk"]["printing"], { article, why }: Silent, language: string): Finding => ({
  level: "note",
  page: article.page,
  text: m.unheard({ headline: article.headline, why: wordsIn(why, language) }),
  articleId: article.id,
});

type Found = { visit: DeskVisit; wholeNumber: number };

function Preflight({ findings, ...more }: Found & { findings: Finding[] }) {
  const m = useMessages().desk.printing;
  if (findings.length === 0)
    return (
      <p class="good" id="preflight">
        {m.clean}
      </p>
    );
  return (
    <>
      <h2 id="preflight">{m.preflight}</h2>
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
  const m = useMessages().desk.printing;
  const { level, page } = finding;
  const { found, cure } = wordsOf(finding);
  const text = wordsIn(found, visit.language);
  const href = placeOf(finding, wholeNumber);
  return (
    <>
      <span class={level === "refusal" ? "bad" : "soft"}>
        {m.levels[level]}
        {page !== null && <>{m.page(page)}</>}
      </span>
      <span class="says">
        {href && visit.canEnter(doorOf(href)) ? <a href={href}>{text}</a> : text}{" "}
        {cure !== undefined && <small class="soft">{wordsIn(cure, visit.language)}</small>}
      </span>
    </>
  );
}
