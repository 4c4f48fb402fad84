import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day, formatMonth } from "../../src/values/index.ts";
import { subscribers } from "../../src/accounts/index.ts";
import { unpaidOrders } from "../../src/ledger/index.ts";
import { checkBooks } from "../../src/orders/index.ts";
import { freezeLabels, freezeSupplementalRun, postLabelRun, waitingForLabels } from "../../src/fulfilment/index.ts";
import { takeDispute } from "../../src/refunds/act-on-event.ts";
import { articleBySlug, issueByNumber, issueDates } from "../../src/editorial/index.ts";
import { createPayments, sandboxGateway } from "../../src/payments/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { serveIssue } from "../support/put-on-sale.ts";
import { lettersTo } from "../support/letters.ts";

let house: DemoHouse;
let orders = 0;
const address = { name: "Una Berg", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };

beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

type Reader = { email: string; cookie: string; id: string; path: string };

async function subscribe(email: string, offer = "print"): Promise<Reader> {
  const form = {
    payerName: "Una Berg",
    email,
    card: "4242 4242 4242 4242",
    expiry: "12/39",
    check: "123",
    agreed: "yes",
    orderKey: `events-${(orders += 1)}`,
    ...(offer === "print" && address),
  };
  expect((await house.post(`/subscribe/${offer}`, form)).status).toBe(303);
  const { rows } = await house.query<{ id: string }>(
    "select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = $1",
    [email],
  );
  return { email, id: rows[0]!.id, path: `/account/subscriptions/${rows[0]!.id}`, cookie: await house.signIn(email) };
}

const copies = (reader: Reader, state: string, edition = "print") =>
  house
    .query<{ n: number; id: string }>(
      "select whole_number n, id from copies where subscription_id = $1 and state = $2 and edition = $3 order by 1",
      [reader.id, state, edition],
    )
    .then(({ rows }) => rows);
const numbers = async (reader: Reader, state: string) => (await copies(reader, state)).map(({ n }) => n);

/** The issue goes on sale, and whoever came too late for its labels gets his with a supplemental run. */
async function release(wholeNumber: number, { late = true } = {}): Promise<void> {
  await serveIssue(house.platform, wholeNumber);
  if (!late || (await waitingForLabels(house.platform.db, wholeNumber)).ready === 0) return;
  await postLabelRun(house.platform, { runId: await freezeSupplementalRun(house.platform, { wholeNumber }) });
}

/** The first issue a change still reaches, as the account page says it. */
async function changeable(reader: Reader): Promise<number> {
  const [, number] = /It counts from no. (\d+)/.exec(await house.text("/account", reader.cookie))!;
  return Number(number);
}

async function letterTo(email: string, purpose: string): Promise<string> {
  return (await lettersTo(house, email, purpose))[0]?.text ?? "";
}

/** Where an action leads to, and what the account page says there. */
async function after(answer: Response, reader: Reader): Promise<string> {
  expect(answer.status).toBe(303);
  return house.text(answer.headers.get("location")!, reader.cookie);
}

