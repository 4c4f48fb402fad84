import type { Stripe } from "stripe";
import { z } from "zod";
import { behaviourOf, decline, endSession, expireSessions, giveBack, succeed } from "./money.ts";
import { customerOf, intentOf, portalOf, sessionOf } from "./objects.ts";
import { checked, expand, flag, metadata, nested, text, whole } from "./parameters.ts";
import { StripeFault, invalid, noSuch } from "./stripe-error.ts";
import { changeSubscription, costOf, releaseSchedule } from "./subscriptions.ts";
import { type World, expanded } from "./world.ts";

type Given = ReturnType<typeof nested>;
export type Endpoint = { method: "GET" | "POST" | "DELETE"; path: RegExp; answer: (world: World, given: Given, id: string) => object };

const one = z.strictObject({ expand });
const listed = z.strictObject({
  customer: text.optional(),
  payment_intent: text.optional(),
  limit: whole.pipe(z.number().min(1).max(100)).default(10),
  status: z.literal("all").optional(),
  starting_after: text.optional(),
  expand,
});

function found<T>(map: Map<string, T>, what: string, id: string): T {
  return map.get(id) ?? fault(noSuch(what, id));
}
function fault(error: StripeFault): never {
  throw error;
}

/** Newest first, as Stripe lists. */
function list<T extends object>(world: World, url: string, all: Iterable<T>, given: Given): Stripe.ApiList<T> {
  const { customer, payment_intent: intent, limit, starting_after: after, expand: paths } = checked(listed, given);
  const wanted = (object: T) => {
    const { customer: whose, payment_intent: of } = object as { customer?: unknown; payment_intent?: unknown };
    return (!customer || whose === customer) && (!intent || of === intent);
  };
  const found = [...all].filter(wanted).reverse();
  const rows = found.slice(after ? found.findIndex((row) => (row as { id?: unknown }).id === after) + 1 : 0);
  const page = { object: "list" as const, data: rows.slice(0, limit), has_more: rows.length > limit, url };
  return expanded(
    world,
    page,
    paths.map((path) => (path.startsWith("data.") ? path : `data.${path}`)),
  );
}

const newCustomer = z.strictObject({ email: text.optional(), name: z.string().optional(), metadata, expand });
const changedCustomer = z.strictObject({
  email: text.optional(),
  name: z.string().optional(),
  invoice_settings: z.strictObject({ default_payment_method: text }).optional(),
  expand,
});

const priceData = z.strictObject({
  currency: text,
  unit_amount: whole.pipe(z.number().min(0)),
  product_data: z.strictObject({ name: text }),
});
const newSession = z.strictObject({
  mode: z.enum(["payment", "setup"]),
  customer: text.optional(),
  client_reference_id: text.optional(),
  metadata,
  currency: text.optional(),
  line_items: z.array(z.strictObject({ quantity: whole, price_data: priceData })).default([]),
  payment_intent_data: z
    .strictObject({ setup_future_usage: z.enum(["off_session", "on_session"]).optional(), description: text.optional(), metadata })
    .optional(),
  success_url: z.url(),
  cancel_url: z.url().optional(),
  expand,
});

function openSession(world: World, given: Given): Stripe.Checkout.Session {
  const asked = checked(newSession, given);
  if (asked.customer) found(world.customers, "customer", asked.customer);
  if (asked.mode === "payment" && asked.line_items.length === 0)
    throw invalid("You must provide line_items in payment mode.", "parameter_missing", "line_items");
  const amount = asked.line_items.reduce((sum, { quantity, price_data: { unit_amount } }) => sum + quantity * unit_amount, 0);
  const currency = asked.line_items[0]?.price_data.currency ?? asked.currency ?? null;
  const about = {
    customer: asked.customer ?? null,
    success: asked.success_url,
    cancel: asked.cancel_url ?? null,
    reference: asked.client_reference_id ?? null,
  };
  const session = sessionOf(world, {
    mode: asked.mode,
    amount: asked.mode === "payment" ? amount : null,
    currency,
    metadata: asked.metadata,
    ...about,
  });
  const { description = null, metadata: marks = {}, setup_future_usage: keep } = asked.payment_intent_data ?? {};
  // Stripe makes the payment when the page is paid on; what it will be is kept with the page
  world.pages.set(session.id, {
    amount,
    currency: currency ?? "eur",
    customer: about.customer,
    description,
    metadata: marks,
    keep: keep === "off_session",
  });
  world.sessions.set(session.id, session);
  return session;
}

const newIntent = z.strictObject({
  amount: whole.pipe(z.number().min(50, "Amount must be at least 50")),
  currency: text,
  customer: text,
  payment_method: text,
  description: text.optional(),
  metadata,
  off_session: flag,
  confirm: flag,
  expand,
});

function chargeAway(world: World, given: Given): Stripe.PaymentIntent {
  const asked = checked(newIntent, given);
  found(world.customers, "customer", asked.customer);
  const method = found(world.methods, "PaymentMethod", asked.payment_method);
  if (method.customer !== asked.customer)
    throw invalid("The payment method does not belong to this customer.", "payment_method_unexpected_state", "payment_method");
  const intent = intentOf(world, { ...asked, description: asked.description ?? null, keep: false });
  world.intents.set(intent.id, intent);
  if (method.type === "sepa_debit" || method.type === "bacs_debit") {
    Object.assign(intent, { status: "processing", payment_method: method.id });
    return expanded(world, intent, asked.expand);
  }
  const { away } = behaviourOf(world, method.id);
  if (away === "pays") succeed(world, intent, method.id);
  else {
    decline(world, intent, method.id, away);
    throw new StripeFault(402, "card_error", away.message, {
      code: away.code,
      ...(away.decline_code && { decline_code: away.decline_code }),
      payment_intent: structuredClone(intent),
    });
  }
  return expanded(world, intent, asked.expand);
}

