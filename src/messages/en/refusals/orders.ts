/** Why an order is not taken, or not gone on with. */
export const orders = {
  somethingMissing: "Something is missing before we can take the order.",
  whom: "Whom do we write to?",
  atDesk: "This offer is made at the desk. Write to the magazine.",
  chooseIssue: "This offer is for a single issue; choose the issue first.",
  forGifts: "This offer is for gifts.",
  notForGifts: "This offer cannot be given away.",
  forFirstTime: "This offer is for those who subscribe for the first time. Choose another on the subscribe page.",
  forReturning: "This offer is for those who have subscribed before. Choose another on the subscribe page.",
  trialHad: "You have had our free issues already. We would be glad to have you as a subscriber.",
  agree: "Please tick that you agree to the order.",
  tick: "Tick this to order.",
  priceChanged: ({ price, was }: { price: string; was: string }) =>
    `As it stands here it costs ${price}, and not ${was} as this page said before. Nothing was charged; tick again if you agree to it.`,
  paidNow: "This offer is paid when it is ordered.",
  payNow: "Please pay now.",
  openInvoice: (order: number) => `The invoice of order ${order} is still open; please pay that one first, or pay this one now.`,
  proveFirst: "Type the code that we sent to your e-mail address; nothing has been ordered yet.",
  typeCode: "The six digits of the letter.",
  hasBegun: "Something of it has come already, so that it cannot be given away any more.",
  invoiceOpen: "An invoice is open.",
  invoicePaid: "This invoice is paid already. Thank you.",
  noInvoice: "There is no open invoice for this order.",
  noOrder: "There is no such order.",
  noOrderHere: "There is no order waiting for this step.",
  noOrderOfYours: "No order with this number waits for you.",
  pageStillOpen:
    "The page of the payment that you left could not be closed just now, and nothing is opened beside it, so that you cannot pay twice. Nothing was charged. Please send this again in a minute.",
  noIssuePlanned: "No issue is planned that could be promised. Write to the magazine.",
  startPassed: ({ wanted, next }: { wanted: number; next: number }) =>
    `No. ${wanted} cannot be the first any more. The next possible is no. ${next}.`,
  chooseAgain: "Choose again.",
  notAppeared: "This issue has not appeared.",
  giveNumber: "Give the number of an issue that has appeared.",
  outOfPrint: (issue: number) => `No printed copy of no. ${issue} is left. You can still have it digitally.`,
  second: "Say that it is a second one, or choose something else.",
  justBought: ({ what, order, name }: { what: string; order: number; name: string | undefined }) =>
    `You have just ${name === undefined ? "bought" : "given"} ${what}${name === undefined ? "" : ` to ${name}`}: order ${order}. Nothing was ordered a second time; if you want a second one, say so, please.`,
  begun: (order: number) =>
    `Order ${order} for the same is written down already and not paid yet. Go on with that one, or say that you want a second one.`,
  waitsForBank: (order: number) =>
    `Order ${order} for the same is written down already, and its payment is on its way. There is nothing more to do, unless you want a second one: then say so.`,
  given: ({ name, offer }: { name: string; offer: string }) =>
    `${name} has been given ${offer} already. Nothing was ordered now; say so if you want to give a second one.`,
  issue: (number: number) => `no. ${number}`,
  had: (what: string) => `You have ${what} already. Nothing was ordered now; say so if you want a second one.`,
  hadWithin: ({ what, present }: { what: string; present: string }) =>
    `You have ${present}, which gives you all that ${what} does. Nothing was ordered now; say so if you want both.`,
  orderedByEmail: (what: string) =>
    `${what.replace(/^./, (first) => first.toUpperCase())} was ordered with this e-mail address already, in this browser. Nothing was ordered now; say so if you want a second one.`,
};