describe("cancel anytime", () => {
  it("stops the renewal by the link in any letter, signed in or not; opening the link alone does nothing", async () => {
    const reader = await subscribe("link@reader.example", "digital");
    const [, path] = /(\/renewal\/[\w-]{43})/.exec(await letterTo(reader.email, "receipt"))!;
    const renewal = async () =>
      (await house.query<{ renewal: string }>("select renewal from subscriptions where id = $1", [reader.id])).rows[0]!.renewal;
    expect(await house.text(path!)).toContain("All 24 issues of your term still come");
    expect(await renewal()).toBe("auto");
    expect(await (await house.post(`${path}/cancellation`, {})).text()).toContain("Nothing further will be charged");
    expect(await renewal()).toBe("stopped");
    expect((await house.post(`${path}/cancellation`, {})).status).toBe(200);
    expect((await house.query("select 1 from letters where to_address = $1 and purpose = 'stopped'", [reader.email])).rows).toHaveLength(1);
    expect(await letterTo(reader.email, "stopped")).not.toContain("/renewal/");
    expect((await house.get("/renewal/cut-off")).status).toBe(404);
    expect(
      (await house.query("select 1 from stop_links where encode(token_hash, 'escape') like $1", [`%${path!.slice(9)}%`])).rows,
    ).toEqual([]);
    expect(await house.text("/account", reader.cookie)).toContain("24 issues are still to come, no. 47 to no. 70.");
  });

  it("can be taken back, and then renews as it did before", async () => {
    const reader = await subscribe("back-again@reader.example", "digital");
    await house.post(`${reader.path}/cancellation`, {}, reader.cookie);
    house.clock.advance({ seconds: 1 });
    expect(await after(await house.post(`${reader.path}/renewal`, {}, reader.cookie), reader)).toContain("It renews after all");
    const { rows } = await house.query(
      "select was, became, why from subscription_changes where subscription_id = $1 and axis = 'renewal' order by changed_at",
      [reader.id],
    );
    expect(rows).toEqual([
      { was: "auto", became: "stopped", why: "stopped by the reader" },
      { was: "stopped", became: "auto", why: "taken back by the reader" },
    ]);
    expect((await house.post(`${reader.path}/renewal`, {}, reader.cookie)).status).toBe(409);
  });
});

describe("a hold", () => {
  it("says from which issue it can begin, skips those issues, and adds as many at the end", async () => {
    const reader = await subscribe("away@reader.example");
    const first = await changeable(reader);
    const page = await house.text("/account", reader.cookie);
    expect(page).toContain(`The first issue that can still be held is no. ${first}`);
    const said = await after(
      await house.post(`${reader.path}/holds`, { from: String(first + 1), to: String(first + 2) }, reader.cookie),
      reader,
    );
    expect(said).toContain(`On hold from no. ${first + 1}`);
    const last = (await numbers(reader, "owed")).at(-1)!;
    expect(said).toContain(`the last of your term is now no. ${last}`);
    expect(await numbers(reader, "held")).toEqual([first + 1, first + 2]);
    expect(await numbers(reader, "owed")).toHaveLength(24);
    await release(first);
    await release(first + 1);
    expect((await numbers(reader, "mailed")).filter((n) => n >= first)).toEqual([first]);
    expect(await numbers(reader, "held")).toEqual([first + 1, first + 2]);
    expect(await letterTo(reader.email, "hold")).toContain(`no. ${last}`);
    const refused = await house.post(`${reader.path}/holds`, { from: "1", to: "2" }, reader.cookie);
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining("is on its way already")]);
  });

  it("may be lifted, and is another reader’s business to nobody", async () => {
    const reader = await subscribe("home-early@reader.example");
    const from = await changeable(reader);
    const before = await numbers(reader, "owed");
    await house.post(`${reader.path}/holds`, { from: String(from), to: String(from + 2) }, reader.cookie);
    const { rows } = await house.query<{ id: string }>("select id from holds where subscription_id = $1", [reader.id]);
    const stranger = await subscribe("stranger@reader.example", "digital");
    expect((await house.post(`${reader.path}/holds/${rows[0]!.id}/ending`, {}, stranger.cookie)).status).toBe(404);
    expect(await after(await house.post(`${reader.path}/holds/${rows[0]!.id}/ending`, {}, reader.cookie), reader)).toContain(
      `come again from no. ${from}`,
    );
    expect(await numbers(reader, "owed")).toEqual(before);
    expect(await numbers(reader, "held")).toEqual([]);
  });
});

