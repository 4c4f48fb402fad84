import { z } from "zod";
import type { Hono } from "hono";
import {
  type Had,
  type Preview,
  type Wanted,
  type StartChoice,
  backIssueStock,
  hadOf,
  placeOrder,
  previewPrice,
  startChoices,
} from "../../orders/index.ts";
import { guaranteeAgainFrom } from "../../refunds/index.ts";
import { type Offer, type Premium, giftOffers, offerByKey, offersFor, premiumById } from "../../offers/index.ts";
import { appearedIssue, currentIssue, issueDates } from "../../editorial/index.ts";
import { type Form, field, readForm, numberIn } from "../../http/index.ts";
import { newToken, startSignIn } from "../../people/index.ts";
import { isWithinRate } from "../../platform/index.ts";
import { type Day, Refusal } from "../../values/index.ts";
import type { Checkout } from "./checkout.ts";
import { cardOfForm, isLater, orderKeyOf, shownAgain, wantedOf } from "./checkout-form.ts";
import { type Ctx, type Env, type Site, browserTokenOf, dayHere, ipOf, ownPage, see, setBrowserCookie, visitOf } from "../visit/context.ts";
import { enterOrdering } from "./enter.ts";
import { htmlOf } from "../frame/frame.tsx";
import { spokenHere } from "../visit/in-language.ts";
import { forgetForm, formOfValues, keepForm, keptForm, sendForm } from "./kept-form.ts";
import { refusalIn } from "../refused/rerender-on-refusal.ts";
import { missing, tooOften } from "../refused/missing.ts";
import { type Buying, CheckoutPage } from "../pages/checkout.tsx";
import { isCodeAsked } from "../pages/code-field.tsx";
import { GiftPage } from "../pages/give.tsx";
import type { Shown } from "../pages/checkout-payment.tsx";
import { isOrderedHere } from "./order-here.ts";
import { orderRoutes, seeNext } from "./orders-routes.tsx";
import type { Visit } from "../visit/visit.ts";

/** Everything that is bought: subscriptions, gifts, single issues, and how they are paid. */
export function shopRoutes(app: Hono<Env>, site: Site, checkout: Checkout): void {
  const { platform } = site;
  buying(app, site, checkout, { path: "/subscribe/:key", buys: () => Promise.resolve({ what: "subscription" }) });
  buying(app, site, checkout, { path: "/gift/:key", buys: () => Promise.resolve({ what: "gift" }) });
  buying(app, site, checkout, { path: "/issues/:number{[0-9]+}/copy/:key", buys: (c) => backIssueHere(site, c) });
  app.get("/gift", async (c) => {
    const visit = await visitOf(site, c);
    return ownPage(htmlOf(<GiftPage visit={visit} offers={await giftOffers(platform.db, dayHere(site, visit))} />));
  });
  orderRoutes(app, site, checkout);
}

async function backIssueHere(site: Site, c: Ctx): Promise<Buying> {
  const issue = (await appearedIssue(site.platform.db, numberIn(c))) ?? missing();
  return { what: "back issue", wholeNumber: issue.wholeNumber };
}

type Way = { path: string; buys: (c: Ctx) => Promise<Buying> };

function buying(app: Hono<Env>, site: Site, checkout: Checkout, { path, buys }: Way): void {
  const { platform } = site;
  const show = checkoutPage(site, checkout, buys);
  app.get(path, async (c) => {
    const visit = await visitOf(site, c);
    const kept = await keptForm(site, c);
    const fresh = { payerName: visit.person?.name ?? "", recipientName: c.req.query("for")?.slice(0, 120) ?? "" };
    const back = visit.back !== undefined && { return: visit.back };
    const { orderKey, ...shown } = { errors: {}, orderKey: "", ...kept, values: { ...fresh, ...kept?.values, ...back } };
    const form = kept && (await formOfValues(shown.values));
    const page = await show(c, visit, await offerHere(site, c, visit), { shown, orderKey: orderKey || newToken(), form });
    // two tabs are one browser from here on
    return setBrowserCookie(site, page, browserTokenOf(site, c));
  });
  app.post(path, async (c) => {
    if (!(await isWithinRate(platform, { bucket: `orders:ip:${ipOf(site, c)}`, limit: 60, seconds: 900 }))) tooOften();
    const before = await visitOf(site, c);
    const offer = await offerHere(site, c, before);
    const form = await readForm(c.req.raw);
    const sent = { offer, form, orderKey: orderKeyOf(form), values: shownAgain(form), ...form.parse(pressed) };
    if (sent.see === "nothing") {
      await forgetForm(site, c);
      return see(new URL(c.req.url).pathname);
    }
    const again: Again = async (visit, shown, status) => {
      const { values, orderKey } = sent;
      const page = await show(c, visit, offer, { shown: { values, errors: {}, ...shown }, orderKey, form }, status);
      return setBrowserCookie(site, page, browserTokenOf(site, c));
    };
    return (await provingHere(site, c, { visit: before, sent, again })) ?? ordering(site, c, checkout, { buys, sent, again });
  });
}

