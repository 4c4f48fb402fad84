import { z } from "zod";
import type { Hono } from "hono";
import { Refused, field, readForm } from "../../http/index.ts";
import { said, useMessages } from "../../messages/index.ts";
import { hasSecond, noteProof, ownPath, proveByCode, proveByLetter, secondsOf, sessionNow, startSignIn } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import {
  type Ctx,
  type Env,
  type Site,
  browserTokenOf,
  ipOf,
  ownPage,
  see,
  sessionToken,
  setBrowserCookie,
  visitOf,
} from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { Field } from "../pages/form-fields.tsx";
import { Plain } from "../pages/plain.tsx";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import { type OwnVisit, type Visit, isOwnVisit, messagesOf } from "../visit/visit.ts";

const freshMinutes = 15;
const proving = z.object({ code: field.line, return: field.line.transform(ownPath) });

/** Whether it was proven in the last quarter of an hour that it is they who are signed in: by what they have beside their mailbox, where they have it. */
export async function isFreshHere(site: Site, c: Ctx): Promise<boolean> {
  const { platform } = site;
  const session = await sessionNow(platform, sessionToken(site, c));
  if (!session) return false;
  const { provenAt, secondAt } = session.proof;
  const last = hasSecond(await secondsOf(platform.db, session.person.id)) ? secondAt : provenAt;
  return last !== null && platform.clock.now().valueOf() - last.valueOf() <= freshMinutes * 60_000;
}

/** Where a page is asked for that wants a fresh proof: first there. */
export const toProof = (returnTo: string): Response => see(`/account/proof?return=${encodeURIComponent(returnTo)}`);

type Shown = { sent: boolean; app: boolean; errors?: Record<string, string>; problem?: string | undefined };

function ProofPage({ visit, returnTo, shown }: { visit: Visit; returnTo: string; shown: Shown }) {
  const m = useMessages().rights.proof;
  const { sent, app, errors = {}, problem } = shown;
  const email = visit.person?.email ?? "";
  return (
    <Plain visit={visit} title={m.title}>
      <p>{app ? m.byApp : said(sent ? m.sent(email) : m.why(email))}</p>
      <Refused problem={problem} fields={errors} />
      {(sent || app) && (
        <form class="form" method="post" action="/account/proof">
          <input type="hidden" name="return" value={returnTo} />
          <Field name="code" label={m.code} inputmode="numeric" autocomplete="one-time-code" values={{}} errors={errors} required />
          <p>
            <button class="button">{m.prove}</button>
          </p>
        </form>
      )}
      {!app && (
        <form class="actions" method="post" action="/account/proof/letters">
          <input type="hidden" name="return" value={returnTo} />
          <button class={sent ? "button quiet" : "button"}>{sent ? m.again : m.send}</button>
        </form>
      )}
    </Plain>
  );
}

/** A fresh proof of who is signed in, by a code of their mailbox, or of their app where they have one. */
export function freshProofRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const page = async (visit: OwnVisit, returnTo: string, shown: Omit<Shown, "app">) => {
    const byApp = hasSecond(await secondsOf(platform.db, visit.person.id));
    return htmlOf(<ProofPage visit={visit} returnTo={returnTo} shown={{ ...shown, app: byApp }} />);
  };
  app.get("/account/proof", async (c) => {
    const visit = await visitOf(site, c);
    const returnTo = ownPath(c.req.query("return"));
    if (!isOwnVisit(visit)) return see(`/sign-in?return=${encodeURIComponent(returnTo)}`);
    return ownPage(await page(visit, returnTo, { sent: false }));
  });
  app.post("/account/proof/letters", async (c) => {
    const { return: returnTo } = (await readForm(c.req.raw)).parse(proving);
    const visit = await visitOf(site, c);
    if (!isOwnVisit(visit)) return see("/sign-in");
    const browser = browserTokenOf(site, c);
    return rerenderOnRefusal(
      visit,
      async () => {
        await sendCode(platform, visit, { browser, ip: ipOf(site, c), returnTo });
        return setBrowserCookie(site, ownPage(await page(visit, returnTo, { sent: true })), browser);
      },
      ({ detail }) => page(visit, returnTo, { sent: true, problem: detail }),
    );
  });
  app.post("/account/proof", async (c) => {
    const { code, return: returnTo } = (await readForm(c.req.raw)).parse(proving);
    const visit = await visitOf(site, c);
    if (!isOwnVisit(visit)) return see("/sign-in");
    return rerenderOnRefusal(
      visit,
      async () => {
        const second = hasSecond(await secondsOf(platform.db, visit.person.id));
        if (second) await proveByCode(platform, { personId: visit.person.id, code });
        else await proveByLetter(platform, { email: visit.person.email, code, browser: browserTokenOf(site, c), ip: ipOf(site, c) });
        await noteProof(platform, { token: sessionToken(site, c) ?? "", second });
        return see(returnTo);
      },
      ({ detail, fields }) => page(visit, returnTo, { sent: true, problem: detail, errors: fields }),
    );
  });
}

function sendCode(platform: Platform, visit: OwnVisit, asked: { browser: string; ip: string; returnTo: string }): Promise<void> {
  const { title: magazine, language } = visit.publication;
  const letter = (made: { code: string; minutes: number }) => messagesOf(visit).rights.proof.letter({ magazine, ...made });
  return startSignIn(platform, { ...asked, email: visit.person.email, magazine, language, letter });
}
