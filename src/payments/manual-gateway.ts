import type { Gateway } from "./gateway.ts";

/** Cheque, bank transfer, cash: asks nobody. A payment waits until staff write down that they have it, a refund until they have sent it. */
export const manualGateway: Gateway = {
  name: "manual",
  isPlay: false,
  paidBy: "hand",
  pages: [],
  charge: ({ paymentId }) => Promise.resolve({ status: "needs action", gatewayPayment: paymentId, method: "By hand" }),
  chargeAgain: () =>
    Promise.resolve({ status: "declined", method: "By hand", failure: "There is no saved card to charge.", code: "no method" }),
  lookUp: ({ paymentId }) => Promise.resolve({ status: "needs action", gatewayPayment: paymentId, method: "By hand" }),
  refund: () => Promise.resolve({ status: "pending", gatewayRefund: null }),
};
