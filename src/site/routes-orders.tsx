import type { Hono } from "hono";
import { type OrderView, type Ordered, confirmOrder, lookAtOrder, orderById, payOpenInvoice } from "../circulation/index.ts";
import { readForm } from "../http/index.ts";
import { hashOfToken, mailOf, startSignIn } from "../people/index.ts";
import { mayPass } from "../platform/index.ts";
import { formatMoney } from "../values/index.ts";
import type { Checkout } from "./checkout.ts";
import { cardOfForm } from "./checkout-form.ts";
import { type Ctx, type Env, type Site, browserOf, ipOf, keepBrowser, ownPage, see, visitOf } from "./context.ts";
import { htmlOf } from "./frame.tsx";
import { missing, tooOften } from "./missing.ts";
import { orAgain } from "./or-again.ts";
import type { Shown } from "./pages/checkout-payment.tsx";
import { InvoicePaymentPage } from "./pages/invoice-payment.tsx";
import { PaymentPage, SecondStepPage, ThanksPage } from "./pages/payment.tsx";
import type { Visit } from "./visit.ts";

/** An order after its form: its second step, its payment, its thanks, its invoice. */
export function orderRoutes(app: Hono<Env>, site: Site, checkout: Checkout): void {
  const { platform } = site;
  const { payments } = checkout;
  app.get("/orders/:id/confirmation", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    const visit = await visitOf(site, c);
    return ownPage(
      htmlOf(<SecondStepPage visit={visit} orderId={order.id} price={formatMoney(order.amount, visit.publication.language)} />),
    );
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
  thanksRoutes(app, site);
  invoiceRoutes(app, site, checkout);
}

/** Whoever has the order's id learns that it is taken; to whom its letters go stands there for its payer alone, and for the browser that ordered. */
function thanksRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.get("/orders/:id/thanks", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    if (order.status !== "paid" && order.status !== "on account") return see(`/orders/${order.id}/payment`);
    const visit = await visitOf(site, c);
    const mail = isTheirs(site, c, visit, order) ? await mailOf(platform.db, order.payerId) : undefined;
    const { number, kind, status, id } = order;
    return ownPage(
      htmlOf(
        <ThanksPage
          {...{ visit, number, kind, id }}
          email={mail?.email}
          onAccount={status === "on account"}
          codeSent={c.req.query("code") === "sent"}
        />,
      ),
    );
  });
  app.post("/orders/:id/code", async (c) => {
    const order = (await orderHere(site, c)) ?? missing();
    const visit = await visitOf(site, c);
    const mail = isTheirs(site, c, visit, order) ? await mailOf(platform.db, order.payerId) : undefined;
    if (!mail) missing();
    const browser = browserOf(site, c);
    const thanks = `/orders/${order.id}/thanks`;
    await startSignIn(platform, { email: mail.email, browser, ip: ipOf(site, c), returnTo: thanks, magazine: visit.publication.title });
    return keepBrowser(site, see(`${thanks}?code=sent`), browser);
  });
}

const isTheirs = (site: Site, c: Ctx, { person }: Visit, order: OrderView): boolean =>
  person ? person.id === order.payerId : isOrderedHere(site, c, order);

export const isOrderedHere = (site: Site, c: Ctx, { browserHash }: Pick<OrderView, "browserHash">): boolean =>
  Boolean(browserHash?.equals(hashOfToken(browserOf(site, c))));

/** The order's id is the key to its invoice, as in the letter: whoever has it may pay, and sees no more than the sum. */
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
    return ownPage(await page(c, { values: {}, errors: {} }));
  });
  app.post("/orders/:id/invoice", async (c) => {
    if (!(await mayPass(platform, { bucket: `orders:ip:${ipOf(site, c)}`, limit: 60, seconds: 900 }))) tooOften();
    const form = await readForm(c.req.raw);
    const order = (await orderHere(site, c)) ?? missing();
    return orAgain(
      async () => seeNext(await payOpenInvoice(platform, payments, { orderId: order.id, card: cardOfForm(form, takesCard) })),
      ({ detail, fields }) => page(c, { values: {}, errors: fields, problem: detail }),
    );
  });
}

/** On the way of an order, the page that comes next. */
export function seeNext({ orderId, next }: Ordered): Response {
  if (next.step === "page") return see(next.url);
  return see(`/orders/${orderId}/${{ served: "thanks", confirm: "confirmation", wait: "payment" }[next.step]}`);
}

const orderHere = (site: Site, c: Ctx) => orderById(site.platform.db, c.req.param("id") ?? "");
