import type { Hono } from "hono";
import { accountOf } from "../../accounts/index.ts";
import { lettersFrom, withdrawLetter } from "../../correspondence/index.ts";
import { idIn, noticeIn } from "../../http/index.ts";
import { choicesOf, chooseNewsletter } from "../../newsletter/index.ts";
import { consentsOf } from "../../orders/index.ts";
import { pushChoicesOf } from "../../push/index.ts";
import { ownOf } from "../../values/index.ts";
import { type Env, type Site, forget, ownPage, see, sessionToken } from "../visit/context.ts";
import { ownRoutes } from "../visit/own-routes.ts";
import { htmlOf } from "../frame/frame.tsx";
import { missing } from "../refused/missing.ts";
import { ConsentsPage } from "../pages/consents.tsx";
import { messagesOf } from "../visit/visit.ts";

/** What who is signed in agreed to, and how each of it is withdrawn. */
export function consentRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const { db } = platform;
  const own = ownRoutes(app, site, "/account/consents");
  own("get", "/account/consents", async (c, visit) => {
    const { person } = visit;
    const [choices, pushed, orders, letters, account] = await Promise.all([
      choicesOf(db, person.id),
      pushChoicesOf(db, person.id),
      consentsOf(db, person.id),
      lettersFrom(db, person.email),
      accountOf(platform, person.id),
    ]);
    const renewing = new Set(account.subscriptions.filter(({ renewal }) => renewal === "auto").map(({ id }) => id));
    const says: Record<string, string> = messagesOf(visit).rights.consents.done;
    const done = ownOf(says, noticeIn(c.req.url, sessionToken(site, c)).done ?? "");
    return ownPage(htmlOf(<ConsentsPage {...{ visit, choices, pushed, orders, renewing, letters, done }} />));
  });
  own("post", "/account/consents/newsletter/withdrawal", async (_c, visit) => {
    const words = messagesOf(visit).rights.consents.sendNone;
    await chooseNewsletter(platform, { personId: visit.person.id, choice: "out", how: "the account page", words });
    forget(site, visit.person.id);
    return see("/account/consents?done=newsletter");
  });
  own("post", "/account/consents/letters/:id/withdrawal", async (c, { person }) => {
    const found = await withdrawLetter(db, { id: idIn(c), email: person.email });
    return found ? see(`/account/consents?done=${found === "withdrawn" ? "letter" : "over"}`) : missing();
  });
}
