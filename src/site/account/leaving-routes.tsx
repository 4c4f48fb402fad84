import { z } from "zod";
import type { Hono } from "hono";
import { field, noticeIn, readForm } from "../../http/index.ts";
import { askToLeave, endings, leavingOf, leavingView, waitsFor, withdrawLeaving } from "../../rights/index.ts";
import { ownOf } from "../../values/index.ts";
import { type Env, type Site, forget, ownPage, see, sessionToken } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { ownRoutes } from "../visit/own-routes.ts";
import { LeavingPage, LeavingUnderway } from "../pages/leaving.tsx";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import { isFreshHere, toProof } from "./proof-routes.tsx";
import { messagesOf } from "../visit/visit.ts";

const home = "/account/leaving";
const asking = z.object({ ends: field.oneOf(endings, "after the last copy"), sure: field.tick });

/** An account is deleted by its reader, once proven anew: what happens is said first, and there is a way back until it is done. */
export function leavingRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const own = ownRoutes(app, site, home);
  own("get", home, async (c, visit) => {
    const { done = "" } = noticeIn(c.req.url, sessionToken(site, c));
    const says: Record<string, string> = messagesOf(visit).rights.leaving.done;
    const leaving = await leavingOf(platform.db, visit.person.id);
    if (leaving) {
      const waits = await waitsFor(platform.db, leaving);
      return ownPage(htmlOf(<LeavingUnderway {...{ visit, leaving, waits }} done={ownOf(says, done)} />));
    }
    const [view, fresh] = [await leavingView(platform, visit.person), await isFreshHere(site, c)];
    return ownPage(htmlOf(<LeavingPage {...{ visit, view, fresh }} shown={{ done: ownOf(says, done) }} />));
  });
  own("post", home, async (c, visit) => {
    const form = await readForm(c.req.raw);
    if (!(await isFreshHere(site, c))) return toProof(home);
    return rerenderOnRefusal(
      visit,
      async () => {
        const { ends, sure } = form.parse(asking);
        await askToLeave(platform, { person: visit.person, ends, sure });
        forget(site, visit.person.id);
        return see(`${home}?done=asked`);
      },
      async ({ detail, fields }) => {
        const view = await leavingView(platform, visit.person);
        return htmlOf(<LeavingPage {...{ visit, view }} fresh shown={{ problem: detail, errors: fields }} />);
      },
    );
  });
  own("post", `${home}/ending`, async (_c, { person }) => {
    await withdrawLeaving(platform, person.id);
    return see(`${home}?done=kept`);
  });
}
