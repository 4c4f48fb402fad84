import { begins } from "../begins.ts";
import { count } from "./grammar.ts";

const from = (begun: { start: number; last: number } | undefined, says: string) =>
  begun ? ` ${says} no. ${begun.start} to no. ${begun.last}.` : "";

/** The letters that follow an order: receipt, invoice, reminders, gifts; and what is said when a charge is declined. */
export const orderLetters = {
  payInvoice: "Pay the invoice",
  readOn: "Read on where you stopped",
  doubled: ({ offer, last }: { offer: string; last: number }) =>
    `You have ${offer} already, until no. ${last}. Nothing has been lost: say whether this one begins when that ends, is a gift, is given back, or whether you keep both.`,
  decide: "Say what becomes of it",
  facts: {
    issues: "Issues",
    copiesOfEach: "Copies of each",
    withIt: "With it comes",
    invoice: "Invoice",
    invoiceAndReceipt: "Invoice and receipt",
    together: "Together",
    ofWhichTax: "of which tax",
    credit: "Credit for your unused copies",
    paidNow: "Paid now",
    payBy: "To be paid by",
    transferTo: "By transfer to",
    order: "Order",
    toBePaid: "To be paid",
    dueOn: "Due on",
    receipt: "Receipt",
    paid: "Paid",
    takenBy: "To be taken by",
  },
  no: (number: number) => `No. ${number}`,
  noTo: ({ start, last }: { start: number; last: number }) => `No. ${start} to no. ${last}`,
  noOn: ({ number, day }: { number: number; day: string }) => `No. ${number}, ${day}`,
  subjects: {
    invoice: ({ order, title }: { order: number; title: string }) => `Invoice for order ${order}: ${title}`,
    issue: (title: string) => `Your issue of ${title}`,
    subscription: (title: string) => `Your subscription to ${title}`,
  },
  guarantee: (days: number) => `If it is not for you, press “Refund me” on your account page within ${days} days and all of it comes back.`,
  backIssue: ({ issue, digital, print }: { issue: number; digital: boolean; print: boolean }) => ({
    title: "Your issue",
    paragraphs: [
      `${digital ? `No. ${issue} is open to you from now on, and stays yours: sign in with this address.` : ""}${print ? " The printed copy goes to the post in the next days." : ""}`.trim(),
    ],
  }),
  trial: (title: string) => ({
    title: "Your free issues",
    paragraphs: [`The next issues of ${title} are on us. Nothing is charged, and the trial ends by itself; if you like it, subscribe.`],
  }),
  changed: ({ issue, title, print }: { issue: number; title: string; print: boolean }) => ({
    title: "It is changed",
    paragraphs: [
      `From no. ${issue} you have ${title} ${print ? "in print and digitally" : "digitally"}. What your unused copies were worth was credited.`,
    ],
  }),
  giftGoesOn: ({ start, last }: { start: number; last: number }) => ({
    title: "Thank you",
    paragraphs: [`Your gift goes on, from no. ${start} to no. ${last}. It ends by itself again; before it does, we ask you.`],
  }),
  bulk: ({ copies, start }: { copies: number; start: number }) => ({
    title: "Your copies",
    paragraphs: [
      `${count(copies, { one: "1 copy of each issue comes", other: `${copies} copies of each issue come` })} to you from no. ${start}.`,
    ],
  }),
  readsEverything: "Everything we have published is open to you from now on: sign in with this address.",
  readsTerm: "The issues of your term are open to you as they appear: sign in with this address.",
  firstToCome: (issue: number) => `The first to come is no. ${issue}.`,
  begun: (order: { title: string; renewal: boolean; reads: string; invoice: boolean }) => ({
    title: "Thank you",
    paragraphs: [
      `Your subscription to ${order.title} ${order.renewal ? "goes on" : "has begun"}. ${
        order.reads
      }${order.invoice ? " Here is the invoice; pay it at your leisure, the copies come in any case." : ""}`,
    ],
  }),
  reminders: {
    1: {
      title: "A small reminder",
      text: "Your copies have begun to come, and the invoice is still open. Perhaps it lies under something.",
    },
    2: {
      title: "Your invoice is due",
      text: "The invoice for your subscription is due today. If you have paid it in the last days, please forget this letter.",
    },
    3: {
      title: "Before your copies stop",
      text: "The invoice is still open. If it stays so, your copies stop soon, with what you have had so far.",
    },
  },
  reminderSubject: ({ title, order }: { title: string; order: number }) => `${title}: order ${order}`,
  copiesStopped: (served: number) => ({
    subject: "Your copies have stopped",
    title: "Your copies have stopped",
    paragraphs: [
      `${count(served, { one: "One issue has", other: `${served} issues have` })} come to you, and the invoice is still open, so we have stopped sending. We do not send anybody after you.`,
      "If you pay it now, the rest of your term comes after all, from the next issue on.",
    ],
  }),
  invoicePaid: ({ order, start }: { order: number; start: number | undefined }) => ({
    subject: `Paid: order ${order}`,
    title: "Paid, thank you",
    paragraphs: [`The invoice of order ${order} is paid.${start === undefined ? "" : ` Your copies come again from no. ${start}.`}`],
  }),

  giftReceipt: (gift: {
    name: string;
    title: string;
    /** The day on which we write; undefined where a card is handed over. */
    writtenOn: string | undefined;
    begun: { start: number; last: number } | undefined;
    guaranteeDays: number;
  }) => ({
    subject: `Your gift for ${gift.name}`,
    title: `A gift for ${gift.name}`,
    paragraphs: [
      `Thank you for giving ${gift.title}. ${
        gift.writtenOn === undefined
          ? "We write to nobody: make the card on your account page, and hand it over yourself."
          : `On ${gift.writtenOn} we write to ${gift.name}, with what you wrote on the card.`
      }${from(gift.begun, "The printed issues come from") || ` The issues begin when ${gift.name} takes the gift, so that none is lost.`}`,
    ],
    after: [
      "It ends by itself. Before it does, we ask you, and nobody else, whether to give it again.",
      ...(gift.guaranteeDays > 0
        ? [`Within ${gift.guaranteeDays} days the button “Refund me” on your account page gives all of your money back.`]
        : []),
    ],
  }),
  somebody: "somebody",
  theGiver: "the giver",
  gift: (gift: { donor: string; name: string; title: string; about: string; card: string; issues: number; until: string }) => ({
    title: `${begins(gift.donor)} has given you ${gift.title}`,
    paragraphs: [
      `Dear ${gift.name},`,
      ...(gift.card ? [`“${gift.card}”`] : []),
      `${begins(gift.donor)} gives you ${count(gift.issues, { one: "an issue", other: `${gift.issues} issues` })} of ${gift.title}.${gift.about ? ` ${gift.about}` : ""}`,
    ],
    button: "Take the gift",
    after: [`Nothing is charged to you, now or later. The gift waits for you until ${gift.until}.`],
    footer: `You get this letter because ${gift.donor} gave us your address, for this gift alone.`,
  }),
  giftBegun: ({ title, donor, begun }: { title: string; donor: string; begun: { start: number; last: number } | undefined }) => ({
    subject: `Your subscription to ${title}`,
    title: "It is yours",
    paragraphs: [
      `The subscription to ${title} that ${donor} gave you has begun.${from(begun, "Yours are")} Sign in with this address to read.`,
    ],
  }),
  giftTaken: ({ name, begun }: { name: string; begun: { start: number; last: number } | undefined }) => ({
    subject: `${name} has taken your gift`,
    title: "Your gift has arrived",
    paragraphs: [`${name} has taken your gift.${from(begun, "It runs from")}`],
  }),
  giftWaits: (name: string) => ({
    subject: `Your gift for ${name} still waits`,
    title: "Your gift still waits",
    paragraphs: [
      `Nobody has taken your gift for ${name}, and its time has run out. Nothing is lost: on your account page you can open it again and hand the link over, or take your money back.`,
    ],
  }),

  cameBack: ({ order, offer, price, why }: { order: number; offer: string; price: string; why: string }) => ({
    subject: `Order ${order}: the payment did not go through`,
    title: "The payment did not go through",
    paragraphs: [
      `You ordered ${offer} for ${price}, and the payment was on its way for some days. Your bank has sent it back${why ? ` (${why})` : ""}. Nothing was taken, and nothing has begun.`,
      "The button leads to the same order, to be paid in another way.",
    ],
    button: "Order again",
  }),
  bankAsks: ({ price, again }: { price: string; again: string }) => ({
    subject: "Your renewal: your bank wants your word",
    title: "Your bank wants your word",
    paragraphs: [
      `We tried to renew your subscription for ${price}. Your bank does not object; it wants to hear from you that it is you who pays, and you were not there to say so. Nothing was taken, and nothing stops yet.`,
      `Pay on the page the button leads to: there your bank asks you, and with your word it is done. We try again on ${again}, but without you the bank may well ask once more.`,
    ],
    button: "Confirm and pay",
  }),
  cardExpired: ({ price, again }: { price: string; again: string }) => ({
    subject: "Your renewal: your card has expired",
    title: "Your card has expired",
    paragraphs: [
      `We tried to renew your subscription for ${price}, and the card you paid with is past its last day. Nothing was taken, and nothing stops yet.`,
      `We try again on ${again}. If you pay with another card before then, the button leads there, and that is all.`,
    ],
    button: "Pay with another card",
  }),
  declined: ({ price, again, why, todo }: { price: string; again: string; why: string; todo: string }) => ({
    subject: "Your renewal: the charge did not go through",
    title: "The charge did not go through",
    paragraphs: [
      `We tried to renew your subscription for ${price}, and the payment did not go through: ${why}. Nothing was taken, and nothing stops yet.`,
      `We try again on ${again}. ${todo} The button leads to where you pay.`,
    ],
    button: "Pay with another card",
  }),
};
