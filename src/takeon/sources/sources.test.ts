import { expect, it } from "vitest";
import { columnsOf } from "../fields.ts";
import { readRow } from "../reading.ts";
import { sourceOf } from "./index.ts";

/** What a file says of one person, in the words of its headings. */
function read(row: Record<string, string>) {
  const headings = Object.keys(row);
  const source = sourceOf(headings);
  const columns = columnsOf(headings, source.columns);
  const manner = { columns, dayOrder: null, decimal: null, country: "DE", currency: "EUR" };
  return { source: source.name, ...readRow(Object.values(row), headings, { source, manner }) };
}

it.each([
  ["Comp", { standing: "running", kind: "comp", reason: "complimentary at Substack" }],
  ["Author", { standing: "free", kind: "subscription" }],
  ["Free", { standing: "free", kind: "subscription" }],
])("of Substack has who pays nothing, by the type alone: %s", (type, wanted) => {
  const { source, reading } = read({
    Email: "a@b.example",
    "Stripe plan": "",
    "Start date": "2022-01-01",
    "Expiration date": "",
    Type: type,
  });
  expect(source).toBe("substack");
  expect(reading).toMatchObject(wanted);
});

const membership = (status: string) =>
  read({
    user_membership_id: "1",
    member_email: "a@b.example",
    membership_plan: "Digital",
    membership_status: status,
    member_since: "2025-05-01",
    membership_expiration: "2027-05-01",
  }).reading;

it("of WooCommerce Memberships has who cancelled and has not ended yet, and why a copy is free", () => {
  expect(membership("pending")).toMatchObject({ standing: "stopped", endsOn: "2027-05-01", renews: false });
  expect(membership("wcm-complimentary")).toMatchObject({
    standing: "running",
    kind: "comp",
    reason: "complimentary in WooCommerce Memberships",
  });
  expect(membership("wcm-paused")).toMatchObject({ standing: "held" });
});

const subscription = (given: Record<string, string>) =>
  read({
    subscription_id: "1",
    subscription_status: "wc-active",
    customer_email: "a@b.example",
    next_payment_date: "2027-05-01 10:00:00",
    end_date: "0",
    ...given,
  }).reading;

it("of WooCommerce Subscriptions is paid to the next payment, also where it runs to a last day", () => {
  expect(subscription({ end_date: "2030-05-01 10:00:00" }).endsOn).toBe("2027-05-01");
  expect(subscription({ subscription_status: "wc-pending-cancel", next_payment_date: "0", end_date: "2027-03-01 10:00:00" })).toMatchObject(
    {
      standing: "stopped",
      endsOn: "2027-03-01",
    },
  );
});

it("of WooCommerce Subscriptions names everything that one is of, and has the card’s owner by either name of the column", () => {
  const items = "product_id:11|name:Print yearly|quantity:2|total:40.00|meta:;product_id:12|name:Digital|quantity:1|total:0|meta:";
  expect(
    subscription({ order_items: items, payment_method_post_meta: "_stripe_customer_id:cus_abc|_stripe_source_id:src_1" }),
  ).toMatchObject({
    offer: "Print yearly + Digital",
    quantity: 2,
    payer: "cus_abc",
  });
});

it("of Leaky Paywall has who registered for what is free as a reader", () => {
  const row = { user_id: "5", email: "a@b.example", level_name: "Free", expires: "0000-00-00 00:00:00", payment_status: "active" };
  expect(read({ ...row, payment_gateway: "free_registration" }).reading.standing).toBe("free");
  expect(read({ ...row, payment_gateway: "stripe" }).reading.standing).toBe("running");
});

it("of Mailjet has the list in its other headings, and who is out of it", () => {
  const row = { email: "a@b.example", name: "Lark", firstname: "Ada", "Subscription date": "2021-03-01T10:00:00Z", Unsubscribed: "false" };
  const listed = read({ ...row, "Excluded from campaigns": "false" });
  expect(listed).toMatchObject({
    source: "mailjet",
    reading: { name: "Ada Lark", standing: "free", letters: { choice: "in", on: "2021-03-01" } },
  });
  expect(read({ ...row, "Excluded from campaigns": "true" }).reading.letters).toMatchObject({ choice: "out" });
});

it.each([
  [{ Name: "Lark", Vorname: "Ada" }, "Ada Lark"],
  [{ Name: "Ada Lark", Vorname: "Ada" }, "Ada Lark"],
  [{ Name: "Lark, Ada", Vorname: "Ada" }, "Ada Lark"],
  [{ Name: "", Vorname: "Ada" }, "Ada"],
  [{ Name: "Ada Lark", Vorname: "Ada", Nachname: "Lark" }, "Ada Lark"],
])("has a name whole where the column “name” is of the family: %o", (row, wanted) =>
  expect(read({ "E-Mail": "a@b.example", ...row }).reading.name).toBe(wanted),
);
