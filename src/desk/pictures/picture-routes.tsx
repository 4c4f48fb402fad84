import { z } from "zod";
import { type Own, type PictureView, pictures, picturesById, putPicture, putPictures } from "../../editorial/index.ts";
import { field, idIn, readForm, sentForm } from "../../http/index.ts";
import { keysOf } from "../../values/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { smallOf } from "../articles/picture-choice.tsx";
import { missing, refuse } from "../refusals.ts";
import { type Ctx, type Route, see, writing } from "../route.ts";
import { mostWithPicture } from "./own-picture.tsx";
import { routesOfOnePicture } from "./picture-routes-of-one.tsx";
import { PicturesPage } from "./pictures-page.tsx";
import { doneAt, notice } from "../notices.ts";

/** What is said of what is sent; where caption and credit are left empty, they are read from its file. */
const saidOf = z.object({ alt: field.line, caption: field.line, credit: field.line });

const added = notice("added", (desk) => desk.picture.added);
const severalAdded = notice("several-added", (desk) => desk.picture.severalAdded);
const knownAlready = notice("known", (desk) => desk.picture.wasHere);

export function pictureRoutes(route: Route, platform: Platform): void {
  listRoutes(route, platform);
  routesOfOnePicture(route, platform);
}

function listRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const pictureOf = async (id: string, own?: Own): Promise<PictureView> => (await picturesById(db, [id], own))[id] ?? missing();
  const all = async (c: Ctx, visit: DeskVisit, shown: Shown) => {
    const asked = listQueryOf(c.req.url);
    const listed = await pictures(db, { ...asked, own: visit.own });
    return deskPage(<PicturesPage visit={visit} pictures={listed} asked={asked} shown={shown} />, shown.problem ? 422 : 200);
  };
  route("get", "/pictures", writing, (c, visit) => all(c, visit, nothingShown));
  route("get", "/pictures/found", writing, async (c, visit) => {
    const { rows } = await pictures(db, { search: c.req.query("search") ?? "", limit: 50, own: visit.own });
    return answer(rows.map(wordsOfPicture));
  });
  // what the visual editor puts into a text: answered with its words, refused as everything is
  route("post", "/pictures/added", writing, async (c, visit) => {
    const file = (await (await readForm(c.req.raw, mostWithPicture)).file(platform, "picture")) ?? missingFile();
    const { id } = await putPicture(platform, { ...file, alt: "", by: visit.person.id });
    return answer(wordsOfPicture(await pictureOf(id)));
  });
  route("get", "/pictures/:id/seen", writing, async (c, visit) => {
    const picture = await pictureOf(idIn(c), visit.own);
    return new Response(null, { status: 302, headers: { location: `/${smallOf(picture)}`, "cache-control": "private, max-age=60" } });
  });
  route("post", "/pictures", writing, async (c, visit) => {
    const work = async () => {
      const form = await readForm(c.req.raw, mostWithPicture);
      const files = await form.files(platform, "picture");
      if (files.length === 0) missingFile();
      const { alt, ...said } = form.parse(saidOf);
      // what one of several shows, the others do not
      const words = { ...said, alt: files.length === 1 ? alt : "", by: visit.person.id };
      const [first, ...others] = await putPictures(
        platform,
        files.map((file) => ({ ...file, ...words })),
      );
      if (others.length > 0) return see(doneAt("/desk/pictures", severalAdded));
      return see(first?.isNew ? doneAt("/desk/pictures", added) : `${doneAt("/desk/pictures", knownAlready)}&search=${first?.id}`);
    };
    return rerenderOnRefusal(
      visit.language,
      () => sentForm(c.req.raw),
      keysOf(saidOf.shape),
      work,
      (shown) => all(c, visit, shown),
    );
  });
}

const answer = (json: unknown): Response => Response.json(json, { headers: { "cache-control": "no-store" } });
const wordsOfPicture = ({ id, name, alt, caption, credit }: PictureView) => ({ id, name, alt, caption, credit });

function missingFile(): never {
  throw refuse("file-missing", (m) => m.desk.picture.chooseFirst, { picture: (m) => m.desk.picture.chooseFile });
}