describe("a copy that did not come", () => {
  it("is claimed from the tenth day, sent again or added at the end, and costs nothing", async () => {
    const reader = await subscribe("hole-in-the-post@reader.example");
    const [first, second] = await copies(reader, "owed");
    for (const { n } of [first!, second!]) await release(n);
    expect((await house.post(`${reader.path}/claims`, { copy: first!.id, answer: "replacement" }, reader.cookie)).status).toBe(409);
    house.clock.advance({ days: 10 });
    reader.cookie = await house.signIn(reader.email);
    const { rows: before } = await house.query("select sum(amount) from ledger_lines");
    expect(
      await after(await house.post(`${reader.path}/claims`, { copy: first!.id, answer: "replacement" }, reader.cookie), reader),
    ).toContain(`No. ${first!.n} goes out to you once more`);
    expect(
      await after(await house.post(`${reader.path}/claims`, { copy: second!.id, answer: "one more" }, reader.cookie), reader),
    ).toContain(`no. ${first!.n + 24} was added at the end`);
    expect((await house.post(`${reader.path}/claims`, { copy: first!.id, answer: "one more" }, reader.cookie)).status).toBe(409);
    const { rows } = await house.query(
      "select whole_number n, kind, order_id from copies where subscription_id = $1 and kind <> 'paid' order by 1",
      [reader.id],
    );
    expect(rows).toEqual([
      { n: first!.n, kind: "replacement", order_id: null },
      { n: first!.n + 24, kind: "extra", order_id: null },
    ]);
    // released again, an issue does not send its replacements: they go with the next run of late copies
    await release(first!.n, { late: false });
    const replacement = async () =>
      (await house.query("select state from copies where subscription_id = $1 and kind = 'replacement'", [reader.id])).rows;
    expect(await replacement()).toEqual([{ state: "owed" }]);
    await release(first!.n);
    expect(await replacement()).toEqual([{ state: "mailed" }]);
    expect(await numbers(reader, "replaced")).toEqual([first!.n]);
    expect((await house.query("select sum(amount) from ledger_lines")).rows).toEqual(before);
    house.clock.advance({ days: -10 });
  });
});

describe("a claim that was granted", () => {
  const given = async (reader: Reader) =>
    (
      await house.query<{ amount: number; voided: number; text: string }>(
        `select r.amount, copies_voided as voided, i.lines -> 0 ->> 'text' as text from subscription_refunds r join invoices i on i.order_id = r.order_id and i.kind = 'credit note'
         where subscription_id = $1`,
        [reader.id],
      )
    ).rows;

  it("is kept by a refund: the issue that goes out again goes out, one more at the end is in the sum, and the dialog counts so", async () => {
    const reader = await subscribe("kept-words@reader.example");
    const owed = await copies(reader, "owed");
    for (const { n } of owed.slice(0, 3)) await release(n);
    // past the guarantee
    house.clock.advance({ days: 70 });
    reader.cookie = await house.signIn(reader.email);
    await after(await house.post(`${reader.path}/claims`, { copy: owed[0]!.id, answer: "replacement" }, reader.cookie), reader);
    await after(await house.post(`${reader.path}/claims`, { copy: owed[1]!.id, answer: "one more" }, reader.cookie), reader);
    const account = await house.text("/account", reader.cookie);
    expect(account).toContain(
      `22 issues are still to come, no. ${owed[3]!.n} to no. ${owed[23]!.n + 1}. The next is no. ${owed[3]!.n}, on `,
    );
    expect(account).toContain("22 unserved issues will not come");
    expect(account).toContain(`What did not come, no. ${owed[0]!.n}, is sent once more all the same.`);
    expect(account).toContain(`What was promised for no. ${owed[1]!.n}, which did not come, is in the sum.`);
    // 21 unserved of 24 and the one that did not come, at €4.00 each
    expect(account).toContain("Refund me €88.00");
    const list = await house.text(`/desk/subscribers?search=${reader.email}`, await house.be("circulation"));
    expect(list).toContain('<td class="end">22</td>');
    const asked = await (
      await house.post(`/desk/subscriptions/${reader.id}/refund`, { why: "Rang" }, await house.be("circulation"))
    ).text();
    expect(asked).toContain("22 issues that are owed are struck out");
    expect(asked).toContain(`What did not come, no. ${owed[0]!.n}, is sent once more all the same.`);
    await after(await house.post(`${reader.path}/refund`, {}, reader.cookie), reader);
    // 21 in two editions, and one more
    expect(await given(reader)).toEqual([{ amount: 8800, voided: 43, text: "Unserved issues (22 of 24)" }]);
    expect(await letterTo(reader.email, "refund")).toContain(`no. ${owed[0]!.n}, is sent once more all the same`);
    const replacement = "select state from copies where subscription_id = $1 and kind = 'replacement'";
    expect((await house.query(replacement, [reader.id])).rows).toEqual([{ state: "owed" }]);
    await release(owed[0]!.n);
    expect((await house.query(replacement, [reader.id])).rows).toEqual([{ state: "mailed" }]);
    expect(await house.text("/account", reader.cookie)).toContain(`No. ${owed[1]!.n} did not come; its worth was given back.`);
    expect((await checkBooks(house.platform.db)).problems).toEqual([]);
    const { rows } = await house.query<{ tax: number }>(
      "select (select tax from orders where subscription_id = $1) + sum(i.tax)::int as tax from invoices i join orders o on o.id = i.order_id where o.subscription_id = $1 and i.kind = 'credit note'",
      [reader.id],
    );
    // the tax of the two issues that stay, and no other
    expect(rows).toEqual([{ tax: await taxOf(reader, 2) }]);
    house.clock.advance({ days: -70 });
  });

  const taxOf = async (reader: Reader, issues: number): Promise<number> => {
    const { rows } = await house.query<{ tax: number }>("select tax from orders where subscription_id = $1", [reader.id]);
    return Math.round((rows[0]!.tax * issues) / 24);
  };
});

