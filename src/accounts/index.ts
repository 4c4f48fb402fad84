export { type ClaimView, hasCopyActions, type PostedCopy } from "./account-copies.ts";
export { type Account, accountOf, type AccountSubscription } from "./account.ts";
export { deskSubscription, type DeskSubscription } from "./desk-view.ts";
export { subscriptionLetter } from "./subscription-letter.ts";
export type { StoryLine } from "./story.ts";
export { copiesByIssue, type CopiesOfIssue, type SubscriberRow, subscribers } from "./subscribers.ts";
