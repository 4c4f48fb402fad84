import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import "../../src/masthead.ts";
import { readSettings } from "../../src/platform/index.ts";
import { openScanner } from "../../src/platform/scanner/clamd.ts";
import { scannerPlaceOf } from "../../src/platform/scanner/scanner-place.ts";
import { eicar, fakeClamd } from "./fake-clamd.ts";

type Scanned = { url: string; close: () => unknown };
const at = (url: string, { most = 100_000_000, seconds = 20 } = {}) => openScanner({ place: scannerPlaceOf(url)!, most, seconds });

/** Debian: apt-get install clamav-daemon; what it knows is here EICAR’s file alone. */
const clamd = existsSync("/usr/sbin/clamd") ? "/usr/sbin/clamd" : undefined;

async function realClamd(program: string): Promise<Scanned> {
  const folder = mkdtempSync(join(tmpdir(), "masthead-clamd-"));
  const socket = join(folder, "clamd.ctl");
  writeFileSync(join(folder, "own.ndb"), `Eicar-Test-Signature:0:0:${eicar.toString("hex")}\n`);
  const conf = [
    "Foreground yes",
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${folder}`,
    "StreamMaxLength 5000000",
    `User ${userInfo().username}`,
  ];
  writeFileSync(join(folder, "clamd.conf"), `${conf.join("\n")}\n`);
  const child = spawn(program, ["--config-file", join(folder, "clamd.conf")], { stdio: "ignore" });
  for (let tries = 0; tries < 200 && !existsSync(socket); tries += 1) await wait(50);
  const close = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `clamd://${socket}`, close };
}

const kinds: [what: string, open: () => Promise<Scanned>][] = [["our double", fakeClamd]];
if (clamd) kinds.push(["ClamAV itself", () => realClamd(clamd)]);

describe.each(kinds)("a scanner, %s", (_what, open) => {
  let scanned: Scanned;
  beforeAll(async () => void (scanned = await open()));
  afterAll(() => scanned.close());
  const look = (content: Buffer[], most?: number) =>
    at(scanned.url, { ...(most !== undefined && { most }) }).look(content, Buffer.concat(content).length);

  it("lets pass what is harmless, of any length, and nothing at all", async () => {
    expect(await look([Buffer.from("An eel, a weir, a kettle.")])).toEqual({ is: "clean" });
    expect(await look([Buffer.alloc(3_000_001, "weir")])).toEqual({ is: "clean" });
    expect(await look([])).toEqual({ is: "clean" });
  });
  it("finds what it knows, and names it", async () => {
    expect(await look([eicar])).toMatchObject({ is: "found", name: expect.stringContaining("Eicar") });
  });
  it("takes no more than we, or it, will", async () => {
    expect(await look([Buffer.alloc(2001)], 2000)).toEqual({ is: "too large" });
    const own = await look([Buffer.alloc(6_000_000)]);
    // it may hang up before it was heard
    expect(["too large", "silent"]).toContain(own.is);
  });
  it("says who it is", async () => {
    expect(await at(scanned.url).version()).toMatch(/^ClamAV \d/);
  });
});

describe("a scanner that fails", () => {
  let fake: Awaited<ReturnType<typeof fakeClamd>>;
  beforeAll(async () => void (fake = await fakeClamd()));
  afterAll(() => fake.close());
  const look = () => at(fake.url, { seconds: 0.05 }).look([Buffer.from("An eel.")], 7);

  it.each([
    ["says nothing", /did not answer in/],
    ["hangs up", /hung up without an answer|ECONNRESET|EPIPE/],
    ["talks otherwise", /it said “UNKNOWN COMMAND”/],
  ] as const)("and %s is silent", async (mood, why) => {
    fake.mood = mood;
    expect(await look()).toEqual({ is: "silent", why: expect.stringMatching(why) });
  });
  it("and is not there at all is silent, and so is one whose file cannot be read", async () => {
    expect(await at("clamd:///nowhere/clamd.ctl").look([], 0)).toMatchObject({ is: "silent" });
    Object.assign(fake, { mood: "answers", looked: [] });
    const broken = (async function* () {
      yield Buffer.from("An");
      throw new Error("the disk is gone");
    })();
    expect(await at(fake.url).look(broken, 7)).toEqual({ is: "silent", why: "the disk is gone" });
    expect(fake.looked).toEqual([]);
  });
});

it("an address names a host with its port, or a socket, and nothing else", () => {
  expect(scannerPlaceOf("clamd://scanner.example")).toEqual({ host: "scanner.example", port: 3310 });
  expect(scannerPlaceOf("clamd://[::1]:3311/")).toEqual({ host: "::1", port: 3311 });
  expect(scannerPlaceOf("clamd:///run/clam%20av/clamd.ctl")).toEqual({ path: "/run/clam av/clamd.ctl" });
  for (const none of ["", "clamd:", "clamd:///", "tcp://a:3310", "clamd://a/b", "clamd://u:p@a", "clamd://a?x=1"])
    expect(scannerPlaceOf(none), none).toBeUndefined();
  expect(() => readSettings({ SCANNER_URL: "localhost:3310" })).toThrow(/SCANNER_URL=localhost:3310: give clamd:/);
  expect(readSettings({ SCANNER_URL: "clamd://a", SCANNER_MOST_MB: "7" }).scanner).toEqual({ place: { host: "a", port: 3310 }, most: 7_000_000, seconds: 60 }); // prettier-ignore
});
