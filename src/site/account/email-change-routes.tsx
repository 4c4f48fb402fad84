import { z } from "zod";
import type { Hono } from "hono";
import { type Form, field, noticeIn, readForm } from "../../http/index.ts";
import {
  agreeToEmail,
  askForEmail,
  changeByLink,
  changeOnItsWay,
  proveNewEmail,
  proveNewEmailByLink,
  refuseEmail,
  withdrawEmail,
} from "../../rights/index.ts";
import { ownOf } from "../../values/index.ts";
import { type Ctx, type Env, type Site, forget, ipOf, ownPage, secretPage, see, sessionToken, visitOf } from "../visit/context.ts";
import { type Own, ownRoutes } from "../visit/own-routes.ts";
import { isFreshHere, toProof } from "./proof-routes.tsx";
import { htmlOf } from "../frame/frame.tsx";
import { EmailAnswerPage, EmailAnsweredPage, EmailPage, type EmailShown } from "../pages/email-change.tsx";
import { ByButton } from "../pages/plain.tsx";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import { type OwnVisit, type Visit, messagesOf } from "../visit/visit.ts";

const asking = z.object({ email: field.line, lost: field.tick });
const typed = z.object({ code: field.line });
const pressed = z.object({ token: field.line });
const answered = z.object({ token: field.line, answer: field.oneOf(["yes"], "no") });

/** A reader’s address is changed: asked for in the account, proven by the new mailbox, agreed to or refused by the old one. */
export function emailChangeRoutes(app: Hono<Env>, site: Site): void {
  const own = ownRoutes(app, site, "/account/email");
  ownEmail(own, site);
  linksOfLetters(app, site);
}

/** What the page says of it afterwards. */
type Done = { says: string };

function ownEmail(own: Own, site: Site): void {
  const { platform } = site;
  const show = async (c: Ctx, visit: OwnVisit, shown: EmailShown) => {
    const change = await changeOnItsWay(platform.db, { personId: visit.person.id, now: platform.clock.now() });
    return htmlOf(<EmailPage visit={visit} fresh={await isFreshHere(site, c)} change={change} shown={shown} />);
  };
  const action = (path: string, work: (form: Form, visit: OwnVisit, c: Ctx) => Promise<Done | Response>, keep: string[] = []) =>
    own("post", path, async (c, visit) => {
      const form = await readForm(c.req.raw);
      return rerenderOnRefusal(
        visit,
        async () => {
          const done = await work(form, visit, c);
          forget(site, visit.person.id);
          return done instanceof Response ? done : see(`/account/email?done=${done.says}`);
        },
        ({ detail, fields }) => show(c, visit, { problem: detail, errors: fields, values: form.asTyped(keep) }),
      );
    });
  own("get", "/account/email", async (c, visit) => {
    const says: Record<string, (email: string) => string> = messagesOf(visit).rights.email.done;
    const { done = "" } = noticeIn(c.req.url, sessionToken(site, c));
    return ownPage(await show(c, visit, { done: ownOf(says, done)?.(visit.person.email) }));
  });
  action(
    "/account/email",
    async (form, { person }, c) => {
      const { email, lost } = form.parse(asking);
      const fresh = await isFreshHere(site, c);
      if (!fresh && !lost) return toProof("/account/email");
      await askForEmail(platform, { person, email, fresh, ip: ipOf(site, c) });
      return { says: "asked" };
    },
    ["email", "lost"],
  );
  action("/account/email/code", async (form, { person }) => {
    const { code } = form.parse(typed);
    const outcome = await proveNewEmail(platform, { personId: person.id, code });
    return { says: outcome === "waits" ? "proven" : outcome === "taken" ? "ended" : "changed" };
  });
  action("/account/email/ending", async (_form, { person }) => {
    await withdrawEmail(platform, person.id);
    return { says: "ended" };
  });
}

/** Without a sign-in: whoever reads the mailbox answers for it. */
function linksOfLetters(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const question = async (visit: Visit, token: string, problem?: string) => {
    const change = await changeByLink(platform, { to: "old", token });
    return htmlOf(<EmailAnswerPage visit={visit} token={token} change={change} problem={problem} />);
  };
  app.get("/email/answer", async (c) => ownPage(await question(await visitOf(site, c), c.req.query("token") ?? ""), 200, secretPage));
  app.post("/email/answer", async (c) => {
    const { token, answer } = (await readForm(c.req.raw)).parse(answered);
    const visit = await visitOf(site, c);
    const m = messagesOf(visit).rights.email.answer;
    return rerenderOnRefusal(
      visit,
      async () => ownPage(htmlOf(<EmailAnsweredPage visit={visit} says={m[await answerOf(site, token, answer === "yes")]} />)),
      ({ detail }) => question(visit, token, detail),
    );
  });
  const provePage = (visit: Visit, token: string, problem?: string) => {
    const { byButton: m, title } = messagesOf(visit).rights.email;
    const again = { href: "/account/email", says: title };
    return htmlOf(<ByButton {...{ visit, token, problem, again, ...m }} action="/email/new" />);
  };
  app.get("/email/new", async (c) => ownPage(provePage(await visitOf(site, c), c.req.query("token") ?? ""), 200, secretPage));
  app.post("/email/new", async (c) => {
    const { token } = (await readForm(c.req.raw)).parse(pressed);
    const visit = await visitOf(site, c);
    const m = messagesOf(visit);
    return rerenderOnRefusal(
      visit,
      async () => {
        const outcome = await proveNewEmailByLink(platform, token);
        const says = outcome === "taken" ? m.refusals.rights.taken : m.rights.email.answer.changed;
        return ownPage(htmlOf(<EmailAnsweredPage visit={visit} says={says} />));
      },
      ({ detail }) => provePage(visit, "", detail),
    );
  });
}

async function answerOf({ platform }: Site, token: string, yes: boolean): Promise<"agreed" | "changed" | "refused"> {
  if (!yes) {
    await refuseEmail(platform, token);
    return "refused";
  }
  return (await agreeToEmail(platform, token)) === "changed" ? "changed" : "agreed";
}
