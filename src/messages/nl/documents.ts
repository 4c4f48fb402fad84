import type { Messages } from "../catalogue.ts";

export const documents: Messages["documents"] = {
  titles: { "credit note": "Creditfactuur", receipt: "Betaalbewijs", invoice: "Factuur", paid: "Factuur en betaalbewijs" },
  totals: { invoice: "Totaal", "credit note": "Terugbetaald", receipt: "Ontvangen" },
  to: "Aan",
  from: "Van",
  what: "Omschrijving",
  amount: "Bedrag",
  net: "Exclusief btw",
  tax: (rate) => (rate === undefined ? "Btw" : `Btw, ${rate}`),
  vatId: (id) => `Btw-nummer ${id}`,
  date: (day) => `Datum: ${day}`,
  payBy: (day) => `Uiterlijk te betalen op ${day}`,
  refersTo: (number) => `Hoort bij factuur ${number}`,
  byTransfer: ({ account, number }) => `Per overschrijving naar ${account}; vermeld a.u.b. factuur ${number}.`,
  byCard: (address) => `Met kaart: ${address}`,
  lines: {
    supplied: ({ line, first, last }) => `${line}, ${first < last ? `nr. ${first} tot en met ${last}` : `nr. ${last}`}`,
    invoiceOf: (order) => `Factuur van bestelling ${order}`,
    unused: ({ unused, of, order }) => `Niet geleverde nummers (${unused} van ${of}), verrekend met bestelling ${order}`,
    paid: (how) => `Betaald: ${how}`,
    guarantee: "Niet-goed-geld-terug-garantie",
    unserved: ({ unserved, of }) => `Niet geleverde nummers (${unserved} van ${of})`,
    bankTook: (order) => `Teruggehaald door de bank: bestelling ${order}`,
    bankGave: (order) => `Teruggegeven door de bank: bestelling ${order}`,
    givenBack: (order) => `Terugbetaald: bestelling ${order}`,
  },
};
