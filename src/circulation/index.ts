export { type Account, accountOf, type AccountSubscription, guaranteeAgainFrom, type RefundPreview } from "./subscriptions/account.ts";
export { type WorstLoss, worstLoss } from "./offers/worst-loss.ts";
export { addressOf, type KeptAddress } from "./subscriptions/address.ts";
export { changeAddress, changeAddressByStaff } from "./subscriptions/change-address.ts";
export { beginCalendar, reasonsAgainstBeginningCalendar } from "./copies/begin-calendar.ts";
export {
  type Copy,
  type CopyFacts,
  type CopyState,
  copiesOf,
  expireIssue,
  issuesLeft,
  issuesServed,
  rangesOf,
  startIssue,
} from "./copies/copies.ts";
export { type Grants, grantsOf } from "./subscriptions/grants.ts";
export { documentTitle, documentWords, type Invoice, invoiceByNumber, invoicesOf, invoicesOfSubscription } from "./orders/invoices.ts";
export { runningRecipients } from "./subscriptions/running-recipients.ts";
export { expireSubscriptions } from "./renewals/expire-subscriptions.ts";
export { type Dunned, dunned, type RenewalOutlook, renewalOutlook } from "./renewals/outlook.ts";
export { ownSeries, type OwnSeries, saveSeries, seriesOf } from "./renewals/read-series.ts";
export { placeStaffRenewal } from "./renewals/renew-by-staff.ts";
export { changeConsignment, type Consigned, type Consignment } from "./subscriptions/change-consignment.ts";
export { type Renewing, placeRenewal, reasonsAgainstRenewing, renewingOf } from "./renewals/renew-by-reader.ts";
export { type Method, type RenewalLetter, type Step, usualSeries } from "./renewals/series.ts";
export { releaseCopies } from "./copies/release-issue.ts";
export {
  allOffers,
  currentOffers,
  type Edition,
  giftOffers,
  type Offer,
  type OfferAudience,
  offerById,
  offerByKey,
  offersFor,
  type OfferTerms,
  type Promised,
  everythingIncluded,
  guaranteeEvery,
  mostGrace,
  mostGuaranteeDays,
  mostTermIssues,
  saveOffer,
  usualTerms,
} from "./offers/offers.ts";
export { reasonsAgainstSelling } from "./offers/reasons-against-selling.ts";
export { actOnEvent, watchPayments } from "./orders/act-on-event.ts";
export { hadAtDesk, type HadAtDesk, type Meant } from "./orders/had-at-desk.ts";
export { takenOrder, type TakenOrder } from "./orders/taken-order.ts";
export { type Had } from "./orders/had-already.ts";
export { giveBack, giveBackInPerson } from "./orders/give-back.ts";
export { orderById, type OrderView } from "./orders/order.ts";
export { denyOrder, takeOrderOver, takeOwnOrdersOver, type WaitingOrder, waitingOrders } from "./orders/take-over.ts";
export { confirmOrder, lookAtOrder, type Next, type Ordered, type Ordering, payOpenInvoice, placeOrder } from "./orders/place-order.ts";
export { askForRefundNow, moneyToWatch, type WatchedMoney } from "./orders/watch-money.ts";
export { settlePayment } from "./orders/settle-order.ts";
export { type PaidOrder, refundDue, type RefundLine } from "./subscriptions/refund-due.ts";
export { circulationRefusals } from "./refusals.ts";
export { decideOutsideRefund, type OutsideRefundToDecide, outsideRefundsToDecide } from "./subscriptions/decide-outside-refund.ts";
export { promisesKept } from "./ending-letters.ts";
export { refundSubscription } from "./subscriptions/refund.ts";
export { nothingMore } from "./subscriptions/nothing-more.ts";
export { renewAgain, renewingOwn, stopRenewing } from "./subscriptions/stop-renewing.ts";
export { type StopPage, stopByLink, stopPageOf } from "./subscriptions/stop-link.ts";
export { type Hold, holdCopies, holdsOf, liftHold } from "./subscriptions/hold-copies.ts";
export { claimCopy, type Claimed, sendReplacement } from "./subscriptions/claim-copy.ts";
export { type ClaimAnswer } from "./copies/claim.ts";
export { chargeBack, type Chargeback, recordChargeback, recordChargebackWon } from "./subscriptions/chargeback.ts";
export { voidSubscription } from "./subscriptions/void-subscription.ts";
export { type ClaimView, type CopyDeeds, hasCopyDeeds, type PostedCopy } from "./subscriptions/account-copies.ts";
export { type DeskSubscription, deskSubscription } from "./subscriptions/desk-view.ts";
export type { StoryLine } from "./subscriptions/story.ts";
export type { Asking } from "./subscriptions/asking.ts";
export { copiesByIssue, type CopiesOfIssue, type SubscriberRow, subscribers } from "./subscriptions/subscribers.ts";
export type { Subscription } from "./subscriptions/subscription.ts";
export { freezeLabels, freezeSupplementalRun, type Waiting, waitingForLabels } from "./fulfilment/freeze-issue.ts";
export { duplicates, expireLine, keyline, type Label, labelText, labelsCsv } from "./fulfilment/label.ts";
export { type LabelRun, labelRun, labelRuns, labelsOfRun, noteReturn, postLabelRun } from "./fulfilment/label-runs.ts";
export { delivered, needed, type PrintRun, pressRun, spoilage } from "./fulfilment/print-run.ts";
export { circulationCsv, circulationOf, circulationOfYear, planPrintRun, type PrintRunPlan } from "./fulfilment/read-print-runs.ts";
export { averageIssue, type IssueCirculation, type StatementLine, statementLines } from "./fulfilment/statement.ts";
export type { Payments } from "../payments/index.ts";
export { type TermsIn, termsIn } from "./offers/terms-in.ts";
export { type Terms, whatsIncluded } from "./offers/whats-included.ts";
export { consentFor } from "./offers/consent.ts";
export { type Coupon, type CouponAudience } from "./offers/reasons-against-coupon.ts";
export { couponFor, type CouponRow, coupons, endCoupon, makeCoupon, type NewCoupon } from "./orders/coupons.ts";
export { addPremium, changeStock, type Premium, premiumById, premiums } from "./offers/premiums.ts";
export { markPremiumSent, type PremiumOfReader, premiumsOf, type PremiumToSend, premiumsToSend } from "./orders/premiums-to-send.ts";
export { firstPrice, type Quote, quoteOf } from "./offers/quote.ts";
export { readRates, saveTaxSettings, taxSettings, writeRates } from "./offers/tax-settings.ts";
export type { TaxSettings } from "./offers/tax.ts";
export {
  countReading,
  freeSeat,
  giveSeat,
  type Institution,
  institutions,
  liveRanges,
  type Membership,
  membershipsOf,
  saveWaysIn,
  takeSeat,
  type WaysIn,
} from "./institutions/institutions.ts";
export type { Range } from "./institutions/ranges.ts";
export { freeOwnSeat, giveOwnSeat, institutionsOfContact, type OwnInstitution } from "./institutions/own-seats.ts";
export { addInstitution } from "./institutions/add-institution.ts";
export { type BackIssuesWaiting, backIssueStock, backIssuesWaiting, changeIssueStock, issueStocks } from "./orders/back-issues.ts";
export { type GiftAsked, giftByToken, type GiftView } from "./gifts/gift.ts";
export { claimGift } from "./gifts/claim-gift.ts";
export { type GiftGiven, giftsGiven, giftsOfEverybody, linkForDonor } from "./gifts/gifts-given.ts";
export { sendGifts } from "./gifts/send-gifts.ts";
export { type OpenInvoice, openInvoices, remindOpenInvoices } from "./orders/on-account.ts";
export { hadOf, previewPrice, type Priced, type Wanted } from "./orders/price-order.ts";
export { placeStaffOrder, recordPayment, type StaffOrdering, waysToCome, type WayToPay, waysToPay } from "./orders/staff-order.ts";
export { type StartChoice, startChoices } from "./orders/start-choices.ts";
export { switchConsent, switchEdition, type SwitchPreview, switchPreviews } from "./orders/switch-edition.ts";
export { closeMonths } from "./ledger/close-months.ts";
export { bookedMonths, isMonth, type Month, type MonthEnd, monthEnd, type TrialLine } from "./ledger/month-end.ts";
export { checkBooks, journalCsv, monthEndCsv } from "./ledger/reports.ts";
