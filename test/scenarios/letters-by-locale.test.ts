import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeBeginsLater, writeClaimed, writeGrace, writeHeld, writeLifted } from "../../src/subscriptions/letters/copy-letters.ts";
import { writeEnded, writeGiftEnded, writeKeptDespiteRefund, writeRefunded } from "../../src/subscriptions/letters/ending-letters.ts";
import { writeGiftClaimed, writeGiftLapsed, writeGiftReceipt, writeGiftToRecipient } from "../../src/orders/gifts/gift-letters.ts";
import { gifts } from "../../src/orders/gifts/gift.ts";
import { writeRenewsAgain, writeStopped } from "../../src/subscriptions/letters/stop-letters.ts";
import {
  writeEmailChanged,
  writeEmailCode,
  writeEmailKept,
  writeEmailLink,
  writeEmailQuestion,
  writeEmailReminder,
  writeHasAccount,
} from "../../src/rights/email/letters.ts";
import { writeArchiveReady, writeDeclared, writeLeft } from "../../src/rights/letters.ts";
import { paymentById } from "../../src/payments/charges.ts";
import { type FailureCode, failureCodes } from "../../src/payments/gateway.ts";
import { offerById } from "../../src/offers/offers.ts";
import { invoicesOfSubscription } from "../../src/orders/invoices.ts";
import { writeCreditReminder, writeInvoicePaid, writeNonPay, writeReceipt } from "../../src/orders/order-letters.ts";
import { writeCameBack, writeDeclined } from "../../src/orders/declined-letters.ts";
import { writeRenewalLetter } from "../../src/renewals/letters.ts";
import type { RenewalLetter } from "../../src/renewals/series.ts";
import { type Subscription, subscriptionOf, subscriptionRow } from "../../src/subscriptions/subscription.ts";
import { type Tx, inTransaction, projectFolder } from "../../src/platform/index.ts";
import { day, money } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { bare, everythingKept, plain } from "../support/everything-kept.ts";
import { saidOtherwise, speakOtherwise } from "../support/pseudo-language.ts";

let house: DemoHouse;
let fallSilent: () => void;
beforeAll(async () => {
  house = await demoHouse();
  fallSilent = speakOtherwise("en-XA");
});
afterAll(() => {
  fallSilent();
  return house.close();
});

const months = (locale: string, month: "long" | "short") =>
  Array.from({ length: 12 }, (_, at) =>
    new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" }).format(Date.UTC(2025, at, 1)).replace(".", String.raw`\.?`),
  ).join("|");
const shapes = {
  "en-US": { day: new RegExp(String.raw`\b(?:${months("en-US", "long")}) \d{1,2}, \d{4}`), sum: /€\d+\.\d\d/ },
  "en-GB": { day: new RegExp(String.raw`\b\d{1,2} (?:${months("en-GB", "long")}) \d{4}`), sum: /€\d+\.\d\d/ },
  de: { day: new RegExp(String.raw`\b\d{1,2}\. (?:${months("de", "long")}) \d{4}`), sum: /\d+,\d\d\u00a0€/ },
};
type Locale = keyof typeof shapes;
const locales = Object.keys(shapes) as Locale[];

/** Days and sums of this text that are written as another locale writes them. */
function strays(text: string, locale: Locale): string[] {
  const others = locales.filter((other) => other !== locale).flatMap((other) => [shapes[other].day, shapes[other].sum]);
  const own = [shapes[locale].day, shapes[locale].sum].map(String);
  return others.filter((other) => !own.includes(String(other))).flatMap((other) => other.exec(text) ?? []);
}

const written = [
  writeHeld,
  writeBeginsLater,
  writeLifted,
  writeClaimed,
  writeGrace,
  writeStopped,
  writeRenewsAgain,
  writeRefunded,
  writeKeptDespiteRefund,
  writeEnded,
  writeGiftEnded,
  writeReceipt,
  writeCreditReminder,
  writeNonPay,
  writeInvoicePaid,
  writeRenewalLetter,
  writeDeclined,
  writeCameBack,
  writeGiftReceipt,
  writeGiftToRecipient,
  writeGiftClaimed,
  writeGiftLapsed,
  writeEmailCode,
  writeEmailLink,
  writeHasAccount,
  writeEmailQuestion,
  writeEmailReminder,
  writeEmailChanged,
  writeEmailKept,
  writeArchiveReady,
  writeDeclared,
  writeLeft,
].map(({ name }) => name);

const renewals: RenewalLetter[] = ["notice", "early", "reminder", "last", "missed", "win-back"];

