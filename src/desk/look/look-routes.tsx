import { z } from "zod";
import {
  type Look,
  currentIssue,
  drawLogo,
  frontOf,
  goBackToLook,
  keepLook,
  lookBefore,
  mostLogoBytes,
  publicationOf,
  saveLogo,
  sectionsOf,
  triedLook,
  tryLook,
} from "../../editorial/index.ts";
import { field, readForm } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { isId } from "../../values/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Route, publisher, see } from "../route.ts";
import { lookFields, lookIn, valuesOfLook } from "./look-form.ts";
import { LookPage } from "./look-page.tsx";

const kept = notice("look-kept", ({ look }) => look.kept);
const returned = notice("look-returned", ({ look }) => look.returned);
const chosen = z.object({ look: field.line });

/** The look of the site: put together, seen on its pages by who made it, kept for everybody, and gone back from. */
export function lookRoutes(route: Route, platform: Platform): void {
  const page = lookPage(platform);
  route("get", "/look", publisher, (c, visit) => page(visit, nothingShown, c.req.query("tried") ?? ""));
  route("post", "/look", publisher, async (c, visit) => {
    const form = await readForm(c.req.raw, 2 * mostLogoBytes);
    return rerenderOnRefusal(
      visit.language,
      form,
      lookFields,
      async () => {
        const by = visit.person.id;
        const look = lookIn(form, messagesIn(visit.language).desk.look, visit.language);
        const file = await form.file(platform, "logoFile");
        const logo = file && (await drawLogo(file.bytes));
        const id = await inTransaction(platform, async (tx) => {
          const more = logo && { logo: await saveLogo(platform, tx, { logo, by }) };
          return tryLook(platform, tx, { look: { ...look, ...more }, by });
        });
        return see(`/desk/look?tried=${id}`);
      },
      (shown) => page(visit, shown, ""),
    );
  });
  route("post", "/look/keeping", publisher, async (c) => {
    const { look } = (await readForm(c.req.raw)).parse(chosen);
    await inTransaction(platform, (tx) => keepLook(platform, tx, look));
    return see(doneAt("/desk/look", kept));
  });
  route("post", "/look/return", publisher, async () => {
    await inTransaction(platform, (tx) => goBackToLook(platform, tx));
    return see(doneAt("/desk/look", returned));
  });
}

const lookPage =
  ({ db }: Platform) =>
  async (visit: DeskVisit, shown: Shown, id: string) => {
    const tried = isId(id) ? await triedLook(db, id) : undefined;
    const look: Look = tried ?? (await publicationOf(db)).look;
    const values = { ...valuesOfLook(look, frontOf(look)), ...shown.values };
    const issue = await currentIssue(db);
    const [article] = issue?.articles ?? [];
    const pages = [
      ["front", "/"],
      ...(tried && issue ? [["issue", `/issues/${issue.wholeNumber}`] as const] : []),
      ...(tried && article ? [["article", article.path] as const] : []),
      ["issues", "/issues"],
      ["subscribe", "/subscribe"],
    ] as const;
    const canGoBack = (await lookBefore(db)) !== undefined;
    const more = { tried: tried && { id, pages }, canGoBack, sections: await sectionsOf(db), cover: issue?.cover ?? null };
    return deskPage(<LookPage visit={visit} shown={{ ...shown, values }} {...more} />, shown.problem ? 422 : 200);
  };
