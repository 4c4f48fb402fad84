import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../../test/support/fresh-platform.ts";
import { type MailServer, mailServer } from "../../../test/support/mail-server.ts";
import { elapsed } from "../clock.ts";
import { jobsOverview } from "../jobs/overview.ts";
import { runJobs } from "../jobs/worker.ts";
import type { Handlers } from "../jobs/tasks.ts";
import type { Platform } from "../platform.ts";
import { mailFailure, mailStage } from "./failure.ts";
import { sendLetter, writeLetter } from "./letters.ts";
import { greetMailServer, smtpMail } from "./mail.ts";

/** A mail server that hangs, refuses for good or refuses for now, and what becomes of a letter: a code, a receipt. */
let house: FreshPlatform;
let server: MailServer;
const patience = { connectionTimeout: 400, greetingTimeout: 400, socketTimeout: 400 };
beforeAll(async () => {
  house = await freshPlatform({ demo: false });
  server = await mailServer();
});
afterAll(async () => {
  await server.close();
  await house.close();
});
beforeEach(() => {
  server.refusals.clear();
  server.received.length = 0;
  server.beforeAnswer = () => undefined;
});

const words = { subject: "The boat", text: "It sails.", html: "<p>It sails.</p>", purpose: "test" };

/** Writes a letter, and does its job as often as it is due; answers with what the desk then knows of it. */
async function written(to: string, url: string) {
  const mail = smtpMail(url, undefined, 2, patience);
  const platform: Platform = { ...house.platform, mail };
  await writeLetter(platform, platform.db, { to, ...words });
  const began = elapsed();
  await runJobs(platform, { "send-letter": sendLetter } as Partial<Handlers> as Handlers);
  const took = elapsed() - began;
  mail.close();
  const { failure, sent_at: sent } = await platform.db
    .selectFrom("letters")
    .selectAll()
    .where("to_address", "=", to)
    .executeTakeFirstOrThrow();
  const { rows } = await jobsOverview(platform.db);
  return { failure, isSent: sent !== null, took, jobs: rows.map(({ state }) => state) };
}
const forget = () => house.platform.pool.query("delete from graphile_worker._private_jobs");

it("one that takes the line and never greets holds a letter up no longer than it may, and the letter is tried again", async () => {
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await new Promise((up) => silent.once("listening", up));
  const { port } = silent.address() as { port: number };
  const letter = await written("silent@reader.example", `smtp://127.0.0.1:${port}`);
  expect(letter).toMatchObject({ isSent: false, jobs: ["will be tried again"] });
  expect(letter.failure).toMatch(/greeting|timeout/i);
  expect(letter.took).toBeLessThan(8000);
  silent.close();
  await forget();
});

it("one that takes a letter and never says so is left, and whether it came is not known", async () => {
  server.beforeAnswer = () => new Promise((done) => void setTimeout(done, 3000));
  const letter = await written("taken@reader.example", server.url);
  expect(letter).toMatchObject({ isSent: false, jobs: ["will be tried again"] });
  expect(letter.took).toBeLessThan(8000);
  expect(mailFailure(Object.assign(new Error(letter.failure!), { code: "ETIMEDOUT", command: "CONN" })).outcome).toBe("unknown");
  await forget();
});

it("one that says there is no such mailbox is asked once, and the desk reads what it said", async () => {
  server.refusals.set("nobody@reader.example", [550, "5.1.1 there is nobody here"]);
  const letter = await written("nobody@reader.example", server.url);
  expect(letter).toMatchObject({ isSent: false, jobs: [] });
  expect(letter.failure).toContain("5.1.1 there is nobody here");
});

it("one that refuses the sender or the letter, or defers it, is asked again", async () => {
  server.refusals.set("spam@reader.example", [554, "5.7.1 not from you"]);
  expect(await written("spam@reader.example", server.url)).toMatchObject({ isSent: false, jobs: ["will be tried again"] });
  server.refusals.set("later@reader.example", [451, "4.7.1 come back"]);
  expect((await written("later@reader.example", server.url)).jobs).toEqual(["will be tried again", "will be tried again"]);
  server.refusals.clear();
  await house.platform.pool.query("update graphile_worker._private_jobs set run_at = now()");
  expect((await written("well@reader.example", server.url)).jobs).toEqual([]);
  expect(server.received.map(({ to }) => to).sort()).toEqual(["later@reader.example", "spam@reader.example", "well@reader.example"]);
});

it("letters one after the other go by the line that is open, and never by more lines than are meant", async () => {
  let [lines, most] = [0, 0];
  const open = new Set<unknown>();
  const before = server.lines;
  server.lines = (line) => {
    open.add(line);
    [lines, most] = [lines + 1, Math.max(most, open.size)];
    line.once("close", () => open.delete(line));
  };
  const mail = smtpMail(server.url, undefined, 2, patience);
  const letter = (at: number) => ({ id: String(at), from: "post@magazine.example", to: `r${at}@reader.example`, headers: {}, ...words });
  for (const at of [1, 2, 3]) await mail.send(letter(at));
  expect(lines).toBe(1);
  await Promise.all([4, 5, 6, 7, 8].map((at) => mail.send(letter(at))));
  expect(most).toBe(2);
  mail.close();
  server.lines = before;
  expect(server.received).toHaveLength(8);
});

it("says how far one came: nobody there, nobody who greets, no encryption, no such reader", async () => {
  const stageOf = (asked: Promise<void>) => asked.then(() => "well", mailStage);
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await new Promise((up) => silent.once("listening", up));
  const { port } = silent.address() as { port: number };
  expect(await stageOf(greetMailServer(`smtp://127.0.0.1:${port}`, 400))).toBe("greet");
  await new Promise((down) => silent.close(down));
  expect(await stageOf(greetMailServer(`smtp://127.0.0.1:${port}`, 400))).toBe("connect");
  expect(await stageOf(greetMailServer(server.url, 2000))).toBe("well");
  expect(await stageOf(greetMailServer(server.url.replace("smtp:", "smtps:"), 2000))).toBe("tls");
  server.refusals.set("nobody@reader.example", [550, "5.1.1 there is nobody here"]);
  const mail = smtpMail(server.url, undefined, 1, patience);
  const letter = { id: "1", from: "post@magazine.example", to: "nobody@reader.example", headers: {}, ...words };
  expect(await stageOf(mail.send(letter))).toBe("recipient");
  mail.close();
});
