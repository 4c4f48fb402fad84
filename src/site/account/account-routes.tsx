import { z } from "zod";
import type { Hono } from "hono";
import { type Account, accountOf } from "../../accounts/index.ts";
import { changeAddress, stopRenewing } from "../../subscriptions/index.ts";
import {
  documentWords,
  giftsGiven,
  invoicesOf,
  openInvoices,
  premiumsOf,
  denyOrder,
  doubledOrders,
  takeOrderOver,
  waitingOrders,
} from "../../orders/index.ts";
import { institutionsOfContact, membershipsOf } from "../../institutions/index.ts";
import { refundSubscription } from "../../refunds/index.ts";
import { switchPreviews } from "../../renewals/index.ts";
import { setInvoicePdf } from "../../print/index.ts";
import { address, field, readForm, idIn, noticeIn } from "../../http/index.ts";
import {
  type Person,
  endOtherSessions,
  endOwnSession,
  openDemoSession,
  personById,
  renamePerson,
  sessionsOf,
  speakTo,
} from "../../people/index.ts";
import { type Choice, choiceOf, chooseNewsletter } from "../../newsletter/index.ts";
import { inTransaction } from "../../platform/index.ts";
import { appearedIssue, currentIssue } from "../../editorial/index.ts";
import { Refusal, ownOf } from "../../values/index.ts";
import { type Ctx, type Env, type Site, cookieFor, forget, ownPage, see, sessionToken, visitOf } from "../visit/context.ts";
import type { Checkout } from "../checkout/checkout.ts";
import { htmlOf } from "../frame/frame.tsx";
import { refuse } from "../refusals.ts";
import { missing } from "../refused/missing.ts";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import { AccountPage, type NewsletterNow } from "../pages/account.tsx";
import { InvoicePage } from "../pages/invoices.tsx";
import { DemoPage, type DemoPerson } from "../pages/sign-in.tsx";
import type { More } from "../pages/account-more.tsx";
import type { NewestIssue, ToRead } from "../pages/account-reading.tsx";
import { savedPieces, unfinishedPieces } from "../reading/shelf-routes.tsx";
import { canDownload } from "../visit/can-download.ts";
import { downloadsOf, recordingsOf } from "../reading/reading-routes.tsx";
import { copyRoutes, stopRoutes } from "./copies-routes.tsx";
import { shownAgain } from "../checkout/checkout-form.ts";
import { giftRoutes, ownGiftRoutes, type Action, type Own } from "../checkout/gifts-routes.tsx";
import { shopRoutes } from "../checkout/shop-routes.tsx";
import { renewingRoutes } from "../checkout/renewing-routes.tsx";
import { secondRoutes, whereAsked } from "../checkout/second-routes.tsx";
import { type Visit, isOwnVisit, messagesOf } from "../visit/visit.ts";
import { signInRoutes } from "./sign-in-routes.tsx";

/** Where copies go from now on: those of one subscription, or of all where none is named. */
const moving = z.object({ subscription: field.line });
const newsletter = z.object({ choice: field.oneOf(["in"], "out") });
const spoken = z.object({ language: field.line });
const called = z.object({ name: field.line });
const somebodyOf = z.object({ person: field.line });

/** Everything that belongs to one person: never kept, never shared. */
export function accountRoutes(app: Hono<Env>, site: Site, checkout: Checkout, demoPeople: () => Promise<DemoPerson[]>): void {
  signInRoutes(app, site);
  shopRoutes(app, site, checkout);
  giftRoutes(app, site);
  ownRoutes(app, site, checkout);
  stopRoutes(app, site);
  if (site.platform.settings.demo) demoRoutes(app, site, demoPeople);
}

function ownRoutes(app: Hono<Env>, site: Site, checkout: Checkout): void {
  const { platform } = site;
  const show = accountPage(site, checkout);
  const own = (method: "get" | "post", path: string, work: (c: Ctx, visit: Visit & { person: Person }) => Promise<Response>) =>
    app[method](path, async (c) => {
      const visit = await visitOf(site, c);
      if (!isOwnVisit(visit)) return see(`/sign-in?return=${encodeURIComponent(method === "get" ? visit.path : "/account")}`);
      return work(c, visit);
    });
  const action = (path: string, work: (c: Ctx, visit: Visit & { person: Person }) => Promise<string>) =>
    own("post", path, (c, visit) =>
      rerenderOnRefusal(
        visit,
        async () => {
          const to = await work(c, visit);
          forget(site, visit.person.id);
          return see(to);
        },
        ({ detail, fields }) => show(c, visit, { problem: detail, errors: fields }),
      ),
    );
  copyRoutes(action, site);
  ownGiftRoutes(own, action, site, checkout);
  renewingRoutes(own, site, checkout);
  secondRoutes(own, site, checkout);
  own("get", "/account", async (c, visit) => ownPage(await show(c, visit)));
  ownOrders(action, site, checkout);
  own("post", "/account/address", async (c, visit) => {
    const form = await readForm(c.req.raw);
    const { subscription } = form.parse(moving);
    return rerenderOnRefusal(
      visit,
      async () => {
        const asked = { personId: visit.person.id, address: form.parse(address), subscriptionId: subscription || undefined };
        return see(`/account?done=address&n=${await changeAddress(platform, asked)}`);
      },
      ({ detail, fields }) => show(c, visit, { problem: detail, errors: fields, values: { ...shownAgain(form), subscription } }),
    );
  });
  ownPerson(own, action, site);
  ownInvoices(own, site);
}

