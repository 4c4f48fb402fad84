import type { ComponentChildren } from "preact";
import type { DraftCard } from "../../editorial/index.ts";
import { type Messages, useMessages } from "../../messages/index.ts";
import { formatDay, formatMoney, formatNumber } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { trade } from "../route.ts";
import { DayOf, When, useLanguage } from "../when.tsx";
import type { Due, IssueFacts } from "./due.ts";
import type { Came } from "./facts.ts";
import type { ToDo } from "./still-to-do.ts";

type Props = {
  visit: DeskVisit;
  due: readonly Due[];
  toDo: readonly ToDo[];
  issues: readonly IssueFacts[];
  came: { today: Came; week: Came; rows: (is: string, days: number) => string };
  drafts: readonly DraftCard[];
};

/** What is waiting for whom, how this issue stands, what came in. */
export function TodayPage({ visit, due, toDo, issues, came, drafts }: Props) {
  const m = useMessages().desk.today;
  return (
    <Desk visit={visit} title={m.title}>
      <h2 class="first">{m.dueTitle}</h2>
      <DueList due={due} language={visit.language} />
      {toDo.length > 0 && (
        <>
          <h2>{m.toDoTitle}</h2>
          <ul class="due">
            {toDo.map((one) => (
              <li>{"says" in one ? one.says : <a href={one.href}>{toDoSaid(m, one)}</a>}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{m.issues}</h2>
      <Issues issues={issues} />
      <h2>{m.cameIn}</h2>
      <CameIn came={came} seesTrade={visit.person.roles.some((role) => trade.includes(role))} />
      {drafts.length > 0 && <h2>{m.changedLast}</h2>}
      {drafts.length > 0 && <ChangedLast drafts={drafts} />}
    </Desk>
  );
}

type Words = Messages["desk"]["today"];

const toDoSaid = ({ toDo }: Words, one: Exclude<ToDo, { says: string }>): string =>
  one.is === "unheard" ? toDo.unheard(one.of) : toDo[one.is];

function DueList({ due, language }: { due: readonly Due[]; language: string }) {
  const m = useMessages().desk.today;
  if (due.length === 0) return <p class="soft">{m.nothingDue}</p>;
  return (
    <ul class="due">
      {due.map((one) => (
        <li class={one.pressing ? "pressing" : undefined}>
          <a href={one.href}>{dueSaid(m, one, language)}</a>
        </li>
      ))}
    </ul>
  );
}

/** One of what is due as a sentence. */
export function dueSaid({ due: said }: Words, due: Due, language: string): string {
  switch (due.is) {
    case "closedWithDrafts":
      return said.closedWithDrafts({ ...due.of, day: formatDay(due.of.closeOn, language) });
    case "closesWithDrafts":
      return said.closesWithDrafts(due.of);
    case "emptyBeforeClose":
    case "emptyAfterClose":
    case "lateForSale":
    case "noCover":
      return said[due.is](due.of);
    case "unpublished":
      return said.unpublished(due.of);
    case "unposted":
      return said.unposted(due.of);
    default:
      return said[due.is](due.of);
  }
}

function Issues({ issues }: { issues: readonly IssueFacts[] }) {
  const m = useMessages().desk.today;
  const heads = m.issueHeads;
  return (
    <Wide label={m.issues}>
      <table>
        <thead>
          <tr>
            <th scope="col">{heads.issue}</th>
            <th scope="col">{heads.state}</th>
            <th scope="col">{heads.closes}</th>
            <th scope="col">{heads.onSale}</th>
            <th scope="col" class="end">
              {heads.pieces}
            </th>
            <th scope="col" class="end">
              {heads.drafts}
            </th>
            <th scope="col">{heads.cover}</th>
            <th scope="col">{heads.letter}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <IssueRow issue={issue} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function IssueRow({ issue: { wholeNumber, state, closeOn, onSaleOn, saleAt, pieces, drafts, hasCover, letter } }: { issue: IssueFacts }) {
  const m = useMessages().desk.today;
  return (
    <tr>
      <th scope="row">
        <a class="serif" href={`/desk/issues/${wholeNumber}`}>
          {m.issue(wholeNumber)}
        </a>
      </th>
      <td class={state === "on sale" ? "good" : ""}>{m.states[state]}</td>
      <td class="day">
        <DayOf day={closeOn} />
      </td>
      <td class="day">
        {saleAt ? <When at={saleAt} /> : <DayOf day={onSaleOn} />}
        {saleAt && <div class="soft">{m.saleAsked}</div>}
      </td>
      <td class="end">{pieces}</td>
      <td class="end">{drafts}</td>
      <td>{hasCover ? m.coverThere : <span class="soft">{m.coverMissing}</span>}</td>
      <td>
        {letter ? <a href={`/desk/newsletter/${letter.id}`}>{m.letterStates[letter.state]}</a> : <span class="soft">{m.noLetter}</span>}
      </td>
    </tr>
  );
}

/** Each figure leads to what it counts. Who does not work in the trade sees the newsletter alone. */
function CameIn({ came, seesTrade }: { came: Props["came"]; seesTrade: boolean }) {
  const m = useMessages().desk.today;
  const ofTrade = ["orders", "claims", "stopped", "refunds"] as const;
  const ofLetters = ["joined", "left"] as const;
  return (
    <Wide label={m.cameIn}>
      <table class="came">
        <thead>
          <tr>
            <th scope="col">{m.cameInHeads.what}</th>
            <th scope="col" class="end">
              {m.cameInHeads.today}
            </th>
            <th scope="col" class="end">
              {m.cameInHeads.week}
            </th>
          </tr>
        </thead>
        <tbody>
          {seesTrade &&
            ofTrade.map((is) => (
              <CameRow says={m.came[is]} counts={[came.today[is], came.week[is]]} hrefs={[came.rows(is, 1), came.rows(is, 7)]}>
                {is === "orders" && <Sums came={came.week} />}
              </CameRow>
            ))}
          {ofLetters.map((is) => (
            <CameRow says={m.came[is]} counts={[came.today[is], came.week[is]]} hrefs={["/desk/newsletter", "/desk/newsletter"]} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type CameRowProps = { says: string; counts: [number, number]; hrefs: [string, string]; children?: ComponentChildren };

function CameRow({ says, counts, hrefs, children }: CameRowProps) {
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        {says} {children}
      </th>
      {counts.map((count, at) => (
        <td class="end">{count > 0 ? <a href={hrefs[at]}>{formatNumber(count, language)}</a> : 0}</td>
      ))}
    </tr>
  );
}

function Sums({ came: { ordered } }: { came: Came }) {
  const language = useLanguage();
  return <span class="soft">{ordered.map((sum) => formatMoney(sum, language)).join(" + ")}</span>;
}

function ChangedLast({ drafts }: { drafts: readonly DraftCard[] }) {
  const m = useMessages().desk.today;
  return (
    <Wide label={m.changedLast}>
      <table>
        <tbody>
          {drafts.map(({ id, headline, byline, section, publication, changedAt }) => (
            <tr>
              <td>
                <a class="serif" href={`/desk/articles/${id}`}>
                  {headline}
                </a>{" "}
                <span class="soft">{byline.join(", ")}</span>
              </td>
              <td>{section}</td>
              <td class={publication === "current" ? "good" : ""}>{useMessages().desk.articles.states[publication]}</td>
              <td class="soft">
                <When at={changedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
