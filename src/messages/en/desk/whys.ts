/** What stands in a reason that the house wrote down by itself. */
export type Kept = Record<
  | "issue"
  | "to"
  | "order"
  | "copies"
  | "tries"
  | "reason"
  | "offer"
  | "gateway"
  | "file"
  | "sum"
  | "name"
  | "subscription"
  | "standing"
  | "day"
  | "number"
  | "of",
  string
>;

/**
 * The reasons that the house writes down by itself beside a change, as they are kept: `whyIn` knows one by its English and says it
 * in the desk's language. What is written otherwise, by staff or a bank, stays as it is.
 */
export const whys = {
  holdAsked: "hold asked for by the reader",
  holdLiftedByReader: "hold lifted by the reader",
  hold: ({ issue, to }: Kept) => `hold, no. ${issue} to no. ${to}`,
  addedForHold: ({ issue, to }: Kept) => `added at the end for the hold, no. ${issue} to no. ${to}`,
  addedWasLifted: "the hold it was added for was lifted",
  holdLifted: "hold lifted",
  followsLifted: "follows the last issue, since the hold was lifted",
  onHold: ({ issue }: Kept) => `on hold from no. ${issue}`,
  holdEnded: "the hold has ended",
  claimed: "did not come, says the reader",
  replacementPosted: "replacement posted",
  replaced: "the replacement was posted",
  stoppedByLink: "stopped by the link in a letter",
  stopped: "stopped by the reader",
  takenBack: "taken back by the reader",
  grace: "grace copy after the last one",
  lastServed: "last copy served",
  lastGraceServed: "last grace copy served",
  renewalOwes: "the renewal owes this issue itself",
  followsTerm: "follows the last issue of the term before",
  appeared: "had appeared already",
  addressChanged: "changed in the account",
  changedTo: ({ offer }: Kept) => `changed to ${offer}`,
  giftClaimed: "gift claimed",
  givenTo: ({ name }: Kept) => `given to ${name}`,
  declined: ({ tries, reason }: Kept) => `renewal declined, try ${tries}: ${reason}`,
  chargeFailed: "the renewal’s charge failed, and its retries",
  noMethod: "no payment method to renew with",
  announcedLate: "the renewal was announced less than a week ago",
  orderPaid: ({ order }: Kept) => `order ${order} paid`,
  orderLater: ({ order }: Kept) => `order ${order}, paid later`,
  orderFree: ({ order }: Kept) => `order ${order}, nothing to pay`,
  invoicePaid: ({ order }: Kept) => `invoice of order ${order} paid`,
  invoicePaidAfterAll: ({ order }: Kept) => `invoice of order ${order} paid after all`,
  oneEdition: ({ order }: Kept) => `came in one edition alone until invoice of order ${order} was paid`,
  followsComesAgain: "follows the last issue, which comes again",
  openAfterOne: ({ order }: Kept) => `invoice of order ${order} open after 1 copy`,
  openAfter: ({ order, copies }: Kept) => `invoice of order ${order} open after ${copies} copies`,
  followsChanged: "follows the last issue of the changed term",
  issueServed: "the issue was served",
  beginsAfter: ({ subscription }: Kept) => `begins when subscription ${subscription} ends`,
  orderFollows: ({ order }: Kept) => `order ${order} follows it`,
  goOn: ({ reason }: Kept) => `the copies go on: ${reason}`,
  refunded: "refunded",
  guarantee: "money-back guarantee",
  unserved: "unserved copies given back",
  bankDecided: "the bank decided for the magazine",
  chargeback: ({ sum, reason }: Kept) => `chargeback of ${sum}: ${reason}`,
  bankDidNotTake: ({ sum }: Kept) => `the bank did not take ${sum} that was given outside`,
  onSale: ({ issue }: Kept) => `issue ${issue} on sale`,
  labelsFrozen: ({ issue }: Kept) => `labels of no. ${issue} frozen`,
  runPosted: ({ issue }: Kept) => `supplemental run of no. ${issue} posted`,
  takenOn: ({ file }: Kept) => `taken on from ${file}`,
  takeOnBack: ({ file }: Kept) => `${file} was taken back`,
  takenOver: ({ gateway }: Kept) => `taken over from ${gateway}`,
  goesOnThere: ({ gateway }: Kept) => `goes on at ${gateway} again`,
  accountDeleted: "the account is deleted",
  /** Beside a posting of the ledger. */
  onAccount: ({ order }: Kept) => `order ${order}, on account`,
  paidTwice: ({ order }: Kept) => `order ${order} paid twice; this is owed back`,
  paidAfterAll: "the invoice is paid after all",
  bankDidNotTakeIt: "the bank did not take it",
  byGateway: "given back by the gateway",
  outside: "given back in the gateway’s dashboard",
  outsideFor: ({ reason }: Kept) => `given back in the gateway’s dashboard: ${reason}`,
  served: ({ issue }: Kept) => `issue ${issue} served`,
  /** What became of a letter to many, beside its reader or an address that gets no more. */
  personGone: "The person is no longer here.",
  noAddress: "They have no e-mail address.",
  unsubscribedBefore: "Unsubscribed before it went.",
  addressBounced: "An earlier letter to this address bounced.",
  bouncedThere: ({ file }: Kept) => `It bounced before the move (${file}).`,
  notWritten: ({ reason }: Kept) => `Masthead could not write it: ${reason}`,
  unheardOf: "Masthead stopped between handing it over and hearing what became of it.",
  /** How something was paid before the magazine moved here. */
  paidBefore: "Paid before the move",
  /** What keeps us from charging in the place of a gateway. */
  notFound: ({ standing }: Kept) => `${standing} is not found at the gateway any more.`,
  runsThere: ({ standing }: Kept) => `${standing} runs at the gateway for the same payer.`,
  begunThere: ({ standing }: Kept) => `${standing} was begun at the gateway for the same payer.`,
  endTakenBack: ({ standing }: Kept) => `${standing} goes on at the gateway: its end there was taken back.`,
  endedFailed: ({ standing }: Kept) => `${standing} ended at the gateway because of a payment that failed.`,
  endedDisputed: ({ standing }: Kept) => `${standing} ended at the gateway because of a disputed payment.`,
  endedUnknown: ({ standing }: Kept) => `${standing} was ended at the gateway before its date, on a day it does not say.`,
  endedEarly: ({ standing, day }: Kept) => `${standing} was ended at the gateway before its date, on ${day}.`,
  renewedUnknown: ({ standing }: Kept) => `${standing} was renewed at the gateway all the same, until an unknown day.`,
  renewedThere: ({ standing, day }: Kept) => `${standing} was renewed at the gateway all the same, until ${day}.`,
  cannotBeAsked: ({ gateway }: Kept) => `${gateway} cannot be asked what it charges by itself.`,
  halfTaken: "Its take-over was begun and not finished.",
  halfUndone: "Its take-over is being undone.",
  takeoverStopped: "Its take-over was stopped.",
  notSetToEndUnknown: ({ standing }: Kept) => `Read back, ${standing} is not set to end on its day.`,
  /** How far work in the background is. */
  tables: ({ number, of, name }: Kept) => `table ${number} of ${of}, ${name}`,
  files: ({ number }: Kept) => `file ${number}`,
  packed: ({ number }: Kept) => `file ${number} packed`,
  written: ({ number }: Kept) => `article ${number}`,
  pages: ({ number, of }: Kept) => `page ${number} of ${of}`,
  brought: ({ number, of }: Kept) => `${number} of ${of} articles`,
  read: ({ number, of }: Kept) => `${number} articles read, ${of} %`,
  gone: ({ number }: Kept) => `${number} taken back`,
  notSetToEnd: ({ standing, day }: Kept) => `Read back, ${standing} is not set to end on ${day}.`,
};
