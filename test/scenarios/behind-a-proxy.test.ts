import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/index.ts";
import { type Listening, listen } from "../../src/http/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { openDemoSession } from "../../src/people/index.ts";
import { openLog, type Platform } from "../../src/platform/index.ts";
import { seededTemplate } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

let fresh: FreshPlatform;
beforeAll(async () => {
  fresh = await freshPlatform({ from: await seededTemplate() });
});
afterAll(() => fresh.close());

type House = { masthead: Masthead; platform: Platform; warned: string[]; listening: Listening };

/** A magazine that has just been started, as these settings have it. */
async function started(settings: Partial<Platform["settings"]>): Promise<House> {
  const warned: string[] = [];
  const log = Object.assign(openLog("silent"), { warn: (text: string) => void warned.push(text) });
  const own = { ...fresh.platform.settings, origin: "https://review.example", secure: true, ...settings };
  const platform = { ...fresh.platform, log, settings: own };
  const masthead = await compose(platform);
  return { masthead, platform, warned, listening: await listen(masthead.fetch, { port: 0, host: "127.0.0.1" }) };
}

const at = ({ listening }: House, path = "") => `http://127.0.0.1:${listening.port}${path}`;
const forwarded = (house: House, ip: string) => fetch(at(house, "/subscribe"), { headers: { "x-forwarded-for": ip } });
const signIn = (house: House, ip: string, who: string) =>
  fetch(at(house, "/sign-in"), {
    method: "POST",
    body: new URLSearchParams({ email: `${who}@example.org` }),
    // a program is answered at once, and with the status that a browser sees behind a redirect
    headers: { "x-forwarded-for": ip, origin: "https://review.example" },
  });
async function check(house: House): Promise<string> {
  const problems: string[] = [];
  await runCommand(["check", at(house)], { line: () => undefined, problem: (text) => void problems.push(text) });
  return problems.join("\n");
}
async function desk({ masthead, platform }: House): Promise<string> {
  const query = platform.db.selectFrom("role_grants").select("person_id").where("role", "=", "publisher");
  const { person_id: personId } = await query.executeTakeFirstOrThrow();
  const token = await openDemoSession(platform, { personId, userAgent: "" });
  const headers = { cookie: `${platform.settings.secure ? "__Host-" : ""}masthead=${token}` };
  return (await masthead.fetch(new Request(`${platform.settings.origin}/desk`, { headers }), {} as never)).text();
}

describe("behind a proxy that TRUST_PROXY does not name", () => {
  it("the log, the desk and the check say so once somebody was forwarded, and the log once", async () => {
    const house = await started({ trustedProxies: 0 });
    expect([house.warned, await check(house)]).toEqual([[], ""]);
    expect(await desk(house)).not.toContain("TRUST_PROXY");
    for (let times = 0; times < 3; times += 1) await forwarded(house, "203.0.113.9");
    expect(house.warned).toEqual([expect.stringContaining("Set TRUST_PROXY")]);
    expect(await check(house)).toContain("Set TRUST_PROXY");
    expect(await desk(house)).toContain("Set TRUST_PROXY");
    await house.listening.close();
  });

  it.each([
    ["it is named", { trustedProxies: 1 }],
    ["the magazine is on somebody’s own machine", { trustedProxies: 0, origin: "http://localhost:4000", secure: false }],
  ])("nothing is said where %s", async (_how, settings) => {
    const house = await started(settings);
    await forwarded(house, "203.0.113.9");
    expect([house.warned, await check(house)]).toEqual([[], ""]);
    expect(await desk(house)).not.toContain("TRUST_PROXY");
    await house.listening.close();
  });
});

it("behind one that is named, who comes by another connection each time stays within one limit, and others are let in", async () => {
  const house = await started({ trustedProxies: 1 });
  const answers: number[] = [];
  for (let port = 0; port < 45; port += 1) answers.push((await signIn(house, `198.51.100.7:${40_000 + port}`, `reader-${port}`)).status);
  expect([answers[0], answers.at(-1)]).toEqual([200, 429]);
  expect((await signIn(house, "[2001:db8::1]:4000", "another")).status).toBe(200);
  await house.listening.close();
});
