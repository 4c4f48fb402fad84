import { setTimeout as wait } from "node:timers/promises";
import { takeOwnOrdersOver } from "../../orders/index.ts";
import { keep, keptAt, readCookie } from "../../http/index.ts";
import { endSession, finishSignIn, personById, speakFirst, whoIs } from "../../people/index.ts";
import { Refusal } from "../../values/index.ts";
import {
  type Ctx,
  type Site,
  beginSession,
  browserCookie,
  browserTokenOf,
  ipOf,
  sessionToken,
  storageKeyOf,
  visitOf,
} from "../visit/context.ts";
import { spokenHere } from "../visit/in-language.ts";
import { carryForm } from "./kept-form.ts";
import { whereAsked } from "./second-routes.tsx";
import { leadsBack } from "../visit/way-back.ts";

type Begun = { token: string; returnTo: string };

/**
 * One browser, one session: what it had is over, whoever's it was, and a reader who read unproven reads proven from now on. What
 * they had typed where they go on to goes with them.
 */
export async function begin(site: Site, c: Ctx, { token, returnTo }: Begun): Promise<void> {
  const before = sessionToken(site, c);
  const kept = await storageKeyOf(site, c);
  if (before) {
    await endSession(site.platform, before);
    site.readers.delete(before);
  }
  beginSession(c, token);
  await carryForm(site, c, kept, returnTo.split(/[?#]/)[0]!);
}

/** Signs in whoever typed the code or followed the link, from here on and all through the request; answers with where they go on to. */
export async function enter(site: Site, c: Ctx, finish: Parameters<typeof finishSignIn>[1], returnTo?: string): Promise<string> {
  const { platform } = site;
  const { spoken } = spokenHere(await visitOf(site, c));
  const done = await finishSignIn(platform, finish, { userAgent: c.req.header("user-agent") ?? "", ip: ipOf(site, c) });
  await begin(site, c, { token: done.token, returnTo: returnTo ?? done.returnTo });
  const owner = await personById(platform.db, done.personId);
  await speakFirst(platform.db, done.personId, spoken);
  const browser = readCookie(c.req.header("cookie"), browserCookie(site)) ?? "";
  const taken = owner ? await takeOwnOrdersOver(platform, { owner, browser }) : 0;
  // what was paid for in this browser, before it was known whose it is, may be had already
  const asked = taken > 0 ? await whereAsked(platform, done.personId) : undefined;
  return asked ? leadsBack(asked, returnTo ?? done.returnTo) : (returnTo ?? done.returnTo);
}

type Typed = { email: string; code: string; orderKey: string };

/**
 * The code that is typed into an order, which is gone on with at once. Pressed twice, it is used up by the first; the second is
 * the same browser with the same order, and goes on as the first did. Refuses "sign-in-unknown", "sign-in-too-often".
 */
export async function enterOrdering(site: Site, c: Ctx, { email, code, orderKey }: Typed): Promise<void> {
  const { platform } = site;
  const [owner, place] = [await storageKeyOf(site, c), `proven ${orderKey}`];
  const browser = browserTokenOf(site, c);
  try {
    await enter(site, c, { email, code, browser }, new URL(c.req.url).pathname);
    await keep(platform, owner, place, sessionToken(site, c) ?? "");
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "sign-in-unknown") throw error;
    const token = await besideMe(() => keptAt(platform, owner, place));
    if (!token || !(await whoIs(platform, token))) throw error;
    beginSession(c, token);
  }
}

/** What another request of this moment is about to have done. */
async function besideMe<T>(look: () => Promise<T | undefined>, tries = 3): Promise<T | undefined> {
  const found = await look();
  if (found !== undefined || tries === 0) return found;
  await wait(100);
  return besideMe(look, tries - 1);
}
