import { generateKeyPairSync } from "node:crypto";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOfText } from "../../src/document/index.ts";
import { cast } from "../../src/demo/index.ts";
import { type IssueView, articleBySlug, currentIssue, issueByNumber, publishArticle, putIssueOnSale } from "../../src/editorial/index.ts";
import {
  beginMailing,
  choiceOf,
  countsOf,
  liftSuppression,
  mailingById,
  saveMailing,
  sendLater,
  sendMailing,
  sendNow,
  sendTest,
  sendUnknownAgain,
  stopMailing,
  suppressedAddresses,
  takeMail,
  writeMailing,
  writeOwnMailing,
} from "../../src/newsletter/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { type Platform, runJobs, smtpMail } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { verifyDkim } from "../support/dkim.ts";
import { type MailServer, type Received, mailServer } from "../support/mail-server.ts";
import { lettersTo } from "../support/letters.ts";

/** Below the paywall line of the issue's first article only. */
const secret = "biscuit tin";
const keys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

let house: DemoHouse;
let server: MailServer;
let issue: IssueView;
let platform: Platform;

beforeAll(async () => {
  server = await mailServer();
});
afterAll(() => server.close());

/** Each on a house of its own: a letter goes out once. */
async function fresh(): Promise<void> {
  await house?.close();
  platform?.mail.close();
  house = await demoHouse();
  platform = house.platform;
  platform.mail = smtpMail(server.url, { domain: "tidewater.example", selector: "paper", privateKey: keys.privateKey });
  platform.settings.mailFrom = "The Tidewater Review <post@tidewater.example>";
  platform.settings.bounceAddress = "bounces@tidewater.example";
  platform.settings.origin = "http://localhost:4000";
  server.received.length = 0;
  server.refusals.clear();
  server.beforeAnswer = () => undefined;
  issue = (await currentIssue(platform.db))!;
}
afterAll(async () => {
  platform?.mail.close();
  await house?.close();
});

/** Editions, and the letters of the demo’s past, are nothing to this one. */
const mine = ["send-mailing", "begin-mailing", "set-issue-letter", "send-issue-letter"];
const work = () =>
  runJobs(
    platform,
    Object.fromEntries(
      Object.entries(house.masthead.handlers).map(([task, handle]) => [task, mine.includes(task) ? handle : () => Promise.resolve()]),
    ) as never,
  );

/** Everybody with a running subscription: the library's is its periodicals desk's. */
const subscribers: string[] = ["digital", "print", "stopped", "recipient", "invoice"]
  .map((key): string => cast.find((person) => person.key === key)!.email)
  .concat("periodicals@library.halmouth.example");

const to = (email: string): Received[] => server.received.filter((letter) => letter.to === email);
const emailOf = (key: string) => cast.find((person) => person.key === key)!.email;
const personId = async (key: string) => (await personByEmail(platform.db, emailOf(key)))!.id;
const linkIn = (text: string) => /\/newsletter\/unsubscription\/[\w-]+/.exec(text)![0];
const counts = async (id: string) => (await countsOf(platform.db, [id])).get(id);
const chooses = async (key: string, cookie?: string) =>
  house.post("/account/newsletter", { choice: "in" }, cookie ?? (await house.be(key as never)));

async function issueLetter() {
  return writeMailing(platform, { issueId: issue.id });
}

