import { afterAll, beforeAll, expect, it } from "vitest";
import { placeRenewal } from "../../src/renewals/index.ts";
import { issueDates } from "../../src/editorial/index.ts";
import { createPayments, sandboxGateway } from "../../src/payments/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let keys = 0;
const card = { card: "4242 4242 4242 4242", expiry: "12/39", check: "123" };

beforeAll(async () => {
  house = await demoHouse();
  await house.query("delete from graphile_worker._private_jobs");
});
afterAll(() => house.close());

/** Each of these people has a browser of their own. */
const browserOf = (email = "") => `masthead-browser=${`b${Buffer.from(email).toString("hex")}`.padEnd(43, "0")}`;
const buy = (path: string, fields: Record<string, string>, cookie = browserOf(fields.email)) =>
  house.post(path, { payerName: "Una Berg", agreed: "yes", ...card, orderKey: `twice-${(keys += 1)}`, ...fields }, cookie);
const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]!.split(";")[0]!;
const orderOf = (answer: Response): string => /orders\/([^/]+)/.exec(answer.headers.get("location")!)![1]!;

/** What was taken from whoever goes by this address, whatever their account. */
async function charged(email: string): Promise<number> {
  const { rows } = await house.query<{ count: number }>(
    "select count(*)::int as count from payments join people p on p.id::text = payer where (p.email = $1 or p.typed_email = $1) and status = 'succeeded'",
    [email],
  );
  return rows[0]!.count;
}

it("who goes back and pays again is asked, and nothing is charged until they say that it is a second one", async () => {
  const email = "back@reader.example";
  await buy("/subscribe/digital", { email });
  const again = await buy("/subscribe/digital", { email });
  expect(again.status).toBe(409);
  const asked = await again.text();
  expect(asked).toContain('name="second"');
  expect(asked).toMatch(/You have just bought digital: order \d+\./i);
  expect(asked).toContain("Sign in to see, extend or change it");
  expect(asked).toContain('href="/gift/digital"');
  expect(asked).toContain(`value="Una Berg"`);
  expect(await charged(email)).toBe(1);
  // and later the same, in other words
  house.clock.advance({ minutes: 61 });
  expect(await (await buy("/subscribe/digital", { email })).text()).toContain(
    "was ordered with this e-mail address already, in this browser",
  );
  expect(
    (await buy("/subscribe/print", { email, name: "U", line1: "1 Quay", city: "H", postalCode: "EH1 1YZ", country: "GB" })).status,
  ).toBe(303);
  expect((await buy("/subscribe/digital", { email, second: "yes" })).status).toBe(303);
  expect(await charged(email)).toBe(3);
});

it("what somebody has is told to nobody who types their address in another browser, whether they have it or not", async () => {
  const [has, hasNot] = ["has-it@reader.example", "has-not@reader.example"];
  await buy("/subscribe/digital", { email: has });
  const elsewhere = (email: string, more: Record<string, string> = {}) =>
    buy("/subscribe/digital", { email, see: "price", ...more }, "masthead-browser=elsewhere");
  for (const more of [{ second: "" }, { second: "yes" }]) {
    const [one, other] = [await elsewhere(has, more), await elsewhere(hasNot, more)];
    const seen = async (answer: Response) => [answer.status, (await answer.text()).replaceAll(hasNot, has).replace(/twice-\d+/g, "")];
    expect(await seen(one)).toEqual(await seen(other));
  }
  expect((await buy("/subscribe/digital", { email: has }, "masthead-browser=elsewhere")).status).toBe(303);
  // it waits beside the account until its owner says that it is theirs
  expect(await house.text("/account", await house.signIn(has))).toContain("Digital");
});

it("two tabs of a new browser are one browser: it is known from the page on which one orders", async () => {
  const first = await house.get("/subscribe/digital");
  const browser = cookieOf(first);
  expect(browser).toMatch(/^masthead-browser=/);
  expect((await house.get("/subscribe/digital", browser)).headers.getSetCookie()[0]).toContain(browser);
});

it("of orders that are sent at once, each under a key of its own, one is charged", async () => {
  const email = "tabs@reader.example";
  const answers = await Promise.all(Array.from({ length: 6 }, () => buy("/subscribe/digital", { email })));
  expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([303, 409, 409, 409, 409, 409]);
  expect(await charged(email)).toBe(1);
  const cookie = await house.signIn("tabs2@reader.example");
  const signedIn = await Promise.all(Array.from({ length: 6 }, () => buy("/subscribe/digital", {}, cookie)));
  expect(signedIn.map(({ status }) => status).sort((one, other) => one - other)).toEqual([303, 409, 409, 409, 409, 409]);
  expect(await charged("tabs2@reader.example")).toBe(1);
  // beside somebody's account as well
  const beside = await Promise.all(Array.from({ length: 6 }, () => buy("/subscribe/digital", { email: "jonas@reader.example" })));
  expect(beside.map(({ status }) => status).sort((one, other) => one - other)).toEqual([303, 409, 409, 409, 409, 409]);
});

