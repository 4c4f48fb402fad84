export { rightsRefusals } from "./refusals.ts";
export { rightsTasks } from "./jobs.ts";
export {
  agreeToEmail,
  askForEmail,
  askForEmailAtDesk,
  finishEmailChange,
  proveNewEmail,
  proveNewEmailByLink,
  refuseEmail,
  stopEmailChange,
  withdrawEmail,
} from "./email/ask.ts";
export { type ChangeAtDesk, changeByLink, changeOnItsWay, type ChangeOnItsWay, changesAtDesk, waitDays } from "./email/email-change.ts";
export { askToLeave, askToLeaveAtDesk, withdrawLeaving } from "./leaving/ask.ts";
export {
  endings,
  knownBys,
  type LeavingAtDesk,
  type LeavingRow,
  leavingsAtDesk,
  leavingOf,
  type LeavingView,
  leavingView,
  type WaitsFor,
  waitsFor,
} from "./leaving/leaving.ts";
export { buttonsIn, declare, noteDeclarationDone, openDeclarations } from "./declarations/declare.ts";
export type { DeclarationKind, Declared } from "./declarations/declared.ts";
export { eraseAgain, noteErased } from "./leaving/erased.ts";
export { rightsSettings } from "./settings.ts";
export { archiveDays, archiveOf, askForArchive, endArchive, noteFetched, type OwnArchive } from "./archive/archives.ts";
