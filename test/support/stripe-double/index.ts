import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import StripeSdk from "stripe";
import { endpoints } from "./endpoints.ts";
import { answerDebit, closeDispute, decideRefund, dispute, giveBack } from "./money.ts";
import { show } from "./pages.ts";
import { nested } from "./parameters.ts";
import { StripeFault } from "./stripe-error.ts";
import { webhookSecret, webhooksOf } from "./webhooks.ts";
import { type Running, changeSubscription, endNow, invoiceOf, releaseSchedule, roll, scheduleOf, subscribe } from "./subscriptions.ts";
import { type World, newWorld, seconds } from "./world.ts";

export const secretKey = "sk_test_double0123456789";
type Told = { status: number; body: string };
type Kept = Told & { asked: string; at: number };

/** Stripe forgets an idempotency key after a day. */
const remembered = 86_400_000;

export type StripeDouble = Awaited<ReturnType<typeof stripeDouble>>;

/**
 * A Stripe on loopback, for the SDK that is pointed at it by its host and port: the endpoints
 * Masthead calls, the pages a payer sees, and webhooks that come as badly as a test wants. `now` is
 * its test clock. What it does not know it refuses in Stripe's own shape.
 */
export async function stripeDouble({ now, port = 0 }: { now: () => Date; port?: number }) {
  const webhooks = webhooksOf({ sdk: new StripeSdk(secretKey), now });
  const keys = new Map<string, Kept>();
  const requests: string[] = [];
  const bodies: { path: string; body: string }[] = [];
  const faults: Faults = { next: 0, failing: undefined, forbidden: undefined };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const world = newWorld({ now, origin: url, tell: webhooks.tell });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? "/", url);
    const body = await bodyOf(request);
    const shown = show(world, request.method ?? "GET", pathname, new URLSearchParams(body));
    if (shown && "location" in shown) return void response.writeHead(303, { location: shown.location }).end();
    if (shown) return void response.writeHead(shown.status ?? 200, { "content-type": "text/html" }).end(shown.html);
    roll(world);
    requests.push(`${request.method} ${pathname}`);
    bodies.push({ path: pathname, body });
    const refused = refusalOf(faults, `${request.method} ${pathname}`);
    if (refused)
      return void response
        .writeHead(refused.status, { "content-type": "application/json", "stripe-should-retry": "false" })
        .end(refused.body);
    const told = answerOnce(world, keys, { request, pathname, body: body || search.slice(1) });
    if (faults.next > 0 && request.method === "POST") {
      faults.next -= 1;
      return void request.socket.destroy();
    }
    response.writeHead(told.status, { "content-type": "application/json", "request-id": `req_double${requests.length}` }).end(told.body);
  }

  return {
    url,
    world,
    webhooks,
    requests,
    /** What was sent with each. */
    bodies,
    settings: {
      secretKey,
      webhookSecret,
      api: url,
    },
    loseAnswers: (count: number) => void (faults.next = count),
    /** Requests like this are answered with a 500 before anything was done, so many times. */
    failing: (like: RegExp, times: number) => void (faults.failing = { like, times }),
    /** What a restricted key may not do. */
    forbid: (like: RegExp | undefined) => void (faults.forbidden = like),
    subscribe: (running: Running = {}) => subscribe(world, running),
    /** One that is scheduled to begin. */
    schedule: (customer: string, from: Date) =>
      scheduleOf(world, { customer, subscription: null, ends: "release", until: Math.floor(from.valueOf() / 1000) }),
    /** As by Stripe’s portal or dashboard. */
    changeThere: (id: string, ends: boolean) => changeSubscription(world, id, { cancel_at_period_end: ends }),
    endThere: (id: string, reason?: Parameters<typeof endNow>[3]) => endNow(world, world.subscriptions.get(id)!, seconds(world), reason),
    releaseThere: (id: string) => releaseSchedule(world, id),
    oweThere: (id: string) => {
      const one = world.subscriptions.get(id)!;
      one.latest_invoice = invoiceOf(world, { customer: one.customer as string, amount: 4800, currency: one.currency, status: "open" });
    },
    roll: () => roll(world),
    dispute: (intentId: string, status?: Parameters<typeof dispute>[2]) => dispute(world, intentId, status),
    closeDispute: (id: string, status: "won" | "lost") => closeDispute(world, id, status),
    giveBackInDashboard: (intentId: string, amount?: number) => {
      const intent = world.intents.get(intentId)!;
      return giveBack(world, intent, amount ?? intent.amount, {});
    },
    decideRefund: (id: string, status: "succeeded" | "failed") => decideRefund(world, id, status),
    pay: (page: string, card: string, { expiry = "12/39", answer: second = "yes" } = {}) =>
      walk(
        page,
        {
          number: card,
          expiry,
        },
        second,
      ),
    /** Ordered from an account on the page. */
    debit: (page: string, iban: string) => walk(page, { iban }, "yes"),
    /** By what else stands on the page: an account by its sort code, a bank of iDEAL, a wallet. */
    payBy: (page: string, by: { account: string; sort: string } | { bank: string } | { wallet: string }, second = "yes") =>
      walk(page, by, second),
    /** Days later the account's bank says what became of every debit that is under way. */
    bankAnswers: (says: "yes" | "no") => {
      for (const { id, status } of world.intents.values()) if (status === "processing") answerDebit(world, id, says);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

type Faults = { next: number; failing: { like: RegExp; times: number } | undefined; forbidden: RegExp | undefined };

function refusalOf(faults: Faults, asked: string): Told | undefined {
  if (faults.forbidden?.test(asked))
    return faultAnswer(
      new StripeFault(
        403,
        "invalid_request_error",
        "The provided key 'rk_test_double' does not have the required permissions for this endpoint.",
      ),
    );
  if (!faults.failing?.like.test(asked) || faults.failing.times === 0) return undefined;
  faults.failing.times -= 1;
  return { status: 500, body: JSON.stringify({ error: { type: "api_error", message: "Something went wrong on Stripe’s end." } }) };
}

async function walk(page: string, fields: Record<string, string>, second: string): Promise<{ location: string | null; text: string }> {
  const post = (to: string, form: Record<string, string>) =>
    fetch(to, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
  const paid = await post(page, fields);
  const asked = paid.headers.get("location")?.includes("/c/auth/") ? await post(paid.headers.get("location")!, { answer: second }) : paid;
  return { location: asked.headers.get("location"), text: await asked.text() };
}

type Asked = { request: IncomingMessage; pathname: string; body: string };

/** The same key is answered once; the same key for something else is an error of the caller's. */
function answerOnce(world: World, keys: Map<string, Kept>, asked: Asked): Told {
  const key = asked.request.method === "POST" ? asked.request.headers["idempotency-key"] : undefined;
  const named = `${asked.pathname}?${asked.body}`;
  const kept = typeof key === "string" ? keys.get(key) : undefined;
  if (kept && world.now().valueOf() - kept.at < remembered) return kept.asked === named ? kept : clash(String(key));
  const told = work(world, asked);
  // what was refused before anything was done may be asked for again, mended
  if (typeof key === "string" && told.status !== 400 && told.status !== 401)
    keys.set(key, { ...told, asked: named, at: world.now().valueOf() });
  return told;
}

const faultAnswer = ({ status, error }: StripeFault): Told => ({ status, body: JSON.stringify({ error }) });
const clash = (key: string): Told =>
  faultAnswer(
    new StripeFault(
      400,
      "idempotency_error",
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}'.`,
    ),
  );

function work(world: World, { request, pathname, body }: Asked): Told {
  try {
    if (request.headers.authorization !== `Bearer ${secretKey}`)
      throw new StripeFault(401, "invalid_request_error", "Invalid API Key provided.");
    const endpoint = endpoints.find(({ method, path }) => method === request.method && path.test(pathname));
    if (!endpoint) throw new StripeFault(404, "invalid_request_error", `Unrecognized request URL (${request.method}: ${pathname}).`);
    const [, id = ""] = endpoint.path.exec(pathname) ?? [];
    return { status: 200, body: JSON.stringify(endpoint.answer(world, nested(body), id)) };
  } catch (error) {
    if (error instanceof StripeFault) return faultAnswer(error);
    throw error;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
