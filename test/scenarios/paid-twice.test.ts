import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { guaranteeAgainFrom } from "../../src/refunds/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type Browser, browserOf } from "../support/browser.ts";
import { formOf } from "../support/form-of.ts";
import { lettersTo } from "../support/letters.ts";

let house: DemoHouse;
let keys = 0;
const card = { card: "4242 4242 4242 4242", expiry: "12/39", check: "123" };
const address = { name: "Una Berg", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };

beforeAll(async () => {
  house = await demoHouse();
  await house.query("delete from graphile_worker._private_jobs");
});
afterAll(() => house.close());

const pathOf = (answer: Response): string => (answer.headers.get("location") ?? "").split("?")[0]!;
const buy = (browser: Browser, email: string, offer = "digital") =>
  browser.post(`/subscribe/${offer}`, {
    payerName: "Una Berg",
    email,
    agreed: "yes",
    orderKey: `paid-twice-${(keys += 1)}`,
    ...address,
    ...card,
  });

const codeTo = async (email: string): Promise<string> => /\b\d{6}\b/.exec((await lettersTo(house, email, "sign-in"))[0]!.text)![0];

/** A subscriber, signed out in another browser, pays for the same once more, and proves there on the page of thanks who they are. */
async function paysTwice(email: string, offer = "digital"): Promise<{ browser: Browser; asked: string; order: string }> {
  const first = browserOf(house);
  await buy(first, email, offer);
  house.clock.advance({ minutes: 1 });
  const browser = browserOf(house);
  const thanks = pathOf(await buy(browser, email, offer));
  const [, order = ""] = /orders\/([^/]+)/.exec(thanks) ?? [];
  await browser.post(`/orders/${order}/code`, {});
  const answer = await browser.post("/sign-in/code", { email, code: await codeTo(email) });
  return { browser, asked: pathOf(answer), order };
}

type Owned = {
  id: string;
  service: string;
  renewal: string;
  bought_as: string;
  first: number;
  last: number;
  copies: number;
  recipient: string;
};
/** What this payer has, oldest first, with the copies that are still to come. */
const owned = async (email: string): Promise<Owned[]> =>
  (
    await house.query<Owned>(
      `select s.id, service, renewal, bought_as, coalesce(r.email, '') as recipient, min(whole_number)::int as first, max(whole_number)::int as last, count(c.id)::int as copies
       from subscriptions s join people p on p.id = s.payer_id join people r on r.id = s.recipient_id
       left join copies c on c.subscription_id = s.id and c.state = 'owed'
       where p.email = $1 group by s.id, r.email order by s.number`,
      [email],
    )
  ).rows;

const booksAddUp = async () => {
  expect((await checkBooks(house.platform.db)).problems).toEqual([]);
  const { rows } = await house.query<{ off: number }>("select coalesce(sum(amount), 0)::int as off from ledger_lines");
  expect(rows).toEqual([{ off: 0 }]);
};

