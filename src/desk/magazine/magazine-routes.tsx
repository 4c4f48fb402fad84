import { beginCalendar, reasonsAgainstBeginningCalendar } from "../../fulfilment/index.ts";
import {
  type Publication,
  publicationOf,
  publicationProblem,
  rhythmOf,
  rhythmProblem,
  savePublication,
  saveSection,
  sectionsOf,
} from "../../editorial/index.ts";
import { trims } from "../../print/index.ts";
import { type Form, readForm } from "../../http/index.ts";
import { type Platform, inTransaction, notifyPages } from "../../platform/index.ts";
import { moneyOf, slugOf, oneOf, keysOf } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { MagazinePage, valuesOfPublication } from "./magazine-page.tsx";
import { type Route, see } from "../route.ts";
import { doneAt, saved } from "../notices.ts";

/** What the magazine says of itself. */
export function magazineRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = magazinePage(platform);
  route("get", "/magazine", ["publisher"], (_c, visit) => page(visit));
  route("post", "/magazine", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    const changed = changedPublication(await publicationOf(db), form);
    const problem = publicationProblem(changed) ?? priceProblem(form, changed);
    if (problem) return page(visit, { ...valuesOfPublication(changed), coverPrice: form.text("coverPrice") }, problem);
    await inTransaction(platform, async (tx) => {
      await savePublication(tx, changed);
      await notifyPages(tx);
    });
    return see(doneAt("/desk/magazine", saved));
  });
  route("post", "/magazine/calendar", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    const asked = {
      firstIssueOn: form.text("firstIssueOn").trim(),
      firstIssueNumber: form.text("firstIssueNumber"),
      issuesPerYear: form.text("issuesPerYear"),
    };
    const problem = rhythmProblem(asked);
    if (problem) return page(visit, { ...valuesOfPublication(await publicationOf(db)), ...asked }, problem);
    await beginCalendar(platform, rhythmOf(asked));
    return see(doneAt("/desk/magazine", saved));
  });
  route("post", "/sections", ["publisher"], async (c, visit) => {
    const form = await readForm(c.req.raw);
    const [name, ink] = [form.text("name").trim(), form.text("ink")];
    if (!slugOf(name)) return page(visit, undefined, "Give the section a name.");
    await inTransaction(platform, async (tx) => {
      await saveSection(tx, { name, ...(/^#[0-9a-f]{6}$/i.test(ink) && { ink }) });
      await notifyPages(tx);
    });
    return see(doneAt("/desk/magazine", saved));
  });
}

function changedPublication(publication: Publication, form: Form): Publication {
  const text = (name: string) => form.text(name).trim();
  return {
    ...publication,
    title: text("title"),
    tagline: text("tagline"),
    about: form.prose("about"),
    imprint: form.prose("imprint"),
    language: text("language"),
    timeZone: text("timeZone"),
    issnPrint: text("issnPrint") || null,
    issnOnline: text("issnOnline") || null,
    seller: {
      name: text("sellerName"),
      address: form.prose("sellerAddress"),
      vatId: text("sellerVatId"),
      registration: text("sellerRegistration"),
      email: text("sellerEmail"),
      account: form.prose("sellerAccount"),
    },
    books: {
      typefaces: form.text("typefaces") === "yes",
      certifiedBy: text("certifiedBy").slice(0, 200),
    },
    trimSize: oneOf(keysOf(trims), text("trimSize")) ?? publication.trimSize,
    coverPrice: moneyOf(text("coverPrice"), publication.currency)?.amount || null,
  };
}

function priceProblem(form: Form, { currency }: Publication): string | undefined {
  const typed = form.text("coverPrice").trim();
  return typed && !moneyOf(typed, currency) ? `“${typed}” is not a price; write it as 9.50.` : undefined;
}

const magazinePage =
  ({ db }: Platform) =>
  async (visit: DeskVisit, values?: Record<string, string>, problem?: string) => {
    const publication = await publicationOf(db);
    const sections = await sectionsOf(db);
    return deskPage(
      <MagazinePage
        visit={visit}
        publication={publication}
        values={values ?? valuesOfPublication(publication)}
        sections={sections}
        problem={problem}
        stands={await reasonsAgainstBeginningCalendar(db)}
      />,
      problem ? 422 : 200,
    );
  };
