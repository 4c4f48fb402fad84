import type { Stripe } from "stripe";
import { behaviourOf, decline, succeed } from "./money.ts";
import { customerOf, intentOf, methodOf } from "./objects.ts";
import { invalid, noSuch } from "./stripe-error.ts";
import { type World, seconds } from "./world.ts";

/** What a test says of a subscription that runs there already; it is otherwise an ordinary one of a year, in the middle of its period. */
export type Running = {
  email?: string;
  name?: string;
  customer?: string;
  amount?: number;
  currency?: string;
  unit?: "month" | "year";
  quantity?: number;
  /** When its running period ends; without it in a hundred days. */
  until?: Date;
  /** The number of its own card; null: neither it nor its customer has one. */
  card?: string | null;
  /** The customer’s default card is another one. */
  otherDefault?: string;
  status?: Stripe.Subscription.Status;
  more?: Partial<Stripe.Subscription>;
  items?: number;
  metered?: boolean;
  schedule?: "release" | "cancel";
  coupon?: number;
};

/** What Stripe charged by itself: which subscription, for the period that begins then. */
export type ChargedThere = { subscription: string; customer: string; from: number; amount: number };

const days = 86_400;

function priceOf(world: World, { amount = 4800, currency = "eur", unit = "year", metered = false }: Running): Stripe.Price {
  return {
    id: world.id("price"),
    object: "price",
    active: true,
    billing_scheme: "per_unit",
    created: seconds(world),
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: world.id("prod"),
    recurring: { interval: unit, interval_count: 1, meter: null, trial_period_days: null, usage_type: metered ? "metered" : "licensed" },
    tax_behavior: "inclusive",
    tiers_mode: null,
    transform_quantity: null,
    type: "recurring",
    unit_amount: amount,
    unit_amount_decimal: null,
  };
}

const itemOf = (world: World, running: Running, subscription: string, until: number): Stripe.SubscriptionItem =>
  ({
    id: world.id("si"),
    object: "subscription_item",
    billing_thresholds: null,
    created: seconds(world),
    current_period_start: until - (running.unit === "month" ? 30 : 365) * days,
    current_period_end: until,
    current_trial: null,
    discounts: [],
    metadata: {},
    price: priceOf(world, running),
    quantity: running.quantity ?? 1,
    subscription,
    tax_rates: [],
  }) satisfies Omit<Stripe.SubscriptionItem, "plan" | "lastResponse"> as unknown as Stripe.SubscriptionItem;

function keepCard(world: World, number: string, customer: string): string {
  const method = methodOf(world, { number, month: 12, year: 2039, customer });
  world.methods.set(method.id, method);
  world.numbers.set(method.id, number);
  return method.id;
}

function payerOf(world: World, { email, name, customer }: Running): Stripe.Customer {
  const known = customer === undefined ? undefined : world.customers.get(customer);
  if (known) return known;
  const made = customerOf(world, { email, name, metadata: {} });
  world.customers.set(made.id, made);
  return made;
}

/** Somebody who subscribed at Stripe before there was a magazine here. */
export function subscribe(world: World, running: Running): Stripe.Subscription {
  const payer = payerOf(world, running);
  const { card = "4242424242424242", otherDefault, more, items = 1, schedule, coupon } = running;
  const method = card === null ? null : keepCard(world, card, payer.id);
  payer.invoice_settings.default_payment_method ??= otherDefault ? keepCard(world, otherDefault, payer.id) : method;
  const id = world.id("sub");
  const until = Math.floor((running.until?.valueOf() ?? world.now().valueOf() + 100 * days * 1000) / 1000);
  const plan = schedule ? scheduleOf(world, { customer: payer.id, subscription: id, ends: schedule, until }) : null;
  const made: Stripe.Subscription = {
    ...blank(world),
    id,
    currency: running.currency ?? "eur",
    customer: payer.id,
    default_payment_method: otherDefault ? method : null,
    discounts: coupon ? [world.id("di")] : [],
    items: {
      object: "list",
      data: Array.from({ length: items }, () => itemOf(world, running, id, until)),
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
    },
    schedule: plan,
    status: running.status ?? "active",
    ...more,
  };
  if (coupon) world.coupons.set(id, coupon);
  world.subscriptions.set(id, made);
  world.tell("customer.subscription.created", made);
  return made;
}

const blank = (world: World): Omit<Stripe.Subscription, "id" | "currency" | "customer" | "items" | "status"> => ({
  object: "subscription",
  application: null,
  application_fee_percent: null,
  automatic_tax: { disabled_reason: null, enabled: false, liability: null },
  billing_cycle_anchor: seconds(world),
  billing_cycle_anchor_config: null,
  billing_mode: { flexible: null, type: "classic" },
  billing_schedules: [],
  billing_thresholds: null,
  cancel_at: null,
  cancel_at_period_end: false,
  canceled_at: null,
  cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
  collection_method: "charge_automatically",
  created: seconds(world),
  customer_account: null,
  days_until_due: null,
  default_payment_method: null,
  default_source: null,
  description: null,
  discounts: [],
  ended_at: null,
  invoice_settings: { account_tax_ids: null, custom_fields: null, description: null, footer: null, issuer: { type: "self" } },
  latest_invoice: null,
  livemode: false,
  managed_payments: null,
  metadata: {},
  next_pending_invoice_item_invoice: null,
  on_behalf_of: null,
  pause_collection: null,
  payment_settings: null,
  pending_invoice_item_interval: null,
  pending_setup_intent: null,
  pending_update: null,
  schedule: null,
  start_date: seconds(world),
  test_clock: null,
  transfer_data: null,
  trial_end: null,
  trial_settings: null,
  trial_start: null,
});

