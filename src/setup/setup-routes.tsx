import { type Context, Hono } from "hono";
import type { IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { findPublication } from "../editorial/index.ts";
import {
  type Form,
  clientIp,
  cookieName,
  field,
  languageCookie,
  languageWanted,
  problemOf,
  readCookie,
  readForm,
  setCookie,
  spokenAs,
  tagsAccepted,
} from "../http/index.ts";
import { messagesIn } from "../messages/index.ts";
import { findOrCreatePerson, grantRole, openSession, proveByLetter, provePerson, sessionDays, startSignIn } from "../people/index.ts";
import { type Platform, type Tx, asDeed, inTransaction } from "../platform/index.ts";
import { Refusal } from "../values/index.ts";
import { beginMagazine, type Beginning } from "./begin-magazine.ts";
import { guessPlace } from "./guess.ts";
import { isSetupKey, useSetupKey } from "./keys.ts";
import { backUpDemo, backupBefore, inPlaceOfDemo, replaceDemo } from "./replace-demo.ts";
import { refuse } from "./refusals.ts";
import { beginning, beginningFields, publisherField } from "./setup-form.ts";
import { CodePage, KeyPage, SetupPage, UnderWayPage, setupHtml } from "./setup-page.tsx";

type Env = { Bindings: { incoming?: IncomingMessage } };
type Here = { platform: Platform; asset: (name: string) => string };
/** `language`: of whoever asks. */
type Shown = Here & { language: string };
/** The browser that asks, and where it is. */
type Asker = { browser: string; ip: string; userAgent: string };

/** `browserOf`: the value of the browser’s own, which the site gives it; `forget`: what was answered to it before is shown no more. */
type FromSite = { browserOf: (c: Context<Env>) => string; forget: (c: Context<Env>) => Promise<void> };

/** The page of a magazine that is not there yet. As soon as there is one, nothing stands at its address. */
export function createSetup({ platform, asset, browserOf, forget }: Here & FromSite): Hono<Env> {
  const app = new Hono<Env>();
  const isMailed = platform.settings.smtpUrl !== undefined;
  const { trustedProxies } = platform.settings;
  const askerOf = (c: Context<Env>): Asker => {
    const ip = clientIp(c.env?.incoming?.socket?.remoteAddress, c.req.header("x-forwarded-for"), trustedProxies);
    return { browser: browserOf(c), ip, userAgent: c.req.header("user-agent") ?? "" };
  };
  const languageOf = (c: Context<Env>) =>
    languageWanted({ cookie: c.req.header("cookie"), accepted: c.req.header("accept-language") }, platform.settings.secure);
  app.get("/", async (c) => {
    const language = languageOf(c);
    const key = readCookie(c.req.header("cookie"), cookieName(keyCookie, platform.settings.secure)) ?? "";
    const going = key ? await goingOn(platform, whoseIs(platform, key, askerOf(c))) : undefined;
    if (going === "not yet") return page(setupHtml(<UnderWayPage {...{ asset, language }} />), 200, "no-store");
    if (going) return going;
    await refuseDone(platform);
    const typed = c.req.query("key");
    if (typed !== undefined) return keptKey({ platform, asset, language }, typed);
    const chosen = spokenAs(c.req.query("speak") ?? "");
    if (chosen) return toSetup(languageKept(platform, chosen));
    if (!(await isSetupKey(platform.db, key))) return page(setupHtml(<KeyPage {...{ asset, language }} />), 200, "no-store");
    const values = { ...usual, ...guessPlace(tagsAccepted(c.req.header("accept-language"))), language, key };
    return page(setupHtml(<SetupPage {...{ asset, language, isMailed, values }} demo={demoNow(platform)} />));
  });
  app.post("/", async (c) => {
    await refuseDone(platform);
    const form = await readForm(c.req.raw);
    const values = form.asTyped(["key", "email", "sure", ...beginningFields]);
    await forget(c);
    const chosen = spokenAs(form.parse(asking).speak);
    const language = chosen ?? languageOf(c);
    const answer = await answerTo({ platform, asset, language }, { form, values, asker: askerOf(c) });
    if (chosen) answer.headers.append("set-cookie", languageKept(platform, chosen));
    return answer;
  });
  return app;
}

const keyCookie = "masthead-setup";

/** A key that came with the address stands in a cookie from now on, and in no history, bookmark or log of what is asked next. */
async function keptKey(shown: Shown, key: string): Promise<Response> {
  const { db, settings } = shown.platform;
  if (!(await isSetupKey(db, key))) return wrongKeyPage(shown);
  const { secure } = settings;
  return toSetup(setCookie(cookieName(keyCookie, secure), key, { secure, days: 1 }));
}

const toSetup = (cookie: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: "/setup", "set-cookie": cookie, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });

/** The language that somebody chose stays theirs until the magazine is there, and says its own. */
const languageKept = ({ settings: { secure } }: Platform, language: string): string =>
  setCookie(cookieName(languageCookie, secure), language, { secure, days: 1 });

const wrongKeyPage = ({ asset, language }: Shown): Response =>
  page(setupHtml(<KeyPage {...{ asset, language }} problem={keyWrong().spokenIn(language)} />), 403);

