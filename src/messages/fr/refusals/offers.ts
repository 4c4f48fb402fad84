import type { Messages } from "../../catalogue.ts";

export const offers: Messages["refusals"]["offers"] = {
  offerGone: "Cette offre n’est plus proposée. Choisissez-en une sur la page « S’abonner ».",
  chooseOffer: "Choisissez une offre.",
  premiumGone: (premium) => `${premium ?? "La prime"} : il n’y en a plus. Vous pouvez commander sans.`,
  noneLeft: "Il n’en reste plus.",
  vatIdCountry: "Un n° de TVA commence par les deux lettres de son pays, comme DE123456789.",
  vatIdForm: (country) => `Un n° de TVA de ce pays ne s’écrit pas ainsi (${country}) ; laissez le champ vide s’il n’y en a pas.`,
  noCoupon: "Ce code promo n’existe pas. Vérifiez ses lettres, ou commandez sans.",
  couponUnknown: "Nous ne connaissons pas ce code promo.",
  coupon: {
    ended: "Ce code promo a expiré.",
    from: (day) => `Ce code promo vaut à partir du ${day}.`,
    anotherOffer: "Ce code promo est pour une autre offre.",
    gifts: "Ce code promo est pour les cadeaux.",
    firstTime: "Ce code promo est pour celles et ceux qui s’abonnent pour la première fois.",
    returning: "Ce code promo est pour celles et ceux qui ont déjà eu un abonnement.",
    usedUp: "Ce code promo a déjà servi autant de fois que prévu.",
    usedByYou: "Vous avez déjà utilisé ce code promo.",
    currency: "Ce code promo est dans une autre devise.",
  },
};
