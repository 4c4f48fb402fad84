import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { setup } from "../../src/cli/setup.ts";
import { openSeal, writeLetter } from "../../src/platform/index.ts";
import { type Balancer, balancer } from "../support/balancer.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { freePort } from "../support/killable.ts";
import { type MailServer, mailServer } from "../support/mail-server.ts";
import { usually } from "../support/long.ts";
import { type Program, startProgram, urlOf } from "../support/program.ts";

let house: FreshPlatform;
let mail: MailServer;
let front: Balancer;
let origin: string;
let settings: Record<string, string>;
const ports: number[] = [];
const started: Program[] = [];

beforeAll(async () => {
  house = await freshPlatform({ demo: false });
  const { platform } = house;
  await setup(["--title", "The Sluice"], () => Promise.resolve(platform), { line: () => undefined, problem: () => undefined });
  mail = await mailServer();
  const [at, ...behind] = [await freePort(), await freePort(), await freePort()];
  ports.push(...behind);
  origin = `http://127.0.0.1:${at}`;
  settings = {
    DATABASE_URL: urlOf(platform.connection),
    DATA_DIR: platform.settings.dataDir,
    ORIGIN: origin,
    SMTP_URL: mail.url,
    SEAL_KEY: "a key for the letters of this test",
    DRAIN_SECONDS: "2",
  };
  front = await balancer(at, ports);
}, 300_000);
afterAll(async () => {
  await Promise.all(started.map(({ end }) => end("SIGKILL")));
  await front.close();
  await mail.close();
  await house.close();
});

async function web(port: number): Promise<Program> {
  const program = startProgram(["web"], { ...settings, PORT: String(port) });
  started.push(program);
  await program.says("is up in");
  await expect.poll(() => front.ready(), { timeout: 10_000 }).toContain(port);
  return program;
}

async function worker(): Promise<Program> {
  const program = startProgram(["worker"], settings);
  started.push(program);
  await program.says("at work");
  return program;
}

/** What a process itself answers on a connection that is to be kept. */
function asked(port: number, path: string): Promise<{ status: number; connection: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: true });
    const answered = (answer: IncomingMessage) =>
      void text(answer).then(
        (all) => resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection, text: all }),
        reject,
      );
    request({ host: "127.0.0.1", port, path, agent, headers: { accept: "text/html" } }, answered)
      .once("error", reject)
      .end();
  });
}

/** A form whose last bytes come late, sent to a process itself. */
function slowForm(port: number): { finish: () => void; answered: Promise<{ status: number; connection: string | undefined }> } {
  const body = "email=slow%40example.org";
  const sent = request({
    host: "127.0.0.1",
    port,
    method: "POST",
    path: "/sign-in",
    headers: { origin, "content-type": "application/x-www-form-urlencoded", "content-length": body.length, accept: "text/html" },
  });
  sent.write(body.slice(0, 10));
  const answered = new Promise<{ status: number; connection: string | undefined }>((resolve, reject) => {
    sent.once("response", (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection });
    });
    sent.once("error", reject);
  });
  return { finish: () => sent.end(body.slice(10)), answered };
}

it("two of the web and one of the jobs are replaced one after the other, and no request fails and no letter is lost or doubled", async () => {
  const webs = [await web(ports[0]!), await web(ports[1]!)];
  let jobs = await worker();
  const statuses = new Map<string, number>();
  let isOver = false;
  const readOn = async (path: string) => {
    for (; !isOver; await wait(50)) {
      const status = await fetch(origin + path, { headers: { accept: "text/html" } }).then(
        async (answer) => (await answer.arrayBuffer()) && answer.status,
        (error: unknown) => String(error),
      );
      const key = `${path} ${status}`;
      statuses.set(key, (statuses.get(key) ?? 0) + 1);
    }
  };
  const { platform } = house;
  const seal = openSeal("", settings.SEAL_KEY);
  let written = 0;
  const writeOn = async () => {
    for (; !isOver; await wait(60)) {
      written += 1;
      const words = { subject: "The boat", text: "It sails.", html: "<p>It sails.</p>", purpose: "test" };
      await writeLetter({ ...platform, seal }, platform.db, { to: `reader-${written}@example.org`, ...words });
    }
  };
  const going = Promise.all([...["/", "/search?q=boat", "/issues", "/"].map(readOn), writeOn()]);
  onTestFinished(async () => {
    isOver = true;
    await going.catch(() => undefined);
  });

  const form = slowForm(ports[0]!);
  // of the second what is asked of the first
  for (const [at, port] of usually(ports.slice(0, 1), ports).entries()) {
    const ending = webs[at]!.end("SIGTERM");
    await expect.poll(() => front.ready(), { timeout: 5000 }).not.toContain(port);
    expect(await asked(port, "/readyz")).toEqual({ status: 503, connection: "close", text: '{"ok":false,"stopping":true}' });
    expect(await asked(port, "/livez")).toEqual({ status: 200, connection: "close", text: '{"ok":true}' });
    // whoever is still sent here is served, from memory and otherwise
    for (const path of ["/", "/search?q=boat"]) expect(await asked(port, path)).toMatchObject({ status: 200, connection: "close" });
    if (at === 0) {
      // longer than readers are still taken
      await wait(2500);
      form.finish();
      expect(await form.answered).toEqual({ status: 303, connection: "close" });
    }
    expect(await ending).toBe(0);
    webs[at] = await web(port);
  }
  const next = await worker();
  expect(await jobs.end("SIGTERM")).toBe(0);
  jobs = next;
  const fewest = () => Math.min(...ports.map((port) => front.answered.get(port) ?? 0));
  await expect.poll(fewest, { timeout: 20_000 }).toBeGreaterThan(50);
  isOver = true;
  await going;

  expect(front.failures).toEqual([]);
  expect([...statuses.keys()].sort()).toEqual(["/ 200", "/issues 200", "/search?q=boat 200"]);
  expect(Math.min(...statuses.values())).toBeGreaterThan(50);
  for (const port of ports) expect(front.answered.get(port), "readers sent to it").toBeGreaterThan(50);
  const ofTest = () => mail.received.map(({ to }) => to).filter((to) => to.startsWith("reader-"));
  await expect.poll(() => new Set(ofTest()).size, { timeout: 30_000 }).toBe(written);
  expect(ofTest()).toHaveLength(written);
  for (const program of [...webs, jobs]) expect(await program.end("SIGTERM")).toBe(0);
  for (const { said } of started) expect(said()).not.toMatch(/fault|Unhandled|\n\s+at /);
}, 300_000);
