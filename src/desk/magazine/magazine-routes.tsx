import { beginCalendar, reasonsAgainstBeginningCalendar } from "../../fulfilment/index.ts";
import {
  firstIssueProposed,
  heldPublication,
  housePages,
  pageLinks,
  publicationOf,
  savePublication,
  saveSection,
  sectionsOf,
  topicsOf,
} from "../../editorial/index.ts";
import { readForm } from "../../http/index.ts";
import { type Platform, inTransaction, settingsTold, today } from "../../platform/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { calendar, calendarFields, magazineFields, publicationIn, section } from "./magazine-form.ts";
import { IssuesAndSections, valuesOfPublication } from "./magazine-page.tsx";
import { messagesIn } from "../../messages/index.ts";
import { lineOf } from "../../values/index.ts";
import { folded, groupOf, groupsOf } from "../settings/all-settings.ts";
import { SettingsPage } from "../settings/settings-page.tsx";
import { type Route, publisher, see } from "../route.ts";
import { doneAt, saved } from "../notices.ts";

const inIssues = "/desk/settings?group=issues";

/** The settings of the magazine, each saved by itself. */
export function magazineRoutes(route: Route, platform: Platform): void {
  const page = settingsPage(platform);
  // where the settings were once
  route("get", "/magazine", publisher, () => Promise.resolve(see("/desk/settings")));
  route("get", "/settings", publisher, (c, visit) =>
    page(visit, nothingShown, { group: c.req.query("group") ?? "magazine", words: lineOf(c.req.query("q") ?? "").slice(0, 100) }),
  );
  route("post", "/settings", publisher, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const sent = magazineFields.filter((name) => Object.hasOwn(form.asTyped(), name));
    const group = groupOf(sent[0] ?? "title");
    return rerenderOnRefusal(
      visit.language,
      form,
      sent,
      async () => {
        await inTransaction(platform, async (tx) => {
          await savePublication(tx, publicationIn(form, await heldPublication(tx)));
        });
        return see(doneAt(`/desk/settings?group=${group}`, saved));
      },
      (shown) => page(visit, shown, { group, words: "" }),
    );
  });
  issueRoutes(route, platform, page);
}

/** How the issues begin, and the sections. */
function issueRoutes(route: Route, platform: Platform, page: ReturnType<typeof settingsPage>): void {
  route("post", "/magazine/calendar", publisher, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      calendarFields,
      async () => {
        await beginCalendar(platform, form.parse(calendar));
        return see(doneAt(inIssues, saved));
      },
      (shown) => page(visit, shown, { group: "issues", words: "" }),
    );
  });
  route("post", "/sections", publisher, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      [],
      async () => {
        const asked = form.parse(section);
        await inTransaction(platform, async (tx) => {
          await saveSection(tx, asked);
        });
        return see(doneAt(inIssues, saved));
      },
      (shown) => page(visit, shown, { group: "issues", words: "" }),
    );
  });
}

const settingsPage =
  ({ db, clock }: Platform) =>
  async (visit: DeskVisit, { values, problem }: Shown, { group, words }: { group: string; words: string }) => {
    const publication = await publicationOf(db);
    const all = { ...valuesOfPublication(publication), ...values };
    const here = groupsOf(messagesIn(visit.language).desk.settings).find((one) => one === group) ?? "magazine";
    const issues = here === "issues" && {
      sections: await sectionsOf(db),
      stands: await reasonsAgainstBeginningCalendar(db),
      next: firstIssueProposed(today(clock, publication.timeZone), publication.issuesPerYear),
    };
    const pages = await housePages(db);
    const about = (await pageLinks(db)).saysAbout && pages.find(({ slug }) => slug === "about");
    return deskPage(
      <SettingsPage
        visit={visit}
        values={all}
        shown={{ group: here, words }}
        machine={settingsTold()}
        currency={publication.currency}
        problem={problem}
        aboutPage={about ? `/desk/pages/${about.id}` : undefined}
        others={words ? othersWith(words, pages, await topicsOf(db)) : []}
        more={issues && <IssuesAndSections publication={publication} values={all} {...issues} />}
      />,
      problem ? 422 : 200,
    );
  };

/** Pages of the house and topics whose names have all of these words: they are looked for among the settings too. */
function othersWith(
  words: string,
  pages: readonly { id: string; headline: string; slug: string }[],
  topics: readonly { name: string; slug: string }[],
) {
  const sought = folded(words).split(/\s+/).filter(Boolean);
  const has = (text: string) => sought.every((word) => folded(text).includes(word));
  return [
    ...pages
      .filter(({ headline, slug }) => has(`${headline} ${slug}`))
      .map(({ id, headline }) => ({ is: "page" as const, label: headline, href: `/desk/pages/${id}` })),
    ...topics.filter(({ name }) => has(name)).map(({ name }) => ({ is: "topic" as const, label: name, href: "/desk/topics" })),
  ].slice(0, 40);
}