/** The account as it stands, with what was done or refused. */
const accountPage =
  (site: Site, { payments }: Checkout) =>
  async (c: Ctx, visit: Visit, more: { problem?: string; errors?: Record<string, string>; values?: Record<string, string> } = {}) => {
    const { platform } = site;
    const person = visit.person!;
    const sessions = await sessionsOf(platform.db, platform.clock.now(), { personId: person.id, token: sessionToken(site, c)! });
    const account = await accountOf(platform, person.id);
    const newsletter = newsletterNow(account, person.id, await choiceOf(platform.db, person.id));
    const told = noticeIn(c.req.url, sessionToken(site, c));
    const says: Record<string, (n: string, last: string) => string> = messagesOf(visit).done;
    const done = ownOf(says, told.done ?? "")?.(told.n ?? "", told.last ?? "");
    const canChangeCard = await payments.canOpenPortal(person.id);
    return htmlOf(
      <AccountPage
        reading={await toRead(site, visit, person.id)}
        more={await moreOf(site, person, account)}
        newsletter={newsletter}
        visit={visit}
        account={account}
        sessions={sessions}
        done={done}
        canChangeCard={canChangeCard}
        {...more}
      />,
    );
  };

/** What ends a subscription, and whose an order is that names this reader’s address. */
function ownOrders(action: Action, { platform }: Site, { payments }: Checkout): void {
  action("/account/subscriptions/:id/cancellation", async (c, visit) => {
    await stopRenewing(platform, { subscriptionId: idIn(c), personId: visit.person.id }).catch(unlessStopped);
    return "/account?done=stopped";
  });
  action("/account/subscriptions/:id/refund", async (c, visit) => {
    const { amount } = await refundSubscription(platform, payments, { subscriptionId: idIn(c), personId: visit.person.id });
    return `/account?done=refunded&n=${encodeURIComponent(amount)}`;
  });
  action("/account/orders/:id/acceptance", async (c, visit) => {
    await takeOrderOver(platform, { orderId: c.req.param("id") ?? "", owner: visit.person });
    return (await whereAsked(platform, visit.person.id)) ?? "/account?done=taken-over";
  });
  action("/account/orders/:id/denial", async (c, visit) => {
    await denyOrder(platform, { orderId: c.req.param("id") ?? "", owner: visit.person });
    return "/account?done=denied";
  });
}

/** What the reader says of themselves: name, newsletter, where they are signed in. */
function ownPerson(own: Own, action: Action, site: Site): void {
  const { platform } = site;
  own("post", "/account/newsletter", async (c, visit) => {
    const { choice } = (await readForm(c.req.raw)).parse(newsletter);
    const m = messagesOf(visit).account;
    await chooseNewsletter(platform, {
      personId: visit.person.id,
      choice,
      how: "the account page",
      words: choice === "in" ? m.sendLetter : m.sendNone,
    });
    return see(`/account?done=newsletter-${choice}`);
  });
  action("/account/name", async (c, visit) => {
    const { name } = (await readForm(c.req.raw)).parse(called);
    await renamePerson(platform.db, visit.person.id, name);
    return "/account?done=name";
  });
  action("/account/language", async (c, visit) => {
    const { language } = (await readForm(c.req.raw)).parse(spoken);
    if (!visit.languages?.all.includes(language)) throw refuse("language-unknown", (m) => m.refusals.site.noSuchLanguage);
    await inTransaction(platform, (tx) => speakTo(tx, visit.person.id, { language }));
    return "/account?done=language";
  });
  own("post", "/account/sessions/others/ending", async (c, visit) => {
    const count = await endOtherSessions(platform, { personId: visit.person.id, token: sessionToken(site, c)! });
    forget(site, visit.person.id);
    return see(`/account?done=sessions&n=${count}`);
  });
  own("post", "/account/sessions/:id/ending", async (c, visit) => {
    const ended = await inTransaction(platform, (tx) => endOwnSession(platform, tx, { personId: visit.person.id, id: idIn(c) }));
    if (!ended) missing();
    forget(site, visit.person.id);
    return see("/account?done=session");
  });
}

