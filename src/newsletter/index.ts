export { type AudienceSize, audienceSize } from "./audience.ts";
export { bringChoices, type BroughtChoice, bringSuppressions, forgetBrought } from "./bring-choices.ts";
export { beginMailing, deleteMailing, reasonsAgainstMailing, sendLater, sendNow, sendUnknownAgain, stopMailing } from "./begin.ts";
export { type Choice, type ChoiceInWords, choiceOf, choicesOf, chooseNewsletter, choicesMade } from "./choices.ts";
export {
  begunMailings,
  type Counts,
  countsOf,
  type Mailing,
  mailingById,
  mailingOfIssue,
  mailings,
  type MailingState,
  mailingsOfIssues,
  nameOf,
  saveMailing,
  subjectsOf,
  waitingMailings,
  isOwn,
  writeMailing,
  writeOwnMailing,
  lettersShowing,
} from "./mailings.ts";
export { letterOfArticle } from "./letter-of-article.ts";
export { letterKind } from "./letter-kind.ts";
export { newsletterRefusals } from "./refusals.ts";
export { sendMailing } from "./send-mailing.ts";
export { askForNewsletter, confirmNewsletter } from "./sign-up.ts";
export { liftSuppression, type Suppressed, suppressedAddresses } from "./suppressed.ts";
export { takeMail } from "./take-mail.ts";
export { previewMailing, type Sample, sampleReaders, sendTest } from "./try-mailing.ts";
export { takeBackUnsubscription, unsubscribe, unsubscribing } from "./unsubscribe.ts";
export { newsletterTasks } from "./jobs.ts";
export { newsletterSettings } from "./settings.ts";
