import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cast } from "../../src/demo/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";
import { lettersTo } from "../support/letters.ts";
import { type Browser, browserOf } from "../support/browser.ts";

let house: DemoHouse;

beforeAll(async () => {
  house = await demoHouse();
  await house.query("delete from graphile_worker._private_jobs");
});
afterAll(() => house.close());

const closed = "/2026/11/the-bridge-nobody-would-own";
const linksIn = (html: string, start: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&")).filter((href) => href.startsWith(start));

/** Stands in the text behind the wall. */
const behindTheWall = "biscuit tin";
const [good, asking] = ["4242 4242 4242 4242", "4000 0025 0000 3155"];
const card = (number: string) => ({ card: number, expiry: "12/39", check: "123" });
const card4242 = card(good);
const pathOf = (answer: Response): string => answer.headers.get("location") ?? "";

/** From the wall through the offers to the form, filled in as whoever has this address. */
async function orderFromWall(browser: Browser, email: string, { offer = "digital", number = good, at = closed } = {}): Promise<Response> {
  const walled = await browser.text(at);
  const offers = linksIn(walled, "/subscribe?")[0]!;
  const form = linksIn(await browser.text(offers), `/subscribe/${offer}?`)[0]!;
  const fields = formOf(await browser.text(form), `/subscribe/${offer}`);
  return browser.post(`/subscribe/${offer}`, { ...fields, payerName: "Una Berg", email, ...card(number), agreed: "yes" });
}

describe("the way from the wall", () => {
  it("knows the line at which somebody stopped, on every page of it", async () => {
    const walled = await house.text(closed);
    expect(walled).toContain('id="rest"');
    const back = `return=${encodeURIComponent(`${closed}#rest`)}`;
    const saved = encodeURIComponent("/account/saved");
    const ways = [...linksIn(walled, "/subscribe?"), ...linksIn(walled, "/sign-in?")].filter((way) => !way.includes(saved));
    expect(ways.length).toBeGreaterThan(2);
    for (const way of ways) expect(way).toContain(back);
    const offers = linksIn(await house.text(linksIn(walled, "/subscribe?")[0]!), "/subscribe/");
    expect(offers.length).toBeGreaterThan(1);
    for (const offer of offers) expect(offer).toContain(back);
  });

  it("ends at the first paragraph behind it, which whoever may read on finds by the same name", async () => {
    const whole = await house.text(closed, await house.be("digital"));
    expect(whole.split('id="rest"').length).toBe(2);
    const [before, behind] = whole.split('<span id="rest"></span>');
    const walled = await house.text(closed);
    const [, lastSeen] = [...walled.matchAll(/<p id="(b-[^"]+)"/g)].at(-1)!;
    expect(before).toContain(`id="${lastSeen}"`);
    const [, firstUnseen] = [...before!.matchAll(/<p id="(b-[^"]+)"/g)].at(-1)!;
    expect(walled).not.toContain(`id="${firstUnseen}"`);
    expect(behind).toContain('class="end-mark"');
  });
});

describe("whoever pays at the wall", () => {
  it("reads on at the line in the browser that paid, with a new address, and is thanked there", async () => {
    const browser = browserOf(house);
    const to = pathOf(await orderFromWall(browser, "new@reader.example"));
    expect(to).toMatch(/^\/2026\/11\/the-bridge-nobody-would-own\?paid=[0-9a-f-]{36}#rest$/);
    const page = await browser.text(to);
    expect(page).toContain(behindTheWall);
    expect(page.split('id="rest"').length).toBe(2);
    expect(page).toMatch(/id="rest"[\s\S]*Order \d+ is paid[\s\S]*new@reader\.example[\s\S]*biscuit tin/);
    expect(await browser.text(closed)).toContain(behindTheWall);
    // its script asks where they stopped, and is told of no place and of no fault
    expect((await browser.get(`/account/places?path=${closed}`)).status).toBe(204);
    // what stands at that address for everybody else
    const stranger = await browserOf(house).text(to);
    expect(stranger).not.toContain(behindTheWall);
    expect(stranger).not.toContain("new@reader.example");
  });

  it("reads on the same with an address that has an account, of which nothing is shown, and confirms it on the same page", async () => {
    const browser = browserOf(house);
    const email = cast.find(({ key }) => key === "print")!.email;
    const to = pathOf(await orderFromWall(browser, email));
    const page = await browser.text(to);
    expect(page).toContain(behindTheWall);
    for (const path of ["/account", "/account/feeds", "/desk"]) expect(pathOf(await browser.get(path)), path).toMatch(/^\/sign-in/);
    const orderId = /paid=([^#]+)/.exec(to)![1]!;
    const sent = pathOf(await browser.post(`/orders/${orderId}/code`, {}));
    expect(sent).toBe(`${closed}?paid=${orderId}&code=sent#rest`);
    const form = formOf(await browser.text(sent), "/sign-in/code");
    expect(form.email).toBe(email);
    const [code] = /\b\d{6}\b/.exec((await lettersTo(house, email, "sign-in")).at(-1)!.text)!;
    const entered = pathOf(await browser.post("/sign-in/code", { ...form, code }));
    // print and digital is theirs already: they are asked what becomes of it, and go on reading from there
    expect(entered).toMatch(/^\/account\/orders\/.*\/second\?return=/);
    const [onward] = linksIn(await browser.text(entered), "/orders/");
    const back = pathOf(await browser.get(onward!));
    expect(back).toBe(to);
    expect(await browser.text(back)).toContain(behindTheWall);
    expect(await browser.text("/account")).toContain(email);
    // the order has moved into the account that the code proved
    const { rows } = await house.query<{ email: string }>(
      "select email from orders join people on people.id = payer_id where orders.id = $1",
      [orderId],
    );
    expect(rows).toEqual([{ email }]);
  });

  it("stays on the page where a wrong code is typed, told so there, in this browser alone", async () => {
    for (const [email, at] of [
      ["wrong-at-line@reader.example", closed],
      ["wrong-at-thanks@reader.example", undefined],
    ] as const) {
      const browser = browserOf(house);
      const to = at
        ? pathOf(await orderFromWall(browser, email, { at }))
        : pathOf(await browser.post("/subscribe/digital", { payerName: "U", email, agreed: "yes", orderKey: email, ...card4242 }));
      const [order = ""] = /[0-9a-f-]{36}/.exec(to) ?? [];
      const sent = pathOf(await browser.post(`/orders/${order}/code`, {}));
      const typed = formOf(await browser.text(sent), "/sign-in/code");
      const wrong = pathOf(await browser.post("/sign-in/code", { ...typed, code: "000000" }));
      expect(wrong).toBe(sent.replace("code=sent", "code=wrong"));
      const page = await browser.text(wrong);
      expect(page).toContain('id="code-wrong"');
      expect(page).toContain('role="alert"');
      const stranger = browserOf(house);
      const elsewhere = pathOf(await stranger.post("/sign-in/code", { ...typed, code: "000000" }));
      expect(elsewhere).toMatch(/^\/sign-in/);
      expect(await stranger.text(wrong)).not.toContain(email);
      const code = /\b\d{6}\b/.exec((await lettersTo(house, email, "sign-in"))[0]!.text)![0];
      await browser.post("/sign-in/code", { ...formOf(page, "/sign-in/code"), code });
      expect(await browser.text("/account")).toContain(email);
    }
  });

  it("reads on after a second step, too, and where it was refused is offered the same order again", async () => {
    const browser = browserOf(house);
    const step = pathOf(await orderFromWall(browser, "step@reader.example", { number: asking }));
    expect(step).toMatch(/confirmation$/);
    const refused = pathOf(await browser.post(step, { answer: "no" }));
    expect(refused).toBe("/subscribe/digital#refused");
    const again = formOf(await browser.text(refused), "/subscribe/digital");
    expect(again).toMatchObject({ email: "step@reader.example", return: `${closed}#rest`, card: "" });
    const second = pathOf(await browser.post("/subscribe/digital", { ...again, ...card(asking), agreed: "yes" }));
    expect(pathOf(await browser.post(second, { answer: "yes" }))).toMatch(/\?paid=.*#rest$/);
    expect(await browser.text(closed)).toContain(behindTheWall);
  });

  it("signed in, comes back to it as well; and to an issue", async () => {
    const browser = browserOf(house, await house.signIn("in@reader.example"));
    const page = await browser.text("/issues/46");
    const offers = linksIn(page, "/subscribe?")[0]!;
    expect(offers).toContain(encodeURIComponent("/issues/46"));
    const fields = formOf(await browser.text(linksIn(await browser.text(offers), "/subscribe/digital")[0]!), "/subscribe/digital");
    const to = pathOf(await browser.post("/subscribe/digital", { ...fields, payerName: "Ines", ...card(good), agreed: "yes" }));
    expect(to).toMatch(/^\/issues\/46\?paid=/);
    expect(await browser.text(to)).toMatch(/Order \d+ is paid/);
  });

  it("is led nowhere else: not out of the magazine, and not to what the order does not open", async () => {
    for (const to of ["https://elsewhere.example/2026/11/x", "//elsewhere.example/2026/11/x", "/account", "/2026/11/nothing-is-here"]) {
      const browser = browserOf(house);
      const fields = {
        payerName: "Una",
        email: `led-${to.length}@reader.example`,
        return: to,
        orderKey: `led-${to}`,
        ...card(good),
        agreed: "yes",
      };
      expect(pathOf(await browser.post("/subscribe/digital", fields)), to).toMatch(/^\/orders\/[^/]+\/thanks$/);
    }
  });

  it("is let in once by each order, in the browser that ordered alone: not by its Back after a sign-out, nor by whoever has its number", async () => {
    const browser = browserOf(house);
    const to = pathOf(await orderFromWall(browser, "once@reader.example"));
    const orderId = /paid=([^#]+)/.exec(to)![1]!;
    const another = browserOf(house);
    expect(pathOf(await another.get(`/orders/${orderId}/payment`))).toBe(`/orders/${orderId}/thanks`);
    expect(await another.text(closed)).not.toContain(behindTheWall);
    await browser.post("/sign-out", {});
    expect(await browser.text(closed)).not.toContain(behindTheWall);
    expect(pathOf(await browser.get(`/orders/${orderId}/payment`))).toBe(`/orders/${orderId}/thanks`);
    expect(await browser.text(closed)).not.toContain(behindTheWall);
  });

  it("reads on from any other browser by the letter's button, one page and one code", async () => {
    const email = "letter@reader.example";
    await orderFromWall(browserOf(house), email);
    const [, way] = /href="[^"]*?(\/orders\/[^"/]+\/payment)"/.exec((await lettersTo(house, email, "receipt"))[0]!.html)!;
    const another = browserOf(house);
    const thanks = await another.text(pathOf(await another.get(way!)));
    const [signIn] = linksIn(thanks, "/sign-in?").filter((link) => link.includes("orders"));
    expect(signIn).toBe(`/sign-in?return=${encodeURIComponent(way!)}`);
    await another.post("/sign-in", { ...formOf(await another.text(signIn!), "/sign-in"), email });
    const [code] = /\b\d{6}\b/.exec((await lettersTo(house, email, "sign-in"))[0]!.text)!;
    const entered = pathOf(await another.post("/sign-in/code", { email, code }));
    const to = pathOf(await another.get(entered));
    expect(to).toMatch(/\?paid=.*#rest$/);
    expect(await another.text(to)).toContain(behindTheWall);
  });

  it("is let in though the payment was confirmed elsewhere, and whoever confirmed it is not", async () => {
    const [browser, another] = [browserOf(house), browserOf(house)];
    const step = pathOf(await orderFromWall(browser, "elsewhere@reader.example", { number: asking }));
    expect(pathOf(await another.post(step, { answer: "yes" }))).toMatch(/thanks$/);
    expect(await another.text(closed)).not.toContain(behindTheWall);
    expect(pathOf(await browser.get(step.replace("confirmation", "payment")))).toMatch(/#rest$/);
    expect(await browser.text(closed)).toContain(behindTheWall);
  });

  it("reads by nothing but what was paid there: no seat, no domain, no subscription that the address has otherwise", async () => {
    const browser = browserOf(house);
    const email = "typed@reader.example";
    await orderFromWall(browser, email, { offer: "digital" });
    const { rows } = await house.query<{ id: string; payer: string }>(
      "select s.id, s.payer_id as payer from subscriptions s join people p on p.id = payer_id where email = $1",
      [email],
    );
    expect(await browser.text(closed)).toContain(behindTheWall);
    // given back, it opens nothing, whatever else comes to the address
    await house.query("update subscriptions set service = 'refunded' where id = $1", [rows[0]!.id]);
    house.clock.advance({ seconds: 11 });
    expect(await browser.text(closed)).not.toContain(behindTheWall);
    await house.query(
      "update subscriptions set recipient_id = $1 where id = (select id from subscriptions where service = 'active' and grants = 'archive' and 'digital' = any(editions) and payer_id <> $1 limit 1)",
      [rows[0]!.payer],
    );
    house.clock.advance({ seconds: 11 });
    expect(await browser.text(closed)).not.toContain(behindTheWall);
  });

  it("reads nothing of what was not paid before the address is proven: a trial, an order by invoice", async () => {
    for (const fields of [
      { at: "/subscribe/taste", email: "free@reader.example" },
      { at: "/subscribe/print", email: "later@reader.example", paying: "by invoice", agreedLater: "yes" },
    ] as Record<string, string>[]) {
      const browser = browserOf(house);
      const address = { name: "U", line1: "1 Quay", city: "H", postalCode: "EH1 1YZ", country: "GB" };
      const { at = "", ...typed } = fields;
      const answer = await browser.post(at, {
        payerName: "U",
        agreed: "yes",
        orderKey: `free-${at}`,
        ...address,
        ...typed,
        return: `${closed}#rest`,
      });
      expect(pathOf(answer)).toMatch(/^\/subscribe\/.*#code-asked$/);
      expect(answer.headers.getSetCookie().filter((line) => line.startsWith("masthead="))).toEqual([]);
      expect(await browser.text(closed)).not.toContain(behindTheWall);
    }
  });

  it("keeps reading what was paid there before, when something else is paid there with another address", async () => {
    const browser = browserOf(house);
    await orderFromWall(browser, "first@reader.example");
    const fields = { payerName: "B", email: "second@reader.example", orderKey: "other-here", ...card(good), agreed: "yes" };
    const one = await browser.post("/issues/46/copy/one-digital", fields);
    expect(pathOf(one)).toMatch(/thanks$/);
    expect(await browser.text(closed)).toContain(behindTheWall);
    expect(formOf(await browser.text("/sign-in"), "/sign-in").email).toBe("second@reader.example");
  });
});

describe("a gift", () => {
  it("shows its card before anything is paid, with the cover and the words that were typed, and prints it afterwards", async () => {
    const browser = browserOf(house, await house.signIn("gives@reader.example"));
    const cardOf = (html: string) => /<section class="gift-card"[\s\S]*?<\/section>/.exec(html)![0];
    expect(cardOf(await browser.text("/gift/digital"))).toMatch(/<img[^>]+alt="Cover of/i);
    const fields = {
      ...formOf(await browser.text("/gift/digital"), "/gift/digital"),
      payerName: "Gwen Marsh",
      recipientName: "Tomas",
      cardText: "For <b>you</b>.",
      see: "card",
    };
    const seen = await browser.text(pathOf(await browser.post("/gift/digital", fields)));
    const card = cardOf(seen);
    for (const said of ["For Tomas", "For &lt;b>you&lt;/b>.", "Gwen Marsh gives you"]) expect(card.replaceAll("&gt;", ">")).toContain(said);
    expect(seen).toContain('formaction="/gift/digital#gift-card"');
    // kept as it was typed
    const kept = formOf(await browser.text("/gift/digital"), "/gift/digital");
    expect(kept).toMatchObject({ recipientName: "Tomas", payerName: "Gwen Marsh" });
    await browser.post("/gift/digital", { ...kept, ...card4242, agreed: "yes", see: "" });
    const [, id] = /action="\/account\/gifts\/([^/"]+)\/link"/.exec(await browser.text("/account"))!;
    const printed = await browser.text(pathOf(await browser.post(`/account/gifts/${id}/link`, {})));
    expect(cardOf(printed)).toMatch(/<img[\s\S]*For Tomas[\s\S]*\/gifts\//);
  });
});
