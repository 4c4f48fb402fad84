import type { Stripe } from "stripe";
import type { Gateway, RefundAnswer } from "../gateway.ts";

type Asked = Parameters<Gateway["refund"]>[0];

/** Gives back once: by the refund we know, by our mark on it, or by a new one under its own key. */
export async function refund(stripe: Stripe, asked: Asked): Promise<RefundAnswer> {
  if (asked.gatewayRefund) return answerOf(await stripe.refunds.retrieve(asked.gatewayRefund));
  const earlier = await stripe.refunds.list({ payment_intent: asked.gatewayPayment, limit: 100 });
  const same = earlier.data.find(({ metadata }) => metadata?.masthead_refund === asked.refundId);
  return same ? answerOf(same) : giveBack(stripe, asked);
}

async function giveBack(stripe: Stripe, { refundId, gatewayPayment, amount }: Asked): Promise<RefundAnswer> {
  try {
    const made = await stripe.refunds.create(
      { payment_intent: gatewayPayment, amount: amount.amount, metadata: { masthead_refund: refundId } },
      { idempotencyKey: refundId },
    );
    return answerOf(made);
  } catch (error) {
    if ((error as Stripe.errors.StripeError).code !== "charge_already_refunded") throw error;
    return {
      status: "failed",
      gatewayRefund: null,
      failure: "Stripe says that this payment was given back already. Look there, then write it down here.",
    };
  }
}

function answerOf({ id, status, failure_reason: reason }: Stripe.Refund): RefundAnswer {
  if (status === "succeeded") return { status: "given back", gatewayRefund: id };
  if (status === "failed" || status === "canceled")
    return { status: "failed", gatewayRefund: id, failure: `The bank did not take it: ${(reason ?? status).replaceAll("_", " ")}.` };
  return { status: "pending", gatewayRefund: id };
}
