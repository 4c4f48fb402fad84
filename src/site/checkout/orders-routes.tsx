import { z } from "zod";
import type { Hono } from "hono";
import { type OrderView, type Ordered, confirmOrder, formOfOrder, lookAtOrder, orderById, payOpenInvoice } from "../../orders/index.ts";
import { currentNumber } from "../../editorial/index.ts";
import { offerById } from "../../offers/index.ts";
import { field, readForm } from "../../http/index.ts";
import { mailOf, startSignIn } from "../../people/index.ts";
import { isWithinRate } from "../../platform/index.ts";
import { formatMoney } from "../../values/index.ts";
import type { Checkout } from "./checkout.ts";
import { cardOfForm } from "./checkout-form.ts";
import { askingForCode, codeOfOrder } from "./code-here.ts";
import { type Ctx, type Env, type Site, browserTokenOf, ipOf, ownPage, see, setBrowserCookie, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { forgetForm, keepForm, keptForm, keptWay, sendForm } from "./kept-form.ts";
import { missing, tooOften } from "../refused/missing.ts";
import { refusalIn, rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import type { Shown } from "../pages/checkout-payment.tsx";
import { InvoicePaymentPage } from "../pages/invoice-payment.tsx";
import { PaymentPage, SecondStepPage, ThanksPage } from "../pages/payment.tsx";
import { afterPaying, canKnow, isTheirs, thankedAt } from "./order-here.ts";
import { type Visit, messagesOf } from "../visit/visit.ts";

/** What the bank’s second step was answered. */
const confirmation = z.object({ answer: field.tick });

/** An order after its form: its second step, its payment, its thanks, its invoice. */
export function orderRoutes(app: Hono<Env>, site: Site, checkout: Checkout): void {
  const { platform } = site;
  const { payments } = checkout;
  app.get("/orders/:id/confirmation", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    if (order.status === "failed" || order.status === "paid") return see(`/orders/${order.id}/payment`);
    const visit = await visitOf(site, c);
    return ownPage(
      htmlOf(<SecondStepPage visit={visit} orderId={order.id} price={formatMoney(order.amount, visit.publication.language)} />),
    );
  });
  app.post("/orders/:id/confirmation", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    const { answer: approved } = (await readForm(c.req.raw)).parse(confirmation);
    return orOffered(
      site,
      c,
      order,
      () => confirmOrder(platform, payments, { orderId: order.id, approved }),
      (ordered) => seeNext(site, c, ordered),
    );
  });
  app.get("/orders/:id/payment", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    const visit = await visitOf(site, c);
    const price = formatMoney(order.amount, visit.publication.language);
    const written = (await mailOf(platform.db, order.payerId)) !== undefined;
    const look = () => lookAtOrder(platform, payments, order.id);
    return orOffered(site, c, order, look, (ordered) => {
      const { next } = ordered;
      if (next.step === "served" || next.step === "confirm") return seeNext(site, c, ordered);
      const waits = next.step === "page";
      return ownPage(
        htmlOf(
          <PaymentPage
            {...{ visit, price, written, waits }}
            takesDays={next.step === "wait" && next.takesDays}
            payAt={waits && canKnow(site, c, visit, order) ? next.url : undefined}
          />,
        ),
      );
    });
  });
  thanksRoutes(app, site);
  invoiceRoutes(app, site, checkout);
}

/** Goes on with an order; where it was not paid, its form is offered again with all but the card, and says why. */
async function orOffered(
  site: Site,
  c: Ctx,
  order: OrderView,
  work: () => Promise<Ordered>,
  onward: (ordered: Ordered) => Response | Promise<Response>,
): Promise<Response> {
  const known = await keptWay(site, c, order.id);
  try {
    const ordered = await work();
    if (known && ordered.next.step === "served") await forgetForm(site, c, known);
    return onward(ordered);
  } catch (error) {
    const visit = await visitOf(site, c);
    const { code, detail, fields } = refusalIn(visit, error);
    if (code !== "payment-declined") throw error;
    const path = known ?? (await formPathOf(site, order));
    const kept = (await keptForm(site, c, path)) ?? (await orderedForm(site, c, visit, order));
    await keepForm(
      site,
      c,
      {
        values: {},
        orderKey: "",
        ...kept,
        errors: fields,
        // the field says why, and its link at the head
        problem: kept && Object.keys(kept.values).length > 0 ? messagesOf(visit).orders.formStands : detail,
      },
      path,
    );
    // by a GET as well: back from the gateway's page
    return setBrowserCookie(site, see(`${path}#refused`), browserTokenOf(site, c));
  }
}

/** The form of an order that is hours or days old, as a debit takes them, for whom it belongs to; whoever has the address of its page alone learns nothing. */
async function orderedForm(site: Site, c: Ctx, visit: Visit, order: OrderView) {
  const isTyped = order.kind === "new" || order.kind === "trial" || order.kind === "gift" || order.kind === "back issue";
  if (!isTyped || !isTheirs(site, c, visit, order)) return undefined;
  return formOfOrder(site.platform.db, order, { signedIn: visit.person !== undefined });
}