function ownInvoices(own: Own, { platform }: Site): void {
  own("get", "/account/invoices/:file{[0-9]+\\.pdf}", async (c, visit) => {
    const invoice =
      (await invoicesOf(platform.db, visit.person.id)).find(({ number }) => `${number}.pdf` === c.req.param("file")) ?? missing();
    const { pdf } = await setInvoicePdf({ ...invoice, ...documentWords(platform, invoice, visit.publication) });
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${invoice.kind.replace(" ", "-")}-${invoice.number}.pdf"`,
        "cache-control": "no-store",
      },
    });
  });
  own("get", "/account/invoices/:number{[0-9]+}", async (c, visit) => {
    const invoice = (await invoicesOf(platform.db, visit.person.id)).find(({ number }) => String(number) === c.req.param("number"));
    return ownPage(htmlOf(<InvoicePage visit={visit} invoice={invoice ?? missing()} />));
  });
}

/** Pressed twice, it is stopped all the same. */
function unlessStopped(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== "renewal-stopped") throw error;
}

async function moreOf({ platform }: Site, person: Person, account: Account): Promise<More> {
  const { db } = platform;
  const own = account.subscriptions.filter(({ payerId, boughtAs }) => payerId === person.id && boughtAs === "subscription");
  const switches = await Promise.all(
    own.map(async (subscription) => [subscription.id, await switchPreviews(platform, db, subscription)] as const),
  );
  const [gifts, premiums, open, waiting, doubled, memberships, institutions] = await Promise.all([
    giftsGiven(platform, person.id),
    premiumsOf(db, person.id),
    openInvoices(db, person.id),
    waitingOrders(db, person),
    doubledOrders(platform, person.id),
    membershipsOf(db, person),
    institutionsOfContact(db, person.id),
  ]);
  return { gifts, premiums, open, waiting, doubled, memberships, institutions, switches: new Map(switches) };
}

async function toRead(site: Site, visit: Visit, personId: string): Promise<ToRead> {
  const [unfinished, newest, saved] = await Promise.all([
    unfinishedPieces(site, personId, 3),
    newestFor(site, visit),
    savedPieces(site, personId),
  ]);
  return { unfinished, newest, saved };
}

/** The newest issue that the reader may have whole; else the newest of all. */
async function newestFor(site: Site, visit: Visit): Promise<NewestIssue | undefined> {
  const { db } = site.platform;
  const current = await currentIssue(db);
  const { issues } = visit.reader;
  const own = current && !canDownload(visit, current) && issues !== "all" ? await appearedIssue(db, Math.max(0, ...issues)) : undefined;
  const issue = own ?? current;
  if (!issue) return undefined;
  const isTheirs = canDownload(visit, issue);
  const [downloads, { heard }] = await Promise.all([isTheirs ? downloadsOf(db, issue, visit) : [], recordingsOf(site, visit, issue)]);
  const seconds = [...heard.values()].reduce((sum, recording) => sum + recording.seconds, 0);
  return { issue, isTheirs, downloads, heard: { pieces: heard.size, minutes: Math.max(1, Math.round(seconds / 60)) } };
}

function newsletterNow(account: Account, personId: string, choice: Choice | undefined): NewsletterNow {
  const subscribes = account.subscriptions.some(
    ({ service, recipientId }) => recipientId === personId && ["active", "held", "grace"].includes(service),
  );
  if (choice) return { comes: choice.choice === "in", why: subscribes ? "subscriber" : "chosen" };
  return { comes: subscribes, why: subscribes ? "subscriber" : "none" };
}

/** Exists in the demo only; elsewhere the routes are not even there. */
function demoRoutes(app: Hono<Env>, site: Site, demoPeople: () => Promise<DemoPerson[]>): void {
  const inDemo = () => site.platform.settings.demo || missing();
  app.get("/demo", async (c) => inDemo() && ownPage(htmlOf(<DemoPage visit={await visitOf(site, c)} people={await demoPeople()} />)));
  app.post("/demo/sessions", async (c) => {
    inDemo();
    const { person: wanted } = (await readForm(c.req.raw)).parse(somebodyOf);
    const somebody = (await demoPeople()).find(({ id }) => id === wanted) ?? missing();
    const token = await openDemoSession(site.platform, { personId: somebody.id, userAgent: c.req.header("user-agent") ?? "" });
    const person = await personById(site.platform.db, somebody.id);
    return see(person?.roles.length ? "/desk" : "/account", { "set-cookie": cookieFor(site, token) });
  });
}
