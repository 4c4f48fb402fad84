import { z } from "zod";
import type { Hono } from "hono";
import { field, forgetKept, readCookie, readForm } from "../../http/index.ts";
import { orderById } from "../../orders/index.ts";
import { isId } from "../../values/index.ts";
import { askForPasskey, endSession, mailOf, ownPath, signInByPasskey, startSignIn, unprovenSession } from "../../people/index.ts";
import {
  type Ctx,
  type Env,
  type Site,
  browserCookie,
  browserTokenOf,
  cookieFor,
  ipOf,
  ownPage,
  secretPage,
  see,
  sessionToken,
  setBrowserCookie,
  storageKeyOf,
  visitOf,
} from "../visit/context.ts";
import { askAtWall, askingForCode, keepWrongCode, wallIn } from "../checkout/code-here.ts";
import { begin, enter } from "../checkout/enter.ts";
import { htmlOf } from "../frame/frame.tsx";
import { isTheirs, thankedAt } from "../checkout/order-here.ts";
import { refusalIn, rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import { CodePage, LinkPage, SignInPage } from "../pages/sign-in.tsx";
import type { CodeOfOrder, Visit } from "../visit/visit.ts";

/** Who wants a letter to sign in with, and where they go then. */
const asking = z.object({ email: field.line, return: field.line.transform(ownPath), here: field.line.transform(wallIn) });
const typedCode = z.object({ email: field.line, code: field.line, order: field.line, here: field.line.transform(wallIn) });
const link = z.object({ token: field.line });
const byPasskey = z.object({ answer: field.line, return: field.line.transform(ownPath) });

export function signInRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.get("/sign-in", async (c) => {
    const visit = await visitOf(site, c);
    const returnTo = ownPath(c.req.query("return"));
    if (visit.person) return see(returnTo);
    const known = await knownHere(site, c);
    return ownPage(htmlOf(<SignInPage {...{ visit, returnTo, errors: {} }} email={known ?? ""} reads={known !== undefined} />));
  });
  app.post("/sign-in", async (c) => {
    const form = await readForm(c.req.raw);
    const visit = await visitOf(site, c);
    const { email, return: returnTo, here } = form.parse(asking);
    const browser = browserTokenOf(site, c);
    return rerenderOnRefusal(
      visit,
      async () => {
        await startSignIn(platform, {
          email,
          browser,
          ip: ipOf(site, c),
          returnTo,
          magazine: visit.publication.title,
          language: visit.publication.language,
        });
        if (here) return askAtWall(site, c, here, { email, errors: {} });
        return setBrowserCookie(site, ownPage(htmlOf(<CodePage {...{ visit, email, returnTo }} errors={{}} />)), browser);
      },
      ({ code, detail, fields }) =>
        htmlOf(
          // a code that came before is still good, and is typed here
          code === "sign-in-too-often" ? (
            <CodePage {...{ visit, email, returnTo }} errors={{}} problem={detail} />
          ) : (
            <SignInPage visit={visit} email={email} returnTo={returnTo} errors={fields} problem={detail} />
          ),
        ),
    );
  });
  entryRoutes(app, site);
  passkeyRoutes(app, site);
  signOutRoute(app, site);
}

function signOutRoute(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.post("/sign-out", async (c) => {
    const token = sessionToken(site, c);
    if (token) {
      await forgetKept(platform, await storageKeyOf(site, c));
      await endSession(platform, token);
      site.readers.delete(token);
    }
    return see("/", { "set-cookie": cookieFor(site, "", 0) });
  });
}

/** The address that was typed by whoever reads in this browser what they paid for; undefined where nobody does. */
async function knownHere(site: Site, c: Ctx): Promise<string | undefined> {
  const reading = await unprovenSession(site.platform, sessionToken(site, c));
  return reading && ((await mailOf(site.platform.db, reading.personId))?.email ?? "");
}

/** Back to where an order of this browser's is thanked for, and its code is typed; undefined where there is none. */
async function askAtOrder(site: Site, c: Ctx, visit: Visit, id: string, wrong: CodeOfOrder): Promise<Response | undefined> {
  const order = isId(id) ? await orderById(site.platform.db, id) : undefined;
  if (!order || !isTheirs(site, c, visit, order)) return undefined;
  await keepWrongCode(site, c, order.id, wrong);
  return see(askingForCode(await thankedAt(site, visit, order), "wrong"));
}

/** The ways in: the code that is typed, the link of the letter. */
function entryRoutes(app: Hono<Env>, site: Site): void {
  app.post("/sign-in/code", async (c) => {
    const { email, code, here, order } = (await readForm(c.req.raw)).parse(typedCode);
    const browser = readCookie(c.req.header("cookie"), browserCookie(site)) ?? "";
    const visit = await visitOf(site, c);
    return rerenderOnRefusal(
      visit,
      async () => {
        const to = await enter(site, c, { email, code, browser }).catch((error: unknown) => refusalIn(visit, error));
        if (typeof to === "string") return see(to);
        // what was wrong stands where the code is typed
        const wrong = { problem: to.detail, errors: to.fields };
        if (here) return askAtWall(site, c, here, { email, ...wrong });
        return (await askAtOrder(site, c, visit, order, wrong)) ?? Promise.reject(to);
      },
      ({ detail, fields }) => htmlOf(<CodePage visit={visit} email={email} errors={fields} problem={detail} />),
    );
  });
  app.get("/sign-in/link", async (c) =>
    ownPage(htmlOf(<LinkPage visit={await visitOf(site, c)} token={c.req.query("token") ?? ""} />), 200, secretPage),
  );
  app.post("/sign-in/link", async (c) => {
    const followed = (await readForm(c.req.raw)).parse(link);
    const visit = await visitOf(site, c);
    return rerenderOnRefusal(
      visit,
      async () => see(await enter(site, c, followed)),
      ({ detail }) => htmlOf(<SignInPage visit={visit} email="" returnTo="/account" errors={{}} problem={detail} />),
    );
  });
}

/** A passkey signs in by itself: no letter, and no name typed. */
function passkeyRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.post("/sign-in/passkey/options", async (c) => {
    const browser = browserTokenOf(site, c);
    const asked = Response.json(await askForPasskey(platform, browser), { headers: { "cache-control": "no-store" } });
    return setBrowserCookie(site, asked, browser);
  });
  app.post("/sign-in/passkey", async (c) => {
    const { answer, return: returnTo } = (await readForm(c.req.raw)).parse(byPasskey);
    const visit = await visitOf(site, c);
    return rerenderOnRefusal(
      visit,
      async () => {
        const tried = { holder: browserTokenOf(site, c), answer, ip: ipOf(site, c), userAgent: c.req.header("user-agent") ?? "" };
        const { token } = await signInByPasskey(platform, tried);
        await begin(site, c, { token, returnTo });
        return see(returnTo);
      },
      ({ detail }) => htmlOf(<SignInPage visit={visit} email="" returnTo={returnTo} errors={{}} problem={detail} />),
    );
  });
}
