import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import {
  type Handlers,
  type OpenPlatform,
  type Worker,
  backUp,
  onPagesChanged,
  openPlatform,
  readSettings,
  startWorker,
  writeLetter,
} from "../../src/platform/index.ts";
import { alone } from "../../src/takeover/take.ts";
import { type DemoHouse, demoHouse, houseOn } from "../support/demo-house.ts";
import { type MailServer, mailServer } from "../support/mail-server.ts";
import { type Pooler, hasPgbouncer, pgbouncer } from "../support/pgbouncer.ts";
import { urlOf } from "../support/program.ts";

// Debian: apt-get install pgbouncer; .ci/run does
describe.skipIf(!hasPgbouncer)("behind PgBouncer in transaction mode", () => {
  let fresh: DemoHouse;
  let house: DemoHouse;
  let mail: MailServer;
  let pooler: Pooler;
  let opened: OpenPlatform;
  let worker: Worker;
  const most = 3;
  beforeAll(async () => {
    fresh = await demoHouse();
    mail = await mailServer();
    const direct = urlOf(fresh.platform.connection);
    pooler = await pgbouncer(fresh.platform.connection, { connections: most });
    const settings = readSettings({
      DATABASE_URL: pooler.url,
      DATABASE_URL_DIRECT: direct,
      DATA_DIR: fresh.platform.settings.dataDir,
      SMTP_URL: mail.url,
      MASTHEAD_DEMO: "0",
      ORIGIN: "http://localhost:4000",
      LOG_LEVEL: "silent",
    });
    opened = await openPlatform(settings, { clock: fresh.clock });
    house = await houseOn({ ...fresh, platform: opened.platform });
    worker = await startWorker(opened.platform, { "send-letter": house.masthead.handlers["send-letter"] } as Handlers);
  });
  afterAll(async () => {
    await worker?.stop();
    await opened?.close();
    await pooler?.close();
    await mail?.close();
    await fresh?.close();
  });

  it("a hundred readers at once read, sign in and change their names over three sessions of the database", async () => {
    const { rows } = await opened.platform.pool.query("show statement_timeout");
    expect(rows).toEqual([{ statement_timeout: "15s" }]);
    const cookie = await house.be("digital");
    const paths = ["/search?q=river", "/issues", "/account", "/"];
    const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => house.get(paths[at % paths.length]!, cookie)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const named = await Promise.all(Array.from({ length: 20 }, (_, at) => house.post("/account/name", { name: `Jonas ${at}` }, cookie)));
    expect(new Set(named.map(({ status }) => status))).toEqual(new Set([303]));
  });

  it("who did what at the desk is written beside what was changed", async () => {
    const cookie = await house.be("publisher");
    const posted = await Promise.all(
      Array.from({ length: 8 }, (_, at) => house.post("/desk/ads", { slot: "front", headline: `Read ${at}` }, cookie)),
    );
    expect(new Set(posted.map(({ status }) => status))).toEqual(new Set([303]));
    const { rows } = await fresh.query<{ deeds: number; rows: number }>(
      `select count(distinct deed_id)::int as deeds, count(*)::int as rows from deed_changes where table_name = 'house_ads'`,
    );
    expect(rows).toEqual([{ deeds: 8, rows: 8 }]);
  });

  it("news come in on a connection of its own", async () => {
    const heard: unknown[] = [];
    const watching = await onPagesChanged(opened.platform.connection, { onChange: (who) => void heard.push(who) });
    const before = heard.length;
    await opened.platform.pool.query("select pg_notify('pages_changed', 'somebody')");
    await expect.poll(() => heard.slice(before)).toContainEqual({ personId: "somebody" });
    await watching.stop();
  });

  it("jobs are done as soon as they are asked for, each once", async () => {
    const count = 25;
    for (let at = 0; at < count; at += 1)
      await writeLetter(opened.platform, opened.platform.db, {
        to: `reader-${at}@example.org`,
        subject: "The boat",
        text: "It sails.",
        html: "<p>It sails.</p>",
        purpose: "test",
      });
    const ofTest = () => mail.received.filter(({ to }) => to.startsWith("reader-")).map(({ to }) => to);
    await expect.poll(() => new Set(ofTest()).size, { timeout: 30_000 }).toBe(count);
    expect(ofTest()).toHaveLength(count);
  });

  it("what one is at, another leaves alone, though sessions change hands", async () => {
    const id = "00000000-0000-7000-8000-000000000001";
    const other = { ...opened.platform, db: fresh.platform.db };
    let release = () => undefined as void;
    const held = new Promise<string>((resolve) => (release = () => resolve("done")));
    const payments = {} as never;
    let begun = false;
    const first = alone({ platform: opened.platform, payments }, id, () => {
      begun = true;
      return held;
    });
    await expect.poll(() => begun).toBe(true);
    await Promise.all(Array.from({ length: 10 }, () => opened.platform.pool.query("select 1")));
    expect(await alone({ platform: other, payments }, id, () => Promise.resolve("twice"))).toBeUndefined();
    release();
    expect(await first).toBe("done");
    expect(await alone({ platform: other, payments }, id, () => Promise.resolve("after"))).toBe("after");
  });

  it("a backup is whole, and the books balance", async () => {
    const folder = mkdtempSync(join(tmpdir(), "masthead-pooled-"));
    const { rows } = await backUp(opened.platform, folder);
    expect(rows).toBeGreaterThan(1000);
    rmSync(folder, { recursive: true });
    expect((await checkBooks(opened.platform.db)).problems).toEqual([]);
  });
});
