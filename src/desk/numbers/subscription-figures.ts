import type { Messages } from "../../messages/index.ts";
import type { Cohort, Flow, MonthOfFlows } from "../../numbers/index.ts";
import { addDays, addMonths, day, itemAt, keysOf } from "../../values/index.ts";
import { type Figure, type Value, rowOfMonth } from "./figure.ts";

type Words = Messages["desk"]["numbers"];

/** Starts, stops and why, by month. */
export function flowFigures(months: readonly MonthOfFlows[], m: Words): Figure[] {
  const of = m.subscriptions;
  const moves = (["taken on", "taken back"] as const).filter((flow) => months.some(({ flows }) => flows.some((one) => one.flow === flow)));
  const flows = ["start", "return", "stop", ...moves] as const;
  return [
    {
      name: "starts-and-stops",
      title: of.title,
      note: of.note,
      head: m.month,
      columns: [
        { name: of.start, charted: true },
        { name: of.return },
        { name: of.stop, charted: true },
        ...moves.map((flow) => ({ name: of[flow] })),
        { name: of.running },
      ],
      rows: months.map((row) => ({
        ...labelled(row),
        cells: [...flows.map((flow) => counted(row, flow)), { count: row.running }],
      })),
    },
    byReason({ name: "why-stopped", title: of.whyTitle, note: of.whyNote }, months, { flow: "stop", names: of.why }, m),
    byReason({ name: "how-started", title: of.howTitle }, months, { flow: "start", names: of.how }, m),
  ];
}

type Named = Pick<Figure, "name" | "title" | "note">;

/** A column for each reason that occurred, in the order of the catalogue. */
function byReason(
  named: Named,
  months: readonly MonthOfFlows[],
  { flow, names }: { flow: Flow; names: Record<string, string> },
  m: Words,
): Figure {
  const occurred = new Set(months.flatMap(({ flows }) => flows.filter((one) => one.flow === flow).map(({ reason }) => reason)));
  const reasons = keysOf(names).filter((reason) => occurred.has(reason));
  return {
    ...named,
    head: m.month,
    columns: reasons.map((reason) => ({ name: names[reason] ?? reason })),
    rows:
      occurred.size === 0 ? [] : months.map((row) => ({ ...labelled(row), cells: reasons.map((reason) => counted(row, flow, reason)) })),
  };
}

const labelled = ({ month }: { month: string }) => rowOfMonth(month);

function counted({ month, flows }: MonthOfFlows, flow: Flow, reason?: string): Value {
  const own = flows.filter((one) => one.flow === flow && (reason === undefined || one.reason === reason));
  const from = day(`${month}-01`);
  const asked = new URLSearchParams({ from, to: addDays(addMonths(from, 1), -1), flow, ...(reason && { reason }) });
  return { count: own.reduce((sum, { count }) => sum + count, 0), href: `/desk/numbers/rows/flows?${asked.toString()}` };
}

/** How many went on after their first and their second term, by the month in which they began. */
export function cohortFigure(cohorts: readonly Cohort[], m: Words): Figure {
  const of = m.cohorts;
  return {
    name: "renewal-by-cohort",
    title: of.title,
    note: of.note,
    head: of.head,
    columns: [
      { name: of.begun },
      { name: of.firstEnded },
      { name: of.firstRenewed },
      { name: of.firstRate, charted: true },
      { name: of.secondEnded },
      { name: of.secondRenewed },
      { name: of.secondRate },
    ],
    rows: cohorts.map(({ month, begun, terms }) => ({
      ...labelled({ month }),
      cells: [
        { count: begun, href: termsHref(month, 1, "begun") },
        ...[1, 2].flatMap((term): Value[] => {
          const { ended, renewed, rate } = itemAt(terms, term - 1);
          return [
            { count: ended, href: termsHref(month, term, "ended") },
            { count: renewed, href: termsHref(month, term, "renewed") },
            { share: rate },
          ];
        }),
      ],
    })),
  };
}

const termsHref = (month: string, term: number, only: string): string =>
  `/desk/numbers/rows/terms?${new URLSearchParams({ month, term: String(term), only }).toString()}`;
