import { newestRelease } from "../../fulfilment/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { type FigureAsked, rowsOfFigure } from "../../numbers/index.ts";
import type { Platform } from "../../platform/index.ts";
import { formatDay, formatMonth, isDay, oneOf, ownOf, wholeOf } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { missing } from "../refusals.ts";
import { type Ctx, type Route, trade } from "../route.ts";
import { csvFile } from "./csv-file.ts";
import { RowsPage, rowsCsv } from "./rows-page.tsx";

/** No file holds more. */
const mostRows = 200_000;

/** The rows behind the figures, as pages and as files. */
export function rowsRoutes(route: Route, { db }: Platform): void {
  route("get", "/numbers/rows/:rows", trade, async (c, visit) => {
    const [name = "", file] = (c.req.param("rows") ?? "").split(/(\.csv)$/);
    const figure = figureAsked(name, c, { ...visit, served: name === "terms" ? await newestRelease(db) : 0 }) ?? missing();
    if (file) return csvFile(rowsCsv((await rowsOfFigure(db, figure, { limit: mostRows, offset: 0 })).rows), `${figure.is}.csv`);
    const asked = listQueryOf(c.req.url);
    const rows = await rowsOfFigure(db, figure, asked);
    return deskPage(<RowsPage visit={visit} is={figure.is} says={saidOf(figure, visit)} rows={rows} asked={asked} />);
  });
}

function saidOf(figure: FigureAsked, { language }: DeskVisit): string {
  const m: Messages["desk"]["numbers"] = messagesIn(language).desk.numbers;
  if (figure.is === "replacements") return "";
  if (figure.is === "copies") return m.rows.copiesOf({ ...figure, column: m.copies[figure.column] });
  if (figure.is === "terms")
    return m.rows.termsOf({ ...figure, month: formatMonth(figure.month, language), only: m.rows.terms[figure.only] });
  const { from, to } = figure.span;
  const days = m.rows.fromTo({ from: formatDay(from, language), to: formatDay(to, language) });
  if (figure.is !== "flows") return days;
  const { why, how, ...flows } = m.subscriptions;
  const reason = ownOf<string>({ ...why, ...how }, figure.reason ?? "") ?? "";
  return `${m.rows.flowsOf({ flow: flows[figure.flow], reason })} ${days}`;
}

type Asking = Pick<DeskVisit, "timeZone"> & { served: number };

/** What the address asks for; nothing where it asks for no figure. */
function figureAsked(name: string, c: Ctx, asking: Asking): FigureAsked | undefined {
  const asked = (key: string) => c.req.query(key) ?? "";
  switch (name) {
    case "replacements":
      return { is: name };
    case "copies":
      return copiesAsked(asked);
    case "terms":
      return termsAsked(asked, asking);
    default:
      return ofDays(name, asked, asking);
  }
}

type Query = (key: string) => string;

function copiesAsked(asked: Query): FigureAsked | undefined {
  const issue = wholeOf(asked("issue"));
  const edition = oneOf(["digital", "print"] as const, asked("edition"));
  const column = oneOf(["paid", "free", "grace"] as const, asked("column"));
  return issue !== undefined && issue < 1_000_000 && edition && column ? { is: "copies", issue, edition, column } : undefined;
}

function termsAsked(asked: Query, asking: Asking): FigureAsked | undefined {
  const [month, term, only] = [
    `${asked("month")}-01`,
    wholeOf(asked("term")),
    oneOf(["begun", "ended", "renewed"] as const, asked("only")),
  ];
  return isDay(month) && (term === 1 || term === 2) && only ? { is: "terms", month, term, only, ...asking } : undefined;
}

/** A figure of some days in the magazine's zone. */
function ofDays(name: string, asked: Query, { timeZone }: Asking): FigureAsked | undefined {
  const is = oneOf(["orders", "claims", "stopped", "refunds", "flows"] as const, name);
  const [from, to] = [asked("from"), asked("to")];
  if (!is || !isDay(from) || !isDay(to)) return undefined;
  const span = { from, to, timeZone };
  if (is === "refunds") return { is, span, kind: asked("kind") };
  if (is === "orders") return { is, span, offer: asked("offer") };
  if (is !== "flows") return { is, span };
  const flow = oneOf(["start", "return", "stop", "taken on", "taken back"] as const, asked("flow"));
  return flow && { is, span, flow, reason: asked("reason") };
}
