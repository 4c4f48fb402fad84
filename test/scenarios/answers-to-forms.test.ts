import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keep, keeping, keptAt } from "../../src/http/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let origin: string;
let keys = 0;

beforeAll(async () => {
  house = await demoHouse();
  origin = house.platform.settings.origin;
  await house.query("delete from graphile_worker._private_jobs");
});
afterAll(() => house.close());

const [declined, asking, good] = ["4000 0000 0000 0002", "4000 0025 0000 3155", "4242 4242 4242 4242"];
const typed = {
  payerName: "Una Berg",
  name: "U. Berg",
  line1: "3 Salt Lane",
  city: "Hallby",
  postalCode: "EH1 1YZ",
  country: "GB",
  agreed: "yes",
};
const card = (number: string) => ({ card: number, expiry: "11/39", check: "907" });

/** One browser: its cookies, and where it is; nothing is followed by itself. */
function aBrowser(cookie = "") {
  const cookies = new Map(
    cookie
      .split("; ")
      .filter(Boolean)
      .map((one) => one.split("=") as [string, string]),
  );
  const ask = async (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) => {
    await house.caughtUp();
    const held = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = { accept: "text/html,application/xhtml+xml", cookie: held, origin, ...headers };
    const answer = await house.masthead.fetch(new Request(origin + path, { redirect: "manual", ...init, headers: sent }), {} as never);
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    return answer;
  };
  const get = (path: string) => ask(path.split("#")[0]!);
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, { method: "POST", body: new URLSearchParams(fields) }, headers);
  const cookieOf = (name: string) => `${name}=${cookies.get(name)}`;
  return { get, post, cookieOf, text: async (path: string) => (await get(path)).text() };
}

const order = (browser: ReturnType<typeof aBrowser>, path: string, number: string, more: Record<string, string> = {}) =>
  browser.post(path, { ...typed, ...card(number), orderKey: `answers-${(keys += 1)}`, ...more });
const toOf = (answer: Response) => answer.headers.get("location") ?? "";

/** No form is sent there: a script asks, and shows what it is answered where it stands. */
const askedByScripts = [
  "/reading",
  "/account/places",
  "/push/subscription",
  "/push/subscription/withdrawal",
  "/sign-in/passkey/options",
  "/desk/me/passkeys/options",
  "/desk/proof/passkey/options",
  "/desk/articles/autosave",
  "/desk/articles/preview",
  "/desk/articles/source",
  "/desk/articles/written",
  "/desk/articles/title-elsewhere",
  "/desk/pages/autosave",
  "/desk/pages/preview",
  "/desk/pictures/added",
];

