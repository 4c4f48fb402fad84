import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type PaymentSettings = {
  /** Where it is undefined, the money is play money. */
  stripe: { secretKey: string; webhookSecret: string | undefined; api: string | undefined } | undefined;
};

declare module "../platform/index.ts" {
  interface Settings extends PaymentSettings {}
}

export const paymentSettings = settingsOf(
  {
    STRIPE_SECRET_KEY: {
      schema: z.string().regex(/^(sk|rk)_[A-Za-z0-9_]{8,}$/, "it begins with sk_ or rk_"),
      secret: true,
      says: "Stripe’s secret (or restricted) key: readers pay on Stripe’s page with real money. Without it a demo has play money, and a magazine takes no payments online. OPERATIONS.md says how to turn it on.",
    },
    STRIPE_WEBHOOK_SECRET: {
      schema: z.string().regex(/^whsec_.{8,}$/, "it begins with whsec_"),
      secret: true,
      says: "The signing secret of the webhook endpoint at ORIGIN/gateways/stripe/events.",
    },
    STRIPE_API: {
      schema: z.url({ protocol: /^https?$/ }),
      says: "Another address than Stripe’s own, for a double of it. Leave it alone where money is real.",
    },
  },
  ({ STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API: api }): PaymentSettings => ({
    stripe: secretKey ? { secretKey, webhookSecret, api } : undefined,
  }),
);
