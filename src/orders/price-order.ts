import { addressAmiss, says } from "../messages/index.ts";
import { type IssueDates, planAhead, publicationOf } from "../editorial/index.ts";
import { isEmail, keepPersonBeside } from "../people/index.ts";
import { type Db, type Platform, type Tx, today } from "../platform/index.ts";
import { type Address, type Day, type Money, type Words, formatMoney, money, namedId } from "../values/index.ts";
import { type GiftAsked, giftProblems, keepGift } from "./gifts/gift.ts";
import {
  type Coupon,
  consentFor,
  type Offer,
  offerByKey,
  holdPremium,
  type Quote,
  firstPrice,
  quoteOf,
  taxNote,
  taxSettings,
  normalVatId,
  vatIdProblem,
} from "../offers/index.ts";
import { couponFor } from "./coupons.ts";
import { refuse } from "./refusals.ts";
import { holdBackIssue } from "./back-issues.ts";
import { dueOn } from "./credit-series.ts";
import { type Had, hadAlready, refuseSecond } from "./had-already.ts";
import { hangsOnWho, refuseAnybody } from "./hangs-on-who.ts";
import { type OrderKind, kinds } from "./kinds.ts";
import { type Payer, payerOf } from "./payer-of.ts";
import { chosenStart, startChoices } from "./start-choices.ts";
import type { OrderDetails, PricedOrder } from "./take-order.ts";

/** What somebody wants, and nothing yet about how it is paid. */
export type Wanted = {
  offerKey: string;
  payer: Payer;
  /** The recipient's, where it is a gift. Needed when something is posted. */
  address?: Address | undefined;
  coupon?: string | undefined;
  /** Where the payer lives or is registered, ISO 3166-1 alpha-2; the address says it where there is one. */
  country?: string | undefined;
  company?: string | undefined;
  vatId?: string | undefined;
  /** The offer's premium is wanted unless it is said that it is not. */
  premium?: boolean | undefined;
  /** Whole number of the first issue, where the reader chose. */
  start?: number | undefined;
  gift?: GiftAsked | undefined;
  /** The one issue that is bought. */
  backIssue?: number | undefined;
  paying?: "now" | "by invoice" | undefined;
  agreed: boolean;
  /** What it came to on the page where they agreed, in minor units: more is not charged without their word. */
  toPay?: number | undefined;
  /** It may be had already: a second one is wanted. */
  second?: boolean | undefined;
  /** Where they were reading, and go back to: an address of ours. */
  returnTo?: string | undefined;
  idempotencyKey: string;
};

/** What staff may settle otherwise than the offer does. */
export type ByStaff = {
  kind: "usual" | "comp" | "bulk" | "institution";
  quantity: number;
  agreedPrice?: Money | undefined;
  details: Pick<OrderDetails, "cameBy" | "paidHow" | "entered">;
};

/**
 * What was wanted becomes an order with its price: coupon and premium are held until the transaction
 * ends, so that the last one goes to one. Refuses whatever cannot be ordered, naming each field.
 */
export async function priceOrder(platform: Platform, tx: Tx, wanted: Wanted, staff?: ByStaff): Promise<PricedOrder> {
  const { language, timeZone } = await publicationOf(tx);
  const now = today(platform.clock, timeZone);
  const offer = await offerByKey(tx, wanted.offerKey, now);
  const kind = kindOf(offer, wanted, staff);
  const { isGiven } = kinds[kind];
  refuseIncomplete({ offer, wanted, kind, now, byStaff: staff !== undefined });
  const payerId = await payerOf(platform, tx, wanted);
  const who = wanted.payer.proven ? payerId : undefined;
  const quote = await priceOf(tx, { offer, wanted, kind, now, who, staff });
  if (!staff) refuseDearer(quote.gross, wanted, language);
  if (!staff) await refuseAnybody(tx, { offer, kind, paying: wanted.paying, coupon: quote.coupon, who });
  const calendar = await planAhead(platform, tx);
  if (!staff && !wanted.second) await refuseSecond(tx, platform.clock, { ...wanted, offer, kind, now });
  const start = await startOf(tx, calendar, { offer, wanted, kind, now });
  const premiumId = offer.premiumId && wanted.premium !== false && !isGiven ? offer.premiumId : undefined;
  if (premiumId) await holdPremium(tx, premiumId);
  const gift = wanted.gift;
  const recipientId = gift
    ? await keepPersonBeside(platform, tx, { id: namedId("gift", wanted.idempotencyKey), name: gift.recipientName })
    : payerId;
  return {
    offerId: offer.id,
    guaranteeDays: offer.guaranteeDays,
    kind,
    payerId,
    recipientId,
    subscriptionId: null,
    termIssues: offer.termIssues,
    amount: quote.gross,
    tax: quote.tax.amount,
    consent: isGiven
      ? ""
      : consentFor(offer, {
          price: quote.gross,
          paying: wanted.paying ?? "now",
          isGift: gift !== undefined,
          language,
        }),
    address: isPosted(offer, premiumId) || wanted.paying === "by invoice" ? addressIn(wanted) : undefined,
    key: wanted.idempotencyKey,
    description: offer.name,
    details: detailsOf({ wanted, staff, quote, premiumId, start, now, language }),
    ...(gift && {
      alsoWrites: (orderId: string) => keepGift(platform, tx, { orderId, donorId: payerId, asked: gift }),
    }),
  };
}

