import type { Stripe } from "stripe";
import { type Behaviour, type Decline, cards, expired } from "./cards.ts";
import { chargeOf, debitOf, disputeOf, refundOf } from "./objects.ts";
import { invalid } from "./stripe-error.ts";
import { type World, seconds } from "./world.ts";

const unknown: Behaviour = {
  present: { code: "incorrect_number", message: "Your card number is incorrect." },
  away: { code: "card_declined", message: "Your card was declined." },
};

export function behaviourOf(world: World, method: string): Behaviour {
  const card = world.methods.get(method)?.card;
  const behaviour = cards[world.numbers.get(method) ?? ""] ?? unknown;
  const gone = card && new Date(Date.UTC(card.exp_year, card.exp_month, 1)) <= world.now();
  return gone ? { ...behaviour, present: expired, away: expired } : behaviour;
}

/** The bank says yes: the money moves, the fee is kept, everybody is told. */
export function succeed(world: World, intent: Stripe.PaymentIntent, method: string): void {
  const { charge, moved } = chargeOf(world, intent, method);
  world.charges.set(charge.id, charge);
  world.balance.set(moved.id, moved);
  Object.assign(intent, {
    status: "succeeded",
    amount_received: intent.amount,
    latest_charge: charge.id,
    payment_method: method,
    last_payment_error: null,
    next_action: null,
  });
  world.tell("payment_intent.succeeded", intent);
  if (behaviourOf(world, method).disputed) dispute(world, intent.id);
}

/** What iDEAL leaves behind: a debit of the account that was paid from, which can be charged again. */
export function leaveDebit(world: World, intent: Stripe.PaymentIntent, customer: string | null): void {
  const left = debitOf(world, { iban: "NL91ABNA0417164300", customer });
  world.methods.set(left.id, left);
  const details = { ...world.methods.get(intent.payment_method as string)!.ideal!, iban_last4: "4300", verified_name: "Una Berg" };
  const ideal = { ...details, generated_sepa_debit: left.id, generated_sepa_debit_mandate: null, transaction_id: null };
  world.charges.get(intent.latest_charge as string)!.payment_method_details = { type: "ideal", ideal };
}

const sentBack: Decline = { code: "payment_intent_payment_attempt_failed", message: "The customer’s account has insufficient funds." };

/** The bank of an account has taken its days. */
export function answerDebit(world: World, intentId: string, says: "yes" | "no"): void {
  const intent = world.intents.get(intentId)!;
  const method = intent.payment_method as string;
  const session = [...world.sessions.values()].find(({ payment_intent: of }) => of === intentId);
  if (says === "yes") succeed(world, intent, method);
  else comeBack(world, intent, method);
  if (!session) return;
  if (says === "yes") session.payment_status = "paid";
  world.tell(`checkout.session.async_payment_${says === "yes" ? "succeeded" : "failed"}`, session);
}

/** The intent says that it came to nothing, and its charge why. */
function comeBack(world: World, intent: Stripe.PaymentIntent, method: string): void {
  const { charge } = chargeOf(world, intent, method);
  const failed: Stripe.Charge = { ...charge, status: "failed", paid: false, failure_code: "insufficient_funds", balance_transaction: null };
  world.charges.set(charge.id, failed);
  intent.latest_charge = charge.id;
  decline(world, intent, method, sentBack);
}

export function decline(world: World, intent: Stripe.PaymentIntent, method: string, why: Decline): void {
  const failed: Stripe.PaymentIntent.LastPaymentError = {
    type: "card_error",
    code: why.code,
    ...(why.decline_code && { decline_code: why.decline_code }),
    message: why.message,
    payment_method: world.methods.get(method)!,
  };
  Object.assign(intent, { status: "requires_payment_method", payment_method: null, last_payment_error: failed });
  world.tell("payment_intent.payment_failed", intent);
}

export function giveBack(world: World, intent: Stripe.PaymentIntent, amount: number, metadata: Stripe.Metadata): Stripe.Refund {
  const charge = world.charges.get((intent.latest_charge as string | null) ?? "");
  if (!charge)
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, "payment_intent_unexpected_state");
  if (charge.refunded || charge.disputed) throw invalid(`Charge ${charge.id} has already been refunded.`, "charge_already_refunded");
  if (charge.amount_refunded + amount > charge.amount)
    throw invalid("Refund amount is greater than unrefunded amount on charge", "amount_too_large", "amount");
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  const status = behaviourOf(world, intent.payment_method as string).refunds ?? "succeeded";
  const refund = refundOf(world, { intent, amount, status, metadata });
  world.refunds.set(refund.id, refund);
  world.tell("refund.created", refund);
  return refund;
}

/** The bank has made up its mind about a refund it was thinking about. */
export function decideRefund(world: World, id: string, status: "succeeded" | "failed"): void {
  const refund = world.refunds.get(id)!;
  Object.assign(refund, { status, ...(status === "failed" && { failure_reason: "lost_or_stolen_card" }) });
  world.tell(status === "failed" ? "refund.failed" : "refund.updated", refund);
}

/** The holder tells the bank that this was not them. */
export function dispute(world: World, intentId: string, status: Stripe.Dispute.Status = "needs_response"): Stripe.Dispute {
  const intent = world.intents.get(intentId)!;
  const opened = disputeOf(world, intent, status);
  world.disputes.set(opened.id, opened);
  const charge = world.charges.get(intent.latest_charge as string)!;
  charge.disputed = !status.startsWith("warning_");
  world.tell("charge.dispute.created", opened);
  return opened;
}

export function closeDispute(world: World, id: string, status: "won" | "lost"): void {
  const closed = world.disputes.get(id)!;
  closed.status = status;
  world.tell("charge.dispute.closed", closed);
}

/** A page that nobody paid on closes by the clock. */
export function expireSessions(world: World): void {
  for (const session of world.sessions.values()) {
    if (session.status !== "open" || session.expires_at > seconds(world)) continue;
    endSession(world, session);
  }
}

export function endSession(world: World, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  if (session.status !== "open")
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Session has a status of ${session.status}.`,
      "checkout_session_not_open",
    );
  Object.assign(session, { status: "expired", url: null });
  world.tell("checkout.session.expired", session);
  return session;
}
