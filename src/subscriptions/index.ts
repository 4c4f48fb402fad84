export { addressOf, forgetAddresses, keepAddress, type KeptAddress } from "./address.ts";
export { askedBy, type Asking, lockSubscription, subscriptionAsked, whyOf } from "./asking.ts";
export { beginAfter } from "./begin-after.ts";
export { changeAddress, changeAddressByStaff } from "./change-address.ts";
export { changeConsignment, type Consigned, consignedAhead } from "./change-consignment.ts";
export { claimCopy, type Claimed, notePosted, reasonsAgainstClaimingNow, sendReplacement } from "./claim-copy.ts";
export { addressesOfCopy, copiesEach, withConsignment } from "./consignment.ts";
export { reasonsAgainstReplacing } from "./copies/claim.ts";
export {
  copiesOf,
  type Copy,
  type CopyFacts,
  type CopyKind,
  type CopyState,
  expireIssue,
  lastNumber,
  issuesOfTerm,
  issuesLeft,
  issuesOnTheirWay,
  issuesServed,
  issuesToCome,
  rangesOf,
  servedOrdinals,
  startIssue,
} from "./copies/copies.ts";
export { copiesOwed } from "./copies/copies-owed.ts";
export { firstChangeable } from "./copies/first-changeable.ts";
export { forgetEmptyRuns, noteFrozen, noteLabels } from "./copies/frozen-issues.ts";
export { netGrace } from "./copies/grace.ts";
export { reasonsAgainstHolding, reasonsAgainstLifting } from "./copies/hold.ts";
export { addCopies, moveCopies, unplanCopies, voidUnserved, writeCopies } from "./copies/move-copies.ts";
export { issuesPaidBy, unpaidCopies } from "./copies/paid-issues.ts";
export { copiesFor, type Promised, promisesAtRefund, unsentPromises, worthMoney } from "./copies/promises.ts";
export { serveWhatAppeared } from "./copies/serve-appeared.ts";
export { planAgain, progressOf } from "./copies/win-back-copies.ts";
export { giveGrace, payGrace } from "./give-grace.ts";
export { grantsOf } from "./grants.ts";
export { type Hold, holdCopies, holdsOf, keepService, liftHold } from "./hold-copies.ts";
export { carryToSession, closeToBrowsers, grantsOfSession, openToSession, wasOpened } from "./paid-in-browser.ts";
export { subscriptionsTasks } from "./jobs.ts";
export { expireIssueOf, lastIssueProblems, withExpireIssue } from "./last-issues.ts";
export { writeBeginsLater } from "./letters/copy-letters.ts";
export { promisesKept, writeEnded, writeGiftEnded, writeKeptDespiteRefund, writeRefunded } from "./letters/ending-letters.ts";
export { accountButton, publicationTo, renewingUrl, type Words, writeAbout } from "./letters/letters.ts";
export { moveExtras } from "./move-extras.ts";
export { nothingMore } from "./nothing-more.ts";
export { closeMany, untouched } from "./close-many.ts";
export { holdBrought } from "./hold-brought.ts";
export { openMany } from "./open-many.ts";
export { becomeGift, giveToReader, openSubscription, turnOver } from "./open-subscription.ts";
export { givenBackInMoney, promiseAgain, promisedByOthers, promisedOf } from "./promised.ts";
export { subscriptionsRefusals } from "./refusals.ts";
export { runningOf } from "./running-of.ts";
export { runningRecipients } from "./running-recipients.ts";
export { isRunning } from "./running.ts";
export { stopByLink, type StopPage, stopPageOf } from "./stop-by-link.ts";
export {
  reasonsAgainstRenewingAgain,
  reasonsAgainstStopping,
  renewAgain,
  renewalBefore,
  renewingOwn,
  stopRenewing,
} from "./stop-renewing.ts";
export {
  type BoughtAs,
  changeSubscription,
  copiesOfSubscription,
  type MoneyState,
  type Renewal,
  type Service,
  type Subscription,
  subscriptionOf,
  subscriptionRow,
} from "./subscription.ts";