/** In the demo: where its backup goes. */
const demoNow = (platform: Platform): { backup: string } | undefined =>
  platform.settings.demo ? { backup: backupBefore(platform) } : undefined;

const usual = { currency: "EUR", issuesPerYear: "12", firstIssueNumber: "1" };

type Sent = { form: Form; values: Record<string, string>; asker: Asker };

/** The form again with what was refused of it, the page for the code, or the desk. */
async function answerTo({ platform, asset, language }: Shown, { form, values, asker }: Sent): Promise<Response> {
  const isMailed = platform.settings.smtpUrl !== undefined;
  const asked = form.parse(asking);
  const formAgain = (problem?: Refusal) => (
    <SetupPage {...{ asset, language, values, isMailed, problem, demo: demoNow(platform) }} isTyped />
  );
  const codeAgain = (problem?: Refusal) => <CodePage {...{ asset, language, values, problem }} />;
  if (!(await isSetupKey(platform.db, asked.key))) return wrongKeyPage({ platform, asset, language });
  if (asked.again) return page(setupHtml(formAgain()));
  if (isMailed && asked.isSent) return page(setupHtml(codeAgain()));
  let again = formAgain;
  try {
    const { email, ...begins } = form.parse(z.intersection(z.object({ email: publisherField }), beginning(platform.clock)));
    if (platform.settings.demo && !asked.sure)
      throw refuse("setup-unusable", (m) => m.refusals.setup.notSure, { sure: (m) => m.refusals.setup.notSure });
    if (isMailed) again = codeAgain;
    if (isMailed && asked.code === "") {
      await sendCode(platform, email, { begins, asker, language });
      return page(setupHtml(again()));
    }
    const whose = whoseIs(platform, asked.key, asker);
    const pressed = { whose, said: JSON.stringify([asked.code, email]) };
    return await once(platform, pressed, async () => {
      // before the code is used up, which would be good for no second try
      if (platform.settings.demo) await backedUp(platform);
      if (isMailed) await provenOnce(platform, { ...pressed, email, code: asked.code, asker });
      return begin(platform, { key: asked.key, email, begins, asker });
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "setup-done") throw error;
    return page(setupHtml(again(error.spokenIn(language))), problemOf(error).status);
  }
}

/** Whose press it is; a browser has no value of its own before it was given one, as for a code. */
const whoseIs = ({ settings }: Platform, key: string, { browser, ip, userAgent }: Asker): string =>
  JSON.stringify([key, settings.smtpUrl === undefined ? ip : browser, userAgent]);

/** By whose it is, and by what they said besides. */
type Pressed = { whose: string; said: string };
type UnderWay = Map<string, { said: string; answer: Promise<Response> }>;
const underWay = new WeakMap<Platform, UnderWay>();
/** So long the answer waits for a page that was loaded again in the middle; milliseconds. */
const answerKeptFor = 60_000;

/** A button that one browser pressed twice begins one magazine, and both are answered as the first: there is no key for the second. */
async function once(platform: Platform, { whose, said }: Pressed, work: () => Promise<Response>): Promise<Response> {
  const all: UnderWay = underWay.get(platform) ?? new Map();
  underWay.set(platform, all);
  const before = all.get(whose);
  if (before?.said === said) return (await before.answer).clone();
  const begun = { said, answer: work() };
  all.set(whose, begun);
  const forget = () => void (all.get(whose) === begun && all.delete(whose));
  begun.answer.then(() => setTimeout(forget, answerKeptFor).unref(), forget);
  return (await begun.answer).clone();
}

/** What a page that is loaded again meanwhile is answered: as the button is, or that it is not done yet. Undefined where nothing is under way. */
async function goingOn(platform: Platform, whose: string): Promise<Response | "not yet" | undefined> {
  const begun = underWay.get(platform)?.get(whose);
  // what is refused is said to whoever pressed; here the form stands again
  const answer = begun?.answer.then((made) => made.clone()).catch(() => undefined);
  return answer && Promise.race([answer, wait(1000, "not yet" as const)]);
}

/** Who has typed their code, of each process: it is good once, and what came after it may have to be tried again. */
const proven = new WeakMap<Platform, string>();

async function provenOnce(
  platform: Platform,
  { whose, said, email, code, asker }: Pressed & { email: string; code: string; asker: Asker },
) {
  const typed = `${whose} ${said}`;
  if (proven.get(platform) === typed) return;
  await proveByLetter(platform, { email, code, browser: asker.browser, ip: asker.ip });
  proven.set(platform, typed);
}

const asking = z.object({
  key: field.line,
  code: field.line,
  again: field.tick,
  sure: field.tick,
  speak: field.line,
  isSent: field.tick,
});

type Coming = { begins: Beginning; asker: Asker; language: string };

const sendCode = (platform: Platform, email: string, { begins, asker, language }: Coming) =>
  startSignIn(platform, {
    email,
    browser: asker.browser,
    ip: asker.ip,
    magazine: begins.title,
    language,
    letter: (made) => messagesIn(language).setup.letter(made),
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
  const work = () => (demo ? inPlaceOfDemo(platform, write) : inTransaction(platform, write));
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
