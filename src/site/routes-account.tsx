import type { Hono } from "hono";
import { type Account, type Ordered, accountOf, changeAddress, confirmOrder, lookAtOrder, offerByKey, orderById, placeOrder, refundSubscription, stopRenewing, invoicesOf } from "../circulation/index.ts";
import { readForm, setCookie, type Form } from "../http/index.ts";
import { type Person, endOtherSessions, endSession, finishSignIn, newToken, openDemoSession, ownPath, personById, renamePerson, sessionDays, sessionsOf, startSignIn } from "../people/index.ts";
import { type Choice, choiceOf, chooseNewsletter } from "../newsletter/index.ts";
import { type Address, Refusal, formatMoney, isId } from "../values/index.ts";
import { problemOf, readCookie } from "../http/index.ts";
import { type Ctx, type Env, type Site, browserCookie, dayHere, ipOf, ownPage, see, sessionCookie, sessionToken, visitOf } from "./context.ts";
import type { Checkout } from "./checkout.ts";
import { htmlOf } from "./frame.tsx";
import { missing } from "./missing.ts";
import { orAgain } from "./or-again.ts";
import { AccountPage, InvoicePage, type NewsletterNow } from "./pages/account.tsx";
import { CodePage, DemoPage, type DemoPerson, LinkPage, SignInPage } from "./pages/sign-in.tsx";
import { CheckoutPage, PaymentPage, SecondStepPage, ThanksPage } from "./pages/subscribe.tsx";
import { copyRoutes, saysOfCopies, stopRoutes } from "./routes-copies.tsx";
import type { Visit } from "./visit.ts";

/** Everything that belongs to one person: never kept, never shared. */
export function accountRoutes(app: Hono<Env>, site: Site, checkout: Checkout, demoPeople: () => Promise<DemoPerson[]>): void {
  signInRoutes(app, site);
  checkoutRoutes(app, site, checkout);
  ownRoutes(app, site, checkout);
  stopRoutes(app, site);
  if (site.platform.settings.demo) demoRoutes(app, site, demoPeople);
}

const cookieFor = (site: Site, token: string, days = sessionDays) => setCookie(sessionCookie(site), token, { secure: site.platform.settings.secure, days });

function signInRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.get("/sign-in", async (c) => {
    const visit = await visitOf(site, c);
    const returnTo = ownPath(c.req.query("return"));
    if (visit.person) return see(returnTo);
    return ownPage(htmlOf(<SignInPage visit={visit} email="" returnTo={returnTo} errors={{}} />));
  });
  app.post("/sign-in", async (c) => {
    const form = await readForm(c.req.raw);
    const visit = await visitOf(site, c);
    const [email, returnTo] = [form.text("email"), ownPath(form.text("return"))];
    const browser = readCookie(c.req.header("cookie"), browserCookie(site)) ?? newToken();
    return orAgain(
      async () => {
        await startSignIn(platform, { email, browser, ip: ipOf(site, c), returnTo, magazine: visit.publication.title });
        const page = ownPage(htmlOf(<CodePage visit={visit} email={email} errors={{}} />));
        page.headers.append("set-cookie", setCookie(browserCookie(site), browser, { secure: platform.settings.secure, days: 1 }));
        return page;
      },
      ({ detail, fields }) => htmlOf(<SignInPage visit={visit} email={email} returnTo={returnTo} errors={fields} problem={detail} />),
    );
  });
  app.post("/sign-in/code", async (c) => {
    const form = await readForm(c.req.raw);
    const email = form.text("email");
    const browser = readCookie(c.req.header("cookie"), browserCookie(site)) ?? "";
    return orAgain(
      () => enter(site, c, { email, code: form.text("code"), browser }),
      async ({ detail, fields }) => htmlOf(<CodePage visit={await visitOf(site, c)} email={email} errors={fields} problem={detail} />),
    );
  });
  app.get("/sign-in/link", async (c) => ownPage(htmlOf(<LinkPage visit={await visitOf(site, c)} token={c.req.query("token") ?? ""} />)));
  app.post("/sign-in/link", async (c) => {
    const form = await readForm(c.req.raw);
    return orAgain(
      () => enter(site, c, { token: form.text("token") }),
      async ({ detail }) => htmlOf(<SignInPage visit={await visitOf(site, c)} email="" returnTo="/account" errors={{}} problem={detail} />),
    );
  });
  app.post("/sign-out", async (c) => {
    const token = sessionToken(site, c);
    if (token) {
      await endSession(platform, token);
      site.readers.delete(token);
    }
    return see("/", { "set-cookie": cookieFor(site, "", 0) });
  });
}

async function enter(site: Site, c: Ctx, finish: Parameters<typeof finishSignIn>[1]): Promise<Response> {
  const { token, returnTo } = await finishSignIn(site.platform, finish, { userAgent: c.req.header("user-agent") ?? "", ip: ipOf(site, c) });
  return see(returnTo, { "set-cookie": cookieFor(site, token) });
}