describe("a new address", () => {
  it("is answered with the issue it counts from: the first whose labels are not frozen", async () => {
    const reader = await subscribe("mover@reader.example");
    const first = await changeable(reader);
    await freezeSupplementalRun(house.platform, { wholeNumber: first });
    expect(await after(await house.post("/account/address", { ...address, line1: "2 Quay" }, reader.cookie), reader)).toContain(
      `The new address counts from no. ${first + 1}`,
    );
  });
});

describe("a label", () => {
  it("names the last issue that was paid for, whatever is sent after it", async () => {
    const reader = await subscribe("keyline@reader.example");
    const owed = await numbers(reader, "owed");
    const paid = owed.at(-3)!;
    await house.query("update copies set kind = 'grace' where subscription_id = $1 and whole_number > $2", [reader.id, String(paid)]);
    await freezeSupplementalRun(house.platform, { wholeNumber: owed[0]! });
    const { rows } = await house.query("select expire_issue from labels where subscription_id = $1", [reader.id]);
    expect(rows).toEqual([{ expire_issue: paid }]);
    // the desk's list and the account say the same
    const { rows: listed } = await subscribers(house.platform.db, { search: reader.email });
    expect(listed.map(({ expireIssue }) => expireIssue)).toEqual([paid]);
    expect(await house.text("/account", reader.cookie)).toMatch(new RegExp(`The last of your term is no\\.\\s${paid}\\b`));
  });
});

describe("the guarantee, with copies under way", () => {
  it("gives all of it back, voids what is owed, lets what is frozen go, and writes off what was served", async () => {
    const reader = await subscribe("second-thoughts@reader.example");
    const owed = await copies(reader, "owed");
    await release(owed[0]!.n);
    await freezeLabels(house.platform, { issueId: (await issueByNumber(house.platform.db, owed[1]!.n))!.id });
    await after(await house.post(`${reader.path}/refund`, {}, reader.cookie), reader);
    expect(await numbers(reader, "frozen")).toEqual([owed[1]!.n]);
    expect(await numbers(reader, "voided")).toHaveLength(22);
    await release(owed[1]!.n, { late: false });
    expect(await numbers(reader, "mailed")).toEqual([owed[0]!.n, owed[1]!.n]);
    const { rows } = await house.query<{ account: string; sum: number }>(
      "select account, sum(l.amount)::bigint sum from ledger_lines l join orders o on o.id = l.order_id where o.subscription_id = $1 group by 1 having sum(l.amount) <> 0 order by 1",
      [reader.id],
    );
    const [{ amount, tax } = { amount: 0, tax: 0 }] = (
      await house.query<{ amount: number; tax: number }>("select amount, tax from orders where subscription_id = $1", [reader.id])
    ).rows;
    expect(rows).toEqual([
      { account: "refunds owed", sum: -amount },
      { account: "written off", sum: Math.round((amount - tax) / 24) },
    ]);
    const article = (await articleBySlug(house.platform.db, "the-bridge-nobody-would-own"))!;
    expect(await house.text(article.path, await house.signIn(reader.email))).not.toContain("biscuit tin");
  });
});

