export { type AudienceSize, audienceSize } from "./audience.ts";
export { beginMailing, reasonsAgainstMailing, reasonsAgainstSending, sendLater, sendNow, sendUnknownAgain, stopMailing } from "./begin.ts";
export { type Choice, choiceOf, chooseNewsletter } from "./choices.ts";
export { letterFor } from "./compile.ts";
export {
  type Counts,
  countsOf,
  type Mailing,
  mailingById,
  mailingOfIssue,
  mailings,
  type MailingState,
  nameOf,
  saveMailing,
  subjectsOf,
  writeMailing,
} from "./mailings.ts";
export { letterKind } from "./letter-kind.ts";
export { newsletterRefusals } from "./refusals.ts";
export { sendMailing } from "./send-mailing.ts";
export { askForNewsletter, confirmNewsletter } from "./sign-up.ts";
export { liftSuppression, type Suppressed, suppressedAddresses } from "./suppressed.ts";
export { takeMail, type TakenMail } from "./take-mail.ts";
export { isSample, previewMailing, type Sample, sendTest } from "./try-mailing.ts";
export { takeBackUnsubscription, unsubscribe, unsubscribing } from "./unsubscribe.ts";
export { newsletterTasks } from "./jobs.ts";
