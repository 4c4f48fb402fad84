import { z } from "zod";
import { draftById } from "../../../editorial/index.ts";
import { field, idIn, readForm } from "../../../http/index.ts";
import { type Platform, inTransaction, today } from "../../../platform/index.ts";
import { degrees, makePrivateLink, privateLinksOf, revokePrivateLink } from "../../../review/index.ts";
import { isId, keysOf } from "../../../values/index.ts";
import { type Shown, nothingShown } from "../../forms.tsx";
import { type DeskVisit, deskPage } from "../../frame.tsx";
import { doneAt, notice } from "../../notices.ts";
import { missing } from "../../refusals.ts";
import { rerenderOnRefusal } from "../../rerender-on-refusal.ts";
import { type Ctx, type Route, editing, see } from "../../route.ts";
import { LinkMadePage, LinksPage } from "./links-page.tsx";

const isRevoked = notice("link-revoked", (m) => m.links.revoked);
const making = z.object({ name: field.line, email: field.line, degree: field.oneOf(degrees, "read"), endsOn: field.day });

/** Private links of a piece: who has one, a new one, and the end of one. */
export function linkRoutes(route: Route, platform: Platform): void {
  const all = "/articles/:id/links";
  route("get", all, editing, (c, visit) => shownTo(platform, c, visit));
  route("post", all, editing, async (c, visit) => {
    const draft = await draftById(platform.db, idIn(c));
    const form = await readForm(c.req.raw);
    const make = async () => {
      const asked = form.parse(making);
      const url = await inTransaction(platform, (tx) =>
        makePrivateLink(platform, tx, { ...asked, articleId: draft.id, by: visit.person.id }),
      );
      const page = deskPage(<LinkMadePage visit={visit} draft={draft} url={url} {...asked} />);
      // a secret stands on it: nothing on the way compresses it
      page.headers.set("cache-control", "no-store, no-transform");
      return page;
    };
    return rerenderOnRefusal(visit.language, form, keysOf(making.shape), make, (shown) => shownTo(platform, c, visit, shown));
  });
  route("post", `${all}/:link/revocation`, editing, async (c, visit) => {
    const { id: articleId } = await draftById(platform.db, idIn(c));
    const given = c.req.param("link") ?? "";
    const id = isId(given) ? given : missing();
    await inTransaction(platform, (tx) => revokePrivateLink(platform, tx, { articleId, id, by: visit.person.id }));
    return see(doneAt(`/desk/articles/${articleId}/links`, isRevoked));
  });
}

async function shownTo(platform: Platform, c: Ctx, visit: DeskVisit, shown: Shown = nothingShown): Promise<Response> {
  const draft = await draftById(platform.db, idIn(c));
  const links = await privateLinksOf(platform, draft.id);
  const here = today(platform.clock, visit.timeZone);
  return deskPage(<LinksPage visit={visit} draft={draft} links={links} here={here} shown={shown} />, shown.problem ? 422 : 200);
}
