import type { Messages } from "../../catalogue.ts";

export const orders: Messages["refusals"]["orders"] = {
  somethingMissing: "Il manque quelque chose pour que nous puissions prendre la commande.",
  whom: "À qui écrivons-nous ?",
  atDesk: "Cette offre se conclut auprès de la rédaction. Écrivez au magazine.",
  chooseIssue: "Cette offre est pour un seul numéro ; choisissez d’abord le numéro.",
  forGifts: "Cette offre est pour les cadeaux.",
  notForGifts: "Cette offre ne peut pas être offerte en cadeau.",
  forFirstTime:
    "Cette offre est pour celles et ceux qui s’abonnent pour la première fois. Choisissez-en une autre sur la page « S’abonner ».",
  forReturning: "Cette offre est pour celles et ceux qui ont déjà eu un abonnement. Choisissez-en une autre sur la page « S’abonner ».",
  trialHad: "Vous avez déjà eu nos numéros gratuits. Nous serions heureux de vous compter parmi nos abonnés.",
  agree: "Cochez la case pour accepter la commande, s’il vous plaît.",
  tick: "Cochez cette case pour commander.",
  priceChanged: ({ price, was }) =>
    `Telle qu’elle est indiquée ici, la commande coûte ${price}, et non ${was} comme cette page le disait auparavant. Rien n’a été prélevé ; cochez de nouveau si vous l’acceptez.`,
  paidNow: "Cette offre se paie à la commande.",
  payNow: "Payez maintenant, s’il vous plaît.",
  openInvoice: (order) => `La facture de la commande ${order} reste à payer ; réglez d’abord celle-là, ou payez celle-ci maintenant.`,
  proveFirst: "Saisissez le code que nous avons envoyé à votre adresse e-mail ; rien n’est encore commandé.",
  typeCode: "Les six chiffres de l’e-mail.",
  hasBegun: "Une partie en est déjà arrivée ; il ne peut plus être offert.",
  invoiceOpen: "Une facture reste à payer.",
  invoicePaid: "Cette facture est déjà payée. Merci.",
  noInvoice: "Il n’y a pas de facture à payer pour cette commande.",
  noOrder: "Cette commande n’existe pas.",
  noOrderHere: "Aucune commande n’attend cette étape.",
  noOrderOfYours: "Aucune commande portant ce numéro ne vous attend.",
  pageStillOpen:
    "La page du paiement que vous avez quittée n’a pas pu être fermée à l’instant, et aucune autre ne s’ouvre à côté, pour que vous ne puissiez pas payer deux fois. Rien n’a été débité. Envoyez ceci à nouveau dans une minute, s’il vous plaît.",
  noIssuePlanned: "Aucun numéro n’est prévu que nous puissions promettre. Écrivez au magazine.",
  startPassed: ({ wanted, next }) => `Le n° ${wanted} ne peut plus être le premier. Le prochain possible est le n° ${next}.`,
  chooseAgain: "Choisissez de nouveau.",
  notAppeared: "Ce numéro n’est pas paru.",
  giveNumber: "Indiquez un numéro déjà paru.",
  outOfPrint: (issue) => `Il ne reste plus d’exemplaire imprimé du n° ${issue}. Vous pouvez encore l’avoir en numérique.`,
  second: "Confirmez que vous en voulez un deuxième, ou choisissez autre chose.",
  justBought: ({ what, order, name }) =>
    `Vous venez ${name === undefined ? "d’acheter" : "d’offrir"} ${what}${name === undefined ? "" : ` à ${name}`} : commande ${order}. Rien n’a été commandé une seconde fois ; si vous en voulez un deuxième, dites-le, s’il vous plaît.`,
  begun: (order) =>
    `La commande ${order} pour la même chose est déjà enregistrée et pas encore payée. Continuez avec celle-là, ou confirmez que vous en voulez un deuxième.`,
  waitsForBank: (order) =>
    `La commande ${order} pour la même chose est déjà enregistrée, et son paiement est en route. Il n’y a rien d’autre à faire, à moins que vous n’en vouliez un deuxième : dans ce cas, confirmez-le.`,
  given: ({ name, offer }) =>
    `${name} a déjà reçu ${offer} en cadeau. Rien n’a été commandé cette fois ; dites-le si vous voulez en offrir un deuxième.`,
  issue: (number) => `le n° ${number}`,
  had: (what) => `Vous avez déjà ${what}. Rien n’a été commandé cette fois ; dites-le si vous en voulez un deuxième.`,
  hadWithin: ({ what, present }) =>
    `Vous avez ${present}, qui comprend tout ce que donne ${what}. Rien n’a été commandé cette fois ; dites-le si vous voulez les deux.`,
  orderedByEmail: (what) =>
    `Avec cette adresse e-mail, dans ce navigateur, a déjà été commandé : ${what}. Rien n’a été commandé cette fois ; dites-le si vous en voulez un deuxième.`,
};