type Scheduled = { customer: string; subscription: string | null; ends: "release" | "cancel"; until: number };

/** As much of a schedule as is read. */
export function scheduleOf(world: World, { customer, subscription, ends, until }: Scheduled): string {
  const id = world.id("sub_sched");
  const status = subscription ? "active" : "not_started";
  const phases = [{ start_date: until, end_date: until + 365 * days }];
  const made = { id, object: "subscription_schedule", created: seconds(world), customer, subscription, end_behavior: ends, status, phases };
  world.schedules.set(id, made as unknown as Stripe.SubscriptionSchedule);
  return id;
}

export const untilOf = ({ items }: Stripe.Subscription): number => items.data[0]!.current_period_end;

/** What a period costs, less its coupon. */
export function costOf(world: World, of: Stripe.Subscription): number {
  const sum = of.items.data.reduce((total, { price, quantity = 1 }) => total + (price.unit_amount ?? 0) * quantity, 0);
  return Math.round(sum * (1 - (world.coupons.get(of.id) ?? 0) / 100));
}

/** Time has passed: periods that are over are charged for again, or end. */
export function roll(world: World): void {
  for (const one of world.subscriptions.values())
    while (rolls(one) && untilOf(one) <= seconds(world)) {
      if (one.cancel_at_period_end || (one.cancel_at !== null && one.cancel_at <= untilOf(one))) endNow(world, one, untilOf(one));
      else renew(world, one);
    }
}

const rolls = ({ status }: Stripe.Subscription) => status === "active" || status === "trialing";

export function endNow(
  world: World,
  one: Stripe.Subscription,
  at: number,
  reason: Stripe.Subscription.CancellationDetails.Reason = "cancellation_requested",
): void {
  Object.assign(one, { status: "canceled", ended_at: at, canceled_at: at });
  one.cancellation_details = { comment: null, feedback: null, feedback_option: null, reason };
  world.tell("customer.subscription.deleted", one);
}

function renew(world: World, one: Stripe.Subscription): void {
  const from = untilOf(one);
  for (const item of one.items.data) {
    const length = (item.price.recurring?.interval === "month" ? 30 : 365) * days;
    Object.assign(item, { current_period_start: from, current_period_end: from + length });
  }
  one.status = "active";
  if (!one.pause_collection) pay(world, one, from);
  world.tell("customer.subscription.updated", one);
}

function pay(world: World, one: Stripe.Subscription, from: number): void {
  const customer = one.customer as string;
  const method = (one.default_payment_method ?? world.customers.get(customer)?.invoice_settings.default_payment_method) as string | null;
  const [amount, currency] = [costOf(world, one), one.currency];
  const intent = intentOf(world, { amount, currency, customer, description: "Subscription update", metadata: {}, keep: false });
  world.intents.set(intent.id, intent);
  const away = method ? behaviourOf(world, method).away : undefined;
  const isPaid = method !== null && away === "pays";
  if (isPaid) {
    succeed(world, intent, method);
    world.chargedThere.push({ subscription: one.id, customer, from, amount });
  } else {
    if (method && away && away !== "pays") decline(world, intent, method, away);
    one.status = "past_due";
  }
  one.latest_invoice = invoiceOf(world, { customer, amount, currency, status: isPaid ? "paid" : "open" });
  world.tell(isPaid ? "invoice.paid" : "invoice.payment_failed", world.invoices.get(one.latest_invoice)!);
}

type Billed = { customer: string; amount: number; currency: string; status: Stripe.Invoice.Status };

/** As much of an invoice as is read. */
export function invoiceOf(world: World, { customer, amount, currency, status }: Billed): string {
  const made = { id: world.id("in"), object: "invoice", customer, total: amount, amount_due: amount, currency, status };
  world.invoices.set(made.id, made as unknown as Stripe.Invoice);
  return made.id;
}

type Changed = { cancel_at_period_end?: boolean | undefined; metadata?: Record<string, string> | undefined };

export function changeSubscription(world: World, id: string, { cancel_at_period_end: ends, metadata = {} }: Changed): Stripe.Subscription {
  const one = world.subscriptions.get(id);
  if (!one || one.status === "canceled") throw noSuch("subscription", id);
  if (one.schedule && ends !== undefined)
    throw invalid(
      `The subscription is managed by the subscription schedule \`${one.schedule as string}\`, and updating any cancelation behavior directly is not allowed. Please update the schedule instead.`,
      "resource_invalid_state",
    );
  if (ends !== undefined)
    Object.assign(one, { cancel_at_period_end: ends, cancel_at: ends ? untilOf(one) : null, canceled_at: ends ? seconds(world) : null });
  for (const [key, value] of Object.entries(metadata)) {
    if (value) one.metadata[key] = value;
    else delete one.metadata[key];
  }
  world.tell("customer.subscription.updated", one);
  return one;
}

export function releaseSchedule(world: World, id: string): Stripe.SubscriptionSchedule {
  const plan = world.schedules.get(id);
  if (!plan) throw noSuch("subscription_schedule", id);
  if (plan.status !== "active" && plan.status !== "not_started")
    throw invalid(
      `You cannot release a subscription schedule that is currently in the \`${plan.status}\` status.`,
      "resource_invalid_state",
    );
  for (const one of world.subscriptions.values()) if (one.schedule === id) one.schedule = null;
  plan.status = "released";
  return plan;
}