describe("the desk", () => {
  it("tells a subscription’s whole story, does each event with a reason, and refuses one without", async () => {
    const reader = await subscribe("story@reader.example");
    const staff = await house.be("circulation");
    const path = `/desk/subscriptions/${reader.id}`;
    house.clock.advance({ seconds: 1 });
    const first = await changeable(reader);
    const unexplained = await house.post(`${path}/holds`, { from: String(first), to: String(first), why: " " }, staff);
    expect([unexplained.status, await unexplained.text()]).toEqual([422, expect.stringContaining("Write down why")]);
    expect((await house.post(`${path}/holds`, { from: String(first), to: String(first), why: "rang us: on a ship" }, staff)).status).toBe(
      303,
    );
    expect((await house.post(`${path}/cancellation`, { why: "asked by telephone" }, staff)).status).toBe(303);
    const voided = await house.post(`${path}/voiding`, { sure: "yes", why: "tidying" }, staff);
    expect([voided.status, await voided.text()]).toEqual([422, expect.stringContaining("Give it back instead")]);
    const page = await house.text(`${path}?all`, staff);
    for (const told of [
      "Order ",
      "Payment of ",
      "Invoice ",
      "Letter: ",
      "rang us: on a ship",
      "owed → held",
      "asked by telephone",
      "Renewal: auto → stopped",
      "Address from no. ",
    ])
      expect.soft(page).toContain(told);
    expect(page.indexOf("owed → held"), "the newest first").toBeLessThan(page.indexOf("Payment of "));
    expect(page, "what its state means").toMatch(
      /on hold[\s\S]*Nothing goes out for the issues on hold\. 24 issues are owed; the next is no\. 58, on sale/,
    );
    expect(page).toMatch(/will not renew[\s\S]*It ends with no\. \d+\. Nothing is charged again\./);
    expect(page.indexOf("What may be done"), "what may be done stands above the story").toBeLessThan(page.indexOf("Its story"));
    const money = await house.text(`${path}?about=money`, staff);
    expect(money).toContain("Payment of ");
    expect(money).not.toContain("owed → held");
    expect(await house.text(`${path}?about=nothing`, staff), "asked for what there is not").toContain("owed → held");
    expect((await house.get(path, reader.cookie)).status).toBe(403);
    expect((await house.post(`${path}/refund`, { why: "mine" }, reader.cookie)).status).toBe(403);
  });

  it("records a chargeback: copies voided, access ended, the money out of the books, once", async () => {
    const reader = await subscribe("bank@reader.example");
    const staff = await house.be("circulation");
    const { rows } = await house.query<{ id: string; amount: number }>("select id, amount from orders where subscription_id = $1", [
      reader.id,
    ]);
    const path = `/desk/subscriptions/${reader.id}/orders/${rows[0]!.id}/chargeback`;
    for (let told = 0; told < 2; told += 1)
      expect((await house.post(path, { sure: "yes", why: "letter of the bank" }, staff)).status).toBe(303);
    expect((await house.query("select service, money, renewal from subscriptions where id = $1", [reader.id])).rows).toEqual([
      { service: "cancelled", money: "chargeback", renewal: "stopped" },
    ]);
    expect(await numbers(reader, "owed")).toEqual([]);
    expect(await unpaidOrders(house.platform.db, [rows[0]!.id])).toEqual([rows[0]!.id]);
    const booked = await house.query(
      "select sum(amount)::bigint sum, account from ledger_lines l join ledger_postings p on p.id = l.posting_id where p.order_id = $1 group by 2 having sum(amount) <> 0",
      [rows[0]!.id],
    );
    expect(booked.rows).toEqual([]);
  });

  it("gives back what a chargeback voided when the bank decides for the magazine: what has appeared meanwhile is not", async () => {
    const reader = await subscribe("won@reader.example");
    const { rows } = await house.query<{ id: string; amount: number; tax: number; payment: string }>(
      "select id, amount::int, tax::int, payment_id payment from orders where subscription_id = $1",
      [reader.id],
    );
    const [first, second, third] = await numbers(reader, "owed");
    await release(first!);
    await house.post(`${reader.path}/holds`, { from: String(third! + 1), to: String(third! + 1) }, reader.cookie);
    const payments = createPayments(house.platform, sandboxGateway);
    const dispute = (status: "open" | "won") =>
      takeDispute(house.platform, payments, {
        about: "dispute",
        paymentId: rows[0]!.payment,
        gatewayDispute: "won-1",
        amount: { amount: rows[0]!.amount, currency: "EUR" },
        reason: "fraudulent",
        status,
      } as never);
    await dispute("open");
    expect(await numbers(reader, "owed")).toEqual([]);
    expect(await unpaidOrders(house.platform.db, [rows[0]!.id])).toEqual([rows[0]!.id]);
    await release(second!);
    await house.query(
      "insert into issue_states (id, issue_id, state, entered_at) select gen_random_uuid(), id, 'on sale', now() from issues where whole_number = $1",
      [String(second)],
    );
    for (let told = 0; told < 2; told += 1) await dispute("won");
    expect(await unpaidOrders(house.platform.db, [rows[0]!.id])).toEqual([]);
    const axes = await house.query("select service, money, renewal from subscriptions where id = $1", [reader.id]);
    expect(axes.rows).toEqual([{ service: "active", money: "paid", renewal: "stopped" }]);
    const owed = Array.from({ length: 23 }, (_, at) => third! + at).filter((n) => n !== third! + 1);
    for (const edition of ["print", "digital"])
      expect(
        (await copies(reader, "owed", edition)).map(({ n }) => n),
        edition,
      ).toEqual(owed);
    expect(await numbers(reader, "held")).toEqual([third! + 1]);
    expect(await numbers(reader, "voided")).toEqual([second!]);
    const booked = async () =>
      Object.fromEntries(
        (
          await house.query<{ account: string; sum: number }>(
            "select account, sum(amount)::int sum from ledger_lines l join ledger_postings p on p.id = l.posting_id where p.order_id = $1 or l.order_id = $1 group by 1",
            [rows[0]!.id],
          )
        ).rows.map(({ account, sum }) => [account, sum]),
      );
    const { amount, tax } = rows[0]!;
    // the first earned its share, twenty-two are to earn theirs, and the one that was lost is the magazine's
    const share = (k: number) => Math.round(((amount - tax) * k) / 24);
    expect(await booked()).toMatchObject({ cash: amount, deferred: share(1) - share(23) });
    for (const n of owed) await release(n);
    expect(await booked()).toMatchObject({ cash: amount, deferred: 0, "written off": share(23) - share(24) });
    expect((await checkBooks(house.platform.db)).problems).toEqual([]);
    const documents = await house.query<{ kind: string; amount: number }>(
      "select kind, amount::int from invoices where order_id = $1 order by number",
      [rows[0]!.id],
    );
    expect(documents.rows).toEqual([
      { kind: "invoice", amount },
      { kind: "credit note", amount: -amount },
      { kind: "receipt", amount },
    ]);
    await house.query("delete from issue_states where state = 'on sale' and issue_id = (select id from issues where whole_number = $1)", [
      String(second),
    ]);
  });

  it("closes the month: trial balance, earned by issue, deferred by expire month, and both as CSV", async () => {
    const staff = await house.be("circulation");
    const month = house.clock.now().toISOString().slice(0, 7);
    const page = await house.text(`/desk/ledger?month=${month}`, staff);
    expect(page).toContain("The books balance");
    expect(page).toContain(`What moved in ${formatMonth(day(`${month}-01`), "en")}`);
    const csv = await house.text(`/desk/ledger/${month}/journal.csv`, staff);
    const rows = csv
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    expect(rows.length).toBeGreaterThan(20);
    // major units, as they are printed
    expect(Math.round(rows.reduce((sum, row) => sum + Number(row[5]) - Number(row[6]), 0) * 100) + 0).toBe(0);
    expect(await house.text(`/desk/ledger/${month}/month-end.csv`, staff)).toContain("deferred by expire month");
    expect((await house.get("/desk/ledger", await house.be("digital"))).status).toBe(403);
    expect((await house.get("/desk/ledger/2026-13/journal.csv", staff)).status).toBe(404);
  });
});

