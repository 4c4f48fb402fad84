import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unpaidOrders } from "../../src/ledger/index.ts";
import { circulationOf } from "../../src/fulfilment/index.ts";
import { remindOpenInvoices, sendGifts } from "../../src/orders/index.ts";
import { issueDates } from "../../src/editorial/index.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { serveIssue } from "../support/put-on-sale.ts";
import { lettersTo } from "../support/letters.ts";

let house: DemoHouse;
let desk: string;
beforeAll(async () => {
  house = await demoHouse();
  desk = await house.be("publisher");
});
afterAll(() => house.close());

let keys = 0;
const key = () => `every-kind-${(keys += 1)}`;
const card = { card: "4242 4242 4242 4242", expiry: "12/39", check: "123" };
const label = { name: "Una Berg", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };
const payer = (email: string) => ({ payerName: "Una Berg", email: `${email}@reader.example`, agreed: "yes", orderKey: key(), ...card });
const buy = (path: string, fields: Record<string, string>, cookie = "") => house.post(path, fields, cookie);

/** Signed in once for each clock: two letters of one instant could not be told apart. */
const cookies = new Map<string, string>();
async function me(email: string): Promise<string> {
  const at = `${email} ${house.clock.now().valueOf()}`;
  if (!cookies.has(at)) cookies.set(at, await house.signIn(email));
  return cookies.get(at)!;
}

type OrderRow = {
  id: string;
  status: string;
  kind: string;
  amount: number;
  tax: number;
  subscription_id: string;
  why: string;
  came_by: string;
  paid_how: string | null;
  invoice_lines: { text: string; amount: number }[];
};
const ordersOf = async (email: string) =>
  (
    await house.query<OrderRow>(
      "select o.*, o.entered_why as why from orders o join people p on p.id = o.payer_id where p.email = $1 order by o.number",
      [email],
    )
  ).rows;
const balance = async () =>
  (await house.query<{ off: number }>("select coalesce(sum(amount), 0)::int as off from ledger_lines")).rows[0]!.off;
const account = async (orderId: string, name: string) =>
  (
    await house.query<{ sum: number }>(
      "select coalesce(sum(amount), 0)::int as sum from ledger_lines where order_id = $1 and account = $2",
      [orderId, name],
    )
  ).rows[0]!.sum;
const letterTo = async (email: string, purpose: string) => (await lettersTo(house, email, purpose))[0];
const page = async (answer: Response) => {
  const text = await answer.text();
  return { status: answer.status, text };
};

const pdfOf = async (number: number, cookie: string) =>
  house.pdfText(Buffer.from(await (await house.get(`/account/invoices/${number}.pdf`, cookie)).arrayBuffer()));

