import { z } from "zod";
import type { Hono } from "hono";
import { accountOf } from "../../accounts/index.ts";
import { currentIssue } from "../../editorial/index.ts";
import { claimGift, giftByToken, linkForDonor } from "../../orders/index.ts";
import { switchEdition, switchPreviews } from "../../renewals/index.ts";
import { freeOwnSeat, giveOwnSeat, takeSeat } from "../../institutions/index.ts";
import { cookieName, readCookie, readForm, setCookie, idIn, type Form, address, field } from "../../http/index.ts";
import { type Person, newToken } from "../../people/index.ts";
import { inTransaction, isWithinRate, type Platform } from "../../platform/index.ts";
import type { Checkout } from "./checkout.ts";
import { addressIfAsked, cardOfForm, orderKeyOf, shownAgain } from "./checkout-form.ts";
import { type Ctx, type Env, type Site, ipOf, ownPage, secretPage, see, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { keptForm, sendForm } from "./kept-form.ts";
import { missing, tooOften } from "../refused/missing.ts";
import { refusalIn, rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import type { Shown } from "../pages/checkout-payment.tsx";
import { ClaimPage, GiftCardPage, SwitchPage } from "../pages/gift.tsx";
import { seeNext } from "./orders-routes.tsx";
import { type Visit, messagesOf } from "../visit/visit.ts";

const giftCookie = (site: Site) => cookieName("masthead-gift", site.platform.settings.secure);

export type Own = (method: "get" | "post", path: string, work: (c: Ctx, visit: Visit & { person: Person }) => Promise<Response>) => void;
export type Action = (path: string, work: (c: Ctx, visit: Visit & { person: Person }) => Promise<string>) => void;

/** Gifts from both sides, and what else a reader changes with money in it: the edition, a seat. */
export function giftRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const claim = async (c: Ctx, token: string, shown: Shown): Promise<Response> => {
    const visit = await visitOf(site, c);
    const gift = (await giftByToken(platform, token, visit.person?.id)) ?? missing();
    const values =
      Object.keys(shown.values).length > 0
        ? shown.values
        : { ...gift.address, name: gift.address?.name ?? visit.person?.name ?? gift.recipientName };
    const page = ownPage(
      htmlOf(<ClaimPage visit={visit} gift={gift} token={token} shown={{ ...shown, values: values }} />),
      shown.problem ? 422 : 200,
    );
    page.headers.append("set-cookie", setCookie(giftCookie(site), token, { secure: platform.settings.secure, days: 1 }));
    // the link is the key: no other site is told of it
    page.headers.set("referrer-policy", "no-referrer");
    page.headers.set("content-location", `/gifts/${token}`);
    page.headers.set("cache-control", secretPage["cache-control"]);
    return page;
  };
  app.get("/gifts/mine", (c) => {
    const token = readCookie(c.req.header("cookie"), giftCookie(site));
    return token && /^[\w-]{20,60}$/.test(token) ? see(`/gifts/${token}`) : missing();
  });
  app.get("/gifts/:token", async (c) => {
    if (!(await isWithinRate(platform, { bucket: `gifts:ip:${ipOf(site, c)}`, limit: 120, seconds: 900 }))) tooOften();
    return claim(c, c.req.param("token"), { values: {}, errors: {} });
  });
  app.post("/gifts/:token/acceptance", async (c) => {
    const visit = await visitOf(site, c);
    const token = c.req.param("token");
    if (!visit.person) return see("/sign-in?return=/gifts/mine");
    const form = await readForm(c.req.raw);
    try {
      await claimGift(platform, { token, personId: visit.person.id, address: addressIfAsked(form) });
    } catch (error) {
      const { fields, detail } = refusalIn(visit, error);
      return claim(c, token, { values: shownAgain(form), errors: fields, problem: detail });
    }
    site.readers.clear();
    return see("/account?done=gift", { "set-cookie": setCookie(giftCookie(site), "", { secure: platform.settings.secure, days: 0 }) });
  });
}

/** The actions of the account page that belong to gifts, editions and institutions. */
export function ownGiftRoutes(own: Own, action: Action, site: Site, checkout: Checkout): void {
  const { platform } = site;
  own("post", "/account/gifts/:id/link", async (c, visit) => {
    const { url, gift } = await linkForDonor(platform, { giftId: idIn(c), donorId: visit.person.id });
    return ownPage(
      htmlOf(
        <GiftCardPage
          visit={visit}
          issue={await currentIssue(platform.db)}
          url={url}
          recipientName={gift.recipient_name}
          donorName={visit.person.name || messagesOf(visit).gifts.aFriend}
          cardText={gift.card_text}
        />,
      ),
      200,
      { ...secretPage, "content-location": "/account" },
    );
  });
  ownSeats(action, site);
  switchRoutes(own, site, checkout);
}

const seat = z.object({ email: field.line });

/** Seats of an institution, taken by a reader and given by its contact. */
function ownSeats(action: Action, site: Site): void {
  const { platform } = site;
  action("/account/institutions/:id/seat", async (c, visit) => {
    await inTransaction(platform, (tx) => takeSeat(platform, tx, { institutionId: idIn(c), person: visit.person }));
    return "/account?done=seat";
  });
  action("/account/institutions/:id/seats", async (c, visit) => {
    const { email } = (await readForm(c.req.raw)).parse(seat);
    await giveOwnSeat(platform, { institutionId: idIn(c), personId: visit.person.id, email });
    site.readers.clear();
    return "/account?done=seat-given";
  });
  action("/account/institutions/:id/seats/:seat/ending", async (c, visit) => {
    await freeOwnSeat(platform, { institutionId: idIn(c), personId: visit.person.id, seatId: idIn(c, "seat") });
    site.readers.clear();
    return "/account?done=seat-freed";
  });
}

/** The edition that is offered instead, for the subscription of whoever pays for it. */
const switching = async (platform: Platform, c: Ctx, visit: Visit & { person: Person }) => {
  const { subscriptions } = await accountOf(platform, visit.person.id);
  const subscription = subscriptions.find(({ id, payerId }) => id === c.req.param("id") && payerId === visit.person.id) ?? missing();
  const preview =
    (await switchPreviews(platform, platform.db, subscription)).find(({ offer }) => offer.keyCode === c.req.param("key")) ?? missing();
  return { subscription, preview };
};

/** What is agreed to with another edition: `toPay` as the page said it. */
const switched = z.object({ agreed: field.tick, second: field.tick, toPay: field.line });

function switchOf(c: Ctx, visit: Visit & { person: Person }, form: Form) {
  return {
    subscriptionId: idIn(c),
    personId: visit.person.id,
    offerKey: c.req.param("key") ?? "",
    address: form.parse(address),
    ...form.parse(switched),
  };
}

/** Another edition for the rest of the term: what it does and costs, and the change itself. */
function switchRoutes(own: Own, site: Site, { payments, playCards }: Checkout): void {
  const { platform } = site;
  const play = site.sells && payments.gateway.paidBy === "card" ? playCards : undefined;
  const page = async (c: Ctx, visit: Visit & { person: Person }, shown: Shown, orderKey: string) => {
    const { subscription, preview } = await switching(platform, c, visit);
    const values = { ...subscription.address, validFromIssue: "", ...shown.values } as Record<string, string>;
    return htmlOf(<SwitchPage {...{ visit, subscription, preview, play, orderKey }} shown={{ ...shown, values }} />);
  };
  const path = "/account/subscriptions/:id/edition/:key";
  own("get", path, async (c, visit) => {
    const { orderKey, ...shown } = (await keptForm(site, c)) ?? { values: {}, errors: {}, orderKey: "" };
    return ownPage(await page(c, visit, shown, orderKey || newToken()));
  });
  own("post", path, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const orderKey = orderKeyOf(form);
    const pays = form.parse(switched).toPay !== "0";
    await switching(platform, c, visit);
    return rerenderOnRefusal(
      visit,
      async () => {
        const wanted = switchOf(c, visit, form);
        const card = pays ? cardOfForm(form, play !== undefined) : undefined;
        const place = () => switchEdition(platform, payments, { ...wanted, idempotencyKey: orderKey, card });
        const ordered = await sendForm(site, c, { values: shownAgain(form), errors: {}, orderKey }, place);
        site.readers.clear();
        return ordered.next.step === "served" ? see("/account?done=edition") : seeNext(site, c, ordered);
      },
      ({ detail, fields }) => page(c, visit, { values: shownAgain(form), errors: fields, problem: detail }, orderKey),
    );
  });
}