describe("grace copies", () => {
  const terms = {
    name: "With grace",
    digital: "yes",
    audience: "everybody",
    termIssues: "2",
    price: "8.00",
    taxRate: "0",
    taxMode: "inclusive",
    guaranteeDays: "60",
    renews: "series",
    grants: "archive",
  };
  const hourly = () =>
    house.masthead.handlers["expire-subscriptions"](house.platform, {}, { signal: new AbortController().signal, report: () => {} });

  it("come after the last one, as many as the offer says, and a renewal by hand pays for those that came", async () => {
    const staff = await house.be("publisher");
    const refused = await house.post("/desk/offers", { ...terms, graceIssues: "13" }, staff);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Grace issues are 12 at most");
    expect((await house.post("/desk/offers", { ...terms, graceIssues: "2" }, staff)).status).toBe(303);
    const form = await house.text("/desk/offers?edit=with-grace", staff);
    expect(form).toMatch(/name="graceIssues"[^>]* value="2"|value="2"[^>]* name="graceIssues"/);
    expect(form).toContain("At worst 2 issues have gone out by the last day and are kept, 2 of 2 (100 % of the term)");
    // the tests above put issues on sale as they needed them; here the terms are seen from the newest
    const issues = await issueDates(house.platform.db);
    const newest = issues.findLast(({ state }) => state === "on sale")!.wholeNumber;
    for (const { wholeNumber, state } of issues)
      if (wholeNumber < newest && state !== "on sale") await serveIssue(house.platform, wholeNumber);
    const reader = await subscribe("grace@reader.example", "with-grace");
    const owed = async (state = "owed") => (await copies(reader, state, "digital")).map(({ n }) => n);
    const [first, last] = await owed();
    // the term is made longer meanwhile: the renewal is of twelve
    await house.post("/desk/offers", { ...terms, keyCode: "with-grace", termIssues: "12", graceIssues: "2" }, staff);
    for (const n of [first!, last!]) await release(n);
    await hourly();
    expect(await owed()).toEqual([last! + 1, last! + 2]);
    expect((await house.query("select service from subscriptions where id = $1", [reader.id])).rows).toEqual([{ service: "grace" }]);
    await release(last! + 1);
    const page = await house.text(`${reader.path}/renewing`, reader.cookie);
    expect(page).toContain(
      `12 issues for €8.00; 1 of them has come to you already, after your last one, from no. ${last! + 2} to no. ${last! + 12}`,
    );
    const pay = { card: "4242 4242 4242 4242", expiry: "12/39", check: "123", agreed: "yes", orderKey: "grace-renewed" };
    expect((await house.post(`${reader.path}/renewing`, pay, reader.cookie)).status).toBe(303);
    expect(await owed()).toEqual(Array.from({ length: 11 }, (_, at) => last! + 2 + at));
    const { rows } = await house.query(
      "select c.kind, c.state, ordinal, o.kind as paid_by from copies c join orders o on o.id = c.order_id where c.subscription_id = $1 and whole_number = $2",
      [reader.id, String(last! + 1)],
    );
    expect(rows).toEqual([{ kind: "grace", state: "released", ordinal: 1, paid_by: "renewal" }]);
    expect((await checkBooks(house.platform.db)).problems).toEqual([]);
  });
});