describe("a reader’s order", () => {
  it("is priced with its coupon before anything is paid, and once only", async () => {
    const seen = await page(
      await buy("/subscribe/digital", { ...payer("coupon"), coupon: "quayside", see: "price" }, await me("coupon@reader.example")),
    );
    expect(seen.text).toContain("Coupon QUAYSIDE");
    expect(seen.text).toContain("Pay €43.20");
    expect(await ordersOf("coupon@reader.example")).toEqual([]);
    expect((await buy("/subscribe/digital", { ...payer("coupon"), coupon: "quayside" }, await me("coupon@reader.example"))).status).toBe(
      303,
    );
    const [order] = await ordersOf("coupon@reader.example");
    expect(order).toMatchObject({ amount: 4320, status: "paid" });
    expect(order!.invoice_lines.map(({ amount }) => amount)).toEqual([4800, -480]);
    const again = await page(
      await buy("/subscribe/digital", { ...payer("coupon"), coupon: "QUAYSIDE" }, await me("coupon@reader.example")),
    );
    expect(again.status).toBe(422);
    expect(again.text).toContain("You have used this coupon already");
  });

  it("carries a VAT id onto its invoice, and refuses one that cannot be", async () => {
    const wrong = await page(await buy("/subscribe/digital", { ...payer("firm"), company: "Berg & Co", vatId: "DE12" }));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("not how a VAT id of DE is written");
    expect(
      (
        await house.post(
          "/desk/tax",
          { sellerCountry: "FR", sellerVatId: "FRAB123456789", reverseCharge: "yes", rates: "DE digital 19" },
          desk,
        )
      ).status,
    ).toBe(303);
    expect(
      (await buy("/subscribe/digital", { ...payer("firm"), company: "Berg & Co", vatId: "de 123 456 789", taxCountry: "DE" })).status,
    ).toBe(303);
    const [order] = await ordersOf("firm@reader.example");
    // 48.00 with 19 % in it is 40.34 net; the buyer owes the tax
    expect(order).toMatchObject({ amount: 4034, tax: 0 });
    const { rows } = await house.query<{ number: number }>("select number from invoices where order_id = $1", [order!.id]);
    const invoice = await house.text(`/account/invoices/${rows[0]!.number}`, await me("firm@reader.example"));
    for (const words of ["Berg &amp; Co", "VAT id DE123456789", "reverse charge"]) expect(invoice).toContain(words);
    const pdf = await pdfOf(rows[0]!.number, await me("firm@reader.example"));
    for (const words of ["Berg & Co", "VAT DE123456789", "No tax is charged: reverse charge, the recipient of the supply owes the tax"])
      expect(pdf).toContain(words);
    // bought by a firm at home, in print: its address and the rate of its country
    expect(
      (
        await house.post(
          "/desk/tax",
          { sellerCountry: "FR", sellerVatId: "FRAB123456789", reverseCharge: "yes", rates: "FR print 2.1" },
          desk,
        )
      ).status,
    ).toBe(303);
    expect(
      (await buy("/subscribe/print", { ...payer("rated"), ...label, company: "Quay & Sons", country: "FR", postalCode: "75001" })).status,
    ).toBe(303);
    const rated = (
      await house.query<{ number: number; tax: string }>(
        "select i.number, i.tax from invoices i join people p on p.id = i.person_id where p.email = 'rated@reader.example'",
      )
    ).rows[0]!;
    const printed = await pdfOf(rated.number, await me("rated@reader.example"));
    for (const words of ["Quay & Sons", "1 Quay", "Halmouth", "Tax, 2.1 %"]) expect(printed).toContain(words);
    expect(await house.text(`/account/invoices/${rated.number}`, await me("rated@reader.example"))).toContain("of which tax, 2.1 %");
    await house.post("/desk/tax", { sellerCountry: "GB", sellerVatId: "", reverseCharge: "", rates: "" }, desk);
  });

  it("has a document that stays in the language in which it was written, whatever the page around it speaks", async () => {
    await buy("/subscribe/digital", payer("kept-words"));
    const [order] = await ordersOf("kept-words@reader.example");
    const { rows } = await house.query<{ number: number; language: string }>("select number, language from invoices where order_id = $1", [
      order!.id,
    ]);
    expect(rows).toEqual([{ number: expect.any(Number), language: "en" }]);
    // the magazine spoke German when it was written
    await house.query("update invoices set language = 'de' where order_id = $1", [order!.id]);
    const reader = await me("kept-words@reader.example");
    const { number } = rows[0]!;
    const page = await house.text(`/account/invoices/${number}`, reader);
    const { titles } = messagesIn("de").documents;
    expect(page).toMatch(new RegExp(`<div lang="de" dir="ltr">[^]*<h1>${titles.paid} ${number}</h1>[^]*48,00\u00a0€[^]*</div>`));
    expect(page).toContain("Back to your account");
    expect(await house.text("/account", reader)).toMatch(/<td role="cell" class="for" lang="de" dir="ltr">/);
    expect(await pdfOf(number, reader)).toContain(titles.paid);
  });

  it("of the free issues wants no card, is had once, and opens its own issues alone", async () => {
    const taster = await me("taste@reader.example");
    expect((await buy("/subscribe/taste", { ...payer("taste"), card: "", expiry: "", check: "" }, taster)).status).toBe(303);
    const [order] = await ordersOf("taste@reader.example");
    const thanks = await house.text(`/orders/${order!.id}/thanks`, taster);
    expect(thanks).toMatch(/Order \d+ is taken\.[^]*begin with the one that you chose\. Nothing is charged\./);
    expect(thanks).not.toMatch(/is paid|[Rr]eceipt/);
    expect(order).toMatchObject({ kind: "trial", amount: 0, status: "paid" });
    const { rows } = await house.query<{ kind: string; count: number }>(
      "select kind, count(*)::int from copies where order_id = $1 group by 1",
      [order!.id],
    );
    expect(rows).toEqual([{ kind: "comp", count: 2 }]);
    const again = await page(await buy("/subscribe/taste", payer("taste"), taster));
    expect(again).toMatchObject({ status: 409 });
    expect(again.text).toContain("free issues already");
    expect(await house.text("/issues", await me("taste@reader.example"))).toContain("House ad");
  });

  it("begins with the issue that was chosen, and refuses one that closed meanwhile", async () => {
    const form = await house.text("/subscribe/print");
    const [first, second] = [...form.matchAll(/name="start" value="(\d+)"/g)].map(([, number]) => Number(number));
    expect(second).toBe(first! + 1);
    expect((await buy("/subscribe/print", { ...payer("start"), ...label, start: String(second) })).status).toBe(303);
    const [order] = await ordersOf("start@reader.example");
    const { rows } = await house.query<{ min: number }>("select min(whole_number) from copies where order_id = $1", [order!.id]);
    expect(rows[0]!.min).toBe(second);
    expect((await page(await buy("/subscribe/print", { ...payer("late"), ...label, start: String(first! - 1) }))).text).toContain(
      "cannot be the first any more",
    );
  });

  it("with a premium takes the last one once, however many ask at once", async () => {
    await house.query("update premiums set ended_at = null");
    const { rows } = await house.query<{ id: string }>("select id from premiums");
    expect((await house.post(`/desk/premiums/${rows[0]!.id}/stock`, { change: "-39", why: "a leak in the store" }, desk)).status).toBe(303);
    const returning = ["coupon", "start", "firm"];
    const theirs: string[] = [];
    for (const email of returning) theirs.push(await me(`${email}@reader.example`));
    const answers = await Promise.all(
      returning.map((email, at) => buy("/subscribe/welcome-back", { ...payer(email), ...label, premium: "yes" }, theirs[at])),
    );
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([303, 409, 409]);
    expect((await house.query("select 1 from orders where premium_id is not null and status = 'paid'")).rows).toHaveLength(1);
    expect((await house.post(`/desk/premiums/${rows[0]!.id}/stock`, { change: "-1", why: "one more" }, desk)).status).toBe(422);
    expect(await house.text("/desk/dispatch", desk)).toContain("A linen bag");
  });

  it("at an introductory price says both prices, and renews at the full one", async () => {
    expect(await house.text("/subscribe", await house.be("expired"))).toContain("Welcome back");
    expect(await house.text("/subscribe")).not.toContain("Welcome back");
    const form = await house.text("/subscribe/welcome-back", await me("coupon@reader.example"));
    expect(form).toContain("for €72.00, paid now");
    expect(form).toContain("at the full price of €96.00");
    expect(
      (await page(await buy("/subscribe/welcome-back", { ...payer("stranger"), ...label }, await me("stranger@reader.example")))).text,
    ).toContain("those who have subscribed before");
  });
});

