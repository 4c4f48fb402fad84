import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cast } from "../../src/demo/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { answerTo, seededTemplate } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { lettersTo } from "../support/letters.ts";
import { serveTerm } from "../support/serve-term.ts";

/** The demo's own people and articles, on a house that was not started as a demo. */
let fresh: FreshPlatform;
let masthead: Masthead;
beforeAll(async () => {
  fresh = await freshPlatform({ demo: false, from: await seededTemplate() });
  masthead = await compose(fresh.platform);
});
afterAll(() => fresh.close());

const ask = (path: string, init: RequestInit = {}) =>
  masthead.fetch(new Request(fresh.platform.settings.origin + path, { redirect: "manual", ...init }), {} as never);
const order = async (path: string, fields: Record<string, string>, cookie = "") =>
  answerTo(
    await ask(path, { method: "POST", body: new URLSearchParams(fields), headers: { cookie, origin: origin(), accept: "text/html" } }),
    cookie,
    (to, cookies) => ask(to, { headers: { cookie: cookies, accept: "text/html" } }),
  );
const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((header) => header.split(";")[0]!);
const typedCard = { card: "4242424242424242", expiry: "11/39", check: "123" };
const paymentsTaken = async () => (await fresh.platform.db.selectFrom("payments").select("id").execute()).length;
const origin = () => fresh.platform.settings.origin;

describe("outside the demo", () => {
  it("nobody becomes one of its people by a click", async () => {
    expect((await ask("/demo")).status).toBe(404);
    for (const { email } of cast) {
      const { id } = await fresh.platform.db.selectFrom("people").select("id").where("email", "=", email).executeTakeFirstOrThrow();
      const answer = await ask("/demo/sessions", {
        method: "POST",
        body: new URLSearchParams({ person: id }),
        headers: { origin: origin() },
      });
      expect(answer.status).toBe(404);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect(await fresh.platform.db.selectFrom("sessions").selectAll().execute()).toEqual([]);
  });

  it("no page offers it", async () => {
    for (const path of ["/", "/sign-in", "/subscribe"]) expect(await (await ask(path)).text()).not.toContain('href="/demo"');
  });

  it("the desk is for those who sign in as staff", async () => {
    for (const path of ["/desk", "/desk/articles", "/desk/letters", "/desk/jobs", "/desk/subscribers"]) {
      const answer = await ask(path);
      expect([302, 303, 401, 403, 404], path).toContain(answer.status);
      expect(await answer.text(), path).not.toContain(cast[0].email);
    }
  });

  it("nobody subscribes with play money: the pages say so calmly, and how to reach the magazine", async () => {
    for (const path of ["/subscribe", "/gift", "/subscribe/digital", "/gift/print"]) {
      const html = await (await ask(path)).text();
      expect(html, path).toMatch(/(Orders|Gifts) are not taken online yet\. Write to <a href="mailto:[^"@]+@[^"]+">/);
      expect(html, path).not.toMatch(/name="card"|Play money|Choose Digital|class="button" href="\/(subscribe|gift)\/digital"/);
    }
    const typed = { payerName: "Una Berg", email: "una@reader.example", agreed: "yes", orderKey: "play", ...typedCard };
    const answer = await order("/subscribe/digital", typed);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("Nothing was charged.");
    expect(await fresh.platform.db.selectFrom("orders").select("id").where("idempotency_key", "=", "play").execute()).toEqual([]);
    expect(await fresh.platform.db.selectFrom("people").select("id").where("email", "=", typed.email).execute()).toEqual([]);
  });

  it("an offer that is sold by invoice is ordered by invoice, and its page asks for no card", async () => {
    const offer = await fresh.platform.db
      .selectFrom("offers")
      .select("key_code")
      .where("credit_copies", "is not", null)
      .where("audience", "=", "everybody")
      .executeTakeFirstOrThrow();
    const path = `/subscribe/${offer.key_code}`;
    expect(await (await ask("/subscribe")).text()).toContain(`href="${path}"`);
    const before = await (await ask(path)).text();
    expect(before).not.toMatch(/name="card"|Go to payment|not taken online|send me the invoice/);
    const email = "later@reader.example";
    const asked = await order(path, { email, orderKey: "later", see: "code" });
    const browser = cookiesOf(asked).join("; ");
    const [letter] = await lettersTo(fresh, email, "sign-in");
    const [code = ""] = /\b\d{6}\b/.exec(letter!.text) ?? [];
    const proven = await order(path, { email, codeFor: email, orderKey: "later", see: "price", code }, browser);
    const cookie = [browser, ...cookiesOf(proven)].join("; ");
    const html = await (await ask(path, { headers: { cookie } })).text();
    expect(html).toContain("Order, and send me the invoice for");
    expect(html).not.toMatch(/name="card"|Go to payment|not taken online/);
    const address = { name: "Una Berg", line1: "1 Mill Lane", postalCode: "EC1A 1BB", city: "London", country: "GB" };
    const answer = await order(
      path,
      {
        ...address,
        payerName: "Una Berg",
        email,
        agreedLater: "yes",
        paying: "by invoice",
        orderKey: "later",
      },
      cookie,
    );
    const [, id] = /^\/orders\/([^/]+)\/thanks$/.exec(answer.headers.get("location") ?? "")!;
    const invoice = await (await ask(`/orders/${id}/invoice`)).text();
    expect(invoice).toContain("It is paid by transfer");
    expect(invoice).not.toMatch(/<form[^>]*\/invoice"/);
    expect((await order(`/orders/${id}/invoice`, typedCard)).status).toBe(503);
    expect(await fresh.platform.db.selectFrom("orders").select("status").where("id", "=", id!).executeTakeFirst()).toEqual({
      status: "on account",
    });
  });

  it("a card of play money that was saved in a demo renews nothing: the reader is asked by letter", async () => {
    const { db } = fresh.platform;
    const { id } = await db
      .selectFrom("subscriptions")
      .select("id")
      .where("renewal", "=", "auto")
      .where("service", "=", "active")
      .where("bought_as", "=", "subscription")
      .executeTakeFirstOrThrow();
    await serveTerm(db, id);
    const before = await paymentsTaken();
    await masthead.handlers["expire-subscriptions"](fresh.platform, {}, {} as never);
    expect(await paymentsTaken()).toBe(before);
    expect(await db.selectFrom("subscriptions").select("renewal").where("id", "=", id).executeTakeFirst()).toEqual({ renewal: "series" });
  });

  it("a change asked for by another site is refused", async () => {
    const answer = await ask("/sign-in", {
      method: "POST",
      body: new URLSearchParams({ email: "a@reader.example" }),
      headers: { origin: "https://elsewhere.example" },
    });
    expect(answer.status).toBe(403);
  });
});
