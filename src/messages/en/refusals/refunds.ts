/** Why nothing is given back, or not by the guarantee. */
export const refunds = {
  nothingPaid: "Nothing was paid for it.",
  noGuarantee: "This offer has no money-back guarantee.",
  guaranteeEnded: ({ days, day }: { days: number; day: string }) => `The ${days} days of the guarantee ended on ${day}.`,
  guaranteeUsed: ({ months, day }: { months: number; day: string }) =>
    `The guarantee is given once in ${months} months; you can use it again from ${day}.`,
  nothingLeft: "Every issue of this subscription was served or given back already; nothing is left to refund.",
  noPayment: "No payment is left from which this could be given back.",
};
