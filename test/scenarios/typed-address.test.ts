import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type Browser, browserOf } from "../support/browser.ts";
import { formOf } from "../support/form-of.ts";
import { lettersTo } from "../support/letters.ts";
import { everyNth, long } from "../support/long.ts";

let house: DemoHouse;
let keys = 0;
const card = { card: "4242 4242 4242 4242", expiry: "12/39", check: "123" };
const address = { name: "Nobody Knows", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };
const typed = { payerName: "Nobody Knows", recipientName: "Nobody Else", agreed: "yes", agreedLater: "yes", ...address, ...card };

/** Coupons that hang on who uses them. */
const coupons = { NEWHERE: { audience: "new" }, AGAIN: { audience: "returning" }, ONCE: { audience: "everybody", most_per_person: 1 } };

beforeAll(async () => {
  house = await demoHouse();
  await house.query("delete from graphile_worker._private_jobs");
  for (const [at, [code, row]] of Object.entries(coupons).entries())
    await house.platform.db
      .insertInto("coupons")
      .values({
        id: `00000000-0000-7000-8000-0000000c0de${at}`,
        code,
        percent_off: 10,
        made_at: house.clock.now(),
        most_per_person: null,
        ...(row as { audience: "new" }),
      })
      .execute();
  // one of the cast has used each of them, another has had the free issues
  const [digital, tasted] = await Promise.all([house.signIn("jonas@reader.example"), house.signIn("oskar@reader.example")]);
  for (const coupon of ["AGAIN", "ONCE"]) expect((await order(digital, "/subscribe/digital", { coupon })).status).toBe(303);
  await order(tasted, "/subscribe/taste", {});
});
afterAll(() => house.close());

const order = (cookie: string, path: string, more: Record<string, string>) =>
  house.post(path, { ...typed, second: "yes", orderKey: `typed-${(keys += 1)}`, ...more }, cookie);

/** A subscriber who has used the coupons, one who had the free issues, one with an open invoice, one whose term is over, and staff. */
const owners = ["jonas", "oskar", "hanne", "thea"].map((name) => `${name}@reader.example`).concat("odile@tidewater.example");

const codeTo = async (email: string): Promise<string> => /\b\d{6}\b/.exec((await lettersTo(house, email, "sign-in"))[0]!.text)![0];

type Way = [path: string, more: Record<string, string | undefined>];

/** Everything that is bought, in every way it can be filled in by whoever is not signed in. */
async function ways(): Promise<{ sent: Way[]; pressed: Way[] }> {
  const offers = await house.platform.db.selectFrom("offers").select(["key_code", "audience"]).execute();
  const paths = offers.flatMap(({ key_code: key, audience }) =>
    audience === "back issue" ? [`/issues/46/copy/${key}`] : [`/subscribe/${key}`, `/gift/${key}`],
  );
  expect(new Set(offers.map(({ audience }) => audience)).size).toBeGreaterThan(4);
  const plain = paths.flatMap((path) => [{}, { paying: "by invoice" }].map((more): Way => [path, { ...more }]));
  const withCoupons = ["/subscribe/digital", "/gift/digital", "/issues/46/copy/one-digital"].flatMap((path) =>
    Object.keys(coupons).map((coupon): Way => [path, { coupon }]),
  );
  const pressed = paths.flatMap((path) => [{ see: "price" }, { see: "code" }, { code: "000000" }].map((more): Way => [path, { ...more }]));
  return { sent: [...plain, ...withCoupons], pressed: everyNth(3, pressed) };
}

/** What a stranger with a browser of their own is answered, and what they are led to, but for what names the one order. */
async function seen(email: string, path: string, more: Way[1]): Promise<string> {
  await house.query("delete from rate_hits");
  const browser = browserOf(house);
  const answer = await browser.post(path, { ...typed, email, orderKey: "k".repeat(43), ...(more as Record<string, string>) });
  const to = answer.headers.get("location") ?? "";
  const page = to ? await browser.text(to.split("#")[0]!) : await answer.text();
  const cookies = answer.headers.getSetCookie().map((line) => line.split("=")[0]);
  await house.query("delete from orders where idempotency_key = $1 and status = 'awaiting payment' and payment_id is null", [
    "k".repeat(43),
  ]);
  await house.query("update orders set idempotency_key = id::text where idempotency_key = $1", ["k".repeat(43)]);
  return [answer.status, to, cookies, page]
    .join("\n")
    .replaceAll(email, "them")
    .replaceAll(encodeURIComponent(email), "them")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replace(/answered=[\w-]+/g, "answered")
    .replace(/[Oo]rder \d+/g, "order")
    .replace(/\d+ left/g, "left");
}

describe("of an address that was typed nothing is told:", { timeout: 600_000 }, () => {
  it("whoever’s it is, and nobody’s, the same is answered to every order", async () => {
    await house.query("update premiums set ended_at = now()");
    const found: string[] = [];
    const { sent, pressed } = await ways();
    const tried = new Map<string, number>();
    for (const [at, [path, more]] of [...sent, ...pressed].entries()) {
      const nobody = await seen(`nobody-${at}@nowhere.example`, path, more);
      tried.set(nobody.slice(0, 3), (tried.get(nobody.slice(0, 3)) ?? 0) + 1);
      // one after the other; in the long run an order that is simply sent is tried with all of them
      for (const email of long && at < sent.length ? owners : [owners[at % owners.length]!])
        if ((await seen(email, path, more)) !== nobody) found.push(`${path} ${JSON.stringify(more)} ${email}`);
    }
    expect(found).toEqual([]);
    // orders were taken, forms were refused, codes were asked for
    expect(tried.get("303")).toBeGreaterThan(20);
    expect(tried.size).toBeGreaterThan(1);
  });
});

