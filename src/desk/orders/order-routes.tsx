import { messagesIn } from "../../messages/index.ts";
import { formatMoney, keysOf } from "../../values/index.ts";
import {
  type Payments,
  backIssuesWaiting,
  changeIssueStock,
  giftsOfEverybody,
  type HadAtDesk,
  hadAtDesk,
  issueStocks,
  markPremiumSent,
  openInvoices,
  orderById,
  placeStaffOrder,
  premiumsToSend,
  recordPayment,
  takenOrder,
  type WayToPay,
  waysToPay,
} from "../../orders/index.ts";
import { allOffers, taxSettings } from "../../offers/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { field, readForm, idIn } from "../../http/index.ts";
import { newToken, nobodyNamed, peopleById, type Named } from "../../people/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { change, keyed, reason } from "../fields.ts";
import { Input, type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { listQueryOf, listedOf } from "../lists.tsx";
import { GiftsPage } from "../subscribers/institution-pages.tsx";
import { DispatchPage, OpenInvoicesPage } from "./order-pages.tsx";
import { NewOrderPage } from "./new-order-page.tsx";
import { doneAt, stockChanged, notice } from "../notices.ts";
import { askFirst } from "../ask-first.tsx";
import { missing } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, trade } from "../route.ts";
import { meantIn, orderFields, orderingOf } from "./order-form.ts";
import { institutionRoutes } from "../subscribers/institution-routes.tsx";
import { TakenOrderPage } from "./taken-order-page.tsx";

const orderTaken = notice("order", (desk) => desk.orders.orderTaken, { to: "payer", says: (desk) => desk.common.notices.itsLetter });
const paymentRecorded = notice("payment", (desk) => desk.orders.recorded, { to: "payer", says: (desk) => desk.common.notices.itsReceipt });
const markedAsPosted = notice("sent", (desk) => desk.orders.sent);

const isWay = (how: string): how is WayToPay => waysToPay.some((way) => way === how);

/** A payment of an open invoice: how it came, and a note. */
const received = reason.extend({ how: field.line });
/** Copies of an issue laid in or taken out, by hand. */
const stockChange = reason.extend({ wholeNumber: field.count, change });

/** Orders that staff enter, invoices that are open, what is posted singly, gifts and institutions. */
export function orderRoutes(route: Route, platform: Platform, payments: Payments): void {
  invoices(route, platform, payments);
  staffOrders(route, platform, payments);
  dispatch(route, platform);
  route("get", "/gifts", trade, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    return deskPage(<GiftsPage visit={visit} gifts={await giftsOfEverybody(platform, asked)} asked={asked} />);
  });
  institutionRoutes(route, platform, payments);
}

function invoices(route: Route, platform: Platform, payments: Payments): void {
  route("get", "/orders", trade, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const open = listedOf(await openInvoices(platform.db), asked, ({ number, name, email }) => `${number} ${name} ${email}`);
    return deskPage(<OpenInvoicesPage visit={visit} open={open} asked={asked} />);
  });
  askFirst(route, "/orders/:id/payment", {
    roles: trade,
    ask: async (c, visit, form) => {
      const m = messagesIn(visit.language).desk.orders;
      const invoice = (await openInvoices(platform.db)).find(({ orderId }) => orderId === idIn(c)) ?? missing();
      const values = form?.asTyped(["why", "how"]) ?? {};
      return {
        title: m.paidTitle(invoice.number),
        back: { href: "/desk/orders", label: m.open },
        says: [
          m.paidSays({
            sum: formatMoney(invoice.amount, visit.language),
            name: invoice.name || m.thePayer,
            how: values.how && isWay(values.how) ? m.entry.paidBy[values.how] : (values.how ?? ""),
          }),
          m.paidFinal,
        ],
        odd: invoice.status === "written off" ? [m.wasStopped] : [],
        button: m.record,
        inputs: { names: ["why"], shown: <Input shown={{ values, errors: {} }} name="why" label={m.note} /> },
      };
    },
    work: async (c, visit, form) => {
      await recordPayment(platform, payments, { ...form.parse(received), orderId: idIn(c), by: visit.person.id });
      return see(doneAt("/desk/orders", paymentRecorded, await payerOf(platform, idIn(c))));
    },
  });
}

