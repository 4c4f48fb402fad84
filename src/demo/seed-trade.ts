import {
  addInstitution,
  changeIssueStock,
  claimGift,
  coupons,
  giftsGiven,
  issueStocks,
  linkForDonor,
  makeCoupon,
  placeOrder,
} from "../orders/index.ts";
import { saveFreeReading } from "../access/index.ts";
import { institutions } from "../institutions/index.ts";
import { addPremium, premiums, saveOffer, saveTaxSettings } from "../offers/index.ts";
import { personByEmail } from "../people/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { demoOffers, demoPremium } from "./offers.ts";
import { type CastKey, cast } from "./people.ts";
import { type Past, card } from "./past.ts";
import { must, lastOf } from "../values/index.ts";

/** Offers, what may be read without any, the premium of one of them, a coupon, and where the magazine is taxed. */
export async function seedOffers(platform: Platform, tx: Tx): Promise<void> {
  const known = (await premiums(tx)).find(({ name }) => name === demoPremium.name)?.id;
  const premiumId = known ?? (await addPremium(platform, tx, demoPremium));
  for (const offer of demoOffers) await saveOffer(tx, offer.keyCode === "welcome-back" ? { ...offer, premiumId } : offer);
  await saveTaxSettings(tx, { sellerCountry: "GB", sellerVatId: null, reverseCharge: false, rates: [] });
  await saveFreeReading(tx, { giftsAMonth: 5, giftDays: 14, meteredAMonth: 0 });
}

const member = (key: CastKey) =>
  must(
    cast.find((person) => person.key === key),
    `${key} in the cast`,
  );
const street = (name: string, line1: string) => ({ name, line1, city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" });
type PastOf = (daysAgo: number) => Past;

/** A gift that runs, one that waits, a reader with an open invoice, and a library. Each step may be repeated. */
export async function seedTrade(platform: Platform, past: PastOf, ids: Record<CastKey, string>): Promise<void> {
  if (!(await coupons(platform.db)).some(({ code }) => code === "QUAYSIDE")) {
    await inTransaction(platform, (tx) =>
      makeCoupon(platform, tx, {
        code: "QUAYSIDE",
        off: { percent: 1000 },
        opensOn: null,
        closesOn: null,
        mostUses: null,
        mostPerPerson: 1,
        audience: "everybody",
        keyCodes: [],
        note: "In the demo, for trying",
      }),
    );
  }
  await give(
    past(60),
    "print",
    {
      recipientName: "Oskar Lind",
      recipientEmail: member("recipient").email,
      cardText: "For the long evenings. Begin with the one about the eel.",
    },
    street("Oskar Lind", "17 Lantern Stairs"),
  );
  await claim(past(55), { donorId: ids.giver, personId: ids.recipient });
  await give(past(9), "digital", { recipientName: "Aunt Berit", cardText: "So that you need not wait until I have read mine." });
  const { email, name } = member("invoice");
  const { then, payments } = past(20);
  await placeOrder(then, payments, {
    offerKey: "print",
    payer: { email, name, proven: true },
    address: street(name, "2 Ropewalk"),
    paying: "by invoice",
    agreed: true,
    idempotencyKey: "demo:invoice",
  });
  await library(platform, past(80), ids.circulation);
}

async function give(
  { then, payments }: Past,
  offerKey: string,
  gift: { recipientName: string; recipientEmail?: string; cardText: string },
  address?: ReturnType<typeof street>,
): Promise<void> {
  const { email, name } = member("giver");
  await placeOrder(then, payments, {
    offerKey,
    payer: { email, name, proven: true },
    gift,
    card,
    agreed: true,
    idempotencyKey: `demo:gift:${gift.recipientName}`,
    ...(address && { address }),
  });
}

async function claim({ then }: Past, { donorId, personId }: { donorId: string; personId: string }): Promise<void> {
  const waiting = (await giftsGiven(then, donorId)).find(({ recipientName, canReopen }) => recipientName === "Oskar Lind" && canReopen);
  if (!waiting) return;
  const { url } = await linkForDonor(then, { giftId: waiting.id, donorId });
  await claimGift(then, { token: lastOf(url.split("/")), personId, address: street("Oskar Lind", "17 Lantern Stairs") });
}

async function library(platform: Platform, { then, payments }: Past, by: string): Promise<void> {
  if ((await institutions(platform.db)).length > 0) return;
  const ways = { ranges: ["203.0.113.0/24", "2001:db8:12::/48"], domains: ["library.halmouth.example"], seats: null };
  const order = {
    offerKey: "library",
    payer: { email: "periodicals@library.halmouth.example", name: "Periodicals desk" },
    address: street("Halmouth Library", "1 Customs House Square"),
    cameBy: "post" as const,
    paidBy: "bank transfer" as const,
    why: "Order form 114, signed",
    by,
    idempotencyKey: "demo:library",
  };
  await addInstitution(then, payments, { ...order, name: "Halmouth Library", ways });
}

/** Printed issues that are left to sell singly. */
export async function seedShelf(platform: Platform, current: number): Promise<void> {
  if ((await issueStocks(platform.db)).length > 0) return;
  const by = must(await personByEmail(platform.db, member("circulation").email), "member of circulation").id;
  for (const [at, change] of [6, 3, 12].entries())
    await changeIssueStock(platform, { wholeNumber: current - at, change, why: "back from the printer", by });
}
