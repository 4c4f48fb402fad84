import {
  type Payments,
  type StaffOrdering,
  addInstitution,
  allOffers,
  backIssuesWaiting,
  changeIssueStock,
  freeSeat,
  giftsGiven,
  giveSeat,
  type Institution,
  institutions,
  issueStocks,
  markPremiumSent,
  openInvoices,
  placeStaffOrder,
  premiumsToSend,
  recordPayment,
  saveWaysIn,
  taxSettings,
  waysToCome,
  waysToPay,
} from "../../circulation/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { type Form, readForm } from "../../http/index.ts";
import { newToken } from "../../people/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { type Address, isDay, isId, moneyOf } from "../../values/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { GiftsPage, InstitutionPage, InstitutionsPage, valuesOfWays } from "../pages/institutions.tsx";
import { DispatchPage, NewOrderPage, OpenInvoicesPage, orderKinds } from "../pages/orders.tsx";
import { missing, refuse } from "../refusals.ts";
import { orShown } from "./or-shown.ts";
import { type Ctx, type Route, idOf, see, trade } from "./route.ts";

const addressFields = ["name", "line1", "line2", "postalCode", "city", "region", "country"] as const;
const orderFields = [
  "kind",
  "offer",
  "cameBy",
  "paidBy",
  "payerName",
  "email",
  "company",
  "vatId",
  ...addressFields,
  "quantity",
  "price",
  "coupon",
  "start",
  "recipientName",
  "recipientEmail",
  "sendOn",
  "cardText",
  "why",
];

/** Orders that staff enter, invoices that are open, what is posted singly, gifts and institutions. */
export function orderRoutes(route: Route, platform: Platform, payments: Payments): void {
  invoices(route, platform, payments);
  staffOrders(route, platform, payments);
  dispatch(route, platform);
  route("get", "/gifts", trade, async (_c, visit) => deskPage(<GiftsPage visit={visit} gifts={await giftsGiven(platform)} />));
  institutionRoutes(route, platform, payments);
}

function invoices(route: Route, platform: Platform, payments: Payments): void {
  const page = async (visit: DeskVisit, shown: Shown) =>
    deskPage(<OpenInvoicesPage visit={visit} open={await openInvoices(platform.db)} shown={shown} />, shown.problem ? 422 : 200);
  route("get", "/orders", trade, (_c, visit) => page(visit, nothingShown));
  route("post", "/orders/:id/payment", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return orShown(
      form,
      [],
      async () => {
        await recordPayment(platform, payments, { orderId: idOf(c), how: form.text("how"), by: visit.person.id, why: form.text("why") });
        return see("/desk/orders?done=payment");
      },
      (shown) => page(visit, shown),
    );
  });
}

function staffOrders(route: Route, platform: Platform, payments: Payments): void {
  const { db } = platform;
  const page = async (visit: DeskVisit, shown: Shown, orderKey: string) => {
    const offers = (await allOffers(db)).filter(({ audience }) => audience !== "institution");
    return deskPage(
      <NewOrderPage
        visit={visit}
        home={(await taxSettings(db)).sellerCountry}
        offers={offers}
        currency={(await publicationOf(db)).currency}
        shown={shown}
        orderKey={orderKey}
      />,
      shown.problem ? 422 : 200,
    );
  };
  route("get", "/orders/new", trade, (_c, visit) => page(visit, nothingShown, newToken()));
  route("post", "/orders", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const orderKey = form.text("orderKey") || newToken();
    return orShown(
      form,
      orderFields,
      async () => {
        await placeStaffOrder(platform, payments, await orderingOf(platform, form, { by: visit.person.id, orderKey }));
        return see("/desk/orders/new?done=order");
      },
      (shown) => page(visit, shown, orderKey),
    );
  });
}

const oneOf = <T extends string>(given: string, all: readonly T[], otherwise: T): T => all.find((one) => one === given) ?? otherwise;

/** "" in every field is no address. */
function addressIn(form: Form): Address | undefined {
  return form.text("line1")
    ? (Object.fromEntries(addressFields.map((field) => [field, form.text(field) || undefined])) as unknown as Address)
    : undefined;
}

async function orderingOf({ db }: Platform, form: Form, { by, orderKey }: { by: string; orderKey: string }): Promise<StaffOrdering> {
  const { currency } = await publicationOf(db);
  const kind = oneOf(
    form.text("kind"),
    orderKinds.map(([value]) => value),
    "usual",
  );
  const agreedPrice = form.text("price") ? moneyOf(form.text("price"), currency) : undefined;
  if (form.text("price") && !agreedPrice)
    throw refuse("offer-unusable", `“${form.text("price")}” is not a price; write it as 48.00.`, { price: "Write it as 48.00." });
  const number = (name: string) => (form.text(name) ? Number(form.text(name)) : undefined);
  const sendOn = form.text("sendOn");
  return {
    ...{ offerKey: form.text("offer"), payer: { email: form.text("email"), name: form.text("payerName") }, address: addressIn(form) },
    ...{
      company: form.text("company"),
      vatId: form.text("vatId"),
      coupon: form.text("coupon"),
      idempotencyKey: orderKey,
      by,
      why: form.text("why"),
    },
    kind: kind === "comp" || kind === "bulk" ? kind : "usual",
    ...{ cameBy: oneOf(form.text("cameBy"), waysToCome, "desk"), paidBy: oneOf(form.text("paidBy"), waysToPay, "cheque") },
    ...{ quantity: number("quantity") ?? 1, agreedPrice, premium: kind !== "comp" },
    ...(kind === "back issue" ? { backIssue: number("start") } : { start: number("start") }),
    ...(kind === "gift" && {
      gift: {
        recipientName: form.text("recipientName"),
        recipientEmail: form.text("recipientEmail") || undefined,
        cardText: form.text("cardText"),
        ...(isDay(sendOn) && { sendOn }),
      },
    }),
  };
}

