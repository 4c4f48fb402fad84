import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { issueByNumber, currentIssue, publishArticle } from "../../src/editorial/index.ts";
import { freezeLabels, releaseCopies } from "../../src/fulfilment/index.ts";
import { sendLater, sendMailing, beginMailing } from "../../src/newsletter/index.ts";
import { placeOrder, settlePayment } from "../../src/orders/index.ts";
import { createPayments } from "../../src/payments/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import {
  type Handlers,
  type Platform,
  type Storage,
  localStorage,
  runJobs,
  smtpMail,
  startWorker,
  writeLetter,
} from "../../src/platform/index.ts";
import { giveBack, refundSubscription } from "../../src/refunds/index.ts";
import { diceOf } from "../fuzz/dice.ts";
import { aDraft } from "../support/a-draft.ts";
import type { DemoHouse } from "../support/demo-house.ts";
import { faultyGateway } from "../support/faulty-gateway.ts";
import { type MailServer, mailServer } from "../support/mail-server.ts";
import { live, mortal, mortalPlatform } from "../support/mortal.ts";
import { enterOnSale } from "../support/put-on-sale.ts";

/**
 * What a fault came to. `acknowledged`: what somebody was told is done; `there`: what is there when all is well again; `lost`: what
 * was told and is not there; `twice`: what is there more often than it was asked for.
 */
export type Outcome = { times: number; acknowledged: number; there: number; lost: number; twice: number };

export type Fault = { fault: string; during: string; run: (house: DemoHouse, times: number) => Promise<Outcome> };

const card = { number: "4242 4242 4242 4242", expiry: "12/69", check: "123" };
let asked = 0;

function ordering() {
  asked += 1;
  const email = `chaos-${asked}@reader.example`;
  return { offerKey: "digital", payer: { email, name: "Ada Quill" }, card, agreed: true, idempotencyKey: email };
}

const count = async (house: DemoHouse, sql: string, values: string[] = []): Promise<number> =>
  Number((await house.query<{ n: number }>(sql, values)).rows[0]?.n ?? 0);
const subscriptionsOf = (house: DemoHouse, email: string) =>
  count(house, "select count(*) as n from subscriptions join people on people.id = payer_id where email = $1", [email]);

/** Both ends of money: a bank of its own, and a process that may die while it asks it. */
function till(house: DemoHouse) {
  const bank = faultyGateway();
  const platform = mortalPlatform(house.platform);
  const mortals = createPayments(platform, mortal(bank.gateway), { patience: 60 });
  const payments = createPayments(house.platform, bank.gateway, { patience: 60 });
  return { bank, platform, mortals, payments };
}

/** What the worker does afterwards: it looks again at whatever was begun. */
async function settleAll(house: DemoHouse, payments: ReturnType<typeof till>["payments"]): Promise<void> {
  house.clock.advance({ minutes: 11 });
  for (const { id } of (await house.query<{ id: string }>("select id from payments where status = 'started'")).rows)
    await settlePayment(house.platform, payments, { paymentId: id });
  for (const { id } of (await house.query<{ id: string }>("select id from payment_refunds where status = 'pending'")).rows)
    await giveBack(house.platform, payments, { refundId: id });
}

async function checkout(house: DemoHouse, times: number): Promise<Outcome> {
  const { bank, platform, mortals, payments } = till(house);
  const dice = diceOf(17);
  const before = bank.charged().times;
  const outcome = { times, acknowledged: 0, there: 0, lost: 0, twice: 0 };
  const orders = Array.from({ length: times }, ordering);
  const told = new Set<string>();
  for (const order of orders)
    if ((await live(() => placeOrder(platform, mortals, order), 1 + dice.below(90))).isDone) told.add(order.idempotencyKey);
  await settleAll(house, payments);
  // whoever was told nothing presses again, in the same window
  for (const order of orders) await placeOrder(house.platform, payments, order);
  for (const { idempotencyKey: key } of orders) {
    const has = await subscriptionsOf(house, key);
    outcome.there += Math.min(has, 1);
    outcome.twice += Math.max(has - 1, 0);
    outcome.lost += has === 0 ? 1 : 0;
  }
  outcome.acknowledged = told.size;
  outcome.twice += Math.max(bank.charged().times - before - times, 0);
  return outcome;
}

