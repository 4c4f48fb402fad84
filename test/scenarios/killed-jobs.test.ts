import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPicture, askForSale, currentIssue, issueByNumber } from "../../src/editorial/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { sendLater } from "../../src/newsletter/index.ts";
import { checkBooks, placeOrder } from "../../src/orders/index.ts";
import { createPayments } from "../../src/payments/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { type TaskName, newClient, projectFolder, taskNames, writeLetter } from "../../src/platform/index.ts";
import { refundSubscription } from "../../src/refunds/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { faultyGateway } from "../support/faulty-gateway.ts";
import { type Row, rows } from "../support/killed-jobs.ts";
import { usually } from "../support/long.ts";
import { live, mortal, mortalPlatform } from "../support/mortal.ts";

/** One whose jobs are let come to their ends, and one whose process is killed in each of them. */
type Side = { house: DemoHouse; bank: ReturnType<typeof faultyGateway>; masthead: Masthead; counts: Counts };
/** Counts all that is there, on a connection of its own, for which the database plans its two hundred questions once. */
type Counts = { ask: () => Promise<{ name: string; count: number }[]>; close: () => Promise<void> };
let undisturbed: Side;
let killed: Side;
/** Kills of each kind, spread over its steps. */
const kills = usually(3, 5);

async function side(): Promise<Side> {
  const house = await demoHouse();
  const bank = faultyGateway();
  const platform = mortalPlatform(house.platform);
  await prepare(house, bank);
  return { house, bank, masthead: await compose(platform, { gateway: mortal(bank.gateway) }), counts: await countsOf(house) };
}

