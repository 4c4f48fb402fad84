import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freezeMainRun } from "../../src/fulfilment/freeze-issue.ts";
import { changeAddress } from "../../src/subscriptions/index.ts";
import { labelRuns, labelsOfRun } from "../../src/fulfilment/index.ts";
import { cast } from "../../src/demo/index.ts";
import { inTransaction, projectFolder } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";
import { usually } from "../support/long.ts";

let house: DemoHouse;
let orders = 0;
const own = { name: "Una Berg", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };
const other = { name: "Nobody Knows", line1: "66 Elsewhere", city: "Halmouth", postalCode: "EH9 9ZZ", country: "GB" };
const card = { card: "4242 4242 4242 4242", expiry: "12/39", check: "123" };

beforeAll(async () => {
  house = await demoHouse();
  // editions are not looked at here
  await house.query("delete from graphile_worker._private_jobs");
});
afterAll(() => house.close());

const order = (email: string, more: Record<string, string>, cookie = "") =>
  house.post(
    "/subscribe/print",
    { payerName: "Una Berg", email, orderKey: `another-${(orders += 1)}`, ...own, ...card, agreed: "yes", ...more },
    cookie,
  );

const strangers = { ...other, second: "yes", payerName: "Nobody Knows" };

/** The labels of the first issue that a subscription waits for, as they go to the mailing house. */
async function labelsOf(subscriptionId: string) {
  const { rows } = await house.query<{ n: number }>(
    "select min(whole_number) n from copies where edition = 'print' and state = 'owed' and subscription_id = $1",
    [subscriptionId],
  );
  const wholeNumber = rows[0]!.n;
  await inTransaction(house.platform, (tx) => freezeMainRun(house.platform, tx, wholeNumber));
  const [run] = await labelRuns(house.platform.db, { wholeNumber });
  return labelsOfRun(house.platform.db, run!.id);
}

it("an order with a subscriber's e-mail leaves the copies of the old subscription where they went", async () => {
  expect((await order("una@reader.example", {})).status).toBe(303);
  const { rows } = await house.query<{ id: string; payer_id: string }>(
    "select s.id, s.payer_id from subscriptions s join people p on p.id = s.payer_id where p.email = 'una@reader.example'",
  );
  house.clock.advance({ minutes: 1 });
  expect((await order("una@reader.example", strangers)).status).toBe(303);
  const labels = await labelsOf(rows[0]!.id);
  expect(labels.filter(({ subscriptionId }) => subscriptionId === rows[0]!.id).map(({ line1 }) => line1)).toEqual(["1 Quay"]);
  expect(labels.filter(({ line1 }) => line1 === "66 Elsewhere")).toHaveLength(1);
});

it("who moves changes one printed subscription or all of theirs, and nobody else's", async () => {
  await order("two@reader.example", {});
  const cookie = await house.signIn("two@reader.example");
  await order("two@reader.example", { line1: "2 Quay", second: "yes" }, cookie);
  const ids = (
    await house.query<{ id: string; recipient_id: string }>(
      "select s.id, recipient_id from subscriptions s join people p on p.id = s.recipient_id where p.email = 'two@reader.example' order by s.id",
    )
  ).rows;
  const lines = async () =>
    (
      await house.query<{ line1: string }>(
        "select distinct on (subscription_id) line1 from postal_addresses where subscription_id in ($1, $2) order by subscription_id, added_at desc, id desc",
        [ids[0]!.id, ids[1]!.id],
      )
    ).rows.map(({ line1 }) => line1);
  expect(await lines()).toEqual(["1 Quay", "2 Quay"]);
  expect(await house.text("/account", cookie)).toContain("For which subscription");
  house.clock.advance({ minutes: 1 });
  expect((await house.post("/account/address", { ...own, line1: "3 Quay", subscription: ids[1]!.id }, cookie)).status).toBe(303);
  expect(await lines()).toEqual(["1 Quay", "3 Quay"]);
  house.clock.advance({ minutes: 1 });
  expect((await house.post("/account/address", { ...own, line1: "4 Quay" }, cookie)).status).toBe(303);
  expect(await lines()).toEqual(["4 Quay", "4 Quay"]);
  const [anothers] = (
    await house.query<{ id: string }>("select id from subscriptions where recipient_id <> $1 limit 1", [ids[0]!.recipient_id])
  ).rows;
  expect((await house.post("/account/address", { ...own, subscription: anothers!.id }, cookie)).status).toBe(404);
  await expect(
    changeAddress(house.platform, { personId: ids[0]!.recipient_id, address: own, subscriptionId: anothers!.id }),
  ).rejects.toMatchObject({ code: "subscription-missing" });
});

const typed = (email: string) => ({
  payerName: "Nobody Knows",
  email,
  ...other,
  ...card,
  agreed: "yes",
  agreedLater: "yes",
  second: "yes",
  recipientName: "Nobody Else",
  recipientEmail: email,
  cardText: "",
});

