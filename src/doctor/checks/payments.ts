import { z } from "zod";
import { paymentsHealth } from "../../payments/index.ts";
import type { Settings } from "../../platform/index.ts";
import { type Check, orWell, warning, well, wrong } from "../finding.ts";
import type { World } from "../world.ts";

type Stripe = NonNullable<Settings["stripe"]>;

const dashboard = "In Stripe’s dashboard, under Developers → API keys";
/** Undefined where it cannot be reached from here. */
const ask = (world: World, { secretKey, api }: Stripe, path: string): Promise<Response | undefined> =>
  world
    .fetch(`${api ?? "https://api.stripe.com"}/v1/${path}`, { headers: { authorization: `Bearer ${secretKey}` } })
    .catch(() => undefined);
const unreached = wrong("Stripe does not answer this machine.", "Let it reach api.stripe.com on port 443, and look at status.stripe.com.");

/** What is asked of Stripe every day, and the right of a restricted key that it needs. */
const needed = {
  "checkout/sessions": "Checkout Sessions",
  customers: "Customers",
  payment_intents: "PaymentIntents",
  refunds: "Refunds",
  disputes: "Disputes",
};

export const stripeKey: Check = {
  about: "Stripe’s key",
  look: async ({ settings: { stripe } }, world) => {
    if (!stripe)
      return [
        warning("Nothing is paid online.", "docs/OPERATIONS.md, “Real money: Stripe”; or leave it so, where readers pay by invoice alone."),
      ];
    const asked = await Promise.all(Object.keys(needed).map((path) => ask(world, stripe, `${path}?limit=1`)));
    const answers = asked.filter((answer) => answer !== undefined);
    if (answers.length < asked.length) return [unreached];
    if (answers.some(({ status }) => status === 401))
      return [wrong("Stripe does not know the key.", `${dashboard}, make another and set STRIPE_SECRET_KEY.`)];
    const refused = Object.values(needed).filter((_right, at) => answers[at]?.status === 403);
    const failed = answers.find(({ status }) => status >= 400 && status !== 403);
    return orWell("Stripe knows the key, and it has the rights that are needed.", [
      refused.length > 0 &&
        wrong(`The key has no right to ${refused.join(", ")}.`, `${dashboard}, give it write access to those (read access to Disputes).`),
      failed && wrong(`Stripe answers ${failed.status}.`, "Look at status.stripe.com, and ask again."),
      /^.k_test_/.test(stripe.secretKey) &&
        warning("It is a key of test money: nobody is charged.", "Set the live key before the magazine is announced."),
    ]);
  },
};

const endpoints = z.object({ data: z.array(z.object({ url: z.string(), status: z.string(), enabled_events: z.array(z.string()) })) });
/** Without these money that came or went is learned of an hour late, or never. */
const events = ["checkout.session.completed", "payment_intent.succeeded", "refund.updated", "charge.dispute.created"];

export const stripeEvents: Check = {
  about: "Stripe’s events",
  look: async ({ settings, db }, world) => {
    const { stripe, origin } = settings;
    if (!stripe) return [];
    const address = `${origin}/gateways/stripe/events`;
    const add = `In Stripe’s dashboard, under Developers → Webhooks, add ${address} and set its signing secret as STRIPE_WEBHOOK_SECRET.`;
    if (!stripe.webhookSecret) return [wrong("Events of Stripe’s are not taken: refunds and disputes there stay unknown here.", add)];
    const answer = await ask(world, stripe, "webhook_endpoints?limit=100");
    // said of the key already
    if (!answer) return [];
    if (answer.ok) {
      const own = endpoints.parse(await answer.json()).data.find(({ url }) => url === address);
      if (!own) return [wrong(`Stripe has no endpoint at ${address}.`, add)];
      if (own.status !== "enabled")
        return [wrong(`Stripe’s endpoint at ${address} is switched off.`, "Switch it on under Developers → Webhooks.")];
      const missing = own.enabled_events.includes("*") ? [] : events.filter((name) => !own.enabled_events.includes(name));
      if (missing.length > 0)
        return [wrong(`Stripe does not tell ${missing.join(", ")}.`, "Add the events that docs/OPERATIONS.md lists to the endpoint.")];
      return [well(`Stripe tells ${address} what happens.`)];
    }
    // a restricted key need not see the endpoints: then it counts whether anything ever came
    const { lastEventAt } = await paymentsHealth({ db, settings }, { name: "stripe", isPlay: false });
    return lastEventAt
      ? [well(`An event of Stripe’s came at ${new Date(lastEventAt).toISOString()}.`)]
      : [warning("No event of Stripe’s has come yet.", `Have Stripe send a test event, or buy with a test card. ${add}`)];
  },
};