/** Where an order of this kind is ordered, for a browser that did not send its form. */
async function formPathOf({ platform }: Site, order: OrderView): Promise<string> {
  if (order.status === "on account" || order.status === "written off") return `/orders/${order.id}/invoice`;
  const { keyCode } = await offerById(platform.db, order.offerId);
  return (formPaths[order.kind] ?? subscribing)(order, keyCode);
}

type PathOf = (order: OrderView, keyCode: string) => string;
const subscribing: PathOf = (_order, keyCode) => `/subscribe/${keyCode}`;
/** Of the kinds that are not ordered on the page of an offer. */
const formPaths: Partial<Record<OrderView["kind"], PathOf>> = {
  renewal: ({ subscriptionId }) => `/account/subscriptions/${subscriptionId}/renewing`,
  switch: ({ subscriptionId }, keyCode) => `/account/subscriptions/${subscriptionId}/edition/${keyCode}`,
  "back issue": ({ startIssue }, keyCode) => `/issues/${startIssue}/copy/${keyCode}`,
  gift: (_order, keyCode) => `/gift/${keyCode}`,
};

/** Whoever has the order's id learns that it is taken; to whom its letters go stands there for its payer, the browser that ordered, and staff alone. */
function thanksRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.get("/orders/:id/thanks", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    if (order.status !== "paid" && order.status !== "on account") return see(`/orders/${order.id}/payment`);
    const visit = await visitOf(site, c);
    const mail = await mailOf(platform.db, order.payerId);
    const { number, kind, status, id } = order;
    return ownPage(
      htmlOf(
        <ThanksPage
          {...{ visit, number, kind, id }}
          email={canKnow(site, c, visit, order) ? mail?.email : undefined}
          written={mail !== undefined}
          onAccount={status === "on account"}
          isFree={order.amount.amount === 0}
          code={await codeOfOrder(site, c, id)}
          returnTo={order.returnTo}
          hasIssue={(await currentNumber(platform.db)) !== undefined}
        />,
      ),
    );
  });
  app.post("/orders/:id/code", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    const visit = await visitOf(site, c);
    const mail = isTheirs(site, c, visit, order) ? await mailOf(platform.db, order.payerId) : undefined;
    if (!mail) missing();
    const browser = browserTokenOf(site, c);
    const page = await thankedAt(site, visit, order);
    await startSignIn(platform, {
      email: mail.email,
      browser,
      ip: ipOf(site, c),
      // on to what they were reading, where the proof opens it
      returnTo: `/orders/${order.id}/${order.returnTo ? "payment" : "thanks"}`,
      magazine: visit.publication.title,
      language: visit.publication.language,
    });
    return setBrowserCookie(site, see(askingForCode(page, "sent")), browser);
  });
}

/** The order's id is the key to its invoice, as in the letter: whoever has it may pay, and sees no more than the sum, here and on the gateway's page. */
function invoiceRoutes(app: Hono<Env>, site: Site, { payments, playCards }: Checkout): void {
  const { platform } = site;
  const takesCard = site.sells && payments.gateway.paidBy === "card";
  const page = async (c: Ctx, shown: Shown) => {
    const order = (await orderHere(site, c)) ?? missing();
    const visit = await visitOf(site, c);
    return htmlOf(
      <InvoicePaymentPage
        visit={visit}
        orderId={order.id}
        number={order.number}
        price={formatMoney(order.amount, visit.publication.language)}
        play={takesCard ? playCards : undefined}
        shown={shown}
      />,
    );
  };
  app.get("/orders/:id/invoice", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    if (order.status === "paid") return see(`/orders/${order.id}/thanks`);
    if (order.status !== "on account" && order.status !== "written off") missing();
    return ownPage(await page(c, (await keptForm(site, c)) ?? { values: {}, errors: {} }));
  });
  app.post("/orders/:id/invoice", async (c) => {
    if (!(await isWithinRate(platform, { bucket: `orders:ip:${ipOf(site, c)}`, limit: 60, seconds: 900 }))) tooOften();
    const form = await readForm(c.req.raw);
    const order = (await orderHere(site, c)) ?? missing();
    const place = () => payOpenInvoice(platform, payments, { orderId: order.id, card: cardOfForm(form, takesCard) });
    return rerenderOnRefusal(
      await visitOf(site, c),
      async () => seeNext(site, c, await sendForm(site, c, { values: {}, errors: {}, orderKey: "" }, place)),
      ({ detail, fields }) => page(c, { values: {}, errors: fields, problem: detail }),
    );
  });
}

/** On the way of an order, the page that comes next. */
export async function seeNext(site: Site, c: Ctx, { orderId, next }: Ordered): Promise<Response> {
  if (next.step === "page") return see(next.url);
  if (next.step === "served") return afterPaying(site, c, orderId);
  return see(`/orders/${orderId}/${{ confirm: "confirmation", wait: "payment" }[next.step]}`);
}

const orderHere = (site: Site, c: Ctx) => orderById(site.platform.db, c.req.param("id") ?? "");