/** Every form of the site that takes an e-mail address from whoever is there, in each way it can be filled in. */
const forms: Record<string, { at?: string; more?: Record<string, string> }[]> = {
  "/subscribe/:key": [
    { at: "/subscribe/print" },
    { at: "/subscribe/print", more: { paying: "by invoice" } },
    { at: "/subscribe/digital" },
    { at: "/subscribe/digital", more: { coupon: "ONCE" } },
    { at: "/subscribe/digital", more: { card: "4000 0000 0000 0002" } },
    { at: "/subscribe/taste" },
    { at: "/subscribe/digital", more: { see: "code" } },
    { at: "/subscribe/digital", more: { codeFor: "nobody@reader.example", code: "000000" } },
  ],
  "/gift/:key": [{ at: "/gift/digital" }, { at: "/gift/print" }],
  "/issues/:number{[0-9]+}/copy/:key": [{ at: "/issues/46/copy/one-digital" }],
  "/contracts/cancellation": [{ more: { name: "Una Berg", contract: "100" } }],
  "/contracts/withdrawal": [{ more: { name: "Una Berg", contract: "100" } }],
  "/letters-to-the-editor": [{ more: { place: "Halmouth", text: "A word.", consent: "yes", website: "" } }],
  "/newsletter": [{}],
  "/sign-in": [{}],
  "/sign-in/code": [{ more: { code: "000000" } }],
};
/** These ask for what nobody else has: a session, or a secret of a letter’s or of an order’s in their address. */
const asksMore = [
  "/account/payment-method",
  // where whoever is signed in stopped reading
  "/account/places",
  "/account/proof",
  "/account/proof/letters",
  "/email/answer",
  "/email/new",
  "/gateways/:name/events",
  "/gifts/:token/acceptance",
  "/letters-to-the-editor/confirmation",
  "/newsletter/confirmation",
  "/newsletter/unsubscription/:token",
  "/newsletter/unsubscription/:token/renewal",
  "/newsletter/unsubscription/:token/reversal",
  "/orders/:id/code",
  "/push/subscription",
  "/push/subscription/withdrawal",
  "/orders/:id/confirmation",
  "/orders/:id/invoice",
  // counts that a page was read, of nobody
  "/reading",
  "/renewal/:token/cancellation",
  "/sign-in/link",
  // a key proves whose it is, and no address is typed
  "/sign-in/passkey",
  "/sign-in/passkey/options",
  "/sign-out",
  "/demo/sessions",
];

/** Everything that is about these people, whatever table it stands in; letters and tries of codes are for them, not theirs. */
async function everythingOf(emails: string[]): Promise<string> {
  const { rows: own } = await house.query<{ id: string }>(
    `with mine as (select id from people where email = any(string_to_array($1, ' ')))
     select id from mine union all select id from subscriptions where payer_id in (select id from mine) or recipient_id in (select id from mine)
     union all select id from orders where payer_id in (select id from mine) or recipient_id in (select id from mine)`,
    [emails.join(" ")],
  );
  expect(own.length).toBeGreaterThan(20);
  const { rows: tables } = await house.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('rate_hits', 'letters', 'sign_ins', 'newsletter_requests') order by 1",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await house.query<{ row: string }>(
      `select t::text as row from "${name}" t where exists (select from unnest(string_to_array($1, ' ')) as id where position(id in t::text) > 0) order by 1`,
      [own.map(({ id }) => id).join(" ")],
    );
    found.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return found.join("\n");
}

describe("every form, filled in with the e-mail address of somebody else,", () => {
  it("is among those that are tried here, or asks for more than an address", () => {
    const folder = join(projectFolder(), "src/site");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /-routes\.tsx?$/.test(name));
    const paths = sources.flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return [...text.matchAll(/app\.post\(\s*"([^"]+)"|buying\(app, site, checkout, \{ path: "([^"]+)"/g)].map(([, a, b]) => a ?? b!);
    });
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.sort()).toEqual([...Object.keys(forms), ...asksMore].sort());
  });

  it("changes nothing that is theirs", async () => {
    await house.query(
      "insert into coupons (id, code, percent_off, most_per_person, made_at) values ('00000000-0000-7000-8000-00000000c0de', 'ONCE', 10, 1, now())",
    );
    const emails = cast.map(({ email }) => email);
    const before = await everythingOf(emails);
    const { rows: nameless } = await house.query<{ count: number }>("select count(*)::int as count from people where name = ''");
    const taken: string[] = [];
    for (const [who, email] of emails.entries())
      for (const [nth, [path, ways]] of Object.entries(forms).entries()) {
        // the usual run tries each form with every fifth of them, and each of them with every fifth form
        if ((who + nth) % usually(5, 1) > 0) continue;
        for (const { at = path, more = {} } of ways) {
          await house.query("delete from rate_hits");
          const answer = await house.post(at, { ...typed(email), ...more, orderKey: `stranger-${(orders += 1)}` });
          expect(answer.status, `${at} ${email}`).toBeLessThan(500);
          if (answer.status === 303) taken.push(at);
        }
      }
    expect(await everythingOf(emails)).toBe(before);
    expect((await house.query("select count(*)::int as count from people where name = ''")).rows).toEqual(nameless);
    // most were orders that are served all the same, beside their accounts
    for (const at of ["/subscribe/print", "/subscribe/digital", "/gift/digital", "/issues/46/copy/one-digital"])
      expect(taken).toContain(at);
    const { rows } = await house.query<{ count: number }>("select count(*)::int as count from people where typed_email is not null");
    expect(rows[0]!.count).toBeGreaterThan(emails.length * usually(0.5, 5));
  }, 180_000);
});

