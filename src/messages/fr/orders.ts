import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

type Sent = { written: boolean; email: string | undefined };
const isWhere = (kept: string, sent: string, { written, email }: Sent) => {
  if (!written) return rich`${kept}`;
  return email ? rich`${sent} est en route vers <strong>${email}</strong>.` : rich`${sent} est en route.`;
};
const noEmail = "aucune adresse e-mail n’accompagne la commande, aucun e-mail ne part donc";

export const orders: Messages["orders"] = {
  formStands: "Tout, sauf la carte, est resté ici tel que vous l’avez saisi.",
  confirmPayment: "Confirmer le paiement",
  oneMoreStep: "Encore une étape",
  playBankAsks: (price) =>
    rich`La banque fictive veut savoir si c’est bien vous qui payez <strong>${price}</strong>. Cela remplace la page que votre banque montrerait.`,
  itIsMe: "Oui, c’est moi",
  doNotPay: "Non, ne pas payer",
  yourPayment: "Votre paiement",
  notPaidYet: "Votre commande n’est pas encore payée",
  waitsFor: (price) =>
    rich`Elle est enregistrée, et il reste <strong>${price}</strong> à payer. Rien n’est débité avant que vous confirmiez sur la page de paiement.`,
  goOnElsewhere: "Continuez dans le navigateur où la commande a été passée, ou connectez-vous avec l’adresse de la commande.",
  goToPayment: "Aller au paiement",
  signIn: "Se connecter",
  chooseElse: "Choisir autre chose",
  askingBank: "Nous interrogeons la banque",
  bankSilent: (price) =>
    rich`La banque n’a pas encore répondu au sujet de <strong>${price}</strong>. Vous pouvez fermer cette page : nous continuons à l’interroger, et vous ne payez qu’une fois.`,
  bankSilentReceipt: (price) =>
    rich`La banque n’a pas encore répondu au sujet de <strong>${price}</strong>. Vous pouvez fermer cette page : nous continuons à l’interroger, vous ne payez qu’une fois, et un reçu arrive par e-mail dès que c’est payé.`,
  onItsWay: "Votre paiement est en route",
  takesDays: ({ price, written }) =>
    rich`Le paiement de <strong>${price}</strong> vient de votre compte bancaire, ce qui prend quelques jours. Vous n’avez plus rien à faire : ce que vous avez commandé commence dès que l’argent est arrivé${written ? " ; un e-mail vous en avertit, et de même si votre banque le rejette" : ""}.`,
  lookAgain: "Vérifier à nouveau",
  thankYou: "Merci",
  orderTaken: (order) => `La commande ${order} est enregistrée.`,
  orderPaid: (order) => `La commande ${order} est payée.`,
  invoice: (sent) => isWhere(`La facture reste chez nous : ${noEmail}. Demandez-la-nous.`, "La facture", sent),
  receipt: (sent) => isWhere(`Un reçu reste chez nous : ${noEmail}. Demandez-le-nous.`, "Un reçu", sent),
  hereIsTheRest: "Voici la suite.",
  readElsewhere: "Lire aussi dans d’autres navigateurs, et voir votre compte",
  backToReading: "Revenir à votre lecture",
  restOfGift: "Le reste est dans votre compte : la carte à remettre, et où en est votre cadeau.",
  opensHere: "Tout ce que comprend votre abonnement est ouvert dans ce navigateur.",
  opensWithFirst: "Aucun numéro n’a encore paru. Le premier vous sera ouvert dès sa parution.",
  opens: {
    new: "Tout ce que comprend votre abonnement vous est ouvert dès que vous vous connectez.",
    trial: "Vos numéros gratuits commencent avec celui que vous avez choisi. Rien n’est prélevé.",
    "back issue": "Le numéro est à vous.",
    switch: "Votre abonnement a été modifié.",
  },
  yourAccount: "Votre compte",
  readIssue: "Lire ce numéro",
  frontPage: "Vers la page d’accueil",
  yourAddress: "Cette adresse est-elle la vôtre ?",
  codeSent: "Un e-mail avec un code à six chiffres y est en route. Il est valable dix minutes, dans ce navigateur.",
  codeToCome: "Nous y envoyons un code ; avec lui, votre compte s’ouvre, et ce que vous avez commandé s’y trouve.",
  codeInTerminal: "Dans cette démo, aucun e-mail ne quitte la maison : le code se trouve dans le terminal qui l’a lancée.",
  code: "Code",
  sendAnotherCode: "Envoyer un autre code",
  sendCode: "M’envoyer un code",
  renew: "Renouveler",
  renewOffer: (offer) => `Renouveler ${offer}`,
  newTerm: ({ price, issues, had, first, last }) =>
    `${count(issues, { one: `${issues} numéro`, other: `${issues} numéros` })} pour ${price}${had > 0 ? ` ; ${count(had, { one: `${had} vous est déjà parvenu`, other: `${had} vous sont déjà parvenus` })}, après votre dernier numéro` : ""}, du n° ${first} au n° ${last}. Ce qui vous est encore dû vient d’abord ; rien n’est compté deux fois.`,
  anotherTerm: "Je veux un autre abonnement à la suite",
  payment: "Paiement",
  pay: (price) => `Payer ${price}`,
  goToPaymentOf: (price) => `Aller au paiement : ${price}`,
  renewAndPay: (price) => `Commander avec obligation de paiement : ${price}`,
  renewAndGoToPayment: (price) => `Commander avec obligation de paiement : ${price}`,
  backToAccount: "Retour à votre compte",
  noRenewalsOnline: "Les renouvellements ne se paient pas encore en ligne.",
  payOrder: (order) => `Payer la commande ${order}`,
  invoiceOfOrder: (order) => `La facture de la commande ${order}`,
  isToBePaid: (price) =>
    rich`Il reste <strong>${price}</strong> à payer. Si vous avez fait un virement ces derniers jours, il n’y a rien à faire ici.`,
  paidByTransfer: "Elle se paie par virement, comme la facture l’indique ; pas encore en ligne.",
  hadEveryIssue: "Vous avez reçu tous les numéros de votre abonnement.",
  stillCome: ({ issues, last }) =>
    `${count(issues, { one: `${issues} numéro de votre abonnement arrive encore`, other: `Les ${issues} numéros restants de votre abonnement arrivent tous` })} ; le dernier est le n° ${last}. Tout vous reste ouvert jusque-là.`,
  willNotRenew: "Votre abonnement est résilié",
  stopRenewing: "Résilier l’abonnement",
  stopped: (subscription) => `C’est fait : l’abonnement n° ${subscription} ne sera pas renouvelé.`,
  thoughtBetter: rich<"a">`Vous avez changé d’avis ? <a>Connectez-vous à votre compte</a> ; « Annuler la résiliation » vous permet de revenir sur cette décision.`,
  stops: (subscription) => `Ceci résilie l’abonnement n° ${subscription} : il ne sera pas renouvelé.`,
  canBeTakenBack: "Vous pouvez revenir sur cette décision dans votre compte.",
  invoices: "Factures et reçus",
  no: "N°",
  date: "Date",
  for: "Objet",
  amount: "Montant",
  sum: { invoice: "Total", "credit note": "Remboursé", receipt: "Reçu" },
  to: "À",
  vatId: (id) => `N° de TVA ${id}`,
  refersTo: "Se rapporte à",
  invoiceNumber: (number) => `facture ${number}`,
  payBy: "À payer au plus tard le",
  transferTo: "Par virement à",
  ofWhichTax: (rate) => `dont TVA${rate === undefined ? "" : `, ${rate}`}`,
  asPdf: "En PDF",
};
