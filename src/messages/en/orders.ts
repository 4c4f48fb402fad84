import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

/** `written`: whether there is anybody to write to; `email`: where to, where it may be told. */
type Sent = { written: boolean; email: string | undefined };
function whereItIs({ written, email }: Sent) {
  if (!written) return rich`is kept with us: no e-mail address stands with the order, so no letter goes out. Ask us for it.`;
  return email ? rich`is on its way to <strong>${email}</strong>.` : rich`is on its way.`;
}

/** What becomes of an order: its payment, its thanks, its invoice, its renewal. */
export const orders = {
  formStands: "All but the card stands here as you gave it.",
  confirmPayment: "Confirm the payment",
  oneMoreStep: "One more step",
  playBankAsks: (price: string) =>
    rich`The play bank wants to know whether it is you who pays <strong>${price}</strong>. This stands for the page your bank would show.`,
  itIsMe: "Yes, it is me",
  doNotPay: "No, do not pay",
  yourPayment: "Your payment",
  notPaidYet: "Your order is not paid yet",
  waitsFor: (price: string) =>
    rich`It is written down and waits for <strong>${price}</strong>. Nothing is charged until you confirm it on the payment page.`,
  goOnElsewhere: "Go on in the browser that it was ordered in, or sign in as who ordered it.",
  goToPayment: "Go to payment",
  signIn: "Sign in",
  chooseElse: "Choose something else",
  askingBank: "We are asking the bank",
  bankSilent: (price: string) =>
    rich`The bank has not answered yet about <strong>${price}</strong>. You may close this page: we go on asking, you pay once at most.`,
  bankSilentReceipt: (price: string) =>
    rich`The bank has not answered yet about <strong>${price}</strong>. You may close this page: we go on asking, you pay once at most, and as soon as it is paid a receipt comes by letter.`,
  onItsWay: "Your payment is on its way",
  takesDays: ({ price, written }: { price: string; written: boolean }) =>
    rich`<strong>${price}</strong> comes from your account, which takes some days. There is nothing more to do: what you ordered begins when it is there${written ? ", and a letter tells you so, as it does if your bank sends it back" : ""}.`,
  lookAgain: "Look again",
  thankYou: "Thank you",
  orderTaken: (order: number) => `Order ${order} is taken.`,
  orderPaid: (order: number) => `Order ${order} is paid.`,
  invoice: (sent: Sent) => rich`The invoice ${whereItIs(sent)}`,
  receipt: (sent: Sent) => rich`A receipt ${whereItIs(sent)}`,
  hereIsTheRest: "Here is the rest.",
  readElsewhere: "Read in other browsers too, and see your account",
  backToReading: "Back to what you were reading",
  restOfGift: "The rest is on your account page: the card to hand over, and how far your gift has come.",
  opensHere: "What your subscription opens is open in this browser.",
  opensWithFirst: "No issue has appeared yet. The first one is open to you as soon as it does.",
  opens: {
    new: "What your subscription opens is open to you as soon as you are signed in.",
    trial: "Your free issues begin with the one that you chose. Nothing is charged.",
    "back issue": "The issue is yours.",
    switch: "Your subscription is changed.",
  },
  yourAccount: "Your account",
  readIssue: "Read this issue",
  frontPage: "To the front page",
  yourAddress: "Is this your address?",
  codeSent: "A letter with a code of six digits is on its way to it. It is good for ten minutes, in this browser.",
  codeToCome: "We send a code to it; with the code you are signed in, and what you ordered is in your account.",
  codeInTerminal: "In this demo no letter leaves the house: the code stands in the terminal that started it.",
  code: "Code",
  sendAnotherCode: "Send another code",
  sendCode: "Send me a code",
  renew: "Renew",
  renewOffer: (offer: string) => `Renew ${offer}`,
  newTerm: ({ price, issues, had, first, last }: { price: string; issues: number; had: number; first: number; last: number }) =>
    `${count(issues, { one: "1 issue", other: `${issues} issues` })} for ${price}${had > 0 ? `; ${had} of them ${count(had, { one: "has", other: "have" })} come to you already, after your last one` : ""}, from no. ${first} to no. ${last}. What is still owed to you comes first; nothing is counted twice.`,
  anotherTerm: "I want another term behind it",
  payment: "Payment",
  pay: (price: string) => `Pay ${price}`,
  goToPaymentOf: (price: string) => `Go to payment: ${price}`,
  /** What orders another term, and says that it is paid for: in some languages the law has words for it. */
  renewAndPay: (price: string) => `Pay ${price}`,
  renewAndGoToPayment: (price: string) => `Go to payment: ${price}`,
  backToAccount: "Back to your account",
  noRenewalsOnline: "Renewals are not paid online yet.",
  payOrder: (order: number) => `Pay order ${order}`,
  invoiceOfOrder: (order: number) => `The invoice of order ${order}`,
  isToBePaid: (price: string) =>
    rich`<strong>${price}</strong> is to be paid. If you have sent it by transfer in the last days, there is nothing to do here.`,
  paidByTransfer: "It is paid by transfer, as the invoice says; not online yet.",
  hadEveryIssue: "You have had every issue of your term.",
  stillCome: ({ issues, last }: { issues: number; last: number }) =>
    `${count(issues, { one: "One issue of your term still comes", other: `All ${issues} issues of your term still come` })}; the last is no. ${last}. Everything stays open to you until then.`,
  willNotRenew: "It will not renew",
  stopRenewing: "Stop renewing",
  stopped: (subscription: number) => `Done: subscription no. ${subscription} will not renew.`,
  thoughtBetter: rich<"a">`You thought better of it? <a>Sign in to your account</a>; “Renew after all” takes it back.`,
  stops: (subscription: number) => `This stops subscription no. ${subscription} from renewing.`,
  canBeTakenBack: "It can be taken back on your account page.",
  invoices: "Invoices and receipts",
  no: "No.",
  date: "Date",
  for: "For",
  amount: "Amount",
  sum: { invoice: "Total", "credit note": "Given back", receipt: "Received" },
  to: "To",
  vatId: (id: string) => `VAT id ${id}`,
  refersTo: "Refers to",
  invoiceNumber: (number: number) => `invoice ${number}`,
  payBy: "To be paid by",
  transferTo: "By transfer to",
  ofWhichTax: (rate: string | undefined) => `of which tax${rate === undefined ? "" : `, ${rate}`}`,
  asPdf: "As PDF",
};
