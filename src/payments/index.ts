export { checkCard } from "./card.ts";
export { type Beginning, type Payment, paymentById, type PaymentStatus, type Present } from "./charges.ts";
export type { Card, ChargeAnswer, FailureCode, Gateway, Payer, RefundAnswer, ReturnTo } from "./gateway.ts";
export { manualGateway } from "./manual-gateway.ts";
export { createPayments, type Payments, paymentTotals } from "./payments.ts";
export { giveBackByHand, leftToGiveBack, openRefunds, type OwedRefund, type Refund, refundsById } from "./refunds.ts";
export { paymentRefusals } from "./refusals.ts";
export { playCards, sandboxGateway } from "./sandbox-gateway.ts";
export { gatewayOfPayment } from "./taken-by.ts";
