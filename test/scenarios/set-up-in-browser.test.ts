import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { languagesSpoken, messagesIn } from "../../src/messages/index.ts";
import { plainText } from "../../src/document/index.ts";
import { housePageById, housePages, issueDates, publishPage } from "../../src/editorial/index.ts";
import { taxSettings } from "../../src/offers/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { inTransaction, runJobs } from "../../src/platform/index.ts";
import { newSetupKey } from "../../src/setup/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

let fresh: FreshPlatform;
let masthead: Masthead;
let key: string;
beforeEach(async () => {
  fresh = await freshPlatform({ demo: false });
  masthead = await compose(fresh.platform);
  key = await newSetupKey(fresh.platform);
});
afterEach(() => fresh.close());

/** A browser that holds its cookies and follows nothing. */
function aBrowser(reads = "en-GB,en;q=0.9") {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const { origin } = fresh.platform.settings;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { accept: "text/html", "accept-language": reads, origin, cookie };
    const answer = await masthead.fetch(new Request(origin + path, { redirect: "manual", ...init, headers }), {} as never);
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    return answer;
  };
  const text = async (path: string) => (await ask(path)).text();
  /** The page that answers, with the status it was kept under. */
  const post = async (fields: Record<string, string>) => {
    const answer = await ask("/setup", { method: "POST", body: new URLSearchParams(fields) });
    const to = answer.headers.get("location") ?? "";
    const shown = to.includes("answered=") ? await ask(to.split("#")[0]!) : answer;
    return { status: shown.status, to, text: await shown.clone().text() };
  };
  return { ask, text, post };
}

const typed = (more: Record<string, string> = {}) => ({
  key,
  title: "The Weir",
  about: "Rivers, and who lives by them.",
  issuesPerYear: "12",
  firstIssueOn: "",
  firstIssueNumber: "1",
  language: "en",
  timeZone: "Europe/London",
  sellerCountry: "GB",
  currency: "gbp",
  email: "ines@weir.example",
  ...more,
});
const rows = async (sql: string) => (await fresh.platform.pool.query<Record<string, unknown>>(sql)).rows;
const made = async () => [(await rows("select * from publications")).length, (await rows("select * from people")).length];

it("a stranger who comes first sees where the key is, and can take nothing", async () => {
  const stranger = aBrowser();
  const page = await stranger.text("/setup");
  expect(page).toContain("The start printed a link to this page");
  expect(page).not.toContain('name="title"');
  expect((await stranger.ask("/setup?key=guessed")).status).toBe(403);
  expect((await stranger.post(typed({ key: "guessed" }))).text).toContain("This is not the key.");
  expect((await stranger.post(typed({ key: "" }))).status).toBe(403);
  expect(await made()).toEqual([0, 0]);
  expect(await stranger.text("/")).toContain("This magazine is still being set up.");
});

it("whoever has the key sets the magazine up and is at the desk's Today, signed in; then the page is no more", async () => {
  const browser = aBrowser();
  const opened = await browser.ask(`/setup?key=${key}`);
  expect([opened.status, opened.headers.get("location"), opened.headers.get("referrer-policy")]).toEqual([303, "/setup", "no-referrer"]);
  expect(opened.headers.get("set-cookie")).toMatch(/HttpOnly/);
  expect(await browser.text("/setup")).toContain('name="title"');
  expect(await aBrowser().text("/setup")).not.toContain('name="title"');
  const begun = await browser.post(typed());
  expect([begun.status, begun.to]).toEqual([303, "/desk"]);
  const desk = await browser.ask("/desk");
  const today = await desk.text();
  expect([desk.status, today]).toEqual([200, expect.stringContaining("ines@weir.example")]);
  // nothing is headed of which there is nothing, and readers are told so
  expect(today).not.toContain("Changed last");
  expect(await browser.text("/")).toContain("Nothing has been published here yet.");
  expect(await rows("select title, about, imprint, currency, issues_per_year from publications")).toEqual([
    { title: "The Weir", about: "Rivers, and who lives by them.", imprint: "The Weir", currency: "GBP", issues_per_year: 12 },
  ]);
  const dates = await issueDates(fresh.platform.db);
  expect([dates.length, dates[0]]).toEqual([24, expect.objectContaining({ wholeNumber: 1, onSaleOn: "2027-01-01", state: "planned" })]);
  expect(await rows("select role from role_grants")).toEqual([{ role: "publisher" }]);
  expect((await aBrowser().ask(`/setup?key=${key}`)).status).toBe(404);
  expect((await aBrowser().post(typed({ title: "Mine Now" }))).status).toBe(404);
  expect(await rows("select key_hash from setup_keys")).toEqual([]);
  expect((await aBrowser().ask("/about")).status).toBe(200);
});

