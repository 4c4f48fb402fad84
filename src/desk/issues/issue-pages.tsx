import { Refused, type WhyRefused } from "../../http/index.ts";
import type { AskedSale, IssueMove, IssueView } from "../../editorial/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import type { Picked } from "../articles/picking.ts";
import type { ToCheck } from "./plan/checklist.ts";
import { Checklist } from "./plan/checklist.tsx";
import { type Plan, RunningOrder } from "./plan/running-order.tsx";
import { DayOf, When } from "../when.tsx";
import { PictureChoice } from "../articles/picture-choice.tsx";

function IssueTable({ issues }: { issues: IssueView[] }) {
  return (
    <Wide label="Issues">
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Volume, number</th>
            <th scope="col">Cover date</th>
            <th scope="col">Closes</th>
            <th scope="col">Theme</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr>
              <td>
                <a class="serif" href={`/desk/issues/${issue.wholeNumber}`}>
                  {issue.wholeNumber}
                </a>
              </td>
              <td>
                {issue.volume}, {issue.number}
              </td>
              <td class="day">
                <DayOf day={issue.coverDate} />
              </td>
              <td class="day">
                <DayOf day={issue.closeOn} />
              </td>
              <td>{issue.theme}</td>
              <td class={issue.state === "on sale" ? "good" : ""}>{issue.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type IssuesProps = { visit: DeskVisit; ahead: IssueView[]; past: Listed<IssueView>; asked: ListQuery };

export function IssuesPage({ visit, ahead, past, asked }: IssuesProps) {
  return (
    <Desk visit={visit} title="Issues" actions={<a href="/desk/calendar/issues">Two years on a line</a>}>
      <Find asked={asked} label="Number, theme or year" />
      {asked.page === 1 && ahead.length > 0 && (
        <>
          <h2>Ahead</h2>
          <IssueTable issues={ahead} />
        </>
      )}
      <h2>On sale</h2>
      <IssueTable issues={past.rows} />
      <Pages asked={asked} total={past.total} none="No issue is on sale yet." />
    </Desk>
  );
}

/** What the issue says of itself, as it stands in the form. */
export type IssueWords = { theme: string; editorsNote: string; coverLines: string };

type IssueProps = {
  visit: DeskVisit;
  issue: IssueView;
  plan: Plan;
  facts: ToCheck;
  reasons: string[];
  words: IssueWords;
  cover: Picked;
  coverArt: Picked;
  moves: IssueMove[];
  /** The sale that was asked for and waits, or could not be. */
  sale: AskedSale | undefined;
  problem?: WhyRefused | undefined;
};

export function DeskIssuePage({ visit, issue, plan, facts, reasons, words, cover, coverArt, moves, sale, problem }: IssueProps) {
  const base = `/desk/issues/${issue.wholeNumber}`;
  const open = issue.state !== "on sale";
  return (
    <Desk
      visit={visit}
      title={`Issue ${issue.wholeNumber}`}
      head={open && <script type="module" src={visit.asset("plan.js")} />}
      actions={<IssueActions issue={issue} reasons={reasons} sale={sale} />}
    >
      <p class="soft">
        Volume {issue.volume}, number {issue.number} · cover date <DayOf day={issue.coverDate} /> · closes <DayOf day={issue.closeOn} /> ·{" "}
        {issue.state} · <a href={`${base}/cover`}>Cover</a> · <a href={`${base}/print`}>Print: pages, preflight, files</a> ·{" "}
        <a href={`${base}/editions`}>Editions</a>
      </p>
      <Refused problem={problem} />
      {open && sale && <Sale base={base} sale={sale} />}
      <Checklist visit={visit} issue={issue} facts={facts} />
      <RunningOrder {...plan} open={open} />
      <h2>What it says of itself</h2>
      <IssueForm base={base} words={words} cover={cover} coverArt={coverArt} />
      <Calendar issue={issue} moves={moves} open={open} />
    </Desk>
  );
}

/** In its minute the sale can be taken back; nothing has happened before it is over. */
function Sale({ base, sale: { goesAt, failedWhy } }: { base: string; sale: AskedSale }) {
  if (failedWhy) return <p class="notice">It was to go on sale and could not. {failedWhy}</p>;
  return (
    <div class="notice" role="status">
      It goes on sale <When at={goesAt} />. Nothing is published, earned or sent before.
      <p class="actions">
        <ActionButton action={`${base}/sale/taking-back`} label="Take it back" quiet={false} />
      </p>
    </div>
  );
}

/** Late or skipped: the days move and the numbers stand, so that what is owed is still served. */
function Calendar({ issue, moves, open }: { issue: IssueView; moves: IssueMove[]; open: boolean }) {
  return (
    <>
      <h2>Its place in the calendar</h2>
      <p class="soft">
        {open ? "It is to appear on" : "It appeared on"} <DayOf day={issue.onSaleOn} />.
      </p>
      {moves.map((move) => (
        <Moved {...move} />
      ))}
      {open && (
        <p class="actions">
          <a href={`/desk/calendar/issues/${issue.wholeNumber}`}>Move its days</a> <Then to="delay" label="It is late" />{" "}
          <Then to="skip" label="The magazine does not appear this time" />
        </p>
      )}
    </>
  );
}

const calledMove = { late: "Late", skipped: "Skipped", moved: "Moved" };

function Moved({ kind, from, to, closes, why }: IssueMove) {
  return (
    <p class="soft">
      {calledMove[kind]}: {from === to ? from : `${from} → ${to}`}
      {closes && closes.from !== closes.to && `, closes ${closes.from} → ${closes.to}`}. {why}
    </p>
  );
}

/** An action of the issue's page: the issue's own form goes with it and is kept first. The form's first button saves, so Enter does. */
function Then({ to, label, quiet = true }: { to: string; label: string; quiet?: boolean }) {
  return (
    <button class={quiet ? "button quiet" : "button"} form="issue" name="then" value={to}>
      {label}
    </button>
  );
}

function IssueActions({ issue, reasons, sale }: Pick<IssueProps, "issue" | "reasons" | "sale">) {
  const open = issue.state !== "on sale";
  return (
    <div class="actions">
      <button class="button quiet" form="issue">
        Save
      </button>
      {issue.articles.length > 0 && <Then to="letter" label="Its letter" />}
      {!open && <a href={issue.path}>See it</a>}
      {open && reasons.length === 0 && !(sale && !sale.failedWhy) && <Then to="sale" label="Put on sale" quiet={false} />}
    </div>
  );
}

function IssueForm({ base, words, cover, coverArt }: Pick<IssueProps, "words" | "cover" | "coverArt"> & { base: string }) {
  return (
    <form id="issue" class="fields" method="post" action={base}>
      <label>
        Theme
        <input id="at-theme" name="theme" value={words.theme} />
      </label>
      <label>
        Editor’s note
        <textarea id="at-editorsNote" name="editorsNote" rows={3}>
          {words.editorsNote}
        </textarea>
      </label>
      <label>
        Cover lines, one a line
        <textarea id="at-coverLines" name="coverLines" rows={3}>
          {words.coverLines}
        </textarea>
      </label>
      <input type="hidden" name="cover.was" value={cover.was} />
      <input type="hidden" name="coverArt.was" value={coverArt.was} />
      <PictureChoice name="cover" label="Cover" picking={`${base}/picking`} {...cover} />
      <PictureChoice
        name="coverArt"
        label="Cover art for print: a picture without type, over which title, date, price and cover lines are set"
        picking={`${base}/picking`}
        {...coverArt}
      />
      <p>
        <button class="button">Save</button>
      </p>
    </form>
  );
}
