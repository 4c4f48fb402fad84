import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cast } from "../../src/demo/index.ts";
import { plainText } from "../../src/document/index.ts";
import { indexArticle } from "../../src/archive/index.ts";
import { articleById, currentIssue, publishedArticles } from "../../src/editorial/index.ts";
import { sendNow, writeMailing } from "../../src/newsletter/index.ts";
import { runJobs } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";

let house: DemoHouse;
let german: { id: string; path: string; headline: string };
let english: { id: string; path: string; headline: string; section: { slug: string } | null };
const pagesOfOne: Record<string, string> = {};
const walked = ["/", "/issues", "/search", "/archive", "/subscribe", "/sign-in", "/feed.xml", "/atom.xml", "/feed.json", "/podcast.xml"];

beforeAll(async () => {
  house = await demoHouse();
  for (const path of walked) pagesOfOne[path] = await house.text(path);
  pagesOfOne["/sitemap.xml"] = await house.text("/sitemap.xml");
  const issue = await currentIssue(house.platform.db);
  english = (await publishedArticles(house.platform.db, { limit: 40 })).find((one) => one.issue?.id === issue?.id && one.section)!;
  const editor = await house.be("editor");
  const begun = await house.post(`/desk/articles/${english.id}/translations/new`, { language: "de" }, editor);
  const id = /articles\/([\w-]+)/.exec(begun.headers.get("location") ?? "")![1]!;
  await house.query("update articles set headline = 'Vom Ufer aus gesehen', slug = 'vom-ufer-aus' where id = $1", [id]);
  await house.post(`/desk/articles/${id}/publication`, {}, editor);
  await indexArticle(house.platform, { articleId: id });
  german = (await articleById(house.platform.db, id))!;
  await house.post("/desk/settings", { otherLanguages: "de, fr" }, await house.be("publisher"));
});
afterAll(() => house.close());

const langOf = (html: string) => /<html lang="([\w-]+)"/.exec(html)?.[1];
const shown = (html: string) => [html.includes(`>${german.headline}<`), html.includes(`>${english.headline}<`)];
const location = async (path: string) => {
  const answer = await house.get(path);
  return [answer.status, answer.headers.get("location")];
};

/** The newsletter alone: other work of the demo’s is nothing to this. */
const send = () => {
  const { handlers } = house.masthead;
  const sending = Object.entries(handlers).map(([task, handle]) => [task, task === "send-mailing" ? handle : () => Promise.resolve()]);
  return runJobs(house.platform, Object.fromEntries(sending) as never);
};

describe("a magazine in one language", () => {
  it("has no trace of others", () => {
    for (const [path, text] of Object.entries(pagesOfOne))
      expect([path, /hreflang|language-switch|name="in"|\(English\)|"\/en[/"]/.exec(text)?.[0]]).toEqual([path, undefined]);
  });
});

