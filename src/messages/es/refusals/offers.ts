/** Why an offer, a coupon or a VAT id does not count for this order. */
export const offers = {
  offerGone: "Esta suscripción ya no se ofrece. Elija una de las que hay en la página de suscripciones.",
  chooseOffer: "Elija una suscripción.",
  premiumGone: (premium: string | undefined) => `Entretanto se ha agotado: ${premium ?? "el obsequio"}. Puede hacer el pedido sin él.`,
  noneLeft: "No queda ninguno.",
  vatIdCountry: "Un NIF-IVA empieza con las dos letras de su país, como en DE123456789.",
  vatIdForm: (country: string) => `Un NIF-IVA de ${country} no se escribe así; deje el campo vacío si no lo hay.`,
  noCoupon: "No existe ese cupón. Compruebe las letras, o haga el pedido sin él.",
  couponUnknown: "No conocemos este cupón.",
  coupon: {
    ended: "Este cupón ha caducado.",
    from: (day: string) => `Este cupón vale desde el ${day}.`,
    anotherOffer: "Este cupón es para otra suscripción.",
    gifts: "Este cupón es para regalos.",
    firstTime: "Este cupón es para quienes se suscriben por primera vez.",
    returning: "Este cupón es para quienes ya han tenido una suscripción.",
    usedUp: "Este cupón ya se ha usado tantas veces como se podía.",
    usedByYou: "Usted ya ha usado este cupón.",
    currency: "Este cupón es en otra moneda.",
  },
};