it("is asked where it is, with a guess by the visitor’s language, and keeps it where tax, forms and days look for it", async () => {
  const browser = aBrowser("de-AT, de;q=0.9, en;q=0.5");
  await browser.ask(`/setup?key=${key}`);
  const page = await browser.text("/setup");
  expect(page).toContain('<option value="AT" selected>Österreich</option>');
  expect(page).toContain('<option value="Europe/Vienna" selected data-country="AT">Europe/Vienna</option>');
  expect(page).toMatch(/<script type="module" src="\/assets\/setup\.\w+\.js">/);
  // what was typed is not guessed over
  const again = await browser.post(typed({ title: "", sellerCountry: "CH", timeZone: "Europe/Zurich" }));
  expect(again.text).toContain('<option value="CH" selected>Schweiz</option>');
  expect(again.text).not.toMatch(/data-guessed|\/assets\/setup\./);
  expect((await browser.post(typed({ sellerCountry: "CH", timeZone: "Europe/Zurich" }))).to).toBe("/desk");
  expect(await taxSettings(fresh.platform.db)).toMatchObject({ sellerCountry: "CH", rates: [] });
  expect(await rows("select time_zone from publications")).toEqual([{ time_zone: "Europe/Zurich" }]);
});

it("one in German begins with steps and drafts of its pages in German, and no draft goes out before all in it is said", async () => {
  const browser = aBrowser();
  expect((await browser.post(typed({ title: "Das Wehr [3]", language: "de" }))).to).toBe("/desk");
  expect((await rows("select name from piece_steps order by position")).map(({ name }) => name)).toEqual([
    "Idee",
    "In Auftrag",
    "Entwurf",
    "In Redaktion",
    "Schlussredaktion",
    "Fertig",
  ]);
  const { db } = fresh.platform;
  const pages = await Promise.all((await housePages(db)).map(({ id }) => housePageById(db, id)));
  expect(pages.map(({ slug, headline, language }) => `${slug} ${headline} ${language}`)).toEqual([
    "about Über uns de",
    "contact Kontakt de",
    "write-for-us Für uns schreiben de",
    "privacy Datenschutz de",
    "imprint Impressum de",
  ]);
  for (const { id, body } of pages) {
    expect(plainText(body)).toMatch(/\[… [^\\\]]+\]/);
    expect((await browser.ask(`/desk/pages/${id}`)).status).toBe(200);
    await expect(inTransaction(fresh.platform, (tx) => publishPage(fresh.platform, tx, { id }))).rejects.toThrow(/still says/);
  }
  expect(plainText(pages[0]!.body)).toContain("12-mal im Jahr");
});

it.each([
  ["a day that is past", { firstIssueOn: "2026-11-01" }, /That day is past\. The first issue made here can appear on 4 December 2026/],
  ["a day whose issue had closed", { firstIssueOn: "2026-12-01" }, /would have closed already/],
  ["no title", { title: " " }, /A magazine has a title/],
  ["no address", { email: "ines" }, /Give your own e-mail address/],
  ["a rhythm of its own", { issuesPerYear: "5000" }, /Choose how often/],
  ["money that is none", { currency: "shells" }, /“shells” is not a currency/],
  ["a country that is none", { sellerCountry: "XX" }, /not a country/],
  ["a place that is none", { timeZone: "Europe/Atlantis" }, /not a time zone/],
  ["a language that is none", { language: "xx" }, /not a language/],
])("%s is refused with a sentence, what was typed stands there again, and nothing is made", async (_what, more, says) => {
  const { status, text } = await aBrowser().post(typed(more));
  expect([status, text]).toEqual([422, expect.stringMatching(says)]);
  expect(text).toContain("Rivers, and who lives by them.");
  expect(await made()).toEqual([0, 0]);
});

it("of two who send it at once one has the magazine, and the other is told", async () => {
  const other = await newSetupKey(fresh.platform);
  const answers = await Promise.all([
    aBrowser().post(typed()),
    aBrowser().post(typed({ key: other, title: "The Lock", email: "b@weir.example" })),
  ]);
  expect(answers.map(({ to }) => to).filter((to) => to === "/desk")).toHaveLength(1);
  expect(await made()).toEqual([1, 1]);
});

it("a button that is pressed twice begins one magazine, and both answers lead to its desk", async () => {
  const browser = aBrowser();
  await browser.ask(`/setup?key=${key}`);
  const answers = await Promise.all([browser.post(typed()), browser.post(typed())]);
  expect(answers.map(({ to }) => to)).toEqual(["/desk", "/desk"]);
  expect((await browser.ask("/desk")).status).toBe(200);
  expect(await made()).toEqual([1, 1]);
});

it("one that is broken off in its last step leaves nothing, and the key is still good", async () => {
  await fresh.platform.pool.query(`create function broken_off() returns trigger language plpgsql as 'begin raise exception ''killed''; end';
    create trigger broken_off before insert on sessions for each row execute function broken_off()`);
  expect((await aBrowser().post(typed())).status).toBe(500);
  expect([...(await made()), (await rows("select id from issues")).length]).toEqual([0, 0, 0]);
  await fresh.platform.pool.query("drop trigger broken_off on sessions");
  expect((await aBrowser().post(typed())).to).toBe("/desk");
});