describe("who paid for what they have is asked, once they have proven who they are", () => {
  it("and has it begin when the present one ends, which it follows", async () => {
    const email = "after@reader.example";
    const { browser, asked, order } = await paysTwice(email);
    expect(asked).toBe(`/account/orders/${order}/second`);
    const page = await browser.text(asked);
    const [present, second] = await owned(email);
    expect(page).toContain(`until no. ${present!.last}`);
    expect(await browser.text("/account")).toContain(`href="${asked}"`);
    // from two windows at once: it is done once
    const answers = await Promise.all([1, 2].map(() => browser.post(asked, { becomes: "after" })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(
      await browser.text(answers.find((answer) => answer.headers.get("location")!.includes("done"))!.headers.get("location")!),
    ).toContain(`It begins with no. ${present!.last + 1}`);
    expect(await owned(email)).toEqual([
      { ...present, renewal: "stopped" },
      { ...second, first: present!.last + 1, last: present!.last + 24, copies: 24 },
    ]);
    const [letter, ...more] = await lettersTo(house, email, "begins-later");
    expect(letter!.subject).toBe(`It begins with no. ${present!.last + 1}`);
    expect(letter!.text).toContain("does not renew any more");
    expect(more).toEqual([]);
    expect(await browser.text("/account")).not.toContain("/second");
    expect(pathOf(await browser.get(asked))).toBe("/account");
    await booksAddUp();
  });

  it("and gives it to somebody, whose term begins when they take it; nothing of the giver goes with it", async () => {
    const email = "gives@reader.example";
    const { browser, asked, order } = await paysTwice(email, "print");
    const [, second] = await owned(email);
    const form = await browser.text(`${asked}/gift`);
    const seen = await browser.post(`${asked}/gift`, { ...formOf(form, `${asked}/gift`), recipientName: "Ada Fen", see: "card" });
    const card = await browser.text(seen.headers.get("location")!.split("#")[0]!);
    expect(card).toContain("Ada Fen");
    // it is paid for already
    expect(card).toContain("the address that stands here once it is a gift");
    expect(card).not.toContain("once it is paid");
    expect((await browser.post(`${asked}/gift`, { recipientName: "", cardText: "" })).headers.get("location")).toContain("#refused");
    const done = await browser.post(`${asked}/gift`, {
      recipientName: "Ada Fen",
      cardText: "For you.",
      recipientEmail: "ada.fen@reader.example",
    });
    expect(await browser.text(done.headers.get("location")!)).toContain("It is a gift for Ada Fen now");
    expect((await owned(email))[1]).toMatchObject({
      id: second!.id,
      service: "pending",
      bought_as: "gift",
      recipient: "",
      copies: 0,
      renewal: "series",
    });
    expect((await house.query("select 1 from postal_addresses where subscription_id = $1", [second!.id])).rows).toEqual([]);
    expect(await lettersTo(house, email, "gift-receipt")).toHaveLength(1);
    expect(await browser.text("/account")).toContain("For Ada Fen");
    await booksAddUp();
    const [, id = ""] = /action="\/account\/gifts\/([^/]+)\/link"/.exec(await browser.text("/account")) ?? [];
    const link = await browser.post(`/account/gifts/${id}/link`, {});
    const handed = await browser.text(link.headers.get("location")!.split("#")[0]!);
    const [, token = ""] = /\/gifts\/([\w-]{43})/.exec(handed) ?? [];
    const ada = browserOf(house, await house.signIn("ada.fen@reader.example"));
    expect(await ada.text(`/gifts/${token}`)).not.toMatch(/1 Quay|gives@reader/);
    const taken = await ada.post(`/gifts/${token}/acceptance`, { ...address, name: "Ada Fen", line1: "9 Fen" });
    expect([token.length, taken.status, taken.headers.get("location")]).toEqual([43, 303, expect.stringContaining("done=gift")]);
    const [, given] = await owned(email);
    expect(given).toMatchObject({ service: "active", recipient: "ada.fen@reader.example", copies: 48 });
    expect(await ada.text("/account")).not.toMatch(/1 Quay|gives@reader/);
    expect((await house.query("select kind from orders where id = $1", [order])).rows).toEqual([{ kind: "gift" }]);
    await booksAddUp();
  });

  it("and has all of the money back, and keeps the guarantee for another time", async () => {
    const email = "back-it-goes@reader.example";
    const { browser, asked, order } = await paysTwice(email);
    const [present, second] = await owned(email);
    expect(await browser.text(asked)).toContain("Give me €48.00 back");
    const done = await browser.post(asked, { becomes: "money back" });
    expect(await browser.text(done.headers.get("location")!)).toContain("€48.00 goes back the way you paid");
    await browser.post(asked, { becomes: "money back" });
    const after = await owned(email);
    expect(after[0]).toEqual(present);
    expect(after[1]).toMatchObject({ id: second!.id, service: "cancelled", copies: 0, renewal: "stopped" });
    const { rows } = await house.query(
      "select order_id, kind, amount::int as amount from subscription_refunds where subscription_id = $1",
      [second!.id],
    );
    expect(rows).toEqual([{ order_id: order, kind: "unserved", amount: 4800 }]);
    const { rows: people } = await house.query<{ id: string }>("select id from people where email = $1", [email]);
    expect(await guaranteeAgainFrom(house.platform.db, people[0]!.id, "2026-11-24" as never, "Europe/London")).toBeUndefined();
    expect(await lettersTo(house, email, "refund")).toHaveLength(1);
    await booksAddUp();
  });

  it("and keeps both, and is not asked again", async () => {
    const email = "both@reader.example";
    const { browser, asked } = await paysTwice(email);
    const before = await owned(email);
    const done = await browser.post(asked, { becomes: "both" });
    expect(await browser.text(done.headers.get("location")!)).toContain("Both run beside each other");
    expect(await owned(email)).toEqual(before);
    expect(await browser.text("/account")).not.toContain("/second");
    await browser.post(asked, { becomes: "after" });
    expect(await owned(email)).toEqual(before);
  });
});

describe("nobody else is asked", () => {
  it("and nobody decides about another’s", async () => {
    const email = "theirs@reader.example";
    const { asked } = await paysTwice(email);
    const before = await owned(email);
    for (const [other, status] of [[browserOf(house), 303] as const, [browserOf(house, await house.be("digital")), 404] as const])
      for (const becomes of ["after", "money back", "both"]) {
        expect((await other.get(asked)).status).toBe(status);
        await other.post(asked, { becomes });
        await other.post(`${asked}/gift`, { recipientName: "Me", cardText: "" });
      }
    expect(await owned(email)).toEqual(before);
    expect(
      (
        await house.query(
          "select 1 from orders where second_meant and idempotency_key like 'paid-twice-%' and kind = 'new' and payer_id = (select id from people where email = $1)",
          [email],
        )
      ).rows,
    ).toEqual([]);
  });

  it("who said that they want a second one, who has another edition, or whose term is over", async () => {
    const cookie = await house.signIn("asked-for@reader.example");
    const here = browserOf(house, cookie);
    await buy(here, "");
    await here.post("/subscribe/digital", { payerName: "U", agreed: "yes", orderKey: "said-second", second: "yes", ...card });
    expect(await here.text("/account")).not.toContain("/second");
    const [digitalFirst] = [await paysTwice("lapsed@reader.example")];
    await house.query(
      "update subscriptions set service = 'expired' where id = (select min(s.id::text)::uuid from subscriptions s join people p on p.id = s.payer_id where p.email = 'lapsed@reader.example')",
    );
    expect(pathOf(await digitalFirst.browser.get(digitalFirst.asked))).toBe("/account");
  });

  it("an order that waits beside the account is asked about when its owner says that it is theirs", async () => {
    const email = "elsewhere@reader.example";
    await buy(browserOf(house), email);
    house.clock.advance({ minutes: 1 });
    await buy(browserOf(house), email);
    const owner = browserOf(house, await house.signIn(email));
    expect(await owner.text("/account")).not.toContain("/second");
    const [, order = ""] = /action="\/account\/orders\/([^/]+)\/acceptance"/.exec(await owner.text("/account")) ?? [];
    expect(pathOf(await owner.post(`/account/orders/${order}/acceptance`, {}))).toBe(`/account/orders/${order}/second`);
  });
});
