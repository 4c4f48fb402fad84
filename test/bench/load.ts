// A magazine under load: pages of every kind asked for at a rate that waits for no answer, as readers do, orders placed at another
// meanwhile, by a process of its own on the same database, and a letter to so many readers, which the server’s worker sends to a
// mail server of ours that counts. The server is a demo with SMTP_URL=smtp://127.0.0.1:2525 and NEWSLETTER_PER_MINUTE=60000; say the
// same DATABASE_URL and DATA_DIR that it has:
// DATABASE_URL=… DATA_DIR=… npx tsx test/bench/load.ts http://localhost:4000 [reads a second] [orders a second] [seconds] [letters]
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
// all rooms’ settings and tasks
import "../../src/masthead.ts";
import { placeOrder } from "../../src/orders/index.ts";
import { createPayments, gatewayOf } from "../../src/payments/index.ts";
import { openPlatform, readSettings } from "../../src/platform/index.ts";
import { measureLetters } from "./load-mailing.ts";

const [origin = "http://localhost:4000", ...numbers] = process.argv.slice(2);
const [reads = 200, orders = 5, seconds = 15, letters = 0] = numbers.map(Number);

const paths = await (async () => {
  const map = await (await fetch(`${origin}/sitemap.xml`)).text();
  const pages = [...map.matchAll(/<loc>[^<]*?\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path || "/");
  // half of what is read are articles from memory; the others are asked of the database, or are not there
  return [...pages, ...pages, "/", "/", "/", "/feed.xml", "/search?q=lamp", "/subscribe", "/sign-in", "/nothing-is-here"];
})();

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
type Told = { took: number[]; failed: number };

/** Milliseconds from when it was due, so that a server that falls behind is not asked less. */
const read = (path: string, due: number, told: Told): Promise<void> =>
  new Promise((resolve) => {
    const done = (failed: boolean) => {
      if (failed) told.failed += 1;
      else told.took.push(performance.now() - due);
      resolve();
    };
    request(origin + path, { agent, headers: { "accept-encoding": "gzip" } }, (answer) => {
      answer.resume().on("end", () => done((answer.statusCode ?? 500) >= 500));
    })
      .on("error", () => done(true))
      .end();
  });

/** Does it so many times a second, whether or not what went before is done; answers when all is. */
async function atRate(perSecond: number, work: (at: number, due: number) => Promise<void>): Promise<void> {
  const began = performance.now();
  const all: Promise<void>[] = [];
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const due = began + (at * 1000) / perSecond;
    if (due > performance.now()) await wait(due - performance.now());
    all.push(work(at, due));
  }
  await Promise.all(all);
}

const { platform, close } = await openPlatform(readSettings(), { say: () => undefined });
const payments = createPayments(platform, await gatewayOf(platform.settings));
const pages: Told = { took: [], failed: 0 };
const bought: Told = { took: [], failed: 0 };
const card = { number: "4242 4242 4242 4242", expiry: "12/69", check: "123" };
const order = async (at: number, due: number) => {
  const email = `load-${process.pid}-${at}@reader.example`;
  try {
    await placeOrder(platform, payments, {
      offerKey: "digital",
      payer: { email, name: "Ada Quill" },
      card,
      agreed: true,
      idempotencyKey: email,
    });
    bought.took.push(performance.now() - due);
  } catch (error) {
    bought.failed += 1;
    if (bought.failed === 1) console.error(error);
  }
};
const sending = letters > 0 ? measureLetters(platform, letters) : undefined;
await Promise.all([atRate(reads, (at, due) => read(paths[(at * 7919) % paths.length] ?? "/", due, pages)), atRate(orders, order)]);
for (const [what, { took, failed }] of [
  ["reads", pages],
  ["orders", bought],
] as const) {
  took.sort((a, b) => a - b);
  const at = (share: number) => `${(took[Math.floor(took.length * share)] ?? Number.NaN).toFixed(1)} ms`;
  console.log(
    `${what}: ${took.length} answered, ${failed} not; half within ${at(0.5)}, 99 of 100 within ${at(0.99)}, all within ${at(0.9999)}`,
  );
}
const sent = await sending;
if (sent)
  console.log(
    `letters: ${sent.addresses} of ${letters} readers have it, ${sent.twice} of them twice; frozen in ${sent.frozen.toFixed(1)} s, all there after ${sent.seconds.toFixed(1)} s (${(sent.addresses / sent.seconds).toFixed(0)} a second, ${sent.most} in the fullest); the mailing is ${sent.state}; with those of orders and sign-ins ${sent.all} letters came`,
  );
agent.destroy();
await close();