describe("an issue that is late, or skipped", () => {
  it("moves the days and no number: everybody is owed as much as before, and it comes later", async () => {
    const reader = await subscribe("patient@reader.example");
    const staff = await house.be("editor");
    const next = (await issueDates(house.platform.db)).findLast(({ state }) => state === "on sale")!.wholeNumber + 5;
    const calendar = async () =>
      (
        await house.query<{ n: number; on: string }>(
          "select whole_number n, on_sale_on::text as on from issues where whole_number >= $1 order by 1",
          [String(next)],
        )
      ).rows;
    const before = await calendar();
    const owed = await numbers(reader, "owed");
    const late = await house.post(`/desk/issues/${next}/delay`, { sure: "yes", onSaleOn: before[1]!.on, why: "paper" }, staff);
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining("or move those after it too")]);
    const [year, month, dayOfMonth] = before[0]!.on.split("-").map(Number) as [number, number, number];
    const later = new Date(Date.UTC(year, month - 1, dayOfMonth + 3)).toISOString().slice(0, 10);
    expect(
      (await house.post(`/desk/issues/${next}/delay`, { sure: "yes", onSaleOn: later, why: "the paper came late" }, staff)).status,
    ).toBe(303);
    expect((await calendar())[0]).toEqual({ n: next, on: later });
    expect((await calendar())[1]).toEqual(before[1]);
    expect((await house.post(`/desk/issues/${next + 1}/skip`, { sure: "yes", why: "summer" }, staff)).status).toBe(303);
    const after = await calendar();
    expect(after.slice(1, -1).map(({ on }) => on)).toEqual(before.slice(2).map(({ on }) => on));
    expect(after.at(-1)!.on > before.at(-1)!.on).toBe(true);
    expect(await numbers(reader, "owed")).toEqual(owed);
    expect(await house.text(`/desk/issues/${next + 1}`, staff)).toContain("summer");
    expect((await house.post(`/desk/issues/${next + 1}/skip`, { sure: "yes", why: "x" }, reader.cookie)).status).toBe(403);
  });
});

