import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { serveMeasures } from "../../src/http/index.ts";
import { type Platform, openDb, openLog, openMetrics, openTraces, projectFolder, readSettings, runJobs } from "../../src/platform/index.ts";
import { watchDatabase } from "../../src/platform/watch/database-metrics.ts";
import { watchProcess } from "../../src/platform/watch/process-metrics.ts";
import { meteredMail } from "../../src/platform/mail/metered-mail.ts";
import { type DemoHouse, houseOn, seededTemplate } from "../support/demo-house.ts";
import { freshPlatform } from "../support/fresh-platform.ts";
import { lettersTo } from "../support/letters.ts";

const token = "a-token-of-thirty-characters-ok";
const promtool = ["/usr/bin/promtool", "/usr/local/bin/promtool"].find((path) => existsSync(path));
const nobody = "nobody.there@bounce.example";
const full = "full@bounce.example";

type Span = { name: string; attributes: { key: string; value: object }[] };
let house: DemoHouse;
let logged: string[];
let spans: Span[];
const codes: string[] = [];

beforeAll(async () => {
  const fresh = await freshPlatform({ from: await seededTemplate() });
  [logged, spans] = [[], []];
  const { pool, clock } = fresh.platform;
  const settings = { endpoint: "", headers: {}, service: "masthead", ratio: 1 };
  const traces = openTraces(settings, clock, async (batch) => void spans.push(...(batch as Span[])));
  const metrics = openMetrics();
  const sending = async (letter: { to: string }) => {
    if (letter.to === nobody)
      throw Object.assign(new Error(`550 5.1.1 <${nobody}>: no such user`), { responseCode: 550, rejected: [nobody] });
    if (letter.to === full) throw Object.assign(new Error(`452 4.2.2 <${full}>: mailbox full`), { responseCode: 452, rejected: [full] });
    return fresh.platform.mail.send(letter as never);
  };
  const watched: Platform = {
    ...fresh.platform,
    settings: { ...fresh.platform.settings, metrics: { token, port: 0 } },
    log: openLog("debug", { write: (line) => void logged.push(line) }),
    db: openDb(pool, traces),
    mail: meteredMail({ ...fresh.platform.mail, send: sending }, { metrics, traces }),
    metrics,
    traces,
  };
  watchDatabase(watched);
  watchProcess(metrics, pool);
  const manifest = {
    format: 1,
    takenAt: "2026-11-24T03:35:00Z",
    migrations: [],
    tables: [],
    sequences: {},
    jobs: { count: 0, sum: "" },
    files: [],
  };
  const backups = join(fresh.platform.settings.dataDir, "backups");
  watched.settings.backupDir = backups;
  mkdirSync(join(backups, "2026-11-24T03-35-00Z"), { recursive: true });
  writeFileSync(join(backups, "2026-11-24T03-35-00Z", "manifest.json"), JSON.stringify(manifest));
  house = await houseOn({ ...fresh, platform: watched });
  await house.query("delete from graphile_worker._private_jobs");
  await journey();
  await traces.close();
}, 120_000);
afterAll(() => house.close());

/** All that deploy/ asks Prometheus. */
function expressions(): string[] {
  const read = (name: string) => readFileSync(join(projectFolder(), "deploy", name), "utf8");
  const board = JSON.parse(read("grafana.json")) as { panels: { targets: { expr: string }[] }[] };
  const { groups } = parse(read("alerts.yaml")) as { groups: { rules: { expr: string }[] }[] };
  return [
    ...board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ...groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
  ];
}

/** Our measures in an expression, each with the labels that it is chosen or summed by; “instance” is Prometheus’s own. */
function askedIn(expression: string): { name: string; labels: string[] }[] {
  const found = [...expression.matchAll(/\b(masthead_\w+)(?:\{([^}]*)\})?/g)];
  return found.map(({ 1: name = "", 2: chosen = "", index }) => {
    const before = expression.slice(0, index);
    const by = [...before.matchAll(/by \(([^)]*)\)/g)].at(-1);
    const isWithin = by && isOpen(before.slice(by.index + by[0].length));
    const summed = isWithin ? by[1]!.split(",").map((label) => label.trim()) : [];
    const labels = [...[...chosen.matchAll(/(\w+)\s*[=!]/g)].map(([, label]) => label!), ...summed];
    return { name, labels: labels.filter((label) => label !== "instance") };
  });
}

