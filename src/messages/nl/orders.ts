import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

type Sent = { written: boolean; email: string | undefined };
const isWhere = (what: string, { written, email }: Sent) => {
  if (!written) return rich`${what} ligt bij ons: bij de bestelling hoort geen e-mailadres, dus gaat er geen e-mail uit. Vraag ons erom.`;
  return email ? rich`${what} is onderweg naar <strong>${email}</strong>.` : rich`${what} is onderweg.`;
};

export const orders: Messages["orders"] = {
  formStands: "Alles behalve de kaart staat hier zoals u het hebt ingevuld.",
  confirmPayment: "Betaling bevestigen",
  oneMoreStep: "Nog één stap",
  playBankAsks: (price) =>
    rich`De bank van de demo wil weten of u het bent die <strong>${price}</strong> betaalt. Dit staat voor de pagina die uw bank zou laten zien.`,
  itIsMe: "Ja, dat ben ik",
  doNotPay: "Nee, niet betalen",
  yourPayment: "Uw betaling",
  notPaidYet: "Uw bestelling is nog niet betaald",
  waitsFor: (price) =>
    rich`De bestelling is genoteerd en wacht op <strong>${price}</strong>. Er wordt niets afgeschreven voordat u het op de betaalpagina bevestigt.`,
  goOnElsewhere: "Ga verder in de browser waarin is besteld, of log in met het adres van de bestelling.",
  goToPayment: "Naar de betaling",
  signIn: "Inloggen",
  chooseElse: "Iets anders kiezen",
  askingBank: "We vragen het de bank",
  bankSilent: (price) =>
    rich`De bank heeft nog niet geantwoord over <strong>${price}</strong>. U kunt deze pagina sluiten: we blijven vragen, en u betaalt hooguit één keer.`,
  bankSilentReceipt: (price) =>
    rich`De bank heeft nog niet geantwoord over <strong>${price}</strong>. U kunt deze pagina sluiten: we blijven vragen, u betaalt hooguit één keer, en zodra er is betaald, komt er een betaalbewijs per e-mail.`,
  onItsWay: "Uw betaling is onderweg",
  takesDays: ({ price, written }) =>
    rich`<strong>${price}</strong> komt van uw rekening; dat duurt enkele dagen. U hoeft niets meer te doen: wat u hebt besteld, begint als het er is${written ? ", en een e-mail laat u dat weten, ook als uw bank het terugstuurt" : ""}.`,
  lookAgain: "Opnieuw kijken",
  thankYou: "Dank u wel",
  orderTaken: (order) => `Bestelling ${order} is genoteerd.`,
  orderPaid: (order) => `Bestelling ${order} is betaald.`,
  invoice: (sent) => isWhere("De factuur", sent),
  receipt: (sent) => isWhere("Een betaalbewijs", sent),
  hereIsTheRest: "Hier is de rest.",
  readElsewhere: "Ook in andere browsers lezen en uw account bekijken",
  backToReading: "Terug naar wat u las",
  restOfGift: "De rest staat in uw account: de kaart om te geven, en hoever uw cadeau is.",
  opensHere: "Wat uw abonnement opent, staat open in deze browser.",
  opensWithFirst: "Er is nog geen nummer verschenen. Het eerste staat voor u open zodra het verschijnt.",
  opens: {
    new: "Wat uw abonnement opent, staat voor u open zodra u bent ingelogd.",
    trial: "Uw gratis nummers beginnen met het nummer dat u hebt gekozen. Er wordt niets afgeschreven.",
    "back issue": "Het nummer is van u.",
    switch: "Uw abonnement is gewijzigd.",
  },
  yourAccount: "Uw account",
  readIssue: "Dit nummer lezen",
  frontPage: "Naar de voorpagina",
  yourAddress: "Is dit uw adres?",
  codeSent: "Een e-mail met een code van zes cijfers is onderweg naar dat adres. De code is tien minuten geldig, in deze browser.",
  codeToCome: "We sturen er een code naartoe; daarmee bent u ingelogd, en wat u hebt besteld, staat in uw account.",
  codeInTerminal: "In deze demo gaat er geen e-mail de deur uit: de code staat in de terminal waarin de demo is gestart.",
  code: "Code",
  sendAnotherCode: "Nieuwe code sturen",
  sendCode: "Code sturen",
  renew: "Verlengen",
  renewOffer: (offer) => `${offer} verlengen`,
  newTerm: ({ price, issues, had, first, last }) =>
    `${count(issues, { one: "1 nummer", other: `${issues} nummers` })} voor ${price}${had > 0 ? `; ${count(had, { one: "1 daarvan is", other: `${had} daarvan zijn` })} al bij u aangekomen, na uw laatste` : ""}, van nr. ${first} tot en met nr. ${last}. Wat u nog krijgt, komt eerst; er wordt niets dubbel geteld.`,
  anotherTerm: "Ik wil aansluitend nog een looptijd",
  payment: "Betaling",
  pay: (price) => `${price} betalen`,
  goToPaymentOf: (price) => `Naar de betaling: ${price}`,
  renewAndPay: (price) => `Bestelling met betalingsverplichting: ${price}`,
  renewAndGoToPayment: (price) => `Bestelling met betalingsverplichting: ${price}`,
  backToAccount: "Terug naar uw account",
  noRenewalsOnline: "Verlengingen kunnen nog niet online worden betaald.",
  payOrder: (order) => `Bestelling ${order} betalen`,
  invoiceOfOrder: (order) => `De factuur van bestelling ${order}`,
  isToBePaid: (price) =>
    rich`<strong>${price}</strong> moet nog worden betaald. Als u het de afgelopen dagen hebt overgemaakt, hoeft u hier niets te doen.`,
  paidByTransfer: "Betalen gaat per overschrijving, zoals op de factuur staat; nog niet online.",
  hadEveryIssue: "U hebt elk nummer van uw looptijd gekregen.",
  stillCome: ({ issues, last }) =>
    `${count(issues, { one: "Eén nummer van uw looptijd komt nog", other: `Alle ${issues} nummers van uw looptijd komen nog` })}; het laatste is nr. ${last}. Tot dan blijft alles voor u open.`,
  willNotRenew: "Uw abonnement is opgezegd",
  stopRenewing: "Abonnement opzeggen",
  stopped: (subscription) => `Gedaan: abonnement nr. ${subscription} wordt niet verlengd.`,
  thoughtBetter: rich<"a">`Hebt u zich bedacht? <a>Log in op uw account</a>; ‘Opzegging intrekken’ draait het terug.`,
  stops: (subscription) => `Hiermee zegt u abonnement nr. ${subscription} op: het wordt niet verlengd.`,
  canBeTakenBack: "In uw account kunt u dit terugdraaien.",
  invoices: "Facturen en betaalbewijzen",
  no: "Nr.",
  date: "Datum",
  for: "Voor",
  amount: "Bedrag",
  sum: { invoice: "Totaal", "credit note": "Terugbetaald", receipt: "Ontvangen" },
  to: "Aan",
  vatId: (id) => `Btw-nummer ${id}`,
  refersTo: "Hoort bij",
  invoiceNumber: (number) => `factuur ${number}`,
  payBy: "Uiterlijk te betalen op",
  transferTo: "Per overschrijving naar",
  ofWhichTax: (rate) => `waarvan btw${rate === undefined ? "" : `, ${rate}`}`,
  asPdf: "Als PDF",
};
