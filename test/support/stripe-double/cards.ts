/** What a card does when it is paid with on the page, and when it is charged again without its holder. */
export type Behaviour = { present: "pays" | "asks" | Decline; away: "pays" | Decline; refunds?: "pending"; disputed?: true };
export type Decline = { code: string; decline_code?: string; message: string };

const declined: Decline = { code: "card_declined", decline_code: "generic_decline", message: "Your card was declined." };
const poor: Decline = { code: "card_declined", decline_code: "insufficient_funds", message: "Your card has insufficient funds." };
export const expired: Decline = { code: "expired_card", message: "Your card has expired." };
const asks: Decline = {
  code: "authentication_required",
  decline_code: "authentication_required",
  message: "Your card was declined. This transaction requires authentication.",
};

/** The numbers are those of Stripe's own test cards and do what its documentation says of them. */
export const cards: Record<string, Behaviour> = {
  "4242424242424242": { present: "pays", away: "pays" },
  "4000000000000002": { present: declined, away: declined },
  "4000000000009995": { present: poor, away: poor },
  "4000000000000069": { present: expired, away: expired },
  "4000002500003155": { present: "asks", away: "pays" },
  "4000002760003184": { present: "asks", away: asks },
  "4000000000000341": { present: "pays", away: declined },
  "4000000000007726": { present: "pays", away: "pays", refunds: "pending" },
  "4000000000000259": { present: "pays", away: "pays", disputed: true },
};