function dispatch(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = async (visit: DeskVisit, shown: Shown) =>
    deskPage(
      <DispatchPage
        visit={visit}
        premiums={await premiumsToSend(db)}
        issues={await backIssuesWaiting(db)}
        stocks={await issueStocks(db)}
        shown={shown}
      />,
      shown.problem ? 422 : 200,
    );
  route("get", "/dispatch", trade, (_c, visit) => page(visit, nothingShown));
  route("post", "/dispatch/premiums/:id", trade, async (c, visit) => {
    await inTransaction(platform, (tx) => markPremiumSent(platform, tx, idOf(c), visit.person.id));
    return see("/desk/dispatch?done=sent");
  });
  route("post", "/dispatch/stock", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return orShown(
      form,
      ["wholeNumber", "change", "why"],
      async () => {
        await changeIssueStock(platform, {
          wholeNumber: Number(form.text("wholeNumber")),
          change: Number(form.text("change").replace("−", "-")),
          why: form.text("why"),
          by: visit.person.id,
        });
        return see("/desk/dispatch?done=stock");
      },
      (shown) => page(visit, shown),
    );
  });
}

const lines = (form: Form, name: string): string[] =>
  form
    .text(name)
    .split(/[\s,;]+/)
    .filter(Boolean);
const waysOf = (form: Form) => ({
  ranges: lines(form, "ranges"),
  domains: lines(form, "domains").map((domain) => domain.toLowerCase().replace(/^@/, "")),
  seats: form.text("seats") ? Number(form.text("seats")) : null,
});

function institutionRoutes(route: Route, platform: Platform, payments: Payments): void {
  const { db } = platform;
  const page = async (visit: DeskVisit, shown: Shown, orderKey: string) => {
    const offers = (await allOffers(db)).filter(({ audience }) => audience === "institution");
    return deskPage(
      <InstitutionsPage
        visit={visit}
        home={(await taxSettings(db)).sellerCountry}
        all={await institutions(db)}
        offers={offers}
        shown={shown}
        orderKey={orderKey}
      />,
      shown.problem ? 422 : 200,
    );
  };
  const here = async (c: Ctx): Promise<Institution> => (await institutions(db)).find(({ id }) => id === c.req.param("id")) ?? missing();
  const one = async (c: Ctx, visit: DeskVisit, shown?: Shown) => {
    const institution = await here(c);
    return deskPage(
      <InstitutionPage
        visit={visit}
        one={institution}
        shown={shown && Object.keys(shown.values).length > 0 ? shown : { errors: {}, ...shown, values: valuesOfWays(institution) }}
      />,
      shown?.problem ? 422 : 200,
    );
  };
  route("get", "/institutions", trade, (_c, visit) => page(visit, nothingShown, newToken()));
  route("post", "/institutions", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const orderKey = form.text("orderKey") || newToken();
    return orShown(
      form,
      [...orderFields, "institution", "ranges", "domains", "seats"],
      async () => {
        const ordering = await orderingOf(platform, form, { by: visit.person.id, orderKey });
        const id = await addInstitution(platform, payments, { ...ordering, name: form.text("institution"), ways: waysOf(form) });
        return see(`/desk/institutions/${id}?done=institution`);
      },
      (shown) => page(visit, shown, orderKey),
    );
  });
  route("get", "/institutions/:id", trade, (c, visit) => one(c, visit));
  route("post", "/institutions/:id", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const { id } = await here(c);
    return orShown(
      form,
      ["ranges", "domains", "seats"],
      async () => {
        await inTransaction(platform, (tx) => saveWaysIn(platform, tx, id, waysOf(form), visit.person.id));
        return see(`/desk/institutions/${id}?done=institution`);
      },
      (shown) => one(c, visit, shown),
    );
  });
  route("post", "/institutions/:id/seats", trade, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const { id } = await here(c);
    return orShown(
      form,
      [],
      async () => {
        await inTransaction(platform, (tx) =>
          giveSeat(platform, tx, { institutionId: id, email: form.text("email"), by: visit.person.id }),
        );
        return see(`/desk/institutions/${id}?done=seat`);
      },
      (shown) => one(c, visit, shown),
    );
  });
  route("post", "/institutions/:id/seats/:seat/ending", trade, async (c, visit) => {
    const { id } = await here(c);
    const seat = c.req.param("seat") ?? "";
    if (!isId(seat)) missing();
    await inTransaction(platform, (tx) => freeSeat(platform, tx, seat, visit.person.id));
    return see(`/desk/institutions/${id}?done=seat-freed`);
  });
}
