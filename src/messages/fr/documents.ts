import type { Messages } from "../catalogue.ts";

export const documents: Messages["documents"] = {
  titles: { "credit note": "Facture d’avoir", receipt: "Reçu", invoice: "Facture", paid: "Facture et reçu" },
  totals: { invoice: "Total", "credit note": "Remboursé", receipt: "Reçu" },
  to: "À",
  from: "De",
  what: "Désignation",
  amount: "Montant",
  net: "Hors taxe",
  tax: (rate) => (rate === undefined ? "TVA" : `TVA, ${rate}`),
  vatId: (id) => `N° de TVA ${id}`,
  date: (day) => `Date : ${day}`,
  payBy: (day) => `À payer au plus tard le ${day}`,
  refersTo: (number) => `Se rapporte à la facture ${number}`,
  byTransfer: ({ account, number }) => `Par virement à ${account} ; merci d’indiquer la facture ${number}.`,
  byCard: (address) => `Par carte : ${address}`,
  lines: {
    supplied: ({ line, first, last }) => `${line}, ${first < last ? `n° ${first} à n° ${last}` : `n° ${last}`}`,
    invoiceOf: (order) => `Facture de la commande ${order}`,
    unused: ({ unused, of, order }) => `Numéros non livrés (${unused} sur ${of}), déduits de la commande ${order}`,
    paid: (how) => `Payé : ${how}`,
    guarantee: "Garantie « satisfait ou remboursé »",
    unserved: ({ unserved, of }) => `Numéros non livrés (${unserved} sur ${of})`,
    bankTook: (order) => `Repris par la banque : commande ${order}`,
    bankGave: (order) => `Rendu par la banque : commande ${order}`,
    givenBack: (order) => `Remboursé : commande ${order}`,
  },
};
