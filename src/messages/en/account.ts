import { rich } from "../rich.ts";
import { count, figure } from "./grammar.ts";

function whatComesBack({ guarantee, until, months }: { guarantee: boolean; until: string | undefined; months: number }): string {
  if (!guarantee) return "What your unserved issues are worth comes back";
  return `You are within the money-back guarantee${until === undefined ? "" : ` (until ${until}; it is given once in ${months} months)`}`;
}

/** The account page. */
export const account = {
  openInvoice: ({ order, sum, due, stopped }: { order: number; sum: string; due: string | undefined; stopped: boolean }) =>
    rich<"a">`The invoice of order ${order} is open: <strong>${sum}</strong>${due !== undefined && `, due on ${due}`}.${stopped && " Your copies have stopped; paid now, the rest of your term comes after all."} <a>Pay it now</a>`,
  newestOfYours: "The newest of your issues",
  newestIssue: "The newest issue",
  notYetYours: "Its opening pieces and whatever is open in it are yours to read; the rest is for subscribers.",
  hearIt: "Hear it",
  recordings: ({ pieces, length }: { pieces: number; length: string }) =>
    count(pieces, { one: `1 recording, ${length}`, other: `${pieces} recordings, ${length}` }),
  orderedWithYours: "Ordered with your e-mail address",
  somebodyGaveIt: "Somebody who was not signed in gave your address. Until you say that it was you, none of it is yours to use, or to pay.",
  waitingOrder: ({
    order,
    day,
    offer,
    price,
    byInvoice,
  }: {
    order: number;
    day: string;
    offer: string;
    price: string;
    byInvoice: boolean;
  }) => `Order ${order} of ${day}: ${offer}, ${price}${byInvoice ? ", by invoice" : ""}.`,
  second: {
    title: "You have this already",
    says: ({ order, day, offer, present, last }: { order: number; day: string; offer: string; present: string; last: number }) =>
      `Order ${order} of ${day}, ${offer}, was paid with your address, and ${present} is yours until no. ${last}. Nothing has been lost: say what is to become of it.`,
    decide: "Say what becomes of it",
    after: "Begin when the present one ends",
    afterSays: ({ next, stops }: { next: number; stops: boolean }) =>
      stops ? `It begins with no. ${next}, and what you have now does not renew: this one follows it.` : `It begins with no. ${next}.`,
    give: "Give it to somebody",
    giveSays: "You write the card, they take it when they like, and their first issue comes then. Nothing of it is used up before.",
    back: (sum: string) => `Give me ${sum} back`,
    backSays: "It ends at once, and the money goes back the way it came. What you had stays as it is.",
    both: "Keep both",
    bothSays: "Both run beside each other: everything comes twice.",
    makeGift: "Make it a gift",
  },
  itWasMe: "It was me: into my account",
  itWasNotMe: "It was not me",
  throughInstitution: "Through your institution",
  readsAsOneOf: (institution: string) => `You read as one of ${institution}: every issue is open to you.`,
  seatIsFree: (institution: string) => `Your address belongs to ${institution}, which has a seat free for you.`,
  seatsAreTaken: (institution: string) => `Your address belongs to ${institution}, whose seats are all taken. Ask your library.`,
  takeSeat: "Take the seat",
  seatsOf: (institution: string) => `The seats of ${institution}`,
  seatsGiven: (given: number) => `${figure(given)} given, without limit.`,
  seatsOfGiven: ({ given, seats, free }: { given: number; seats: number; free: number }) =>
    `${figure(given)} of ${figure(seats)} given, ${figure(free)} free.`,
  whoHasSeat: "Whoever has a seat signs in with the address you enter, and reads everything. We write to nobody about it.",
  since: (day: string) => `since ${day}`,
  takeSeatAway: (email: string) => `Take it away: the seat of ${email}`,
  takeAway: "Take it away",
  emailOfReader: "E-mail of a reader",
  giveSeat: "Give a seat",
  giftsGiven: "Gifts you gave",
  giftFor: ({ name, day }: { name: string; day: string }) => rich`<strong>For ${name}</strong>, ${day}:`,
  giftStates: {
    "not paid yet": "it is not paid for yet.",
    "waits for its day": "it waits for its day.",
    "waits to be taken": "it waits to be taken.",
    "not taken in time": "it was not taken in time; nothing of it is lost.",
    running: "it has arrived, and is being read.",
    "given back": "it was taken back.",
    ended: "it has come to its last issue.",
  },
  takenUntil: (day: string) => `It can be taken until ${day}.`,
  openGiftAgain: "Open it again, and make a card",
  makeCard: "Make a card with the link",
  giveAgain: "Give it again",
  takeBack: "Take it back",
  takingBack: ({ price, name }: { price: string; name: string }) =>
    rich`<strong>${price}</strong> comes back to you by the way you paid. The gift ends at once, and ${name} is told; what has come stays theirs. This cannot be undone.`,
  takeBackFor: (price: string) => `Take it back, and refund me ${price}`,
  cameWithIt: "What came with it",
  premiumSent: ({ name, order, day }: { name: string; order: number; day: string }) => `${name}, with order ${order}: sent on ${day}.`,
  premiumWaits: ({ name, order }: { name: string; order: number }) => `${name}, with order ${order}: on its way to the post.`,
  changeTo: (offer: string) => `Change to ${offer}`,
  changing: ({
    from,
    issues,
    last,
    credit,
    toPay,
  }: {
    from: number;
    issues: number;
    last: number;
    credit: string;
    toPay: string | undefined;
  }) =>
    rich`From no. ${from}, ${count(issues, { one: "1 issue", other: `${issues} issues` })}, to no. ${last}. Your unused copies are credited with ${credit}; you pay <strong>${toPay ?? "nothing"}</strong>.`,
  seeInFull: "See it in full",
  singleIssues: "Single issues",
  no: (issue: number | undefined) => `No. ${issue}`,
  printedCopyComes: ", the printed copy is on its way to the post",
  givenBack: ", given back",
  wherePrintGoes: "Where printed issues go",
  changeAddress: "Change the address",
  addressCounts: (issue: number) =>
    `It counts from no. ${issue}, the first issue whose labels are not made yet; issues before it still go to the old one.`,
  keepAddress: "Keep this address",
  offerNo: ({ offer, number }: { offer: string; number: number }) => `${offer}, no. ${number}`,
  fromNo: (issue: number) => `from no. ${issue}`,
  forWhich: "For which subscription",
  allOfThem: "All of them",
  howYouPay: "How you pay",
  paysWith: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`The next renewal is charged to <strong>${method}</strong>${until !== undefined && `, which is good until ${until}`}.`,
  /** What is charged, as a gateway names it. */
  methods: {
    card: "Card",
    account: "Account",
    playCard: "Play card",
    ending: ({ kind, digits }: { kind: string; digits: string }) => `${kind} ending ${digits}`,
  },
  keptCard: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`We keep <strong>${method}</strong>${until !== undefined && `, which is good until ${until}`}. Nothing of yours renews, so nothing is charged to it by itself.`,
  cardOverBefore: (day: string) => `It is over before your subscription renews on ${day}. Change it in time, and nothing is interrupted.`,
  cardAtProvider:
    "Your card is kept by our payment provider, not by us. There you can change it; the next renewal is charged to the card you choose.",
  changeCard: "Change the card",
  feedsAndApps: "My feeds and apps",
  feedsSaid: rich<"a">`What is yours as a podcast, as full-text RSS, or as a catalogue in your reading app: <a>make your addresses</a>.`,
  newsletter: "The newsletter",
  letterAsSubscriber: "A letter with every issue comes to you, as you subscribe.",
  letterAsAsked: "A letter with every issue comes to you, as you asked.",
  noLetter: "No newsletter comes to you.",
  sendNone: "Send me no newsletter",
  sendLetter: "Send it to me",
  language: "Language",
  languageSays: "In this language your account is spoken and the newsletter comes, with what is written in it.",
  yourLanguage: "Your language",
  keepLanguage: "Keep the language",
  you: "You",
  signedInAs: (email: string) => rich`Signed in as <strong>${email}</strong>.`,
  yourName: "Your name",
  keepName: "Keep the name",
  signOut: "Sign out",
  devices: "Where you are signed in",
  device: ({ browser, system }: { browser: string; system: string }) => {
    const where = { iPhone: "an iPhone", iPad: "an iPad", Mac: "a Mac", Chromebook: "a Chromebook" }[system] ?? system;
    return browser && where ? `${browser} on ${where}` : browser || system || "A browser that does not say its name";
  },
  thisDevice: (since: string) => `This browser, signed in since ${since}.`,
  lastUsed: ({ used, since }: { used: string; since: string }) => `Last used ${used}, signed in since ${since}.`,
  signOutThere: "Sign out there",
  signOutOf: ({ name, used }: { name: string; used: string }) => `Sign out there: ${name}, last used ${used}`,
  signOutOthers: (browsers: number) => count(browsers, { one: "Sign out 1 other browser", other: `Sign out ${browsers} other browsers` }),
  yourAccount: "Your account",
  dear: (name: string) => `Dear ${name},`,
  dearReader: "Dear reader,",
  noSubscription: "You are signed in, and you have no subscription. Open articles and those for registered readers are yours to read.",
  seeOffers: "See the offers",
  payRenewal: "Pay the renewal",
  subscribeAgain: "Subscribe again",
  takeUpAgain: "Take it up again",
  renewNow: "Renew now",
  refundGiven: ({ sum, day }: { sum: string; day: string }) =>
    rich`<strong>${sum}</strong> was given back on ${day}; your bank may take some days to show it.`,
  refundFailed: ({ sum, day }: { sum: string; day: string }) =>
    rich`<strong>${sum}</strong> is owed to you since ${day}. Your bank would not take it; we will write to you about another way.`,
  refundOnItsWay: ({ sum, day }: { sum: string; day: string }) => rich`<strong>${sum}</strong> is on its way back to you since ${day}.`,
  stopRenewing: "Stop renewing",
  stillCome: ({ issues, last }: { issues: number; last: number }) =>
    `${count(issues, { one: "The one issue that is left still comes", other: `All ${issues} issues of your term still come` })}, the last is no. ${last}, and everything stays open to you until then.`,
  refundMeSum: (sum: string) => `Refund me ${sum}`,
  refundMe: "Refund me",
  refunding: (refund: { sum: string; guarantee: boolean; until: string | undefined; months: number; byHand: boolean; issues: number }) =>
    rich`${whatComesBack(refund)}: <strong>${refund.sum}</strong> ${refund.byHand ? "is given back to you by our office, within days" : "goes back the way you paid, now"}. Your subscription and its access end at once; ${count(refund.issues, { one: "1 unserved issue", other: `${refund.issues} unserved issues` })} will not come.`,
  keepUpTo: (issue: number) => `What you have had, up to no. ${issue}, you keep.`,
  cannotBeUndone: "This cannot be undone.",
};
