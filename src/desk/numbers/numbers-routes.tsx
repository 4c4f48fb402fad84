import { z } from "zod";
import { publishedHeadlines } from "../../editorial/index.ts";
import { mostRead, readingsByDay, searchedInVain, searchesByDay } from "../../readership/index.ts";
import { articleNumbersRoutes } from "./article-routes.tsx";
import { readingFigures, searchFigures } from "./reading-figures.ts";
import { moneyByMonth, monthOf } from "../../ledger/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { chooseReport, cohorts, flowsByMonth, lettersCounted, offersOrdered, refundsByMonth, wantsReport } from "../../numbers/index.ts";
import { copiesCountedAt, copiesOfIssues } from "../../fulfilment/index.ts";
import { type Platform, enqueue, today } from "../../platform/index.ts";
import { field, readForm } from "../../http/index.ts";
import { addDays, addMonths, day } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import { type Route, anybody, see, trade } from "../route.ts";
import { CountedAt } from "./counted-at.tsx";
import { copiesFigures } from "./copies-figures.ts";
import { csvFile } from "./csv-file.ts";
import { type Figure, figureCsv } from "./figure.ts";
import { moneyFigures } from "./money-figures.ts";
import { NumbersPage } from "./numbers-page.tsx";
import { type PageName, canSee, pageNames, rolesOfPage } from "./pages.ts";
import { cohortFigure, flowFigures } from "./subscription-figures.ts";
import { lettersFigure, offersFigure, refundFigures } from "./trade-figures.ts";
import { rowsRoutes } from "./rows-routes.tsx";

const reportChosen = notice("report", (desk) => desk.report.chosen);
const reportEnded = notice("report-ended", (desk) => desk.report.unchosen);
const beingCounted = notice("counting", (desk) => desk.numbers.copies.counting);

/** What is counted by jobs, and not as it is looked at. */
const isCounted = (name: PageName): boolean => name === "copies" || name === "subscriptions" || name === "letters";

/** How far back the pages look. */
const issuesBack = 26;
const monthsBack = 13;
const cohortsBack = 30;
const lettersBack = 26;
const daysBack = 31;
const wordsBack = 92;
const articlesShown = 60;

type Words = Messages["desk"]["numbers"];
type FiguresOf = (platform: Platform, visit: DeskVisit, m: Words) => Promise<Figure[]>;

const figuresOf: Record<PageName, FiguresOf> = {
  copies: async ({ db }, _visit, m) => copiesFigures(await copiesOfIssues(db, issuesBack), m),
  subscriptions: async ({ db, clock }, { timeZone }, m) => {
    const upTo = day(`${monthOf(today(clock, timeZone))}-01`);
    const [flows, begun] = await Promise.all([flowsByMonth(db, { upTo, months: monthsBack }), cohorts(db, cohortsBack)]);
    return [...flowFigures(flows, m), cohortFigure(begun, m)];
  },
  money: async ({ db, clock }, { timeZone }, m) => {
    const to = today(clock, timeZone);
    const span = { from: addMonths(day(`${monthOf(to)}-01`), 1 - monthsBack), to, timeZone };
    const [months, refunds] = await Promise.all([moneyByMonth(db, { upTo: monthOf(to), months: monthsBack }), refundsByMonth(db, span)]);
    return [...moneyFigures(months, m), ...refundFigures(refunds, m)];
  },
  offers: async ({ db, clock }, { timeZone }, m) => {
    const to = today(clock, timeZone);
    const span = { from: addDays(addMonths(to, -12), 1), to, timeZone };
    return [offersFigure(await offersOrdered(db, span), span, m)];
  },
  reading: async ({ db, clock }, { timeZone }, m) => {
    const [days, articles] = await Promise.all([
      readingsByDay(db, { upTo: today(clock, timeZone), days: daysBack }),
      mostRead(db, articlesShown),
    ]);
    const ids = articles.map(({ articleId }) => articleId);
    return readingFigures({ days, articles, headlines: await publishedHeadlines(db, ids) }, m);
  },
  searches: async ({ db, clock }, { timeZone }, m) => {
    const since = { upTo: today(clock, timeZone), days: daysBack };
    const [days, words] = await Promise.all([
      searchesByDay(db, since),
      searchedInVain(db, { ...since, days: wordsBack, limit: articlesShown }),
    ]);
    return searchFigures({ days, words }, m);
  },
  letters: async ({ db }, _visit, m) => [lettersFigure(await lettersCounted(db, lettersBack), m)],
};

const choosing = z.object({ choice: field.oneOf(["in", "out"] as const, "out") });

/** The page that one came from. */
const counting = z.object({ back: field.oneOf(pageNames, "copies") });

/** The numbers: a page for each subject, and each figure as a file. */
export function numbersRoutes(route: Route, platform: Platform): void {
  const read = (name: PageName, visit: DeskVisit) => figuresOf[name](platform, visit, messagesIn(visit.language).desk.numbers);
  route("get", "/numbers", [...anybody, "reports"], async (c, visit) => {
    const first = pageNames.find((name) => canSee(name, visit.person.roles)) ?? missing();
    return see(`/desk/numbers/${first}${new URL(c.req.url).search}`);
  });
  for (const name of pageNames) {
    route("get", `/numbers/${name}`, rolesOfPage(name), async (_c, visit) => {
      const [figures, wants] = await Promise.all([read(name, visit), wantsReport(platform.db, visit.person.id)]);
      return deskPage(
        <NumbersPage visit={visit} page={name} figures={figures} wantsReport={wants}>
          {isCounted(name) && canSee("copies", visit.person.roles) && <CountedAt at={await copiesCountedAt(platform.db)} back={name} />}
        </NumbersPage>,
      );
    });
    route("get", `/numbers/${name}/:figure`, rolesOfPage(name), async (c, visit) => {
      const file = c.req.param("figure") ?? "";
      const figure = (await read(name, visit)).find((one) => `${one.name}.csv` === file) ?? missing();
      return csvFile(figureCsv(figure), file);
    });
  }
  route("post", "/numbers/count", trade, async (c) => {
    const { back } = (await readForm(c.req.raw)).parse(counting);
    for (const task of ["count-all-copies", "find-flows", "count-cohorts", "count-letters"] as const) await enqueue(platform.db, task, {});
    return see(doneAt(`/desk/numbers/${back}`, beingCounted));
  });
  route("post", "/numbers/report", [...anybody, "reports"], async (c, visit) => {
    const wants = (await readForm(c.req.raw)).parse(choosing).choice === "in";
    await chooseReport(platform, { personId: visit.person.id, wants });
    return see(doneAt("/desk/numbers", wants ? reportChosen : reportEnded));
  });
  articleNumbersRoutes(route, platform);
  rowsRoutes(route, platform);
}
