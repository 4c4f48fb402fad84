import { type Messages, messagesIn } from "../../messages/index.ts";
import { type FigureAsked, rowsOfFigure } from "../../numbers/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type Day, formatDay, isDay, oneOf, wholeOf } from "../../values/index.ts";
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
    const figure = figureAsked(name, c, visit) ?? missing();
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
  const { from, to } = figure.span;
  return m.rows.fromTo({ from: formatDay(from, language), to: formatDay(to, language) });
}

/** What the address asks for; nothing where it asks for no figure. */
function figureAsked(name: string, c: Ctx, { timeZone }: DeskVisit): FigureAsked | undefined {
  const is = oneOf(["orders", "claims", "stopped", "refunds", "replacements", "copies"] as const, name);
  if (is === "replacements") return { is };
  if (is === "copies") {
    const issue = wholeOf(c.req.query("issue") ?? "");
    const edition = oneOf(["digital", "print"] as const, c.req.query("edition") ?? "");
    const column = oneOf(["paid", "free", "grace"] as const, c.req.query("column") ?? "");
    return issue !== undefined && issue < 1_000_000 && edition && column ? { is, issue, edition, column } : undefined;
  }
  const span = spanIn(c);
  if (!is || !span) return undefined;
  const kind = c.req.query("kind");
  return is === "refunds" ? { is, span: { ...span, timeZone }, kind } : { is, span: { ...span, timeZone } };
}

function spanIn(c: Ctx): { from: Day; to: Day } | undefined {
  const [from, to] = [c.req.query("from") ?? "", c.req.query("to") ?? ""];
  return isDay(from) && isDay(to) ? { from, to } : undefined;
}
