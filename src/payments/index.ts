export { cardProblems, checkCard, isOtherCard } from "./card.ts";
export { type Payment, paymentById } from "./charges.ts";
export { adoptCustomer, nameCustomerAnew } from "./customers.ts";
export type { Card, ChargeAnswer, Gateway, OutsideRefund, RefundAnswer } from "./gateway.ts";
export { type KeptMethod, keptMethod } from "./kept-method.ts";
export { metered } from "./metered.ts";
export { manualGateway } from "./manual-gateway.ts";
export { createPayments, type Payments, paymentTotals } from "./payments.ts";
export { type Dispute, type OpenDispute, paymentsHealth, recentDisputes } from "./events.ts";
export { giveBackByHand, leftToGiveBack, openRefunds, type OpenRefund, type Refund, refundsById } from "./refunds.ts";
export { paymentRefusals } from "./refusals.ts";
export { disputedPlay, forgottenPayments } from "./watch.ts";
export { failureOf, whyFailed } from "./why-failed.ts";
export { playCards, sandboxGateway } from "./sandbox-gateway.ts";
export { dropPaidBefore, writePaidBefore } from "./paid-before.ts";
export { gatewayOf } from "./gateway-of.ts";
export { openStripe } from "./stripe/open-stripe.ts";
export { canChargeAgain, gatewayOfPayment, paidByHand, paymentsUnder } from "./taken-by.ts";
export { paymentSettings } from "./settings.ts";
export { adoptedMethod, type Adopted } from "./standing/adopted.ts";
export { type Elsewhere, goesOnElsewhere } from "./standing/at-the-fence.ts";
export { amissOf, type Fence } from "./standing/fence.ts";
export { customerLinks, customersBeside, linkCustomer, linkCustomers } from "./standing/links.ts";
export {
  agreeToPrice,
  forgetScheduled,
  keepSeen,
  lockStanding,
  moveStanding,
  nameReference,
  noteTrouble,
  type Seen,
  type StandingRow,
  standingAmiss,
  standingRow,
  standingRows,
  unwantStanding,
  wantedNext,
  wantStanding,
} from "./standing/rows.ts";
export { isLive, type Standing, type StandingGateway } from "./standing/standing.ts";