it("who is signed in and has it is told before anything is typed: extend it, give it, change it", async () => {
  const cookie = await house.be("digital");
  const form = await house.text("/subscribe/digital", cookie);
  expect(form).toContain("You have Digital already");
  expect(form).toMatch(/href="\/account\/subscriptions\/[0-9a-f-]{36}\/renewing"/);
  expect(form).toContain('href="/gift/digital"');
  expect((await buy("/subscribe/digital", {}, cookie)).status).toBe(409);
  expect(await house.text("/subscribe/print", cookie)).not.toContain('name="second"');
  expect(await house.text("/subscribe/digital", await house.be("registered"))).not.toContain('name="second"');
  // a gift somebody was given is had, whoever paid for it, and not only something that gives as much
  const given = await house.text("/subscribe/print", await house.be("recipient"));
  expect(given).toContain("You have Print + digital already");
  expect(given).toContain('name="second"');
});

it("what is ordered and not paid yet is gone on with by the browser that ordered, and shown to no other", async () => {
  const email = "step@reader.example";
  const first = await buy("/subscribe/digital", { email, card: "4000 0025 0000 3155" });
  expect(first.headers.get("location")).toContain("/confirmation");
  const here = await buy("/subscribe/digital", { email });
  expect(here.status).toBe(409);
  expect(await here.text()).toContain(`/orders/${orderOf(first)}/payment`);
  const elsewhere = await buy("/subscribe/digital", { email, see: "price" }, "masthead-browser=elsewhere");
  expect(await elsewhere.text()).not.toContain(orderOf(first));
  // what came to nothing is none
  await house.post(`/orders/${orderOf(first)}/confirmation`, { answer: "no" });
  expect((await buy("/subscribe/digital", { email })).status).toBe(303);
  const other = "left@reader.example";
  await buy("/subscribe/digital", { email: other, card: "4000 0025 0000 3155" });
  house.clock.advance({ days: 2 });
  expect((await buy("/subscribe/digital", { email: other })).status).toBe(303);
});

it("a gift is given once to the same person, and at once to another; a single issue is bought once, and another at once", async () => {
  const email = "giver@reader.example";
  const give = (recipientName: string, more = {}) => buy("/gift/digital", { email, recipientName, ...more });
  expect((await give("Ada Fen")).status).toBe(303);
  const again = await give("ada fen ");
  expect(again.status).toBe(409);
  expect(await again.text()).toMatch(/You have just given Digital to ada fen: order \d+\./);
  expect((await give("Ben Fen")).status).toBe(303);
  expect((await give("Ada Fen", { second: "yes" })).status).toBe(303);
  expect((await give("Cy Fen", { recipientEmail: "fen@reader.example" })).status).toBe(303);
  expect((await give("Cyril Fen", { recipientEmail: "Fen@reader.example" })).status).toBe(409);
  // of the same name, and somebody else
  expect((await give("Cy Fen", { recipientEmail: "cy@reader.example" })).status).toBe(303);
  const onSale = (await issueDates(house.platform.db)).filter(({ state }) => state === "on sale");
  const [before, newest] = onSale.slice(-2).map(({ wholeNumber }) => wholeNumber);
  expect((await buy(`/issues/${newest}/copy/one-digital`, { email })).status).toBe(303);
  expect((await buy(`/issues/${newest}/copy/one-digital`, { email })).status).toBe(409);
  expect((await buy(`/issues/${before}/copy/one-digital`, { email })).status).toBe(303);
});

