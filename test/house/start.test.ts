import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../src/http/index.ts";
import { projectFolder } from "../../src/platform/index.ts";
import { type Program, startProgram } from "../support/program.ts";

/** The start as its host types it, without the demo: `node bin/start.js` with its data in a folder of this test. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead start-"));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Started = { process: ChildProcess; said: () => string; up: Promise<string>; ended: Promise<number | null> };

function start(environment: Record<string, string> = {}, words: string[] = []): Started {
  const child = spawn(process.execPath, [join(projectFolder(), "bin/start.js"), ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: join(folder, "data"), MASTHEAD_DEMO: "0", ...environment },
  });
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const up = new Promise<string>((resolve, reject) => {
    const heard = (chunk: Buffer) => {
      said += String(chunk);
      const address = /is up in [\d.]+ s: (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on("data", heard);
    child.stderr.on("data", heard);
    void ended.then(() => reject(new Error(`It ended instead of coming up: ${said}`)));
  });
  up.catch(() => undefined);
  return { process: child, said: () => said, up, ended };
}

const processesOfOurs = () =>
  execFileSync("ps", ["-A", "-o", "args="])
    .toString()
    .split("\n")
    .filter((line) => line.includes(folder));
const taken = (port: number) =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(port, "127.0.0.1", () => resolve(server));
  });
const over = ({ child }: Program) => child.exitCode ?? new Promise((resolve) => child.once("exit", resolve));
const portOf = (server: Server) => (server.address() as { port: number }).port;

describe("the start", () => {
  it("of the demo, with nothing in the environment, comes up with a magazine that sells", async () => {
    const demo = start({ DATA_DIR: join(folder, "demo"), PORT: "0", MASTHEAD_DEMO: "", MASTHEAD_WORKER: "apart" });
    const address = await demo.up;
    expect(await (await fetch(`${address}/subscribe`)).text()).toContain("60-day money-back guarantee");
    expect((await (await fetch(`${address}/healthz`)).json()).payments).toMatchObject({ playMoney: true, taken: true });
    expect(demo.said()).toMatch(/A demo with play money.*\/demo/);
    demo.process.kill("SIGINT");
    expect(await demo.ended).toBe(0);
  }, 300_000);

  it("comes up on an empty folder, waits for whoever sets it up, logs nothing meanwhile, and Ctrl-C leaves nothing behind", async () => {
    const waiting = start({ PORT: "0", LOG_LEVEL: "info" });
    const address = await waiting.up;
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(processesOfOurs().length).toBeGreaterThan(0);
    for (const path of ["/", "/feed.xml", "/desk", "/account", "/nothing-here"]) await fetch(`${address}${path}`);
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ ok: true, waitsFor: "set-up" });
    await expect.poll(waiting.said).toMatch(/There is no magazine here yet[\s\S]*\/setup\?key=/);
    waiting.process.kill("SIGINT");
    expect(await waiting.ended).toBe(0);
    expect(waiting.said()).not.toMatch(/"level":[4-6]0/);
    expect(processesOfOurs()).toEqual([]);
  });

  it("ends what it had begun where it is told to stop while its database is being made; a command does, too", async () => {
    const begun = start({ DATA_DIR: join(folder, "begun"), PORT: "0" });
    await expect.poll(begun.said, { timeout: 60_000 }).toContain("Making the database");
    begun.process.kill("SIGTERM");
    expect(await begun.ended).toBe(0);
    const command = startProgram(["restore", folder], { DATA_DIR: join(folder, "restored") });
    await command.says("Making the database");
    expect(await command.end("SIGTERM")).toBe(143);
    await expect.poll(processesOfOurs).toEqual([]);
  });

  it("goes to the next port where its own is taken and nobody asked for it", async () => {
    const listening = (port: number) => listen(() => new Response(), { port, host: "127.0.0.1", tryNextPorts: true });
    const first = await listening(0);
    const next = await listening(first.port);
    expect(next.port).toBeGreaterThan(first.port);
    await Promise.all([first.close(), next.close()]);
  });

  it("recovers by itself after kill -9, and says nothing that frightens", async () => {
    const killed = start({ PORT: "0" });
    await killed.up;
    killed.process.kill("SIGKILL");
    await killed.ended;
    const next = start({ PORT: "0" });
    await next.up;
    expect(next.said()).not.toMatch(/error|warn/i);
    next.process.kill("SIGINT");
    expect(await next.ended).toBe(0);
    expect(processesOfOurs()).toEqual([]);
  });

  it("says at once that the port it was told is taken", async () => {
    const other = await taken(0);
    const refused = start({ PORT: String(portOf(other)) });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toMatch(/is taken by another program.*PORT=/);
    other.close();
  });

  it("names the settings it cannot use", async () => {
    const refused = start({ ORIGIN: "magazine.example", PORT: "eighty" });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toMatch(/PORT=eighty[\s\S]*ORIGIN=magazine/);
  });

  it("has its books added up and its files looked at while nobody serves, as after a restore", async () => {
    mkdirSync(join(folder, "data"), { recursive: true });
    const check = startProgram(["check"], { DATA_DIR: join(folder, "data"), ORIGIN: "http://127.0.0.1:9" });
    expect(await over(check)).toBe(1);
    expect(check.said()).toContain("http://127.0.0.1:9 is not well: fetch failed");
    expect(check.said()).toContain("The books balance: ");
    const nowhere = startProgram(["check"], { DATA_DIR: join(folder, "nowhere"), ORIGIN: "http://127.0.0.1:9" });
    expect(await over(nowhere)).toBe(1);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });

  it("refuses words, and says where settings stand", async () => {
    const refused = start({}, ["--port=4001"]);
    expect(await Promise.race([refused.ended, refused.up.finally(() => refused.process.kill())]).catch(() => refused.ended)).toBe(1);
    expect(refused.said()).toMatch(/given --port=4001\. .*PORT=4001 npx masthead start/);
  });

  it("is the README’s, and what it makes lies under the data folder alone", () => {
    expect(JSON.parse(readFileSync(join(projectFolder(), "package.json"), "utf8")).scripts.start).toBe(
      "node --max-semi-space-size=4 bin/start.js",
    );
    expect(existsSync(join(folder, "data", "database"))).toBe(true);
  });
});