/** One letter of every kind that the trade writes, with the demo's people. */
async function writeAll(tx: Tx): Promise<void> {
  const { platform } = house;
  const at = (number: number) => money(number, "EUR");
  const subscriptionOfOrder = async (id: string) =>
    subscriptionOf(await subscriptionRow(tx).where("id", "=", id).executeTakeFirstOrThrow());
  const order = await tx
    .selectFrom("orders")
    .selectAll()
    .where("status", "=", "paid")
    .where("kind", "=", "new")
    .orderBy("number")
    .limit(1)
    .executeTakeFirstOrThrow();
  const subscription = await subscriptionOfOrder(order.subscription_id!);
  const offer = await offerById(tx, order.offer_id);
  const [invoice] = await invoicesOfSubscription(tx, subscription.id);
  const open = { ...order, status: "on account" as const, due_on: day("2026-12-24"), credit: 500 };
  const begun = { start: 47, last: 70 };
  await writeReceipt(platform, tx, { order, subscriptionId: subscription.id, offer, begun, invoice });
  await writeReceipt(platform, tx, { order: open, subscriptionId: subscription.id, offer, begun, invoice });
  for (const step of [1, 2, 3] as const) await writeCreditReminder(platform, tx, { order: open, step });
  await writeNonPay(platform, tx, { order: open, served: 2 });
  await writeInvoicePaid(platform, tx, { order, receipt: { number: 7, amount: at(4800) }, from: 50 });

  await writeHeld(platform, tx, { subscription, from: 48, to: 50, last: 73 });
  await writeBeginsLater(platform, tx, { subscription, first: 72, last: 95, present: 71, stops: true });
  await writeLifted(platform, tx, { subscription, from: 49, last: 72 });
  await writeClaimed(platform, tx, { subscription, wholeNumber: 45, answer: "replacement", answerIssue: 45 });
  await writeGrace(platform, tx, { subscription, issues: 2 });
  await writeStopped(platform, tx, { subscription, left: 3, last: 60 });
  await writeRenewsAgain(platform, tx, { subscription, last: 60 });
  await writeRefunded(platform, tx, { subscription, amount: at(4800), lastIssue: 46, byHand: false });
  await writeKeptDespiteRefund(platform, tx, { subscription, amount: at(200) });

  const gift = await gifts(tx).limit(1).executeTakeFirstOrThrow();
  const given = await tx.selectFrom("orders").selectAll().where("id", "=", gift.order_id).executeTakeFirstOrThrow();
  const ofGift = await subscriptionOfOrder(given.subscription_id!);
  const asGift = { ...gift, recipient_email: "tove@reader.example" };
  await writeGiftReceipt(platform, tx, { order: given, subscriptionId: ofGift.id, offer, gift: asGift, invoice, begun });
  await writeGiftToRecipient(platform, tx, { gift: asGift, order: given, url: "https://magazine.example/gifts/x" });
  await writeGiftClaimed(platform, tx, { gift, order: given, begun });
  await writeGiftLapsed(platform, tx, { gift, order: given });
  await writeGiftEnded(platform, tx, { subscription: ofGift, lastIssue: 46 });

  const institution = await tx.selectFrom("institutions").select("subscription_id").limit(1).executeTakeFirstOrThrow();
  const payers: Subscription[] = [
    subscription,
    { ...ofGift, boughtAs: "gift" },
    { ...subscription, boughtAs: "trial" },
    await subscriptionOfOrder(institution.subscription_id),
  ];
  for (const payer of payers) {
    for (const letter of renewals)
      await writeRenewalLetter(platform, tx, letter, { subscription: payer, offer, price: at(9600), expireIssue: 50, current: 47 });
    await writeEnded(platform, tx, { subscription: payer, declined: false });
  }
  const next = new Date("2026-12-01T10:00:00Z");
  // the gateway's own words are in no letter
  const payment = (await paymentById(tx, order.payment_id ?? "")) ?? expect.fail("the order was paid by nothing");
  const failed = (failureCode: FailureCode | null) => ({
    ...payment,
    status: "declined" as const,
    failure: "Your card has nothing left.",
    failureCode,
  });
  await writeCameBack(platform, tx, order, failed("not enough"));
  await writeCameBack(platform, tx, order, failed(null));
  for (const code of failureCodes) await writeDeclined(platform, tx, { subscription, price: at(9600), payment: failed(code), next });
  await writeDeclined(platform, tx, { subscription, price: at(9600), payment: failed(null), next });
  await writeOfRights(tx, subscription.payerId);
}

/** A contract that somebody cancels without a sign-in. */
const contract = { name: "Ida Moe", email: "ida@old.example", contract: "10007", wish: "", reason: "" };

