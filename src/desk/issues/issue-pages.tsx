import { useMessages, said } from "../../messages/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import type { AskedSale, IssueMove, IssueView } from "../../editorial/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import type { Picked } from "../articles/picking.ts";
import type { ToCheck } from "./plan/checklist.ts";
import { Checklist } from "./plan/checklist.tsx";
import { type Plan, RunningOrder } from "./plan/running-order.tsx";
import { type Day, type Words, formatShortDay, wordsIn } from "../../values/index.ts";
import { DayOf, useLanguage, useMoments } from "../when.tsx";
import { PictureChoice } from "../articles/picture-choice.tsx";

function IssueTable({ issues }: { issues: IssueView[] }) {
  const m = useMessages().desk.issues;
  return (
    <Wide label={m.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.no}</th>
            <th scope="col">{m.volumeNumber}</th>
            <th scope="col">{m.coverDate}</th>
            <th scope="col">{m.closesOn}</th>
            <th scope="col">{m.theme}</th>
            <th scope="col">{m.state}</th>
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
              <td class={issue.state === "on sale" ? "good" : ""}>{m.states[issue.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type IssuesProps = { visit: DeskVisit; ahead: IssueView[]; past: Listed<IssueView>; asked: ListQuery };

export function IssuesPage({ visit, ahead, past, asked }: IssuesProps) {
  const m = useMessages().desk.issues;
  return (
    <Desk visit={visit} title={m.title} actions={<a href="/desk/calendar/issues">{m.line}</a>}>
      <Find asked={asked} label={m.find} />
      {asked.page === 1 && ahead.length > 0 && (
        <>
          <h2>{m.ahead}</h2>
          <IssueTable issues={ahead} />
        </>
      )}
      <h2>{m.onSaleHead}</h2>
      {past.rows.length > 0 && <IssueTable issues={past.rows} />}
      <Pages asked={asked} total={past.total} none={m.noneYet} />
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
  reasons: readonly Words[];
  words: IssueWords;
  cover: Picked;
  coverArt: Picked;
  moves: IssueMove[];
  /** The sale that was asked for and waits, or could not be. */
  sale: AskedSale | undefined;
  today: Day;
  problem?: WhyRefused | undefined;
};

export function DeskIssuePage({ visit, issue, plan, facts, reasons, words, cover, coverArt, moves, sale, today, problem }: IssueProps) {
  const m = useMessages().desk.issues;
  const base = `/desk/issues/${issue.wholeNumber}`;
  const open = issue.state !== "on sale";
  return (
    <Desk
      visit={visit}
      title={m.issue(issue.wholeNumber)}
      head={open && <script type="module" src={visit.asset("plan.js")} />}
      actions={<IssueActions issue={issue} reasons={reasons} sale={sale} />}
    >
      <p class="soft">
        {said(
          m.facts({
            volume: issue.volume,
            number: issue.number,
            cover: formatShortDay(issue.coverDate, visit.language),
            closes: formatShortDay(issue.closeOn, visit.language),
            state: m.states[issue.state],
          }),
          { cover: <a href={`${base}/cover`} />, print: <a href={`${base}/print`} />, editions: <a href={`${base}/editions`} /> },
        )}
      </p>
      <Refused problem={problem} />
      {open && !sale && <NotYet reasons={reasons} />}
      {open && sale && <Sale base={base} sale={sale} />}
      <Checklist visit={visit} issue={issue} facts={facts} />
      <RunningOrder {...plan} open={open} />
      <h2>{m.ofItself}</h2>
      <IssueForm base={base} words={words} cover={cover} coverArt={coverArt} />
      <Calendar issue={issue} moves={moves} open={open} today={today} />
    </Desk>
  );
}

/** Why the button that puts it on sale is not there. */
function NotYet({ reasons }: Pick<IssueProps, "reasons">) {
  const m = useMessages().desk.issues;
  const language = useLanguage();
  if (reasons.length === 0) return null;
  return (
    <div class="soft">
      <p>{m.notYet}</p>
      <ul class="asks">
        {reasons.map((reason) => (
          <li>{wordsIn(reason, language)}</li>
        ))}
      </ul>
    </div>
  );
}

/** In its minute the sale can be taken back; nothing has happened before it is over. */
function Sale({ base, sale: { goesAt, failedWhy } }: { base: string; sale: AskedSale }) {
  const moment = useMoments({ day: false });
  const m = useMessages().desk.issues;
  if (failedWhy) return <p class="notice">{m.couldNot(failedWhy)}</p>;
  return (
    <div class="notice" role="status">
      {m.goesOn(moment(goesAt))}
      <p class="actions">
        <ActionButton action={`${base}/sale/taking-back`} label={m.takeBack} quiet={false} />
      </p>
    </div>
  );
}

/** Late or skipped: the days move and the numbers stand, so that what is owed is still served. */
function Calendar({ issue, moves, open, today }: Pick<IssueProps, "issue" | "moves" | "today"> & { open: boolean }) {
  const language = useLanguage();
  const m = useMessages().desk.issues;
  return (
    <>
      <h2>{m.place}</h2>
      <p class="soft">
        {(open ? m.appears : issue.onSaleOn > today ? m.appearedEarly : m.appeared)(formatShortDay(issue.onSaleOn, language))}
      </p>
      {moves.map((move) => (
        <Moved {...move} />
      ))}
      {open && (
        <p class="actions">
          <a href={`/desk/calendar/issues/${issue.wholeNumber}`}>{m.moveDays}</a> <Then to="delay" label={m.late} />{" "}
          <Then to="skip" label={m.skips} />
        </p>
      )}
    </>
  );
}

function Moved({ kind, from, to, closes, why }: IssueMove) {
  const m = useMessages().desk.issues;
  const language = useLanguage();
  const on = (day: Day) => formatShortDay(day, language);
  return (
    <p class="soft">
      {m.moves[kind]}: {from === to ? on(from) : `${on(from)} → ${on(to)}`}
      {closes && closes.from !== closes.to && m.closes({ from: on(closes.from), to: on(closes.to) })}. {why}
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
  const m = useMessages().desk.issues;
  const open = issue.state !== "on sale";
  return (
    <div class="actions">
      <button class="button quiet" form="issue">
        {m.save}
      </button>
      {issue.articles.length > 0 && <Then to="letter" label={m.letter} />}
      {!open && <a href={issue.path}>{m.see}</a>}
      {open && reasons.length === 0 && !(sale && !sale.failedWhy) && <Then to="sale" label={m.putOnSale} quiet={false} />}
    </div>
  );
}

function IssueForm({ base, words, cover, coverArt }: Pick<IssueProps, "words" | "cover" | "coverArt"> & { base: string }) {
  const m = useMessages().desk.issues;
  return (
    <form id="issue" class="fields" method="post" action={base}>
      <label>
        {m.theme}
        <input id="at-theme" name="theme" value={words.theme} />
      </label>
      <label>
        {m.note}
        <textarea id="at-editorsNote" name="editorsNote" rows={3}>
          {words.editorsNote}
        </textarea>
      </label>
      <label>
        {m.coverLines}
        <textarea id="at-coverLines" name="coverLines" rows={3}>
          {words.coverLines}
        </textarea>
      </label>
      <input type="hidden" name="cover.was" value={cover.was} />
      <input type="hidden" name="coverArt.was" value={coverArt.was} />
      <PictureChoice name="cover" label={m.cover} picking={`${base}/picking`} {...cover} />
      <PictureChoice name="coverArt" label={m.coverArt} picking={`${base}/picking`} {...coverArt} />
      <p>
        <button class="button">{m.save}</button>
      </p>
    </form>
  );
}
