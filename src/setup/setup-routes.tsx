import { type Context, Hono } from "hono";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { findPublication } from "../editorial/index.ts";
import { type Form, clientIp, cookieName, field, problemOf, readCookie, readForm, setCookie } from "../http/index.ts";
import { messagesIn } from "../messages/index.ts";
import { findOrCreatePerson, grantRole, openSession, proveByLetter, provePerson, sessionDays, startSignIn } from "../people/index.ts";
import { type Platform, type Tx, asDeed, inTransaction } from "../platform/index.ts";
import { Refusal } from "../values/index.ts";
import { beginMagazine, type Beginning } from "./begin-magazine.ts";
import { isSetupKey, useSetupKey } from "./keys.ts";
import { backUpDemo, backupBefore, replaceDemo } from "./replace-demo.ts";
import { refuse } from "./refusals.ts";
import { beginning, beginningFields, publisherField } from "./setup-form.ts";
import { CodePage, KeyPage, SetupPage, setupHtml } from "./setup-page.tsx";

type Env = { Bindings: { incoming?: IncomingMessage } };
type Here = { platform: Platform; asset: (name: string) => string };
/** The browser that asks, and where it is. */
type Asker = { browser: string; ip: string; userAgent: string };

/** The page of a magazine that is not there yet; `browserOf`: the value of the browser’s own, which the site gives it. As soon as there is one, nothing stands at its address. */
export function createSetup({ platform, asset, browserOf }: Here & { browserOf: (c: Context<Env>) => string }): Hono<Env> {
  const app = new Hono<Env>();
  const isMailed = platform.settings.smtpUrl !== undefined;
  const { trustedProxies } = platform.settings;
  app.get("/", async (c) => {
    await refuseDone(platform);
    const typed = c.req.query("key");
    if (typed !== undefined) return keptKey(platform, asset, typed);
    const key = readCookie(c.req.header("cookie"), cookieName(keyCookie, platform.settings.secure)) ?? "";
    if (!(await isSetupKey(platform.db, key))) return page(setupHtml(<KeyPage asset={asset} />), 200, "no-store");
    return page(setupHtml(<SetupPage asset={asset} isMailed={isMailed} values={{ ...usual, key }} demo={demoNow(platform)} />));
  });
  app.post("/", async (c) => {
    await refuseDone(platform);
    const form = await readForm(c.req.raw);
    const values = form.asTyped(["key", "email", "sure", ...beginningFields]);
    const ip = clientIp(c.env?.incoming?.socket?.remoteAddress, c.req.header("x-forwarded-for"), trustedProxies);
    const asker = { browser: browserOf(c), ip, userAgent: c.req.header("user-agent") ?? "" };
    return answerTo({ platform, asset }, { form, values, asker });
  });
  return app;
}

const keyCookie = "masthead-setup";

