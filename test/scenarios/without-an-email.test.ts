import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { serveIssue } from "../support/put-on-sale.ts";

let house: DemoHouse;
let desk: string;
let keys = 0;
beforeAll(async () => {
  house = await demoHouse();
  desk = await house.be("circulation");
});
afterAll(() => house.close());

/** What is said where a letter goes out. */
const promises = /letter is on its way|gets a letter|receipt is on its way|invoice is on its way|by letter|gets a receipt|we write to/;

type Ordered = { id: string; subscription: string; page: string };

async function order(name: string, more: Record<string, string> = {}): Promise<Ordered> {
  const label = { name, line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };
  const form = {
    offer: "print",
    kind: "usual",
    cameBy: "fair",
    paidBy: "cash",
    payerName: name,
    email: "",
    ...label,
    quantity: "1",
    why: "At the fair",
    orderKey: `unwritten-${(keys += 1)}`,
    ...more,
  };
  const answer = await house.post("/desk/orders", form, desk);
  expect(answer.status).toBe(303);
  const page = await house.text(answer.headers.get("location")!, desk);
  const { rows } = await house.query<{ id: string; subscription: string }>(
    "select o.id, o.subscription_id as subscription from orders o join people p on p.id = o.payer_id where p.name = $1",
    [name],
  );
  return { ...rows[0]!, page };
}

const written = async () => (await house.query<{ n: number }>("select count(*)::int as n from letters")).rows[0]!.n;

/** What the desk shows behind an action. */
async function told(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await house.post(path, fields, desk);
  expect(answer.status, await answer.clone().text()).toBe(303);
  return house.text(answer.headers.get("location")!, desk);
}

describe("whoever has no e-mail address", () => {
  it("is promised no letter by the desk, whatever is done, and none is written", async () => {
    const { subscription, page, id } = await order("Edda Fair");
    const before = await written();
    expect(page).toContain("The order is taken and served. The payer has no e-mail: no letter goes out.");
    const home = `/desk/subscriptions/${subscription}`;
    const copies = async (state: string) =>
      (
        await house.query<{ id: string; n: number }>(
          "select id, whole_number as n from copies where subscription_id = $1 and state = $2 and edition = 'print' order by 2",
          [subscription, state],
        )
      ).rows;
    const [first] = await copies("owed");
    await serveIssue(house.platform, first!.n);
    house.clock.advance({ days: 15 });
    desk = await house.be("circulation");
    const owed = await copies("owed");
    const seen = [
      await house.text(home, desk),
      await told(`${home}/holds`, { from: String(owed[3]!.n), to: String(owed[4]!.n), why: "Travels" }),
      await told(`${home}/holds/${await holdOf(subscription)}/ending`, { why: "Back" }),
      await told(`${home}/claims`, { copy: first!.id, answer: "one more", why: "Lost" }),
      await told(`${home}/cancellation`, { why: "Rang" }),
      await house.text(`${home}/refund`, desk),
      await (await house.post(`${home}/refund`, { why: "Rang again" }, desk)).text(),
      await told(`${home}/refund`, { why: "Rang again", sure: "yes" }),
      await house.text(`/orders/${id}/thanks`),
    ];
    for (const [at, text] of seen.entries()) expect.soft(promises.exec(text)?.[0], String(at)).toBeUndefined();
    for (const text of [1, 2, 3].map((at) => seen[at]!)) expect.soft(text).toContain("The reader has no e-mail: no letter goes out.");
    for (const text of [0, 4, 6, 7].map((at) => seen[at]!)) expect.soft(text).toContain("The payer has no e-mail: no letter goes out.");
    expect(seen.at(-1)).toContain("no e-mail address stands with the order, so no letter goes out");
    expect(await written()).toBe(before);
  });

  it("is promised none when an invoice is written and when it is paid, and the lists say so", async () => {
    const { id, page } = await order("Otto Quay", { paidBy: "invoice" });
    const before = await written();
    expect(page).not.toMatch(promises);
    expect(await house.text(`/orders/${id}/thanks`)).toMatch(/is taken\. The invoice\s+is kept with us/);
    for (const path of ["/desk/orders?search=Otto", "/desk/subscribers?search=Otto"]) {
      const list = await house.text(path, desk);
      expect.soft(list, path).toContain("Otto Quay");
      expect.soft(list, path).toContain("no e-mail");
    }
    const paid = await told(`/desk/orders/${id}/payment`, { how: "cash", why: "At the office", sure: "yes" });
    expect(paid).toContain("The payment is recorded. The payer has no e-mail: no letter goes out.");
    expect(paid).not.toMatch(promises);
    expect(await written()).toBe(before);
  });

  it("stands in the lists of gifts and of money that goes back as one without", async () => {
    await order("Gerda Giver", { kind: "gift", recipientName: "Jonas Eide", cardText: "" });
    expect(await house.text("/desk/gifts", desk)).toContain("<td>no e-mail</td>");
    const { id, subscription } = await order("Rolf Return");
    await told(`/desk/subscriptions/${subscription}/refund`, { why: "Moved", sure: "yes" });
    const refunds = await house.text("/desk/refunds?search=Rolf", desk);
    expect(refunds).toMatch(/Rolf Return <span class="soft">no e-mail/);
    expect((await house.query("select 1 from payments where reference = $1", [id])).rows).toHaveLength(1);
  });

  it("is not who has one: there the letter is on its way, and is", async () => {
    const before = await written();
    const { page, subscription } = await order("Ines Inbox", { email: "ines@reader.example" });
    expect(page).toContain("The order is taken and served. Its letter is on its way.");
    expect(await written()).toBe(before + 1);
    expect(await told(`/desk/subscriptions/${subscription}/cancellation`, { why: "Rang" })).toContain(
      "It will not renew. The payer gets a letter.",
    );
    expect(await written()).toBe(before + 2);
  });
});

async function holdOf(subscription: string): Promise<string> {
  return (await house.query<{ id: string }>("select id from holds where subscription_id = $1", [subscription])).rows[0]!.id;
}
