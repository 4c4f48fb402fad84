import type { Stripe } from "stripe";
import type { Gateway, RefundAnswer } from "../gateway.ts";
import { codeOf } from "../../values/index.ts";

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
    const code = codeOf(error);
    const failure = givenBefore[code];
    if (!failure) throw error;
    return { status: "failed", gatewayRefund: null, failure };
  }
}

/** Somebody gave back in the dashboard meanwhile: asking again would not help. */
const givenBefore: Record<string, string> = {
  charge_already_refunded: "Stripe says that this payment was given back already. Look there, then write it down here.",
  amount_too_large:
    "Stripe says that less than this is left of the payment. Look there, give the rest back by hand, and write it down here.",
};

function answerOf({ id, status, failure_reason: reason }: Stripe.Refund): RefundAnswer {
  if (status === "succeeded") return { status: "given back", gatewayRefund: id };
  if (status === "failed" || status === "canceled")
    return { status: "failed", gatewayRefund: id, failure: `The bank did not take it: ${(reason ?? status).replaceAll("_", " ")}.` };
  return { status: "pending", gatewayRefund: id };
}