it("a term is renewed once from two tabs", async () => {
  const email = "renews@reader.example";
  const cookie = await house.signIn(email);
  await buy("/subscribe/digital", {}, cookie);
  const { rows } = await house.query<{ id: string; personId: string }>(
    `select s.id, payer_id as "personId" from subscriptions s join people p on p.id = payer_id where email = $1`,
    [email],
  );
  const { id, personId } = rows[0]!;
  const renew = (more = {}) => buy(`/account/subscriptions/${id}/renewing`, more, cookie);
  // of the term that was just bought nothing has come
  const asked = await renew();
  expect(asked.status).toBe(409);
  expect(await asked.text()).toContain("I want another term behind it");
  await house.query("update copies set state = 'released' where subscription_id = $1", [id]);
  await house.query("update subscriptions set service = 'expired' where id = $1", [id]);
  const payments = createPayments(house.platform, sandboxGateway);
  const typed = { number: card.card, expiry: card.expiry, check: card.check };
  const both = await Promise.allSettled(
    ["a", "b"].map((key) => placeRenewal(house.platform, payments, { subscriptionId: id, personId, agreed: true, key, card: typed })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await charged(email)).toBe(2);
});

it("an edition is changed once from two tabs", async () => {
  const email = "changes@reader.example";
  const cookie = await house.signIn(email);
  await buy("/subscribe/digital", {}, cookie);
  const [, path] = /href="(\/account\/subscriptions\/[^"]+\/edition\/print)"/.exec(await house.text("/account", cookie))!;
  const toPay = /name="toPay" value="(\d+)"/.exec(await house.text(path!, cookie))![1]!;
  const fields = { toPay, name: "U", line1: "1 Quay", city: "H", postalCode: "EH1 1YZ", country: "GB" };
  const first = await buy(path!, { ...fields, card: "4000 0025 0000 3155" }, cookie);
  expect(first.headers.get("location")).toContain("/confirmation");
  const second = await buy(path!, fields, cookie);
  expect(second.status).toBe(409);
  expect(await second.text()).toContain("I want this one as well");
  expect(await charged(email)).toBe(1);
});

it("what was given back or has ended is bought again at once; a single issue that was had stays had", async () => {
  const email = "again@reader.example";
  const service = (state: string) =>
    house.query(
      "update subscriptions set service = $1 where recipient_id in (select id from people where email = $2 or typed_email = $2)",
      [state, email],
    );
  for (const state of ["refunded", "cancelled", "expired"]) {
    expect((await buy("/subscribe/digital", { email })).status, state).toBe(303);
    expect((await buy("/subscribe/digital", { email })).status, state).toBe(409);
    await service(state);
  }
  expect((await buy("/subscribe/digital", { email })).status).toBe(303);
  const newest = (await issueDates(house.platform.db)).findLast(({ state }) => state === "on sale")!.wholeNumber;
  expect((await buy(`/issues/${newest}/copy/one-digital`, { email })).status).toBe(303);
  await service("expired");
  expect((await buy(`/issues/${newest}/copy/one-digital`, { email })).status).toBe(409);
  await service("refunded");
  expect((await buy(`/issues/${newest}/copy/one-digital`, { email })).status).toBe(303);
});

it("whoever changed their edition has what they changed to, and no longer what they changed from", async () => {
  const email = "changed@reader.example";
  const address = { name: "U", line1: "1 Quay", city: "H", postalCode: "EH1 1YZ", country: "GB" };
  const print = orderOf(await buy("/subscribe/print", { email: "has-print@reader.example", ...address }));
  await buy("/subscribe/digital", { email });
  await house.query(
    "update subscriptions set offer_id = (select offer_id from orders where id = $1) where recipient_id in (select id from people where email = $2)",
    [print, email],
  );
  expect((await buy("/subscribe/print", { email, ...address })).status).toBe(409);
  expect((await buy("/subscribe/digital", { email })).status).toBe(303);
});

it("who is signed in with more than an offer gives is asked before they pay for it, and after that no more", async () => {
  const email = "has-more@reader.example";
  const cookie = await house.signIn(email);
  const address = { name: "U", line1: "1 Quay", city: "H", postalCode: "EH1 1YZ", country: "GB" };
  expect((await buy("/subscribe/print", address, cookie)).status).toBe(303);
  const page = await house.text("/subscribe/digital", cookie);
  expect(page).toMatch(/You have Print \+ digital until no\. \d+, which gives you all that Digital does/);
  expect(page).toMatch(/href="\/account\/subscriptions\/[0-9a-f-]{36}\/renewing">Extend it<\/a> by another 24 issues/);
  expect(page).toContain('href="/gift/digital"');
  const refused = await buy("/subscribe/digital", {}, cookie);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("You have Print + digital, which gives you all that Digital does. Nothing was ordered now");
  expect(await charged(email)).toBe(1);
  expect((await buy("/subscribe/digital", { second: "yes" }, cookie)).status).toBe(303);
  expect(await house.text("/account", cookie)).not.toContain("/second");
  // whoever is not signed in is told nothing, and pays
  expect((await buy("/subscribe/digital", { email }, browserOf("elsewhere"))).status).toBe(303);
});

