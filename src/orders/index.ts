export { addInstitution } from "./add-institution.ts";
export {
  backIssueStock,
  backIssuesWaiting,
  type BackIssuesWaiting,
  changeIssueStock,
  endSingleIssues,
  issueStocks,
} from "./back-issues.ts";
export { checkBooks } from "./check-books.ts";
export { consentsOf, type OrderConsent } from "./consents.ts";
export { type CouponRow, coupons, endCoupon, makeCoupon } from "./coupons.ts";
export { dueOn } from "./credit-series.ts";
export { formOfOrder } from "./form-of-order.ts";
export { claimGift } from "./gifts/claim-gift.ts";
export { giftByToken, type GiftView } from "./gifts/gift.ts";
export { type GiftGiven, giftsGiven, giftsOfEverybody, linkForDonor } from "./gifts/gifts-given.ts";
export { sendGifts } from "./gifts/send-gifts.ts";
export type { Had } from "./had-already.ts";
export { hadAtDesk, type HadAtDesk, type Meant } from "./had-at-desk.ts";
export {
  documentTitle,
  documentWords,
  type Invoice,
  invoiceByNumber,
  invoicesOf,
  invoicesOfSubscription,
  issueInvoice,
  languageWritten,
} from "./invoices.ts";
export { type Doubled, doubledOrders, followOn, giveDoubled, keepDoubled, secondPath } from "./doubled.ts";
export { ordersTasks } from "./jobs.ts";
export { lastOrder } from "./last-order.ts";
export { type OpenInvoice, openInvoices, remindOpenInvoices } from "./on-account.ts";
export { lockOrder, orderBegun, orderById, orderByKey, orderNumbers, type OrderRow, type OrderView } from "./order.ts";
export { confirmOrder, lookAtOrder, type Ordered, payOpenInvoice, placeOrder, placePriced } from "./place-order.ts";
export { markPremiumSent, type PremiumOfReader, premiumsOf, premiumsToSend, type PremiumToSend } from "./premiums-to-send.ts";
export { hadOf, type Preview, previewPrice, type Wanted } from "./price-order.ts";
export { readOn } from "./read-on.ts";
export { ordersRefusals } from "./refusals.ts";
export { newestAttempt } from "./renewal-declined.ts";
export { firstIssueOf } from "./serve-order.ts";
export { settleOrder, settlePayment } from "./settle-order.ts";
export { placeStaffOrder, received, recordPayment, type StaffOrdering, waysToCome, waysToPay, type WayToPay } from "./staff-order.ts";
export { type StartChoice, startChoices } from "./start-choices.ts";
export { takeBackOrders } from "./take-back-orders.ts";
export { type TakenOn, takeOnOrders } from "./take-on-orders.ts";
export { type PricedOrder, type SavedOn, takeOrder } from "./take-order.ts";
export { denyOrder, takeOrderOver, takeOwnOrdersOver, type WaitingOrder, waitingOrders } from "./take-over.ts";
export { takenOrder, type TakenOrder } from "./taken-order.ts";
export type { Payments } from "../payments/index.ts";
export { sendGiftsElsewhere } from "./gifts/follow-email.ts";
