/** Why an offer, a coupon or a VAT id does not count for this order. */
export const offers = {
  offerGone: "This offer is not open any more. Choose one of those on the subscribe page.",
  chooseOffer: "Choose an offer.",
  premiumGone: (premium: string | undefined) => `${premium ?? "The premium"} has run out meanwhile. You can order without it.`,
  noneLeft: "None is left.",
  vatIdCountry: "A VAT id begins with the two letters of its country, as in DE123456789.",
  vatIdForm: (country: string) => `This is not how a VAT id of ${country} is written; leave the field empty if there is none.`,
  noCoupon: "There is no such coupon. Check its letters, or order without it.",
  couponUnknown: "We do not know this coupon.",
  coupon: {
    ended: "This coupon has ended.",
    from: (day: string) => `This coupon counts from ${day}.`,
    anotherOffer: "This coupon is for another offer.",
    gifts: "This coupon is for gifts.",
    firstTime: "This coupon is for those who subscribe for the first time.",
    returning: "This coupon is for those who have subscribed before.",
    usedUp: "This coupon was used as often as it may be.",
    usedByYou: "You have used this coupon already.",
    currency: "This coupon is in another currency.",
  },
};
