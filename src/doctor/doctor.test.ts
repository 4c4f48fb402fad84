import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scanner, Verdict } from "../platform/scanner/clamd.ts";
import { backUp, localStorage, openDb, openPool, openSeal } from "../platform/index.ts";
import { seededTemplate } from "../../test/support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { databaseRights, databaseSettings, databaseVersion } from "./checks/database.ts";
import { backup, jobs, magazine, watch, sealKey } from "./checks/keeping.ts";
import { clock, disk, memory, node, secrets } from "./checks/machine.ts";
import { dkim, dmarc, mailServer, senderPolicy } from "./checks/mail.ts";
import { certificate, origin, pages, proxy } from "./checks/outside.ts";
import { stripeEvents, stripeKey } from "./checks/payments.ts";
import { scanner } from "./checks/scanner.ts";
import { storage } from "./checks/storage.ts";
import { examine } from "./examine.ts";
import { type Check, type Patient, saidIn } from "./finding.ts";
import type { World } from "./world.ts";

let fresh: FreshPlatform;
let folder: string;
beforeAll(async () => {
  fresh = await freshPlatform();
  folder = mkdtempSync(join(tmpdir(), "masthead-doctor-"));
});
afterAll(async () => {
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

type Settings = Patient["settings"];
const gigabytes = (count: number) => count * 1e9;
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const own = (publicKey.export({ type: "spki", format: "der" }) as Buffer).toString("base64");
const dkimSettings = { domain: "weir.org", selector: "m1", privateKey: pem };
const live = { origin: "https://weir.org", secure: true, mailFrom: "The Weir <post@weir.org>", demo: false };
const stripe = { secretKey: "rk_live_12345678", webhookSecret: "whsec_12345678", api: undefined };

/** A world in which all is well, but for what a test says. */
const worldOf = (more: Partial<World> = {}): World => ({
  nodeVersion: "22.20.0",
  memory: () => gigabytes(4),
  disk: async (of) => ({ free: gigabytes(50), size: gigabytes(100), device: of.length }),
  modeOf: async () => 0o600,
  texts: async () => [],
  addresses: async () => ["192.0.2.7"],
  fetch: async () => Response.json({ ok: true, data: [] }),
  certificateEnds: async () => new Date("2027-02-01"),
  greetMailServer: async () => undefined,
  ...more,
});
const texts = (records: Record<string, string[]>): Partial<World> => ({ texts: async (name) => records[name] ?? [] });

async function found(check: Check, settings: Partial<Settings> = {}, world: Partial<World> = {}, more: Partial<Patient> = {}) {
  const patient = { ...fresh.platform, ...more, settings: { ...fresh.platform.settings, ...live, ...settings } };
  const said = (await examine(patient, worldOf(world), [check])).map((one) => saidIn(one, "en"));
  return said.map(({ state, says, cure }) => ({ state, says, cure }));
}

type Row = [says: RegExp, check: Check, settings?: Partial<Settings>, world?: Partial<World>];
const answering = (of: (url: string) => Response | Promise<Response>): Partial<World> => ({ fetch: async (url) => of(url) });
const spf = (...policies: string[]) => texts({ "weir.org": ["google-site=1", ...policies] });
const endpoint = (more: object = {}) => ({
  url: "https://weir.org/gateways/stripe/events",
  status: "enabled",
  enabled_events: ["*"],
  ...more,
});
const endpoints = (...list: object[]) => answering(() => Response.json({ data: list }));

const coded = (code: string, says: string) => Object.assign(new Error(says), { code });
const missing = (part: string): Partial<World> => ({
  disk: async (of) => {
    if (of.includes(part)) throw coded("ENOENT", "no such file or directory");
    return { free: gigabytes(50), size: gigabytes(100), device: of.length };
  },
});

const wellRows: Row[] = [
  [/^Node 22/, node],
  [/4\.0 GB may be used/, memory],
  [/50\.0 GB free of 100\.0 GB/, disk],
  [/is read by others/, secrets],
  [/^PostgreSQL \d\d, as this version wants it/, databaseVersion],
  [/written, read whole and in part, and deleted/, storage],
  [/weir\.org answers/, origin],
  [/good for 68 days/, certificate],
  [/nothing speaks against it/, proxy, {}, answering(() => Response.json({ ok: true, warnings: [] }))],
  [/server in front can read/, pages, { pagesDir: "/var/cache/pages" }, { modeOf: async () => 0o755 }],
  [/The mail server takes us/, mailServer, { smtpUrl: "smtps://u:p@mail.weir.org" }],
  [/says who may send in its name/, senderPolicy, {}, spf("v=spf1 include:mail.example -all")],
  [/says what is done/, dmarc, {}, texts({ "_dmarc.weir.org": ["v=DMARC1; p=quarantine"] })],
  [/is that of DKIM_KEY_FILE/, dkim, { dkim: dkimSettings }, texts({ "m1._domainkey.weir.org": [`v=DKIM1; k=rsa; p=${own}`] })],
  [/knows the key/, stripeKey, { stripe }],
  [/tells https:\/\/weir\.org/, stripeEvents, { stripe }, endpoints(endpoint())],
  [/Measures are told/, watch, { metrics: { token: "t", port: undefined } }],
];

const wrongRows: Row[] = [
  [/older than 20\.19/, node, {}, { nodeVersion: "20.18.1" }],
  [/0\.5 GB, in which editions are not made/, memory, {}, { memory: () => gigabytes(0.5) }],
  [/0\.5 GB free/, disk, {}, { disk: async () => ({ free: gigabytes(0.5), size: gigabytes(100), device: 1 }) }],
  [/can be read by others on this machine \(mode 644\)/, secrets, {}, { modeOf: async () => 0o644 }],
  [/answers 502 instead of Masthead/, origin, {}, answering(() => new Response("", { status: 502 }))],
  [/does not answer: refused/, origin, {}, answering(() => Promise.reject(new Error("refused")))],
  [/The DNS knows no weir\.org/, origin, {}, { addresses: async () => [] }],
  [/is not encrypted/, origin, { origin: "http://weir.org", secure: false }],
  [/ended 6 days ago/, certificate, {}, { certificateEnds: async () => new Date("2026-11-19") }],
  [/is not believed: self-signed/, certificate, {}, { certificateEnds: () => Promise.reject(new Error("self-signed")) }],
  [/a proxy stands before/, proxy, {}, answering(() => Response.json({ warnings: ["a proxy stands before"] }))],
  [/Letters go nowhere/, mailServer, { smtpUrl: undefined }],
  [/does not take us: 535/, mailServer, { smtpUrl: "smtps://u:p@m.org" }, { greetMailServer: () => Promise.reject(new Error("535 no")) }],
  [/is no domain of the world’s/, senderPolicy, { mailFrom: "post@localhost" }],
  [/does not say who may send/, senderPolicy, {}, spf()],
  [/says 2 times/, senderPolicy, {}, spf("v=spf1 a -all", "v=spf1 mx -all")],
  [/lets everybody send/, senderPolicy, {}, spf("v=spf1 a +all")],
  [/_dmarc\.weir\.org says nothing/, dmarc],
  [/has no key at m1/, dkim, { dkim: dkimSettings }],
  [/is not that of DKIM_KEY_FILE/, dkim, { dkim: dkimSettings }, texts({ "m1._domainkey.weir.org": ["v=DKIM1; p=MIIB"] })],
  [/does not know the key/, stripeKey, { stripe }, answering(() => new Response("{}", { status: 401 }))],
  [
    /no right to Refunds\./,
    stripeKey,
    { stripe },
    answering((url) => new Response("{}", { status: url.includes("/refunds") ? 403 : 200 })),
  ],
  [/Stripe answers 500/, stripeKey, { stripe }, answering(() => new Response("{}", { status: 500 }))],
  [/Events of Stripe’s are not taken/, stripeEvents, { stripe: { ...stripe, webhookSecret: undefined } }],
  [/has no endpoint at/, stripeEvents, { stripe }, endpoints(endpoint({ url: "https://old.weir.org/" }))],
  [/is switched off/, stripeEvents, { stripe }, endpoints(endpoint({ status: "disabled" }))],
  [/does not tell .*charge\.dispute\.created/, stripeEvents, { stripe }, endpoints(endpoint({ enabled_events: ["refund.updated"] }))],
  [/There is no backup\./, backup, { backupDir: undefined }],
  [/^There is no folder \/nowhere\/backups, so no backup in it\.$/, backup, { backupDir: "/nowhere/backups" }, missing("backups")],
  [/^There is no folder .*\.$/, disk, {}, missing("")],
  [
    /^weir\.org could not be asked for its certificate: not found\.$/,
    certificate,
    {},
    { certificateEnds: () => Promise.reject(coded("ENOTFOUND", "not found")) },
  ],
  [/^Stripe does not answer this machine\.$/, stripeKey, { stripe }, answering(() => Promise.reject(new Error("fetch failed")))],
];

const warningRows: Row[] = [
  [/gets no repairs/, node, {}, { nodeVersion: "20.19.4" }],
  [/1\.0 GB; a printed issue/, memory, {}, { memory: () => gigabytes(1) }],
  [/4\.0 GB free of 20\.0 GB/, disk, {}, { disk: async () => ({ free: gigabytes(4), size: gigabytes(20), device: 1 }) }],
  [/can be written by its group/, secrets, {}, { modeOf: async () => 0o660 }],
  [
    /cannot enter \/var\/cache\/pages \(mode 700\)/,
    pages,
    { pagesDir: "/var/cache/pages" },
    { modeOf: async (path) => (path === "/var/cache/pages" ? 0o700 : 0o755) },
  ],
  [/this machine alone/, origin, { origin: "http://localhost:4000", secure: false }],
  [/ends in 5 days/, certificate, {}, { certificateEnds: async () => new Date("2026-11-30") }],
  [/in the clear/, mailServer, { smtpUrl: "smtp://u:p@mail.weir.org" }],
  [/Letters go nowhere/, mailServer, { smtpUrl: undefined, demo: true }],
  [/p=none/, dmarc, {}, texts({ "_dmarc.weir.org": ["v=DMARC1; p=none"] })],
  [/the mail server has to/, dkim, { dkim: undefined }],
  [
    /DMARC does not count the signature/,
    dkim,
    { dkim: dkimSettings, mailFrom: "post@other.org" },
    texts({ "m1._domainkey.weir.org": [`p=${own}`] }),
  ],
  [/Nothing is paid online/, stripeKey, { stripe: undefined }],
  [/test money/, stripeKey, { stripe: { ...stripe, secretKey: "sk_test_12345678" } }],
  [/No event of Stripe’s has come yet/, stripeEvents, { stripe }, answering(() => new Response("{}", { status: 403 }))],
  [/There is no magazine yet/, magazine],
  [/Nobody is told/, watch, { metrics: { token: undefined, port: undefined } }],
];

describe("the doctor", () => {
  const of = (state: string, rows: Row[]) => rows.map(([says, check, ...more]) => ({ state, about: check.about, says, check, more }));
  it.each([...of("well", wellRows), ...of("wrong", wrongRows), ...of("warning", warningRows)])(
    "says “$state” of $about: $says",
    async ({ state, says, check, more }) => {
      const all = await found(check, ...more);
      const one = all.find((finding) => says.test(finding.says));
      expect(one?.says, all.map((finding) => finding.says).join()).toMatch(says);
      expect(one?.state).toBe(state);
      expect(one?.cure === "").toBe(state === "well");
    },
  );

  it("holds the clock of this machine against that of the database and of Stripe", async () => {
    const at = (date: Date) => ({ clock: { now: () => date } });
    const now = new Date();
    expect(await found(clock, {}, {}, at(now))).toMatchObject([{ state: "well" }]);
    expect(await found(clock, {}, {}, at(new Date(now.valueOf() - 20_000)))).toMatchObject([{ state: "warning" }]);
    expect(await found(clock, {}, {}, at(new Date(now.valueOf() + 90_000)))).toMatchObject([{ state: "wrong" }]);
    const late = answering(() => new Response("", { headers: { date: new Date(now.valueOf() - 300_000).toUTCString() } }));
    expect((await found(clock, { stripe }, late, at(now)))[0]?.says).toMatch(/that of Stripe are (?:299|30[0-2]) seconds apart/);
  });

  it("reads the database’s settings and rights", async () => {
    const { rows } = await fresh.platform.pool.query<{ name: string; setting: string }>("select name, setting from pg_settings");
    const on = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    const says = (await found(databaseSettings)).map((one) => one.says).join();
    for (const [name, off] of [
      ["fsync", "off"],
      ["data_checksums", "off"],
      ["synchronous_commit", "off"],
    ] as const)
      expect(says.includes(`(${name} is off)`), name).toBe(on[name] === off);
    expect(await found(databaseRights)).not.toContainEqual(expect.objectContaining({ state: "wrong" }));
    const options = "-c synchronous_commit=off -c default_transaction_isolation=serializable";
    const pool = openPool({ ...fresh.platform.connection, options } as never, 1);
    const set = (await found(databaseSettings, {}, {}, { db: openDb(pool) }))
      .map((one) => `${one.state}: ${one.says} ${one.cure}`)
      .join("\n");
    await pool.end();
    expect(set).toMatch(/wrong: .*synchronous_commit is off.*alter system set synchronous_commit = on/);
    expect(set).toMatch(/wrong: Transactions are “serializable”/);
    await fresh.platform.pool.query(
      "do $$ begin execute format('revoke temporary on database %I from public, %I', current_database(), current_user); end $$",
    );
    const { rows: who } = await fresh.platform.pool.query<{ all: boolean }>(
      "select rolsuper as all from pg_roles where rolname = current_user",
    );
    const missing = expect.objectContaining({
      state: "wrong",
      says: expect.stringMatching(/may make no temporary tables/) as string,
    }) as object;
    expect(await found(databaseRights, { databaseUrl: "postgres://elsewhere" })).toContainEqual(
      who[0]!.all ? expect.objectContaining({ state: "warning" }) : missing,
    );
  });

  it("tells which step of the files broke, and leaves no file behind", async () => {
    const files = localStorage(join(folder, "files"));
    const broken = { ...files, read: async () => undefined };
    expect(await found(storage, {}, {}, { storage: broken })).toMatchObject([
      { state: "wrong", says: expect.stringMatching(/read in part/) as string },
    ]);
    const full = { ...files, put: () => Promise.reject(new Error("ENOSPC")) };
    expect((await found(storage, {}, {}, { storage: full }))[0]?.says).toBe("A file could not be written: ENOSPC.");
    const told = { ...files, put: () => Promise.reject(new Error("The disk is full. Make room.")) };
    expect((await found(storage, {}, {}, { storage: told }))[0]?.says).toBe("A file could not be written: The disk is full. Make room.");
    const kept = [];
    for await (const key of files.list("")) kept.push(key);
    expect(kept).toEqual([]);
  });

  it("looks at the age of the newest backup, and at the disk it lies on", async () => {
    const backupDir = join(folder, "backups");
    mkdirSync(backupDir);
    expect(await found(backup, { backupDir })).toMatchObject([{ state: "wrong", says: `There is no backup in ${backupDir} yet.` }]);
    await backUp(fresh.platform, backupDir, { keep: 3 });
    expect(await found(backup, { backupDir })).toMatchObject([{ state: "well" }]);
    const same = { disk: async () => ({ free: 1e12, size: 1e12, device: 7 }) };
    expect(await found(backup, { backupDir }, same)).toMatchObject([
      { state: "warning", says: expect.stringMatching(/same disk/) as string },
    ]);
    const later = { clock: { now: () => new Date(fresh.clock.now().valueOf() + 40 * 3_600_000) } };
    expect(await found(backup, { backupDir }, {}, later)).toMatchObject([
      { state: "wrong", says: `The newest backup in ${backupDir} is 40 hours old.` },
    ]);
  });

  it("tells whose apps are closed by a key that was lost, and that one from before opens them", async () => {
    const { pool } = fresh.platform;
    const [lost, now] = [openSeal("", "a secret that was lost"), openSeal("", "another", "a secret that was lost")];
    await pool.query("insert into people (id, email, name, created_at) values (gen_random_uuid(), 'app@tidewater.example', '', now())");
    await pool.query(
      "insert into totp_keys (person_id, sealed_key, made_at, confirmed_at, last_step) select id, $1, now(), now(), 0 from people where email = 'app@tidewater.example'",
      [lost.close("KEY")],
    );
    expect(await found(sealKey, {}, {}, { seal: openSeal("", "another") })).toMatchObject([
      { state: "wrong", says: expect.stringMatching(/^Of the keys of 1 authenticator apps 1 can be opened by no key/) as string },
    ]);
    expect(await found(sealKey, {}, {}, { seal: now })).toMatchObject([{ state: "well" }]);
    await pool.query("delete from totp_keys");
  });

  it("finds jobs that nobody does, and those that failed for good", async () => {
    await fresh.platform.pool.query("delete from graphile_worker._private_jobs");
    expect(await found(jobs)).toMatchObject([{ state: "well" }]);
    await fresh.platform.pool.query("select graphile_worker.add_job('send-letter', run_at := now() - interval '40 minutes')");
    expect(await found(jobs)).toMatchObject([{ state: "wrong", says: "A job has been due for 40 minutes." }]);
    await fresh.platform.pool.query("update graphile_worker._private_jobs set attempts = max_attempts");
    expect(await found(jobs)).toMatchObject([{ state: "warning", says: "1 job has failed for good." }]);
    await fresh.platform.pool.query("delete from graphile_worker._private_jobs");
  });

  it("knows a demo, and what a demo left", async () => {
    const demo = await freshPlatform({ from: await seededTemplate() });
    const { platform } = demo;
    const of = (isDemo: boolean) => found(magazine, { demo: isDemo }, {}, platform);
    try {
      expect(await of(true)).toMatchObject([{ state: "wrong", says: expect.stringMatching(/^This is the demo/) as string }]);
      expect(await of(false)).toMatchObject([
        { state: "wrong", says: expect.stringMatching(/of the staff have an invented address/) as string },
      ]);
      await platform.pool.query("update people set email = replace(email, '.example', '.org')");
      expect(await of(false)).toMatchObject([{ state: "well" }]);
      await platform.pool.query("update role_grants set revoked_at = now()");
      expect(await of(false)).toMatchObject([{ state: "warning", says: "Nobody works at the desk yet." }]);
    } finally {
      await demo.close();
    }
  }, 300_000);

  it("takes a check that breaks for a finding, and goes on", async () => {
    const breaks: Check = { about: "clock", look: () => Promise.reject(new Error("away")) };
    const all = await examine({ ...fresh.platform }, worldOf(), [breaks, node]);
    expect(all.map((one) => saidIn(one, "en"))).toMatchObject([
      { about: "Clock", state: "wrong", says: "It could not be looked at: away." },
      { about: "Node", state: "well" },
    ]);
  });

  it("says whether the scanner of files answers, knows what it should and of when, and takes what may be sent", async () => {
    const version = "ClamAV 1.4.3/27800/Sun Nov 22 09:10:22 2026";
    const known = async (_content: unknown, bytes: number) => (bytes < 100 ? { is: "found", name: "Eicar" } : { is: "clean" }) as Verdict;
    const good: Scanner = { most: 2_000_000, look: known, version: async () => version };
    const of = async (more?: Partial<Scanner>) => {
      const [one] = await found(scanner, {}, {}, more ? { scanner: { ...good, ...more } } : {});
      return `${one?.state}: ${one?.says}`;
    };
    expect(await of()).toMatch(/^well: None is set \(SCANNER_URL\)/);
    expect(await of({})).toBe(`well: ${version} answers, and knows what it should.`);
    expect(await of({ version: () => Promise.reject(new Error("connect ENOENT")) })).toMatch(
      /^wrong: It does not answer, so that no file is taken: connect ENOENT/,
    );
    expect(await of({ look: async () => ({ is: "clean" }) })).toMatch(/^wrong: It lets a file pass that every scanner knows/);
    expect(await of({ look: async () => ({ is: "silent", why: "it hung up" }) })).toBe("wrong: No file is taken: it hung up.");
    expect(await of({ version: async () => version.replace("22 09", "15 09") })).toBe("warning: What it knows is 9 days old.");
    expect(await of({ look: async (content, bytes) => (bytes < 100 ? known(content, bytes) : { is: "too large" }) })).toMatch(
      /^warning: Files of up to 2 MB may be sent \(SCANNER_MOST_MB\), and it would not look through one/,
    );
  });

  it("knows the files in which secrets stand", async () => {
    const { secretFiles } = await import("../platform/index.ts");
    const file = join(folder, "key");
    writeFileSync(file, "x", { mode: 0o640 });
    expect(secretFiles({ STRIPE_SECRET_KEY_FILE: file, DKIM_KEY_FILE: "/etc/dkim.pem", PATH: "/bin" }).sort()).toEqual(
      ["/etc/dkim.pem", file].sort(),
    );
  });

  it("names nobody’s password or key", async () => {
    const settings = { ...live, smtpUrl: "smtps://u:hunter2secret@mail.weir.org", stripe };
    const patient = { ...fresh.platform, settings: { ...fresh.platform.settings, ...settings } };
    const world = worldOf({ greetMailServer: () => Promise.reject(new Error("535 no")), ...texts({}) });
    expect(JSON.stringify(await examine(patient, world))).not.toMatch(/hunter2secret|rk_live|whsec_/);
  });
});
