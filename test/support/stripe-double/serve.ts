import { webhookSecret } from "./webhooks.ts";
import { secretKey, stripeDouble } from "./index.ts";

/** For a person: node --import tsx test/support/stripe-double/serve.ts http://localhost:4000 */
const [magazine = "http://localhost:4000"] = process.argv.slice(2);
const double = await stripeDouble({ now: () => new Date(), port: 12_111 });
double.webhooks.to(`${magazine}/gateways/stripe/events`, (request) => fetch(request));
setInterval(() => void double.webhooks.deliver().catch(() => undefined), 500);
process.stdout.write(
  `A Stripe for trying out is at ${double.url}. Start the magazine with\n  STRIPE_SECRET_KEY=${secretKey} STRIPE_WEBHOOK_SECRET=${webhookSecret} STRIPE_API=${double.url} npm start\n`,
);