async function refund(house: DemoHouse, times: number): Promise<Outcome> {
  const { bank, platform, mortals, payments } = till(house);
  const dice = diceOf(18);
  const outcome = { times, acknowledged: 0, there: 0, lost: 0, twice: 0 };
  const asking: { subscriptionId: string; personId: string }[] = [];
  for (const order of Array.from({ length: times }, ordering)) {
    await placeOrder(house.platform, payments, order);
    const { id: personId } = (await personByEmail(house.platform.db, order.payer.email))!;
    const { rows } = await house.query<{ id: string }>("select id from subscriptions where payer_id = $1", [personId]);
    asking.push({ subscriptionId: rows[0]!.id, personId });
  }
  for (const one of asking) {
    const again = () => refundSubscription(platform, mortals, one);
    if ((await live(again, 1 + dice.below(40))).isDone) outcome.acknowledged += 1;
    else await refundSubscription(house.platform, payments, one);
    const { rows } = await house.query<{ id: string }>("select id from payment_refunds where status = 'pending'");
    for (const { id } of rows) await live(() => giveBack(platform, mortals, { refundId: id }), 1 + dice.below(20));
  }
  await settleAll(house, payments);
  outcome.there = bank.given().times;
  outcome.lost = Math.max(times - bank.given().times, 0);
  outcome.twice = Math.max(bank.given().times - times, 0);
  outcome.twice += bank.given().sum === bank.charged().sum ? 0 : 1;
  return outcome;
}

async function publish(house: DemoHouse, times: number): Promise<Outcome> {
  const platform = mortalPlatform(house.platform);
  const dice = diceOf(19);
  const outcome = { times, acknowledged: 0, there: 0, lost: 0, twice: 0 };
  for (let at = 0; at < times; at += 1) {
    const articleId = await aDraft(house.platform);
    if ((await live(() => publishArticle(platform, { articleId }), 1 + dice.below(60))).isDone) outcome.acknowledged += 1;
    await publishArticle(house.platform, { articleId });
    const isUp = await count(house, "select count(*) as n from article_publications where article_id = $1 and replaced_at is null", [
      articleId,
    ]);
    const jobs = await count(
      house,
      `select coalesce(max(n), 0) as n from (select count(*) as n from graphile_worker._private_jobs where payload ->> 'articleId' = $1 group by task_id) as each`,
      [articleId],
    );
    outcome.there += Math.min(isUp, 1);
    outcome.lost += isUp === 0 ? 1 : 0;
    outcome.twice += Math.max(isUp - 1, 0) + Math.max(jobs - 1, 0);
  }
  return outcome;
}

/** One issue, frozen and released by processes that are killed again and again. */
async function serve(house: DemoHouse, times: number): Promise<Outcome> {
  const platform = mortalPlatform(house.platform);
  const dice = diceOf(20);
  const next = (await currentIssue(house.platform.db))!.wholeNumber + 1;
  const { id: issueId } = (await issueByNumber(house.platform.db, next))!;
  const owed = await count(house, `select count(*) as n from copies where whole_number = ${next} and state = 'owed'`);
  // each of the two is one transaction of more steps than these
  const killed = async (work: () => Promise<unknown>, kills: number) => {
    for (let at = 0; at < kills; at += 1) await live(work, 1 + dice.below(8));
    await work();
  };
  await killed(() => freezeLabels(platform, { issueId }), Math.ceil(times / 2));
  await enterOnSale(house.platform, next);
  await killed(() => releaseCopies(platform, { issueId }), Math.floor(times / 2));
  const gone = await count(house, `select count(*) as n from copies where whole_number = ${next} and state in ('mailed', 'released')`);
  const labels = await count(house, `select count(*) as n from (select copy_id from labels group by copy_id having count(*) > 1) as twice`);
  const earned = await count(
    house,
    `select count(*) as n from (select 1 from ledger_postings where kind = 'release' group by id having count(*) > 1) as twice`,
  );
  return { times, acknowledged: owed, there: gone, lost: owed - gone, twice: labels + earned };
}

