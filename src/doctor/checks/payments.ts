import { z } from "zod";
import { paymentsHealth } from "../../payments/index.ts";
import type { Settings } from "../../platform/index.ts";
import { type Check, type Sentences, orWell, warning, well, wrong } from "../finding.ts";
import type { World } from "../world.ts";

type Stripe = NonNullable<Settings["stripe"]>;

/** Undefined where it cannot be reached from here. */
const ask = (world: World, { secretKey, api }: Stripe, path: string): Promise<Response | undefined> =>
  world
    .fetch(`${api ?? "https://api.stripe.com"}/v1/${path}`, { headers: { authorization: `Bearer ${secretKey}` } })
    .catch(() => undefined);
const unreached = wrong(
  (m) => m.stripeKey.silent,
  (m) => m.stripeKey.reach,
);

/** What is asked of Stripe every day, and the right of a restricted key that it needs. */
const needed = {
  "checkout/sessions": "Checkout Sessions",
  customers: "Customers",
  payment_intents: "PaymentIntents",
  refunds: "Refunds",
  disputes: "Disputes",
};

export const stripeKey: Check = {
  about: "stripeKey",
  look: async ({ settings: { stripe } }, world) => {
    if (!stripe)
      return [
        warning(
          (m) => m.stripeKey.none,
          (m) => m.stripeKey.turnOn,
        ),
      ];
    const asked = await Promise.all(Object.keys(needed).map((path) => ask(world, stripe, `${path}?limit=1`)));
    const answers = asked.filter((answer) => answer !== undefined);
    if (answers.length < asked.length) return [unreached];
    if (answers.some(({ status }) => status === 401))
      return [
        wrong(
          (m) => m.stripeKey.unknown,
          (m) => m.stripeKey.make,
        ),
      ];
    const refused = Object.values(needed).filter((_right, at) => answers[at]?.status === 403);
    const failed = answers.find(({ status }) => status >= 400 && status !== 403);
    return orWell(
      (m) => m.stripeKey.well,
      [
        refused.length > 0 &&
          wrong(
            (m) => m.stripeKey.noRight(refused.join(", ")),
            (m) => m.stripeKey.give,
          ),
        failed &&
          wrong(
            (m) => m.stripeKey.answers(failed.status),
            (m) => m.stripeKey.look,
          ),
        /^.k_test_/.test(stripe.secretKey) &&
          warning(
            (m) => m.stripeKey.test,
            (m) => m.stripeKey.live,
          ),
      ],
    );
  },
};

const endpoints = z.object({ data: z.array(z.object({ url: z.string(), status: z.string(), enabled_events: z.array(z.string()) })) });
/** Without these money that came or went is learned of an hour late, or never. */
const events = ["checkout.session.completed", "payment_intent.succeeded", "refund.updated", "charge.dispute.created"];

export const stripeEvents: Check = {
  about: "stripeEvents",
  look: async ({ settings, db }, world) => {
    const { stripe, origin } = settings;
    if (!stripe) return [];
    const address = `${origin}/gateways/stripe/events`;
    const add = (m: Sentences) => m.stripeEvents.add(address);
    if (!stripe.webhookSecret) return [wrong((m) => m.stripeEvents.untaken, add)];
    const answer = await ask(world, stripe, "webhook_endpoints?limit=100");
    // said of the key already
    if (!answer) return [];
    if (answer.ok) {
      const own = endpoints.parse(await answer.json()).data.find(({ url }) => url === address);
      if (!own) return [wrong((m) => m.stripeEvents.noEndpoint(address), add)];
      if (own.status !== "enabled")
        return [
          wrong(
            (m) => m.stripeEvents.off(address),
            (m) => m.stripeEvents.switchOn,
          ),
        ];
      const missing = own.enabled_events.includes("*") ? [] : events.filter((name) => !own.enabled_events.includes(name));
      if (missing.length > 0)
        return [
          wrong(
            (m) => m.stripeEvents.missing(missing.join(", ")),
            (m) => m.stripeEvents.addEvents,
          ),
        ];
      return [well((m) => m.stripeEvents.well(address))];
    }
    // a restricted key need not see the endpoints: then it counts whether anything ever came
    const { lastEventAt } = await paymentsHealth({ db, settings }, { name: "stripe", isPlay: false });
    return lastEventAt
      ? [well((m) => m.stripeEvents.came(new Date(lastEventAt).toISOString()))]
      : [
          warning(
            (m) => m.stripeEvents.noneYet,
            (m) => m.stripeEvents.test(address),
          ),
        ];
  },
};
