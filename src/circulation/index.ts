export { beginCalendar, reasonsAgainstBeginningCalendar } from "./copies/begin-calendar.ts";
export { issuesLeft, rangesOf } from "./copies/copies.ts";
export { releaseCopies } from "./copies/release-issue.ts";
export { promisesKept } from "./ending-letters.ts";
export { freezeLabels, freezeSupplementalRun, type Waiting, waitingForLabels } from "./fulfilment/freeze-issue.ts";
export { labelRun, type LabelRun, labelRuns, labelsOfRun, noteReturn, postLabelRun } from "./fulfilment/label-runs.ts";
export { duplicates, expireLine, keyline, type Label, labelsCsv, labelText } from "./fulfilment/label.ts";
export { delivered, needed, pressRun, spoilage } from "./fulfilment/print-run.ts";
export { circulationCsv, circulationOf, circulationOfYear, planPrintRun } from "./fulfilment/read-print-runs.ts";
export { averageIssue, type IssueCirculation, statementLines } from "./fulfilment/statement.ts";
export { claimGift } from "./gifts/claim-gift.ts";
export { giftByToken, type GiftView } from "./gifts/gift.ts";
export { type GiftGiven, giftsGiven, giftsOfEverybody, linkForDonor } from "./gifts/gifts-given.ts";
export { sendGifts } from "./gifts/send-gifts.ts";
export { addInstitution } from "./orders/add-institution.ts";
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
} from "./institutions/institutions.ts";
export { freeOwnSeat, giveOwnSeat, institutionsOfContact, type OwnInstitution } from "./institutions/own-seats.ts";
export type { Range } from "./institutions/ranges.ts";
export { closeMonths } from "./ledger/close-months.ts";
export { bookedMonths, isMonth, type Month, monthEnd, type MonthEnd, type TrialLine } from "./ledger/month-end.ts";
export { checkBooks, journalCsv, monthEndCsv } from "./ledger/reports.ts";
export { watchPayments } from "./orders/act-on-event.ts";
export { backIssueStock, backIssuesWaiting, type BackIssuesWaiting, changeIssueStock, issueStocks } from "./orders/back-issues.ts";
export { type CouponRow, coupons, endCoupon, makeCoupon } from "./orders/coupons.ts";
export { giveBack, giveBackInPerson } from "./orders/give-back.ts";
export type { Had } from "./orders/had-already.ts";
export { hadAtDesk, type HadAtDesk, type Meant } from "./orders/had-at-desk.ts";
export { documentTitle, documentWords, type Invoice, invoiceByNumber, invoicesOf } from "./orders/invoices.ts";
export { type OpenInvoice, openInvoices, remindOpenInvoices } from "./orders/on-account.ts";
export { orderById, type OrderView } from "./orders/order.ts";
export { confirmOrder, lookAtOrder, type Ordered, payOpenInvoice, placeOrder } from "./orders/place-order.ts";
export { markPremiumSent, type PremiumOfReader, premiumsOf, premiumsToSend, type PremiumToSend } from "./orders/premiums-to-send.ts";
export { hadOf, previewPrice, type Priced, type Wanted } from "./orders/price-order.ts";
export { settlePayment } from "./orders/settle-order.ts";
export { placeStaffOrder, recordPayment, type StaffOrdering, waysToCome, waysToPay } from "./orders/staff-order.ts";
export { type StartChoice, startChoices } from "./orders/start-choices.ts";
export { switchConsent, switchEdition, type SwitchPreview, switchPreviews } from "./orders/switch-edition.ts";
export { denyOrder, takeOrderOver, takeOwnOrdersOver, type WaitingOrder, waitingOrders } from "./orders/take-over.ts";
export { takenOrder, type TakenOrder } from "./orders/taken-order.ts";
export { askForRefundNow, moneyToWatch, type WatchedMoney } from "./orders/watch-money.ts";
export { circulationRefusals } from "./refusals.ts";
export { expireSubscriptions } from "./renewals/expire-subscriptions.ts";
export { dunned, type Dunned, renewalOutlook, type RenewalOutlook } from "./renewals/outlook.ts";
export { ownSeries, saveSeries } from "./renewals/read-series.ts";
export { placeRenewal, type Renewing, renewingOf } from "./renewals/renew-by-reader.ts";
export { placeStaffRenewal } from "./renewals/renew-by-staff.ts";
export { type Method, type RenewalLetter, type Step, usualSeries } from "./renewals/series.ts";
export { type ClaimView, hasCopyActions, type PostedCopy } from "./subscriptions/account-copies.ts";
export { type Account, accountOf, type AccountSubscription } from "./subscriptions/account.ts";
export { guaranteeAgainFrom } from "./subscriptions/refund-preview.ts";
export type { Asking } from "./subscriptions/asking.ts";
export { changeAddress, changeAddressByStaff } from "./subscriptions/change-address.ts";
export { changeConsignment } from "./subscriptions/change-consignment.ts";
export { recordChargeback } from "./subscriptions/chargeback.ts";
export { claimCopy, type Claimed, sendReplacement } from "./subscriptions/claim-copy.ts";
export { decideOutsideRefund, outsideRefundsToDecide, type OutsideRefundToDecide } from "./subscriptions/decide-outside-refund.ts";
export { deskSubscription, type DeskSubscription } from "./subscriptions/desk-view.ts";
export { grantsOf } from "./subscriptions/grants.ts";
export { holdCopies, holdsOf, liftHold } from "./subscriptions/hold-copies.ts";
export { nothingMore } from "./subscriptions/nothing-more.ts";
export { refundSubscription } from "./subscriptions/refund.ts";
export { runningRecipients } from "./subscriptions/running-recipients.ts";
export { stopByLink, type StopPage, stopPageOf } from "./subscriptions/stop-by-link.ts";
export { renewAgain, renewingOwn, stopRenewing } from "./subscriptions/stop-renewing.ts";
export type { StoryLine } from "./subscriptions/story.ts";
export { copiesByIssue, type CopiesOfIssue, type SubscriberRow, subscribers } from "./subscriptions/subscribers.ts";
export { voidSubscription } from "./subscriptions/void-subscription.ts";
export type { Payments } from "../payments/index.ts";
export { ledgerTasks } from "./ledger/jobs.ts";
export { ordersTasks } from "./orders/jobs.ts";
export { fulfilmentTasks } from "./fulfilment/jobs.ts";
export { refundsTasks } from "./subscriptions/refund-jobs.ts";
export { renewalsTasks } from "./renewals/jobs.ts";