/** A mailing of one issue, whose every batch is killed somewhere. */
async function mailing(house: DemoHouse, times: number): Promise<Outcome> {
  const editor = await house.be("editor");
  const { id: by } = (await personByEmail(house.platform.db, "odile@tidewater.example"))!;
  const issue = (await currentIssue(house.platform.db))!;
  const letter = (await house.post("/desk/newsletter", { issue: issue.id }, editor)).headers.get("location")!;
  await house.post(letter, { subject: "A bridge", preheader: "p", note: "Dear all,", textArticle: "" }, editor);
  const mailingId = letter.split("/").at(-1)!.split("?")[0]!;
  house.sent.length = 0;
  await sendLater(house.platform, { mailingId, at: new Date(house.clock.now().valueOf() + 60_000), by });
  house.clock.advance({ minutes: 2 });
  const platform = mortalPlatform(house.platform);
  const dice = diceOf(21);
  for (let kills = 0; kills < times; kills += 1) {
    await live(() => beginMailing(platform, { mailingId }), 1 + dice.below(30));
    await live(() => sendMailing(platform, { mailingId }), 1 + dice.below(60));
  }
  await beginMailing(house.platform, { mailingId });
  for (let batch = 0; batch < 3; batch += 1) await sendMailing(house.platform, { mailingId });
  const outcomes = await house.query<{ outcome: string | null; n: number }>(
    "select outcome, count(*)::int as n from mailing_recipients where mailing_id = $1 group by outcome",
    [mailingId],
  );
  const all = outcomes.rows.reduce((sum, { n }) => sum + n, 0);
  const told = outcomes.rows.find(({ outcome }) => outcome === "sent")?.n ?? 0;
  const unknown = outcomes.rows.find(({ outcome }) => outcome === "unknown")?.n ?? 0;
  const arrived = new Set(house.sent.map(({ to }) => to)).size;
  // one that was being handed over is known as such at the desk: it may have arrived, and is sent again by its button alone
  return { times, acknowledged: told, there: arrived, lost: all - told - unknown, twice: house.sent.length - arrived };
}

const letterTo = async ({ platform }: DemoHouse, to: string) =>
  writeLetter(platform, platform.db, { to, subject: "The boat", text: "It sails.", html: "<p>It sails.</p>", purpose: "chaos" });
const sendDue = (handlers: Handlers) => ({ "send-letter": handlers["send-letter"] }) as Handlers;
const dueNow = (house: DemoHouse) => house.query("update graphile_worker._private_jobs set run_at = now() where locked_at is null");

/** Every letter was taken by the server once in the end; what it refused for good is told and not offered again. */
async function throughMail(
  house: DemoHouse,
  times: number,
  faults: (server: MailServer, at: number, to: string) => void,
): Promise<Outcome> {
  const server = await mailServer();
  const platform: Platform = { ...house.platform, mail: smtpMail(server.url, undefined, 2) };
  const tos = Array.from({ length: times }, (_, at) => `letter-${at}@reader.example`);
  for (const [at, to] of tos.entries()) {
    faults(server, at, to);
    await letterTo(house, to);
  }
  await runJobs(platform, sendDue(house.masthead.handlers));
  server.refusals.clear();
  server.beforeAnswer = () => undefined;
  for (let again = 0; again < 3; again += 1) {
    await dueNow(house);
    await runJobs(platform, sendDue(house.masthead.handlers));
  }
  const sent = await count(house, "select count(*) as n from letters where purpose = 'chaos' and sent_at is not null");
  const taken = server.received.filter(({ to }) => tos.includes(to));
  const arrived = new Set(taken.map(({ to }) => to)).size;
  platform.mail.close();
  await server.close();
  // one that was refused after it was taken would be taken again
  return { times, acknowledged: sent, there: arrived, lost: times - arrived, twice: taken.length - arrived };
}

/** A server that takes the connection and says nothing. */
async function silentServer(): Promise<{ url: string; close: () => void }> {
  const server = createServer(() => undefined).listen(0, "127.0.0.1");
  await new Promise((up) => server.once("listening", up));
  const address = server.address();
  return { url: `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`, close: () => void server.close() };
}

