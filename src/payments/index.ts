export type { Card, ChargeAnswer, ChargeAsked, Gateway } from "./gateway.ts";
export { createPayments, type Payment, paymentById, type Payments, paymentTotals } from "./payments.ts";
export { paymentRefusals } from "./refusals.ts";
export { playCards, sandboxGateway } from "./sandbox-gateway.ts";
export { gatewayOfPayment } from "./taken-by.ts";
