import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

type Sent = { written: boolean; email: string | undefined };
const isWhere = (what: string, { written, email }: Sent) => {
  if (!written)
    return rich`${what} liegt bei uns: Zur Bestellung gehört keine E-Mail-Adresse, deshalb geht keine E-Mail hinaus. Fragen Sie uns danach.`;
  return email ? rich`${what} ist unterwegs an <strong>${email}</strong>.` : rich`${what} ist unterwegs.`;
};

export const orders: Messages["orders"] = {
  formStands: "Alles außer der Karte steht hier so, wie Sie es eingegeben haben.",
  confirmPayment: "Zahlung bestätigen",
  oneMoreStep: "Noch ein Schritt",
  playBankAsks: (price) =>
    rich`Die Bank der Demo möchte wissen, ob wirklich Sie <strong>${price}</strong> bezahlen. Das steht für die Seite, die Ihre Bank zeigen würde.`,
  itIsMe: "Ja, das bin ich",
  doNotPay: "Nein, nicht bezahlen",
  yourPayment: "Ihre Zahlung",
  notPaidYet: "Ihre Bestellung ist noch nicht bezahlt",
  waitsFor: (price) =>
    rich`Sie ist notiert und wartet auf <strong>${price}</strong>. Abgebucht wird nichts, bevor Sie auf der Zahlungsseite bestätigen.`,
  goOnElsewhere: "Machen Sie in dem Browser weiter, in dem bestellt wurde, oder melden Sie sich mit der Adresse der Bestellung an.",
  goToPayment: "Zur Zahlung",
  signIn: "Anmelden",
  chooseElse: "Etwas anderes wählen",
  askingBank: "Wir fragen die Bank",
  bankSilent: (price) =>
    rich`Die Bank hat wegen <strong>${price}</strong> noch nicht geantwortet. Sie können diese Seite schließen: Wir fragen weiter, und Sie bezahlen höchstens einmal.`,
  bankSilentReceipt: (price) =>
    rich`Die Bank hat wegen <strong>${price}</strong> noch nicht geantwortet. Sie können diese Seite schließen: Wir fragen weiter, Sie bezahlen höchstens einmal, und sobald bezahlt ist, kommt eine Quittung per E-Mail.`,
  onItsWay: "Ihre Zahlung ist unterwegs",
  takesDays: ({ price, written }) =>
    rich`Die Abbuchung von <strong>${price}</strong> von Ihrem Konto dauert einige Tage. Sie brauchen nichts weiter zu tun: Was Sie bestellt haben, beginnt, sobald das Geld da ist${written ? ". Wir schreiben Ihnen dann, und auch, falls Ihre Bank die Zahlung zurückschickt" : ""}.`,
  lookAgain: "Noch einmal nachsehen",
  thankYou: "Vielen Dank",
  orderTaken: (order) => `Bestellung ${order} ist aufgenommen.`,
  orderPaid: (order) => `Bestellung ${order} ist bezahlt.`,
  invoice: (sent) => isWhere("Die Rechnung", sent),
  receipt: (sent) => isWhere("Eine Quittung", sent),
  hereIsTheRest: "Hier geht es weiter.",
  readElsewhere: "Auch in anderen Browsern lesen und das Konto sehen",
  backToReading: "Zurück zu dem, was Sie gelesen haben",
  restOfGift: "Alles Weitere steht in Ihrem Konto: die Karte zum Überreichen und wie weit Ihr Geschenk gekommen ist.",
  opensHere: "Was Ihr Abo öffnet, steht in diesem Browser offen.",
  opensWithFirst: "Noch ist keine Ausgabe erschienen. Sobald die erste erscheint, steht sie Ihnen offen.",
  opens: {
    new: "Was Ihr Abo öffnet, steht Ihnen offen, sobald Sie angemeldet sind.",
    trial: "Ihre kostenlosen Ausgaben beginnen mit der, die Sie gewählt haben. Abgebucht wird nichts.",
    "back issue": "Die Ausgabe gehört Ihnen.",
    switch: "Ihr Abo ist geändert.",
  },
  yourAccount: "Ihr Konto",
  readIssue: "Diese Ausgabe lesen",
  frontPage: "Zur Startseite",
  yourAddress: "Ist das Ihre Adresse?",
  codeSent: "Eine E-Mail mit einem sechsstelligen Code ist dorthin unterwegs. Er gilt zehn Minuten, in diesem Browser.",
  codeToCome: "Wir schicken einen Code dorthin; mit ihm sind Sie angemeldet, und was Sie bestellt haben, ist in Ihrem Konto.",
  codeInTerminal: "In dieser Demo verlässt keine E-Mail das Haus: Der Code steht in dem Terminal, in dem sie gestartet wurde.",
  code: "Code",
  sendAnotherCode: "Neuen Code schicken",
  sendCode: "Code schicken",
  renew: "Verlängern",
  renewOffer: (offer) => `${offer} verlängern`,
  newTerm: ({ price, issues, had, first, last }) =>
    `${count(issues, { one: "1 Ausgabe", other: `${issues} Ausgaben` })} für ${price}${had > 0 ? `; ${count(had, { one: "1 davon ist", other: `${had} davon sind` })} schon zu Ihnen gekommen, nach Ihrer letzten` : ""}, von Nr. ${first} bis Nr. ${last}. Was Ihnen noch zusteht, kommt zuerst; nichts wird doppelt gezählt.`,
  anotherTerm: "Ich möchte noch eine Laufzeit im Anschluss",
  payment: "Zahlung",
  pay: (price) => `${price} bezahlen`,
  goToPaymentOf: (price) => `Zur Zahlung: ${price}`,
  renewAndPay: (price) => `Zahlungspflichtig bestellen: ${price}`,
  renewAndGoToPayment: (price) => `Zahlungspflichtig bestellen: ${price}`,
  backToAccount: "Zurück zu Ihrem Konto",
  noRenewalsOnline: "Verlängerungen lassen sich noch nicht online bezahlen.",
  payOrder: (order) => `Bestellung ${order} bezahlen`,
  invoiceOfOrder: (order) => `Die Rechnung zu Bestellung ${order}`,
  isToBePaid: (price) =>
    rich`Zu bezahlen: <strong>${price}</strong>. Wenn Sie in den letzten Tagen überwiesen haben, brauchen Sie hier nichts zu tun.`,
  paidByTransfer: "Bezahlt wird per Überweisung, wie auf der Rechnung angegeben; online noch nicht.",
  hadEveryIssue: "Sie haben jede Ausgabe Ihrer Laufzeit bekommen.",
  stillCome: ({ issues, last }) =>
    `${count(issues, { one: "Eine Ausgabe Ihrer Laufzeit kommt noch", other: `Alle ${issues} Ausgaben Ihrer Laufzeit kommen noch` })}; die letzte ist Nr. ${last}. Bis dahin bleibt Ihnen alles offen.`,
  willNotRenew: "Ihr Abo ist gekündigt",
  stopRenewing: "Jetzt kündigen",
  stopped: (subscription) => `Erledigt: Abo Nr. ${subscription} verlängert sich nicht.`,
  thoughtBetter: rich<"a">`Sie haben es sich anders überlegt? <a>Melden Sie sich in Ihrem Konto an</a>; „Kündigung zurücknehmen“ macht es rückgängig.`,
  stops: (subscription) => `Damit kündigen Sie Abo Nr. ${subscription}: Es verlängert sich nicht mehr.`,
  canBeTakenBack: "In Ihrem Konto lässt sich das zurücknehmen.",
  invoices: "Rechnungen und Quittungen",
  no: "Nr.",
  date: "Datum",
  for: "Für",
  amount: "Betrag",
  sum: { invoice: "Gesamtbetrag", "credit note": "Erstattet", receipt: "Erhalten" },
  to: "An",
  vatId: (id) => `USt-IdNr. ${id}`,
  refersTo: "Bezieht sich auf",
  invoiceNumber: (number) => `Rechnung ${number}`,
  payBy: "Zahlbar bis",
  transferTo: "Per Überweisung an",
  ofWhichTax: (rate) => `darin MwSt.${rate === undefined ? "" : `, ${rate}`}`,
  asPdf: "Als PDF",
};