async function mailAway(house: DemoHouse, times: number): Promise<Outcome> {
  const silent = await silentServer();
  silent.close();
  const tos = Array.from({ length: times }, (_, at) => `letter-${at}@reader.example`);
  for (const to of tos) await letterTo(house, to);
  const away: Platform = { ...house.platform, mail: smtpMail(silent.url, undefined, 2) };
  await runJobs(away, sendDue(house.masthead.handlers));
  away.mail.close();
  const server = await mailServer();
  const back: Platform = { ...house.platform, mail: smtpMail(server.url, undefined, 2) };
  await dueNow(house);
  await runJobs(back, sendDue(house.masthead.handlers));
  const taken = server.received.map(({ to }) => to).filter((to) => tos.includes(to));
  const arrived = new Set(taken).size;
  back.mail.close();
  await server.close();
  return { times, acknowledged: times, there: arrived, lost: times - arrived, twice: taken.length - arrived };
}

const sizeOfFile = 40_000;

/** A disk of half a megabyte, where this machine lets us have one; else a store that says so every second time. */
function narrowStore(folder: string): { storage: Storage; end: () => void } {
  mkdirSync(folder, { recursive: true });
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=512k", "tmpfs", folder]).status === 0;
  const storage = localStorage(folder);
  if (isMounted) return { storage, end: () => void spawnSync("umount", ["-l", folder]) };
  let asked = 0;
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  const put = (...given: Parameters<Storage["put"]>) => ((asked += 1) % 2 === 1 ? Promise.reject(full) : storage.put(...given));
  return { storage: { ...storage, put }, end: () => undefined };
}

/** A disk that is full again and again; each time the oldest files are taken away, and what was refused is asked for anew. */
async function diskFull(house: DemoHouse, times: number): Promise<Outcome> {
  const { storage, end } = narrowStore(`${house.platform.settings.dataDir}/narrow`);
  const bytesOf = (at: number) => Buffer.alloc(sizeOfFile, `page ${at} `);
  const isWhole = async (at: number) => (await storage.get(`disk/${at}`))?.equals(bytesOf(at)) === true;
  const outcome = { times: 0, acknowledged: 0, there: 0, lost: 0, twice: 0 };
  const kept: number[] = [];
  try {
    for (let at = 0; outcome.times < times; at += 1) {
      const write = () => storage.put(`disk/${at}`, bytesOf(at), "text/plain");
      const isRefused = await write().then(
        () => false,
        () => true,
      );
      if (isRefused) {
        outcome.times += 1;
        // nothing of it is there, not even a part
        if (await storage.head(`disk/${at}`)) outcome.twice += 1;
        for (const old of kept.splice(0, 4)) await storage.delete(`disk/${old}`);
        await write();
      }
      outcome.acknowledged += 1;
      kept.push(at);
      if (await isWhole(at)) outcome.there += 1;
    }
    for (const at of kept) if (!(await isWhole(at))) outcome.lost += 1;
    return outcome;
  } finally {
    end();
  }
}

/** What became of orders that were all asked for: lost where there is no subscription, twice where there are two or the bank took more. */
async function whatIsThere(
  house: DemoHouse,
  bank: ReturnType<typeof till>["bank"],
  orders: readonly ReturnType<typeof ordering>[],
): Promise<Omit<Outcome, "acknowledged">> {
  const times = orders.length;
  const has = await Promise.all(orders.map(({ idempotencyKey }) => subscriptionsOf(house, idempotencyKey)));
  const there = has.filter((n) => n > 0).length;
  const twice = has.filter((n) => n > 1).length + Math.max(bank.charged().times - times, 0);
  return { times, there, lost: times - there, twice };
}

/** Every connection is broken by the server while orders come in. */
async function databaseBreaks(house: DemoHouse, times: number): Promise<Outcome> {
  const { bank, payments } = till(house);
  const orders = Array.from({ length: times }, ordering);
  const told = new Set<string>();
  let isOver = false;
  const breaking = (async () => {
    while (!isOver) {
      await new Promise((later) => setTimeout(later, 25));
      await house
        .query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
        .catch(() => undefined);
    }
  })();
  for (const order of orders)
    await placeOrder(house.platform, payments, order).then(
      ({ status }) => status === "paid" && told.add(order.idempotencyKey),
      () => undefined,
    );
  isOver = true;
  await breaking;
  await settleAll(house, payments);
  for (const order of orders) await placeOrder(house.platform, payments, order);
  return { acknowledged: told.size, ...(await whatIsThere(house, bank, orders)) };
}