/** Whoever agreed to one price is not charged a higher one: to which it rose meanwhile, or which a country or a coupon that they changed makes it. */
function refuseDearer(gross: Money, { toPay }: Wanted, language: string): void {
  if (toPay === undefined || gross.amount <= toPay) return;
  const [price, was] = [formatMoney(gross, language), formatMoney({ ...gross, amount: toPay }, language)];
  throw refuse("consent-missing", (m) => m.refusals.orders.priceChanged({ price, was }), { agreed: (m) => m.refusals.orders.tick });
}

type OfPrice = {
  wanted: Wanted;
  staff: ByStaff | undefined;
  quote: Awaited<ReturnType<typeof priceOf>>;
  premiumId: string | undefined;
  start: Awaited<ReturnType<typeof startOf>>;
  now: Day;
  language: string;
};

/** What is written down with the order: how it was priced, who it is billed to, where it begins. */
function detailsOf({ wanted, staff, quote, premiumId, start, now, language }: OfPrice): PricedOrder["details"] {
  return {
    ...staff?.details,
    quantity: staff?.quantity ?? 1,
    coupon: quote.coupon && { id: quote.coupon.id, discount: quote.coupon.discount },
    lines: quote.gross.amount > 0 ? quote.lines : [],
    taxNote: quote.reverseCharge ? taxNote(quote, language) : "",
    taxRate: quote.rate,
    billTo: {
      country: countryOf(wanted),
      company: wanted.company?.trim(),
      vatId: wanted.vatId ? normalVatId(wanted.vatId) : undefined,
    },
    premiumId,
    browser: wanted.payer.browser,
    returnTo: wanted.returnTo,
    secondMeant: wanted.second,
    startIssue: start,
    ...(wanted.paying === "by invoice" && { dueOn: dueOn(now) }),
  };
}

const addressIn = ({ address }: Pick<Wanted, "address">): Address | undefined => (address?.line1 ? address : undefined);
const countryOf = ({ gift, address, country }: Wanted): string | undefined =>
  (gift ? country : addressIn({ address })?.country || country) || undefined;
const isPosted = ({ editions }: Offer, premiumId: string | undefined): boolean => editions.includes("print") || premiumId !== undefined;

function kindOf({ audience, price, introPrice }: Offer, { gift, backIssue }: Wanted, staff: ByStaff | undefined): OrderKind {
  if (staff && staff.kind !== "usual") return staff.kind;
  if (gift) return "gift";
  if (audience === "back issue" || backIssue !== undefined) return "back issue";
  return price.amount === 0 && !introPrice ? "trial" : "new";
}

type Incomplete = { offer: Offer; wanted: Wanted; kind: OrderKind; now: Day; byStaff: boolean };

function refuseIncomplete({ offer, wanted, kind, now, byStaff }: Incomplete): void {
  const { payer, gift, vatId, agreed } = wanted;
  const { isGiven } = kinds[kind];
  // a giver may leave the address to the reader, who gives it with the claim
  const asks = offer.editions.includes("print")
    ? !(gift && !addressIn(wanted))
    : Boolean(offer.premiumId && wanted.premium !== false) || wanted.paying === "by invoice";
  const fields: Record<string, Words> = asks && !isGiven ? addressAmiss(wanted.address ?? {}) : {};
  if (isGiven && offer.editions.includes("print")) Object.assign(fields, addressAmiss(wanted.address ?? {}));
  if (!payer.name.trim()) fields.payerName = says((m) => m.refusals.orders.whom);
  if (!isEmail(payer.email) && !(byStaff && payer.email === "")) fields.email = says((m) => m.refusals.people.giveEmail);
  const vat = vatId ? vatIdProblem(vatId) : undefined;
  if (vat) fields.vatId = vat;
  if (gift) Object.assign(fields, giftProblems(gift, now));
  if (Object.keys(fields).length > 0 && !agreed)
    fields[wanted.paying === "by invoice" ? "paying" : "agreed"] = says((m) => m.refusals.orders.tick);
  if (Object.keys(fields).length > 0)
    throw refuse(
      gift && !fields.line1 ? "gift-incomplete" : vat ? "vat-id-invalid" : "address-incomplete",
      (m) => m.refusals.orders.somethingMissing,
      fields,
    );
  if ((offer.audience === "institution") !== (kind === "institution") && !(byStaff && isGiven))
    throw refuse("offer-missing", (m) => m.refusals.orders.atDesk);
  if (!isGiven && (offer.audience === "back issue") !== (kind === "back issue"))
    throw refuse("offer-missing", (m) => m.refusals.orders.chooseIssue);
  if (
    kind === "gift"
      ? !["gift", "everybody", "new"].includes(offer.audience) || offer.price.amount === 0
      : offer.audience === "gift" && !byStaff
  )
    throw refuse("offer-for-others", ({ refusals: { orders: m } }) => (offer.audience === "gift" ? m.forGifts : m.notForGifts));
  if (!agreed) throw refuse("consent-missing", (m) => m.refusals.orders.agree, { agreed: (m) => m.refusals.orders.tick });
}