type Again = (visit: Visit, shown: Partial<Shown>, status: number) => Promise<Response>;
type Sent = { offer: Offer; form: Form; orderKey: string; values: Shown["values"] } & z.infer<typeof pressed>;
type Sending = { visit: Visit; sent: Sent; again: Again };

/** Whoever is not signed in asks for a code, or types one, and goes on as whose it is; undefined where that is done, or was not wanted. */
async function provingHere(site: Site, c: Ctx, { visit, sent, again }: Sending): Promise<Response | undefined> {
  const { see: shows, code, values, orderKey } = sent;
  if (visit.person) return undefined;
  if (shows === "code") return askForCode(site, c, { visit, sent, again });
  if (!code) return undefined;
  try {
    await enterOrdering(site, c, { email: values.email ?? "", code, orderKey });
    return undefined;
  } catch (error) {
    const refusal = refusalIn(visit, error);
    return again(visit, { errors: refusal.fields, problem: refusal.detail }, statusOf(refusal));
  }
}

/** The form as it was sent: shown again by one of its buttons, or ordered. */
async function ordering(site: Site, c: Ctx, checkout: Checkout, { buys, sent, again }: Pick<Way, "buys"> & Omit<Sending, "visit">) {
  const visit = await visitOf(site, c);
  const { offer, form, orderKey, values, see: shows } = sent;
  if (shows !== undefined) {
    await keepForm(site, c, { values, errors: {}, orderKey });
    return again(visit, {}, 200);
  }
  if (isLater(form) && !(await isWithinRate(site.platform, { bucket: `on-account:ip:${ipOf(site, c)}`, limit: 5, seconds: 86_400 })))
    tooOften();
  try {
    const browser = browserTokenOf(site, c);
    const place = await placing(site, checkout, { visit, offer, form, orderKey, browser, what: await buys(c) });
    return setBrowserCookie(site, await seeNext(site, c, await sendForm(site, c, { values, errors: {}, orderKey }, place)), browser);
  } catch (error) {
    const refusal = refusalIn(visit, error);
    if (refusal.code === "email-unproven" && !isCodeAsked(values)) return askForCode(site, c, { visit, sent, again });
    // what was agreed to is not what stands there now
    const shown = refusal.code === "consent-missing" ? { values: { ...values, agreed: "", agreedLater: "" } } : {};
    return again(visit, { ...shown, errors: refusal.fields, problem: refusal.detail }, statusOf(refusal));
  }
}

/** Sends a code to the address that was typed, whoever’s it is, and asks for it on the same page, with all that was typed. */
async function askForCode(site: Site, c: Ctx, { visit, sent: { values, orderKey }, again }: Sending): Promise<Response> {
  const { email = "" } = values;
  const asked = { ...values, codeFor: email };
  const { title: magazine, language } = visit.publication;
  try {
    const browser = browserTokenOf(site, c);
    await startSignIn(site.platform, { email, browser, ip: ipOf(site, c), returnTo: new URL(c.req.url).pathname, magazine, language });
  } catch (error) {
    const refusal = refusalIn(visit, error);
    // a code that came before is still good, and is typed here
    const stands = refusal.code === "sign-in-too-often" ? asked : values;
    return again(visit, { values: stands, errors: refusal.fields, problem: refusal.detail }, statusOf(refusal));
  }
  await keepForm(site, c, { values: asked, errors: {}, orderKey });
  return again(visit, { values: asked }, 200);
}

const offerHere = (site: Site, c: Ctx, visit: Visit) => offerByKey(site.platform.db, c.req.param("key") ?? "", dayHere(site, visit));

/** A button beside the order’s own: the form emptied, its price again, its card, or a code; and the code that was typed. */
const pressed = z.object({ see: field.oneOf(["nothing", "price", "card", "code"], undefined), code: field.line });

const checkoutPage =
  (site: Site, { payments, playCards }: Checkout, buys: Way["buys"]) =>
  async (c: Ctx, visit: Visit, offer: Offer, asked: { shown: Shown; orderKey: string; form?: Form | undefined }, status = 200) => {
    const takesCard = site.sells && payments.gateway.paidBy === "card";
    const what = await buys(c);
    const facts = await factsOf(site, visit, { offer, buying: what, form: asked.form, browser: browserTokenOf(site, c) });
    const shown =
      facts.refusal && !asked.shown.problem ? { ...asked.shown, errors: facts.refusal.fields, problem: facts.refusal.detail } : asked.shown;
    const action = new URL(c.req.url).pathname;
    const page = (
      <CheckoutPage
        {...{ visit, action, buying: what, offer, shown }}
        orderKey={asked.orderKey}
        kept={asked.form !== undefined}
        issue={what.what === "gift" ? await currentIssue(site.platform.db) : undefined}
        priced={facts.priced}
        starts={facts.starts}
        premium={facts.premium}
        guaranteeFrom={facts.guaranteeFrom}
        had={
          facts.had && {
            ...facts.had,
            here: facts.had.state !== "within another" && isOrderedHere(site, c, facts.had),
            own: isOf(facts.had, visit),
          }
        }
        play={takesCard ? playCards : undefined}
      />
    );
    return ownPage(htmlOf(page), facts.refusal && status === 200 ? 422 : status);
  };