const changedSubscription = z.strictObject({
  cancel_at_period_end: flag.optional(),
  metadata: z.record(z.string().max(40), z.string().max(500)).optional(),
  expand,
});
const preview = z.strictObject({ subscription: text, expand });

const newRefund = z.strictObject({ payment_intent: text, amount: whole.pipe(z.number().min(1)).optional(), metadata, expand });
const newPortal = z.strictObject({ customer: text, return_url: z.url().optional() });

const get = (path: RegExp, answer: Endpoint["answer"]): Endpoint => ({ method: "GET", path, answer });
const post = (path: RegExp, answer: Endpoint["answer"]): Endpoint => ({ method: "POST", path, answer });
const read = (world: World, object: object, given: Given) => expanded(world, object, checked(one, given).expand);

const remove = (path: RegExp, answer: Endpoint["answer"]): Endpoint => ({ method: "DELETE", path, answer });

/** What Masthead asks of Stripe; everything else is an unknown path. */
export const endpoints: Endpoint[] = [
  post(/^\/v1\/customers$/, (world, given) => {
    const customer = customerOf(world, checked(newCustomer, given));
    world.customers.set(customer.id, customer);
    return customer;
  }),
  get(/^\/v1\/customers\/(\w+)$/, (world, given, id) => read(world, found(world.customers, "customer", id), given)),
  post(/^\/v1\/customers\/(\w+)$/, (world, given, id) => {
    const customer = found(world.customers, "customer", id);
    const { invoice_settings: changed, email, name } = checked(changedCustomer, given);
    if (email !== undefined) customer.email = email;
    if (name !== undefined) customer.name = name;
    if (changed)
      customer.invoice_settings.default_payment_method = found(world.methods, "PaymentMethod", changed.default_payment_method).id;
    return customer;
  }),
  // its methods go with it, and whoever asks for it is told that it is gone
  remove(/^\/v1\/customers\/(\w+)$/, (world, _given, id) => {
    found(world.customers, "customer", id);
    world.customers.delete(id);
    for (const [key, method] of world.methods) if (method.customer === id) world.methods.delete(key);
    return { id, object: "customer", deleted: true };
  }),
  post(/^\/v1\/checkout\/sessions$/, openSession),
  get(/^\/v1\/checkout\/sessions$/, (world, given) => {
    expireSessions(world);
    return list(world, "/v1/checkout/sessions", world.sessions.values(), given);
  }),
  get(/^\/v1\/checkout\/sessions\/(\w+)$/, (world, given, id) => {
    expireSessions(world);
    return read(world, found(world.sessions, "checkout.session", id), given);
  }),
  post(/^\/v1\/checkout\/sessions\/(\w+)\/expire$/, (world, _given, id) =>
    endSession(world, found(world.sessions, "checkout.session", id)),
  ),
  post(/^\/v1\/payment_intents$/, chargeAway),
  get(/^\/v1\/payment_intents$/, (world, given) => list(world, "/v1/payment_intents", world.intents.values(), given)),
  get(/^\/v1\/payment_intents\/(\w+)$/, (world, given, id) => read(world, found(world.intents, "payment_intent", id), given)),
  post(/^\/v1\/refunds$/, (world, given) => {
    const asked = checked(newRefund, given);
    const intent = found(world.intents, "payment_intent", asked.payment_intent);
    return giveBack(world, intent, asked.amount ?? intent.amount, asked.metadata);
  }),
  get(/^\/v1\/refunds$/, (world, given) => list(world, "/v1/refunds", world.refunds.values(), given)),
  get(/^\/v1\/refunds\/(\w+)$/, (world, given, id) => read(world, found(world.refunds, "refund", id), given)),
  get(/^\/v1\/disputes\/(\w+)$/, (world, given, id) => read(world, found(world.disputes, "dispute", id), given)),
  get(/^\/v1\/subscriptions$/, (world, given) => list(world, "/v1/subscriptions", world.subscriptions.values(), given)),
  get(/^\/v1\/subscriptions\/(\w+)$/, (world, given, id) => read(world, found(world.subscriptions, "subscription", id), given)),
  post(/^\/v1\/subscriptions\/(\w+)$/, (world, given, id) => changeSubscription(world, id, checked(changedSubscription, given))),
  get(/^\/v1\/subscription_schedules$/, (world, given) => list(world, "/v1/subscription_schedules", world.schedules.values(), given)),
  post(/^\/v1\/subscription_schedules\/(\w+)\/release$/, (world, _given, id) => releaseSchedule(world, id)),
  post(/^\/v1\/invoices\/create_preview$/, (world, given) => {
    const one = found(world.subscriptions, "subscription", checked(preview, given).subscription);
    if (one.cancel_at_period_end || one.status === "canceled")
      throw invalid("No upcoming invoices for this subscription.", "invoice_upcoming_none");
    return { object: "invoice", total: costOf(world, one), currency: one.currency };
  }),
  post(/^\/v1\/billing_portal\/sessions$/, (world, given) => {
    const asked = checked(newPortal, given);
    const portal = portalOf(world, found(world.customers, "customer", asked.customer).id, asked.return_url ?? null);
    world.portals.set(portal.id, portal);
    return portal;
  }),
];