/** A key that came with the address stands in a cookie from now on, and in no history, bookmark or log of what is asked next. */
async function keptKey({ db, settings: { secure } }: Platform, asset: Here["asset"], key: string): Promise<Response> {
  if (!(await isSetupKey(db, key))) return page(setupHtml(<KeyPage asset={asset} problem={keyWrong().detail} />), 403);
  const cookie = setCookie(cookieName(keyCookie, secure), key, { secure, days: 1 });
  return new Response(null, {
    status: 303,
    headers: { location: "/setup", "set-cookie": cookie, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}

/** In the demo: where its backup goes. */
const demoNow = (platform: Platform): { backup: string } | undefined =>
  platform.settings.demo ? { backup: backupBefore(platform) } : undefined;

const usual = { language: "en", timeZone: "Europe/London", currency: "EUR", issuesPerYear: "12", firstIssueNumber: "1" };

type Sent = { form: Form; values: Record<string, string>; asker: Asker };

/** The form again with what was refused of it, the page for the code, or the desk. */
async function answerTo({ platform, asset }: Here, { form, values, asker }: Sent): Promise<Response> {
  const isMailed = platform.settings.smtpUrl !== undefined;
  const asked = form.parse(asking);
  const formAgain = (problem?: Refusal) => <SetupPage {...{ asset, values, isMailed, problem, demo: demoNow(platform) }} />;
  if (!(await isSetupKey(platform.db, asked.key))) return page(setupHtml(<KeyPage asset={asset} problem={keyWrong().detail} />), 403);
  if (asked.again) return page(setupHtml(formAgain()));
  let again = formAgain;
  try {
    const { email, ...begins } = form.parse(z.intersection(z.object({ email: publisherField }), beginning(platform.clock)));
    if (platform.settings.demo && !asked.sure)
      throw refuse("setup-unusable", (m) => m.refusals.setup.notSure, { sure: (m) => m.refusals.setup.notSure });
    if (isMailed) again = (problem) => <CodePage asset={asset} values={values} {...(problem && { problem })} />;
    if (isMailed && asked.code === "") {
      await sendCode(platform, email, { begins, asker });
      return page(setupHtml(again()));
    }
    // a browser has no value of its own before it was given one, as for a code
    const who = [isMailed ? asker.browser : asker.ip, asker.userAgent];
    return await once(platform, JSON.stringify([asked.key, asked.code, email, ...who]), async () => {
      // before the code is used up, which would be good for no second try
      if (platform.settings.demo) await backedUp(platform);
      if (isMailed) await proveByLetter(platform, { email, code: asked.code, browser: asker.browser, ip: asker.ip });
      return begin(platform, { key: asked.key, email, begins, asker });
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "setup-done") throw error;
    return page(setupHtml(again(error)), problemOf(error).status);
  }
}

const underWay = new WeakMap<Platform, Map<string, Promise<Response>>>();

/** A button that one browser pressed twice begins one magazine, and both are answered as the first: there is no key for the second. */
async function once(platform: Platform, asked: string, work: () => Promise<Response>): Promise<Response> {
  const all = underWay.get(platform) ?? new Map<string, Promise<Response>>();
  underWay.set(platform, all);
  const begun = all.get(asked) ?? work().finally(() => all.delete(asked));
  all.set(asked, begun);
  return (await begun).clone();
}

const asking = z.object({ key: field.line, code: field.line, again: field.tick, sure: field.tick });

const sendCode = (platform: Platform, email: string, { begins, asker }: { begins: Beginning; asker: Asker }) =>
  startSignIn(platform, {
    email,
    browser: asker.browser,
    ip: asker.ip,
    magazine: begins.title,
    language: begins.language,
    letter: (made) => messagesIn(begins.language).setup.letter(made),
  });

type Begun = { key: string; email: string; begins: Beginning; asker: Asker };

/** Magazine, publisher and their session in one transaction: all of it is there, or none. */
async function begin(platform: Platform, { key, email, begins, asker }: Begun): Promise<Response> {
  const { secure, smtpUrl } = platform.settings;
  const { demo } = platform.settings;
  const write = async (tx: Tx) => {
    if (!(await useSetupKey(tx, key))) throw keyWrong();
    await (demo ? replaceDemo : beginMagazine)(platform, tx, begins);
    const personId = await (smtpUrl ? provePerson : findOrCreatePerson)(platform, tx, { email });
    await grantRole(platform, tx, { personId, role: "publisher" });
    return openSession(platform, tx, { personId, userAgent: asker.userAgent });
  };
  // the log of what was done goes with the demo: there is nothing yet that this could stand in
  const work = () => (demo ? platform.db.transaction().execute(write) : inTransaction(platform, write));
  const doing = { personId: null, route: "masthead setup", path: "/setup" };
  const token = await asDeed(platform, doing, { work, outcomeOf: (done) => (demo && "answer" in done ? { outcome: "done" } : undefined) });
  platform.settings.demo = false;
  const answer = new Response(null, { status: 303, headers: { location: "/desk", "cache-control": "no-store" } });
  answer.headers.append("set-cookie", setCookie(cookieName("masthead", secure), token, { secure, days: sessionDays }));
  answer.headers.append("set-cookie", setCookie(cookieName(keyCookie, secure), "", { secure, days: 0 }));
  return answer;
}

/** The backup of each process’s demo, being made or made a short while ago. */
const backups = new WeakMap<Platform, { made: Promise<unknown>; until: number }>();
/** So long a backup is good for the next try, as after a wrong code; milliseconds. */
const backupGoodFor = 600_000;

/** Makes the backup once, however many ask meanwhile. Refuses "setup-no-backup" where it cannot be made: nothing has happened then. */
async function backedUp(platform: Platform): Promise<void> {
  const now = platform.clock.now().valueOf();
  const known = backups.get(platform);
  const held = known && known.until > now ? known : { made: backUpDemo(platform), until: now + backupGoodFor };
  backups.set(platform, held);
  try {
    await held.made;
  } catch (error) {
    if (backups.get(platform) === held) backups.delete(platform);
    platform.log.error({ err: error }, "the demo could not be backed up; it stays");
    throw refuse("setup-no-backup", (m) => m.refusals.setup.noBackup(backupBefore(platform)));
  }
}

async function refuseDone({ db, settings }: Platform): Promise<void> {
  if (!settings.demo && (await findPublication(db))) throw refuse("setup-done", (m) => m.refusals.setup.done);
}

const keyWrong = () => refuse("setup-key-wrong", (m) => m.refusals.setup.keyWrong);

/** Nothing on the way keeps it, or compresses it where the key stands on it. */
const page = (html: string, status = 200, kept = "no-store, no-transform"): Response =>
  new Response(html, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": kept, "referrer-policy": "same-origin" },
  });