it("where mail is set up, the address is proven by a code before anything is made", async () => {
  fresh.platform.settings.smtpUrl = "smtp://mail.weir.example";
  masthead = await compose(fresh.platform);
  const browser = aBrowser();
  const asked = await browser.post(typed());
  expect(asked.text).toContain("Look into your mail");
  await runJobs(fresh.platform, masthead.handlers);
  const { text, subject } = fresh.sent.at(-1)!;
  const [code] = /\d{6}/.exec(subject)!;
  expect(text).not.toContain("/sign-in/link");
  const wrong = await browser.post(typed({ code: code === "000000" ? "000001" : "000000" }));
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining("That is not the code of our letter.")]);
  expect((await aBrowser().post(typed({ code }))).status).toBe(422);
  expect(await made()).toEqual([0, 0]);
  expect((await browser.post(typed({ again: "yes" }))).text).toContain('value="The Weir"');
  expect((await browser.post(typed({ code }))).to).toBe("/desk");
  expect(await rows("select email, proven_at is not null as proven from people")).toEqual([{ email: "ines@weir.example", proven: true }]);
});

describe.each(languagesSpoken())("whose browser reads %s", (language) => {
  const { setup, refusals, reading } = messagesIn(language);

  it("is asked for the key, asked everything and refused in it, and reads in it that the site waits", async () => {
    const browser = aBrowser(`xx, ${language}-XX;q=0.9, en;q=0.5`);
    const waiting = await browser.text("/");
    expect(waiting).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
    for (const words of [refusals.setup.settingUp, reading.tryAgain]) expect(waiting).toContain(words);
    expect(await browser.text("/setup")).toContain(setup.openPage);
    expect(await browser.text("/setup?key=guessed")).toContain(refusals.setup.keyWrong);
    await browser.ask(`/setup?key=${key}`);
    const page = await browser.text("/setup");
    expect(page).toContain(`<html lang="${language}" `);
    for (const words of [setup.title, setup.intro, setup.timeZoneHint, setup.countryHint, setup.rhythms[26]]) expect(page).toContain(words);
    // and so, unless another is said, does the magazine
    expect(page).toMatch(new RegExp(`name="language" value="${language}"`));
    const wrong = await browser.post(typed({ title: "", language: "xx", timeZone: "Mars/Olympus", email: "ines" }));
    const { noTitle, noLanguage, noZone } = refusals.setup;
    for (const words of [noTitle, noLanguage("xx"), noZone("Mars/Olympus")]) expect(wrong.text).toContain(words);
    expect((await browser.post(typed({ firstIssueOn: "2999-12-32" }))).text).toContain(refusals.http.writeDay);
    expect((await browser.post(typed({ firstIssueOn: "9999-01-01" }))).text).toContain(refusals.http.writeDay);
  });
});

it("whoever chooses another language on the page reads it from then on, with all that was typed", async () => {
  const browser = aBrowser("de");
  await browser.ask(`/setup?key=${key}`);
  expect(await browser.text("/setup")).toContain('href="/setup?speak=fr" hreflang="fr" lang="fr"');
  expect((await browser.ask("/setup?speak=fr")).headers.get("location")).toBe("/setup");
  expect(await browser.text("/setup")).toContain(messagesIn("fr").setup.intro);
  expect(await browser.text("/")).toContain(messagesIn("fr").refusals.setup.settingUp);
  const refused = await browser.post(typed({ title: "Das Wehr", currency: "shells" }));
  expect(refused.text).toContain(messagesIn("fr").refusals.setup.noCurrency("shells"));
  expect(refused.text).toContain('<button class="as-link" name="speak" value="nl" lang="nl" dir="ltr">Nederlands</button>');
  const other = await browser.post(typed({ title: "Das Wehr", currency: "shells", again: "yes", speak: "nl" }));
  expect([other.status, other.text]).toEqual([200, expect.stringContaining(messagesIn("nl").setup.intro)]);
  for (const said of ['value="Das Wehr"', "Rivers, and who lives by them.", 'value="shells"']) expect(other.text).toContain(said);
  expect(await browser.text("/setup?speak=xx")).toContain(messagesIn("nl").setup.intro);
  expect(await made()).toEqual([0, 0]);
});

it("the letter with the code, the page that asks for it and what is refused there are in that language", async () => {
  fresh.platform.settings.smtpUrl = "smtp://mail.weir.example";
  masthead = await compose(fresh.platform);
  const browser = aBrowser("pt-BR");
  const { setup, refusals } = messagesIn("pt");
  expect((await browser.post(typed())).text).toContain(setup.codeTitle);
  await runJobs(fresh.platform, masthead.handlers);
  const [code] = /\d{6}/.exec(fresh.sent.at(-1)!.subject)!;
  expect(fresh.sent.at(-1)!.subject).toBe(setup.letter({ code, minutes: 10 }).subject);
  const wrong = await browser.post(typed({ code: code === "000000" ? "000001" : "000000" }));
  expect(wrong.text).toContain(refusals.people.codeWrong(4));
  const other = await browser.post(typed({ isSent: "yes", speak: "es" }));
  expect(other.text).toContain(messagesIn("es").setup.codeTitle);
  expect((await browser.post(typed({ code }))).to).toBe("/desk");
});