describe("what a form is answered", () => {
  it("stands at an address of its own for the browser that sent it, for an hour, and for nobody else", async () => {
    const [browser, another] = [aBrowser(), aBrowser()];
    const answer = await order(browser, "/subscribe/print", declined, { email: "own@reader.example" });
    expect(answer.status).toBe(303);
    expect(toOf(answer)).toMatch(/^\/subscribe\/print\?answered=[\w-]{16}/);
    expect(toOf(answer)).not.toMatch(/Berg|Salt|reader/);
    for (const _again of [1, 2]) {
      const page = await browser.get(toOf(answer));
      expect([page.status, page.headers.get("cache-control")]).toEqual([422, "no-store"]);
      const text = await page.text();
      expect(text).toContain("The payment did not go through: declined by your bank. Nothing was charged.");
      expect(formOf(text, "/subscribe/print")).toMatchObject({ ...typed, email: "own@reader.example", card: "", expiry: "", check: "" });
    }
    expect(toOf(await another.get(toOf(answer)))).toBe("/subscribe/print");
    house.clock.advance({ minutes: 61 });
    expect(toOf(await browser.get(toOf(answer)))).toBe("/subscribe/print");
    expect(formOf(await browser.text("/subscribe/print"), "/subscribe/print").line1).toBe("");
  });

  it("is a page's address for every form of the site and the desk that is sent without a word, with a summary that leads to its fields", async () => {
    const paths = house.masthead.routes.filter(({ method, path }) => method === "POST" && !path.includes(":")).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(30);
    const [wrong, refused]: [string[], string[]] = [[], []];
    for (const path of paths.filter((one) => one !== "/sign-out" && !askedByScripts.includes(one))) {
      const browser = aBrowser(await house.be("publisher"));
      const answer = await browser.post(path, {}, { referer: `${origin}/desk?x=1` });
      const to = toOf(answer);
      // nobody stands behind these without a word
      if (answer.status === 404) continue;
      if (answer.status !== 303) wrong.push(`${answer.status} ${path}`);
      if (!to.includes("answered=")) continue;
      const page = await browser.get(to);
      const text = await page.text();
      if (page.status === 422) refused.push(path);
      if (page.status === 422 && !to.endsWith("#refused")) wrong.push(`${path} has no summary`);
      const summary = /id="refused"[\s\S]*?<\/div>/.exec(text)?.[0] ?? "";
      for (const [, id] of summary.matchAll(/href="#([^"]+)"/g))
        if (text.split(` id="${id}"`).length !== 2) wrong.push(`${path} leads to #${id} ${text.split(` id="${id}"`).length - 1} times`);
      // an empty code or address is sent by no form of this reader's pages
      if (/<li>[^<]/.test(summary) && !["/sign-in/code", "/account/address", "/desk/proof/code"].includes(path))
        wrong.push(`${path} names what is no field: ${summary}`);
    }
    expect(wrong).toEqual([]);
    expect(refused.length).toBeGreaterThan(12);
  });

  it("is the answer itself for what is no browser", async () => {
    const answer = await aBrowser().post("/subscribe/digital", { ...typed, email: "x@reader.example" }, { accept: "*/*" });
    expect([answer.status, toOf(answer)]).toEqual([422, ""]);
  });

  it("leads to no other host, whatever page it says it came from", async () => {
    for (const referer of ["https://evil.example/subscribe", `${origin}//evil.example/`, `${origin}/\\evil.example`, "nonsense"]) {
      const to = toOf(await aBrowser().post("/newsletter", { email: "nobody" }, { referer }));
      expect(new URL(to || "/", origin).origin, referer).toBe(origin);
    }
    const answer = await aBrowser().post("//evil.example/x", { email: "nobody" });
    expect(new URL(toOf(answer) || "/", origin).origin).toBe(origin);
  });

  it("is shown to whoever is signed in as they were then", async () => {
    const cookie = await house.be("print");
    const browser = aBrowser(cookie);
    const to = toOf(await browser.post("/account/feeds/podcast", {}));
    expect(to).toMatch(/^\/account\/feeds\?answered=/);
    expect(await browser.text(to)).toMatch(/\/feeds\/[\w-]{43}\/podcast\.xml/);
    const { rows } = await house.query<{ text: string }>(
      "select encode(sealed, 'escape') || encode(id, 'escape') as text from kept_answers",
    );
    expect(rows.map(({ text }) => text).join()).not.toMatch(/podcast|feeds/);
    // who signs in next in the same browser has none of it
    const next = aBrowser(`${browser.cookieOf("masthead-browser")}; ${await house.be("digital")}`);
    expect(toOf(await next.get(to))).toBe("/account/feeds");
    await browser.post("/sign-out", {});
    expect(toOf(await browser.get(to))).toBe("/account/feeds");
  });
});

