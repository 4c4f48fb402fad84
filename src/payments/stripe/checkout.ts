import type { Stripe } from "stripe";
import type { Charge, ChargeAnswer, Presence } from "../gateway.ts";
import { answerOf, expandedCharge, nameIn } from "./answers.ts";
import { mark } from "./mark.ts";

/**
 * Opens Stripe's page for one payment. What is paid with is kept for renewals, with the payer's consent given on our form. Which
 * ways to pay stand there (cards, wallets, debits, what a country pays with) is chosen in Stripe's dashboard: of those, the page shows
 * the ones that can be charged again.
 */
export async function checkout(
  stripe: Stripe,
  { paymentId, amount, description, customer, returnTo }: Charge & Presence,
): Promise<ChargeAnswer> {
  const session = await stripe.checkout.sessions.create(
    {
      mode: "payment",
      ...(customer && { customer }),
      client_reference_id: paymentId,
      metadata: mark(paymentId),
      line_items: [
        {
          quantity: 1,
          price_data: { currency: amount.currency.toLowerCase(), unit_amount: amount.amount, product_data: { name: description } },
        },
      ],
      payment_intent_data: { setup_future_usage: "off_session", description, metadata: mark(paymentId) },
      ...(returnTo && { success_url: returnTo.paid, cancel_url: returnTo.left }),
    },
    { idempotencyKey: paymentId },
  );
  return answerOfSession(stripe, session);
}

export async function lookUpCheckout(stripe: Stripe, id: string): Promise<ChargeAnswer> {
  return answerOfSession(
    stripe,
    await stripe.checkout.sessions.retrieve(id, { expand: expandedCharge.map((path) => `payment_intent.${path}`) }),
  );
}

/** Ends the page, so that nobody can pay on it any more; where it cannot, says how it stands: paid, on its way, ended already, or open yet. */
export async function endCheckout(stripe: Stripe, id: string): Promise<ChargeAnswer> {
  try {
    return await answerOfSession(stripe, await stripe.checkout.sessions.expire(id));
  } catch {
    return lookUpCheckout(stripe, id);
  }
}

export async function answerOfSession(stripe: Stripe, session: Stripe.Checkout.Session): Promise<ChargeAnswer> {
  if (session.status === "expired")
    return { status: "declined", method: "", failure: "The payment was not made in time. Nothing was charged.", code: "not confirmed" };
  if (session.status !== "complete")
    return { status: "needs action", gatewayPayment: session.id, method: "", page: session.url ?? undefined };
  const intent =
    typeof session.payment_intent === "string"
      ? await stripe.paymentIntents.retrieve(session.payment_intent, { expand: expandedCharge })
      : session.payment_intent;
  if (session.payment_status !== "paid") return answerOnItsWay(session, intent);
  if (!intent) throw new Error(`Stripe’s checkout ${session.id} is paid and has no payment.`);
  const answer = answerOf(intent);
  if (answer.status === "succeeded" && answer.saved) await chargeFromNowOn(stripe, session.customer, answer.saved);
  return answer;
}

/** Ordered by a debit or a transfer: for days it is neither paid nor declined, and its payer has nothing more to do. */
function answerOnItsWay({ id }: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null): ChargeAnswer {
  if (intent?.status === "requires_payment_method" || intent?.status === "canceled") return answerOf(intent);
  return { status: "needs action", gatewayPayment: id, method: intent ? nameIn(intent) : "", page: null };
}

/** The card just paid with is the one that is charged again, until another is chosen on the portal. */
async function chargeFromNowOn(stripe: Stripe, customer: Stripe.Checkout.Session["customer"], method: string): Promise<void> {
  const id = typeof customer === "string" ? customer : customer?.id;
  if (id) await stripe.customers.update(id, { invoice_settings: { default_payment_method: method } });
}