it("what one has and gives less, or ends before, is followed at once", async () => {
  const email = "has-less@reader.example";
  const cookie = await house.signIn(email);
  const address = { name: "U", line1: "1 Quay", city: "H", postalCode: "EH1 1YZ", country: "GB" };
  await buy("/subscribe/print", address, cookie);
  const mine = "recipient_id = (select id from people where email = $1)";
  const asked = async () => (await house.text("/subscribe/digital", cookie)).includes('name="second"');
  expect(await asked()).toBe(true);
  for (const [less, as] of [
    ["grants = 'term'", "grants = 'archive'"],
    ["ad_free = false", "ad_free = true"],
    ["service = 'expired'", "service = 'active'"],
    ["bought_as = 'trial'", "bought_as = 'subscription'"],
  ]) {
    await house.query(`update subscriptions set ${less} where ${mine}`, [email]);
    expect(await asked(), less).toBe(false);
    await house.query(`update subscriptions set ${as} where ${mine}`, [email]);
  }
  await house.query(
    `update copies set state = 'voided' where whole_number > (select min(whole_number) from issues where state <> 'on sale') - 1
       and subscription_id = (select id from subscriptions where ${mine})`,
    [email],
  );
  expect(await asked()).toBe(false);
});

it("a form that was paid and is sent again as it was is one order; for somebody else it is another, by Back as well", async () => {
  const form = { email: "gives@twice.example", orderKey: "gives-by-back", recipientName: "Ole" };
  const [first, again] = [orderOf(await buy("/gift/digital", form)), orderOf(await buy("/gift/digital", form))];
  expect(again).toBe(first);
  const other = orderOf(await buy("/gift/digital", { ...form, recipientName: "Kari" }));
  expect(other).not.toBe(first);
  expect(orderOf(await buy("/gift/digital", { ...form, recipientName: "Kari" }))).toBe(other);
  expect(await charged(form.email)).toBe(2);
  const { rows } = await house.query("select recipient_name from gifts where order_id in ($1, $2) order by 1", [first, other]);
  expect(rows).toEqual([{ recipient_name: "Kari" }, { recipient_name: "Ole" }]);
});

it("a second step that was left for another order is confirmed no more", async () => {
  const form = { email: "left@twice.example", orderKey: "left-by-back", card: "4000 0025 0000 3155" };
  const left = await buy("/subscribe/digital", form);
  expect(left.headers.get("location")).toMatch(/confirmation$/);
  const other = await buy("/subscribe/digital", { ...form, email: "right@twice.example", card: card.card });
  expect(other.headers.get("location")).toMatch(/thanks$/);
  const late = await house.post(left.headers.get("location")!, { answer: "yes" }, browserOf(form.email));
  expect(late.headers.get("location")).toMatch(/thanks$/);
  expect([await charged(form.email), await charged("right@twice.example")]).toEqual([0, 1]);
});

it("whoever leaves the second step of one card and types another pays by that, and the step is confirmed no more", async () => {
  const form = { email: "other-card@twice.example", orderKey: "other-card", card: "4000 0025 0000 3155" };
  const left = await buy("/subscribe/digital", form);
  // the same card again is a second click
  expect((await buy("/subscribe/digital", form)).headers.get("location")).toBe(left.headers.get("location"));
  const other = await buy("/subscribe/digital", { ...form, card: card.card });
  expect(other.headers.get("location")).toMatch(/thanks$/);
  expect((await house.post(left.headers.get("location")!, { answer: "yes" }, browserOf(form.email))).headers.get("location")).toMatch(
    /thanks$/,
  );
  expect([orderOf(other), await charged(form.email)]).toEqual([orderOf(left), 1]);
});

it("whoever agreed to one price is charged no higher one to which it rose meanwhile, and is asked again", async () => {
  const form = { email: "dearer@twice.example" };
  const shown = /name="toPay" value="(\d+)"/.exec(await house.text("/subscribe/digital"))![1]!;
  await house.query("update offers set price = price + 200 where key_code = 'digital'");
  const refused = await buy("/subscribe/digital", { ...form, toPay: shown });
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain("As it stands here it costs €50.00, and not €48.00 as this page said before.");
  expect(page).toContain('name="toPay" value="5000"');
  expect(page).not.toMatch(/name="agreed"[^>]* checked/);
  expect(await charged(form.email)).toBe(0);
  expect((await buy("/subscribe/digital", { ...form, toPay: "5000" })).status).toBe(303);
  await house.query("update offers set price = price - 200 where key_code = 'digital'");
  // a lower one is charged at once
  expect((await buy("/subscribe/digital", { email: "cheaper@twice.example", toPay: "5000" })).status).toBe(303);
});
