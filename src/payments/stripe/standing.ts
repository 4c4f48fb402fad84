import type { Stripe } from "stripe";
import { type Money, codeOf, money } from "../../values/index.ts";
import type { Standing, StandingGateway, StandingStatus } from "../standing/standing.ts";
import { methodName } from "./answers.ts";

/** What of a subscription is read besides itself. */
const expanded = ["customer.invoice_settings.default_payment_method", "default_payment_method", "latest_invoice", "schedule"];
const listed = expanded.map((path) => `data.${path}`);

/** Stripe’s own subscriptions, which it charges by itself. */
export function standingAtStripe(stripe: Stripe): StandingGateway {
  return {
    all: async function* () {
      for await (const one of stripe.subscriptions.list({ status: "all", limit: 100, expand: listed })) yield standingOf(one);
      for await (const plan of stripe.subscriptionSchedules.list({ limit: 100 })) if (plan.status === "not_started") yield toBegin(plan);
    },
    ofCustomer: async (customer) => [...(await running(stripe, customer)), ...(await scheduled(stripe, customer))],
    read: async (id) => {
      try {
        return standingOf(await stripe.subscriptions.retrieve(id, { expand: expanded }));
      } catch (error) {
        if (codeOf(error) === "resource_missing") return undefined;
        throw error;
      }
    },
    next: async (id) => {
      const { total, currency } = await stripe.invoices.createPreview({ subscription: id });
      return money(total, currency.toUpperCase());
    },
    release: async (schedule, key) => void (await stripe.subscriptionSchedules.release(schedule, {}, { idempotencyKey: key })),
    endWithPeriod: async (id, mark, key) => {
      const change = { cancel_at_period_end: true, metadata: { masthead_takeover: mark } };
      await stripe.subscriptions.update(id, change, { idempotencyKey: key });
    },
    goOn: async (id, key) => {
      const change = { cancel_at_period_end: false, metadata: { masthead_takeover: "" } };
      await stripe.subscriptions.update(id, change, { idempotencyKey: key });
    },
  };
}

async function running(stripe: Stripe, customer: string): Promise<Standing[]> {
  const found: Standing[] = [];
  for await (const one of stripe.subscriptions.list({ customer, status: "all", limit: 100, expand: listed })) found.push(standingOf(one));
  return found;
}

async function scheduled(stripe: Stripe, customer: string): Promise<Standing[]> {
  const found: Standing[] = [];
  for await (const plan of stripe.subscriptionSchedules.list({ customer, limit: 100 }))
    if (plan.status === "not_started") found.push(toBegin(plan));
  return found;
}

/** What has not begun is no subscription yet, and will be charged all the same. */
const toBegin = ({ id, customer, phases: [first] }: Stripe.SubscriptionSchedule): Standing => ({
  ...nothing,
  id,
  customer: idOf(customer) ?? "",
  status: "scheduled",
  until: first ? at(first.start_date) : null,
  schedule: id,
});

const nothing = {
  email: null,
  name: null,
  ends: false,
  endedAt: null,
  endedBy: null,
  amount: null,
  every: null,
  quantity: 1,
  items: 0,
  discounted: false,
  taxedThere: false,
  owes: false,
  collectionPaused: false,
  sendsInvoices: false,
  endsLater: false,
  method: null,
  methodName: "",
  mark: null,
} satisfies Partial<Standing>;

const statuses: Record<string, StandingStatus> = {
  active: "running",
  trialing: "trial",
  past_due: "past due",
  unpaid: "unpaid",
  incomplete: "incomplete",
  paused: "paused",
  canceled: "ended",
  incomplete_expired: "ended",
};

const at = (seconds: number): string => new Date(seconds * 1000).toISOString();
const idOf = (named: string | { id: string } | null): string | null => (typeof named === "string" ? named : (named?.id ?? null));

function standingOf(of: Stripe.Subscription): Standing {
  const customer = typeof of.customer === "object" && !of.customer.deleted ? of.customer : undefined;
  const until = untilOf(of);
  return {
    id: of.id,
    customer: idOf(of.customer) ?? "",
    email: customer?.email ?? null,
    name: customer?.name ?? null,
    // what Stripe calls by a word that is new to us runs until we know better
    status: statuses[of.status] ?? "running",
    ends: of.cancel_at_period_end || (of.cancel_at !== null && until !== null && of.cancel_at <= until),
    until: until === null ? null : at(until),
    endedAt: of.ended_at === null ? null : at(of.ended_at),
    endedBy: endedBy(of.cancellation_details?.reason ?? null),
    amount: amountOf(of),
    every: everyOf(of),
    quantity: of.items.data.reduce((sum, { quantity = 1 }) => sum + quantity, 0),
    items: of.items.data.length,
    discounted: of.discounts.length > 0 || of.items.data.some(({ discounts }) => discounts.length > 0),
    taxedThere: of.automatic_tax.enabled,
    owes: typeof of.latest_invoice === "object" && (of.latest_invoice?.status === "open" || of.latest_invoice?.status === "draft"),
    collectionPaused: of.pause_collection !== null,
    sendsInvoices: of.collection_method === "send_invoice",
    schedule: idOf(of.schedule),
    endsLater: endsLater(of, until),
    ...methodOf(of, customer),
    mark: of.metadata.masthead_takeover || null,
  };
}

/** The first of its items’ periods to end: by then it is over, or something is charged. */
function untilOf({ items }: Stripe.Subscription): number | null {
  const ends = items.data.map(({ current_period_end: end }) => end);
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** Not with this period, but for good: it was never meant to go on. */
const endsLater = ({ cancel_at: end, schedule }: Stripe.Subscription, until: number | null): boolean =>
  (end !== null && until !== null && end > until) || (typeof schedule === "object" && schedule?.end_behavior === "cancel");

const endedBy = (reason: string | null): Standing["endedBy"] =>
  reason === "payment_failed" ? "payment failed" : reason === "payment_disputed" ? "payment disputed" : null;

function amountOf({ items, currency }: Stripe.Subscription): Money | null {
  let sum = 0;
  for (const { price, quantity = 1 } of items.data) {
    if (price.unit_amount === null || price.recurring?.usage_type === "metered") return null;
    sum += price.unit_amount * quantity;
  }
  return items.data.length > 0 ? money(sum, currency.toUpperCase()) : null;
}

const units = ["day", "week", "month", "year"] as const;
function everyOf({ items }: Stripe.Subscription): Standing["every"] {
  const { interval, interval_count: count } = items.data[0]?.price.recurring ?? {};
  const unit = units.find((one) => one === interval);
  return unit && count ? { unit, count } : null;
}

/** Its own, or the customer’s: so Stripe chooses. */
function methodOf(of: Stripe.Subscription, customer: Stripe.Customer | undefined): Pick<Standing, "method" | "methodName"> {
  const own = of.default_payment_method ?? of.default_source;
  // a source of the old kind is charged as a method is, under its own id
  const method = own ?? customer?.invoice_settings.default_payment_method ?? customer?.default_source ?? null;
  const known = typeof method === "object" && method?.object === "payment_method" ? method : null;
  return { method: idOf(method), methodName: known ? methodName(known) : method ? "a card kept in the old way" : "" };
}
