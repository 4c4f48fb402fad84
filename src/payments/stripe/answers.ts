import type { Stripe } from "stripe";
import { type Day, day } from "../../values/index.ts";
import type { ChargeAnswer } from "../gateway.ts";
import { codeOf } from "./codes.ts";

/** What an answer is read from, besides the payment itself. */
export const expandedCharge = ["payment_method", "latest_charge.balance_transaction"];

export function answerOf(intent: Stripe.PaymentIntent): ChargeAnswer {
  const method = typeof intent.payment_method === "object" ? intent.payment_method : null;
  const about = {
    gatewayPayment: intent.id,
    method: methodName(method),
    saved: chargedAgain(intent, method),
    expiresOn: lastDayOf(method),
  };
  if (intent.status === "succeeded") return { status: "succeeded", ...about, fee: feeOf(intent) };
  if (intent.status === "processing" || intent.status === "requires_capture") return { status: "needs action", ...about, page: null };
  const { decline_code: declined, code, message = "The bank declined the payment." } = intent.last_payment_error ?? {};
  // of a debit that came back, the charge alone may say why
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge?.failure_code : undefined;
  // an off-session charge that asks for its holder stays here until they pay on a page
  const asks = intent.status === "requires_action";
  return {
    status: "declined",
    method: about.method,
    failure: message,
    code: asks ? "authentication required" : codeOf(declined, code, charge),
  };
}

export const nameIn = ({ payment_method: method }: Stripe.PaymentIntent): string => methodName(typeof method === "object" ? method : null);

/** What is paid with once, as by iDEAL, leaves a debit behind that is charged again in its place. */
function chargedAgain({ latest_charge: charge }: Stripe.PaymentIntent, method: Stripe.PaymentMethod | null): string | undefined {
  const { ideal, bancontact, sofort } = (typeof charge === "object" && charge?.payment_method_details) || {};
  const left = (ideal ?? bancontact ?? sofort)?.generated_sepa_debit;
  return (typeof left === "string" ? left : left?.id) ?? method?.id;
}

export function methodName(method: Stripe.PaymentMethod | null): string {
  if (method?.card) return `${brands[method.card.brand] ?? "Card"} ending ${method.card.last4}`;
  const account = method?.sepa_debit ?? method?.bacs_debit;
  if (account) return `Account ending ${account.last4 ?? ""}`;
  if (method && named[method.type]) return named[method.type] ?? "";
  return method ? method.type.replaceAll("_", " ") : "";
}

const named: Record<string, string> = { link: "Link", ideal: "iDEAL", bancontact: "Bancontact" };

const brands: Record<string, string> = {
  visa: "Visa",
  mastercard: "Mastercard",
  amex: "American Express",
  discover: "Discover",
  diners: "Diners Club",
  jcb: "JCB",
  unionpay: "UnionPay",
};

/** A card is good to the end of its month. */
export const lastDayOf = (method: Stripe.PaymentMethod | null): Day | undefined =>
  method?.card ? day(new Date(Date.UTC(method.card.exp_year, method.card.exp_month, 0)).toISOString().slice(0, 10)) : undefined;

/** In the currency of the charge only: a fee in another cannot be booked beside it. */
function feeOf({ latest_charge: charge, currency }: Stripe.PaymentIntent): number | undefined {
  const moved = typeof charge === "object" ? charge?.balance_transaction : null;
  return typeof moved === "object" && moved?.currency === currency ? moved.fee : undefined;
}
