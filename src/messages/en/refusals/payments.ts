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
};