describe("the letter of an issue", () => {
  beforeAll(fresh);
  it("goes to those who subscribe and to those who asked, once each, cut for each at the paywall", async () => {
    await chooses("registered");
    await chooses("expired");
    await chooses("refunded");
    const mailing = await issueLetter();
    await sendNow(platform, { mailingId: mailing.id });
    await work();
    expect(server.received.map((letter) => letter.to).sort()).toEqual(
      [...subscribers, ...["registered", "expired", "refunded"].map(emailOf)].sort(),
    );
    for (const [key, whole] of Object.entries({
      digital: true,
      print: true,
      stopped: true,
      registered: false,
      expired: false,
      refunded: false,
    })) {
      const { html, text } = await simpleParser(to(emailOf(key))[0]!.raw);
      expect.soft(String(html).includes(secret), key).toBe(whole);
      expect.soft(String(text).includes(secret), key).toBe(whole);
      expect.soft(String(html).includes("What’s included") || String(html).includes("Subscribe"), key).toBe(!whole);
    }
    expect(await counts(mailing.id)).toMatchObject({
      queued: subscribers.length + 3,
      sent: subscribers.length + 3,
      bounced: 0,
      unsubscribed: 0,
      waiting: 0,
    });
    expect((await mailingById(platform.db, mailing.id)).state).toBe("sent");
  });

  it("is the same edition for every reader of a class, set once", async () => {
    const { rows } = await house.query<{ count: number }>("select count(*) as count from editions where kind = 'newsletter'");
    expect(rows[0]!.count).toBe(2);
  });

  it("says the same in plain text, and every picture has its size, its words and its whole address", async () => {
    const { html, text, subject } = await simpleParser(to(emailOf("digital"))[0]!.raw);
    expect(subject).toBe(`Issue ${issue.wholeNumber}: ${issue.theme}`);
    for (const { headline } of issue.articles)
      for (const part of [String(html).replaceAll("\u00a0", " "), String(text)])
        expect.soft(part).toContain(headline.replace(/'/g, "&#39;"));
    const pictures = String(html).match(/<img [^>]*>/g)!;
    expect(pictures.length).toBeGreaterThan(1);
    for (const picture of pictures)
      expect.soft(picture).toMatch(/src="http:\/\/localhost:4000\/pictures\/[^"]+" width="\d+" height="\d+" alt="[^"]+"/);
    expect(
      Math.max(
        ...String(text)
          .split("\n")
          .filter((line) => !line.includes("http"))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(72);
    expect(Buffer.byteLength(String(html))).toBeLessThan(102_400);
  });

  it("cannot be sent a second time, and nobody can be made to get it twice", async () => {
    const mailing = await issueLetter();
    await expect(sendNow(platform, { mailingId: mailing.id })).rejects.toMatchObject({
      code: "mailing-not-ready",
      detail: expect.stringContaining("It was sent") as string,
    });
    await expect(saveMailing(platform, mailing.id, { ...mailing, subject: "Another" })).rejects.toMatchObject({ code: "mailing-gone" });
    await sendMailing(platform, { mailingId: mailing.id });
    expect(server.received).toHaveLength(subscribers.length + 3);
    await expect(
      house.query(
        "insert into mailing_recipients (id, mailing_id, person_id, because, queued_at) select gen_random_uuid(), mailing_id, person_id, because, now() from mailing_recipients",
      ),
    ).rejects.toThrow(/unique/);
  });

  it("carries RFC 8058’s two headers in one signature, which holds", async () => {
    const { raw, from } = to(emailOf("digital"))[0]!;
    const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
    expect(head.match(/^List-Unsubscribe:/gim)).toHaveLength(1);
    expect(head).toMatch(
      /^List-Unsubscribe: <http:\/\/localhost:4000\/newsletter\/unsubscription\/[\w-]{43}>, <mailto:bounces@tidewater\.example\?subject=unsubscribe%20[\w-]{43}>$/im,
    );
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im);
    expect(from).toMatch(/^bounces\+[0-9a-f-]{36}@tidewater\.example$/);
    const verdict = verifyDkim(raw, keys.publicKey);
    expect(verdict).toMatchObject({ body: true, signature: true, domain: "tidewater.example", selector: "paper" });
    expect(verdict.fields).toEqual(
      expect.arrayContaining(["from", "to", "subject", "date", "message-id", "list-unsubscribe", "list-unsubscribe-post"]),
    );
    for (const forged of [raw.replace("One-Click", "One-Clock"), raw.replace(/unsubscription\/..../, "unsubscription/AAAA")])
      expect.soft(verifyDkim(forged, keys.publicKey).signature).toBe(false);
    expect(verifyDkim(raw.replace(/Tide/g, "Tidy"), keys.publicKey).body).toBe(false);
  });

  it("is left by one click of a mail program: no cookie, no origin, twice the same, and its token is stored nowhere", async () => {
    const link = linkIn((await simpleParser(to(emailOf("digital"))[0]!.raw)).text!);
    const token = link.split("/").at(-1)!;
    const { rows } = await house.query<{ held: string }>(
      "select encode(token_hash, 'hex') || person_id || coalesce(mailing_id::text, '') as held from unsubscribe_tokens",
    );
    expect(rows.length).toBe(subscribers.length + 3);
    for (const { held } of rows) expect(held).not.toContain(token);
    expect(await house.text(link)).toContain("Press the button");
    expect((await choiceOf(platform.db, await personId("digital")))?.choice).toBeUndefined();
    for (const _ of [1, 2]) {
      const answer = await house.fetch(link, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
      expect(answer.status).toBe(200);
    }
    expect(await choiceOf(platform.db, await personId("digital"))).toMatchObject({ choice: "out", how: "one click in a mail program" });
    expect(await counts((await issueLetter()).id)).toMatchObject({ unsubscribed: 1 });
    expect((await house.fetch(`/newsletter/unsubscription/${"A".repeat(43)}`, { method: "POST" })).status).toBe(404);
    const back = await house.post(`${link}/reversal`, {});
    expect([back.status, (await choiceOf(platform.db, await personId("digital")))?.choice]).toEqual([303, "in"]);
    // the same link stops the renewal, signed in or not; a stranger's token does nothing
    const [, subscription] = /name="subscription" value="([\w-]{36})"/.exec(await house.text(link))!;
    const renewal = async () =>
      (await house.query<{ renewal: string }>("select renewal from subscriptions where id = $1", [subscription!])).rows[0]!.renewal;
    const stop = (at: string) => house.post(`${at}/renewal`, { subscription: subscription! });
    expect((await stop(`/newsletter/unsubscription/${"A".repeat(43)}`)).status).toBe(404);
    expect(await renewal()).toBe("auto");
    for (const _ of [1, 2]) expect((await stop(link)).status).toBe(200);
    expect(await renewal()).toBe("stopped");
  });

  it("is left by mail too, and by the account page", async () => {
    const { raw } = to(emailOf("print"))[0]!;
    const [, token] = /subject=unsubscribe%20([\w-]{43})/.exec(raw.replace(/\r\n[ \t]*/g, ""))!;
    expect(
      await takeMail(platform, Buffer.from(`From: jonas@reader.example\nTo: bounces@tidewater.example\nSubject: unsubscribe ${token}\n\n`)),
    ).toMatchObject([{ did: "unsubscribed" }]);
    expect((await choiceOf(platform.db, await personId("print")))?.choice).toBe("out");
    const reader = await house.be("stopped");
    expect(await house.text("/account", reader)).toContain("as you subscribe");
    await house.post("/account/newsletter", { choice: "out" }, reader);
    expect(await house.text("/account", reader)).toContain("No newsletter comes to you");
  });

  it("takes a late bounce by the address it came to: counted, and the address is written to no more", async () => {
    const { from } = to(emailOf("stopped"))[0]!;
    const bounce = `Delivered-To: ${from}\nSubject: failure\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ada@reader.example\nAction: failed\nStatus: 5.1.1\n--b--\n`;
    expect(await takeMail(platform, Buffer.from(bounce))).toMatchObject([{ did: "suppressed" }]);
    expect(await counts((await issueLetter()).id)).toMatchObject({ sent: subscribers.length + 2, bounced: 1 });
    expect((await suppressedAddresses(platform.db)).rows.map(({ email }) => email)).toEqual([emailOf("stopped")]);
    // anybody can write a notification; one that names no letter of ours does nothing
    expect(
      await takeMail(platform, Buffer.from(bounce.replace(from, "bounces@tidewater.example").replace("ada@", "maren@"))),
    ).toMatchObject([{ did: "nothing" }]);
  });
});

describe("a mail server that says no", () => {
  beforeEach(fresh);
  it("bounces one reader and delays another; the others have their letter", async () => {
    server.refusals.set(emailOf("digital"), [550, "5.1.1 no such mailbox"]);
    server.refusals.set(emailOf("print"), [451, "4.7.1 come back later"]);
    const { id } = await issueLetter();
    await sendNow(platform, { mailingId: id });
    await sendMailing(platform, { mailingId: id });
    expect(await counts(id)).toMatchObject({ queued: subscribers.length, sent: subscribers.length - 2, bounced: 1, waiting: 1 });
    expect((await suppressedAddresses(platform.db)).rows.map(({ email, status }) => [email, status])).toEqual([
      [emailOf("digital"), "5.1.1"],
    ]);
    server.refusals.clear();
    await sendMailing(platform, { mailingId: id });
    expect(await counts(id)).toMatchObject({ sent: subscribers.length - 2, waiting: 1 });
    house.clock.advance({ minutes: 6 });
    await sendMailing(platform, { mailingId: id });
    expect(await counts(id)).toMatchObject({ sent: subscribers.length - 1, bounced: 1, waiting: 0 });
    expect(to(emailOf("print"))).toHaveLength(1);
  });

  it("is not needed for a letter that cannot be written: the others have theirs, and it is tried later", async () => {
    const { id } = await issueLetter();
    await sendNow(platform, { mailingId: id });
    await house.query("create function trip() returns trigger language plpgsql as $$ begin raise exception 'it trips'; end $$");
    await house.query(
      `create trigger trips before insert on unsubscribe_tokens for each row when (new.person_id = '${await personId("digital")}') execute function trip()`,
    );
    await work();
    expect(await counts(id)).toMatchObject({ sent: subscribers.length - 1, waiting: 1 });
    const says = "select attempts, says from mailing_recipients where outcome is null";
    expect((await house.query(says)).rows).toEqual([{ attempts: 1, says: "Masthead could not write it: it trips" }]);
    await house.query("drop trigger trips on unsubscribe_tokens");
    house.clock.advance({ minutes: 6 });
    await sendMailing(platform, { mailingId: id });
    expect(await counts(id)).toMatchObject({ sent: subscribers.length, waiting: 0 });
    expect(to(emailOf("digital"))).toHaveLength(1);
  });

  it("keeps the next letter from an address that bounced, until the desk lifts it", async () => {
    server.refusals.set(emailOf("digital"), [550, "5.1.1 no such mailbox"]);
    await chooses("digital");
    const { id } = await issueLetter();
    await sendNow(platform, { mailingId: id });
    await work();
    server.refusals.clear();
    const article = (await articleBySlug(platform.db, "the-last-boat-before-the-frost"))!;
    const next = await writeMailing(platform, { articleId: article.id });
    await sendNow(platform, { mailingId: next.id });
    await work();
    expect(await counts(next.id)).toMatchObject({ queued: 1, leftOut: 1, sent: 0 });
    await liftSuppression(platform, { id: (await suppressedAddresses(platform.db)).rows[0]!.id, by: await personId("publisher") });
    expect((await suppressedAddresses(platform.db)).rows).toEqual([]);
  });
});

describe("a process that dies", () => {
  beforeEach(fresh);
  it("between handing a letter over and hearing of it never sends it twice; the desk may, knowingly", async () => {
    const { id } = await issueLetter();
    await sendNow(platform, { mailingId: id });
    // one process died before the mail server heard of a letter …
    await house.query(
      "update mailing_recipients set handed_over_at = now() where id = (select min(id::text)::uuid from mailing_recipients)",
    );
    // … and the next while the server has all the others and has answered to none
    const dying = { ...platform, mail: smtpMail(server.url) };
    const others = subscribers.length - 1;
    const taken = new Promise<void>((resolve) => {
      server.beforeAnswer = () => new Promise<void>(() => server.received.length === others && resolve());
    });
    void sendMailing(dying, { mailingId: id }).catch(() => undefined);
    await taken;
    server.beforeAnswer = () => undefined;
    await sendMailing(platform, { mailingId: id });
    expect(server.received).toHaveLength(others);
    expect(new Set(server.received.map((letter) => letter.to)).size).toBe(others);
    expect(await counts(id)).toMatchObject({ unknown: subscribers.length, sent: 0, waiting: 0 });
    expect((await mailingById(platform.db, id)).state).toBe("sent");
    await sendUnknownAgain(platform, { mailingId: id, by: await personId("publisher") });
    await work();
    expect(await counts(id)).toMatchObject({ sent: subscribers.length, unknown: 0 });
  });
});

describe("a letter’s hour", () => {
  beforeEach(fresh);
  it("is now, a time, or its issue’s sale", async () => {
    const planned = (await issueByNumber(platform.db, issue.wholeNumber + 1))!;
    const mailing = await writeMailing(platform, { issueId: planned.id });
    const by = await personId("editor");
    await expect(sendNow(platform, { mailingId: mailing.id })).rejects.toMatchObject({
      detail: expect.stringContaining("not on sale yet") as string,
    });
    await sendLater(platform, { mailingId: mailing.id, at: null, by });
    await work();
    expect(server.received).toEqual([]);
    await putIssueOnSale(platform, { issueId: planned.id });
    await work();
    expect(await counts(mailing.id)).toMatchObject({ sent: subscribers.length });
  });

  it("is left alone when it was taken back or moved, and says why when it could not go", async () => {
    const by = await personId("editor");
    const { id } = await issueLetter();
    const at = new Date(house.clock.now().valueOf() + 3_600_000);
    await expect(sendLater(platform, { mailingId: id, at: house.clock.now(), by })).rejects.toMatchObject({ code: "mailing-not-ready" });
    await sendLater(platform, { mailingId: id, at, by });
    await beginMailing(platform, { mailingId: id });
    expect((await mailingById(platform.db, id)).state).toBe("waiting");
    await stopMailing(platform, { mailingId: id, by });
    expect((await mailingById(platform.db, id)).state).toBe("draft");
    const planned = (await issueByNumber(platform.db, issue.wholeNumber + 1))!;
    const early = await writeMailing(platform, { issueId: planned.id });
    await sendLater(platform, { mailingId: early.id, at, by });
    house.clock.advance({ minutes: 120 });
    await beginMailing(platform, { mailingId: id });
    await house.query("update people set desk_language = 'de' where id = $1", [by]);
    await beginMailing(platform, { mailingId: early.id });
    await house.query("update people set desk_language = null where id = $1", [by]);
    expect(await mailingById(platform.db, early.id)).toMatchObject({
      state: "waiting",
      goesAt: null,
      why: expect.stringContaining("geht hinaus, sobald sie erscheint") as string,
    });
    expect(server.received).toEqual([]);
  });

  it("is tried on oneself first, by the same way", async () => {
    const { id } = await issueLetter();
    await sendTest(platform, { mailingId: id, sample: "stranger", to: (await personByEmail(platform.db, emailOf("editor")))! });
    const [letter] = to(emailOf("editor"));
    const { subject, html } = await simpleParser(letter!.raw);
    expect(subject).toMatch(/^\[Test\] Issue/);
    expect(String(html)).not.toContain(secret);
    expect(verifyDkim(letter!.raw, keys.publicKey).signature).toBe(true);
    expect(await counts(id)).toBeUndefined();
  });

  it("keeps to so many a minute, over all letters", async () => {
    platform.settings.newslettersPerMinute = 360;
    const { id } = await issueLetter();
    await sendNow(platform, { mailingId: id });
    platform.settings.newslettersPerMinute = 6;
    await sendMailing(platform, { mailingId: id }, { signal: AbortSignal.timeout(300) });
    expect(server.received).toHaveLength(1);
    const { rows } = await house.query<{ queue: string }>(
      "select queue_name as queue from graphile_worker.jobs where task_identifier = 'send-mailing'",
    );
    expect(rows).toEqual([{ queue: "newsletter" }]);
  });
});

describe("a reader who asks for it at the foot of a page", () => {
  beforeEach(fresh);
  const letters = (email: string) => lettersTo(house, email, "newsletter-confirmation");
  it("gets it after a letter and a button; the page says the same to everybody", async () => {
    expect(await house.text("/")).toContain('action="/newsletter"');
    const unknown = await house.post("/newsletter", { email: "new@reader.example" });
    const known = await house.post("/newsletter", { email: emailOf("digital") });
    const said = async (answer: Response, email: string) => (await answer.text()).replaceAll(email, "…");
    expect(await said(unknown, "new@reader.example")).toBe(await said(known, emailOf("digital")));
    const [{ text }] = (await letters("new@reader.example")) as unknown as [{ text: string }];
    const [, token] = /token=([\w-]+)/.exec(text)!;
    expect(await personByEmail(platform.db, "new@reader.example")).toBeUndefined();
    await house.get(`/newsletter/confirmation?token=${token}`);
    expect(await personByEmail(platform.db, "new@reader.example")).toBeUndefined();
    for (const _ of [1, 2]) expect((await house.post("/newsletter/confirmation", { token: token! })).status).toBe(200);
    const person = (await personByEmail(platform.db, "new@reader.example"))!;
    expect(await choiceOf(platform.db, person.id)).toMatchObject({
      choice: "in",
      how: "asked on the page, confirmed by the link in a letter",
    });
    const { rows } = await house.query<{ token_hash: Buffer }>("select token_hash from newsletter_requests");
    for (const row of rows) expect(row.token_hash.toString("latin1")).not.toContain(token!);
    house.clock.advance({ days: 4 });
    expect((await house.post("/newsletter/confirmation", { token: token! })).status).toBe(422);
  });
  it("is asked for no address while signed in: the account says whether it comes, and it says so where it is led to", async () => {
    const reader = await house.be("digital");
    for (const path of ["/", "/issues", "/subscribe"]) {
      expect(await house.text(path)).toContain('id="foot-email"');
      const own = await house.text(path, reader);
      expect(own).not.toContain('action="/newsletter"');
      expect(own).toContain('<a href="/account#newsletter">Set in your account</a>');
    }
    expect(await house.text("/account", reader)).toContain('<section id="newsletter"><h2>The newsletter</h2>');
  });
  it("is asked to wait after the third letter in an hour, and a page of another site cannot ask", async () => {
    const statuses = [];
    for (let at = 0; at < 4; at += 1) statuses.push((await house.post("/newsletter", { email: "often@reader.example" })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(await letters("often@reader.example")).toHaveLength(3);
    expect((await house.post("/newsletter", { email: "not an address" })).status).toBe(422);
    const foreign = await house.fetch("/newsletter", {
      method: "POST",
      body: new URLSearchParams({ email: "x@y.example" }),
      headers: { origin: "https://elsewhere.example" },
    });
    expect(foreign.status).toBe(403);
  });
});

describe("a letter of its own", () => {
  beforeAll(fresh);
  const send = async (toSubscribers: boolean) => {
    const { id } = await writeOwnMailing(platform, { by: await personId("publisher") });
    await expect(sendNow(platform, { mailingId: id })).rejects.toMatchObject({ code: "mailing-not-ready" });
    const note = bodyOfText("We move to the Old Customs House.\n\nThe door is on the quay.");
    await saveMailing(platform, id, { subject: "We move", preheader: "", note, textArticleId: null, toSubscribers });
    server.received.length = 0;
    await sendNow(platform, { mailingId: id });
    await work();
    return server.received.map((letter) => letter.to).sort();
  };

  it("goes to those who asked, or to those who subscribe too, once each, and stands nowhere on the web", async () => {
    await chooses("registered");
    expect(await send(false)).toEqual([emailOf("registered")]);
    expect(await send(true)).toEqual([...subscribers, emailOf("registered")].sort());
    const { html, text } = await simpleParser(to(emailOf("print"))[0]!.raw);
    expect(text).toContain("The door is on the quay.");
    expect(text).not.toContain("On the web");
    expect(String(html)).toContain("The door is on the quay.");
    expect(String(html)).not.toContain("Read this on the web");
  });
});

it("the article’s letter stays within what a correction or a withdrawal says", async () => {
  await fresh();
  const article = (await articleBySlug(platform.db, "the-bridge-nobody-would-own"))!;
  const { id } = await writeMailing(platform, { articleId: article.id });
  await expect(sendNow(platform, { mailingId: id })).rejects.toMatchObject({
    detail: expect.stringContaining("Nobody would get it") as string,
  });
  await house.query("update article_publications set withdrawn_at = now() where article_id = $1", [article.id]);
  await expect(sendNow(platform, { mailingId: id })).rejects.toMatchObject({ detail: expect.stringContaining("not published") as string });
  await publishArticle(platform, { articleId: article.id });
});