describe("a magazine in several languages", () => {
  it("has a front page in each, with what is written in it, and each leads to the others", async () => {
    const [own, other] = [await house.text("/"), await house.text("/de")];
    expect([langOf(own), langOf(other)]).toEqual(["en", "de"]);
    expect([shown(own), shown(other)]).toEqual([
      [false, true],
      [true, false],
    ]);
    const { origin } = house.platform.settings;
    for (const front of [own, other])
      for (const [language, path] of [
        ["en", "/"],
        ["de", "/de"],
        ["fr", "/fr"],
        ["x-default", "/"],
      ])
        expect(front).toContain(`<link rel="alternate" hreflang="${language}" href="${origin}${path}"/>`);
    expect(own).toContain('<a href="/de" hreflang="de" lang="de" dir="ltr">Deutsch</a>');
    expect(other).toContain('<a href="/" hreflang="en" lang="en" dir="ltr">English</a>');
    expect(other).toContain(`<link rel="canonical" href="${origin}/de"/>`);
  });

  it("shows a piece once on a front page, and where a language has none yet those of the others, in theirs", async () => {
    const [german_, french] = [await house.text("/de"), await house.text("/fr")];
    expect(german_.split(`>${german.headline}</a>`)).toHaveLength(2);
    expect([german_.includes("Auf der Titelseite"), german_.includes("Nur im Web")]).toEqual([false, false]);
    expect([langOf(french), shown(french)]).toEqual(["fr", [false, true]]);
    expect(french).toMatch(/<article class="card first" lang="en" dir="ltr">/);
  });

  it("keeps its reader in a language, by links and by forms, and lets nobody out of an article’s own", async () => {
    const front = await house.text("/de");
    const leads = [...front.matchAll(/ (?:href|action)="(\/[^"]*)"/g)].map(([, to]) => to!);
    const strays = leads.filter((to) => !/^\/(?:de(?:[/?#]|$)|fr$|$|assets|\d{4}\/|feed\.|opensearch|manifest|icon|look\.css)/.test(to));
    expect(strays.filter((to) => !/\.(?:jpg|avif|webp)/.test(to))).toEqual([]);
    expect(leads).toContain("/de/subscribe");
    expect(leads).toContain("/de/newsletter");
    expect(langOf(await house.text("/de/subscribe"))).toBe("de");
    const told = await house.post("/de/newsletter", { email: "nobody" });
    expect(langOf(told.status === 303 ? await house.text(told.headers.get("location")!) : await told.text())).toBe("de");
  });

  it("leads from an article to its translation, from what there is in each language to the same, and from anything else to the front", async () => {
    const to = async (path: string, language: string) =>
      new RegExp(`language-switch.*?<a href="([^"]*)" hreflang="${language}"`).exec(await house.text(path))?.[1];
    expect(await to(english.path, "de")).toBe(german.path);
    expect(await to(german.path, "en")).toBe(english.path);
    expect(await to(german.path, "fr")).toBe("/fr");
    for (const [path, language, there] of [
      ["/de/search", "en", "/search"],
      ["/de/search?q=ostrey&in=all", "fr", "/fr/search?q=ostrey&amp;in=all"],
      ["/de/issues", "en", "/issues"],
      ["/issues/46", "de", "/de/issues/46"],
      ["/subscribe", "fr", "/fr/subscribe"],
      // at an order that was begun where a wall stood
      ["/de/subscribe/digital?return=%2Fissues%2F46", "en", "/subscribe/digital?return=%2Fissues%2F46"],
      ["/de/sign-in?return=%2Faccount", "fr", "/fr/sign-in?return=%2Faccount"],
      ["/de/demo", "en", "/"],
    ])
      expect([path, await to(path!, language!)]).toEqual([path, there]);
    expect(langOf(await house.text(german.path))).toBe("de");
    expect(await house.text(german.path)).toContain('href="/de/issues"');
  });

  it("names its languages on a headline of another", async () => {
    const section = `/sections/${english.section!.slug}`;
    expect(shown(await house.text(section))).toEqual([false, true]);
    expect(shown(await house.text(`/de${section}`))).toEqual([true, false]);
    // in French there is nothing yet: what there is says in which language it is
    expect(await house.text(`/fr${section}`)).toMatch(/<article class="card [^"]*" lang="(?:en|de)" dir="ltr"/);
  });

  it("is searched in the page’s language, or in every one", async () => {
    const found = async (path: string) => [...(await house.text(path)).matchAll(/<h2><a href="([^"]+)"/g)].map(([, to]) => to);
    const words = encodeURIComponent(german.headline);
    expect(await found(`/de/search?q=${words}`)).toEqual([german.path]);
    expect(await found(`/search?q=${words}`)).not.toContain(german.path);
    expect(await found(`/search?q=${words}&in=all`)).toContain(german.path);
    expect(await house.text(`/search?q=${words}&in=all`)).toContain(`<a href="${german.path}" lang="de" dir="ltr">`);
    const { origin } = house.platform.settings;
    expect(JSON.parse(await house.text("/de/search/suggestions?q=crossings"))[3]).toContain(`${origin}/de/sections/crossings`);
  });

  it("leads from a search that finds nothing in its language to the same in every one", async () => {
    const [none, own] = [await house.text("/fr/search?q=ostrey&open=yes"), await house.text("/fr/search?q=zzzzqq&in=all")];
    expect(none).toContain('<p><a href="/fr/search?q=ostrey&amp;open=yes&amp;in=all">Dans toutes les langues</a></p>');
    expect(own).not.toContain(">Dans toutes les langues</a>");
  });

  it("has an archive of each", async () => {
    const month = german.path.slice(0, 8);
    expect(shown(await house.text(`/de/archive${month}`))).toEqual([true, false]);
    expect(await house.text("/de/archive")).toContain(`href="/de/archive${month}"`);
    expect((await house.get("/fr/archive/2026/01")).status).toBe(404);
  });

  it.each(["feed.xml", "atom.xml", "feed.json"])("has its own %s in each, and the whole beside them", async (file) => {
    const [own, other, whole] = await Promise.all(["/en/", "/de/", "/"].map((base) => house.text(base + file)));
    const has = (text: string) => [text.includes(german.headline), text.includes(english.path)];
    expect([has(own!), has(other!), has(whole!)]).toEqual([
      [false, true],
      [true, false],
      [true, expect.any(Boolean)],
    ]);
    const { origin } = house.platform.settings;
    expect(other).toContain(`${origin}/de/${file}`);
    expect(other).toContain("(Deutsch)");
    expect(whole).not.toContain("(Deutsch)");
  });

  it("is on the map of the site in each, with what has something in it alone", async () => {
    const map = await house.text("/sitemap.xml");
    const { origin } = house.platform.settings;
    const has = (path: string) => map.includes(`<loc>${origin}${path}</loc>`);
    const section = `/sections/${english.section!.slug}`;
    expect(["/de", `/de${section}`, section, "/de/archive", "/fr"].map(has)).toEqual([true, true, true, true, true]);
    expect([`/fr${section}`, "/fr/archive"].map(has)).toEqual([false, false]);
    expect(map).toContain(`<xhtml:link rel="alternate" hreflang="de" href="${origin}/de"/>`);
  });

  it("keeps a page of each language by itself", async () => {
    const kept = async (path: string) =>
      langOf(await (await house.masthead.fetch(new Request(house.platform.settings.origin + path), {} as never)).text());
    house.masthead.pagesChanged();
    expect([await kept("/issues"), await kept("/de/issues"), await kept("/issues")]).toEqual(["en", "de", "en"]);
  });

  it("has one address for each page: its own language has none before it, and an article none but its own", async () => {
    expect(await location("/en/search?q=a")).toEqual([301, "/search?q=a"]);
    expect(await location("/en")).toEqual([301, "/"]);
    expect(await location("/de/")).toEqual([301, "/de"]);
    expect((await house.get("/nl")).status).toBe(404);
    // without its language it would be another host
    for (const path of [
      "/en//evil.example",
      "/de//evil.example",
      "/en//evil.example/feed.xml",
      "/de//evil.example/?answered=abcdefghijklmnop",
    ])
      expect((await house.get(path)).headers.get("location") ?? "").not.toMatch(/^\/[/\\]/);
    expect(await house.text(`/de${english.path}`)).toContain(
      `<link rel="canonical" href="${house.platform.settings.origin}${english.path}"/>`,
    );
  });
});

describe("the newsletter", () => {
  const confirmation = (letter: string) => /https?:\/\/\S+?(\/(?:de\/)?newsletter\/confirmation\?token=[\w-]+)/.exec(letter)![1]!;
  const signUp = async (base: string, email: string) => {
    await house.post(`${base}/newsletter`, { email });
    const [asked] = await lettersTo(house, email, "newsletter-confirmation");
    const link = confirmation(asked!.text);
    expect((await house.query("select language from people where email = $1", [email])).rows).toEqual([]);
    await house.post(link.split("?")[0]!, { token: link.split("=")[1]! });
    return { link, asked: asked!.text };
  };

  it("is asked for and confirmed in the page’s language, which is its reader’s from then on", async () => {
    const own = await signUp("", "reader@leser.example");
    const other = await signUp("/de", "leserin@leser.example");
    expect([own.link.startsWith("/newsletter/"), other.link.startsWith("/de/newsletter/")]).toEqual([true, true]);
    expect(other.asked).toMatch(/bestätig|Newsletter/i);
    const { rows } = await house.query("select email, language from people where email like '%@leser.example' order by email");
    expect(rows).toEqual([
      { email: "leserin@leser.example", language: "de" },
      { email: "reader@leser.example", language: null },
    ]);
  });

  it("comes to each in their language, with what is written in it, the article’s translation among it", async () => {
    const { platform } = house;
    const { id: mailingId } = await writeMailing(platform, { articleId: english.id });
    await sendNow(platform, { mailingId });
    await send();
    const letter = async (email: string) => (await lettersTo(house, email, "newsletter"))[0]!;
    const [own, other] = [await letter("reader@leser.example"), await letter("leserin@leser.example")];
    expect([own.text.includes(english.headline), own.text.includes(german.headline)]).toEqual([true, false]);
    expect([other.text.includes(english.headline), other.text.includes(german.headline)]).toEqual([false, true]);
    expect(other.text).toContain("Sie erhalten diese E-Mail");
    expect([own.subject, other.subject]).toEqual([english.headline, german.headline]);
  });
});

describe("a translation that is for subscribers, of an article that is open", () => {
  it("comes whole to those alone who may read it", async () => {
    const { platform } = house;
    const editor = await house.be("editor");
    const [open] = await publishedArticles(platform.db, { access: "open", limit: 1 });
    const begun = await house.post(`/desk/articles/${open!.id}/translations/new`, { language: "fr" }, editor);
    const id = /articles\/([\w-]+)/.exec(begun.headers.get("location") ?? "")![1]!;
    await house.query("update articles set access = 'subscribers' where id = $1", [id]);
    await house.post(`/desk/articles/${id}/publication`, {}, editor);
    const end = plainText((await articleById(platform.db, id))!.body)
      .trim()
      .split("\n")
      .at(-1)!
      .slice(0, 60);
    const [subscriber, other] = cast.filter(({ key }) => key === "digital" || key === "refunded").map(({ email }) => email);
    // nothing but that right tells the letters apart: both see the advertisements for who had something of the magazine
    await house.query("update subscriptions set ad_free = false");
    for (const key of ["digital", "refunded"] as const) await house.post("/account/newsletter", { choice: "in" }, await house.be(key));
    await house.query("update people set language = 'fr' where email = any(string_to_array($1, ' '))", [`${subscriber} ${other}`]);
    const { id: mailingId } = await writeMailing(platform, { articleId: open!.id });
    await sendNow(platform, { mailingId });
    await send();
    const has = async (email: string) => (await lettersTo(house, email, "newsletter"))[0]!.text.replace(/\s+/g, " ").includes(end);
    expect([await has(subscriber!), await has(other!)]).toEqual([true, false]);
  });
});

describe("a reader of one of them", () => {
  it("is spoken to in it at their account, wherever they come from, once they have said so", async () => {
    const token = await house.be("print");
    expect(langOf(await house.text("/account", token))).toBe("en");
    expect(langOf(await house.text("/de/account", token))).toBe("de");
    const answer = await house.post("/de/account/language", { language: "de" }, token);
    expect(answer.headers.get("location")).toMatch(/^\/de\/account/);
    const page = await house.text("/account", token);
    expect(langOf(page)).toBe("de");
    expect(page).toContain('action="/de/account/language"');
    expect(langOf(await house.text("/", token))).toBe("en");
    // there the magazine's own language has no address: theirs is spoken at the one without
    const to = (html: string, language: string) => new RegExp(`language-switch.*?<a href="([^"]*)" hreflang="${language}"`).exec(html)?.[1];
    expect([to(page, "fr"), to(page, "en")]).toEqual(["/fr/account", "/"]);
    expect(to(await house.text("/de/account", await house.be("giver")), "en")).toBe("/account");
  });

  it("says one that there is", async () => {
    const answer = await house.post("/account/language", { language: "it" }, await house.be("digital"));
    expect(answer.status).toBe(422);
  });
});

describe("a letter to the editor", () => {
  const write = async (base: string, email: string) => {
    const fields = { name: "Uta Brink", place: "Husum", email, text: "Die Lampe war alt.", consent: "yes", article: "", website: "" };
    await house.post(`${base}/letters-to-the-editor`, fields);
    const [asked] = await lettersTo(house, email, "letter-to-the-editor");
    const [, path = "", token = ""] = /https?:\/\/[^/]+(\S+?)\?token=([\w-]+)/.exec(asked!.text)!;
    await house.post(path, { token });
    const { rows } = await house.query<{ id: string; words: string }>("select id, words from reader_letters where email = $1", [email]);
    return { path, asked: asked!.text, ...rows[0]! };
  };

  it("is proven, agreed to, taken and declined in the language of its form", async () => {
    const editor = await house.be("editor");
    const [own, other] = [await write("", "uta@brief.example"), await write("/de", "ute@brief.example")];
    expect([own.path, other.path]).toEqual(["/letters-to-the-editor/confirmation", "/de/letters-to-the-editor/confirmation"]);
    expect(own.words).toBe("It may be printed, with my name and place, on paper and on these pages.");
    expect(other.words).toBe("Er darf mit meinem Namen und Wohnort gedruckt werden, auf Papier und auf diesen Seiten.");
    expect([own.asked, other.asked].map((text) => /Sie erhalten diese E-Mail|Guten Tag|Ihr Brief|Leserbrief/.test(text))).toEqual([
      false,
      true,
    ]);
    expect(await house.text(`/desk/correspondence/${other.id}`, editor)).toContain("German");
    await house.post(`/desk/correspondence/${other.id}/declination`, { note: "Im Frühling wieder." }, editor);
    const [declined] = await lettersTo(house, "ute@brief.example", "letter-to-the-editor-declined");
    expect(declined!.text).toContain("Im Frühling wieder.");
    expect(declined!.text).not.toContain("Thank you");
    const third = await write("/de", "udo@brief.example");
    await house.post(`/desk/correspondence/${third.id}/taking`, { into: "" }, editor);
    const { rows } = await house.query(
      "select language, headline from articles where id = (select draft_id from reader_letters where id = $1)",
      [third.id],
    );
    expect(rows).toEqual([{ language: "de", headline: "Ein Leserbrief von Uta Brink" }]);
  });
});

describe("word of new issues by the browser", () => {
  it("is agreed to and withdrawn in the words of the page whose button was pressed", async () => {
    const cookie = await house.be("print");
    const { endpoint, p256dh, auth } = {
      endpoint: "https://push.example/several",
      p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
      auth: "BTBZMqHH6r4Tts7J_aSIgg",
    };
    const before = house.platform.settings.pushHosts;
    house.platform.settings.pushHosts = ["push.example"];
    await house.post("/push/subscription", { endpoint, p256dh, auth, language: "de" }, cookie);
    await house.post("/push/subscription/withdrawal", { endpoint, language: "fr" }, cookie);
    house.platform.settings.pushHosts = before;
    const { rows } = await house.query<{ words: string }>("select words from push_choices order by id desc limit 2");
    expect(rows.map(({ words }) => words)).toEqual([
      "Ne plus me prévenir",
      expect.stringMatching(/^Dieser Browser kann Ihnen sagen, .+ Neue Ausgaben melden$/),
    ]);
    const shown = await house.text("/account/consents", cookie);
    expect(shown).toContain("Dieser Browser kann Ihnen sagen");
  });
});

describe("letters of orders and of what follows from them", () => {
  const order = async (base: string, email: string) => {
    const fields = { payerName: "Una Berg", email, agreed: "yes", orderKey: `spoken-${email}` };
    await house.post(`${base}/subscribe/digital`, { ...fields, card: "4242 4242 4242 4242", expiry: "12/39", check: "123" });
    return (await lettersTo(house, email, "receipt"))[0]!;
  };
  const languageOf = async (email: string) =>
    (await house.query<{ language: string | null }>("select language from people where email = $1", [email])).rows[0]!.language;

  it("speak the language in which somebody ordered who has proven nothing yet, and from then on the one in which they come in", async () => {
    const email = "bestellt@leser.example";
    const receipt = await order("/de", email);
    expect(receipt.subject).toMatch(/^Ihr Abo: /);
    expect(receipt.text).toContain("Sie erhalten diese E-Mail, weil Sie ein Abo");
    expect((await order("", "orders@leser.example")).subject).toMatch(/^Your subscription/);
    // a typed address says nothing of how its owner is spoken to
    await house.signIn(email);
    expect(await languageOf(email)).toBeNull();
  });

  it("speak the language that their reader has chosen, with its sums and days", async () => {
    const email = "spricht@leser.example";
    await order("", email);
    const cookie = await house.signIn(email);
    await house.post("/account/language", { language: "fr" }, cookie);
    const [, id] = /action="(?:\/fr)?\/account\/subscriptions\/([^/]+)\/refund"/.exec(await house.text("/account", cookie))!;
    await house.post(`/account/subscriptions/${id}/refund`, {}, cookie);
    const [refund] = await lettersTo(house, email, "refund");
    expect(refund!.text).toContain("Vous recevez cet e-mail parce que");
    expect(refund!.text).toContain("48,00");
  });

  it("stay in the magazine’s own where that is not one of its languages any more", async () => {
    const email = "einst@leser.example";
    await order("", email);
    await house.query("update people set language = 'nl' where email = $1", [email]);
    const cookie = await house.signIn(email);
    const [, id] = /action="(?:\/fr)?\/account\/subscriptions\/([^/]+)\/refund"/.exec(await house.text("/account", cookie))!;
    await house.post(`/account/subscriptions/${id}/refund`, {}, cookie);
    expect((await lettersTo(house, email, "refund"))[0]!.text).toContain("You get this");
  });
});