/** Whether the bracket that is opened first is not closed again. */
function isOpen(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "(") depth += 1;
    if (sign === ")" && (depth -= 1) === 0) return false;
  }
  return depth > 0;
}

/** A stranger reads, buys, signs in and changes an address; the desk looks; one letter bounces, one is put off, one request breaks. */
async function journey(): Promise<void> {
  await house.text("/2026/11/the-bridge-nobody-would-own?from=una.berg@reader.example");
  await house.text("/search?q=Una+Berg");
  const typed = { payerName: "Una Berg", email: "una.berg@reader.example", name: "Una Berg", line1: "Kelp Lane 77", city: "Halmouth" };
  const order = { ...typed, postcode: "HM9 4QX", country: "GB", card: "4242 4242 4242 4242", expiry: "12/39", check: "987", agreed: "yes" };
  await house.post("/subscribe/digital", { ...order, orderKey: "k".repeat(32) });
  for (const email of [nobody, full]) await house.post("/sign-in", { email });
  const cookie = await house.signIn("jonas@reader.example");
  const [letter] = await lettersTo(house, "jonas@reader.example", "sign-in");
  codes.push(/\b\d{6}\b/.exec(letter!.text)![0]);
  await house.text("/account", cookie);
  const desk = await house.be("publisher");
  await house.text("/desk/subscribers?q=una.berg@reader.example", desk);
  await runJobs(house.platform, house.masthead.handlers);
  await house.query("alter table publications rename to away");
  await house.text("/subscribe");
  await house.query("alter table away rename to publications");
}

const measures = async (authorization?: string) =>
  house.fetch("/metrics", { headers: authorization === undefined ? {} : { authorization } });

