import { beginCalendar, reasonsAgainstBeginningCalendar } from "../../fulfilment/index.ts";
import { firstIssueProposed, publicationOf, savePublication, saveSection, sectionsOf } from "../../editorial/index.ts";
import { readForm } from "../../http/index.ts";
import { type Platform, inTransaction, notifyPages, today } from "../../platform/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { calendar, calendarFields, magazineFields, publicationIn, section } from "./magazine-form.ts";
import { MagazinePage, valuesOfPublication } from "./magazine-page.tsx";
import { type Route, see } from "../route.ts";
import { doneAt, saved } from "../notices.ts";

/** What the magazine says of itself. */
export function magazineRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = magazinePage(platform);
  route("get", "/magazine", ["publisher"], (_c, visit) => page(visit, nothingShown));
  route("post", "/magazine", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      form,
      magazineFields,
      async () => {
        const changed = publicationIn(form, await publicationOf(db));
        await inTransaction(platform, async (tx) => {
          await savePublication(tx, changed);
          await notifyPages(tx);
        });
        return see(doneAt("/desk/magazine", saved));
      },
      (shown) => page(visit, shown),
    );
  });
  route("post", "/magazine/calendar", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      form,
      calendarFields,
      async () => {
        await beginCalendar(platform, form.parse(calendar));
        return see(doneAt("/desk/magazine", saved));
      },
      (shown) => page(visit, shown),
    );
  });
  route("post", "/sections", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      form,
      [],
      async () => {
        const asked = form.parse(section);
        await inTransaction(platform, async (tx) => {
          await saveSection(tx, asked);
          await notifyPages(tx);
        });
        return see(doneAt("/desk/magazine", saved));
      },
      (shown) => page(visit, shown),
    );
  });
}

const magazinePage =
  ({ db, clock }: Platform) =>
  async (visit: DeskVisit, { values, problem }: Shown) => {
    const publication = await publicationOf(db);
    return deskPage(
      <MagazinePage
        visit={visit}
        publication={publication}
        values={{ ...valuesOfPublication(publication), ...values }}
        sections={await sectionsOf(db)}
        problem={problem}
        next={firstIssueProposed(today(clock, publication.timeZone), publication.issuesPerYear)}
        stands={await reasonsAgainstBeginningCalendar(db)}
      />,
      problem ? 422 : 200,
    );
  };
