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
export { archiveDays, archiveOf, askForArchive, endArchive, noteFetched, type OwnArchive } from "./archive/archives.ts";
