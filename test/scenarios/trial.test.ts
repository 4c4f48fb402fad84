import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { trialCommand, trialEnvironment } from "../../src/cli/trial.ts";
import { compose } from "../../src/masthead.ts";
import { type Platform, machineEnvironment, openPlatform, readSettings } from "../../src/platform/index.ts";
import { answerTo, seededTemplate } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

/** The demo's own offers and articles, as somebody's magazine: nothing in it says that it is a demo. */
let fresh: FreshPlatform;
beforeAll(async () => {
  fresh = await freshPlatform({ demo: false, from: await seededTemplate() });
  await fresh.platform.pool.query("delete from demo_seeds");
});
afterAll(() => fresh.close());

const counted = async ({ pool }: Platform) =>
  (await pool.query("select (select count(*)::int from orders) as orders, (select count(*)::int from ledger_lines) as lines")).rows[0];

/** Orders with a card of play money, at the site that this platform is. */
async function order(platform: Platform): Promise<string> {
  const masthead = await compose(platform);
  const { origin } = platform.settings;
  const ask = (path: string, init: RequestInit = {}) =>
    masthead.fetch(new Request(new URL(path, origin), { redirect: "manual", ...init }), {} as never);
  const card = { card: "4242 4242 4242 4242", expiry: "12/39", check: "123" };
  const fields = { payerName: "Una Try", email: "una.try@reader.example", agreed: "yes", orderKey: "tried-1", ...card };
  const headers = { origin, accept: "text/html" };
  const answer = await answerTo(
    await ask("/subscribe/digital", { method: "POST", body: new URLSearchParams(fields), headers }),
    "",
    (to, cookie) => ask(to, { headers: { cookie, accept: "text/html" } }),
  );
  return answer.text();
}

it("a whole sale is tried in a copy with play money, and nothing of it is left in the magazine", async () => {
  const { platform } = fresh;
  const before = await counted(platform);
  const said: string[] = [];
  const out = { line: (text: string) => void said.push(text), problem: (text: string) => void said.push(text) };
  let folder = "";
  const code = await trialCommand(
    ["--port", "4573"],
    async () => platform,
    out,
    async (environment) => {
      folder = environment.DATA_DIR ?? "";
      const opened = await openPlatform(readSettings({ ...environment, LOG_LEVEL: "silent" }));
      try {
        expect(opened.platform.settings).toMatchObject({ demo: true, host: "127.0.0.1", origin: "http://localhost:4573" });
        expect(await counted(opened.platform)).toEqual(before);
        await order(opened.platform);
        const { rows } = await opened.platform.pool.query(
          "select o.amount > 0 as paid, p.status from orders o join payments p on p.id = o.payment_id join people on people.id = o.payer_id where people.email = 'una.try@reader.example'",
        );
        expect(rows).toEqual([{ paid: true, status: "succeeded" }]);
      } finally {
        await opened.close();
      }
      return 0;
    },
  );
  expect(code).toBe(0);
  expect(said.join("\n")).toMatch(/play money[\s\S]*Ctrl-C ends it/);
  expect(folder).toBe(join(platform.settings.dataDir, "trial"));
  expect(existsSync(folder)).toBe(false);
  expect(await counted(platform)).toEqual(before);
  expect((await platform.pool.query("select * from demo_seeds")).rows).toEqual([]);
}, 300_000);

it("the copy has no key, no mail server and no database of the magazine's, and is nobody's but this machine's", () => {
  const live = {
    PATH: "/bin",
    STRIPE_SECRET_KEY: "sk_live_1",
    STRIPE_WEBHOOK_SECRET: "whsec_1",
    SMTP_URL: "smtps://mail.example",
    DATABASE_URL: "postgres://db.example/masthead",
    S3_BUCKET: "pictures",
    ORIGIN: "https://own.example",
    HOST: "0.0.0.0",
  };
  const environment = trialEnvironment(machineEnvironment(live), { folder: "/x/trial", port: 4100 });
  expect(environment).toEqual({ PATH: "/bin", DATA_DIR: "/x/trial", HOST: "127.0.0.1", PORT: "4100", ORIGIN: "http://localhost:4100" });
});

it("what is made halfway is cleared away", async () => {
  const failing = {
    ...fresh.platform,
    pool: undefined as never,
    connection: { host: "nowhere.invalid", port: 1, user: "x", database: "x" } as never,
  };
  const out = { line: () => undefined, problem: () => undefined };
  await expect(
    trialCommand(
      [],
      async () => failing,
      out,
      async () => 0,
    ),
  ).rejects.toThrow();
  expect(existsSync(join(fresh.platform.settings.dataDir, "trial"))).toBe(false);
  await expect(
    trialCommand(
      ["--port", "x"],
      async () => fresh.platform,
      out,
      async () => 0,
    ),
  ).rejects.toThrow(/Usage/);
});
