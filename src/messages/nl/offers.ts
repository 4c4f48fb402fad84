import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const issues = (number: number) => count(number, { one: "1 nummer", other: `${number} nummers` });
const afterThese = (number: number) => count(number, { one: "Na dit nummer", other: `Na deze ${number} nummers` });

type Renewal = { price: string; plusTax: boolean; isFull: boolean };
const renews = (number: number, { price, plusTax, isFull }: Renewal): string =>
  ` ${afterThese(number)} wordt het abonnement, na aankondiging vooraf, telkens verlengd met ${issues(number)} ${isFull ? `voor de volle prijs van ${price}` : `voor de prijs van dat moment, nu ${price}`}${plusTax ? " exclusief btw" : ""}, totdat ik opzeg. Ik kan op elk moment in mijn account opzeggen.`;

export const offers: Messages["offers"] = {
  issues,
  promises: {
    issues,
    perYear: (number) => `${issues(number)} per jaar`,
    owed: "U koopt nummers, geen maanden. Als er een van ons te laat komt, verliest u niets.",
    printOption: "Desgewenst ook gedrukt",
    print: "Gedrukte editie",
    alsoByPost: "Elk nummer komt dan ook per post.",
    byPost: "Elk nummer komt per post.",
    digital: "Toegang tot de digitale editie",
    onTheWeb: "Elk nummer op het web, als afdrukweergave en als EPUB.",
    exclusive: "Exclusieve inhoud voor abonnees",
    forSubscribers: "In elk nummer staan artikelen die alleen voor abonnees zijn geschreven.",
    audio: "Alle artikelen ook als audio",
    readAloud: "Voorgelezen door een computerstem die uw plaats in de tekst onthoudt.",
    archive: "Onbeperkt toegang tot eerdere nummers",
    wholeArchive: "Zo ver als het archief teruggaat, met een zoekfunctie die elk woord vindt.",
    adFree: "Zonder advertenties",
    notOurs: "Zelfs niet van onszelf.",
    premium: "Wordt met de bestelling meegestuurd, zolang de voorraad strekt.",
    guarantee: (days) => `${days} dagen niet-goed-geld-terug-garantie`,
    allBack: "Eén knop in uw account, en u krijgt alles terug.",
    cancel: "Op elk moment opzegbaar",
    oneButton: "Eén knop, geen brief, geen vragen. Betaalde nummers komen nog.",
  },
  consent: ({ number, gift, price, later, renewal, guarantee }) =>
    `Ik bestel ${issues(number)} ${gift ? "als cadeau " : ""}${price === undefined ? "gratis" : `voor ${price}, ${later ? "te betalen wanneer de factuur komt" : "nu te betalen"}`}.${renewal ? renews(number, renewal) : ` ${afterThese(number)} stopt het vanzelf.`}${guarantee ? ` Wat ik verder ook doe, ik krijg alles terug als ik daar binnen ${guarantee.days} dagen na de bestelling om vraag, eens in de ${guarantee.months} maanden.` : ""}`,
  switchConsent: ({ from, last, offer, number, credit, pays }) =>
    `Vanaf nr. ${from} heb ik ${offer}, ${issues(number)}, tot en met nr. ${last}. Voor mijn nog niet geleverde nummers wordt ${credit} verrekend, en ${pays === undefined ? "ik betaal niets" : `ik betaal nu ${pays}`}.`,
  lines: {
    offer: ({ offer, number, copies }) => `${offer}, ${issues(number)}${copies > 1 ? `, ${copies} exemplaren van elk` : ""}`,
    switched: ({ offer, number }) => `${offer}, ${issues(number)}`,
    coupon: (code) => `Kortingscode ${code}`,
    tax: (rate) => `Btw, ${rate}`,
    reverseCharge: "De inbegrepen btw vervalt: btw verlegd",
  },
  changeTo: (offer) => `Overstap op ${offer}`,
  reverseCharge: "Er wordt geen btw berekend: btw verlegd naar de afnemer (artikel 196 van Richtlijn 2006/112/EG).",
  containsTax: ({ rate, tax }) => `Inclusief ${rate} btw: ${tax}`,
};
