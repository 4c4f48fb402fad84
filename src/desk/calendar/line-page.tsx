import type { IssueDates } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { type Day, formatDay, formatMonth, localeOf } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { DayOf, useLanguage } from "../when.tsx";
import { type Line, lineOf, perDay } from "./line.ts";

type Props = { visit: DeskVisit; dates: readonly IssueDates[]; today: Day };

/** Two years of issues from close to sale, and the same as a table. */
export function LinePage({ visit, dates, today }: Props) {
  const m = useMessages().desk.calendar.line;
  const line = lineOf(dates, today);
  return (
    <Desk
      visit={visit}
      title={m.title}
      actions={
        <nav class="actions">
          <a href="/desk/issues">{m.issues}</a>
        </nav>
      }
      head={<script type="module" src={visit.asset("line.js")} />}
    >
      {line.marks.length === 0 ? (
        <p class="soft">{m.none}</p>
      ) : (
        <>
          <p class="soft narrow">{m.says}</p>
          <div class="scroll line" tabindex={0} role="group" aria-label={m.label} data-from={line.today * perDay}>
            <Drawn line={line} />
          </div>
          <p class="line-says" role="status" />
          <Table line={line} />
        </>
      )}
    </Desk>
  );
}

const edge = { top: 26, left: 16, lane: 40 };

function Drawn({ line }: { line: Line }) {
  const m = useMessages().desk.calendar.line;
  const language = useLanguage();
  const [width, height] = [line.days * perDay + 2 * edge.left, edge.top + line.lanes * edge.lane + 14];
  const x = (days: number) => edge.left + days * perDay;
  return (
    <svg
      class="issue-line"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      data-per-day={perDay}
      data-locale={localeOf(language)}
    >
      {line.months.map(({ day, at }) => (
        <g>
          <line class="axis" x1={x(at)} x2={x(at)} y1={14} y2={height} />
          <text class="tick" x={x(at) + 4} y={12}>
            {formatMonth(day, language)}
          </text>
        </g>
      ))}
      <g>
        <title>{m.today}</title>
        <line class="today" x1={x(line.today)} x2={x(line.today)} y1={14} y2={height} />
      </g>
      {line.marks.map(({ issue, lane, close, sale }) => (
        <Mark issue={issue} y={edge.top + lane * edge.lane + 20} from={x(close)} to={x(sale)} />
      ))}
    </svg>
  );
}

function Mark({ issue, y, from, to }: { issue: IssueDates; y: number; from: number; to: number }) {
  const stands = issue.state === "on sale";
  return (
    <g class={`mark ${issue.state.replace(" ", "-")}`} data-issue={issue.wholeNumber}>
      <rect class="span" x={Math.min(from, to)} y={y - 2} width={Math.max(2, Math.abs(to - from))} height={4} />
      <text class="number" x={(from + to) / 2} y={y - 7} text-anchor="middle">
        {issue.wholeNumber}
      </text>
      {stands ? (
        <>
          <circle class="close" cx={from} cy={y} r={5} />
          <circle class="sale" cx={to} cy={y} r={6} />
        </>
      ) : (
        <>
          <Handle issue={issue} is="close" x={from} y={y} />
          <Handle issue={issue} is="sale" x={to} y={y} />
        </>
      )}
    </g>
  );
}

/** A day as a link to where it is moved; a script lets it be pulled first. */
function Handle({ issue, is, x, y }: { issue: IssueDates; is: "close" | "sale"; x: number; y: number }) {
  const m = useMessages().desk.calendar.line;
  const language = useLanguage();
  const { wholeNumber, closeOn, onSaleOn } = issue;
  const of = { issue: wholeNumber, day: formatDay(is === "close" ? closeOn : onSaleOn, language) };
  const says = is === "close" ? m.closes(of) : m.appears(of);
  return (
    <a
      class={is}
      href={`/desk/calendar/issues/${wholeNumber}?closeOn=${closeOn}&onSaleOn=${onSaleOn}`}
      aria-label={says}
      data-day={is === "close" ? "closeOn" : "onSaleOn"}
      data-says={is === "close" ? m.wouldClose(wholeNumber) : m.wouldAppear(wholeNumber)}
    >
      <title>{says}</title>
      <rect class="hit" x={x - 12} y={y - 12} width={24} height={24} />
      <circle cx={x} cy={y} r={is === "close" ? 5 : 6} />
    </a>
  );
}

function Table({ line }: { line: Line }) {
  const m = useMessages().desk.calendar.line;
  return (
    <Wide label={m.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.head.issue}</th>
            <th scope="col">{m.head.closes}</th>
            <th scope="col">{m.head.appears}</th>
            <th scope="col">{m.head.cover}</th>
            <th scope="col">{m.head.state}</th>
            <th scope="col">{m.head.move}</th>
          </tr>
        </thead>
        <tbody>
          {line.marks.map(({ issue }) => (
            <Row issue={issue} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Row({ issue: { wholeNumber, closeOn, onSaleOn, coverDate, state } }: { issue: IssueDates }) {
  const m = useMessages().desk.calendar.line;
  return (
    <tr>
      <th scope="row">
        <a class="serif" href={`/desk/issues/${wholeNumber}`}>
          {m.no(wholeNumber)}
        </a>
      </th>
      <td class="day">
        <DayOf day={closeOn} />
      </td>
      <td class="day">
        <DayOf day={onSaleOn} />
      </td>
      <td class="day">
        <DayOf day={coverDate} />
      </td>
      <td class={state === "on sale" ? "good" : ""}>{m.states[state]}</td>
      <td>
        {state !== "on sale" && (
          <a href={`/desk/calendar/issues/${wholeNumber}`} aria-label={m.moveOf(wholeNumber)}>
            {m.move}
          </a>
        )}
      </td>
    </tr>
  );
}