/** `who`: the payer, where they have proven who they are. */
type Pricing = { offer: Offer; wanted: Wanted; kind: OrderKind; now: Day; who: string | undefined; staff?: ByStaff | undefined };
type Priced = Quote & { coupon: (Pick<Coupon, "id" | "audience" | "mostPerPerson"> & { discount: number }) | undefined };

async function priceOf(db: Db | Tx, { offer, wanted, kind, now, who, staff }: Pricing, { lock = true } = {}): Promise<Priced> {
  const free = kinds[kind].isGiven ? money(0, offer.price.currency) : undefined;
  const use = { today: now, keyCode: offer.keyCode, price: firstPrice(offer), isGift: kind === "gift", who };
  const coupon = await couponFor(db, { typed: wanted.coupon ?? "", ...use }, { lock });
  const asked = {
    language: (await publicationOf(db)).language,
    offer,
    coupon,
    country: countryOf(wanted),
    vatId: wanted.vatId || undefined,
    quantity: staff?.quantity ?? 1,
    agreed: free ?? staff?.agreedPrice,
  };
  const quote = quoteOf(asked, await taxSettings(db));
  return {
    ...quote,
    coupon: coupon && {
      id: coupon.id,
      audience: coupon.audience,
      mostPerPerson: coupon.mostPerPerson,
      discount: quote.discount.amount,
    },
  };
}

/** `hangsOnWho`: whoever has not proven who they are is asked to before it is paid. */
export type Preview = Priced & { hangsOnWho: boolean };

/** What it would cost, for the page, before anything is written. Refuses as the order would. */
export async function previewPrice(
  platform: Platform,
  wanted: Pick<Wanted, "offerKey" | "coupon" | "country" | "vatId" | "address" | "gift" | "backIssue">,
  payerId: string | undefined,
): Promise<Preview> {
  const { db } = platform;
  const now = today(platform.clock, (await publicationOf(db)).timeZone);
  const offer = await offerByKey(db, wanted.offerKey, now);
  const vat = wanted.vatId ? vatIdProblem(wanted.vatId) : undefined;
  if (vat) throw refuse("vat-id-invalid", vat, { vatId: vat });
  const whole = { ...wanted, payer: { email: "", name: "" }, agreed: false, idempotencyKey: "" };
  const kind = kindOf(offer, whole, undefined);
  const priced = await priceOf(db, { offer, wanted: whole, kind, now, who: payerId }, { lock: false });
  return { ...priced, hangsOnWho: hangsOnWho({ offer, kind, paying: "now", coupon: priced.coupon }) };
}

/** What the payer has of it already, for the page. */
export async function hadOf(platform: Platform, wanted: Wanted): Promise<Had | undefined> {
  const { db, clock } = platform;
  const now = today(clock, (await publicationOf(db)).timeZone);
  const offer = await offerByKey(db, wanted.offerKey, now);
  return hadAlready(db, clock, { ...wanted, offer, kind: kindOf(offer, wanted, undefined), now });
}

async function startOf(
  tx: Tx,
  calendar: readonly IssueDates[],
  { offer, wanted, kind, now }: Pick<Pricing, "offer" | "wanted" | "kind" | "now">,
): Promise<number | undefined> {
  if (kind === "back issue") {
    await holdBackIssue(tx, { wholeNumber: wanted.backIssue, print: offer.editions.includes("print") });
    return wanted.backIssue;
  }
  const choices = startChoices(calendar, {
    editions: offer.editions,
    today: now,
    grants: offer.grants,
    notBefore: wanted.gift?.sendOn,
  });
  if (wanted.gift && !addressIn(wanted)) return undefined;
  // what nobody chose is left to the close date on the day it is paid
  return wanted.start !== undefined || wanted.gift?.sendOn ? chosenStart(choices, wanted.start) : undefined;
}