/** What somebody is written who asked something of us about themselves. */
async function writeOfRights(tx: Tx, personId: string): Promise<void> {
  const { platform } = house;
  const due = new Date("2026-12-24T10:00:00Z");
  await tx.deleteFrom("email_changes").execute();
  const change = await tx
    .insertInto("email_changes")
    .values({
      id: "00000000-0000-4000-8000-000000000001",
      person_id: personId,
      old_email: "ida@old.example",
      new_email: "ida@new.example",
      asked_at: due,
      fresh: true,
      code_hash: Buffer.from("x"),
      prove_until: due,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const url = "https://magazine.example/email/answer?token=x";
  await writeEmailCode(platform, tx, { change, code: "123456" });
  await writeEmailLink(platform, tx, { change, url });
  await writeHasAccount(platform, tx, { change });
  for (const asked_by of [null, personId]) await writeEmailQuestion(platform, tx, { change: { ...change, asked_by }, url });
  await writeEmailReminder(platform, tx, { change, url, due });
  await writeEmailChanged(platform, tx, { change });
  await writeArchiveReady(platform, tx, { personId, until: due });
  await writeLeft(platform, tx, { to: change.old_email, books: day("2036-12-31"), backups: day("2026-12-24") });
  for (const kind of ["cancellation", "withdrawal"] as const)
    await writeDeclared(platform, tx, { ...contract, id: change.id, kind, receivedAt: due });
  for (const as of ["taken", "stopped"] as const) await writeEmailKept(platform, tx, { change, as });
}

it("every letter that the trade writes is among them", () => {
  const folder = join(projectFolder(), "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("letters.ts"));
  const names = files.flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/export (?:async )?function (write\w+)/g)].map(([, name]) => name!),
  );
  expect(written.toSorted()).toEqual(names.filter((name) => name !== "writeAbout" && name !== "writeLetter").toSorted());
});

describe.each(locales)("in a magazine of the locale %s", (locale) => {
  it("every letter writes its days and sums as it does", async () => {
    await house.query("update publications set language = $1", [locale]);
    await house.query("delete from subscription_letters");
    await house.query("delete from letters");
    await inTransaction(house.platform, writeAll);
    const { rows } = await house.query<{ purpose: string; said: string }>(
      "select purpose, subject || E'\\n' || text || E'\\n' || html as said from letters",
    );
    expect(new Set(rows.map(({ purpose }) => purpose)).size).toBeGreaterThan(20);
    expect(rows.flatMap(({ purpose, said }) => strays(said, locale).map((stray) => `${purpose}: ${stray}`))).toEqual([]);
    for (const purpose of ["receipt", "invoice", "gift-receipt", "renewal-notice", "renewal-declined"]) {
      const said = rows
        .filter((row) => row.purpose === purpose)
        .map((row) => row.said)
        .join("\n");
      expect(said, purpose).toMatch(shapes[locale].day);
      expect(said, purpose).toMatch(shapes[locale].sum);
    }
  });

  it("every page of an account and of the desk does too", async () => {
    await house.query("update publications set language = $1", [locale]);
    const [reader, staff] = [await house.be("print"), await house.be("publisher")];
    const pages: [string, string][] = [
      ...["/", "/issues", "/subscribe", "/subscribe/print", "/account"].map((path): [string, string] => [path, reader]),
      ...[
        "",
        "/orders",
        "/refunds",
        "/fulfilment",
        "/fulfilment/46",
        "/issues/46",
        "/offers",
        "/coupons",
        "/ledger",
        "/gifts",
        "/institutions",
      ].map((path): [string, string] => [`/desk${path}`, staff]),
    ];
    const found: string[] = [];
    for (const [path, cookie] of pages) found.push(...strays(await house.text(path, cookie), locale).map((stray) => `${path}: ${stray}`));
    expect(found).toEqual([]);
    expect(await house.text("/account", reader)).toMatch(shapes[locale].day);
    expect(await house.text("/desk/fulfilment", staff)).toMatch(shapes[locale].day);
    expect(await house.text("/desk/offers", staff)).toMatch(shapes[locale].sum);
  });
});

/** Days as the locale writes them, and what a line of an invoice is called. */
const days = new RegExp(
  `\\b\\w+ \\d{1,2}, \\d{4}\\b(?:, \\d{1,2}:\\d{2}\\s[AP]M)?|\\b\\d{1,2} (?:${months("en-GB", "long")}) \\d{4}\\b`,
  "gi",
);

it("in a language made from English, no letter says a word outside of its messages", async () => {
  await house.query("delete from subscription_letters");
  await house.query("delete from letters");
  // where one writes to, and a code that its addressee alone reads
  const content = new Set([
    ...(await everythingKept(house)),
    ...[contract.name, "post@localhost", "[hidden 1]"].map((text) => bare(plain(text))),
  ]);
  await house.query("update publications set language = 'en-XA'");
  await inTransaction(house.platform, writeAll);
  const { rows } = await house.query<{ purpose: string; html: string; subject: string }>("select purpose, subject, html from letters");
  expect(rows.length).toBeGreaterThan(20);
  const said = rows.flatMap(({ purpose, subject, html }) =>
    saidOtherwise(`${subject}<br>${html}`).map((words) => [purpose, words] as const),
  );
  const plainly = said.filter(([, words]) => !content.has(bare(plain(words))) && bare(plain(words.replace(days, ""))) !== "");
  expect([...new Set(plainly.map(([purpose, words]) => `${purpose}: ${words}`))]).toEqual([]);
  expect(rows.map(({ html }) => html).join("")).not.toContain("nothing left");
});
