export { carryLedger } from "./carry-ledger.ts";
export { closeMonths, lastIssueOf, reckonedLastIssueOf, withLastIssue } from "./close-months.ts";
export { ledgerTasks } from "./jobs.ts";
export {
  deferredAgain,
  earnedByIssue,
  imbalance,
  keptFor,
  type Line,
  linesOfChargebackWon,
  linesOfGivingBack,
  linesOfSale,
  linesOfSettledRefund,
  type OrderBalance,
} from "./lines.ts";
export { type MoneyOfMonth, moneyByMonth } from "./money-by-month.ts";
export { bookedMonths, isMonth, later, type Month, monthEnd, type MonthEnd, monthOf, type TrialLine } from "./month-end.ts";
export {
  orderPaidTwice,
  postChargeback,
  postChargebackWon,
  postCredit,
  postOrderPaid,
  postOutsideCameBack,
  postOutsideRefund,
  postPaidTwice,
  postRefund,
  postRefundSettled,
  postSale,
  postSaleAgain,
  postVoid,
} from "./post-order.ts";
export { postOpening } from "./post-opening.ts";
export { postRelease } from "./post-release.ts";
export { orderBalance } from "./post.ts";
export { journalCsv, monthEndCsv, postingProblems } from "./reports.ts";
export { watchLedger } from "./watch.ts";
export { unpaidOrders } from "./unpaid-orders.ts";
