import type { Stripe } from "stripe";

export const webhookSecret = "whsec_double_0123456789abcdef";

type Deliver = (request: Request) => Promise<Response>;
type Sender = { sdk: Stripe; now: () => Date };
type How = { times?: number; order?: "made" | "reversed"; lost?: boolean; secret?: string };

/**
 * What has happened and was not yet taken with a 2xx, in the order it was made. Stripe promises
 * neither that order nor one delivery: a test says how it comes.
 */
export function webhooksOf({ sdk, now }: Sender) {
  let waiting: Stripe.Event[] = [];
  let target: { url: string; deliver: Deliver } | undefined;
  let made = 0;
  const tell = (type: string, object: object): void => {
    made += 1;
    const created = Math.floor(now().valueOf() / 1000);
    const event = {
      id: `evt_double${String(made).padStart(8, "0")}`,
      object: "event",
      api_version: "2026-10-28.endive",
      created,
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: null,
      type,
    };
    waiting.push(event as unknown as Stripe.Event);
  };
  const send = async (event: Stripe.Event, { secret = webhookSecret, lost = false }: How): Promise<number> => {
    const raw = JSON.stringify(event);
    const signature = sdk.webhooks.generateTestHeaderString({ payload: raw, secret, timestamp: Math.floor(now().valueOf() / 1000) });
    const answer = await target!.deliver(
      new Request(target!.url, {
        method: "POST",
        body: raw,
        headers: { "content-type": "application/json", "stripe-signature": signature },
      }),
    );
    // an answer that is lost on its way back has Stripe send the event again
    return lost ? 0 : answer.status;
  };
  return {
    tell,
    to: (url: string, deliver: Deliver) => void (target = { url, deliver }),
    waiting: () => waiting,
    /** Sends all that waits; answers with the statuses. What is not answered by a 2xx goes on waiting. */
    async deliver(how: How = {}): Promise<number[]> {
      const batch = how.order === "reversed" ? waiting.toReversed() : [...waiting];
      const statuses: number[] = [];
      for (const event of batch) {
        for (let time = 0; time < (how.times ?? 1); time += 1) {
          const status = await send(event, how);
          statuses.push(status);
          if (status >= 200 && status < 300) waiting = waiting.filter((one) => one.id !== event.id);
        }
      }
      return statuses;
    },
  };
}