async function countsOf(house: DemoHouse): Promise<Counts> {
  const { rows: tables } = await house.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('rate_hits', 'job_progress', 'kept_answers') order by 1",
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, (select count(*) from ${name})::int as count`);
  const text = [
    ...counts,
    "select 'ledger of ' || account, sum(amount)::int from ledger_lines group by account",
    "select 'letters: ' || purpose, count(*)::int from letters group by purpose",
    "select 'sent: ' || purpose, count(*)::int from letters where sent_at is not null group by purpose",
    "select 'copies ' || state, count(*)::int from copies group by state",
    "select 'subscriptions ' || service, count(*)::int from subscriptions group by service",
    "select 'issues ' || state, count(*)::int from issue_states group by state",
    `select 'job ' || identifier, count(*)::int from graphile_worker._private_jobs as jobs
      join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id group by identifier`,
    "select 'sizes of pictures', sum(jsonb_array_length(sizes))::int from pictures",
  ].join(" union all ");
  const client = newClient(house.platform.connection);
  await client.connect();
  return {
    ask: async () => (await client.query<{ name: string; count: number }>({ name: "standing", text })).rows,
    close: () => client.end(),
  };
}

/** What gives the jobs something to do, the same on both sides. */
async function prepare(house: DemoHouse, bank: Side["bank"]): Promise<void> {
  const { platform, clock } = house;
  const payments = createPayments(platform, bank.gateway, { patience: 60 });
  const order = (key: string) => ({
    offerKey: "digital",
    payer: { email: `${key}@reader.example`, name: "Ada Quill" },
    card: { number: "4242 4242 4242 4242", expiry: "12/69", check: "123" },
    agreed: true,
    idempotencyKey: key,
  });
  await placeOrder(platform, payments, order("refunded"));
  const person = (await personByEmail(platform.db, "refunded@reader.example"))!;
  const { rows: bought } = await house.query<{ id: string }>("select id from subscriptions where payer_id = $1", [person.id]);
  await refundSubscription(platform, payments, { subscriptionId: bought[0]!.id, personId: person.id });
  for (const mood of ["throws after", "throws before"] as const) {
    bank.told.mood = mood;
    await placeOrder(platform, payments, order(mood.replace(" ", "-")));
  }
  bank.told.mood = "answers";
  const words = { subject: "The boat", text: "It sails.", html: "<p>It sails.</p>", purpose: "test" };
  await writeLetter(platform, platform.db, { to: "reader@example.org", ...words });

  const editor = await house.be("editor");
  const { id: by } = (await personByEmail(platform.db, "odile@tidewater.example"))!;
  const articleOf = async (headline: string) => {
    const answer = await house.post("/desk/articles", { headline, byline: "Nora Feldt", body: "It leaves at six." }, editor);
    return /articles\/([0-9a-f-]{36})/.exec(answer.headers.get("location")!)![1]!;
  };
  for (const headline of ["The Early Ferry", "The Late Ferry"])
    await house.post(`/desk/articles/${await articleOf(headline)}/publication/hour`, { at: "2026-11-25T08:30" }, editor);
  await house.query("update articles set binned_at = $1, binned_by = $2 where id = $3", ["2026-10-01", by, await articleOf("Let go")]);

  const now = (await currentIssue(platform.db))!;
  const next = (await issueByNumber(platform.db, now.wholeNumber + 1))!;
  for (const keep of [now, next]) {
    const letter = (await house.post("/desk/newsletter", { issue: keep.id }, editor)).headers.get("location")!;
    await house.post(letter, { subject: "A bridge", preheader: "p", note: "Dear all,", textArticle: "" }, editor);
  }
  const { rows: letters } = await house.query<{ id: string }>("select id from mailings order by issue_id = $1 desc", [now.id]);
  await sendLater(platform, { mailingId: letters[0]!.id, at: new Date("2026-11-25T09:00:00Z"), by });
  await askForSale(platform, { issueId: next.id, by });
  await house.post("/account/leaving", { ends: "now", sure: "yes" }, await house.be("stopped"));
  const [article] = now.articles;
  await house.query("insert into reading_days (day, article_id, opened) values ('2026-11-20', $1, 7), ('2024-03-02', $1, 9)", [
    article!.id,
  ]);
  // of the demo's pictures the least takes seconds to be made smaller, each time it is killed
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#246" } })
    .jpeg()
    .toBuffer();
  await addPicture(platform, { bytes, name: "small.jpg", alt: "Blue", credit: "Own" });
  for (const key of ["drop/one", "drop/two", "drop/three"]) await platform.storage.put(key, Buffer.from("x"), "text/plain");
  clock.set("2026-12-02T10:00:00Z");
}

beforeAll(async () => {
  [undisturbed, killed] = [await side(), await side()];
});
afterAll(async () => {
  for (const each of [undisturbed, killed]) {
    await each?.counts.close();
    await each?.house.close();
  }
});

/** Rows of each table, the ledger's accounts, jobs that wait, what was sent and what the bank was told. */
async function standing({ house, bank, counts }: Side): Promise<Record<string, number>> {
  const found = await counts.ask();
  return {
    "letters: newsletter": 0,
    "sent: newsletter": 0,
    ...Object.fromEntries(found.map(({ name, count }) => [name, Number(count)])),
    "at the mail server": house.sent.length,
    charged: bank.charged().sum,
    "given back": bank.given().sum,
  };
}

/** Letters by which the one side has sent more than the other: of those that were being handed over when their process was killed. */
const drift: Record<string, number> = { "at the mail server": 0, letters: 0, "letters: newsletter": 0, "sent: newsletter": 0 };
const withoutDrift = (of: Record<string, number>) =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, value - (drift[key] ?? 0)]));

const job = async ({ masthead, house }: Side, task: TaskName, payload: object): Promise<() => Promise<void>> => {
  const handle = masthead.handlers[task] as (platform: DemoHouse["platform"], given: object, work: object) => Promise<void>;
  const platform = mortalPlatform(house.platform);
  return () => handle(platform, payload, { signal: new AbortController().signal, report: () => undefined });
};

/** Until it comes to its end, killed a few steps later each time. */
async function killedUntilDone(task: TaskName, payload: object, { steps, most }: { steps: number; most: number }): Promise<number> {
  const apart = Math.max(1, Math.floor(steps / most));
  let times = 0;
  for (let at = 1; at <= steps; at += apart) {
    const { isDone } = await live(await job(killed, task, payload), at);
    if (isDone) break;
    times += 1;
  }
  expect((await live(await job(killed, task, payload))).isDone).toBe(true);
  return times;
}

describe("a kind of job whose process is killed in the middle of it", () => {
  it("stands in the table, whichever it is", () => {
    const known = taskNames();
    expect(known.filter((task) => !Object.hasOwn(rows, task))).toEqual([]);
    expect(Object.keys(rows).filter((task) => !known.includes(task))).toEqual([]);
  });

  const others = Object.entries(rows).flatMap(([task, row]) => ("heldBy" in row ? [[task, row.heldBy] as const] : []));
  it.each(others)("%s is held by another test", (_task, [file, name]) => {
    expect(readFileSync(join(projectFolder(), file), "utf8")).toContain(name);
  });

  const here = Object.entries(rows).flatMap(([task, row]) =>
    "given" in row ? [[task as TaskName, row] as [TaskName, Row & { alters: boolean }]] : [],
  );
  it.each(here)(
    "%s: done again it has done the same as one that nobody killed, and a third time changes nothing",
    async (task, row) => {
      if (!("given" in row)) return;
      const before = await standing(undisturbed);
      const payloads = await row.given(undisturbed.house);
      const inOther = await row.given(killed.house);
      expect(inOther).toHaveLength(payloads.length);
      if (row.alters) expect(payloads.length, "what it is given").toBeGreaterThan(0);
      let times = 0;
      for (const [at, payload] of payloads.entries()) {
        const { steps, isDone } = await live(await job(undisturbed, task, payload));
        expect(isDone).toBe(true);
        times += await killedUntilDone(task, inOther[at]!, { steps, most: row.kills ?? kills });
      }
      const [whole, after] = [await standing(undisturbed), await standing(killed)];
      for (const key of row.letters ? Object.keys(drift) : []) {
        const more = after[key]! - drift[key]! - whole[key]!;
        expect(row.letters === "at least once" ? more >= 0 && more <= times : more <= 0 && -more <= times, `${key}: ${more} more`).toBe(
          true,
        );
        drift[key]! += more;
      }
      expect(withoutDrift(after)).toEqual(whole);
      if (row.alters) {
        expect(times, "times that it was killed").toBeGreaterThan(0);
        expect(whole).not.toEqual(before);
      }
      for (const payload of inOther) await live(await job(killed, task, payload));
      for (const payload of payloads) await live(await job(undisturbed, task, payload));
      expect(withoutDrift(await standing(killed))).toEqual(await standing(undisturbed));
    },
    240_000,
  );

  it("and the books balance after all of them", async () => {
    for (const { house } of [undisturbed, killed]) expect((await checkBooks(house.platform.db)).problems).toEqual([]);
  });
});
