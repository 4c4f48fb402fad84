import type { Messages } from "../../catalogue.ts";

export const orders: Messages["refusals"]["orders"] = {
  somethingMissing: "Er ontbreekt iets voordat we de bestelling kunnen aannemen.",
  whom: "Aan wie schrijven we?",
  atDesk: "Dit aanbod doet de redactie zelf. Schrijf naar het tijdschrift.",
  chooseIssue: "Dit aanbod is voor één nummer; kies eerst het nummer.",
  forGifts: "Dit aanbod is voor cadeaus.",
  notForGifts: "Dit aanbod kan niet cadeau worden gedaan.",
  forFirstTime: "Dit aanbod is voor wie voor het eerst een abonnement neemt. Kies een ander op de pagina ‘Abonneren’.",
  forReturning: "Dit aanbod is voor wie al eerder een abonnement had. Kies een ander op de pagina ‘Abonneren’.",
  trialHad: "U hebt onze gratis nummers al gehad. We zouden u graag als abonnee hebben.",
  agree: "Vink a.u.b. aan dat u met de bestelling instemt.",
  tick: "Vink dit aan om te bestellen.",
  priceChanged: ({ price, was }) =>
    `Zoals het hier staat kost het ${price} en niet ${was}, zoals deze pagina eerder zei. Er is niets afgeschreven; vink opnieuw aan als u ermee akkoord gaat.`,
  paidNow: "Dit aanbod wordt bij de bestelling betaald.",
  payNow: "Betaal a.u.b. nu.",
  openInvoice: (order) => `De factuur van bestelling ${order} staat nog open; betaal die a.u.b. eerst, of betaal deze nu.`,
  proveFirst: "Vul de code in die we naar uw e-mailadres hebben gestuurd; er is nog niets besteld.",
  typeCode: "De zes cijfers uit de e-mail.",
  hasBegun: "Er is al iets van gekomen; cadeau doen kan niet meer.",
  invoiceOpen: "Er staat een factuur open.",
  invoicePaid: "Deze factuur is al betaald. Dank u wel.",
  noInvoice: "Voor deze bestelling staat geen factuur open.",
  noOrder: "Deze bestelling bestaat niet.",
  noOrderHere: "Er wacht geen bestelling op deze stap.",
  noOrderOfYours: "Er wacht geen bestelling met dit nummer op u.",
  pageStillOpen:
    "De pagina van de betaling die u verliet kon zojuist niet worden gesloten, en er wordt geen tweede naast geopend, zodat u niet twee keer kunt betalen. Er is niets afgeschreven. Verstuur dit over een minuut opnieuw, a.u.b.",
  noIssuePlanned: "Er is geen nummer gepland dat we kunnen beloven. Schrijf naar het tijdschrift.",
  startPassed: ({ wanted, next }) => `Nr. ${wanted} kan niet meer het eerste zijn. Het volgende dat kan, is nr. ${next}.`,
  chooseAgain: "Kies opnieuw.",
  notAppeared: "Dit nummer is niet verschenen.",
  giveNumber: "Vul een nummer in dat is verschenen.",
  outOfPrint: (issue) => `Van nr. ${issue} is geen gedrukt exemplaar meer over. Digitaal kunt u het nog krijgen.`,
  second: "Bevestig dat u er nog een wilt, of kies iets anders.",
  justBought: ({ what, order, name }) =>
    `U hebt net ${what} ${name === undefined ? "gekocht" : `aan ${name} gegeven`}: bestelling ${order}. Er is niets een tweede keer besteld; wilt u er nog een, bevestig dat dan a.u.b.`,
  begun: (order) =>
    `Bestelling ${order} voor hetzelfde is al genoteerd en nog niet betaald. Ga daarmee verder, of bevestig dat u er nog een wilt.`,
  waitsForBank: (order) =>
    `Bestelling ${order} voor hetzelfde is al genoteerd en de betaling is onderweg. U hoeft niets meer te doen, tenzij u er nog een wilt: bevestig dat dan.`,
  given: ({ name, offer }) =>
    `${name} heeft ${offer} al cadeau gekregen. Er is nu niets besteld; wilt u er nog een geven, bevestig dat dan a.u.b.`,
  issue: (number) => `nr. ${number}`,
  had: (what) => `U hebt ${what} al. Er is nu niets besteld; wilt u er nog een, bevestig dat dan a.u.b.`,
  hadWithin: ({ what, present }) =>
    `U hebt ${present}, en daar zit alles van ${what} in. Er is nu niets besteld; wilt u beide, bevestig dat dan a.u.b.`,
  orderedByEmail: (what) =>
    `Met dit e-mailadres is in deze browser al besteld: ${what}. Er is nu niets besteld; wilt u er nog een, bevestig dat dan a.u.b.`,
};