describe("an order that is not paid", () => {
  it("is offered again with all but the card after a declined one, by Back as well, and forgotten when it is paid", async () => {
    const browser = aBrowser();
    await order(browser, "/subscribe/print", declined, { email: "declined@reader.example" });
    const again = await browser.text("/subscribe/print");
    expect(formOf(again, "/subscribe/print")).toMatchObject({
      ...typed,
      email: "declined@reader.example",
      card: "",
      expiry: "",
      check: "",
    });
    const paid = await browser.post("/subscribe/print", { ...formOf(again, "/subscribe/print"), ...card(good) });
    expect(toOf(paid)).toMatch(/^\/orders\/[0-9a-f-]{36}\/thanks$/);
    expect(formOf(await browser.text("/subscribe/print"), "/subscribe/print")).toMatchObject({ payerName: "", line1: "" });
    const { rows } = await house.query<{ tries: number; status: string }>(
      "select o.status, tries from orders o join people p on p.id = o.payer_id where p.email = $1 or p.typed_email = $1",
      ["declined@reader.example"],
    );
    expect(rows).toEqual([{ status: "paid", tries: 2 }]);
  });

  it.each([
    ["/subscribe/print", {}],
    ["/gift/print", { recipientName: "Ole", cardText: "For\nyou", coupon: "" }],
  ])("at its second step is offered again with all but the card: %s", async (path, more) => {
    const browser = aBrowser();
    const email = `${path.slice(1, 5)}@step.example`;
    const step = toOf(await order(browser, path, asking, { email, ...more }));
    expect(step).toMatch(/confirmation$/);
    // Back from there
    expect(formOf(await browser.text(path), path)).toMatchObject({ ...typed, ...more, email });
    const refused = await browser.post(step, { answer: "no" });
    expect(toOf(refused)).toBe(`${path}#refused`);
    const page = await browser.text(path);
    expect(page).toContain("All but the card stands here as you gave it.");
    expect(formOf(page, path)).toMatchObject({ ...typed, ...more, email, card: "" });
    // Back to the step, and to where its payment stood
    for (const at of ["confirmation", "payment", "thanks"]) {
      let to = step.replace("confirmation", at);
      for (let hop = 0; hop < 3 && to.startsWith("/orders/"); hop += 1) to = toOf(await browser.get(to));
      expect(to).toBe(`${path}#refused`);
    }
    // whoever else has its address is led to the form, and it is empty
    const another = aBrowser();
    expect(toOf(await another.get(step.replace("confirmation", "payment")))).toBe(`${path}#refused`);
    const theirs = await another.text(path);
    expect(theirs).not.toMatch(/Salt Lane|step\.example|Berg/);
    const paid = await browser.post(path, { ...formOf(page, path), ...card(good) });
    expect(toOf(paid)).toMatch(/thanks$/);
    expect(await browser.text(path)).not.toContain("Salt Lane");
  });

  it("is emptied by whoever wants it to be", async () => {
    const browser = aBrowser();
    await order(browser, "/subscribe/digital", declined, { email: "empty@reader.example" });
    expect(await browser.text("/subscribe/digital")).toContain("empty@reader.example");
    expect(toOf(await browser.post("/subscribe/digital", { see: "nothing" }))).toBe("/subscribe/digital");
    expect(await browser.text("/subscribe/digital")).not.toContain("empty@reader.example");
  });

  it("of a reader's account comes back to where it was ordered", async () => {
    const browser = aBrowser(await house.be("stopped"));
    const { rows } = await house.query<{ id: string }>(
      "select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = 'ada@reader.example'",
    );
    const renewing = `/account/subscriptions/${rows[0]!.id}/renewing`;
    const step = toOf(await browser.post(renewing, { agreed: "yes", orderKey: "answers-renewing", ...card(asking) }));
    expect(step).toMatch(/confirmation$/);
    expect(toOf(await browser.post(step, { answer: "no" }))).toBe(`${renewing}#refused`);
    const form = formOf(await browser.text(renewing), renewing);
    expect(form).toMatchObject({ agreed: "yes", card: "" });
    expect(toOf(await browser.post(renewing, { ...form, ...card(good) }))).toMatch(/thanks$/);
  });
});

it("keeps no more than is said of one browser, and nothing that is too large", async () => {
  const { platform } = house;
  for (let at = 0; at <= keeping.ofOne; at += 1) {
    await keep(platform, "one", `at ${at}`, `words ${at}`);
    await house.query("update kept_answers set kept_until = kept_until - interval '1 second'");
  }
  expect(await keptAt(platform, "one", "at 0")).toBeUndefined();
  expect(await keptAt(platform, "one", "at 1")).toBe("words 1");
  expect(await keptAt(platform, "two", "at 1")).toBeUndefined();
  expect(await keep(platform, "one", "large", randomBytes(400_000).toString("latin1"))).toBe(false);
});
