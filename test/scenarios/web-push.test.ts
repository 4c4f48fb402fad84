import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type ToldBrowser, claimsIn, pushService, readPush } from "../support/push-service.ts";

let house: DemoHouse;
let service: Awaited<ReturnType<typeof pushService>>;
let issueId: string;
beforeAll(async () => {
  house = await demoHouse();
  service = await pushService();
  house.platform.settings.pushHosts = [service.host];
  const { rows } = await house.query<{ id: string }>("select id from issues where whole_number = 46");
  issueId = rows[0]!.id;
});
afterAll(async () => {
  await service?.close();
  await house?.close();
});

const ask = (of: { endpoint: string; p256dh: string; auth: string }, cookie = "") =>
  house.post("/push/subscription", { endpoint: of.endpoint, p256dh: of.p256dh, auth: of.auth }, cookie);
const tell = () =>
  house.masthead.handlers["tell-browsers"](house.platform, { issueId }, { signal: new AbortController().signal, report: () => undefined });
const told = (browser: ToldBrowser) => service.received.filter(({ path }) => browser.endpoint.endsWith(path));
const rows = async (sql: string) => (await house.query<Record<string, unknown>>(sql)).rows;

describe("word of a new issue by the browser", () => {
  it("is read by a browser as RFC 8291 says, by its own example", () => {
    const body = Buffer.from(
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
      "base64url",
    );
    const keys = { privateKey: "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94", auth: "BTBZMqHH6r4Tts7J_aSIgg" };
    expect(readPush(body, keys)).toBe("When I grow up, I want to be a watermelon");
  });

  it("reaches who asked for it, once, closed for that browser alone and signed with the key that it was given", async () => {
    const [one, two, reader] = [service.newBrowser(), service.newBrowser(), await house.be("digital")];
    expect((await ask(one)).status).toBe(204);
    expect((await ask(two, reader)).status).toBe(204);
    const { key } = (await (await house.get("/push/key.json")).json()) as { key: string };
    await tell();
    for (const browser of [one, two]) {
      expect(told(browser)).toHaveLength(1);
      const { headers, body } = told(browser)[0]!;
      expect(JSON.parse(browser.read(body))).toEqual({
        title: "The Tidewater Review",
        body: "Issue 46 is here: What belongs to nobody",
        url: "/issues/46",
        tag: "issue-46",
      });
      expect(headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "259200", topic: "issue-46" });
      const claims = claimsIn(headers["authorization"] ?? "");
      expect(claims).toMatchObject({ aud: `http://${service.host}`, key });
      expect(claims.sub).toMatch(/^mailto:.+@/);
      expect(claims.exp * 1000 - house.platform.clock.now().valueOf()).toBeLessThanOrEqual(24 * 3_600_000);
    }
    expect(() => one.read(told(two)[0]!.body)).toThrow();
    await tell();
    expect([told(one).length, told(two).length]).toEqual([1, 1]);
  });

  it("is asked for and withdrawn, with each word of it kept, and what reaches the browser sealed", async () => {
    const browser = service.newBrowser();
    await ask(browser, await house.be("print"));
    await ask(browser, await house.be("print"));
    const [row] = await rows("select * from push_subscriptions order by asked_at desc, id desc limit 1");
    expect(JSON.stringify(row)).not.toContain(browser.auth);
    expect(Buffer.from(row!["sealed"] as Buffer).toString("latin1")).not.toMatch(new RegExp(`${browser.auth}|${service.host}`));
    const answer = await house.post("/push/subscription/withdrawal", { endpoint: browser.endpoint });
    expect(answer.status).toBe(204);
    const choices = await rows(
      `select choice, how, words, person_id is not null as known from push_choices where subscription_id = '${String(row!["id"])}' order by id`,
    );
    expect(choices).toEqual([
      { choice: "in", how: "button", words: expect.stringMatching(/^This browser can tell you .+ Tell me of new issues$/), known: true },
      { choice: "out", how: "button", words: "Tell me no more", known: true },
    ]);
    await tell();
    expect(told(browser)).toEqual([]);
  });

  it("goes on with those that are left where a service fails, and drops a browser that its service knows no more", async () => {
    const [gone, busy, fine] = [service.newBrowser(), service.newBrowser(), service.newBrowser()];
    for (const browser of [gone, busy, fine]) await ask(browser);
    service.answers.set(new URL(gone.endpoint).pathname, 410);
    service.answers.set(new URL(busy.endpoint).pathname, 503);
    await expect(tell()).rejects.toThrow("1 of 3 failed");
    expect(told(fine)).toHaveLength(1);
    service.answers.delete(new URL(busy.endpoint).pathname);
    await tell();
    expect([told(gone).length, told(busy).length, told(fine).length]).toEqual([1, 2, 1]);
    expect(await rows("select how from push_choices where choice = 'out' and how = 'gone'")).toHaveLength(1);
  });

  it("is sent to no address inside the house, to none that is not encrypted, and to nothing without keys", async () => {
    const { p256dh, auth } = service.newBrowser();
    const before = await rows("select count(*)::int as all from push_subscriptions");
    const wrong = [
      { endpoint: "https://127.0.0.1/push", p256dh, auth },
      { endpoint: "https://[::1]/push", p256dh, auth },
      { endpoint: "https://169.254.169.254/latest", p256dh, auth },
      { endpoint: "https://push.example:8443/a", p256dh, auth },
      { endpoint: "http://push.example/a", p256dh, auth },
      { endpoint: "https://who:word@push.example/a", p256dh, auth },
      { endpoint: "nothing", p256dh, auth },
      { endpoint: `https://push.example/${"a".repeat(2000)}`, p256dh, auth },
      { endpoint: "https://push.example/a", p256dh: "BAAA", auth },
      { endpoint: "https://push.example/a", p256dh, auth: "c2hvcnQ" },
    ];
    for (const of of wrong) expect((await ask(of)).status, of.endpoint.slice(0, 60)).toBe(422);
    expect(await rows("select count(*)::int as all from push_subscriptions")).toEqual(before);
    // a name that leads inside is found out when it is asked
    house.platform.settings.pushHosts = [];
    await ask({ endpoint: "https://localhost/a", p256dh, auth });
    await expect(tell()).rejects.toThrow("leads to an address inside a house");
    house.platform.settings.pushHosts = [service.host];
    await house.post("/push/subscription/withdrawal", { endpoint: "https://localhost/a" });
  });

  it("is no news of an issue that is not the newest", async () => {
    const browser = service.newBrowser();
    await ask(browser);
    const [older] = await rows("select id from issues where whole_number = 45");
    await house.masthead.handlers["tell-browsers"](
      house.platform,
      { issueId: String(older!["id"]) },
      { signal: new AbortController().signal, report: () => undefined },
    );
    expect(told(browser)).toEqual([]);
  });

  it("follows from an issue’s sale, and is asked for by a button of the reading settings alone", async () => {
    const page = await house.text("/reading-settings");
    expect(page).toContain("Tell me of new issues");
    expect(page).toMatch(/\/assets\/push\.\w+\.js/);
    for (const path of ["/", "/issues/46", "/account"])
      expect(await house.text(path, await house.be("digital"))).not.toMatch(/\/assets\/push\./);
  });

  it("is asked for from one place so many times an hour, and no more", async () => {
    house.clock.advance({ minutes: 61 });
    const { p256dh, auth } = service.newBrowser();
    const asked: number[] = [];
    for (let at = 0; at < 22; at += 1) asked.push((await ask({ endpoint: "nothing", p256dh, auth })).status);
    expect(asked).toEqual([...Array<number>(20).fill(422), 429, 429]);
    house.clock.advance({ minutes: 61 });
    expect((await ask({ endpoint: "nothing", p256dh, auth })).status).toBe(422);
  });
});
