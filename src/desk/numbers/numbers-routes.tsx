import { moneyByMonth, monthOf } from "../../ledger/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { copiesCountedAt, copiesOfIssues } from "../../numbers/index.ts";
import { type Platform, enqueue, today } from "../../platform/index.ts";
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
import { rowsRoutes } from "./rows-routes.tsx";

const beingCounted = notice("counting", (desk) => desk.numbers.copies.counting);

/** How far back the pages look. */
const issuesBack = 26;
const monthsBack = 13;

type Words = Messages["desk"]["numbers"];
type FiguresOf = (platform: Platform, visit: DeskVisit, m: Words) => Promise<Figure[]>;

const figuresOf: Record<PageName, FiguresOf> = {
  copies: async ({ db }, _visit, m) => copiesFigures(await copiesOfIssues(db, issuesBack), m),
  money: async ({ db, clock }, { timeZone }, m) => {
    const upTo = monthOf(today(clock, timeZone));
    return moneyFigures(await moneyByMonth(db, { upTo, months: monthsBack }), m);
  },
};

/** The numbers: a page for each subject, and each figure as a file. */
export function numbersRoutes(route: Route, platform: Platform): void {
  const read = (name: PageName, visit: DeskVisit) => figuresOf[name](platform, visit, messagesIn(visit.language).desk.numbers);
  route("get", "/numbers", [...anybody, "reports"], async (_c, visit) => {
    const first = pageNames.find((name) => canSee(name, visit.person.roles)) ?? missing();
    return see(`/desk/numbers/${first}`);
  });
  for (const name of pageNames) {
    route("get", `/numbers/${name}`, rolesOfPage(name), async (_c, visit) =>
      deskPage(
        <NumbersPage visit={visit} page={name} figures={await read(name, visit)}>
          {name === "copies" && <CountedAt at={await copiesCountedAt(platform.db)} />}
        </NumbersPage>,
      ),
    );
    route("get", `/numbers/${name}/:figure`, rolesOfPage(name), async (c, visit) => {
      const file = c.req.param("figure") ?? "";
      const figure = (await read(name, visit)).find((one) => `${one.name}.csv` === file) ?? missing();
      return csvFile(figureCsv(figure), file);
    });
  }
  route("post", "/numbers/count", trade, async () => {
    await enqueue(platform.db, "count-all-copies", {});
    return see(doneAt("/desk/numbers/copies", beingCounted));
  });
  rowsRoutes(route, platform);
}
