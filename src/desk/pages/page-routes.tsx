import {
  deletePage,
  draftFirstPages,
  firstPagesMissing,
  housePageById,
  housePages,
  type PageSaved,
  placePages,
  publishPage,
  savePage,
  versionsOfPage,
  withdrawPage,
} from "../../editorial/index.ts";
import { type Form, idIn, readForm } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { AskPage } from "../ask-page.tsx";
import { bodyIn } from "../articles/read-body.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice, saved } from "../notices.ts";
import { refuse } from "../refusals.ts";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, words } from "../route.ts";
import { asked, pageIn, places, typedBy } from "./page-form.ts";
import { pagePreview, pageSheet } from "./page-sheet.tsx";
import { pageVersionRoutes } from "./page-version-routes.tsx";
import { PagesPage } from "./pages-list.tsx";

const placesKept = notice("pages-placed", ({ pages }) => pages.placesKept);
const drafted = notice("pages-drafted", ({ pages }) => pages.drafted);
const published = notice("page-published", ({ pages }) => pages.published);
const withdrawn = notice("page-withdrawn", ({ pages }) => pages.withdrawn);
const removed = notice("page-removed", ({ pages }) => pages.removed);

const mostBytes = 3_000_000;

/** The house's own pages: written, put in their order, made public and taken off. */
export function pageRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/pages", words, async (_c, visit) => {
    const pages = await housePages(db);
    return deskPage(<PagesPage visit={visit} pages={pages} missing={firstPagesMissing(pages, visit.magazineLanguage)} />);
  });
  route("post", "/pages/places", words, async (c) => {
    const form = await readForm(c.req.raw);
    await inTransaction(platform, async (tx) => {
      await placePages(tx, placesIn(form, await housePages(tx)));
    });
    return see(doneAt("/desk/pages", placesKept));
  });
  route("post", "/pages/drafts", words, async (_c, visit) => {
    await inTransaction(platform, (tx) => draftFirstPages(platform, tx, { by: visit.person.id }));
    return see(doneAt("/desk/pages", drafted));
  });
  writingRoutes(route, platform);
  pageVersionRoutes(route, platform);
  askingRoutes(route, platform);
}

function writingRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const sheet = pageSheet(platform);
  route("get", "/pages/new", words, (_c, visit) => sheet(visit, {}));
  route("post", "/pages/preview", words, (c, visit) => pagePreview(db, c, visit));
  const asTyped = async (c: Ctx, visit: DeskVisit, id?: string) => {
    const form = await readForm(c.req.raw, mostBytes);
    refuseAnother(form, visit);
    const page = await savedBy(platform, { form, visit, id, c });
    return Response.json({ ...page, state: "saved", says: "" }, { headers: { "cache-control": "no-store" } });
  };
  route("post", "/pages/autosave", words, (c, visit) => asTyped(c, visit));
  route("post", "/pages/:id/autosave", words, async (c, visit) => asTyped(c, visit, (await housePageById(db, idIn(c))).id));
  const save = async (c: Ctx, visit: DeskVisit, id?: string) => {
    const form = await readForm(c.req.raw, mostBytes);
    const { then } = form.parse(asked);
    try {
      const page = await savedBy(platform, { form, visit, id, c }, then === "publication");
      return see(doneAt(`/desk/pages/${page.id}`, then === "publication" ? published : saved));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return sheet(visit, { id, given: form, problem: error.spokenIn(visit.language), isConflict: error.code === "page-changed" });
    }
  };
  route("post", "/pages", words, (c, visit) => save(c, visit));
  route("get", "/pages/:id", words, (c, visit) => sheet(visit, { id: idIn(c) }));
  route("post", "/pages/:id", words, (c, visit) => save(c, visit, idIn(c)));
}

type Sent = { form: Form; visit: DeskVisit; id: string | undefined; c: Ctx };

async function savedBy(platform: Platform, { form, visit, id, c }: Sent, thenPublish = false): Promise<PageSaved> {
  if (id) await housePageById(platform.db, id);
  const { version } = form.parse(asked);
  const fields = pageIn(form, await bodyIn(form, { language: visit.language, signal: c.req.raw.signal }));
  const by = visit.person.id;
  return inTransaction(platform, async (tx) => {
    const page = await savePage(platform, tx, fields, { id, version: version ?? undefined, by });
    if (thenPublish) await publishPage(platform, tx, { id: page.id, by });
    return page;
  });
}

/** One's words never go out under another's name, who signed in since. */
function refuseAnother(form: Form, { person }: DeskVisit): void {
  if (form.parse(typedBy).person !== person.id)
    throw refuse("another-person", `${person.name || person.email} is signed in now, and this page is another’s.`);
}

/** What the list's form says of each page that it shows. */
const placesIn = (form: Form, pages: readonly { id: string }[]) =>
  pages.flatMap(({ id }) => {
    const { position, navigation, footer } = form.parse(places, `page.${id}.`);
    return position === undefined ? [] : [{ id, position, inNavigation: navigation, inFooter: footer }];
  });

/** What is asked before it is done. */
function askingRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const asking = (path: "withdrawal" | "deletion", visit: DeskVisit, of: { id: string; headline: string; shown: string[] }) => {
    const m = messagesIn(visit.language).desk.pages;
    const isOff = path === "withdrawal";
    return deskPage(
      <AskPage
        visit={visit}
        asking={{
          title: (isOff ? m.takeOffTitle : m.removeTitle)(of.headline),
          back: { href: `/desk/pages/${of.id}`, label: m.back },
          says: of.shown,
          action: `/desk/pages/${of.id}/${path}`,
          button: isOff ? m.takeOff : m.remove,
        }}
      />,
    );
  };
  route("get", "/pages/:id/withdrawal", words, async (c, visit) => {
    const page = await housePageById(db, idIn(c));
    if (!page.path) return see(`/desk/pages/${page.id}`);
    return asking("withdrawal", visit, { ...page, shown: messagesIn(visit.language).desk.pages.takeOffSays(page.path) });
  });
  route("post", "/pages/:id/withdrawal", words, async (c, visit) => {
    const id = idIn(c);
    await inTransaction(platform, (tx) => withdrawPage(platform, tx, { id, by: visit.person.id }));
    return see(doneAt(`/desk/pages/${id}`, withdrawn));
  });
  route("get", "/pages/:id/deletion", words, async (c, visit) => {
    const page = await housePageById(db, idIn(c));
    if (page.path) return see(`/desk/pages/${page.id}`);
    const { total } = await versionsOfPage(db, page.id);
    return asking("deletion", visit, { ...page, shown: messagesIn(visit.language).desk.pages.removeSays(total) });
  });
  route("post", "/pages/:id/deletion", words, async (c) => {
    await inTransaction(platform, (tx) => deletePage(tx, idIn(c)));
    return see(doneAt("/desk/pages", removed));
  });
}
