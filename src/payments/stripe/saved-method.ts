import type { Stripe } from "stripe";
import type { Charge, ChargeAnswer, SavedMethod } from "../gateway.ts";
import { answerOf, expandedCharge } from "./answers.ts";
import { codeOf } from "./codes.ts";
import { mark } from "./mark.ts";
import { codeOf as failureOf, messageOf, recordOf } from "../../values/index.ts";

/** Charges the card the customer has chosen, or the one that was paid with, its holder being away. */
export async function chargeSaved(
  stripe: Stripe,
  { paymentId, amount, description, customer, saved, asOf }: Charge & SavedMethod,
): Promise<ChargeAnswer> {
  if (!customer) return { status: "declined", method: "", failure: "There is no saved card to charge.", code: "no method" };
  const method = (await chosenMethod(stripe, customer, asOf)) ?? saved;
  const charge = {
    amount: amount.amount,
    currency: amount.currency.toLowerCase(),
    customer,
    payment_method: method,
    description,
    metadata: mark(paymentId),
  };
  try {
    return answerOf(
      await stripe.paymentIntents.create(
        { ...charge, off_session: true, confirm: true, expand: expandedCharge },
        { idempotencyKey: paymentId },
      ),
    );
  } catch (error) {
    return declined(error);
  }
}

async function chosenMethod(stripe: Stripe, customer: string, asOf: Date | undefined): Promise<string | undefined> {
  const known = await stripe.customers.retrieve(customer, { expand: ["invoice_settings.default_payment_method"] });
  if (known.deleted) return undefined;
  const chosen = known.invoice_settings.default_payment_method;
  if (typeof chosen !== "object" || !chosen) return chosen ?? undefined;
  // what charged by itself had a card of its own, which need not be the one that is chosen for the rest
  return asOf && chosen.created * 1000 <= asOf.valueOf() ? undefined : chosen.id;
}

/** A card error is the bank's answer; any other error is none. */
function declined(error: unknown): ChargeAnswer {
  const { type, decline_code: said } = recordOf(error);
  const code = failureOf(error);
  // a method that was taken off the customer is refused as a request, not by a bank
  if (type !== "StripeCardError" && code !== "payment_method_unexpected_state" && code !== "resource_missing") throw error;
  const ours = type === "StripeCardError" ? codeOf(typeof said === "string" ? said : undefined, code) : "no method";
  return { status: "declined", method: "", failure: messageOf(error), code: ours };
}