function checkoutRoutes(app: Hono<Env>, site: Site, { payments, playCards }: Checkout): void {
  const { platform } = site;
  // card fields stand on our page for play money alone
  const play = payments.gateway.paidBy === "card" ? playCards : undefined;
  const offerHere = (c: Ctx, visit: Visit) => offerByKey(platform.db, c.req.param("key") ?? "", dayHere(site, visit));
  app.get("/subscribe/:key", async (c) => {
    const visit = await visitOf(site, c);
    const values = { payerName: visit.person?.name ?? "" };
    return ownPage(htmlOf(<CheckoutPage visit={visit} offer={await offerHere(c, visit)} play={play} values={values} errors={{}} orderKey={newToken()} />));
  });
  app.post("/subscribe/:key", async (c) => {
    const visit = await visitOf(site, c);
    const offer = await offerHere(c, visit);
    const form = await readForm(c.req.raw);
    const orderKey = form.text("orderKey") || newToken();
    return orAgain(
      async () => {
        const ordered = await placeOrder(platform, payments, orderingOf({ form, person: visit.person, offerKey: offer.keyCode, orderKey, card: payments.gateway.paidBy === "card" }));
        return seeNext(ordered);
      },
      ({ detail, fields }) =>
        htmlOf(<CheckoutPage visit={visit} offer={offer} play={play} values={shownAgain(form)} errors={fields} problem={detail} orderKey={orderKey} />),
    );
  });
  app.get("/orders/:id/confirmation", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    const visit = await visitOf(site, c);
    return ownPage(htmlOf(<SecondStepPage visit={visit} orderId={order.id} price={formatMoney(order.amount, visit.publication.language)} />));
  });
  app.post("/orders/:id/confirmation", async (c) => {
    const form = await readForm(c.req.raw);
    return seeNext(await confirmOrder(platform, payments, { orderId: c.req.param("id"), approved: form.text("answer") === "yes" }));
  });
  app.get("/orders/:id/payment", async (c) => {
    const { id, amount } = (await orderHere(site, c)) ?? missing();
    const visit = await visitOf(site, c);
    const price = formatMoney(amount, visit.publication.language);
    return orAgain(
      async () => {
        const ordered = await lookAtOrder(platform, payments, id);
        const { next } = ordered;
        if (next.step === "served" || next.step === "confirm") return seeNext(ordered);
        return ownPage(htmlOf(<PaymentPage visit={visit} price={price} payAt={next.step === "page" ? next.url : undefined} />));
      },
      ({ detail }) => htmlOf(<PaymentPage visit={visit} price={price} failure={detail} />),
    );
  });
  app.get("/orders/:id/thanks", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    if (order.status !== "paid") return see(`/orders/${order.id}/payment`);
    const payer = await personById(platform.db, order.payerId);
    return ownPage(htmlOf(<ThanksPage visit={await visitOf(site, c)} number={order.number} email={payer?.email ?? ""} />));
  });
}

/** On the way of an order, the page that comes next. */
function seeNext({ orderId, next }: Ordered): Response {
  if (next.step === "page") return see(next.url);
  return see(`/orders/${orderId}/${{ served: "thanks", confirm: "confirmation", wait: "payment" }[next.step]}`);
}

const orderHere = (site: Site, c: Ctx) => orderById(site.platform.db, c.req.param("id") ?? "");

const addressFields = ["name", "line1", "line2", "postalCode", "city", "region", "country"] as const;

const addressOfForm = (form: Form): Address => Object.fromEntries(addressFields.map((name) => [name, form.text(name) || undefined])) as unknown as Address;

type From = { form: Form; person: Person | undefined; offerKey: string; orderKey: string; card: boolean };

function orderingOf({ form, person, offerKey, orderKey, card }: From) {
  return {
    ...{ offerKey, idempotencyKey: orderKey },
    payer: { email: person?.email ?? form.text("email"), name: form.text("payerName") },
    address: addressOfForm(form),
    ...(card && { card: { number: form.text("card"), expiry: form.text("expiry"), check: form.text("check") } }),
    agreed: form.text("agreed") === "yes",
  };
}

/** What was typed, without the card: it is never sent back. */
const shownAgain = (form: Form): Record<string, string> => Object.fromEntries(["payerName", "email", "agreed", ...addressFields].map((name) => [name, form.text(name)]));