/** A gateway that answers late, breaks the line before or after the money moved, and is asked again. */
async function gatewayFails(house: DemoHouse, times: number): Promise<Outcome> {
  const { bank, payments } = till(house);
  const dice = diceOf(22);
  const orders = Array.from({ length: times }, ordering);
  let told = 0;
  for (const order of orders) {
    bank.told.mood = dice.of(["throws before", "throws after", "dies before", "dies after", "answers"] as const);
    const { status } = await placeOrder(house.platform, payments, order);
    if (status === "paid") told += 1;
  }
  bank.told.mood = "answers";
  await settleAll(house, payments);
  for (const order of orders.toReversed()) await placeOrder(house.platform, payments, order);
  await settleAll(house, payments);
  return { acknowledged: told, ...(await whatIsThere(house, bank, orders)) };
}

/** The clock is set an hour forth and back between and within orders, over the night in which summer time ends. */
async function clockJumps(house: DemoHouse, times: number): Promise<Outcome> {
  const { bank, payments } = till(house);
  const dice = diceOf(23);
  house.clock.set("2026-10-25T00:30:00Z");
  const orders = Array.from({ length: times }, ordering);
  for (const order of orders) {
    house.clock.advance({ minutes: dice.of([-60, 60, 59, -59, 1]) });
    await placeOrder(house.platform, payments, order);
  }
  house.clock.set("2026-11-24T10:00:00Z");
  await settleAll(house, payments);
  return { acknowledged: times, ...(await whatIsThere(house, bank, orders)) };
}

/** Two workers on one database and one folder, and every letter once. */
async function twoWorkers(house: DemoHouse, times: number): Promise<Outcome> {
  const handlers = sendDue(house.masthead.handlers);
  const workers = await Promise.all([startWorker(house.platform, handlers), startWorker(house.platform, handlers)]);
  const before = house.sent.length;
  for (let at = 0; at < times; at += 1) await letterTo(house, `beside-${at}@reader.example`);
  const sent = () => count(house, "select count(*) as n from letters where purpose = 'chaos' and sent_at is not null");
  for (let tries = 0; tries < 600 && (await sent()) < times; tries += 1) await new Promise((later) => setTimeout(later, 100));
  await Promise.all(workers.map((worker) => worker.stop()));
  const tos = house.sent
    .slice(before)
    .map(({ to }) => to)
    .filter((to) => to.startsWith("beside-"));
  const arrived = new Set(tos).size;
  return { times, acknowledged: await sent(), there: arrived, lost: times - arrived, twice: tos.length - arrived };
}

export const faults: readonly Fault[] = [
  { fault: "killed at a random step", during: "checkout", run: checkout },
  { fault: "killed at a random step", during: "refund", run: refund },
  { fault: "killed at a random step", during: "publishing", run: publish },
  { fault: "killed at random steps", during: "freezing and releasing an issue", run: serve },
  { fault: "killed at random steps", during: "a mailing", run: mailing },
  { fault: "the disk is full, off and on", during: "keeping files", run: diskFull },
  { fault: "every connection of the database breaks, again and again", during: "checkout", run: databaseBreaks },
  {
    fault: "the mail server defers every second letter",
    during: "letters",
    run: (house, times) => throughMail(house, times, (server, at, to) => void (at % 2 === 0 && server.refusals.set(to, [451, "later"]))),
  },
  {
    fault: "the mail server refuses every second letter for an hour",
    during: "letters",
    run: (house, times) =>
      throughMail(house, times, (server, at, to) => void (at % 2 === 0 && server.refusals.set(to, [550, "5.7.1 not now"]))),
  },
  { fault: "the mail server is not there", during: "letters", run: mailAway },
  { fault: "the gateway is silent, late, or breaks the line before or after the money moved", during: "checkout", run: gatewayFails },
  { fault: "the clock jumps an hour forth and back, in the night in which summer time ends", during: "checkout", run: clockJumps },
  { fault: "two workers on one database and folder", during: "letters", run: twoWorkers },
];
