import type { Stripe } from "stripe";
import type { ChargeAnswer } from "../gateway.ts";
import { answerOf, expandedCharge } from "./answers.ts";
import { answerOfSession } from "./checkout.ts";

export async function lookUpCharge(stripe: Stripe, id: string): Promise<ChargeAnswer> {
  return answerOf(await stripe.paymentIntents.retrieve(id, { expand: expandedCharge }));
}

/**
 * A charge of ours that we have no reference for, because its answer never came. Stripe forgets an
 * idempotency key after a day; the mark on its objects stays.
 */
export async function findCharge(
  stripe: Stripe,
  { paymentId, customer }: { paymentId: string; customer: string | undefined },
): Promise<ChargeAnswer | undefined> {
  if (!customer) return undefined;
  const sessions = await stripe.checkout.sessions.list({ customer, limit: 100 });
  const session = sessions.data.find(({ metadata }) => metadata?.masthead_payment === paymentId);
  if (session) return answerOfSession(stripe, session);
  const intents = await stripe.paymentIntents.list({ customer, limit: 100 });
  const intent = intents.data.find(({ metadata }) => metadata.masthead_payment === paymentId);
  return intent && lookUpCharge(stripe, intent.id);
}
