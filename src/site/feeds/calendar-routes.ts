import type { Hono } from "hono";
import { calendarFile, goesOut, isCalendarKey, outgoingSaid } from "../../calendar/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { isWithinRate, today } from "../../platform/index.ts";
import { addDays } from "../../values/index.ts";
import { type Ctx, type Env, type Site, ipOf } from "../visit/context.ts";
import { missing, tooOften } from "../refused/missing.ts";

/** Days before and after today that a calendar program is told. */
const daysTold = { before: 31, after: 731 };

/** Everything that goes out, for calendar programs of staff, under an address that holds a key of theirs. */
export function calendarRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const { db, clock, settings } = platform;
  app.get("/calendar/:key/magazine.ics", async (c) => {
    if (!(await isCalendarKey(platform, c.req.param("key") ?? ""))) await refuseGuess(site, c);
    const { title, language, timeZone } = await publicationOf(db);
    const now = today(clock, timeZone);
    const outgoing = await goesOut(db, { from: addDays(now, -daysTold.before), to: addDays(now, daysTold.after), timeZone });
    const m = messagesIn(language).desk.calendar.out;
    const text = calendarFile(outgoing, { title, origin: settings.origin, now: clock.now(), says: (one) => outgoingSaid(m, one) });
    return new Response(text, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="magazine.ics"',
        "cache-control": "private, no-store",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex, nofollow, noarchive",
      },
    });
  });
}

/** Whoever guesses waits; whoever has a key does not. */
async function refuseGuess(site: Site, c: Ctx): Promise<never> {
  if (!(await isWithinRate(site.platform, { bucket: `calendar-key:ip:${ipOf(site, c)}`, limit: 30, seconds: 900 }))) tooOften();
  missing();
}
