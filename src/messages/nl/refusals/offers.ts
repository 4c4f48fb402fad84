import type { Messages } from "../../catalogue.ts";

export const offers: Messages["refusals"]["offers"] = {
  offerGone: "Dit aanbod is niet meer open. Kies een ander op de pagina ‘Abonneren’.",
  chooseOffer: "Kies een aanbod.",
  premiumGone: (premium) => `${premium ?? "De premie"} is intussen op. U kunt zonder bestellen.`,
  noneLeft: "Er is er geen meer over.",
  vatIdCountry: "Een btw-nummer begint met de twee letters van het land, zoals DE123456789.",
  vatIdForm: (country) => `Zo wordt een btw-nummer van dit land niet geschreven (${country}); laat het veld leeg als er geen is.`,
  noCoupon: "Deze kortingscode bestaat niet. Kijk de letters na, of bestel zonder.",
  couponUnknown: "Deze kortingscode kennen we niet.",
  coupon: {
    ended: "Deze kortingscode is verlopen.",
    from: (day) => `Deze kortingscode geldt vanaf ${day}.`,
    anotherOffer: "Deze kortingscode is voor een ander aanbod.",
    gifts: "Deze kortingscode is voor cadeaus.",
    firstTime: "Deze kortingscode is voor wie voor het eerst een abonnement neemt.",
    returning: "Deze kortingscode is voor wie al eerder een abonnement had.",
    usedUp: "Deze kortingscode is zo vaak gebruikt als mag.",
    usedByYou: "U hebt deze kortingscode al gebruikt.",
    currency: "Deze kortingscode is in een andere munteenheid.",
  },
};