describe("a gift", () => {
  let url: string;
  it("is paid by one person and waits for another; no issue of it is used up meanwhile", async () => {
    const answer = await buy("/gift/digital", {
      ...payer("donor"),
      recipientName: "Tomas Reed",
      recipientEmail: "tomas@reader.example",
      cardText: "Slow water for you.",
    });
    expect(answer.status).toBe(303);
    const [order] = await ordersOf("donor@reader.example");
    expect((await house.query("select 1 from copies where order_id = $1", [order!.id])).rows).toEqual([]);
    expect(await account(order!.id, "deferred")).toBe(-4364);
    await sendGifts(house.platform);
    await sendGifts(house.platform);
    expect((await house.query("select 1 from letters where to_address = 'tomas@reader.example'")).rows).toHaveLength(1);
    const letter = (await letterTo("tomas@reader.example", "gift"))!;
    expect(letter.text).toContain("Slow water for you.");
    expect(letter.text).not.toContain("donor@reader.example");
    // its link apart, in which chance may write anything
    expect(letter.text.replace(/https?:\S+/g, "")).not.toContain("48");
    url = new URL(/https?:\S+\/gifts\/\S+/.exec(letter.text)![0]).pathname;
    expect(
      (await house.query("select encode(token_hash, 'hex') as hash from gift_links")).rows.map((row) => JSON.stringify(row)).join(),
    ).not.toContain(url.split("/").at(-1));
  });

  it("is taken once, by whoever has its link, and both are told", async () => {
    expect(await house.text(url)).toContain("Una Berg has given you");
    expect((await house.get("/gifts/not-a-token-of-ours-0000000000")).status).toBe(404);
    const reader = await me("tomas@reader.example");
    expect((await house.post(`${url}/acceptance`, {}, reader)).status).toBe(303);
    expect(await house.text("/account", reader)).toContain("It is a gift from Una Berg.");
    expect(await house.text("/account", reader)).not.toContain("Refund me");
    expect((await letterTo("donor@reader.example", "gift-claimed"))!.subject).toContain("Tomas Reed has taken your gift");
    const other = await page(await house.post(`${url}/acceptance`, {}, await house.be("registered")));
    expect(other.text).toContain("Somebody has taken this gift already");
    expect(other.status).toBe(422);
  });

  it("in print without an address asks whoever takes it, names only what is missing, and posts there", async () => {
    await buy("/gift/print", { ...payer("posts-a-gift"), recipientName: "Ida Storm", cardText: "Watch the post.", line1: "" });
    const { rows } = await house.query<{ id: string }>("select id from gifts where recipient_name = 'Ida Storm'");
    const shown = await page(await house.post(`/account/gifts/${rows[0]!.id}/link`, {}, await me("posts-a-gift@reader.example")));
    const link = new URL(/https?:\/\/[^/<"\s]+\/gifts\/[\w-]+/.exec(shown.text)![0]).pathname;
    const reader = await me("ida@reader.example");
    expect(await house.text(link, reader)).toContain('name="line1"');
    const refused = await page(await house.post(`${link}/acceptance`, { ...label, name: "Ida Storm", line1: "" }, reader));
    expect(refused.status).toBe(422);
    expect(refused.text.match(/id="\w+-wrong"/g)).toEqual(['id="line1-wrong"']);
    expect((await house.post(`${link}/acceptance`, { ...label, name: "Ida Storm", line1: "7 Weir Lane" }, reader)).status).toBe(303);
    expect(await house.text("/account", reader)).toContain("7 Weir Lane");
    const { rows: owed } = await house.query<{ count: number }>(
      "select count(*)::int as count from copies c join subscriptions s on s.id = c.subscription_id join people p on p.id = s.recipient_id where p.email = 'ida@reader.example' and c.edition = 'print' and c.state = 'owed'",
    );
    expect(owed).toEqual([{ count: 24 }]);
  });

  it("is taken back by its donor alone; both are told, and the reader’s access ends", async () => {
    const [order] = await ordersOf("donor@reader.example");
    const reader = await me("tomas@reader.example");
    expect((await house.post(`/account/subscriptions/${order!.subscription_id}/refund`, {}, reader)).status).toBe(404);
    const donor = await me("donor@reader.example");
    expect(await house.text("/account", donor)).toContain("Take it back, and refund me €48.00");
    expect((await house.post(`/account/subscriptions/${order!.subscription_id}/refund`, {}, donor)).status).toBe(303);
    expect(await letterTo("tomas@reader.example", "gift-ended")).toBeDefined();
    expect(await letterTo("donor@reader.example", "refund")).toBeDefined();
    expect(await house.text("/account", reader)).toContain("was refunded");
    expect(await balance()).toBe(0);
  });

  it("that nobody takes in a year is told of once, and opened again by its donor", async () => {
    await buy("/gift/digital", { ...payer("patient"), recipientName: "Aunt Ilse" });
    const donor = await me("patient@reader.example");
    const [, id] = /gifts\/([0-9a-f-]{36})\/link/.exec(await house.text("/account", donor))!;
    const link = async (cookie: string) =>
      /class="gift-url">[^<]*(\/gifts\/[\w-]{30,})/.exec(await (await house.post(`/account/gifts/${id}/link`, {}, cookie)).text())![1]!;
    const first = await link(donor);
    house.clock.advance({ days: 366 });
    await sendGifts(house.platform);
    await sendGifts(house.platform);
    expect(
      (await house.query("select 1 from letters where to_address = 'patient@reader.example' and purpose = 'gift-lapsed'")).rows,
    ).toHaveLength(1);
    expect(await house.text(first)).toContain("time to take this gift has run out");
    const again = await link(await me("patient@reader.example"));
    expect(await house.text(again)).toContain("Sign in to take it");
    house.clock.advance({ days: -366 });
  });

  it("by post goes to the recipient’s address, and the donor’s stands on no label", async () => {
    expect(
      (await buy("/gift/print", { ...payer("poster"), recipientName: "Nils Aker", ...label, name: "Nils Aker", line1: "9 Far Street" }))
        .status,
    ).toBe(303);
    const { rows } = await house.query<{ line1: string; name: string }>(
      "select a.line1, a.name from orders o join people p on p.id = o.payer_id join postal_addresses a on a.subscription_id = o.subscription_id where p.email = 'poster@reader.example'",
    );
    expect(rows).toEqual([{ line1: "9 Far Street", name: "Nils Aker" }]);
  });
});

describe("a form", () => {
  it("says everything that is missing at once, the card’s faults beside the others", async () => {
    const { status, text } = await page(await buy("/subscribe/print", { orderKey: key(), card: "1", expiry: "", check: "" }));
    expect(status).toBe(422);
    for (const field of ["payerName", "email", "line1", "city", "card", "expiry", "check", "agreed"])
      expect.soft(text, field).toContain(`id="${field}-wrong"`);
  });
});

describe("bill me later", () => {
  const email = "later@reader.example";
  it("serves from the start, owes the money, and reminds once for each step", async () => {
    const answer = await buy(
      "/subscribe/print",
      {
        ...payer("later"),
        ...label,
        agreed: "",
        agreedLater: "yes",
        paying: "by invoice",
        card: "",
        expiry: "",
        check: "",
      },
      await me(email),
    );
    expect(answer.status).toBe(303);
    const [order] = await ordersOf(email);
    expect(order).toMatchObject({ status: "on account", amount: 9600 });
    expect(await account(order!.id, "receivable")).toBe(9600);
    expect((await letterTo(email, "invoice"))!.text).toContain(`/orders/${order!.id}/invoice`);
    house.clock.advance({ days: 15 });
    await remindOpenInvoices(house.platform);
    await remindOpenInvoices(house.platform);
    expect(
      (await house.query("select 1 from letters where to_address = $1 and purpose like 'invoice-reminder%'", [email])).rows,
    ).toHaveLength(1);
    expect(
      (
        await page(
          await buy("/subscribe/print", { ...payer("later"), ...label, agreedLater: "yes", paying: "by invoice" }, await me(email)),
        )
      ).text,
    ).toContain("still open");
  });

  it("stops after the copies that may go out unpaid, and comes again when it is paid after all", async () => {
    const [order] = await ordersOf(email);
    await house.query("update copies set state = 'mailed' where order_id = $1 and edition = 'print' and ordinal <= 3", [order!.id]);
    await remindOpenInvoices(house.platform);
    expect((await ordersOf(email))[0]).toMatchObject({ status: "written off" });
    expect(await unpaidOrders(house.platform.db, [order!.id])).toEqual([order!.id]);
    expect(await letterTo(email, "non-pay")).toBeDefined();
    expect((await house.query("select 1 from copies where order_id = $1 and state = 'owed'", [order!.id])).rows).toEqual([]);
    expect(await account(order!.id, "receivable")).toBe(0);
    expect((await house.post(`/orders/${order!.id}/invoice`, card)).status).toBe(303);
    expect((await ordersOf(email))[0]).toMatchObject({ status: "paid" });
    expect(await unpaidOrders(house.platform.db, [order!.id])).toEqual([]);
    const { rows } = await house.query<{ edition: string; issues: number; first: number }>(
      `select edition, count(distinct whole_number)::int as issues, min(ordinal)::int as first from copies
       where order_id = $1 and state = 'owed' group by edition order by edition`,
      [order!.id],
    );
    // of the three that had come in print, the digital edition was struck out: it is owed at the same numbers
    expect(rows).toEqual([
      { edition: "digital", issues: 24, first: 1 },
      { edition: "print", issues: 21, first: 4 },
    ]);
    expect(await account(order!.id, "receivable")).toBe(0);
    expect(await balance()).toBe(0);
    expect((await page(await house.post(`/orders/${order!.id}/invoice`, card))).text).toContain("paid already");
    house.clock.advance({ days: -15 });
  });

  it("is paid to the desk by cheque, with who and why", async () => {
    await buy(
      "/subscribe/print",
      { ...payer("cheque"), ...label, agreedLater: "yes", paying: "by invoice" },
      await me("cheque@reader.example"),
    );
    const [order] = await ordersOf("cheque@reader.example");
    expect(await house.text("/desk/orders", desk)).toContain("cheque@reader.example");
    expect((await house.post(`/desk/orders/${order!.id}/payment`, { sure: "yes", how: "cheque", why: "Cheque 114" }, desk)).status).toBe(
      303,
    );
    expect((await ordersOf("cheque@reader.example"))[0]).toMatchObject({ status: "paid", paid_how: "cheque", why: "Cheque 114" });
    expect(await account(order!.id, "receivable")).toBe(0);
    expect(await letterTo("cheque@reader.example", "invoice-paid")).toBeDefined();
  });
});

describe("the desk", () => {
  const staff = (more: Record<string, string>) => ({
    offer: "print",
    cameBy: "fair",
    paidBy: "cash",
    payerName: "Edda Fair",
    email: "",
    ...label,
    quantity: "1",
    why: "At the harbour fair",
    // the same name and quay all through
    second: "yes",
    orderKey: key(),
    ...more,
  });
  it("takes cash at a fair from a reader without an e-mail address, once", async () => {
    const form = staff({ kind: "usual" });
    expect((await house.post("/desk/orders", form, desk)).status).toBe(303);
    expect((await house.post("/desk/orders", form, desk)).status).toBe(303);
    const { rows } = await house.query<OrderRow & { email: string }>(
      "select o.*, p.email from orders o join people p on p.id = o.payer_id where p.name = 'Edda Fair'",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ status: "paid", came_by: "fair", paid_how: "cash", amount: 9600 });
    expect((await house.query("select 1 from letters where to_address = $1", [rows[0]!.email])).rows).toEqual([]);
    expect((await house.query<{ gateway: string }>("select gateway from payments where reference = $1", [rows[0]!.id])).rows).toEqual([
      { gateway: "manual" },
    ]);
    expect((await page(await house.post("/desk/orders", staff({ kind: "usual", why: "" }), desk))).text).toContain(
      "Write down how the order came",
    );
  });

  it("answers with the order's number, its subscription and its invoice, and names all that is missing at once", async () => {
    const order = staff({ kind: "usual", payerName: "Ole Skar", name: "Ole Skar", line1: "7 Mole Street", paidBy: "invoice" });
    const taken = await house.post("/desk/orders", order, desk);
    const to = taken.headers.get("location")!;
    expect(to).toMatch(/^\/desk\/orders\/[0-9a-f-]{36}\?done=order/);
    const answer = await house.text(to, desk);
    const { rows } = await house.query<{ number: number; subscription_id: string; invoice: number }>(
      "select o.number, o.subscription_id, i.number as invoice from orders o join invoices i on i.order_id = o.id where idempotency_key = $1",
      [order.orderKey],
    );
    expect(answer).toContain(`<h1>Order ${rows[0]!.number}</h1>`);
    expect(answer).toContain(`href="/desk/subscriptions/${rows[0]!.subscription_id}"`);
    expect(answer).toContain(`href="/desk/documents/${rows[0]!.invoice}"`);
    expect((await house.get(`/desk/documents/${rows[0]!.invoice}`, desk)).headers.get("content-type")).toBe("application/pdf");
    const empty = { kind: "gift", offer: "print", line1: "x", payerName: "", why: "", quantity: "3" };
    const refused = await page(await house.post("/desk/orders", empty, desk));
    expect(refused.status).toBe(422);
    const unchosen = await page(await house.post("/desk/orders", staff({ offer: "" }), desk));
    expect([unchosen.status, unchosen.text.includes('<a href="#field-offer">Offer: Choose an offer.</a>')]).toEqual([422, true]);
    for (const field of ["payerName", "recipientName", "name", "city", "why", "quantity"])
      expect(refused.text).toMatch(new RegExp(`<a href="#field-${field}">[^<]+: [^<]+</a>`));
    expect((await page(await house.post("/desk/orders", staff({ kind: "back issue", offer: "one-print" }), desk))).text).toContain(
      'href="#field-start"',
    );
  });

  it("asks before the same person at the same address, or of the same e-mail address, has two", async () => {
    const first = { kind: "usual", payerName: "Tove Lund", name: "Tove Lund", line1: "12 Rope Walk", second: "" };
    expect((await house.post("/desk/orders", staff(first), desk)).status).toBe(303);
    const count = async () => (await house.query("select 1 from postal_addresses where line1 ilike '12%rope%walk%'")).rows.length;
    const before = await count();
    const again = { ...first, name: "TOVE  LUND", line1: "12, Rope Walk.", postalCode: "eh11yz" };
    const asked = await page(await house.post("/desk/orders", staff(again), desk));
    expect(asked.status).toBe(422);
    expect(asked.text).toMatch(/Tove Lund has [^<]+ already, by the same name and address: subscription \d+\./);
    expect(asked.text).toMatch(/<a href="\/desk\/subscriptions\/[0-9a-f-]{36}">/);
    expect(asked.text).toContain('name="second"');
    expect(await count()).toBe(before);
    // another person there, and the same name elsewhere, are others
    expect((await house.post("/desk/orders", staff({ ...first, payerName: "Kai Lund", name: "Kai Lund" }), desk)).status).toBe(303);
    expect((await house.post("/desk/orders", staff({ ...first, line1: "13 Rope Walk" }), desk)).status).toBe(303);
    expect((await house.post("/desk/orders", staff({ ...again, second: "yes" }), desk)).status).toBe(303);
    const mail = { ...first, payerName: "Maren Holt", name: "Maren Holt", line1: "1 Elsewhere", email: "maren@reader.example" };
    expect((await page(await house.post("/desk/orders", staff(mail), desk))).text).toContain("by the same e-mail address");
  });

  it("takes a card at its own terminal; who has no card with us is asked to renew, never told of a charge", async () => {
    expect(
      (await house.post("/desk/orders", staff({ email: "terminal@reader.example", paidBy: "card at our terminal" }), desk)).status,
    ).toBe(303);
    const [order] = await ordersOf("terminal@reader.example");
    expect(order).toMatchObject({ status: "paid", paid_how: "card at our terminal", amount: 9600 });
    await buy("/subscribe/print", { ...payer("by-card"), ...label });
    const { rows } = await house.query<{ email: string; renewal: string }>(
      `select p.email, s.renewal from subscriptions s join people p on p.id = s.payer_id
        where p.email in ('terminal@reader.example', 'cheque@reader.example', 'by-card@reader.example') order by 1`,
    );
    expect(rows.map(({ email, renewal }) => `${email.split("@")[0]} ${renewal}`)).toEqual([
      "by-card auto",
      "cheque series",
      "terminal series",
    ]);
    expect(await house.text("/account", await me("terminal@reader.example"))).toContain(
      "nothing is charged by itself. We write to you before",
    );
  });

  it("gives cash back itself, once, and writes down how; the reader is not promised a card’s refund", async () => {
    const { rows } = await house.query<{ id: string; subscription_id: string }>(
      "select o.id, subscription_id from orders o join people p on p.id = o.payer_id where p.name = 'Edda Fair' and o.status = 'paid' and o.paid_how = 'cash'",
    );
    const [order] = rows;
    const refund = () =>
      house.post(`/desk/subscriptions/${order!.subscription_id}/refund`, { sure: "yes", why: "Did not like the fog" }, desk);
    expect((await refund()).status).toBe(303);
    expect(await house.text("/desk/refunds", desk)).toContain("to be given back by you");
    const { rows: owed } = await house.query<{ id: string }>(
      "select r.id from payment_refunds r join payments p on p.id = r.payment_id where p.reference = $1",
      [order!.id],
    );
    expect(owed).toHaveLength(1);
    const given = (note: string) => house.post(`/desk/refunds/${owed[0]!.id}/hand`, { sure: "yes", note }, desk);
    expect((await given("")).status).toBe(422);
    expect((await given("Cash, over the table")).status).toBe(303);
    expect((await given("Once more")).status).toBe(409);
    expect(await account(order!.id, "refunds owed")).toBe(0);
    expect(await balance()).toBe(0);
  });

  it("gives comps with their reason, and books nothing for them", async () => {
    expect(
      (await page(await house.post("/desk/orders", staff({ kind: "comp", email: "comp@reader.example", why: "" }), desk))).status,
    ).toBe(422);
    expect(
      (await house.post("/desk/orders", staff({ kind: "comp", email: "comp@reader.example", why: "Wrote for no. 40" }), desk)).status,
    ).toBe(303);
    const [order] = await ordersOf("comp@reader.example");
    expect(order).toMatchObject({ kind: "comp", amount: 0, why: "Wrote for no. 40" });
    expect((await house.query("select 1 from ledger_lines where order_id = $1", [order!.id])).rows).toEqual([]);
    expect((await house.query<{ kind: string }>("select distinct kind from copies where order_id = $1", [order!.id])).rows).toEqual([
      { kind: "comp" },
    ]);
  });

  it("sells several copies to one consignee at a price agreed by word", async () => {
    expect(
      (
        await house.post(
          "/desk/orders",
          staff({ kind: "bulk", email: "shop@reader.example", quantity: "12", price: "80.00", paidBy: "invoice", cameBy: "phone" }),
          desk,
        )
      ).status,
    ).toBe(303);
    const [order] = await ordersOf("shop@reader.example");
    expect(order).toMatchObject({ kind: "bulk", amount: 96_000, status: "on account" });
    expect(
      (await house.query<{ quantity: number }>("select quantity from subscriptions where id = $1", [order!.subscription_id])).rows,
    ).toEqual([{ quantity: 12 }]);
  });

  it("sends a shop twenty this time, and from a later issue on fewer to another; labels and print run count it", async () => {
    const [order] = await ordersOf("shop@reader.example");
    const id = order!.subscription_id;
    const first = Number(
      /From no\.<input name="from"[^>]*value="(\d+)"/.exec((await house.text(`/desk/subscriptions/${id}`, desk)).replace(/\s+/g, " "))?.[1],
    );
    const change = (fields: Record<string, string>) =>
      house.post(`/desk/subscriptions/${id}/consignments`, { why: "The shop rang", ...fields }, desk);
    const issues = [first, first + 1, first + 2];
    const printed = async () => (await circulationOf(house.platform.db, issues)).map(({ subscriptions }) => subscriptions);
    const before = await printed();
    expect((await change({ from: String(first - 1), quantity: "20" })).status).toBe(422);
    expect((await change({ from: String(first), to: String(first), quantity: "20" })).status).toBe(303);
    const elsewhere = { ...label, name: "Quay Books, second shop", line1: "9 Ropewalk" };
    expect((await change({ from: String(first + 2), quantity: "8", ...elsewhere })).status).toBe(303);
    const shown = (await house.text(`/desk/subscriptions/${id}`, desk)).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    expect(shown).toContain(
      `No. ${first} 20 Una Berg No. ${first + 1} 12 Una Berg No. ${first + 2} to no. ${first + 23} 8 Quay Books, second shop`,
    );
    expect((await printed()).map((copies, at) => copies - before[at]!)).toEqual([8, 0, -4]);
    // of two that cover an issue the newer counts, once
    house.clock.advance({ minutes: 1 });
    expect((await change({ from: String(first + 2), to: String(first + 2), quantity: "9" })).status).toBe(303);
    expect((await printed()).map((copies, at) => copies - before[at]!)).toEqual([8, 0, -3]);
    // the sum that was agreed stays
    expect((await ordersOf("shop@reader.example"))[0]).toMatchObject({ amount: 96_000 });
  });

  it("renews by cheque where the term ends, once, and changes an address on the telephone", async () => {
    const [order] = await ordersOf("terminal@reader.example");
    const id = order!.subscription_id;
    const form = { cameBy: "post", paidBy: "cheque", why: "Cheque 207", price: "90.00", orderKey: key() };
    for (const press of [1, 2]) {
      const { status, text } = await page(await house.post(`/desk/subscriptions/${id}/renewing`, form, desk));
      expect(status, `${press}: ${/role="alert">([^<]*)/.exec(text)?.[1]}`).toBe(303);
    }
    expect(await ordersOf("terminal@reader.example")).toMatchObject([
      { kind: "new" },
      { kind: "renewal", status: "paid", paid_how: "cheque", amount: 9000, subscription_id: id },
    ]);
    const { rows } = await house.query<{ issues: number }>(
      "select count(distinct whole_number)::int as issues from copies where subscription_id = $1 and state = 'owed'",
      [id],
    );
    expect(rows).toEqual([{ issues: 48 }]);
    expect((await house.post(`/desk/subscriptions/${id}/address`, { ...label, city: "", why: "Rang" }, desk)).status).toBe(422);
    expect((await house.post(`/desk/subscriptions/${id}/address`, { ...label, line1: "4 Quay", why: "Rang" }, desk)).status).toBe(303);
    const unsaid = await house.post(`/desk/subscriptions/${id}/address`, { ...label, line1: "5 Quay", why: " " }, desk);
    expect([unsaid.status, await unsaid.text()]).toEqual([422, expect.stringContaining("Write down why")]);
    const told = await house.query(
      "select a.line1, a.why, p.email from postal_addresses a join people p on p.id = a.added_by where a.subscription_id = $1",
      [id],
    );
    expect(told.rows).toEqual([{ line1: "4 Quay", why: "Rang", email: expect.stringContaining("@") }]);
    const story = await house.text(`/desk/subscriptions/${id}`, desk);
    expect(story.slice(story.indexOf("Address from no."))).toMatch(/4 Quay[\s\S]{0,400}Rang/);
    expect(await balance()).toBe(0);
  });

  it("lets an institution’s readers in by range, domain and seat, counts them, and refuses a range that is everybody", async () => {
    const institution = {
      institution: "Marl College",
      offer: "library",
      paidBy: "invoice",
      payerName: "Library",
      email: "lib@marl.example",
      why: "Form 7",
      seats: "1",
      domains: "marl.example",
      ...label,
    };
    const wide = await page(await house.post("/desk/institutions", { ...institution, ranges: "0.0.0.0/0", orderKey: key() }, desk));
    expect(wide.status).toBe(422);
    expect(wide.text).toContain("too wide");
    expect(
      (await house.query("select 1 from orders o join people p on p.id = o.payer_id where p.email = 'lib@marl.example'")).rows,
    ).toEqual([]);
    expect((await house.post("/desk/institutions", { ...institution, ranges: "198.51.100.0/24", orderKey: key() }, desk)).status).toBe(303);
    const from = async (remoteAddress: string) => {
      await house.caughtUp();
      const request = new Request(`${house.platform.settings.origin}/2026/11/the-bridge-nobody-would-own`, {
        headers: { accept: "text/html" },
      });
      return (await house.masthead.fetch(request, { incoming: { socket: { remoteAddress } } } as never)).text();
    };
    expect(await from("198.51.100.77")).toContain("biscuit tin");
    expect(await from("::ffff:198.51.100.77")).toContain("biscuit tin");
    expect(await from("198.51.101.77")).not.toContain("biscuit tin");
    const student = await me("ana@marl.example");
    expect(await house.text("/2026/11/the-bridge-nobody-would-own", student)).not.toContain("biscuit tin");
    const [, id] = /institutions\/([0-9a-f-]{36})\/seat/.exec(await house.text("/account", student))!;
    expect((await house.post(`/account/institutions/${id}/seat`, {}, student)).status).toBe(303);
    expect(await house.text("/2026/11/the-bridge-nobody-would-own", student)).toContain("biscuit tin");
    expect((await house.post(`/account/institutions/${id}/seat`, {}, await me("bo@marl.example"))).status).toBe(409);
    expect((await house.query("select way, reads from institution_usage where institution_id = $1 order by way", [id!])).rows).toEqual([
      { way: "range", reads: 2 },
      { way: "seat", reads: 1 },
    ]);
    expect(await house.text(`/desk/institutions/${id}`, desk)).toContain("by range");
  });
});

describe("a single issue", () => {
  it("is bought digitally, opens that issue alone, and stays", async () => {
    const issue = (await issueDates(house.platform.db)).filter(({ state }) => state === "on sale").at(-1)!.wholeNumber;
    expect(await house.text(`/issues/${issue}`)).toContain("This issue alone");
    expect((await buy(`/issues/${issue}/copy/one-digital`, payer("single"))).status).toBe(303);
    const reader = await me("single@reader.example");
    expect(await house.text("/2026/11/the-bridge-nobody-would-own", reader)).toContain("biscuit tin");
    const [order] = await ordersOf("single@reader.example");
    expect(await account(order!.id, "deferred")).toBe(0);
    const { rows } = await house.query<{ service: string }>("select service from subscriptions where id = $1", [order!.subscription_id]);
    expect(rows).toEqual([{ service: "expired" }]);
    const others = (await issueDates(house.platform.db)).filter(({ state }) => state === "on sale").at(-2)!.wholeNumber;
    expect(await house.text(`/issues/${others}`, reader)).toContain("This issue alone");
    expect(await house.text(`/issues/${issue}`, reader)).not.toContain("This issue alone");
  });

  it("is sold in print while the shelf has one, and never one more", async () => {
    const issue = (await issueDates(house.platform.db)).filter(({ state }) => state === "on sale").at(-2)!.wholeNumber;
    expect((await house.post("/desk/dispatch/stock", { wholeNumber: String(issue), change: "-2", why: "wet" }, desk)).status).toBe(303);
    const answers = await Promise.all(
      ["a", "b", "c"].map((name) => buy(`/issues/${issue}/copy/one-print`, { ...payer(`shelf-${name}`), ...label })),
    );
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([303, 409, 409]);
    expect(await house.text(`/issues/${issue}`)).not.toContain("printed, ");
    // it goes out one way, with a label of a supplemental run, and once
    expect(await house.text("/desk/dispatch", desk)).toContain(`/desk/fulfilment/${issue}`);
    expect(await house.text("/desk/dispatch", desk)).not.toContain("dispatch/issues");
    const fulfilment = `/desk/fulfilment/${issue}`;
    expect(await house.text(fulfilment, desk)).toContain("Freeze a supplemental run of 1");
    for (const status of [303, 422]) expect((await house.post(`${fulfilment}/runs`, { sure: "yes" }, desk)).status).toBe(status);
    const [, run] = /fulfilment\/runs\/([0-9a-f-]{36})\/posting/.exec(await house.text(fulfilment, desk))!;
    const single = async () =>
      (
        await house.query<{ service: string; state: string }>(
          "select service, c.state from subscriptions s join copies c on c.subscription_id = s.id where bought_as = 'back issue' and c.edition = 'print' and whole_number = $1",
          [String(issue)],
        )
      ).rows;
    expect(await single()).toEqual([{ service: "active", state: "frozen" }]);
    for (let told = 0; told < 2; told += 1)
      expect((await house.post(`/desk/fulfilment/runs/${run}/posting`, { sure: "yes" }, desk)).status).toBe(303);
    expect(await single()).toEqual([{ service: "expired", state: "mailed" }]);
    expect(await house.text("/desk/dispatch", desk)).not.toContain(`/desk/fulfilment/${issue}`);
  });
});

describe("a change of edition", () => {
  const email = "switch@reader.example";
  it("to print says its sums, takes the difference, and credits every unused copy", async () => {
    await buy("/subscribe/digital", payer("switch"));
    const reader = await me(email);
    const [first] = await ordersOf(email);
    const path = `/account/subscriptions/${first!.subscription_id}/edition/print`;
    expect(await house.text("/account", reader)).toContain("Change to Print + digital");
    expect(await house.text("/account", reader)).not.toContain("Change to Welcome back");
    const form = await house.text(path, reader);
    const toPay = /name="toPay" value="(\d+)"/.exec(form)![1]!;
    const refused = await page(await house.post(path, { orderKey: key(), toPay: "1", agreed: "yes", ...label, ...card }, reader));
    expect(refused.text).toContain("the sum has changed");
    expect((await house.post(path, { orderKey: key(), toPay, agreed: "yes", ...label, ...card }, reader)).status).toBe(303);
    const [old, changed] = (
      await house.query<{ amount: number; credit: number; moved: number; term_issues: number; id: string }>(
        "select o.* from orders o where subscription_id = $1 order by number",
        [first!.subscription_id],
      )
    ).rows;
    expect(changed!.amount).toBe(Number(toPay));
    expect(changed!.credit).toBe(old!.moved);
    const kept = (
      await house.query<{ count: number }>("select count(*)::int from copies where order_id = $1 and state = 'owed'", [old!.id])
    ).rows[0]!.count;
    expect(kept + changed!.term_issues).toBe(24);
    expect(await account(old!.id, "credit")).toBe(0);
    expect(await balance()).toBe(0);
    const { rows } = await house.query<{ edition: string; issues: number }>(
      "select edition, count(distinct whole_number)::int as issues from copies where subscription_id = $1 and state = 'owed' group by 1 order by 1",
      [first!.subscription_id],
    );
    expect(rows).toEqual([
      { edition: "digital", issues: 24 },
      { edition: "print", issues: changed!.term_issues },
    ]);
  });

  it("refunds what was paid for both, from both payments, to the cent", async () => {
    const reader = await me(email);
    const [first, second] = await ordersOf(email);
    expect((await house.post(`/account/subscriptions/${first!.subscription_id}/refund`, {}, reader)).status).toBe(303);
    const { rows } = await house.query<{ paid: number; back: number }>(
      "select (select sum(amount)::int from payments where reference in ($1, $2) and status = 'succeeded') as paid, (select sum(r.amount)::int from payment_refunds r join payments p on p.id = r.payment_id where p.reference in ($1, $2)) as back",
      [first!.id, second!.id],
    );
    // nothing of either was served yet, and both lie within the guarantee or are unserved
    expect(rows[0]!.back).toBe(rows[0]!.paid);
    expect(await balance()).toBe(0);
    expect(await account(second!.id, "deferred")).toBe(0);
  });

  it("to digital pays nothing and loses nothing: the credit buys more issues", async () => {
    await buy("/subscribe/print", { ...payer("down"), ...label });
    const reader = await me("down@reader.example");
    const [first] = await ordersOf("down@reader.example");
    const path = `/account/subscriptions/${first!.subscription_id}/edition/digital`;
    expect(await house.text(path, reader)).toContain("<strong>nothing</strong>");
    expect((await house.post(path, { orderKey: key(), toPay: "0", agreed: "yes" }, reader)).status).toBe(303);
    const changed = (await ordersOf("down@reader.example"))[1] as OrderRow & { credit: number; term_issues: number };
    expect(changed).toMatchObject({ kind: "switch", amount: 0, status: "paid" });
    expect(changed.term_issues).toBe(2 * 24);
    expect(await account(changed.id, "deferred")).toBeLessThan(0);
    expect(await balance()).toBe(0);
  });
});

describe("an institution’s contact", () => {
  const entered = {
    institution: "Fen Library",
    paidBy: "invoice",
    payerName: "Ivy Fen",
    email: "ivy@fen.example",
    why: "Form 9",
    seats: "2",
    ...label,
  };
  const account = async () => house.text("/account", await me("ivy@fen.example"));
  const letters = async () =>
    (await house.query("select 1 from letters where to_address like '%@fen.example' and purpose <> 'sign-in'")).rows.length;
  /** Whoever types an address is told nothing by it: that of a seat's reader is answered as one that nobody has, on a full shelf and on one with room. */
  async function answersAlike(seats: string, ivy: string): Promise<void> {
    const seatOf = (email: string) => new RegExp(`action="([^"]+ending)"[^>]*><button[^>]*aria-label="Take it away: the seat of ${email}"`);
    const answersTo = async (email: string) => {
      const full = await page(await house.post(seats, { email }, ivy));
      await house.query("update institutions set seats = 3 where name = 'Fen Library'");
      const given = await house.post(seats, { email }, ivy);
      const shown = await account();
      const [, ending = ""] = seatOf(email).exec(shown) ?? [];
      const counted = /\d of \d given, \d free/.exec(shown)?.[0];
      expect((await house.post(ending, {}, ivy)).status).toBe(303);
      await house.query("update institutions set seats = 2 where name = 'Fen Library'");
      return { full: [full.status, full.text.includes("All 2 seats of Fen Library are taken")], given: given.status, counted };
    };
    const nobodys = await answersTo("nobody@elsewhere.example");
    expect(nobodys).toEqual({ full: [409, true], given: 303, counted: "3 of 3 given, 0 free" });
    expect(await answersTo("private@elsewhere.example")).toEqual(nobodys);
    expect(await account()).toContain("2 of 2 given, 0 free");
  }

  it("gives seats and takes them away on the account page, and nobody is written to", async () => {
    await house.post(
      "/desk/offers",
      {
        name: "Short shelf",
        digital: "yes",
        audience: "institution",
        termIssues: "2",
        price: "40",
        taxRate: "0",
        guaranteeDays: "0",
        renews: "auto",
      },
      desk,
    );
    expect((await house.post("/desk/institutions", { ...entered, offer: "short-shelf", orderKey: key() }, desk)).status).toBe(303);
    const ivy = await me("ivy@fen.example");
    expect(await account()).toContain("0 of 2 given, 2 free");
    const before = await letters();
    const [, seats] = /action="(\/account\/institutions\/[0-9a-f-]{36}\/seats)"/.exec(await account())!;
    const give = (email: string, cookie = ivy) => house.post(seats!, { email }, cookie);
    expect((await give("not an address")).status).toBe(422);
    for (const email of ["a@fen.example", "B@fen.example", "a@fen.example"]) expect((await give(email)).status).toBe(303);
    const full = await page(await give("c@fen.example"));
    expect(full).toMatchObject({ status: 409 });
    expect(full.text).toContain("All 2 seats of Fen Library are taken");
    expect(await account()).toContain("2 of 2 given, 0 free");
    const reader = await me("a@fen.example");
    // what a reader has changed theirs to is theirs: the seat stays known by the address that it was given to
    await house.query("update people set email = 'private@elsewhere.example' where email = 'b@fen.example'");
    expect((await give("b@fen.example")).status).toBe(303);
    expect(await account()).toContain("b@fen.example");
    expect(await account()).not.toContain("private@elsewhere.example");
    expect(await house.text("/2026/11/the-bridge-nobody-would-own", reader)).toContain("biscuit tin");
    await answersAlike(seats!, ivy);
    // a reader who has a seat manages none, and no other contact manages these
    expect(await house.text("/account", reader)).not.toContain("The seats of");
    expect((await give("c@fen.example", reader)).status).toBe(404);
    const [, ending] = /action="([^"]+ending)"[^>]*><button[^>]*aria-label="Take it away: the seat of a@fen.example"/.exec(
      await account(),
    )!;
    expect((await house.post(ending!, {}, reader)).status).toBe(404);
    expect((await house.post(ending!, {}, ivy)).status).toBe(303);
    expect((await house.post(ending!, {}, ivy)).status).toBe(404);
    expect(await account()).toContain("1 of 2 given, 1 free");
    expect(await house.text("/2026/11/the-bridge-nobody-would-own", reader)).not.toContain("biscuit tin");
    expect(await letters()).toBe(before);
  });

  it("is asked for the renewal by letters that name the institution, and renews it; a term that ended has no seats to give", async () => {
    const first = await house.query<{ n: number }>(
      "select i.whole_number as n from issues i where whole_number = (select min(c.whole_number) from copies c join institutions n on n.subscription_id = c.subscription_id where n.name = 'Fen Library')",
    );
    await serveIssue(house.platform, first.rows[0]!.n);
    await house.masthead.handlers["expire-subscriptions"](house.platform, {}, { signal: new AbortController().signal, report: () => {} });
    expect(await letterTo("ivy@fen.example", "renewal-notice")).toBeUndefined();
    const letter = await letterTo("ivy@fen.example", "renewal-last");
    expect(letter!.subject).toContain("is the last issue");
    expect(letter!.subject).toContain("Fen Library: no. ");
    expect(letter!.text).toContain("on an invoice");
    const [, path] = /(\/account\/subscriptions\/[0-9a-f-]{36}\/renewing)/.exec(letter!.text)!;
    expect((await house.post(path!, { ...card, agreed: "yes", orderKey: key() }, await me("ivy@fen.example"))).status).toBe(303);
    expect((await ordersOf("ivy@fen.example")).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      "institution on account",
      "renewal paid",
    ]);
    await house.query(
      "update subscriptions set service = 'expired' where id = (select subscription_id from institutions where name = 'Fen Library')",
    );
    const ended = await account();
    expect(ended).toContain("The subscription has ended; renew it");
    const { rows } = await house.query<{ id: string }>("select id from institutions where name = 'Fen Library'");
    expect(
      (await house.post(`/account/institutions/${rows[0]!.id}/seats`, { email: "c@fen.example" }, await me("ivy@fen.example"))).status,
    ).toBe(409);
  });
});

