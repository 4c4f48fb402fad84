// A magazine under load: pages of every kind asked for at a rate that waits for no answer, as readers do, orders sent by its form
// at another, and a letter to so many readers, which the server’s worker sends to a mail server of ours that counts. The server is a
// demo with TRUST_PROXY=1, SMTP_URL=smtp://127.0.0.1:2525 and NEWSLETTER_PER_MINUTE=60000; say the same DATABASE_URL and DATA_DIR
// that it has:
// DATABASE_URL=… DATA_DIR=… npx tsx test/bench/load.ts http://localhost:4000 [reads a second] [orders a second] [seconds] [letters]
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
// all rooms’ settings and tasks
import "../../src/masthead.ts";
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

const agent = new Agent({ keepAlive: true, maxSockets: 2000 });
/** `shed`: what was told to come again, and how soon it was. */
type Told = { took: number[]; shed: number[]; failed: Map<string, number> };
const none = (): Told => ({ took: [], shed: [], failed: new Map() });

type Asked = { path: string; due: number; told: Told; headers?: Record<string, string>; body?: string };

/** Milliseconds from when it was due, so that a server that falls behind is not asked less. True where it is answered. */
const ask = ({ path, due, told, headers = {}, body }: Asked): Promise<boolean> =>
  new Promise((resolve) => {
    const done = (status: number, why = String(status)) => {
      const after = performance.now() - due;
      if (status === 503) told.shed.push(after);
      else if (status >= 500) told.failed.set(why, (told.failed.get(why) ?? 0) + 1);
      else told.took.push(after);
      resolve(status < 500);
    };
    request(
      origin + path,
      { agent, method: body === undefined ? "GET" : "POST", headers: { accept: "text/html", "accept-encoding": "gzip", ...headers } },
      (answer) => {
        answer
          .resume()
          .on("end", () => done(answer.statusCode ?? 500))
          .on("error", (error) => done(599, error.message));
      },
    )
      .on("error", (error) => done(599, error.message))
      .end(body);
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
const [pages, bought] = [none(), none()];
const card = { card: "4242 4242 4242 4242", expiry: "12/69", check: "123", agreed: "yes" };
/** Keys of the orders that were answered. */
const acknowledged: string[] = [];
const order = async (at: number, due: number) => {
  const orderKey = `load-${process.pid}-${at}-${"k".repeat(20)}`;
  const body = new URLSearchParams({ payerName: "Ada Quill", email: `load-${process.pid}-${at}@reader.example`, ...card, orderKey });
  const headers = {
    origin,
    "sec-fetch-site": "same-origin",
    "content-type": "application/x-www-form-urlencoded",
    // each from a place of its own, as one alone is let order sixty times in a quarter of an hour
    "x-forwarded-for": `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`,
  };
  if (await ask({ path: "/subscribe/digital", due, told: bought, headers, body: String(body) })) acknowledged.push(orderKey);
};
const sending = letters > 0 ? measureLetters(platform, letters) : undefined;
const read = async (at: number, due: number) => void (await ask({ path: paths[(at * 7919) % paths.length] ?? "/", due, told: pages }));
await Promise.all([atRate(reads, read), atRate(orders, order)]);
const within = (took: number[]) => {
  took.sort((a, b) => a - b);
  const at = (share: number) => `${(took[Math.floor(took.length * share)] ?? Number.NaN).toFixed(1)} ms`;
  return `half within ${at(0.5)}, 99 of 100 within ${at(0.99)}, all within ${at(0.9999)}`;
};
for (const [what, { took, shed, failed }] of [
  ["reads", pages],
  ["orders", bought],
] as const) {
  console.log(`${what}: ${took.length} answered, ${within(took)}`);
  if (shed.length > 0) console.log(`  ${shed.length} told to come again, ${within(shed)}`);
  for (const [why, count] of failed) console.log(`  ${count} not: ${why}`);
}
const { rows } = await platform.pool.query<{ paid: number; all: number }>(
  "select count(*) filter (where status = 'paid' and idempotency_key = any($1))::int as paid, count(*)::int as all from orders where idempotency_key like $2",
  [acknowledged, `load-${process.pid}-%`],
);
console.log(
  `orders: ${acknowledged.length} acknowledged, of which ${rows[0]?.paid} stand in the books as paid; ${rows[0]?.all} were begun`,
);
const sent = await sending;
if (sent)
  console.log(
    `letters: ${sent.addresses} of ${letters} readers have it, ${sent.twice} of them twice; frozen in ${sent.frozen.toFixed(1)} s, all there after ${sent.seconds.toFixed(1)} s (${(sent.addresses / sent.seconds).toFixed(0)} a second, ${sent.most} in the fullest); the mailing is ${sent.state}; with those of orders and sign-ins ${sent.all} letters came`,
  );
agent.destroy();
await close();