type Placing = { visit: Visit; offer: Offer; form: Form; orderKey: string; browser: string; what: Awaited<ReturnType<Way["buys"]>> };

/** The order as the form has it, ready to be placed: with its card, where one is wanted. */
async function placing(site: Site, { payments }: Checkout, { visit, offer, form, orderKey, browser, what }: Placing) {
  const { platform } = site;
  const takesCard = site.sells && payments.gateway.paidBy === "card";
  const wanted = wantedOf({
    form,
    person: visit.person,
    offerKey: offer.keyCode,
    orderKey,
    gift: what.what === "gift",
    backIssue: what.what === "back issue" ? what.wholeNumber : undefined,
    hasPremium: true,
    browser,
    language: spokenHere(visit).spoken,
  });
  const typed = isLater(form) ? undefined : cardOfForm(form, takesCard);
  // nobody is asked for a card where nothing is paid now: without one it is asked what it comes to, before the card is missed
  const isFree = async () => (await previewPrice(platform, wanted, visit.person?.id)).gross.amount === 0;
  const card = typed?.number === "" && (await isFree()) ? undefined : typed;
  return () => placeOrder(platform, payments, { ...wanted, card });
}

const statusOf = ({ kind }: Pick<Refusal, "kind">): number =>
  ({ missing: 404, conflict: 409, unavailable: 503, "too-many": 429, forbidden: 403, gone: 410, invalid: 422 })[kind];

const isOf = ({ payerId, recipientId }: Had, { person }: Visit): boolean => person?.id === payerId || person?.id === recipientId;

type Asked = Pick<Wanted, "offerKey" | "gift" | "backIssue">;

type Facts = {
  priced: Preview;
  starts: readonly StartChoice[];
  premium: Premium | undefined;
  /** Where the reader has had the guarantee and cannot have it again yet. */
  guaranteeFrom: Day | undefined;
  had: Had | undefined;
  refusal: Refusal | undefined;
};

/** What the page shows of the order: its price with coupon and country, and what may be chosen. A coupon that does not count leaves the price without it. */
async function factsOf(
  site: Site,
  visit: Visit,
  { offer, buying: what, form, browser }: { offer: Offer; buying: Buying; form?: Form | undefined; browser: string },
): Promise<Facts> {
  const { platform } = site;
  const gift = what.what === "gift" ? { recipientName: "", cardText: "" } : undefined;
  const asked: Asked = { offerKey: offer.keyCode, gift, backIssue: what.what === "back issue" ? what.wholeNumber : undefined };
  const plain = () => previewPrice(platform, asked, visit.person?.id);
  const starts =
    what.what === "subscription"
      ? startChoices(await issueDates(platform.db), { editions: offer.editions, today: dayHere(site, visit), grants: offer.grants })
      : [];
  const premium = await premiumById(platform.db, offer.premiumId);
  const guaranteeFrom =
    visit.person && offer.guaranteeDays > 0
      ? await guaranteeAgainFrom(platform.db, visit.person.id, dayHere(site, visit), visit.publication.timeZone)
      : undefined;
  const same = { starts, premium, guaranteeFrom };
  const had = (typed?: Wanted) => hadHere(site, visit, asked, typed);
  if (!form) return { priced: await plain(), ...same, had: await had(), refusal: undefined };
  try {
    const typed = wantedOf({
      form,
      person: visit.person,
      offerKey: offer.keyCode,
      orderKey: "",
      gift: gift !== undefined,
      hasPremium: false,
      browser,
    });
    return {
      priced: await previewPrice(
        platform,
        { ...asked, coupon: typed.coupon, country: typed.country, vatId: typed.vatId, address: typed.address },
        visit.person?.id,
      ),
      ...same,
      had: await had(typed),
      refusal: undefined,
    };
  } catch (error) {
    return { priced: await plain(), ...same, had: undefined, refusal: refusalIn(visit, error) };
  }
}

/** Whoever is signed in is told before they fill anything in; anybody else when they have said who they are. */
async function hadHere(site: Site, visit: Visit, asked: Asked, typed: Wanted | undefined): Promise<Had | undefined> {
  const email = typed?.payer.email ?? visit.person?.email;
  if (!email || (asked.gift && !typed)) return undefined;
  const nobody = { payer: { email, name: "", proven: visit.person !== undefined }, agreed: false, idempotencyKey: "" };
  return hadOf(site.platform, { ...nobody, ...typed, ...asked, gift: typed?.gift });
}

/** The single copies of an issue that can be bought now: printed ones while the shelf has some. */
export async function singleCopies(site: Site, visit: Visit, wholeNumber: number): Promise<{ offer: Offer; left: number | undefined }[]> {
  const { db } = site.platform;
  const offers = await offersFor(db, dayHere(site, visit), "back issue");
  if (offers.length === 0) return [];
  const left = await backIssueStock(db, wholeNumber);
  return offers.flatMap((offer): { offer: Offer; left: number | undefined }[] =>
    offer.editions.includes("print") ? (left > 0 ? [{ offer, left }] : []) : [{ offer, left: undefined }],
  );
}