describe("the books", () => {
  it("are without a fault after all of this", async () => {
    expect((await checkBooks(house.platform.db)).problems).toEqual([]);
  });
  it("refuse a posting that does not balance, and any change of what is posted", async () => {
    const id = "00000000-0000-7000-8000-000000000001";
    const posting = `insert into ledger_postings (id, key, kind, why, posted_at, posted_on) values ('${id}', 'wrong', 'correction', 'a test', now(), current_date)`;
    const line = `insert into ledger_lines (posting_id, account, amount, currency) values ('${id}', 'fees', 5, 'EUR')`;
    await expect(house.query(`begin; ${posting}; ${line}; commit`)).rejects.toThrow(/is off by 5 EUR/);
    await expect(house.query("update ledger_lines set amount = amount + 1")).rejects.toThrow(/never changed/);
    await expect(house.query("delete from ledger_lines")).rejects.toThrow(/never changed/);
    await expect(house.query("update ledger_postings set why = ''")).rejects.toThrow(/never changed/);
    const [last] = (await house.query<{ id: string }>("select id from ledger_postings order by posted_at desc limit 1")).rows;
    await expect(
      house.query(`insert into ledger_lines (posting_id, account, amount, currency) values ('${last!.id}', 'fees', 5, 'EUR')`),
    ).rejects.toThrow(/is off by 5 EUR/);
  });
  it("take an invoice’s number back when its transaction is undone", async () => {
    const last = async () => (await house.query<{ last_number: number }>("select last_number from document_counters")).rows[0]!.last_number;
    const before = await last();
    const form = {
      payerName: "Una Berg",
      email: "no-card@reader.example",
      card: "4000 0000 0000 0002",
      expiry: "12/39",
      check: "123",
      agreed: "yes",
      orderKey: "declined",
    };
    expect((await house.post("/subscribe/digital", form)).status).toBe(422);
    expect(await last()).toBe(before);
    expect((await house.query("select 1 from invoices having max(number) - min(number) + 1 <> count(*)")).rows).toEqual([]);
  });
});
