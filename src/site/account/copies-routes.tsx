import { z } from "zod";
import type { Hono } from "hono";
import { type Claimed, claimCopy, holdCopies, liftHold, renewAgain, stopByLink, stopPageOf } from "../../subscriptions/index.ts";
import { field, readForm, idIn } from "../../http/index.ts";
import type { Person } from "../../people/index.ts";
import { isWithinRate } from "../../platform/index.ts";
import { type Ctx, type Env, type Site, ipOf, ownPage, secretPage, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { missing, tooOften } from "../refused/missing.ts";
import { StopRenewingPage } from "../pages/stop-renewing.tsx";
import type { Visit } from "../visit/visit.ts";

type Action = (c: Ctx, visit: Visit & { person: Person }) => Promise<string>;
/** An action of the account page: answers with where to go next; what is refused is shown on the page. */
type Own = (path: string, action: Action) => void;

/** From which issue to which no copy is sent. */
const hold = z.object({ from: field.count, to: field.count });
/** A copy that did not come, and what is wanted for it. */
const claim = z.object({ copy: field.id, answer: field.oneOf(["replacement"], "one more") });

/** Holds, claims and taking back a stop, each answered with the issue it takes effect from. */
export function copyRoutes(own: Own, { platform }: Site): void {
  const asking = (c: Ctx, personId: string) => ({ subscriptionId: idIn(c), personId });
  own("/account/subscriptions/:id/renewal", async (c, { person }) => {
    await renewAgain(platform, asking(c, person.id));
    return "/account?done=renews";
  });
  own("/account/subscriptions/:id/holds", async (c, { person }) => {
    const asked = (await readForm(c.req.raw)).parse(hold);
    const { from, expireIssue } = await holdCopies(platform, asking(c, person.id), asked);
    return `/account?done=held&n=${from}&last=${expireIssue}`;
  });
  own("/account/subscriptions/:id/holds/:hold/ending", async (c, { person }) => {
    const { from, expireIssue } = await liftHold(platform, asking(c, person.id), idIn(c, "hold"));
    return `/account?done=lifted&n=${from}&last=${expireIssue}`;
  });
  own("/account/subscriptions/:id/claims", async (c, { person }) => {
    const { copy, answer } = (await readForm(c.req.raw)).parse(claim);
    const claimed: Claimed = await claimCopy(platform, asking(c, person.id), { copyId: copy ?? missing(), answer });
    return claimed.answer === "replacement"
      ? `/account?done=replaced&n=${claimed.wholeNumber}`
      : `/account?done=more&n=${claimed.wholeNumber}&last=${claimed.answerIssue}`;
  });
}

/** The way out that stands in every letter, signed in or not. A link checker only ever sees the page. */
export function stopRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const tokenOf = async (c: Ctx) => {
    if (!(await isWithinRate(platform, { bucket: `stop:${ipOf(site, c)}`, limit: 60, seconds: 900 }))) tooOften();
    return c.req.param("token") ?? "";
  };
  app.get("/renewal/:token", async (c) => {
    const token = await tokenOf(c);
    const page = await stopPageOf(platform, token);
    return ownPage(htmlOf(<StopRenewingPage visit={await visitOf(site, c)} token={token} page={page} stopped={false} />), 200, secretPage);
  });
  app.post("/renewal/:token/cancellation", async (c) => {
    const token = await tokenOf(c);
    const page = await stopByLink(platform, token);
    return ownPage(htmlOf(<StopRenewingPage visit={await visitOf(site, c)} token={token} page={page} stopped />), 200, {
      ...secretPage,
      "content-location": `/renewal/${token}`,
    });
  });
}
