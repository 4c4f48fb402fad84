import { afterAll, beforeAll, expect, it } from "vitest";
import { makeStopLink } from "../../src/subscriptions/stop-link.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;

beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

/** What is offered loudly on the account page: its buttons that are not quiet. */
const choices = (page: string): string[] =>
  [...page.matchAll(/<(?:a|button) class="button"[^>]*>([^<]+)</g)].map(([, words]) => words!.trim());
const order = (path: string, fields: Record<string, string>, cookie = "") =>
  house.post(
    path,
    { payerName: "Una Berg", name: "Una Berg", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB", ...fields },
    cookie,
  );
const card = { card: "4242 4242 4242 4242", expiry: "12/39", check: "123" };

it("who has stopped it, and whose term is over, sees one clear choice", async () => {
  expect(choices(await house.text("/account", await house.be("stopped")))).toEqual(["Renew after all"]);
  const cookie = await house.signIn("choice@reader.example");
  expect(choices(await house.text("/account", cookie))).toEqual(["See the offers"]);
  for (const second of ["", "yes"])
    expect((await order("/subscribe/digital", { agreed: "yes", second, orderKey: `choice-${second}`, ...card }, cookie)).status).toBe(303);
  expect(choices(await house.text("/account", cookie))).toEqual([]);
  const { rows } = await house.query<{ id: string }>(
    "select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = 'choice@reader.example' order by s.number",
  );
  const end = (id: string, service: string) => house.query("update subscriptions set service = $2 where id = $1", [id, service]);
  await end(rows[0]!.id, "expired");
  expect(choices(await house.text("/account", cookie))).toEqual([]);
  await end(rows[1]!.id, "expired");
  const lapsed = await house.text("/account", cookie);
  expect(choices(lapsed)).toEqual(["Take it up again"]);
  expect(lapsed).toContain(`/account/subscriptions/${rows[1]!.id}/renewing`);
  await end(rows[1]!.id, "refunded");
  expect(choices(await house.text("/account", cookie))).toEqual(["Subscribe again"]);
});

it("who has an invoice open is not told that nothing is charged, on the page, behind the link or by letter", async () => {
  const cookie = await house.signIn("invoice@reader.example");
  const ordered = await order("/subscribe/print", { agreedLater: "yes", paying: "by invoice", orderKey: "invoice-choice" }, cookie);
  expect(ordered.status).toBe(303);
  const { rows } = await house.query<{ id: string }>(
    "select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = 'invoice@reader.example'",
  );
  const stands = "The invoice of this term stands, and is still to be paid; no other follows.";
  const account = await house.text("/account", cookie);
  expect(account).toContain(stands);
  expect(account).toContain("The invoice of this term is still to be paid: ");
  expect(account).not.toMatch(/nothing (is|further will be) charged/i);
  const link = new URL(await inTransaction(house.platform, (tx) => makeStopLink(house.platform, tx, rows[0]!.id))).pathname;
  const page = await house.text(link);
  expect(page).toContain(stands);
  expect(await (await house.post(`${link}/cancellation`, {})).text()).toContain(stands);
  const { rows: letters } = await house.query<{ text: string }>(
    "select text from letters where to_address = 'invoice@reader.example' and purpose = 'stopped'",
  );
  expect(letters.map(({ text }) => text.replace(/\s+/g, " ")).join()).toContain(stands);
  expect(letters.map(({ text }) => text).join()).not.toMatch(/nothing further will be charged/i);
});

it("what is agreed to says after how many issues it renews, and the guarantee apart from it", async () => {
  const page = (await house.text("/subscribe/digital")).replace(/\s+/g, " ");
  expect(page).toMatch(
    /After these \d+ issues it renews for another \d+ issues [^<]*account page\. Whatever else I do, I get all of it back if I ask within \d+ days of ordering/,
  );
  expect(page).not.toMatch(/days[^.]*\. After that/);
});

it("who takes back that they stopped is told what then happens, by how it renewed before", async () => {
  const cookie = await house.be("stopped");
  expect(await house.text("/account", cookie)).toMatch(
    /nothing is charged now\. After no\. \d+, €48\.00 is charged for another 24 issues\./,
  );
  await house.query("update subscription_changes set was = 'series' where axis = 'renewal' and became = 'stopped'");
  const asked = await house.text("/account", cookie);
  expect(asked).toMatch(/Before it ends with no\. \d+ we write to you, as we did; nothing is charged unless you renew\./);
});
