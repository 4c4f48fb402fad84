/** Why an offer, a coupon or a VAT id does not count for this order. */
export const offers = {
  offerGone: "Esta assinatura já não é oferecida. Escolha uma das que estão na página de assinaturas.",
  chooseOffer: "Escolha uma assinatura.",
  premiumGone: (premium: string | undefined) => `Entretanto esgotou-se: ${premium ?? "o brinde"}. Pode fazer o pedido sem ele.`,
  noneLeft: "Não resta nenhum.",
  vatIdCountry: "Um n.º de IVA começa pelas duas letras do seu país, como em DE123456789.",
  vatIdForm: (country: string) => `Um n.º de IVA de ${country} não se escreve assim; deixe o campo vazio se não houver.`,
  noCoupon: "Não existe esse código promocional. Confira as letras, ou faça o pedido sem ele.",
  couponUnknown: "Não conhecemos este código promocional.",
  coupon: {
    ended: "Este código promocional terminou.",
    from: (day: string) => `Este código promocional vale a partir de ${day}.`,
    anotherOffer: "Este código promocional é para outra assinatura.",
    gifts: "Este código promocional é para presentes.",
    firstTime: "Este código promocional é para quem assina pela primeira vez.",
    returning: "Este código promocional é para quem já teve uma assinatura.",
    usedUp: "Este código promocional já foi usado tantas vezes quantas podia.",
    usedByYou: "Já usou este código promocional.",
    currency: "Este código promocional é em outra moeda.",
  },
};
