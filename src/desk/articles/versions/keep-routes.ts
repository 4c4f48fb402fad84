import { z } from "zod";
import {
  type ArticleFields,
  type Draft,
  type Window,
  checkIn,
  checkOut,
  draftById,
  saveAsTyped,
  type SavedAsTyped,
} from "../../../editorial/index.ts";
import { type Form, field, idIn, readForm, typed } from "../../../http/index.ts";
import { messagesIn, says } from "../../../messages/index.ts";
import { bringCarried } from "../../../narration/index.ts";
import { type Platform, inTransaction } from "../../../platform/index.ts";
import { isId } from "../../../values/index.ts";
import type { DeskVisit } from "../../frame.tsx";
import { logDeed } from "../../log/log-deed.ts";
import { refuse } from "../../refusals.ts";
import { type Ctx, type Route, writing } from "../../route.ts";
import { hourOf, nameOf, toldOf } from "./told.ts";
import { broughtAlong } from "../article-form.ts";
import { keepOwn } from "../own.ts";
import { bodyIn } from "../read-body.ts";
import { fieldsOf, keepSaid } from "../save-form.ts";

const unknownWindow = () => ({
  refusal: refuse("window-unknown", (m) => m.desk.articles.own.windowUnknown),
  beside: says((m) => m.desk.articles.own.loadAgain),
});
const idOf = typed((line) => (isId(line) ? line : undefined), unknownWindow);
/** What the script of the writing page sends with each of its questions. `person`: whose page it is. */
const asking = z.object({ window: idOf, person: idOf, version: field.wholeOrNull(), takeOver: field.tick });
const mostBytes = 3_000_000;

/** What the writing page asks while somebody writes; each is answered as JSON. */
export function keepRoutes(route: Route, platform: Platform): void {
  const save = savingAsTyped(platform);
  route("post", "/articles/autosave", writing, (c, visit) => save(c, visit));
  route("post", "/articles/:id/autosave", writing, (c, visit) => save(c, visit, idIn(c)));
  route("post", "/articles/:id/check-out", writing, async (c, visit) => {
    const { id: articleId } = await draftById(platform.db, idIn(c));
    const { window, version, takeOver } = askedOf(await readForm(c.req.raw), visit);
    const taken = await inTransaction(platform, (tx) => checkOut(platform, tx, { articleId, window, version, takeOver }));
    if (taken.isOurs) return answered({ isOurs: true, saved: taken.saved });
    return answered({
      isOurs: false,
      yourWindow: taken.holder.personId === visit.person.id ? taken.holder.windowId : undefined,
      says: await toldOf(platform.db, visit, taken.holder),
    });
  });
  route("post", "/articles/:id/check-in", writing, async (c, visit) => {
    const { id: articleId } = await draftById(platform.db, idIn(c));
    const { window } = askedOf(await readForm(c.req.raw), visit);
    await inTransaction(platform, (tx) => checkIn(tx, { articleId, window }));
    return answered({});
  });
}

const savingAsTyped = (platform: Platform) => async (c: Ctx, visit: DeskVisit, id?: string) => {
  const before = id ? await draftById(platform.db, id) : undefined;
  const form = await readForm(c.req.raw, mostBytes);
  const { window, version } = askedOf(form, visit);
  const read = await bodyIn(form, { language: visit.language, signal: c.req.raw.signal });
  const { carried } = form.parse(broughtAlong);
  const fields = await fieldsOf(platform.db, form, { read, held: before, visit, asTyped: true });
  const work = async () => {
    const saved = await inTransaction(platform, async (tx) => {
      const made = await saveAsTyped(platform, tx, fields, { id, version, window, language: visit.language });
      if (made.state !== "aside") {
        await keepOwn(platform, tx, visit, { id: made.articleId, isNew: !id });
        await keepSaid(platform, tx, form, made.articleId);
      }
      if (!id && carried) await bringCarried(platform, tx, carriedOf(made, carried, fields, visit));
      return made;
    });
    return answered({ ...outcome(saved), says: await saidOf(platform, visit, saved) });
  };
  const isMore = decidesMore(fields, before);
  return isMore ? logDeed(platform, { visit, method: "post", path: `/articles${id ? "/:id" : ""}/autosave`, work }) : work();
};

/** Words are kept save by save, by who and when, as versions; the log of what was done has the rest: who may read it, its place, its names. */
function decidesMore(fields: ArticleFields, held: Draft | undefined): boolean {
  if (!held) return true;
  const decided = ({
    access,
    section = null,
    byline,
    credits = held.credits,
    lead = null,
    datedOn = null,
    language,
    opener,
  }: ArticleFields | Draft) =>
    JSON.stringify([
      access,
      section,
      byline,
      credits,
      lead?.pictureId,
      datedOn,
      language ?? held.language,
      opener === undefined ? held.opener : opener,
    ]);
  return decided(fields) !== decided(held) || (Boolean(fields.slug) && fields.slug !== held.slug);
}

const carriedOf = ({ articleId }: SavedAsTyped, given: Record<string, unknown>, { body }: ArticleFields, visit: DeskVisit) => ({
  articleId,
  body,
  language: "en",
  given,
  by: visit.person.id,
});

/** Refuses "another-person" where somebody else signed in since the page was opened: one's words never go out under another's name. */
function askedOf(form: Form, visit: DeskVisit): { window: Window; version: number; takeOver: boolean } {
  const { window, person, version, takeOver } = form.parse(asking);
  if (person !== visit.person.id)
    throw refuse("another-person", `${visit.person.name || visit.person.email} is signed in now, and this page is another’s.`);
  return { window: { id: window, personId: person }, version: version ?? 0, takeOver };
}

const outcome = ({ articleId, version, state }: SavedAsTyped) => ({ id: articleId, version, state });

/** What became of words that are not the article's; nothing where they are. */
async function saidOf({ db }: Platform, visit: DeskVisit, saved: SavedAsTyped): Promise<string> {
  const m = messagesIn(visit.language).desk.keeping;
  if (saved.state !== "aside") return saved.state === "merged" ? m.merged : "";
  if (!saved.holder) return m.changed;
  return m.takenOver({ who: await nameOf(db, saved.holder.personId, m), since: hourOf(saved.holder.takenAt, visit) });
}

const answered = (answer: object): Response =>
  new Response(JSON.stringify(answer), { headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" } });