function ownRoutes(app: Hono<Env>, site: Site, { payments }: Checkout): void {
  const { platform } = site;
  const show = async (c: Ctx, visit: Visit, more: { problem?: string; errors?: Record<string, string>; values?: Record<string, string> } = {}) => {
    const person = visit.person!;
    const sessions = await sessionsOf(platform.db, platform.clock.now(), { personId: person.id, token: sessionToken(site, c)! });
    const account = await accountOf(platform, person.id);
    const newsletter = newsletterNow(account, await choiceOf(platform.db, person.id));
    const done = says[c.req.query("done") ?? ""]?.(c.req.query("n") ?? "", c.req.query("last") ?? "");
    const mayChangeCard = await payments.mayOpenPortal(person.id);
    return htmlOf(<AccountPage newsletter={newsletter} visit={visit} account={account} sessions={sessions} done={done} mayChangeCard={mayChangeCard} {...more} />);
  };
  const own = (method: "get" | "post", path: string, work: (c: Ctx, visit: Visit & { person: Person }) => Promise<Response>) =>
    app[method](path, async (c) => {
      const visit = await visitOf(site, c);
      if (!visit.person) return see(`/sign-in?return=${encodeURIComponent(method === "get" ? visit.path : "/account")}`);
      return work(c, visit as Visit & { person: Person });
    });
  const deed = (path: string, work: (c: Ctx, visit: Visit & { person: Person }) => Promise<string>) =>
    own("post", path, (c, visit) =>
      orAgain(
        async () => {
          const to = await work(c, visit);
          forget(site, visit.person.id);
          return see(to);
        },
        ({ detail }) => show(c, visit, { problem: detail }),
      ),
    );
  copyRoutes(deed, site);
  own("get", "/account", async (c, visit) => ownPage(await show(c, visit)));
  deed("/account/subscriptions/:id/cancellation", async (c, visit) => {
    await stopRenewing(platform, { subscriptionId: subscriptionHere(c), personId: visit.person.id });
    return "/account?done=stopped";
  });
  deed("/account/subscriptions/:id/refund", async (c, visit) => {
    const { amount } = await refundSubscription(platform, payments, { subscriptionId: subscriptionHere(c), personId: visit.person.id });
    return `/account?done=refunded&n=${encodeURIComponent(amount)}`;
  });
  own("post", "/account/address", async (c, visit) => {
    const form = await readForm(c.req.raw);
    return orAgain(
      async () => see(`/account?done=address&n=${await changeAddress(platform, { personId: visit.person.id, address: addressOfForm(form) })}`),
      ({ detail, fields }) => show(c, visit, { problem: detail, errors: fields, values: shownAgain(form) }),
    );
  });
  own("post", "/account/newsletter", async (c, visit) => {
    const choice = (await readForm(c.req.raw)).text("choice") === "in" ? "in" : "out";
    await chooseNewsletter(platform, { personId: visit.person.id, choice, how: "the account page" });
    return see(`/account?done=newsletter-${choice}`);
  });
  own("post", "/account/name", async (c, visit) => {
    await renamePerson(platform.db, visit.person.id, (await readForm(c.req.raw)).text("name"));
    forget(site, visit.person.id);
    return see("/account?done=name");
  });
  own("post", "/account/sessions/others/ending", async (c, visit) => {
    const count = await endOtherSessions(platform, { personId: visit.person.id, token: sessionToken(site, c)! });
    forget(site, visit.person.id);
    return see(`/account?done=sessions&n=${count}`);
  });
  own("get", "/account/invoices/:number{[0-9]+}", async (c, visit) => {
    const invoice = (await invoicesOf(platform.db, visit.person.id)).find(({ number }) => String(number) === c.req.param("number"));
    return ownPage(htmlOf(<InvoicePage visit={visit} invoice={invoice ?? missing()} />));
  });
}

function newsletterNow(account: Account, choice: Choice | undefined): NewsletterNow {
  const subscribes = account.subscriptions.some(({ service }) => ["active", "held", "grace"].includes(service));
  if (choice) return { comes: choice.choice === "in", why: subscribes ? "subscriber" : "chosen" };
  return { comes: subscribes, why: subscribes ? "subscriber" : "none" };
}

const says: Record<string, (n: string, last: string) => string> = {
  ...saysOfCopies,
  stopped: () => "It will not renew. Every issue you have paid for still comes.",
  refunded: (n) => `${n} is on its way back to your card. The subscription has ended.`,
  address: (n) => `The new address counts from no. ${n}.`,
  name: () => "The name is kept.",
  "newsletter-in": () => "The newsletter comes with the next issue.",
  "newsletter-out": () => "No newsletter comes any more.",
  sessions: (n) => `${n === "1" ? "One other browser was" : `${n} other browsers were`} signed out.`,
};

const subscriptionHere = (c: Ctx): string => (isId(c.req.param("id") ?? "") ? c.req.param("id")! : missing());

/** What is remembered of a person for a few seconds is dropped when it changed. */
function forget(site: Site, personId: string): void {
  for (const [token, { person }] of site.readers) if (person.id === personId) site.readers.delete(token);
}

/** Exists in the demo only; elsewhere the routes are not even there. */
function demoRoutes(app: Hono<Env>, site: Site, demoPeople: () => Promise<DemoPerson[]>): void {
  app.get("/demo", async (c) => ownPage(htmlOf(<DemoPage visit={await visitOf(site, c)} people={await demoPeople()} />)));
  app.post("/demo/sessions", async (c) => {
    const wanted = (await readForm(c.req.raw)).text("person");
    const somebody = (await demoPeople()).find(({ id }) => id === wanted) ?? missing();
    const token = await openDemoSession(site.platform, { personId: somebody.id, userAgent: c.req.header("user-agent") ?? "" });
    const person = await personById(site.platform.db, somebody.id);
    return see(person?.roles.length ? "/desk" : "/account", { "set-cookie": cookieFor(site, token) });
  });
}
