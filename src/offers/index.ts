export { consentFor } from "./consent.ts";
export {
  allOffers,
  currentOffers,
  type Edition,
  editionsIn,
  everythingIncluded,
  giftOffers,
  guaranteeEvery,
  mostGrace,
  mostGuaranteeDays,
  mostTermIssues,
  type Offer,
  offerById,
  offerByKey,
  offersFor,
  type OfferTerms,
  type Promised,
  saveOffer,
  usualTerms,
} from "./offers.ts";
export { addPremium, changeStock, holdPremium, type Premium, premiumById, premiums } from "./premiums.ts";
export { freeFirst, priceParts, type PriceParts } from "./price-parts.ts";
export { firstPrice, type Quote, quoteOf, taxNote } from "./quote.ts";
export { type Coupon, type CouponAudience, type CouponUse, normalCode, reasonsAgainstCoupon } from "./reasons-against-coupon.ts";
export { reasonsAgainstSelling } from "./reasons-against-selling.ts";
export { offersRefusals } from "./refusals.ts";
export { readRates, saveTaxSettings, taxSettings, writeRates } from "./tax-settings.ts";
export { termsIn } from "./terms-in.ts";
export { normalVatId, vatIdProblem } from "./vat-id.ts";
export { whatsIncluded } from "./whats-included.ts";
export { worstLoss, type WorstLoss } from "./worst-loss.ts";
