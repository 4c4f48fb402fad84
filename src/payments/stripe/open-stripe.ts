import type { Stripe } from "stripe";
import type { Gateway } from "../gateway.ts";
import { lastDayOf, methodName } from "./answers.ts";
import { checkout, endCheckout, lookUpCheckout } from "./checkout.ts";
import { readEvent, newsOf } from "./events.ts";
import { findCharge, lookUpCharge } from "./find-charge.ts";
import { refund } from "./refund.ts";
import { chargeSaved } from "./saved-method.ts";
import { standingAtStripe } from "./standing.ts";

/** `api`: another address than Stripe's own, for a double. */
type StripeSettings = { secretKey: string; webhookSecret: string | undefined; api?: string | undefined };

/**
 * Stripe as a gateway. A payer who is there pays on Stripe's own page, which keeps the card for
 * later; renewals are charged by us, on our calendar. We never see a card. The SDK is loaded here, so
 * that a house without Stripe does not wait for it.
 */
export async function openStripe({ secretKey, webhookSecret, api }: StripeSettings): Promise<Gateway> {
  const { default: StripeSdk } = await import("stripe");
  const stripe = new StripeSdk(secretKey, {
    ...addressOf(api),
    timeout: 20_000,
    maxNetworkRetries: 2,
    telemetry: false,
    appInfo: { name: "Masthead" },
  });
  return {
    name: "stripe",
    isPlay: false,
    paidBy: "page",
    pages: api ? [new URL(api).origin] : ["https://checkout.stripe.com", "https://billing.stripe.com"],
    charge: (charge) => checkout(stripe, charge),
    chargeAgain: async (charge) => (await findCharge(stripe, charge)) ?? chargeSaved(stripe, charge),
    lookUp: async ({ gatewayPayment, ...charge }) => {
      if (gatewayPayment?.startsWith("cs_")) return lookUpCheckout(stripe, gatewayPayment);
      return gatewayPayment ? lookUpCharge(stripe, gatewayPayment) : findCharge(stripe, charge);
    },
    giveUp: (_paymentId, session) => endCheckout(stripe, session),
    refund: (asked) => refund(stripe, asked),
    openCustomer: async ({ reference, email, name }) => {
      const { id } = await stripe.customers.create(
        { email, name, metadata: { masthead_payer: reference } },
        { idempotencyKey: `payer:${reference}` },
      );
      return id;
    },
    renameCustomer: async (customer, { email, name }) => {
      const known = await stripe.customers.retrieve(customer);
      if (!known.deleted) await stripe.customers.update(customer, { email, name });
    },
    forgetCustomer: async (customer) => {
      const known = await stripe.customers.retrieve(customer);
      if (!known.deleted) await stripe.customers.del(customer);
    },
    chosenMethod: async (customer) => {
      const known = await stripe.customers.retrieve(customer, { expand: ["invoice_settings.default_payment_method"] });
      const chosen = known.deleted ? null : known.invoice_settings.default_payment_method;
      return chosen && typeof chosen === "object" ? { method: methodName(chosen), expiresOn: lastDayOf(chosen) } : undefined;
    },
    openPortal: async (customer, returnTo) => (await stripe.billingPortal.sessions.create({ customer, return_url: returnTo })).url,
    ...(webhookSecret && { readEvent: (told) => readEvent(stripe, webhookSecret, told) }),
    news: (event) => newsOf(stripe, event),
    standing: standingAtStripe(stripe),
  };
}

function addressOf(api: string | undefined): Pick<NonNullable<ConstructorParameters<typeof Stripe>[1]>, "host" | "port" | "protocol"> {
  if (!api) return {};
  const { hostname, port, protocol } = new URL(api);
  const secure = protocol === "https:";
  return { host: hostname, port: port || (secure ? 443 : 80), protocol: secure ? "https" : "http" };
}
