import type { Hono } from "hono";
import { z } from "zod";
import { field, readForm, setCookie } from "../../http/index.ts";
import { ownPath } from "../../people/index.ts";
import { asOneReadsCookie, inCookie } from "../visit/as-one-reads.ts";
import { asOneReadsOf } from "../visit/reading-choices.ts";
import { type Env, type Site, ownPage, see, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { ReadingSettingsPage } from "../pages/reading-settings.tsx";

const here = "/reading-settings";
const sent = z.object({
  size: field.line,
  face: field.line,
  measure: field.line,
  shade: field.line,
  places: field.line,
  flow: field.line,
  return: field.lineIfAny,
});

/** How this browser's reader likes to read: a cookie, and nothing that the magazine keeps. */
export function readingSettingsRoutes(app: Hono<Env>, site: Site): void {
  const { secure } = site.platform.settings;
  app.get(here, async (c) => {
    const returnTo = c.req.query("return");
    return ownPage(htmlOf(<ReadingSettingsPage visit={await visitOf(site, c)} returnTo={returnTo ? ownPath(returnTo) : here} />));
  });
  app.post(here, async (c) => {
    const { return: returnTo, ...values } = (await readForm(c.req.raw, 10_000)).parse(sent);
    const kept = inCookie(asOneReadsOf(values));
    const isUsual = kept === inCookie({});
    const cookie = setCookie(asOneReadsCookie(secure), isUsual ? "" : kept, { secure, days: isUsual ? 0 : 365 });
    return see(returnTo ? ownPath(returnTo) : here, { "set-cookie": cookie });
  });
}
