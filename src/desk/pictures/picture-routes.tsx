import { z } from "zod";
import { pictures, putPicture } from "../../editorial/index.ts";
import { field, readForm, sentForm } from "../../http/index.ts";
import { keysOf } from "../../values/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { refuse } from "../refusals.ts";
import { type Ctx, type Route, see, writing } from "../route.ts";
import { PicturesPage } from "./pictures-page.tsx";
import { doneAt, notice } from "../notices.ts";

/** What a picture says and who made it; what is left empty is read from its file. */
const saidOf = z.object({ alt: field.line, caption: field.line, credit: field.line });

const added = notice("added", "The picture is added.");
const knownAlready = notice("known", "This very picture was here already. The words it has stand; those that were empty are filled.");

export function pictureRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const all = async (c: Ctx, visit: DeskVisit, shown: Shown) => {
    const asked = listQueryOf(c.req.url);
    const listed = await pictures(db, { ...asked, own: visit.own });
    return deskPage(<PicturesPage visit={visit} pictures={listed} asked={asked} shown={shown} />, shown.problem ? 422 : 200);
  };
  route("get", "/pictures", writing, (c, visit) => all(c, visit, nothingShown));
  route("get", "/pictures/found", writing, async (c, visit) => {
    const { rows } = await pictures(db, { search: c.req.query("search") ?? "", limit: 50, own: visit.own });
    const found = rows.map(({ id, name, alt, caption, credit }) => ({ id, name, alt, caption, credit }));
    return Response.json(found, { headers: { "cache-control": "no-store" } });
  });
  route("post", "/pictures", writing, async (c, visit) => {
    const work = async () => {
      const form = await readForm(c.req.raw, 42_000_000);
      const file = form.file("picture") ?? missingFile();
      const { id, isNew } = await putPicture(platform, { ...file, ...form.parse(saidOf), by: visit.person.id });
      return see(isNew ? doneAt("/desk/pictures", added) : `${doneAt("/desk/pictures", knownAlready)}&search=${id}`);
    };
    return rerenderOnRefusal(
      () => sentForm(c.req.raw),
      keysOf(saidOf.shape),
      work,
      (shown) => all(c, visit, shown),
    );
  });
}

function missingFile(): never {
  throw refuse("file-missing", "Choose a picture first.", { picture: "Choose a file." });
}
