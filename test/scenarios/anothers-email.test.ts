import { afterAll, beforeAll, expect, it } from "vitest";
import { freezeMainRun } from "../../src/circulation/fulfilment/freeze-issue.ts";
import { changeAddress, labelRuns, labelsOfRun } from "../../src/circulation/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

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

const later = { ...other, payerName: "Nobody Knows", paying: "by invoice", agreedLater: "yes" };

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
  expect((await order("una@reader.example", later)).status).toBe(303);
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
