import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const issues = (number: number) => count(number, { one: `${number} numéro`, other: `${number} numéros` });
const afterThese = (number: number) => count(number, { one: `Après ce numéro`, other: `Après ces ${number} numéros` });

type Renewal = { price: string; plusTax: boolean; isFull: boolean };
const renews = (number: number, { price, plusTax, isFull }: Renewal): string =>
  ` ${afterThese(number)}, l’abonnement est reconduit, après annonce préalable, chaque fois pour ${count(number, { one: `${number} autre numéro`, other: `${number} autres numéros` })} ${isFull ? `au plein tarif de ${price}` : `au tarif du jour, aujourd’hui ${price}`}${plusTax ? ", TVA en sus" : ""}, jusqu’à ce que je le résilie. Je peux le résilier à tout moment dans mon compte.`;

export const offers: Messages["offers"] = {
  issues,
  promises: {
    issues,
    perYear: (number) => `${issues(number)} par an`,
    owed: "Vous achetez des numéros, pas des mois. Si l’un des nôtres est en retard, vous ne perdez rien.",
    printOption: "Édition papier en option",
    print: "Édition papier",
    alsoByPost: "Avec le papier, chaque numéro arrive aussi par la poste.",
    byPost: "Chaque numéro arrive par la poste.",
    digital: "Accès à l’édition numérique",
    onTheWeb: "Chaque numéro sur le web, en version imprimable et en EPUB.",
    exclusive: "Contenus réservés aux abonnés",
    forSubscribers: "Dans chaque numéro, des articles écrits pour les seuls abonnés.",
    audio: "Tous les articles en audio",
    readAloud: "Lus par une voix de synthèse qui garde votre place dans le texte.",
    archive: "Accès illimité aux anciens numéros",
    wholeArchive: "Aussi loin que remontent les archives, avec une recherche dans chaque mot.",
    adFree: "Sans publicité",
    notOurs: "Pas même la nôtre.",
    premium: "Avec votre commande, dans la limite des stocks.",
    guarantee: (days) => `Garantie « satisfait ou remboursé » de ${days} jours`,
    allBack: "Un bouton dans votre compte, et tout vous est rendu.",
    cancel: "Résiliable à tout moment",
    oneButton: "Un bouton, pas de lettre, pas de questions. Les numéros payés arrivent encore.",
  },
  consent: ({ number, gift, price, later, renewal, guarantee }) =>
    `Je commande ${issues(number)} ${gift ? "en cadeau " : ""}${price === undefined ? "gratuitement" : `pour ${price}, à payer ${later ? "à réception de la facture" : "maintenant"}`}.${renewal ? renews(number, renewal) : ` ${afterThese(number)}, la commande prend fin d’elle-même.`}${guarantee ? ` Quoi que je fasse par ailleurs, tout m’est remboursé si je le demande dans les ${guarantee.days} jours qui suivent la commande, une fois tous les ${guarantee.months} mois.` : ""}`,
  switchConsent: ({ from, last, offer, number, credit, pays }) =>
    `À partir du n° ${from}, j’ai ${offer}, ${issues(number)}, jusqu’au n° ${last}. Mes numéros non livrés sont déduits : ${credit} ; ${pays === undefined ? "je ne paie rien" : `je paie ${pays} maintenant`}.`,
  lines: {
    offer: ({ offer, number, copies }) => `${offer}, ${issues(number)}${copies > 1 ? `, ${copies} exemplaires de chacun` : ""}`,
    switched: ({ offer, number }) => `${offer}, ${issues(number)}`,
    coupon: (code) => `Code promo ${code}`,
    tax: (rate) => `TVA, ${rate}`,
    reverseCharge: "La TVA comprise est retirée : autoliquidation",
  },
  changeTo: (offer) => `Passage à ${offer}`,
  reverseCharge: "Aucune TVA n’est facturée : autoliquidation, la taxe est due par le preneur (article 196 de la directive 2006/112/CE).",
  containsTax: ({ rate, tax }) => `Dont TVA à ${rate} : ${tax}`,
};
