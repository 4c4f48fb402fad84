import { expect, it } from "vitest";
import { readForm } from "../../http/index.ts";
import { meantIn, orderFields, orderingOf } from "./order-form.ts";

const usual = { offer: "a-year", payerName: "Una Berg", email: "una@reader.example", cameBy: "phone", paidBy: "cash", why: "Rang up." };
const formOf = (fields: Record<string, string>) =>
  readForm(new Request("http://localhost/", { method: "POST", body: new URLSearchParams({ ...usual, ...fields }) }));
const ordering = async (fields: Record<string, string>) => orderingOf(await formOf(fields), "EUR", { by: "staff", orderKey: "key" });

it.each<[string, Record<string, string>, object]>([
  [
    "what it says",
    {},
    { offerKey: "a-year", payer: { email: usual.email, name: "Una Berg" }, why: "Rang up.", by: "staff", idempotencyKey: "key" },
  ],
  ["one copy of the usual kind, with its premium", {}, { kind: "usual", quantity: 1, premium: true, second: false }],
  ["come and paid in a way that there is", { cameBy: "owl", paidBy: "toString" }, { cameBy: "desk", paidBy: "cheque" }],
  ["for the price that was agreed", { price: "30,50" }, { agreedPrice: { amount: 3050, currency: "EUR" } }],
  ["for the offer’s price where none was agreed", { price: "" }, { agreedPrice: undefined }],
  ["from the issue that was chosen", { start: "47" }, { start: 47 }],
  ["several copies to one", { kind: "bulk", quantity: "12" }, { kind: "bulk", quantity: 12 }],
  ["a comp, without a premium", { kind: "comp" }, { kind: "comp", premium: false }],
  ["a single issue", { kind: "back issue", start: "31" }, { kind: "usual", backIssue: 31 }],
  ["a single issue that nobody chose", { kind: "back issue" }, { backIssue: 0 }],
  ["a kind that there is", { kind: "constructor" }, { kind: "usual" }],
  [
    "a gift",
    { kind: "gift", recipientName: "Kai Lund", cardText: "For\r\nyou", sendOn: "2026-12-24" },
    { kind: "usual", gift: { recipientName: "Kai Lund", recipientEmail: undefined, cardText: "For\nyou", sendOn: "2026-12-24" } },
  ],
  ["no gift where it is none, whatever stands there", { recipientName: "Kai Lund", sendOn: "soon" }, { gift: undefined }],
  ["another one where it is said", { second: "yes" }, { second: true }],
])("an order typed at the desk is %s", async (_what, fields, wanted) => expect(await ordering(fields)).toMatchObject(wanted));

it.each<[string, Record<string, string>, string, string[]]>([
  ["a price that is none", { price: "cheap" }, "offer-unusable", ["price"]],
  ["no copies", { quantity: "0" }, "number-unreadable", ["quantity"]],
  ["half an issue", { start: "4.5" }, "number-unreadable", ["start"]],
  ["a gift’s day that is none", { kind: "gift", sendOn: "soon" }, "day-unreadable", ["sendOn"]],
  ["nothing right", { kind: "gift", sendOn: "soon", start: "x", price: "x" }, "offer-unusable", ["price", "sendOn", "start"]],
])("an order typed with %s is refused at its place", async (_what, fields, code, places) => {
  const refused = await ordering(fields).then(
    () => expect.fail("It was taken."),
    (error: { code: string; fields: object }) => error,
  );
  expect([refused.code, Object.keys(refused.fields).toSorted()]).toEqual([code, places]);
});

it("an order is meant for who is given it, else for who pays, and each field it reads is shown again", async () => {
  const [payer, recipient] = [usual, { kind: "gift", recipientName: "Kai Lund", recipientEmail: "kai@reader.example", line1: "1 Quay" }];
  expect(meantIn(await formOf(payer))).toEqual({ name: "Una Berg", email: usual.email, address: undefined });
  expect(meantIn(await formOf(recipient))).toMatchObject({ name: "Kai Lund", email: "kai@reader.example", address: { line1: "1 Quay" } });
  expect(orderFields).toEqual(expect.arrayContaining([...Object.keys(usual), ...Object.keys(recipient), "price", "second"]));
});
