import type { Stripe } from "stripe";
import { behaviourOf, decline, expireSessions, leaveDebit, succeed } from "./money.ts";
import { bacsOf, debitOf, idealOf, intentOf, methodOf } from "./objects.ts";
import type { World } from "./world.ts";

/** A page, or where the browser goes next. */
export type Shown = { html: string; status?: number } | { location: string };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const page = (title: string, body: string): Shown => ({
  html: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main><h1>${title}</h1>${body}</main></html>`,
});

const cardFields = `<p><label>Card number <input name="number" inputmode="numeric"></label></p>
<p><label>Good until <input name="expiry" placeholder="MM/YY"></label></p>
<p><label>Or IBAN <input name="iban"></label></p>
<p><label>Or sort code <input name="sort"></label> <label>and account <input name="account"></label></p>
<p><label>Or iDEAL <select name="bank"><option value=""><option>ing<option>rabobank</select></label></p>
<p><button name="wallet" value="apple_pay">Pay with Apple Pay</button></p>`;

/** Everything a person sees of the double: checkout, the bank's second step, the portal. */
export function show(world: World, method: string, path: string, form: URLSearchParams): Shown | undefined {
  expireSessions(world);
  const [, room, kind, id = ""] = path.split("/");
  if (room === "c") {
    const session = world.sessions.get(id);
    if (!session || session.status === "expired") return page("This page has expired", "");
    if (session.status === "complete") return page("You have paid already", "");
    if (kind === "pay") return method === "POST" ? payWith(world, session, form) : checkoutPage(session);
    if (kind === "auth") return method === "POST" ? secondStep(world, session, form) : authPage(session);
  }
  const portal = room === "p" ? world.portals.get(id) : undefined;
  if (portal)
    return method === "POST"
      ? changeCard(world, portal, form)
      : page("Your card", `<form method="post">${cardFields}<p><button>Keep this card</button></p></form>`);
  return undefined;
}

function checkoutPage({ id, amount_total: amount, currency, cancel_url: back }: Stripe.Checkout.Session, problem = ""): Shown {
  const sum = `${((amount ?? 0) / 100).toFixed(2)} ${(currency ?? "").toUpperCase()}`;
  const shown = page(
    "Pay",
    `<p>${sum}</p><p role="alert">${escaped(problem)}</p><form method="post" action="/c/pay/${id}">${cardFields}<p><button>Pay</button></p></form>${back ? `<p><a href="${escaped(back)}">Back</a></p>` : ""}`,
  );
  return problem && "html" in shown ? { ...shown, status: 402 } : shown;
}

const authPage = ({ id }: Stripe.Checkout.Session): Shown =>
  page(
    "Is it you?",
    `<form method="post" action="/c/auth/${id}"><button name="answer" value="yes">Yes</button> <button name="answer" value="no">No</button></form>`,
  );

/** Ordered from an account: the page is done with, and the bank answers days later. */
function orderDebit(world: World, session: Stripe.Checkout.Session, method: Stripe.PaymentMethod): Shown {
  world.methods.set(method.id, method);
  const intent = intentOf(world, world.pages.get(session.id)!);
  world.intents.set(intent.id, intent);
  Object.assign(intent, { status: "processing", payment_method: method.id, payment_method_types: [method.type] });
  Object.assign(session, { status: "complete", payment_status: "unpaid", url: null, payment_intent: intent.id });
  world.tell("checkout.session.completed", session);
  return session.success_url ? { location: session.success_url } : page("Ordered", "");
}

/** At the payer’s own bank, which asks as a second step does, and answers at once. */
function toBank(world: World, session: Stripe.Checkout.Session, bank: "ing" | "rabobank"): Shown {
  const method = idealOf(world, bank);
  world.methods.set(method.id, method);
  const intent = intentOf(world, world.pages.get(session.id)!);
  world.intents.set(intent.id, intent);
  session.payment_intent = intent.id;
  Object.assign(intent, { status: "requires_action", payment_method: method.id, payment_method_types: ["ideal"] });
  return { location: `${world.origin}/c/auth/${session.id}` };
}

/** A wallet has a card of its own, and asks for nothing. */
const inWallet: Readonly<Record<string, string>> = { number: "4242 4242 4242 4242", expiry: "12/39" };

function keepCard(world: World, form: URLSearchParams, customer: string | null): Stripe.PaymentMethod {
  const number = (form.get("number") ?? "").replace(/\D/g, "");
  const [month = "1", year = "0"] = (form.get("expiry") ?? "").split("/");
  const method = methodOf(world, { number, month: Number(month), year: 2000 + Number(year), customer });
  world.methods.set(method.id, method);
  world.numbers.set(method.id, number);
  return method;
}

function payWith(world: World, session: Stripe.Checkout.Session, form: URLSearchParams): Shown {
  const asked = world.pages.get(session.id)!;
  const customer = asked.keep ? asked.customer : null;
  const [iban = "", account = "", sort = ""] = ["iban", "account", "sort"].map((name) => (form.get(name) ?? "").replace(/[\s-]/g, ""));
  if (iban) return orderDebit(world, session, debitOf(world, { iban, customer }));
  if (account) return orderDebit(world, session, bacsOf(world, { account, sort, customer }));
  const bank = form.get("bank");
  if (bank === "ing" || bank === "rabobank") return toBank(world, session, bank);
  const wallet = form.get("wallet");
  const method = keepCard(world, wallet ? new URLSearchParams(inWallet) : form, customer);
  if (wallet && method.card) method.card.wallet = { type: "apple_pay", dynamic_last4: null, apple_pay: {} };
  const intent = world.intents.get((session.payment_intent as string | null) ?? "") ?? intentOf(world, asked);
  world.intents.set(intent.id, intent);
  session.payment_intent = intent.id;
  const { present } = behaviourOf(world, method.id);
  if (present === "pays") return complete(world, session, intent, method.id);
  if (present === "asks") {
    Object.assign(intent, { status: "requires_action", payment_method: method.id });
    return { location: `${world.origin}/c/auth/${session.id}` };
  }
  decline(world, intent, method.id, present);
  return checkoutPage(session, present.message);
}

function secondStep(world: World, session: Stripe.Checkout.Session, form: URLSearchParams): Shown {
  const intent = world.intents.get(session.payment_intent as string)!;
  const method = intent.payment_method as string;
  if (form.get("answer") === "yes") return complete(world, session, intent, method);
  decline(world, intent, method, {
    code: "payment_intent_authentication_failure",
    message: "We are unable to authenticate your payment method.",
  });
  return checkoutPage(session, "We are unable to authenticate your payment method.");
}

function complete(world: World, session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent, method: string): Shown {
  succeed(world, intent, method);
  const { customer, keep } = world.pages.get(session.id)!;
  if (world.methods.get(method)?.ideal) leaveDebit(world, intent, keep ? customer : null);
  Object.assign(session, { status: "complete", payment_status: "paid", url: null });
  world.tell("checkout.session.completed", session);
  return session.success_url ? { location: session.success_url } : page("Paid", "");
}

function changeCard(world: World, portal: Stripe.BillingPortal.Session, form: URLSearchParams): Shown {
  const method = keepCard(world, form, portal.customer);
  world.customers.get(portal.customer)!.invoice_settings.default_payment_method = method.id;
  return portal.return_url ? { location: portal.return_url } : page("Kept", "");
}
