export { type CommentView, type ThreadView, threadsOf, threadsWith } from "./comments/read-threads.ts";
export { answerThread, beginThread, passageOf, resolveThread } from "./comments/write-comments.ts";
export { bringComments } from "./comments/bring-comments.ts";
export { keepPassages } from "./comments/keep-passages.ts";
export { chooseCommentLetters, wantsCommentLetters } from "./letters/choose-letters.ts";
export { chooseGuestLetters, wantsGuestLetters, writeToGuest } from "./letters/write-to-guest.ts";
export { whoMaySee } from "./letters/who-may-see.ts";
export { writeOfComments } from "./letters/write-letter.ts";
export {
  degrees,
  type Guest,
  guestOf,
  guestsBySuggestion,
  keepGuestWithin,
  linkDays,
  linkPath,
  type LinkView,
  lockGuest,
  makePrivateLink,
  openLinksMadeBy,
  privateLinksOf,
  revokePrivateLink,
  suggestsAs,
} from "./links/private-links.ts";
export { reviewTasks } from "./jobs.ts";
export { reviewRefusals } from "./refusals.ts";