const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]!.split(";")[0]!;
const orderOf = (answer: Response): string => /orders\/([^/]+)/.exec(answer.headers.get("location")!)![1]!;

describe("an order beside somebody’s account", () => {
  it("shows the address its letters go to in the browser that ordered, and in no other", async () => {
    await order("mia@reader.example", {});
    const answer = await order("mia@reader.example", { ...other, second: "yes" });
    const thanks = answer.headers.get("location")!;
    expect(await house.text(thanks)).toContain("is on its way");
    expect(await house.text(thanks)).not.toContain("mia@");
    expect(await house.text(thanks, await house.be("digital"))).not.toContain("mia@");
    expect(await house.text(thanks, cookieOf(answer))).toContain("mia@reader.example");
    expect((await house.post(`/orders/${orderOf(answer)}/code`, {})).status).toBe(404);
    expect(await house.text(`/orders/${orderOf(answer)}/thanks`, await house.signIn("mia@reader.example"))).not.toContain("mia@");
  });

  it("is the account’s with the code that is typed on the page of thanks", async () => {
    await order("pia@reader.example", {});
    const answer = await order("pia@reader.example", strangers);
    const browser = cookieOf(answer);
    const letters = await lettersTo(house, "pia@reader.example");
    expect(letters.filter(({ text }) => text.includes("kept beside your account"))).toHaveLength(1);
    expect((await house.post(`/orders/${orderOf(answer)}/code`, {}, browser)).headers.get("location")).toContain("code=sent");
    const [code] = /\b\d{6}\b/.exec((await lettersTo(house, "pia@reader.example", "sign-in"))[0]!.text)!;
    const signedIn = await house.post("/sign-in/code", { email: "pia@reader.example", code }, browser);
    expect(signedIn.headers.get("location")).toBe(`/orders/${orderOf(answer)}/thanks`);
    const account = await house.text("/account", cookieOf(signedIn));
    expect(account).not.toContain("Ordered with your e-mail address");
    expect(account).toContain("66 Elsewhere");
    const { rows } = await house.query<{ payers: number; people: number }>(
      "select count(distinct payer_id)::int as payers, (select count(*)::int from invoices i where i.person_id = p.id) as people from orders join people p on p.id = payer_id where p.email = 'pia@reader.example' group by p.id",
    );
    expect(rows).toEqual([{ payers: 1, people: 2 }]);
  });

  it("waits until its owner, signed in from elsewhere, says that it is theirs or that it is not", async () => {
    await order("lea@reader.example", {});
    const [mine, another] = [await order("lea@reader.example", { second: "yes" }), await order("lea@reader.example", strangers)];
    const cookie = await house.signIn("lea@reader.example");
    const account = await house.text("/account", cookie);
    expect(account.match(/It was not me/g)).toHaveLength(2);
    expect(account).not.toContain("66 Elsewhere");
    expect(account).not.toContain("The invoice of order");
    const anothers = await house.be("digital");
    expect((await house.post(`/account/orders/${orderOf(mine)}/acceptance`, {}, anothers)).status).toBe(404);
    expect((await house.post(`/account/orders/${orderOf(another)}/denial`, {}, anothers)).status).toBe(404);
    expect((await house.post(`/account/orders/${orderOf(mine)}/acceptance`, {}, cookie)).status).toBe(303);
    expect((await house.post(`/account/orders/${orderOf(another)}/denial`, {}, cookie)).status).toBe(303);
    const after = await house.text("/account", cookie);
    expect(after).not.toContain("It was not me");
    expect(after).toContain("Print + digital, no.");
    const { rows } = await house.query<{ id: string }>("select subscription_id as id from orders where id = $1", [orderOf(another)]);
    expect(await house.text(`/desk/subscriptions/${rows[0]!.id}`, await house.be("circulation"))).toContain(
      "says that the order is not theirs",
    );
    expect((await house.post(`/account/orders/${orderOf(another)}/acceptance`, {}, cookie)).status).toBe(404);
  });

  it("whose card was declined at first is its orderer’s own, as the address was nobody’s", async () => {
    await order("eva@reader.example", { card: "4000 0000 0000 0002" });
    await order("eva@reader.example", { payerName: "Eva Lind" });
    const account = await house.text("/account", await house.signIn("eva@reader.example"));
    expect(account).toContain("Dear Eva Lind");
    expect(account).not.toContain("Ordered with your e-mail address");
    expect(account).toContain("1 Quay");
  });
});
