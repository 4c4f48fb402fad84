import type { Stripe } from "stripe";
import { money } from "../../values/index.ts";
import type { DisputeStatus, GatewayEvent, News, WebhookRequest } from "../gateway.ts";

/** Seconds that an event may be on its way; older ones are somebody's recording. */
const tolerance = 300;

/** Everything we act on. */
export const kinds = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
  "payment_intent.succeeded",
  "payment_intent.payment_failed",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "customer.subscription.created",
  "customer.subscription.updated",
  "customer.subscription.paused",
  "customer.subscription.resumed",
  "customer.subscription.deleted",
] as const;
const known = new Set<string>(kinds);

/** Throws when the signature over the raw bytes is not Stripe's. Answers nothing for kinds we do not act on. */
export function readEvent(stripe: Stripe, secret: string, { raw, header, at }: WebhookRequest & { at: Date }): GatewayEvent | undefined {
  const signature = header("stripe-signature") ?? "";
  refuseOtherTimes(signature, at);
  const event = stripe.webhooks.constructEvent(raw, signature, secret, tolerance, undefined, at.valueOf());
  const { id } = event.data.object as { id?: string };
  return known.has(event.type) && id ? { id: event.id, kind: event.type, object: id } : undefined;
}

/** The library compares the age alone: a time that is no number has none, and one that lies ahead is good for as long as it does. */
function refuseOtherTimes(signature: string, at: Date): void {
  const times = signature.split(",").filter((part) => part.trim().startsWith("t="));
  const [, seconds] = /^\s*t=(\d{1,12})\s*$/.exec(times[0] ?? "") ?? [];
  if (times.length !== 1 || seconds === undefined) throw new Error("the signature’s time is no number");
  if (Math.abs(at.valueOf() / 1000 - Number(seconds)) > tolerance) throw new Error("the signature’s time is not now");
}

export async function newsOf(stripe: Stripe, { kind, object }: GatewayEvent): Promise<News | undefined> {
  if (kind.startsWith("checkout.session.")) return paymentNews((await stripe.checkout.sessions.retrieve(object)).metadata);
  if (kind.startsWith("payment_intent.")) return paymentNews((await stripe.paymentIntents.retrieve(object)).metadata);
  if (kind.startsWith("customer.subscription.")) return standingNews(await stripe.subscriptions.retrieve(object));
  if (kind.startsWith("refund.")) return refundNews(await stripe.refunds.retrieve(object, { expand: ["payment_intent"] }));
  return disputeNews(await stripe.disputes.retrieve(object, { expand: ["payment_intent"] }));
}

const paymentNews = (metadata: Stripe.Metadata | null): News | undefined =>
  metadata?.masthead_payment ? { about: "payment", paymentId: metadata.masthead_payment } : undefined;

const standingNews = ({ id, customer }: Stripe.Subscription): News => ({
  about: "standing charge",
  standing: id,
  customer: typeof customer === "string" ? customer : customer.id,
});

/** Without our mark, of a payment with it: somebody gave back in the dashboard. */
function refundNews({ id, metadata, payment_intent: intent, amount, currency, reason, status }: Stripe.Refund): News | undefined {
  if (metadata?.masthead_refund) return { about: "refund", refundId: metadata.masthead_refund };
  const paymentId = typeof intent === "object" ? intent?.metadata.masthead_payment : undefined;
  if (!paymentId || status === "requires_action") return undefined;
  return {
    about: "outside refund",
    paymentId,
    gatewayRefund: id,
    amount: money(amount, currency.toUpperCase()),
    reason: (reason ?? "").replaceAll("_", " "),
    // a bank that still thinks has been told to pay: the money is on its way out
    status: status === "failed" || status === "canceled" ? "came back" : "given back",
  };
}

/** An inquiry is a bank's question: nothing has been taken yet. */
function disputeNews({ id, amount, currency, reason, status, payment_intent: intent }: Stripe.Dispute): News | undefined {
  const paymentId = typeof intent === "object" ? intent?.metadata.masthead_payment : undefined;
  if (!paymentId || status.startsWith("warning_") || status === "prevented") return undefined;
  const became: DisputeStatus = status === "won" ? "won" : status === "lost" ? "lost" : "open";
  return {
    about: "dispute",
    paymentId,
    gatewayDispute: id,
    amount: money(amount, currency.toUpperCase()),
    reason: reason.replaceAll("_", " "),
    status: became,
  };
}
