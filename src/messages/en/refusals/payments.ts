/** Why a card or a gateway does not take the money. */
export const payments = {
  card: "Something about the card is not right yet.",
  cardNumber: "This number has a slip of the finger in it.",
  expiry: "Give month and year as on the card, such as 04/29.",
  check: "Three or four digits, from the back of the card.",
  notOnline: "Orders are not taken online yet. Nothing was charged.",
  noStep: "There is no payment waiting for this step.",
  runsElsewhere:
    "This subscription still runs where it was begun, and is being moved here. Nothing was charged. Please write to us, and we look at it.",
  paidElsewhere: "This subscription is paid until a later day, and goes on by itself then. Nothing more need be paid now.",
  noPayment: "There is no such payment.",
  /** A payment that came to nothing: why, in the midst of a sentence, and what to do. */
  failed: ({ why, todo }: { why: string; todo: string }) => `The payment did not go through: ${why}. Nothing was charged. ${todo}`,
  failures: {
    declined: { why: "declined by your bank", todo: "Pay with another card, or ask your bank." },
    "not enough": { why: "not enough money in the account", todo: "Pay with another card, or try again later." },
    "expired card": { why: "the card has expired", todo: "Pay with another card." },
    "wrong details": { why: "a detail of the card was not right", todo: "Check what stands on the card, or pay with another." },
    "limit reached": {
      why: "the limit of the card or the account is reached",
      todo: "Try again later, pay with another card, or ask your bank.",
    },
    "not allowed": { why: "the card or the account does not allow such payments", todo: "Pay with another card, or in another way." },
    "no account": { why: "the account is closed, or was not found", todo: "Pay from another account, or by card." },
    "no answer": { why: "your bank did not answer", todo: "Try again in a few minutes." },
    "authentication required": {
      why: "your bank wants to hear from you that it is you",
      todo: "Pay again, and confirm it when your bank asks.",
    },
    "no method": { why: "no card or account is kept for it", todo: "Pay by card, or in another way." },
    "not confirmed": { why: "it was not confirmed, or not in time", todo: "Pay again, and confirm it when you are asked." },
    interrupted: { why: "it was interrupted before it reached the bank", todo: "Try again." },
    "no play card": { why: "this is no play card, and real cards do not work here", todo: "Take one of the cards that are shown here." },
  },
};
