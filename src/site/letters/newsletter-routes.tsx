import { z } from "zod";
import type { Hono } from "hono";
import { renewingOwn, stopRenewing } from "../../subscriptions/index.ts";
import { field, readForm } from "../../http/index.ts";
import {
  askForNewsletter,
  choiceOf,
  confirmNewsletter,
  takeBackUnsubscription,
  unsubscribe,
  unsubscribing,
} from "../../newsletter/index.ts";
import { type Ctx, type Env, type Site, ipOf, ownPage, secretPage, see, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { spokenHere } from "../visit/in-language.ts";
import { missing } from "../refused/missing.ts";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import { AskedPage, ConfirmPage, ConfirmedPage, NewsletterPage, UnsubscribePage } from "../pages/newsletter.tsx";

/** Where mail programs post to without a page of ours, a cookie or an origin (RFC 8058); the token in the address is the right. */
export const isOneClick = (path: string): boolean => /^\/newsletter\/unsubscription\/[\w-]+$/.test(path);

const asking = z.object({ email: field.line });
const confirming = z.object({ token: field.line });
const stopping = z.object({ subscription: field.line });
/** As a mail program sends it. */
const leaving = z.object({ "List-Unsubscribe": field.line });

/** Signing up, confirming, leaving: nothing here needs a script or a sign-in. */
export function newsletterRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.get("/newsletter", async (c) => ownPage(htmlOf(<NewsletterPage visit={await visitOf(site, c)} email="" errors={{}} />)));
  app.post("/newsletter", async (c) => {
    const { email } = (await readForm(c.req.raw, 10_000)).parse(asking);
    const visit = await visitOf(site, c);
    return rerenderOnRefusal(
      visit,
      async () => {
        await askForNewsletter(platform, { email, ip: ipOf(site, c), ...spokenHere(visit) });
        return ownPage(htmlOf(<AskedPage visit={visit} email={email} />));
      },
      ({ detail, fields }) => htmlOf(<NewsletterPage visit={visit} email={email} errors={fields} problem={detail} />),
    );
  });
  confirmationRoutes(app, site);
  leavingRoutes(app, site);
}

/** The link of the letter. */
function confirmationRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.get("/newsletter/confirmation", async (c) =>
    ownPage(htmlOf(<ConfirmPage visit={await visitOf(site, c)} token={c.req.query("token") ?? ""} />), 200, secretPage),
  );
  app.post("/newsletter/confirmation", async (c) => {
    const { token } = (await readForm(c.req.raw, 10_000)).parse(confirming);
    const visit = await visitOf(site, c);
    return rerenderOnRefusal(
      visit,
      async () =>
        ownPage(
          htmlOf(<ConfirmedPage visit={visit} email={(await confirmNewsletter(platform, token, spokenHere(visit).spoken)).email} />),
          200,
          {
            "content-location": "/newsletter",
          },
        ),
      ({ detail }) => htmlOf(<ConfirmPage visit={visit} token="" problem={detail} />),
    );
  });
}

/** The way out, for people and for mail programs. */
function leavingRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.get("/newsletter/unsubscription/:token", (c) => unsubscribePage(site, c));
  app.post("/newsletter/unsubscription/:token", async (c) => {
    const [token, way] = [c.req.param("token"), await wayOf(c)];
    if (!(await unsubscribe(platform, { token, how: way }))) missing();
    // a mail program is never sent on (RFC 8058)
    return way === oneClick ? unsubscribePage(site, c) : see(`/newsletter/unsubscription/${token}`);
  });
  app.post("/newsletter/unsubscription/:token/renewal", async (c) => {
    const { personId } = (await unsubscribing(platform.db, c.req.param("token"))) ?? missing();
    const { subscription: subscriptionId } = (await readForm(c.req.raw, 10_000)).parse(stopping);
    const mine = (await renewingOwn(platform.db, personId)).some(({ id }) => id === subscriptionId);
    // pressed twice, it is stopped already
    if (mine) await stopRenewing(platform, { subscriptionId, personId });
    return unsubscribePage(site, c, mine);
  });
  app.post("/newsletter/unsubscription/:token/reversal", async (c) => {
    if (!(await takeBackUnsubscription(platform, c.req.param("token")))) missing();
    return see(`/newsletter/unsubscription/${c.req.param("token")}`);
  });
}

const oneClick = "one click in a mail program";

/** A mail program says so in the body; a person came by the page. */
async function wayOf(c: Ctx): Promise<string> {
  const said = await readForm(c.req.raw, 10_000).then(
    (form) => form.parse(leaving)["List-Unsubscribe"],
    () => "",
  );
  return said === "One-Click" ? oneClick : "the link in a letter";
}

async function unsubscribePage(site: Site, c: Ctx, stopped = false): Promise<Response> {
  const token = c.req.param("token") ?? "";
  const found = (await unsubscribing(site.platform.db, token)) ?? missing();
  const out = (await choiceOf(site.platform.db, found.personId))?.choice === "out";
  const renewing = await renewingOwn(site.platform.db, found.personId);
  const visit = await visitOf(site, c);
  const page = ownPage(htmlOf(<UnsubscribePage {...{ visit, token, out, renewing, stopped }} email={found.email} />));
  // the token stands in the address: no link on the page takes it along
  page.headers.set("referrer-policy", "no-referrer");
  page.headers.set("content-location", `/newsletter/unsubscription/${token}`);
  page.headers.set("cache-control", secretPage["cache-control"]);
  return page;
}
