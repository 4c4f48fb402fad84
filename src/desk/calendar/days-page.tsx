import type { DaysMeaning } from "../../calendar/index.ts";
import type { DaysAsked, DaysMoved, IssueView } from "../../editorial/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import { type Messages, useMessages } from "../../messages/index.ts";
import { type Day, daysBetween, formatDay, formatHour, formatMonth } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";

type Props = {
  visit: DeskVisit;
  issue: IssueView;
  asked: DaysAsked;
  /** None before other days are asked for. */
  meaning?: DaysMeaning | undefined;
  today: Day;
  why?: string;
  problem?: WhyRefused | undefined;
};

/** The days of one issue: other ones are asked for, what follows is said, and then they are moved. */
export function DaysPage({ visit, issue, asked, meaning, today, why = "", problem }: Props) {
  const m = useMessages().desk.calendar.days;
  const here = `/desk/calendar/issues/${issue.wholeNumber}`;
  const on = (day: Day) => formatDay(day, visit.language);
  return (
    <Desk visit={visit} title={m.title(issue.wholeNumber)} actions={<a href="/desk/calendar/issues">{m.line}</a>}>
      <Refused problem={problem} />
      <p>{m.stands({ closes: on(issue.closeOn), appears: on(issue.onSaleOn) })}</p>
      {issue.state !== "on sale" && (
        <form class="fields narrow" method="get" action={here}>
          <div class="row">
            <label>
              {m.closeOn}
              <input type="date" name="closeOn" value={asked.closeOn} required />
            </label>
            <label>
              {m.onSaleOn}
              <input type="date" name="onSaleOn" value={asked.onSaleOn} required />
            </label>
          </div>
          <label class="check">
            <input type="checkbox" name="following" value="yes" checked={asked.following} /> {m.following}
          </label>
          <p>
            <button class="button quiet">{m.look}</button>
          </p>
        </form>
      )}
      {meaning && <Meaning visit={visit} here={here} asked={asked} meaning={meaning} today={today} why={why} />}
    </Desk>
  );
}

type MeaningProps = Pick<Props, "visit" | "asked" | "today"> & { here: string; meaning: DaysMeaning; why: string };

function Meaning({ visit, here, asked, meaning, today, why }: MeaningProps) {
  const m = useMessages().desk.calendar.days;
  const { closeOn, onSaleOn, following } = asked;
  return (
    <>
      <h2 id="what">{m.what}</h2>
      {meaning.reasons.length > 0 && (
        <div class="notice">
          {m.not}
          <List of={meaning.reasons} />
        </div>
      )}
      {meaning.moved.length > 0 && <List of={whatFollows(m, meaning, { asked, today, ...visit })} />}
      {meaning.reasons.length === 0 && (
        <form class="fields narrow" method="post" action={here}>
          {Object.entries({ closeOn, onSaleOn, following: following ? "yes" : "" }).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <label>
            {m.why}
            <textarea name="why" rows={2}>
              {why}
            </textarea>
          </label>
          <p class="actions">
            <button class="button">{m.move}</button>
            <a href={here}>{m.leave}</a>
          </p>
        </form>
      )}
    </>
  );
}

const List = ({ of }: { of: string[] }) => (
  <ul class="asks">
    {of.map((one) => (
      <li>{one}</li>
    ))}
  </ul>
);

type Words = Messages["desk"]["calendar"]["days"];
type Told = { asked: DaysAsked; today: Day; language: string; timeZone: string };

/** Everything that follows, a sentence each. */
function whatFollows(m: Words, meaning: DaysMeaning, told: Told): string[] {
  const { owed, ends, letterAt, years } = meaning;
  const issue = meaning.moved.find(({ was }) => was.wholeNumber === told.asked.wholeNumber);
  return [
    ...(issue ? ofIssue(m, issue, { ...told, ...meaning }) : []),
    ...ofOthers(m, meaning.moved, told),
    ...(owed.digital + owed.print > 0 ? [m.owed(owed)] : []),
    ...(ends > 0 ? [m.ends(ends)] : []),
    ...(issue ? earnedElsewhere(m, issue, told.language) : []),
    ...(letterAt ? [m.letter(formatHour(letterAt, told.timeZone, told.language))] : []),
    ...years.map((year) => m.year(year)),
  ];
}

function ofIssue(m: Words, { was, will }: DaysMoved, told: Told & Pick<DaysMeaning, "pieces" | "drafts">): string[] {
  const on = (day: Day) => formatDay(day, told.language);
  const moved = (from: Day, to: Day) => ({ from: on(from), to: on(to), by: daysBetween(from, to) });
  const { pieces, drafts } = told;
  const left = Math.max(0, daysBetween(told.today, will.closeOn));
  return [
    was.onSaleOn === will.onSaleOn ? m.appearsAsBefore(on(was.onSaleOn)) : m.appears(moved(was.onSaleOn, will.onSaleOn)),
    ...(was.onSaleOn === will.onSaleOn
      ? []
      : [was.coverDate === will.coverDate ? m.coverStands(on(was.coverDate)) : m.cover(moved(was.coverDate, will.coverDate))]),
    was.closeOn === will.closeOn ? m.closesAsBefore(on(was.closeOn)) : m.closes(moved(was.closeOn, will.closeOn)),
    ...(pieces > 0 && was.closeOn !== will.closeOn ? [m.pieces({ pieces, drafts, left })] : []),
  ];
}

function ofOthers(m: Words, moved: readonly DaysMoved[], { asked, language }: Told): string[] {
  const others = moved.filter(({ was }) => was.wholeNumber !== asked.wholeNumber);
  const last = others.at(-1);
  return last ? [m.others({ number: others.length, last: last.was.wholeNumber, on: formatDay(last.will.onSaleOn, language) })] : [m.alone];
}

/** What an issue’s copies were paid for is earned in the month in which it appears. */
function earnedElsewhere(m: Words, { was, will }: DaysMoved, language: string): string[] {
  const [from, to] = [formatMonth(was.onSaleOn, language), formatMonth(will.onSaleOn, language)];
  return from === to ? [] : [m.earned({ from, to })];
}