async function payerOf({ db }: Platform, orderId: string): Promise<{ payer: Named }> {
  const { payerId } = (await orderById(db, orderId)) ?? missing();
  return { payer: (await peopleById(db, [payerId])).get(payerId) ?? nobodyNamed };
}

function staffOrders(route: Route, platform: Platform, payments: Payments): void {
  const { db } = platform;
  const page = async (visit: DeskVisit, shown: Shown, orderKey: string, had?: HadAtDesk) => {
    const offers = (await allOffers(db)).filter(({ audience }) => audience !== "institution");
    return deskPage(
      <NewOrderPage
        visit={visit}
        home={(await taxSettings(db)).sellerCountry}
        offers={offers}
        currency={(await publicationOf(db)).currency}
        {...{ shown, orderKey, had }}
      />,
      shown.problem ? 422 : 200,
    );
  };
  route("get", "/orders/new", trade, (_c, visit) => page(visit, nothingShown, newToken()));
  route("post", "/orders", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const { orderKey } = form.parse(keyed);
    return rerenderOnRefusal(
      visit.language,
      form,
      orderFields,
      async () => {
        const ordering = orderingOf(form, (await publicationOf(db)).currency, { by: visit.person.id, orderKey });
        const { orderId } = await placeStaffOrder(platform, payments, ordering);
        return see(doneAt(`/desk/orders/${orderId}`, orderTaken, await payerOf(platform, orderId)));
      },
      async (shown) => page(visit, shown, orderKey, shown.errors.second ? await hadAtDesk(db, meantIn(form)) : undefined),
    );
  });
  route("get", "/orders/:id", trade, async (c, visit) =>
    deskPage(<TakenOrderPage visit={visit} order={(await takenOrder(db, idIn(c))) ?? missing()} />),
  );
}

const dispatchPage =
  ({ db }: Platform) =>
  async (c: Ctx, visit: DeskVisit, shown: Shown) => {
    const asked = listQueryOf(c.req.url);
    return deskPage(
      <DispatchPage
        visit={visit}
        premiums={listedOf(await premiumsToSend(db), asked, ({ number, premium, to }) => `${number} ${premium} ${to}`)}
        asked={asked}
        issues={await backIssuesWaiting(db)}
        stocks={await issueStocks(db)}
        shown={shown}
      />,
      shown.problem ? 422 : 200,
    );
  };

function dispatch(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = dispatchPage(platform);
  route("get", "/dispatch", trade, (c, visit) => page(c, visit, nothingShown));
  askFirst(route, "/dispatch/premiums/:id", {
    roles: trade,
    ask: async (c, visit) => {
      const m = messagesIn(visit.language).desk.orders;
      const row = (await premiumsToSend(db)).find(({ orderId }) => orderId === idIn(c)) ?? missing();
      return {
        title: m.postedTitle(row.number),
        back: { href: "/desk/dispatch", label: m.dispatch },
        says: [m.postedSays({ premium: row.premium, to: row.to })],
        odd: row.address ? [] : [m.postedNowhere],
        button: m.wasPosted,
      };
    },
    work: async (c, visit) => {
      await inTransaction(platform, (tx) => markPremiumSent(platform, tx, idIn(c), visit.person.id));
      return see(doneAt("/desk/dispatch", markedAsPosted));
    },
  });
  route("post", "/dispatch/stock", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      keysOf(stockChange.shape),
      async () => {
        await changeIssueStock(platform, { ...form.parse(stockChange), by: visit.person.id });
        return see(doneAt("/desk/dispatch", stockChanged));
      },
      (shown) => page(c, visit, shown),
    );
  });
}