describe("what hangs on who orders", () => {
  const begin = async (browser: Browser, path: string, email: string) => {
    const fields = formOf(await browser.text(path), path);
    const answer = await browser.post(path, { ...fields, ...typed, email, see: "code" });
    return browser.text((answer.headers.get("location") ?? "").split("#")[0]!);
  };

  it("is ordered by nobody who has not typed a code, whatever the address", async () => {
    const hanging: Way[] = [
      ["/subscribe/taste", {}],
      ["/subscribe/welcome-back", {}],
      ["/subscribe/print", { paying: "by invoice" }],
      ...Object.keys(coupons).map((coupon): Way => ["/subscribe/digital", { coupon }]),
    ];
    for (const [at, [path, more]] of hanging.entries()) {
      await house.query("delete from rate_hits");
      const email = `hangs-${at}@nowhere.example`;
      const answer = await browserOf(house).post(path, { ...typed, email, orderKey: `hangs-${at}`, ...(more as Record<string, string>) });
      expect([path, more, answer.headers.get("location")]).toEqual([path, more, expect.stringMatching(/#code-asked$/)]);
      expect(await lettersTo(house, email)).toHaveLength(1);
    }
    expect((await house.query("select 1 from orders where idempotency_key like 'hangs-%'")).rows).toEqual([]);
  });

  it("is asked by a code on the same page, where all that was typed stands, and then paid by one button", async () => {
    const [browser, email, path] = [browserOf(house), "newcomer@reader.example", "/subscribe/taste"];
    expect(await browser.text(path)).not.toContain("Order, free of charge");
    const page = await begin(browser, path, email);
    expect(formOf(page, path)).toMatchObject({ payerName: "Nobody Knows", email, codeFor: email, code: "" });
    expect(page).toContain("Order, free of charge");
    const wrong = await browser.post(path, { ...formOf(page, path), agreed: "yes", code: "000000" });
    const again = await browser.text(wrong.headers.get("location")!.split("#")[0]!);
    expect(again).toContain('id="code-wrong"');
    const served = await browser.post(path, { ...formOf(again, path), agreed: "yes", code: await codeTo(email) });
    expect(served.headers.get("location")).toMatch(/^\/orders\/.*\/thanks$/);
    const thanks = await browser.text(served.headers.get("location")!);
    // the code came first: none comes after
    expect(thanks).not.toContain('name="code"');
    expect(await browser.text("/account")).toContain("Two issues to try");
  });

  it("is told to its owner, and to nobody before the code: who has had it gains nothing by typing", async () => {
    const path = "/subscribe/taste";
    for (const email of ["newcomer@reader.example", "oskar@reader.example"]) {
      const browser = browserOf(house);
      const page = await begin(browser, path, email);
      expect(page).not.toContain("free issues already");
      const answer = await browser.post(path, { ...formOf(page, path), agreed: "yes", code: await codeTo(email) });
      expect(await browser.text(answer.headers.get("location")!.split("#")[0]!)).toMatch(/free issues already|for the first time/);
    }
    const { rows } = await house.query<{ count: number }>(
      "select count(*)::int as count from orders join people p on p.id = payer_id where kind = 'trial' and coalesce(email, typed_email) = 'newcomer@reader.example'",
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("is ordered once, however often the button is pressed at once, and signs in once", async () => {
    const [browser, email, path] = [browserOf(house), "presses@reader.example", "/subscribe/taste"];
    const page = await begin(browser, path, email);
    const fields = { ...formOf(page, path), agreed: "yes", code: await codeTo(email) };
    const cookie = browser.cookie();
    const answers = await Promise.all([1, 2, 3].map(() => house.post(path, fields, cookie)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
    for (const answer of answers) {
      const session = answer.headers
        .getSetCookie()
        .find((line) => line.startsWith("masthead="))!
        .split(";")[0]!;
      expect(await house.text("/account", session)).toContain("Two issues to try");
    }
  });

  it("tells a subscriber who is signed out what they have, once the code is typed and before anything is paid", async () => {
    const [browser, email, path] = [browserOf(house), "jonas@reader.example", "/subscribe/digital"];
    const page = await begin(browser, path, email);
    expect(page).not.toContain("You have Digital already");
    const answer = await browser.post(path, { ...formOf(page, path), see: "price", code: await codeTo(email) });
    const proven = await browser.text(answer.headers.get("location")!.split("#")[0]!);
    expect(proven).toContain("You have Digital already");
    expect(proven).toMatch(/href="\/account\/subscriptions\/[^"]+\/renewing"/);
    expect(proven).toContain('href="/gift/digital"');
    // Back, or the address typed anew: all that was typed stands there still
    expect(formOf(await browser.text(path), path)).toMatchObject({ payerName: "Nobody Knows" });
  });

  it("stands as it was typed for whoever signs in by the letter’s own page instead", async () => {
    const [browser, email, path] = [browserOf(house), "maren@reader.example", "/subscribe/digital"];
    await begin(browser, path, email);
    const entered = await browser.post("/sign-in/code", { email, code: await codeTo(email) });
    expect(entered.headers.get("location")).toContain(path);
    expect(formOf(await browser.text(path), path)).toMatchObject({ payerName: "Nobody Knows" });
  });
});