describe("the guarantee", () => {
  it("holds as it was ordered, whatever becomes of the offer; pressed twice it is given once, and said twice", async () => {
    await buy("/subscribe/digital", payer("holds"));
    await house.query("update offers set guarantee_days = 14 where key_code = 'digital'");
    house.clock.advance({ days: 30 });
    const cookie = await me("holds@reader.example");
    expect(await house.text("/account", cookie)).toContain("You are within the money-back guarantee");
    const [order] = await ordersOf("holds@reader.example");
    const press = () => house.post(`/account/subscriptions/${order!.subscription_id}/refund`, {}, cookie);
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status, headers }) => `${status} ${headers.get("location")?.replace(/&told=.*/, "")}`)).toEqual(
      Array(2).fill(`303 /account?done=refunded&n=${encodeURIComponent("€48.00")}`),
    );
    expect(
      (await house.query("select 1 from payment_refunds r join payments p on p.id = r.payment_id where p.reference = $1", [order!.id]))
        .rows,
    ).toHaveLength(1);
    expect(await house.text("/subscribe/digital", cookie)).toContain("You have used it");
    house.clock.advance({ days: -30 });
    await house.query("update offers set guarantee_days = 60 where key_code = 'digital'");
  });
});

describe("what’s included", () => {
  const included = async (path: string) => [...(await house.text(path)).matchAll(/<li>([^<]+)<\/li>/g)].map(([, label]) => label);
  const digital = {
    keyCode: "digital",
    name: "Digital",
    summary: "Every issue.",
    digital: "yes",
    audience: "everybody",
    termIssues: "24",
    price: "48.00",
  };
  const more = { taxRate: "10", taxMode: "inclusive", guaranteeDays: "60", renews: "auto", grants: "archive" };
  const save = (changes: Record<string, string>) => house.post("/desk/offers", { ...digital, ...more, ...changes }, desk);

  it("promises print where print is sent, and a premium while one is left", async () => {
    expect(await included("/subscribe/print")).toContain("Optional print edition");
    expect(await included("/subscribe/digital")).not.toContain("Optional print edition");
    const bag = "A linen bag with the heron on it";
    await house.query("update premium_stock_changes set change = 50");
    expect(await included("/subscribe/welcome-back")).toContain(bag);
    await house.query("delete from premium_stock_changes");
    expect(await included("/subscribe/welcome-back")).not.toContain(bag);
  });

  it("follows the offer’s terms at once, and so does the ad that lists what the fullest offer includes", async () => {
    const inAds = async () => {
      const { rows } = await house.query<{ included: string[] }>("select included from house_ads where cardinality(included) > 0");
      expect(rows.length).toBeGreaterThan(0);
      return rows.map((ad) => ad.included);
    };
    expect((await save({ guaranteeDays: "30", ads: "yes" })).status).toBe(303);
    const list = await included("/subscribe/digital");
    expect(list).toContain("30-day money-back guarantee");
    expect(list).not.toContain("Ad-free");
    const fullest = await included("/subscribe/print");
    for (const ad of await inAds()) expect(ad).toEqual(fullest);
    await house.query("update offers set closes_on = '2020-01-01' where key_code <> 'digital' and audience = 'everybody'");
    expect((await save({ guaranteeDays: "30", ads: "yes" })).status).toBe(303);
    for (const ad of await inAds()) expect(ad).toEqual(list);
    await house.query("update offers set closes_on = null");
    expect((await save({})).status).toBe(303);
  });

  it("is refused where an offer could not keep it: no edition, a single issue of two dozen, a first term for more", async () => {
    for (const [changes, field] of [
      [{ digital: "" }, "the digital edition, the printed one, or both"],
      [{ audience: "back issue" }, "A single issue is one issue."],
      [{ introPrice: "60.00" }, "lower than the later one"],
    ] as const) {
      const { status, text } = await page(await save(changes));
      expect.soft([status, text.includes(field)], field).toEqual([422, true]);
    }
  });
});