describe("what is measured", () => {
  it("is there for whoever has the token, and for nobody else", async () => {
    const asked = [undefined, "", "Bearer ", `Bearer ${token}x`, token, `Basic ${token}`];
    for (const wrong of asked) expect((await measures(wrong)).status, wrong).toBe(404);
    const answer = await measures(`Bearer ${token}`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const { metrics } = house.platform.settings;
    house.platform.settings.metrics = { ...metrics, token: undefined };
    expect((await measures("Bearer undefined")).status).toBe(404);
    house.platform.settings.metrics = metrics;
  });

  // Debian: apt-get install prometheus; .ci/run does
  it.skipIf(!promtool)("is as Prometheus itself wants it", async () => {
    const input = await (await measures(`Bearer ${token}`)).text();
    const { status, stdout, stderr } = spawnSync(promtool!, ["check", "metrics"], { input, encoding: "utf8" });
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
  });

  it("says how many jobs wait and have failed to whoever has the token, and to nobody else", async () => {
    const health = async (authorization = "") =>
      (await (await house.fetch("/healthz", { headers: { authorization } })).json()) as Record<string, unknown>;
    for (const wrong of ["", `Bearer ${token}x`, token]) {
      const said = await health(wrong);
      expect(said).toMatchObject({ ok: true, warnings: [] });
      expect(said).not.toHaveProperty("waitingJobs");
      expect(said).not.toHaveProperty("failedJobs");
    }
    expect(await health(`Bearer ${token}`)).toMatchObject({ ok: true, waitingJobs: expect.any(Number), failedJobs: 0 });
  });

  it("counts requests by pattern, jobs by kind, letters, the gateway, pages in memory and the ledger", async () => {
    const text = await (await measures(`Bearer ${token}`)).text();
    const value = (line: string) =>
      Number(
        text
          .split("\n")
          .find((one) => one.startsWith(`${line} `))
          ?.slice(line.length + 1),
      );
    expect(value('masthead_http_request_duration_seconds_count{method="POST",route="/subscribe/:key",status="3xx"}')).toBe(1);
    expect(value('masthead_http_request_duration_seconds_count{method="GET",route="/subscribe",status="5xx"}')).toBe(1);
    expect(value('masthead_job_duration_seconds_count{task="send-letter",outcome="done"}')).toBeGreaterThan(0);
    expect(value('masthead_job_duration_seconds_count{task="send-letter",outcome="failed"}')).toBe(1);
    expect(value('masthead_mail_duration_seconds_count{outcome="bounced"}')).toBe(1);
    expect(value('masthead_letters{state="failing"}')).toBe(2);
    expect(value('masthead_gateway_duration_seconds_count{gateway="sandbox",call="charge",outcome="succeeded"}')).toBe(1);
    expect(value('masthead_page_cache_asked_total{outcome="made"}')).toBeGreaterThan(0);
    expect(text).toMatch(/^masthead_ledger_balance\{currency="[A-Z]{3}"\} 0$/m);
    expect(text).toMatch(/^masthead_ledger_lines\{currency="[A-Z]{3}"\} [1-9]/m);
    expect(text).toMatch(/^masthead_jobs\{task="send-letter",state="later"\} 1$/m);
    expect(value("masthead_measures_unread")).toBe(0);
  });

  it("gives every measure that the board and the alerts ask for, with the labels that they go by", async () => {
    const samples = (await (await measures(`Bearer ${token}`)).text()).split("\n").filter((line) => line && !line.startsWith("#"));
    const labelsOf = new Map<string, Set<string>>();
    for (const sample of samples) {
      const [, name = "", labels = ""] = /^(\w+)(?:\{(.*)\})? /.exec(sample)!;
      const known = labelsOf.get(name) ?? new Set();
      for (const [, label = ""] of labels.matchAll(/(\w+)="/g)) known.add(label);
      labelsOf.set(name, known);
    }
    const asked = expressions().flatMap((expression) => askedIn(expression).map((one) => ({ ...one, expression })));
    expect(new Set(asked.map(({ name }) => name)).size).toBeGreaterThan(15);
    expect(asked.filter(({ name }) => !labelsOf.has(name))).toEqual([]);
    expect(asked.filter(({ name, labels }) => labels.some((label) => !labelsOf.get(name)!.has(label)))).toEqual([]);
    // an expression that asks for what is not there is found
    expect(askedIn('sum by (le, route) (rate(masthead_x_bucket{status="5xx"}[5m])) / max(masthead_y)')).toEqual([
      { name: "masthead_x_bucket", labels: ["status", "le", "route"] },
      { name: "masthead_y", labels: [] },
    ]);
  });

  it("says by how much the ledger is off, where the database itself was changed behind its back", async () => {
    const change = (by: number) =>
      house.query(`begin; alter table ledger_lines disable trigger user;
        update ledger_lines set amount = amount + ${by} where ctid = (select min(ctid) from ledger_lines);
        alter table ledger_lines enable trigger user; commit`);
    await change(7);
    house.clock.advance({ minutes: 11 });
    expect(await (await measures(`Bearer ${token}`)).text()).toMatch(/^masthead_ledger_balance\{currency="[A-Z]{3}"\} 7$/m);
  });

  it("has a port of its own, where one is set, for whoever watches the worker too", async () => {
    const served = (await serveMeasures(house.platform, () => Promise.resolve()))!;
    const at = async (path: string, headers = {}) => (await fetch(`http://127.0.0.1:${served.port}${path}`, { headers })).status;
    try {
      expect([await at("/livez"), await at("/readyz"), await at("/metrics"), await at("/")]).toEqual([200, 200, 404, 404]);
      expect(await at("/metrics", { authorization: `Bearer ${token}` })).toBe(200);
    } finally {
      await served.close();
    }
    const away = (await serveMeasures(house.platform, () => Promise.reject(new Error("away"))))!;
    expect((await fetch(`http://127.0.0.1:${away.port}/readyz`)).status).toBe(503);
    await away.close();
  });
});

describe("what is logged, traced and measured of a whole journey", () => {
  /** Whose they are is nothing to whoever keeps the machine. */
  // a number of its own, and not a part of a longer one: a moment in nanoseconds has any digits
  const personal = /una|berg|kelp lane|hm9 ?4qx|jonas|(?<![\d.])4242|["'=]987\b|nobody\.there|reader\.example|bounce\.example/i;

  it("names nobody, and nothing that opens anything", async () => {
    const [log, traced] = [logged.join(""), JSON.stringify(spans)];
    expect(log).toContain('"msg":"answered"');
    expect(log).toContain('"msg":"a request failed"');
    expect(log).toMatch(/mailbox full/);
    expect(spans.length).toBeGreaterThan(100);
    for (const text of [log, traced, await (await measures(`Bearer ${token}`)).text()]) {
      expect(
        personal.exec(text.replaceAll(/"(?:trace|span|parentSpan)Id":"\w+"|"(?:trace|request)":"[\w-]+"|"time\w*":"?\d+|"ms":\d+/g, "")),
      ).toBeNull();
      for (const code of codes) expect(text).not.toContain(`${code} `);
    }
  });

  it("writes down who came in and by what, and each door that stayed closed, with nothing that was typed", async () => {
    const before = logged.length;
    const doors = () =>
      logged.slice(before).flatMap((line) => (line.includes('"security"') ? [JSON.parse(line) as Record<string, string>] : []));
    const reader = await house.signIn("jonas@reader.example");
    await house.post("/sign-in/code", { email: "jonas@reader.example", code: "123123" });
    await house.text("/desk/articles", reader);
    await house.fetch("/sign-out", { method: "POST", headers: { cookie: reader, origin: "https://elsewhere.example" } });
    await house.post("/sign-out", {}, reader);
    const [id] = (await house.query<{ id: string }>("select id from people where email = 'jonas@reader.example'")).rows.map(
      (row) => row.id,
    );
    expect(doors().map(({ security, by, person, level }) => [security, by, person ?? "", level])).toEqual([
      ["signed-in", "code", id, 30],
      ["sign-in-refused", "code", "", 40],
      ["desk-refused", "/articles", id, 40],
      ["foreign-request-refused", "form", "", 40],
      ["signed-out", "session", id, 30],
    ]);
    for (const line of doors()) expect(line.request).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(doors())).not.toMatch(/123123|jonas|elsewhere/);
    expect(await (await measures(`Bearer ${token}`)).text()).toMatch(
      /masthead_security_events_total\{event="desk-refused",by="\/articles"\} 1/,
    );
  });

  it("has an id for each request, beside each of its lines and in the answer", async () => {
    const answer = await house.fetch("/about", { headers: { "x-request-id": "chosen-by-a-stranger" } });
    const id = answer.headers.get("x-request-id");
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(logged.some((line) => line.includes(`"request":"${id}"`) && line.includes('"answered"'))).toBe(true);
    const failed = logged.find((line) => line.includes('"a request failed"'))!;
    expect(JSON.parse(failed)).toMatchObject({ request: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    house.platform.settings.trustedProxies = 1;
    const ours = await house.fetch("/about", { headers: { "x-request-id": "of-our-own-proxy" } });
    expect(ours.headers.get("x-request-id")).toBe("of-our-own-proxy");
    house.platform.settings.trustedProxies = 0;
  });

  it("is traced from the request to its queries, the job to its letter, the order to its gateway", () => {
    const names = new Set(spans.map(({ name }) => name));
    for (const name of [
      "POST /subscribe/:key",
      "GET /:year/:month/:slug",
      "GET /search",
      "query",
      "send-letter",
      "send a letter",
      "sandbox charge",
    ])
      expect(names).toContain(name);
    const keys = new Set(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    const known = ["db.query.text", "db.system.name", "http.request.method", "http.response.status_code", "http.route"];
    expect([...keys].sort()).toEqual(known);
  });
});

describe("the settings of it", () => {
  const of = (environment: Record<string, string>) => readSettings({ ORIGIN: "http://localhost:4000", ...environment });

  it("say nothing to anybody as they come", () => {
    expect(of({})).toMatchObject({ metrics: { token: undefined, port: undefined } });
    expect(of({}).traces).toBeUndefined();
  });

  it("are OpenTelemetry’s own", () => {
    const traces = {
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318/",
      OTEL_EXPORTER_OTLP_HEADERS: "api-key=a%20b,x=y",
      OTEL_TRACES_SAMPLER_ARG: "0.1",
    };
    expect(of(traces).traces).toEqual({
      endpoint: "http://collector:4318/v1/traces",
      headers: { "api-key": "a b", x: "y" },
      service: "masthead",
      ratio: 0.1,
    });
    expect(() => of({ ...traces, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" })).toThrow(/only http\/json is spoken/);
    expect(() => of({ METRICS_TOKEN: "short" })).toThrow(/METRICS_TOKEN=….*24 characters/);
  });
});
