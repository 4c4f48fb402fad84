import { z } from "zod";
import { type Own, cutPicture, deletePicture, describePicture, pictureCard, replacePicture, usesOfPicture } from "../../editorial/index.ts";
import { field, idIn, readForm, sentForm } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { lettersShowing } from "../../newsletter/index.ts";
import { type Db, type Platform, inTransaction } from "../../platform/index.ts";
import { keysOf } from "../../values/index.ts";
import { askFirst } from "../ask-first.tsx";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice, saved } from "../notices.ts";
import { missing, refuse } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, words, writing } from "../route.ts";
import { mostWithPicture } from "./own-picture.tsx";
import { PicturePage, placeOf, type Use } from "./picture-page.tsx";

const hundredths = { least: 0, most: 100 };
const said = z.object({
  alt: field.line,
  caption: field.line,
  credit: field.line,
  rights: field.line,
  focusX: field.wholeOrNull(hundredths),
  focusY: field.wholeOrNull(hundredths),
});
const part = z.object({
  left: field.decimalOrNull(hundredths),
  top: field.decimalOrNull(hundredths),
  width: field.decimalOrNull(hundredths),
  height: field.decimalOrNull(hundredths),
});

const replaced = notice("file-replaced", (desk) => desk.picture.replaced);
const cutOut = notice("cut-out", (desk) => desk.picture.isCut);
const deleted = notice("picture-deleted", (desk) => desk.picture.deleted);

/** One picture: seen and cut by whoever may use it, looked after by those who work on all of the words. */
export function routesOfOnePicture(route: Route, platform: Platform): void {
  const { db } = platform;
  const cardOf = async (c: Ctx, own?: Own) => (await pictureCard(db, idIn(c), own)) ?? missing();
  const page = async (c: Ctx, visit: DeskVisit, shown: Shown) => {
    const picture = await cardOf(c, visit.own);
    const uses = await usesOf(db, picture.id, visit.own);
    const whole = picture.cutFrom === null ? undefined : await pictureCard(db, picture.cutFrom, visit.own);
    return deskPage(<PicturePage visit={visit} picture={picture} whole={whole} uses={uses} shown={shown} />, shown.problem ? 422 : 200);
  };
  const sent = (c: Ctx, visit: DeskVisit, names: string[], work: () => Promise<Response>) =>
    rerenderOnRefusal(
      visit.language,
      () => sentForm(c.req.raw),
      names,
      work,
      (shown) => page(c, visit, shown),
    );
  route("get", "/pictures/:id", writing, (c, visit) => page(c, visit, nothingShown));
  route("post", "/pictures/:id", words, (c, visit) =>
    sent(c, visit, keysOf(said.shape), async () => {
      const { id } = await cardOf(c);
      const { focusX: x, focusY: y, ...of } = (await readForm(c.req.raw)).parse(said);
      const focus = x === null || y === null ? null : { x, y };
      await inTransaction(platform, (tx) => describePicture(tx, id, { ...of, focus }));
      return see(doneAt(`/desk/pictures/${id}`, saved));
    }),
  );
  route("post", "/pictures/:id/part", writing, async (c, visit) => {
    const made = async () => {
      const { id } = await cardOf(c, visit.own);
      return cutPicture(platform, { id, cut: cutIn((await readForm(c.req.raw)).parse(part)), by: visit.person.id });
    };
    // the visual editor’s, which puts it where it was asked for
    if (c.req.header("accept") === "application/json")
      return Response.json({ id: await made() }, { headers: { "cache-control": "no-store" } });
    return sent(c, visit, keysOf(part.shape), async () => see(doneAt(`/desk/pictures/${await made()}`, cutOut)));
  });
  anotherFile(route, platform, { cardOf, sent });
  deleting(route, platform, cardOf);
}

/** In thousandths of the whole; what is left open is all of it. */
function cutIn({ left, top, width, height }: z.output<typeof part>) {
  const thousandths = (share: number | null, standard: number) => Math.round(10 * (share ?? standard));
  return { left: thousandths(left, 0), top: thousandths(top, 0), width: thousandths(width, 100), height: thousandths(height, 100) };
}

type Sent = (c: Ctx, visit: DeskVisit, names: string[], work: () => Promise<Response>) => Promise<Response>;
type CardOf = (c: Ctx, own?: Own) => Promise<{ id: string; name: string }>;

function anotherFile(route: Route, platform: Platform, { cardOf, sent }: { cardOf: CardOf; sent: Sent }): void {
  route("post", "/pictures/:id/file", words, (c, visit) =>
    sent(c, visit, [], async () => {
      const { id } = await cardOf(c);
      const file = await (await readForm(c.req.raw, mostWithPicture)).file(platform, "picture");
      if (!file) throw refuse("file-missing", (m) => m.desk.picture.chooseFirst, { picture: (m) => m.desk.picture.chooseFile });
      await replacePicture(platform, { id, ...file });
      return see(doneAt(`/desk/pictures/${id}`, replaced));
    }),
  );
}

async function usesOf(db: Db, id: string, own?: Own): Promise<Use[]> {
  const letters = own ? [] : await lettersShowing(db, id);
  return [...(await usesOfPicture(db, id, own)), ...letters.map((letter) => ({ what: "letter" as const, binned: false, ...letter }))];
}

function deleting(route: Route, platform: Platform, cardOf: CardOf): void {
  askFirst(route, "/pictures/:id/deleting", {
    roles: words,
    ask: async (c, { language }) => {
      const { id, name } = await cardOf(c);
      const uses = await usesOf(platform.db, id);
      const { desk } = messagesIn(language);
      const m = desk.picture;
      return {
        title: m.deleteTitle(name),
        back: { href: `/desk/pictures/${id}`, label: name },
        says: [m.deleteSays],
        reasons: uses.map((use) => `${placeOf(use, desk).says}.`),
        button: m.deleteIt,
      };
    },
    work: async (c) => {
      const { id } = await cardOf(c);
      await inTransaction(platform, async (tx) => deletePicture(tx, id, await lettersShowing(tx, id)));
      return see(doneAt("/desk/pictures", deleted));
    },
  });
}
