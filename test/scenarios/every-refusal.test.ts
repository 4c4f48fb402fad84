import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CastKey } from "../../src/demo/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { plainEnglishIn } from "../support/plain-english.ts";
import { speakOtherwise } from "../support/pseudo-language.ts";

let house: DemoHouse;
let speakEnglish: () => void;
const cookies = new Map<CastKey, string>();

beforeAll(async () => {
  house = await demoHouse();
  speakEnglish = speakOtherwise("en");
  for (const who of ["print"] as const) cookies.set(who, await house.be(who));
});
afterAll(async () => {
  speakEnglish();
  await house?.close();
});

type Refused = [path: string, fields?: Record<string, string>, who?: CastKey];

const nobodys = "01890000-0000-7000-8000-000000000000";
const payer = { payerName: "Ivo Lark", email: "ivo@reader.example", orderKey: "a" };
const card = { card: "4242424242424242", expiry: "12/39", check: "123", agreed: "yes" };
const home = { name: "Ivo Lark", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };

/** What the house does not do, and says why: an address that nothing stands at, or a form of it that cannot stand. */
const refusedOn = (own: string): Refused[] => [
  ["/nowhere"],
  ["/account/invoices/99999", undefined, "print"],
  ["/sign-in", { email: "nonsense" }],
  ["/sign-in/code", { email: "jonas@reader.example", code: "000000" }],
  ["/sign-in/link", { token: "nonsense" }],
  ["/newsletter", { email: "nonsense" }],
  ["/newsletter/confirmation", { token: "nonsense" }],
  ["/subscribe/nothing"],
  ["/subscribe/print", {}],
  ["/subscribe/print", { see: "price", coupon: "NOPE" }],
  ["/subscribe/print", { ...payer, ...card, ...home, vatId: "DE1" }],
  ["/subscribe/print", { ...payer, ...card, ...home, vatId: "1" }],
  ["/subscribe/print", { ...payer, ...card, ...home, country: "US", name: "x".repeat(90) }],
  ["/subscribe/digital", { ...payer, card: "4", expiry: "1", check: "x", agreed: "yes" }],
  ["/subscribe/digital", { ...payer, ...card, agreed: "" }],
  ["/subscribe/digital", { ...payer, ...card, start: "1" }],
  ["/subscribe/digital", { ...payer, ...card, ...home, paying: "by invoice", agreedLater: "yes" }],
  ["/subscribe/library", { ...payer, ...card, ...home }],
  ["/subscribe/one-digital", { ...payer, ...card }],
  ["/subscribe/taste", { ...payer, ...card }, "print"],
  ["/subscribe/print", { ...payer, ...card, ...home }, "print"],
  ["/gift/print", {}],
  ["/gift/digital", { ...payer, ...card, recipientName: "A", recipientEmail: "x", cardText: "x".repeat(601), sendOn: "2000-01-01" }],
  ["/gift/digital", { ...payer, ...card, recipientName: "A", sendOn: "nonsense" }],
  ["/gift/taste", { ...payer, ...card, recipientName: "A" }],
  ["/issues/9999/copy/one-print", {}],
  ["/gifts/nonsense-nonsense-nonsense"],
  ["/gifts/nonsense-nonsense-nonsense/acceptance", {}, "print"],
  ["/renewal/nonsense-nonsense-nonsense"],
  ["/account/address", { ...home, name: "", postalCode: "1" }, "print"],
  [`/account/subscriptions/${nobodys}/holds`, { from: "47", to: "48" }, "print"],
  [`/account/subscriptions/${own}/holds`, { from: "x", to: "y" }, "print"],
  [`/account/subscriptions/${own}/holds`, { from: "9", to: "3" }, "print"],
  [`/account/subscriptions/${own}/holds`, { from: "1", to: "99" }, "print"],
  [`/account/subscriptions/${own}/holds/${nobodys}/ending`, {}, "print"],
  [`/account/subscriptions/${own}/claims`, { copy: nobodys }, "print"],
  [`/account/subscriptions/${own}/renewal`, {}, "print"],
  [`/account/subscriptions/${own}/renewing`, {}, "print"],
  [`/account/subscriptions/${own}/edition/digital`, { toPay: "1" }, "print"],
  [`/account/orders/${nobodys}/acceptance`, {}, "print"],
  [`/account/institutions/${nobodys}/seat`, {}, "print"],
  [`/account/institutions/${nobodys}/seats`, { email: "a@reader.example" }, "print"],
];

describe("in another language nothing is said in English", { timeout: 300_000 }, () => {
  it("where something is refused", async () => {
    const plainEnglishOf = await plainEnglishIn(house);
    const { rows } = await house.query<{ id: string }>(
      "select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = 'jonas@reader.example' limit 1",
    );
    const own = rows[0]!.id;
    const found: string[] = [];
    for (const [path, fields, who] of refusedOn(own)) {
      const cookie = who ? cookies.get(who)! : "";
      const answer = fields ? await house.post(path, fields, cookie) : await house.get(path, cookie);
      const html = await answer.clone().text();
      const isRefused = answer.status >= 400 || html.includes('id="refused"');
      const typed = Object.values(fields ?? {});
      const said = isRefused ? await plainEnglishOf(path, answer) : [`${path}: refuses nothing: ${JSON.stringify(fields)}`];
      found.push(...said.filter((words) => !typed.some((value) => value.includes(words.slice(path.length + 2)))));
    }
    expect([...new Set(found)]).toEqual([]);
  });
});
